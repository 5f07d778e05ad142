import { expect, it } from "vitest";
import { glimpse, matches, pieces } from "../../src/client/matching.ts";

const entry = (headline: string, text: string, number = 0) => ({ number, headline, text, seconds: 0 });
const found = (query: string, text: string) =>
  pieces(query, text)
    .filter(([, looked]) => looked)
    .map(([piece]) => piece);

it("finds slides by number, then by words in any order", () => {
  const slides = [
    entry("Плотина", "Всё о воде", 1),
    entry("The dam", "2 people", 2),
    entry("The river", "Dam and town", 3),
  ];
  expect(matches("2", slides)).toEqual([1]);
  expect(matches("town dam", slides)).toEqual([2]);
  expect(matches("DAM", slides)).toEqual([1, 2]);
  expect(matches("все", slides)).toEqual([0]);
  expect(matches("", slides)).toEqual([0, 1, 2]);
  expect(matches("9", slides)).toEqual([]);
  expect(matches("2", [entry("A test", "of the projector"), ...slides])).toEqual([2]);
});

it.each([
  ["ВСЕ", "Всё о воде", "Всё"],
  ["Казакстан", "Бүкіл Қазақстан", "Қазақстан"],
  ["қазақ", "Казак", "Казак"],
  ["енби", "Еңбі", "Еңбі"],
  ["пять", "П’ять", undefined],
  ["п'ять", "П’ять", "П’ять"],
  ["zurich", "In Zürich", "Zürich"],
  ["café", "the cafe", "cafe"],
  ['"no', "“No”", "“No"],
  ["10 000", "10\u00a0000 people", "10"],
])("finds what %s is typed for in %s", (query, text, piece) => {
  expect(found(query, text)[0]).toBe(piece);
});

it("finds whatever letters are next to it, and puts a text together again", () => {
  const text = "İstanbul 🌊 Ürümqi, 한국 and the sea, the sea";
  expect(found("SEA", text)).toEqual(["sea", "sea"]);
  expect(found("urumqi istanbul", text)).toEqual(["İstanbul", "Ürümqi"]);
  expect(found("the he", "the")).toEqual(["the"]);
  for (const query of ["sea the", "", "🌊", "한"]) {
    expect(
      pieces(query, text)
        .map(([piece]) => piece)
        .join(""),
    ).toBe(text);
  }
});

it("shows what is looked for where the headline doesn't", () => {
  const long = entry(
    "A headline that says well enough what the slide says",
    "One two three. ".repeat(9) + "The mill stands.",
  );
  expect(glimpse("", long)).toBe("");
  expect(glimpse("headline", long)).toBe("");
  expect(glimpse("mill", long)).toMatch(/^… .{0,30}The mill stands\.$/u);
  expect(glimpse("says mill", long)).toContain("The mill");
  expect(glimpse("", entry("Contents", "1. The dam. 2. The mill."))).toBe("1. The dam. 2. The mill.");
  expect(glimpse("dam", entry("Contents", "1. The dam. 2. The mill."))).toBe("1. The dam. 2. The mill.");
  expect(glimpse("x", entry("Contents", "y".repeat(60) + "x"))).toBe(`… ${"y".repeat(30)}x`);
});
