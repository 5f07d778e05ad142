import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packs } from "../packs.ts";
import { curled } from "../../src/text/marks.ts";
import { capital, columnShares, PLAIN, quoted, typeset } from "../../src/text/typography.ts";

const russian = { code: "ru", marks: ["«", "»", "„", "“"] } as const;

describe("typeset", () => {
  it.each([
    ["20 km and 3 million", "20\u00a0km and 3\u00a0million"],
    ["2019-2021", "2019–2021"],
    ["on 2022-03-06 he", "on 2022-03-06 he"],
    ["a well-known man - a baker", "a well-known man\u00a0– a baker"],
    ["6 May", "6 May"],
  ])("sets %j as %j", (text, set) => expect(typeset(text, PLAIN)).toBe(set));

  it("keeps short Russian words with what follows", () => {
    expect(typeset("Он живёт в Алматы и не спит", russian)).toBe("Он живёт в\u00a0Алматы и\u00a0не\u00a0спит");
  });

  it("changes nothing of a text with marks in print but white space and dashes", () => {
    const text = "В 2019-2020 годах - 5 млн человек, и не только в «городе»";
    const fold = (one: string) => one.replace(/\s/gu, " ").replace(/[–—-]/gu, "-");
    expect(fold(typeset(text, russian))).toBe(fold(text));
  });

  it.each([
    ["en", "the country's \"silent\" stance, the students' '90s", "the country’s “silent” stance, the students’ ’90s"],
    ["en", 'He called it "a "free" choice".', "He called it “a ‘free’ choice”."],
    ["en", "a 'free' choice (\"if any\")", "a ‘free’ choice (“if any”)"],
    ["en", 'a 5" nail and a 6\'2" man', 'a 5" nail and a 6\'2" man'],
    ["ru", 'газета "Время" и "Круг"', "газета «Время» и\u00a0«Круг»"],
    ["ru", 'сказал: "Это "свобода" слова"', "сказал: «Это „свобода“ слова»"],
    ["uk", "м'яка п'ятниця", "м’яка п’ятниця"],
    ["de", 'das "alte" Haus', "das „alte“ Haus"],
    ["kk", '"Ұлы дала" кітабы', "«Ұлы дала» кітабы"],
  ])("sets straight marks as %s has them: %j", (code, text, set) => {
    expect(typeset(text, packs.of(code) ?? PLAIN)).toBe(set);
  });

  it("changes no mark but straight ones, and nothing but marks", () => {
    const words = fc.constantFrom('"', "'", "a", "ы", " ", "5", "“", "»", "(", ".", "-", "’");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join("");
        const set = curled(text, ["«", "»", "„", "“"]);
        expect(set).toHaveLength(text.length);
        for (const [i, char] of [...text].entries()) if (!/["']/.test(char)) expect(set[i]).toBe(char);
      }),
    );
  });

  it("comes through a long text", () => {
    expect(typeset("в 5 млн - ".repeat(100_000), russian)).toHaveLength(1_000_000);
  });
});

it("sets a capital past marks and brackets, and leaves the rest", () => {
  expect(capital("on 1 March", PLAIN)).toBe("On 1 March");
  expect(capital("“[the] dam", PLAIN)).toBe("“[The] dam");
  expect(capital("1,500 people", PLAIN)).toBe("1,500 people");
  expect(capital("ұлы дала", { ...russian, code: "kk" })).toBe("Ұлы дала");
});

it("puts quotation marks of the language", () => {
  expect(quoted("да", russian)).toBe("«да»");
  expect(quoted('это "да"', russian)).toBe("«это „да“»");
});

it("shares a table's width out, wholly", () => {
  const shares = columnShares([
    ["Name", "Count"],
    ["A rather long name of something", "4"],
  ]);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(shares[0]).toBeGreaterThan(shares[1] ?? 1);
});
