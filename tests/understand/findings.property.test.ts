import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Findings } from "../../src/model/findings.ts";
import type { Range, Text } from "../../src/model/text.ts";
import { plain } from "../../src/text/index.ts";
import { understand } from "../../src/understand/index.ts";
import { packs } from "../packs.ts";
import { readText } from "../read/support.ts";

/** What articles of each language are made of, and what none should be. */
const BITS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "said",
    "Mary Brown,",
    "32,",
    "a doctor from Leeds",
    "on 6 March",
    "20%",
    "more than 1,500 people",
    "in Omsk",
    "she",
  ],
  de: ["sagte", "Sabine Krause", "die 48-jährige Lehrerin", "am 6. März", "20 Prozent", "in Jena", "2014", "er"],
  ru: ["сказала", "Иван Петров", "48-летний учитель", "6 марта 2014 года", "20 %", "2,4 млн рублей", "в Казани", "он"],
  uk: ["сказала", "Олена Коваль", "48-річна вчителька", "6 березня", "понад 300 людей", "у Полтаві", "вона"],
  kk: ["деді", "Айгүл Серікова", "48 жастағы мұғалім", "2022 жылғы 5 қаңтарда", "60-қа жуық адам", "Семейде", "ол"],
  xx: ["řekla", "Jana Nová", "32", "2014", "в Казани"],
};
const ANY =
  "“ ” „ ‘ ’ « » \" ' — – - , . : ; ? ! ( ) [ ] > * _ ` # & &amp; \\ \n \n\n \r\n 😀 👩‍👩‍👧 é e\u0301 \u202bשלום\u202c عربي ‏ … № $ 3.5".split(
    " ",
  );

const cases = fc.constantFrom(...Object.keys(BITS)).chain((lang) =>
  fc
    .array(fc.oneof(fc.constantFrom(...(BITS[lang] as string[])), fc.constantFrom(...ANY)), {
      minLength: 1,
      maxLength: 60,
    })
    .map((parts) => ({ lang, text: `x ${parts.join(" ").replace(/ ([”»’,.?!])/gu, "$1")} x` })),
);

function textsOf({ quotes, people, figures, events, keySentences }: Findings): Text[] {
  return [
    ...quotes,
    ...people.flatMap(({ name, role, place, organisation }) => [name, role, place, organisation]),
    ...figures.flatMap((one) => [one, one.number, one.what, one.qualifier]),
    ...events.flatMap((one) => [one, one.when, one.what]),
    ...keySentences,
  ].filter((text) => text !== null);
}

/** What of each kind may not cross. */
function placesOf({
  quotes,
  people,
  figures,
  events,
  places,
  keySentences,
}: Findings): Record<string, readonly Range[]> {
  return {
    quotes: quotes.filter(({ kind }) => kind === "quote").flatMap(({ fragments }) => fragments),
    people: people.flatMap(({ mentions }) => mentions),
    figures: figures.map(({ number }) => number),
    events: events.map(({ when }) => when),
    places,
    keySentences: keySentences.flatMap(({ ranges }) => ranges),
  };
}

describe("findings", () => {
  it("lie in the source, slice back to their text, and do not cross", () => {
    fc.assert(
      fc.property(cases, ({ lang, text }) => {
        const article = readText(text, "markdown", lang);
        const day = {
          text: "2022-03-23",
          start: 0,
          end: 1,
          ranges: [{ start: 0, end: 1 }],
          derivation: "date",
        } as const;
        const findings = understand({ ...article, published: article.published ?? day }, packs.of(lang));
        for (const one of textsOf(findings)) {
          expect(plain(one.ranges.map(({ start, end }) => text.slice(start, end)).join(" "))).toBe(one.text);
          expect([one.start, one.end]).toEqual([one.ranges[0]?.start, one.ranges.at(-1)?.end]);
          inOrder(one.ranges, text.length);
        }
        for (const person of findings.people) if (person.age) inOrder(person.age.ranges, text.length);
        for (const ranges of Object.values(placesOf(findings)))
          inOrder(
            [...ranges].sort((a, b) => a.start - b.start),
            text.length,
          );
        for (const { speaker, via, repeats } of findings.quotes) {
          expect(speaker === null).toBe(via === "none");
          if (speaker !== null) expect(findings.people[speaker]).toBeDefined();
          if (repeats !== null) expect(findings.quotes[repeats]?.kind).toBe("quote");
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Each ends before the next begins, the last within the text. */
function inOrder(ranges: readonly Range[], length: number): void {
  let end = 0;
  for (const range of ranges) {
    expect(range.start).toBeGreaterThanOrEqual(end);
    expect(range.end).toBeGreaterThan(range.start);
    end = range.end;
  }
  expect(end).toBeLessThanOrEqual(length);
}
