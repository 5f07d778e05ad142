import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics.ts";
import type { Findings } from "../../src/model/findings.ts";
import { read } from "../../src/read/index.ts";
import { understand } from "../../src/understand/index.ts";
import { packs } from "../packs.ts";

interface Studied extends Findings {
  readonly told: readonly Diagnostic[];
  readonly language: string;
}

function study(text: string, lang: string | null = "en"): Studied {
  const told: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => void told.push(diagnostic);
  const article = read({ name: "a", format: "markdown", text }, { lang, packs, keep: false, report });
  return { ...understand(article, packs.of(article.language)), told, language: article.language };
}

const said = (text: string, lang?: string | null) =>
  study(text, lang).quotes.map((quote) => text.slice(quote.start, quote.end));

describe("bad input", () => {
  it.each([
    ["an opening mark too many", "“They “came late,” said Mary Brown. We left.", "en"],
    ["a closing mark too many", "They came” late,” said Mary Brown. We left.", "en"],
    ["an opening mark alone", "“We left at once and never came back, said Mary Brown.", "en"],
    ["marks crossed", "«Мы “ушли» домой”, — сказал Иван Петров.", "ru"],
    ["marks inside out", "»Wir gehen«, sagte „Sabine Krause.", "de"],
  ])("%s costs no other quote", (_, line, lang) => {
    const good = {
      en: "“It rained all day,” said John Smith.",
      ru: "«Весь день шёл дождь», — сказал Пётр Иванов.",
      de: "„Es regnete den ganzen Tag“, sagte Peter Schmidt.",
    }[lang] as string;
    const text = `${line}\n\nSo war es.\n\n${good}`;
    const { quotes, people } = study(text, lang);
    const last = quotes.at(-1);
    expect(text.slice(last?.start, last?.end)).toBe(/[“«„](.*)[,”»“]/u.exec(good)?.[1]?.replace(/[”»“]$/u, ""));
    expect(last?.speaker).not.toBeNull();
    expect(people[last?.speaker ?? -1]?.name?.text).toMatch(/^(?:John Smith|Пётр Иванов|Peter Schmidt)$/u);
  });

  it.each(["“", "”", "«»", "„“", '"', "'", "‘’", "— ", "“ "])("a text of %s only has no quote", (mark) => {
    expect(said(mark.repeat(5000))).toEqual([]);
    expect(said(`${mark.repeat(50)}\n\n`.repeat(50), "ru")).toEqual([]);
  });

  it.each([
    ["en", 1e6, "“We waited,” said Mary Brown, 32, a doctor from Leeds, on 6 March with 1,500 people in Omsk. "],
    ["en", 1e6, "“«„‘"],
    [
      "ru",
      2e5,
      "«Мы ждали», — сказала Ольга Петрова, 48 лет, учительница из Тулы, 6 марта, и 1 500 человек в Казани. ",
    ],
    [
      "uk",
      2e5,
      "«Ми чекали», — сказала Олена Коваль, 48 років, учителька з Полтави, 6 березня, і 300 людей у Львові. ",
    ],
    ["kk", 2e5, "«Біз күттік», — деді 48 жастағы мұғалім Айгүл Серікова 6 наурызда, 300 адам Семейде болды. "],
    [
      "de",
      2e5,
      "„Wir warteten“, sagte die Lehrerin Sabine Krause, 48, aus Bremen am 6. März mit 1.500 Menschen in Jena. ",
    ],
    ["en", 2e5, "two days after 6 March "],
    ["kk", 2e5, "екі "],
    ["ru", 2e5, "Иван "],
  ] as const)(
    "one paragraph without an end is read to its end (%s, %d characters, %s)",
    (lang, length, part) => {
      const text = part.repeat(Math.ceil(length / part.length));
      const { keySentences } = study(text, lang);
      expect(Math.max(...keySentences.map(({ end }) => end))).toBeGreaterThan(text.trimEnd().length - part.length);
    },
    120_000,
  );

  it("a language without a pack has quotes without speakers, and a note says so", () => {
    const text = "“Tohle je jedna celá věta,” řekla Jana Nová, 32, a odešla.";
    for (const lang of ["cs", null]) {
      const { quotes, people, figures, events, places, told } = study(text, lang);
      expect(quotes).toMatchObject([{ text: "Tohle je jedna celá věta,", speaker: null, via: "none" }]);
      expect([people, figures, events, places]).toEqual([[], [], [], []]);
      expect(told.filter(({ severity }) => severity === "note")).toMatchObject([
        { code: "no-language-pack", message: expect.stringMatching(/not who says them/u) },
      ]);
    }
    expect(study(text, "en").told).toEqual([]);
  });

  it("finds the quotes of a text in two languages, and the speakers that stand behind a dash", () => {
    const text =
      "“We left,” said Mary Brown.\n\n«Мы ушли домой и назад уже не вернёмся», — сказал Иван Петров.\n\n“It rained,” said John Smith.";
    const { quotes, people } = study(text, "en");
    expect(quotes.map((quote) => text.slice(quote.start, quote.end))).toEqual([
      "We left,",
      "Мы ушли домой и назад уже не вернёмся",
      "It rained,",
    ]);
    expect(quotes.map(({ speaker }) => (speaker === null ? null : people[speaker]?.name?.text))).toEqual([
      "Mary Brown",
      "Иван Петров",
      "John Smith",
    ]);
  });

  it.each([
    ["right to left", "שלום עליכם לכולם ", "‏"],
    ["emoji", "👩‍👩‍👧‍👦 😀 🇰🇿 ", "👍🏽"],
    ["combining characters", "e\u0301te\u0301 Z\u0335\u0334a\u0300\u0301 ", "o\u0308"],
    ["surrogates alone", "\ud83d \ude00 ", "\ud83d"],
  ])("offsets stay right beside %s", (_, before, inside) => {
    const text = `${before.repeat(20)}\n\n${before}“We ${inside} left,” said Mary ${inside}Brown, 41. ${before}`;
    const { quotes } = study(text, "en");
    expect(quotes.map((quote) => text.slice(quote.start, quote.end))).toEqual([`We ${inside} left,`]);
  });
});
