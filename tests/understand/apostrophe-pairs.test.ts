import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { packs } from "../packs.ts";
import { understand } from "../../src/understand/index.ts";
import { articleOf, heard } from "./heard.ts";

const said = (text: string) => heard(text, "en").quotes.map((quote) => quote.text);

function told(text: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  understand(articleOf(text, "en"), packs.of("en"), (diagnostic) => void diagnostics.push(diagnostic));
  return diagnostics;
}

describe("two apostrophes", () => {
  it.each([
    ["''We did not know,'' said Mary Brown.", []],
    ["''He told me, 'The bridge is shut. Go home.' '' said Mary Brown.", []],
    ["''He told me, 'The bridge is shut. Go home.''' said Mary Brown.", []],
    ["''A board 12'' wide,'' said Mary Brown. “We saw it,” said Peter Hall.", ["We saw it,"]],
    ["''“We saw it,”'' said Peter Hall.", ["We saw it,"]],
    ["'The ''Star'' was late,' said Peter Hall.", ["The ''Star'' was late,"]],
    ["''Late'' was the word. 'We saw it,' said Peter Hall.", ["We saw it,"]],
    ["'He said to me 'no'', said Peter Hall.", ["He said to me 'no'"]],
  ])("are no quotation mark: %s", (text, quotes) => expect(said(text)).toEqual(quotes));

  it.each([
    ["``We did not know,'' said Mary Brown.", ["We did not know,"]],
    ["``He told me, 'Go home.''' said Mary Brown.", ["He told me, 'Go home.'"]],
    ["``We saw it,'' said Peter Hall. A pipe of 6'' burst. ``We left,'' he said.", ["We saw it,", "We left,"]],
  ])("close what two backticks open: %s", (text, quotes) => expect(said(text)).toEqual(quotes));
});

describe("the note on pairs of apostrophes", () => {
  const text = "It rained.\n\nThe river rose. ''We did not know,'' said Mary Brown. ''Nobody did,'' said Peter Hall.";

  it("says how many there are, and where the first is", () => {
    const [note, ...others] = told(text);
    expect(others).toEqual([]);
    expect(note).toMatchObject({ code: "apostrophe-pairs", severity: "note" });
    expect(note?.message).toMatch(/^2 /u);
    expect(note?.hint).toContain("“…”");
    expect(text.slice(note?.range?.start, note?.range?.end)).toBe("''We did not know,''");
  });

  it.each([
    ["a single pair", "The ''Star'' was late, said Mary Brown."],
    ["inches", "The board is 6'2'' long, the other 12'' or 13'', and Mary Brown is 5'6'' tall."],
    ["TeX", "``We did not know,'' said Mary Brown. ``Nobody did,'' said Peter Hall."],
  ])("is not made of %s", (_, line) => expect(told(line)).toEqual([]));
});
