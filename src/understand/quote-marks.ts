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
};
const MARKS = /["“”„«»‘’‚']/gu;
/** Deeper nesting than this is noise. */
const DEPTH = 6;

/** Finds what stands in quotation marks, outermost only, in one pass over the text: unbalanced marks cost nothing more. */
export function markedIn(text: string): Marked[] {
  const found: (Marked & { depth: number })[] = [];
  const open: Open[] = [];
  for (const match of text.matchAll(MARKS)) {
    const at = match.index;
    const mark = match[0];
    const closes = closesAt(open, mark, text, at);
    if (closes >= 0) {
      const opener = open[closes] as Open;
      open.length = closes;
      found.push({
        start: opener.at,
        end: at + 1,
        from: opener.at + 1,
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
  const lasting = unclosed && !found.some((span) => span.start > unclosed.at && !span.single) ? unclosed : undefined;
  if (lasting)
    found.push({
      start: lasting.at,
      end: text.length,
      from: lasting.at + 1,
      to: text.length,
      single: false,
      closed: false,
      depth: 0,
    });
  return outermost(found);
}

const isSingle = (mark: string): boolean => "‘’‚'".includes(mark);

const before = (text: string, at: number): string => text[at - 1] ?? " ";
const after = (text: string, at: number): string => text[at + 1] ?? " ";
const isSpace = (c: string): boolean => /[\s([{\-–—/>:=“„«"‘]/u.test(c);
const isWord = (c: string): boolean => /[\p{L}\p{N}]/u.test(c);

function opens(mark: string, text: string, at: number): boolean {
  const next = after(text, at);
  if (/\s/u.test(next)) return false;
  if (mark === "„" || mark === "«" || mark === "‚") return true;
  if (mark === "’") return false;
  const starts = isSpace(before(text, at));
  if (mark === "”" || mark === "»") return starts && isWord(next);
  if (mark === '"' && !starts) return /[,;:.]/u.test(before(text, at)) && isWord(next) && !/\d/u.test(next);
  return starts;
}

function closesAt(open: readonly Open[], mark: string, text: string, at: number): number {
  if (isSingle(mark) && (isWord(after(text, at)) || /\s/u.test(before(text, at)))) return -1;
  const opening = (mark === '"' || mark === "“") && /\s/u.test(before(text, at)) && isWord(after(text, at));
  if (opening) return -1;
  for (let i = open.length - 1; i >= 0; i--) if (CLOSERS[(open[i] as Open).mark]?.includes(mark)) return i;
  return -1;
}

function outermost(found: readonly (Marked & { depth: number })[]): Marked[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Marked[] = [];
  let end = -1;
  for (const { depth: _, ...span } of sorted) {
    if (span.start < end || span.to <= span.from) continue;
    result.push(span);
    end = span.end;
  }
  return result;
}
