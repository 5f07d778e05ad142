import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curled } from "../../src/text/marks.ts";
import { capital, columnShares, PLAIN, quoted, typeset } from "../../src/text/typography.ts";
import { partsOf, wholesIn } from "../../src/text/whole.ts";
import { packs } from "../packs.ts";

const russian = { code: "ru", marks: ["«", "»", "„", "“"] } as const;

describe("typeset", () => {
  it.each([
    ["20 km and 3 million", "20\u00a0km and 3\u00a0million"],
    ["2019-2021", "2019–2021"],
    ["on 2022-03-06 he", "on 2022-03-06 he"],
    ["a well-known man - a baker", "a well-known man\u00a0– a baker"],
    ["on 6 May, in 2019 the 25 rivers", "on 6\u00a0May, in 2019 the 25\u00a0rivers"],
    ["10 000 people and 1,5 acres", "10\u00a0000\u00a0people and 1,5\u00a0acres"],
    ["by J. Smith (No. 5)", "by J.\u00a0Smith (No. 5)"],
    ["un « mot » : oui !", "un «\u00a0mot\u00a0»\u00a0: oui\u00a0!"],
    ["ein »Wort« und (« mot », a :b)", "ein »Wort« und («\u00a0mot\u00a0», a :b)"],
  ])("sets %j as %j", (text, set) => expect(typeset(text, PLAIN)).toBe(set));

  it.each([
    ["ru", "6 марта 2019 года в г. Алматы, № 5", "6\u00a0марта 2019\u00a0года в\u00a0г.\u00a0Алматы, №\u00a05"],
    ["de", "am 6. März, dem 3. Tag", "am 6.\u00a0März, dem 3.\u00a0Tag"],
    ["kk", "25 адам", "25\u00a0адам"],
  ])("keeps numbers with what they count in %s", (code, text, set) => {
    expect(typeset(text, packs.of(code) ?? PLAIN)).toBe(set);
  });

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

it.each(["en", "ru", "kk"])("lets no line begin with a dash in %s", (code) => {
  for (const dash of ["–", "—"]) expect(typeset(`да, ${dash} нет`, { ...russian, code })).toBe(`да,\u00a0${dash} нет`);
});

it("sets no space before a comma or a stop", () => {
  expect(typeset("The ferry , the lamp and the gate .", PLAIN)).toBe("The ferry, the lamp and the gate.");
  expect(typeset("Wait ... a .gov site", PLAIN)).toBe("Wait ... a .gov site");
});

it("puts quotation marks of the language", () => {
  expect(quoted("да", russian)).toBe("«да»");
  expect(quoted('это "да"', russian)).toBe("«это „да“»");
});

it.each([
  ["42-летний житель Нур-Султана", ["42-летний", "Нур-Султана"]],
  ["60-қа жуық ата-ана", ["60-қа", "ата-ана"]],
  ["“Smith-Jones,” of a well-known firm", ["“Smith-Jones,”", "well-known"]],
  ["a three-sprint workshop, a half-remembered one", ["three-sprint"]],
  ["in 2019–2021 – or later", ["2019–2021"]],
  ["Rostov-on-Don", ["Rostov-on-Don"]],
  ["Donaudampfschifffahrtsgesellschaft-Kapitän", []],
  ["- a -b c- -", []],
  ["1\u00a0200-ден астам адам", ["1\u00a0200-ден"]],
  ["и в\u00a0Нур-Султане\u00a0— да", ["в\u00a0Нур-Султане\u00a0—"]],
])("keeps names, numbers and short compounds on one line: %j", (text, whole) => {
  expect(wholesIn(text).map(([from, to]) => text.slice(from, to))).toEqual(whole);
  expect((partsOf(text) ?? [{ text }]).map((part) => part.text).join("")).toBe(text);
});

it("gives names the width of their longest", () => {
  const rows = [
    ["Bartholomew Featherstone", "48", "A bus driver who lives in the old town", "Larkhaven"],
    ["Ann", "", "", ""],
  ];
  const [name = 0] = columnShares(rows, "names");
  expect(name).toBeGreaterThan(columnShares(rows)[0] ?? 1);
  const long = [["Bartholomew Featherstonehaugh-Cholmondeley", ...(rows[0]?.slice(1) ?? [])]];
  expect(columnShares(long, "names")[0]).toBeLessThanOrEqual(columnShares(long)[0] ?? 0);
  const [short = 0, , role = 0] = columnShares([["Anna Berg", "81", "Former teacher", "Larkhaven"]], "names");
  expect(role).toBeGreaterThan(short);
});

it("takes no room for a long role that the words beside it need", () => {
  const role = "Преподавательница высшей математики";
  const rows = [["Александра Константинопольская", "48", role, "Верхнеднепровск"]];
  const letter = columnShares(rows, "names").map((share, column) => {
    const words = (rows[0]?.[column] ?? "").split(" ").map((word) => word.length);
    return (share * 832 - (column < 3 ? 32 : 0)) / Math.max(...words);
  });
  expect(Math.min(...letter)).toBeGreaterThan(12.5);
  const short = columnShares([["Anna Berg", "81", role, "Larkhaven"]], "names");
  expect((short[2] ?? 0) * 832 - 32).toBeGreaterThan(24 * 12);
});

it("gives a column that nobody has anything in no room among names", () => {
  const rows = [["Anna Berg", "", "A bus driver who lives in the old town", ""]];
  const [, age = 1, , place = 1] = columnShares(rows, "names");
  expect(Math.max(age, place)).toBeLessThan(0.02);
});

it("shares a table's width out, wholly", () => {
  const shares = columnShares([
    ["Name", "Count"],
    ["A rather long name of something", "4"],
  ]);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(shares[0]).toBeGreaterThan(shares[1] ?? 1);
});
