import type { Range } from "../model/text.ts";
import { isWord } from "../text/letters.ts";
import { apostrophePairs } from "./apostrophe-pairs.ts";

/** A stretch of a block's text in quotation marks; `from`/`to` leave the marks out, `start`/`end` take them in. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** ‘ ’ and ' ': often no speech. */
  readonly single: boolean;
  /** False where the text ends before the quotation does: the next paragraph may go on. */
  readonly closed: boolean;
}

interface Open {
  readonly at: number;
  readonly mark: string;
}

interface Found extends Marked {
  readonly mark: string;
  readonly depth: number;
}

const CLOSERS: Readonly<Record<string, string>> = {
  "“": '”“"',
  "„": '“”"',
  "”": "”",
  "«": "»",
  "»": "«",
  '"': '"”',
  "‘": "’",
  "‚": "‘’",
  "'": "'",
  "``": "''",
};
const MARKS = /``(?!`)|''+|["“”„«»‘’‚']/gu;
/** Deeper nesting than this is noise. */
const DEPTH = 6;

/** Finds what stands in quotation marks, outermost only, in one pass over the text: unbalanced marks cost nothing more. */
export function markedIn(text: string): Marked[] {
  const found: Found[] = [];
  const open: Open[] = [];
  for (const { at, mark } of marksOf(text, open)) {
    const closes = closesAt(open, mark, text, at);
    if (closes >= 0) {
      const opener = open[closes] as Open;
      open.length = closes;
      found.push({
        mark: opener.mark,
        start: opener.at,
        end: at + mark.length,
        from: opener.at + opener.mark.length,
        to: at,
        single: isSingle(opener.mark),
        closed: true,
        depth: closes,
      });
    } else if (opens(mark, text, at)) {
      if (open.length === DEPTH) open.shift();
      open.push({ at, mark });
    }
  }
  const unclosed = open.find((opener) => !isSingle(opener.mark));
  const lasting =
    unclosed && !found.some((span) => span.start > unclosed.at && ends(unclosed, span)) ? unclosed : undefined;
  if (lasting)
    found.push({
      mark: lasting.mark,
      start: lasting.at,
      end: text.length,
      from: lasting.at + lasting.mark.length,
      to: text.length,
      single: false,
      closed: false,
      depth: 0,
    });
  const pairs = apostrophePairs(text);
  return outermost(pairs.length === 0 ? found : found.filter((span) => !span.single || !meetsAny(span, pairs)));
}

/** A single quotation inside a pair of apostrophes, or crossing one, is made of its apostrophes. One around it stands. */
const meetsAny = (span: Range, pairs: readonly Range[]): boolean =>
  pairs.some(({ start, end }) => start < span.end && span.start < end && !(span.start < start && end < span.end));

/** The marks of a text, while `open` tells which are open: two apostrophes are one mark only where two backticks opened. */
function* marksOf(text: string, open: readonly Open[]): Generator<Open> {
  for (const { index: at, 0: mark } of text.matchAll(MARKS)) {
    if (!mark.startsWith("''")) {
      yield { at, mark };
      continue;
    }
    const tex = open.findLastIndex((opener) => opener.mark === "``");
    const singles = open.filter((opener, i) => i > tex && opener.mark === "'").length;
    if (tex < 0 && singles < mark.length) continue;
    const before = tex < 0 ? mark.length : Math.min(singles, mark.length - 2);
    for (let i = 0; i < before; i++) yield { at: at + i, mark: "'" };
    if (tex >= 0 && mark.length - before >= 2) yield { at: at + before, mark: "''" };
  }
}

/** Whether a quotation behind an open mark shows that the mark is a slip: not where an opening " holds others in “ ”. */
const ends = (opener: Open, span: Found): boolean =>
  !span.single && !(opener.at === 0 && opener.mark === '"' && span.mark === "“");

const isSingle = (mark: string): boolean => "‘’‚'".includes(mark);

const before = (text: string, at: number): string => text[at - 1] ?? " ";
const after = (text: string, at: number, mark: string): string => text[at + mark.length] ?? " ";
const isSpace = (c: string): boolean => /[\s([{\-–—/>:=“„«"‘]/u.test(c);

function opens(mark: string, text: string, at: number): boolean {
  const next = after(text, at, mark);
  if (/\s/u.test(next)) return false;
  if (mark === "„" || mark === "«" || mark === "‚") return true;
  if (mark === "’" || mark === "''") return false;
  const starts = isSpace(before(text, at)) || (mark === "“" && before(text, at) === "'");
  if (mark === "”" || mark === "»") return starts && isWord(next);
  if (mark === '"' && !starts) return /[,;:.]/u.test(before(text, at)) && isWord(next) && !/\d/u.test(next);
  return starts;
}

function closesAt(open: readonly Open[], mark: string, text: string, at: number): number {
  if (isSingle(mark) && (isWord(after(text, at, mark)) || /\s/u.test(before(text, at)))) return -1;
  const opening = (mark === '"' || mark === "“") && /\s/u.test(before(text, at)) && isWord(after(text, at, mark));
  if (opening) return -1;
  for (let i = open.length - 1; i >= 0; i--) if (CLOSERS[(open[i] as Open).mark]?.includes(mark)) return i;
  return -1;
}

function outermost(found: readonly Found[]): Marked[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Marked[] = [];
  let end = -1;
  for (const { depth: _, mark: __, ...span } of sorted) {
    if (span.start < end || span.to <= span.from) continue;
    result.push(span);
    end = span.end;
  }
  return result;
}
