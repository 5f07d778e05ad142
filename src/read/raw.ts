import type { Range } from "../model/text.ts";

/** A block as the source marks it. `start` and `end` take in its marks; `ranges` is what a reader may see of it. */
interface RawBase extends Range {
  readonly ranges: readonly Range[];
}

export interface RawParagraph extends RawBase {
  readonly kind: "paragraph" | "rule" | "definition" | "footnote" | "html";
}

export interface RawHeading extends RawBase {
  readonly kind: "heading";
  readonly level: number;
}

export interface RawCode extends RawBase {
  readonly kind: "code";
  readonly language: string | null;
}

export interface RawTable extends RawBase {
  readonly kind: "table";
  readonly header: readonly Range[];
  readonly rows: readonly (readonly Range[])[];
  readonly align: readonly ("left" | "center" | "right" | null)[];
}

export interface RawQuote extends RawBase {
  readonly kind: "quote";
  readonly children: readonly Raw[];
}

export interface RawList extends RawBase {
  readonly kind: "list";
  /** The number of the first item; null for bullets. */
  readonly first: number | null;
  readonly items: readonly (readonly Raw[])[];
}

export type Raw = RawParagraph | RawHeading | RawCode | RawTable | RawQuote | RawList;

/** A line without its end; `start` is moved on past what the containers around it own. */
export interface Line extends Range {
  /** Where the next line begins. */
  readonly next: number;
}

/** The lines of `text` from `from` to `to`. CR, LF and CRLF end one. */
export function linesOf(text: string, from: number, to: number = text.length): Line[] {
  const lines: Line[] = [];
  const part = text.slice(from, to);
  /** Where a mark stands next, from an offset on; each is looked for again only once it is passed. */
  const ahead = (mark: string, at: number, before: number): number => {
    if (before >= at) return before;
    const found = part.indexOf(mark, at - from);
    return found < 0 ? to : from + found;
  };
  let [feed, carriage] = [-1, -1];
  for (let start = from; start < to; ) {
    feed = ahead("\n", start, feed);
    carriage = ahead("\r", start, carriage);
    const end = Math.min(feed, carriage);
    const next = end < to ? end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1) : end;
    lines.push({ start, end, next });
    start = next;
  }
  return lines;
}

export function isBlank(text: string, { start, end }: Range): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 32 && text.charCodeAt(i) !== 0xfeff) return false;
  return true;
}
