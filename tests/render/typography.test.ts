import { describe, expect, it } from "vitest";
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

  it("changes nothing but white space and dashes", () => {
    const text = "В 2019-2020 годах - 5 млн человек, и не только в «городе»";
    const fold = (one: string) => one.replace(/\s/gu, " ").replace(/[–—-]/gu, "-");
    expect(fold(typeset(text, russian))).toBe(fold(text));
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
});

it("shares a table's width out, wholly", () => {
  const shares = columnShares([
    ["Name", "Count"],
    ["A rather long name of something", "4"],
  ]);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(shares[0]).toBeGreaterThan(shares[1] ?? 1);
});
