import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOf } from "../../src/text/index.ts";
import { findSpeech } from "../../src/understand/speech.ts";
import { packs } from "../packs.ts";
import { articleOf } from "./heard.ts";

const bits = fc.constantFrom(
  ..."“ ” „ ‘ ’ « » \" ' — - , . : ? ! ( ) \n\n said she Mary Brown 32 a doctor from Leeds сказала Иван Петров учитель sagte der 😀 é ع שלום".split(
    " ",
  ),
);
const texts = fc
  .array(bits, { minLength: 1, maxLength: 60 })
  .map((parts) => `x ${parts.join(" ").replace(/ ([”»’,.?!])/gu, "$1")} x`);

describe("findings of speech", () => {
  it("lie in the source, slice back to their text, and do not cross", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom("en", "ru", "uk", "kk", "de", "xx"), (text, lang) => {
        const article = articleOf(text, lang);
        const { quotes, people } = findSpeech(article, packs.of(lang));
        let end = 0;
        for (const quote of quotes) {
          expect(textOf(article.source, quote.ranges).text).toBe(quote.text);
          for (const part of quote.fragments) {
            expect(part.start).toBeGreaterThanOrEqual(end);
            expect(part.end).toBeGreaterThan(part.start);
            end = part.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
          if (quote.speaker !== null) expect(people[quote.speaker]).toBeDefined();
          expect(quote.speaker === null).toBe(quote.via === "none");
        }
        for (const person of people)
          for (const fact of [person.name, person.role, person.place, person.organisation])
            if (fact) expect(textOf(article.source, fact.ranges).text).toBe(fact.text);
      }),
      { numRuns: 300 },
    );
  });

  it("come through long runs of marks and names", () => {
    const parts = ["“", "« ", "“A,” Jane Doe said. ", "Jane Doe, ", "said ", "32, ", "“A.” It said, ", "who said, "];
    for (const part of parts) {
      const text = part.repeat(Math.ceil(300_000 / part.length));
      expect(findSpeech(articleOf(text, "en"), packs.of("en")).people.length).toBeLessThan(10);
    }
  });
});
