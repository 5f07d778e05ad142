import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/model/article.ts";
import type { Findings } from "../../src/model/findings.ts";
import type { Text } from "../../src/model/text.ts";
import { read } from "../../src/read/index.ts";
import { detectLanguage } from "../../src/text/language.ts";
import { plain } from "../../src/text/index.ts";
import { findEvents } from "../../src/understand/events.ts";
import { findFigures } from "../../src/understand/figures.ts";
import { findKeySentences } from "../../src/understand/key-sentences.ts";
import { findPlaces } from "../../src/understand/places.ts";
import { packs } from "../packs.ts";

type Facts = Omit<Findings, "quotes" | "people">;

function factsIn(text: string, lang: string, format: "markdown" | "text" = "text"): { article: Article; facts: Facts } {
  const found = read({ name: "a", format, text }, { lang, packs, keep: format === "text", report: () => {} });
  const day = { text: "2022-03-23", start: 0, end: 1, ranges: [{ start: 0, end: 1 }], derivation: "date" } as const;
  const article = { ...found, published: found.published ?? day };
  const pack = packs.of(article.language);
  const events = findEvents(article, pack);
  const figures = findFigures(article, pack, events);
  return {
    article,
    facts: { events, figures, places: findPlaces(article, pack, []), keySentences: findKeySentences(article, pack) },
  };
}

const figures = (text: string, lang: string) =>
  factsIn(text, lang).facts.figures.map(({ value, unit, what }) => [value, unit, what?.text ?? null]);

describe("figures", () => {
  it.each([
    ["en", "More than 1,500 people gathered in Almaty.", [[1500, null, "people"]]],
    ["en", "The repair cost $3.2 million.", [[3200000, "USD", null]]],
    [
      "en",
      "There, ethnic Russians make up 20% of the population, compared to 1% ethnic Ukrainians.",
      [
        [20, "%", "ethnic Russians"],
        [1, "%", "ethnic Ukrainians"],
      ],
    ],
    ["en", "Olga, 32, from Perm, spoke at the G20 on page 12 at 4.48pm about MH17 and version 2.0.1.", []],
    ["en", "At 3:30 p.m. she met 40 nurses at 50 Mill Lane.", [[40, null, "nurses"]]],
    ["en", "A 48-year-old man lived there for ten years until 2019.", []],
    ["ru", "Более 1 500 человек собрались на площади.", [[1500, null, "человек"]]],
    ["ru", "Ущерб составил 2,4 млн рублей.", [[2400000, "RUB", null]]],
    ["uk", "Понад 300 людей вийшли на площу.", [[300, null, "людей"]]],
    ["kk", "Кемінде 300 адам келді.", [[300, null, "адам"]]],
    ["de", "Mehr als 1.500 Menschen demonstrierten in Berlin.", [[1500, null, "Menschen"]]],
  ])("%s: %s", (lang, text, expected) => expect(figures(text, lang)).toEqual(expected));

  it.each([
    ["en", "It is told in full (Roe, Rain, p. 100] Flags hung there, see pp. 33–35 of the book."],
    ["ru", "См. [12, с. 100] Флаги висели и на окнах, стр. 33–35 книги."],
    ["uk", "Див. [12, с. 100] Прапори висіли й на вікнах, стор. 33–35 книги."],
    ["de", "Siehe [Roe, S. 100] Fahnen hingen dort, Seiten 33–35 des Buches."],
  ])("counts nothing by the pages of a book: %s", (lang, text) => expect(figures(text, lang)).toEqual([]));

  it("keeps both ends of a range and the words of approximation", () => {
    const [range] = factsIn("Between 40 and 50 people died.", "en").facts.figures;
    expect([range?.value, range?.valueTo, range?.number.text]).toEqual([40, 50, "40 and 50"]);
    const [about] = factsIn("There were around 230 people dead.", "en").facts.figures;
    expect([about?.approximate, about?.qualifier?.text, about?.text]).toEqual([
      true,
      "around",
      "around 230 people dead",
    ]);
  });
});

describe("events", () => {
  it.each([
    ["en", "The firm paid the bill on March 6, 2021.", "2021-03-06", "The firm paid the bill"],
    ["en", "On 4 December, the workers left the plant.", "2021-12-04", "the workers left the plant"],
    ["en", "The firm will open its office on 4 April.", "2022-04-04", "The firm will open its office"],
    ["en", "They sang in January.", "2022-01", null],
    [
      "en",
      "Flags were hung from the windows on the 1st of March, 1871.",
      "1871-03-01",
      "Flags were hung from the windows",
    ],
    ["en", "In 1968, farmers carried black (and red) flags.", "1968", null],
    ["ru", "В 1968 году рабочие сожгли чёрные (и красные) флаги.", "1968", null],
    ["uk", "У 1968 році робітники спалили чорні (і червоні) прапори.", "1968", null],
    ["en", "[12] [13] The workers left the plant in 2014.[14]", "2014", "The workers left the plant"],
    [
      "en",
      "In 2012, the crowd left the U.S. Embassy in Perm, singing.",
      "2012",
      "the crowd left the U.S. Embassy in Perm",
    ],
    ["ru", "В 2014 году завод закрыл два цеха.", "2014", "завод закрыл два цеха"],
    ["uk", "Понад 300 людей вийшли на площу 6 березня.", "2022-03-06", "Понад 300 людей вийшли на площу"],
    ["kk", "Тұрғындар 2022 жылғы 5 қаңтарда алаңға шықты.", "2022-01-05", "Тұрғындар алаңға шықты"],
    ["de", "Am 6. März demonstrierten viele Menschen in Berlin.", "2022-03-06", null],
  ])("%s: %s", (lang, text, date, what) => {
    const [event, ...others] = factsIn(text, lang).facts.events;
    expect(others).toEqual([]);
    expect(event?.date).toBe(date);
    if (what) expect(event?.what?.text).toBe(what);
  });

  it("computes a day from one beside it", () => {
    const { events } = factsIn("They met on 26 February, two days after the strike began.", "en").facts;
    expect(events.map(({ date }) => date)).toEqual(["2022-02-26", "2022-02-24"]);
    expect(events[1]?.what?.text).toBe("the strike began");
  });

  it("leaves ages and counts alone", () => {
    expect(factsIn("Most are under 40, and 2000 of them march. The 300 may come.", "en").facts.events).toEqual([]);
  });
});

describe("places", () => {
  it.each([
    ["en", "She moved from Perm to the city of Omsk in Russia.", ["Perm", "Omsk", "Russia"]],
    ["ru", "Он живёт в Казани, а учился в городе Омск.", ["Казани", "Омск"]],
    ["de", "Er lebt in der Stadt Jena in Deutschland.", ["Jena", "Deutschland"]],
  ])("%s: %s", (lang, text, names) => expect(factsIn(text, lang).facts.places.map(({ name }) => name)).toEqual(names));
});

describe("detectLanguage", () => {
  it.each([
    ["en", "The people of the town have lived with the war and they do not want it to go on."],
    ["ru", "Жители города говорят, что они не хотят войны и что она должна закончиться."],
    ["uk", "Мешканці міста кажуть, що вони не хочуть війни і що її треба закінчити."],
    ["kk", "Қала тұрғындары соғысты қаламайды және оның тоқтағанын күтеді, бірақ олар үміт үзбейді."],
    ["de", "Die Menschen in der Stadt wollen den Krieg nicht, und sie hoffen auf ein Ende."],
    [
      "ru",
      "Debian GNU Linux — это система, которую Ann Roe и Jon Doe начали в этом году, и она не продаётся: Debian, GNU.",
    ],
    ["en", "The people of Казань and Омск say that the war is not what they want: «Нет войне»."],
    [null, "Els habitants de la ciutat no volen guerra i esperen que s'acabi aviat."],
    [null, "12 34"],
  ])("%s", (code, text) => expect(detectLanguage(text, packs)).toBe(code));
});

function textsOf({ figures: numbers, events, keySentences }: Facts): Text[] {
  return [
    ...numbers.flatMap((one) => [one, one.number, one.what, one.qualifier]),
    ...events.flatMap((one) => [one, one.when, one.what]),
    ...keySentences,
  ].filter((text) => text !== null);
}

it("every text lies in the source and slices back to itself", () => {
  const words = fc.constantFrom(
    "more than",
    "1,500",
    "20%",
    "people",
    "on 6 March",
    "**bold**",
    "two days after",
    "in Almaty",
    "the",
    "said,",
    "$3 million",
    "2014",
    ". The",
    "“",
    "yesterday",
    "in January",
  );
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 30 }),
      fc.constantFrom("en", "ru", "kk", "de"),
      (parts, lang) => {
        const text = `Some ${parts.join(" ")} end.`;
        const { article, facts } = factsIn(text, lang, "markdown");
        for (const one of textsOf(facts)) {
          expect(one.start >= 0 && one.end <= text.length && one.start <= one.end).toBe(true);
          const pieces = one.ranges.map(({ start, end }) => article.source.text.slice(start, end)).join(" ");
          expect(plain(pieces)).toBe(one.text);
        }
        for (const { start, end } of facts.places) expect(start < end && end <= text.length).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});

it("comes through an endless sentence", () => {
  const text = "two days after 6 March 1,500 people and ".repeat(2000);
  expect(factsIn(text, "en").facts.figures).toEqual([]);
});

const SHARED = new URL("../../../shared/articles/kazakhstan-divided.md", import.meta.url);
describe("a currency's sign between two numbers", () => {
  it.each([
    ["They paid 3.5 $ 20% later.", ["3.5 $", "20%"]],
    ["They paid 3.5 million, $20 million more.", ["3.5 million", "$20 million"]],
  ])("belongs to one of them: %s", (text, shown) => {
    const { facts } = factsIn(text, "en");
    expect(facts.figures.map(({ number }) => number.text).filter((one) => /[$%]/u.test(one))).toEqual(
      shown.filter((one) => /[$%]/u.test(one)),
    );
  });
});

if (!existsSync(SHARED) && process.env.CI) throw new Error("the shared article is missing");
describe.skipIf(!existsSync(SHARED))("the shared article", () => {
  it("has its figures and dates", () => {
    const { facts } = factsIn(readFileSync(SHARED, "utf8"), "en", "markdown");
    expect(facts.figures.map(({ value }) => value)).toEqual([1500, 230, 20, 1, 2]);
    expect(facts.figures.slice(0, 4).map(({ approximate }) => approximate)).toEqual([true, true, false, false]);
    const days = new Set(facts.events.map(({ date }) => date));
    expect([...days].sort()).toEqual([
      "2022-01",
      "2022-02-24",
      "2022-02-26",
      "2022-03-01",
      "2022-03-06",
      "2022-03-08",
      "2022-03-14",
    ]);
    const names = new Set(facts.places.map(({ name }) => name));
    for (const name of [
      "Almaty",
      "Aktau",
      "Karaganda",
      "Pavlodar",
      "Shymkent",
      "Kostanai",
      "Zhanaozen",
      "Ust-Kamenogorsk",
    ])
      expect(names).toContain(name);
  });
});
