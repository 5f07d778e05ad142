import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { read } from "../../src/read/index.ts";
import { packs } from "../packs.ts";
import { readText } from "./support.ts";

const body = (text: string) => readText(text).sections.flatMap(({ blocks }) => blocks.map((block) => block.text));
const notes = (text: string) => readText(text).footnotes.map(({ number, text: words }) => [number, words]);

/** What stands before each mark. */
const wordsBefore = (text: string) =>
  readText(text).footnotes.map(({ marks }) => marks.map((mark) => text.slice(0, mark).split(/\W+/u).at(-1)));

function told(text: string): Diagnostic[] {
  const all: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => all.push(diagnostic);
  read({ name: "a.md", format: "markdown", text }, { lang: "en", packs, keep: false, report });
  return all;
}

describe("footnotes", () => {
  it("are counted in the order the text refers to them, whatever their names", () => {
    const text = "First.[^b] Second.[^a] Third.[^B]\n\n[^a]: Of the second.\n[^b]: Of the *first*.\n";
    expect(notes(text)).toEqual([
      [1, "Of the first."],
      [2, "Of the second."],
    ]);
    expect(wordsBefore(text)).toEqual([["First", "Third"], ["Second"]]);
    expect(body(text)).toEqual(["First. Second. Third."]);
  });

  it("go on over lines, and over what is indented", () => {
    const text =
      "One.[^1] Two.[^2]\n\n[^1]: A line\nand another.\n\n    A paragraph.\n\n[^2]:\n    Below.\n\nAfter it.";
    expect(notes(text)).toEqual([
      [1, "A line and another. A paragraph."],
      [2, "Below."],
    ]);
    expect(body(text)).toEqual(["One. Two.", "After it."]);
  });

  it("end where something else begins", () => {
    const text = "One.[^1]\n\n[^1]: A note.\n## A heading\n\nText.";
    const { sections, footnotes } = readText(text);
    expect(footnotes.map((note) => note.text)).toEqual(["A note."]);
    expect(sections.map(({ heading }) => heading?.text)).toEqual([undefined, "A heading"]);
  });

  it("stand where they belong, too", () => {
    const text = "The town^[By the river, see [a map](x.org).] paid 10^[2] and x^[y] crowns^[About 3 euros.] for it.";
    expect(notes(text)).toEqual([
      [1, "By the river, see a map."],
      [2, "About 3 euros."],
    ]);
    expect(wordsBefore(text)).toEqual([["town"], ["crowns"]]);
    expect(body(text)).toEqual(["The town paid 10^[2] and x^[y] crowns for it."]);
  });

  it("belong to the word before a row of marks", () => {
    const text = 'It "rose".[^1][^2] It fell.\n\n[^1]: A.\n[^2]: B.';
    expect(wordsBefore(text)).toEqual([["rose"], ["rose"]]);
  });

  it("are left out of nothing but the body", () => {
    const text = "One.[^1]\n\n[^1]: A note.";
    expect(readText(text).omitted).toMatchObject([{ text: "A note.", why: "footnote" }]);
    expect(readText(text, "text").footnotes).toEqual([]);
    expect(readText("`[^1]`\n\n    [^1]\n\n[^1]: A note.").footnotes).toEqual([]);
  });

  it("without a mark, and marks without one, are told of", () => {
    expect(told("One.[^1]\n\n[^2]: A note.")).toMatchObject([
      { code: "footnote-unmatched", message: "There is no footnote [^1]: it is left out", range: { start: 4, end: 8 } },
      { code: "footnote-unmatched", message: "Nothing refers to the footnote [^2]: it is left out" },
    ]);
    expect(told("One.[^1]\n\n[^1]: A note.")).toEqual([]);
  });
});

describe("raised figures", () => {
  it("don't run together with what stands before them", () => {
    expect(body("In 2019<sup>3</sup> it had 10<sup>-6</sup> of it, the 1<sup>st</sup> H<sub>2</sub>O.")).toEqual([
      "In 2019³ it had 10⁻⁶ of it, the 1st H2O.",
    ]);
  });
});
