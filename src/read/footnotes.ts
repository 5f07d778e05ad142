import type { Report } from "../diagnostics.ts";
import type { Footnote, Source } from "../model/article.ts";
import type { Range, Text } from "../model/text.ts";
import { locate, textOf } from "../text/index.ts";
import { isWord } from "../text/letters.ts";
import { INLINE_NOTE } from "../text/strip.ts";
import type { Piece } from "./pieces.ts";

const LABEL = /^ {0,3}\[\^([^\]\s]{1,100})\]:/;
/** What refers to a footnote, or is one in its place. */
const MARK = new RegExp(`(?<!\\\\)(?:\\[\\^([^\\]\\s]{1,100})\\](?!\\()|${INLINE_NOTE.source})`, "g");

const SHOWN: ReadonlySet<Piece["use"]> = new Set(["body", "heading", "metadata", "pull-quote"]);

/** A footnote, as the article is read. */
interface Found {
  readonly text: Text;
  readonly marks: number[];
}

/** The footnotes that the text refers to, by first reference. Reports marks without a note, and notes without a mark. */
export function footnotesOf(source: Source, pieces: readonly Piece[], report: Report): Footnote[] {
  if (source.format !== "markdown" || !/\[\^|\^\[/.test(source.text)) return [];
  const apart = notesApart(source, pieces);
  const found = new Set<Found>();
  for (const { use, kind, extents, text } of pieces) {
    if (!SHOWN.has(use) || kind === "code") continue;
    const place = locate(source, text);
    for (const extent of extents)
      for (const { 0: mark, 1: label, 2: inline = "", index } of source.text
        .slice(extent.start, extent.end)
        .matchAll(MARK)) {
        const start = extent.start + index;
        const end = start + mark.length;
        if (place.index(start) < place.index(end)) continue;
        const note = label
          ? apart.get(label.toLowerCase())
          : { text: textOf(source, [{ start: end - 1 - inline.length, end: end - 1 }]), marks: [] };
        if (note) {
          found.add(note);
          note.marks.push(behindWord(source.text, start));
        } else report(unmatched(source, { start, end }, "There is no footnote"));
      }
  }
  for (const { text, marks } of apart.values())
    if (marks.length === 0) report(unmatched(source, text, "Nothing refers to the footnote"));
  return [...found].map(({ text, marks }, index) => ({ ...text, number: index + 1, marks }));
}

/** Footnotes that stand apart, by their names. The first of two with one name counts. */
function notesApart(source: Source, pieces: readonly Piece[]): Map<string, Found> {
  const notes = new Map<string, Found>();
  for (const { use, text, start } of pieces) {
    const name = use === "footnote" ? LABEL.exec(source.text.slice(start, start + 110))?.[1]?.toLowerCase() : undefined;
    if (name !== undefined && text.text !== "" && !notes.has(name)) notes.set(name, { text, marks: [] });
  }
  return notes;
}

function unmatched({ name, text }: Source, range: Range, what: string) {
  const from = text.lastIndexOf("[^", range.start);
  const label = text.slice(from, text.indexOf("]", from) + 1);
  return {
    code: "footnote-unmatched",
    severity: "note",
    message: `${what} ${label}: it is left out`,
    hint: "Write the mark and the footnote with the same name, or take both out",
    source: name,
    range,
  } as const;
}

/** The offset behind the last letter or digit before a mark; marks before it are passed over. */
function behindWord(text: string, mark: number): number {
  let i = mark;
  while (i > 0 && !isWord(text.charAt(i - 1))) {
    const other = text.charAt(i - 1) === "]" ? text.lastIndexOf("[^", i - 1) : -1;
    if (other >= 0 && /^\[\^[^\]\s]{1,100}\]$/.test(text.slice(other, i))) i = other;
    else i--;
  }
  return i;
}
