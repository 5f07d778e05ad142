import type { Source, SourceFormat } from "../model/article.ts";
import type { Range, Text } from "../model/text.ts";
import { cutPieces } from "./cut.ts";
import { isSpace } from "./space.ts";
import { isPlain, shownAs, strip } from "./strip.ts";

/**
 * What a reader sees of a piece of source: markup stripped, entities and escapes resolved, white space folded to single
 * spaces and trimmed, soft hyphens left out. For `format` "text" nothing is markup.
 */
export function plain(piece: string, format: SourceFormat = "markdown"): string {
  const markdown = format === "markdown";
  return shownAs(piece, markdown) ?? strip(piece, markdown).text;
}

/** A Text with the way back from its characters to the source. */
export interface Located {
  readonly text: string;
  /**
   * The Text of `text.slice(from, to)`, white space at its ends left out. `plain` of its pieces gives its text again.
   * Where a cut goes through markup in the middle of a word, so that no pieces give the slice, its text has a space there.
   */
  readonly cut: (from: number, to: number) => Text;
  /** Where character `index` of `text` begins in the source; `index === text.length` gives the end of the last. */
  readonly offset: (index: number) => number;
  /** The index in `text` of the first character that begins at or after `offset` in the source. */
  readonly index: (offset: number) => number;
}

const known = new WeakMap<Source, WeakMap<Text, Located>>();

/** Finds each character of a text in its source. Linear in the text, and done once. */
export function locate(source: Source, text: Text): Located {
  const texts = known.get(source) ?? new WeakMap<Text, Located>();
  known.set(source, texts);
  const located = texts.get(text) ?? find(source, text);
  texts.set(text, located);
  return located;
}

/** A text that shows as it is written, in one piece: most sentences do. Its characters are counted from where it begins. */
function asWritten({ text }: Source, { text: shown, start: base }: Text): Located {
  const { length } = shown;
  const within = (index: number): number => Math.min(Math.max(0, index), length);
  return {
    text: shown,
    cut(from, to) {
      let a = Math.max(0, from);
      let b = Math.min(length, to);
      while (a < b && isSpace(shown.charCodeAt(a))) a++;
      while (b > a && isSpace(shown.charCodeAt(b - 1))) b--;
      const start = base + within(a);
      if (a >= b) return { text: "", start, end: start, ranges: [] };
      const end = base + b;
      return { text: text.slice(start, end), start, end, ranges: [{ start, end }] };
    },
    offset: (index) => base + within(index),
    index: (offset) => within(offset - base),
  };
}

function isAsWritten(source: Source, { text, ranges }: Text): boolean {
  const [only] = ranges;
  if (!only || ranges.length > 1 || only.end - only.start !== text.length || text.trim() !== text) return false;
  return source.text.startsWith(text, only.start) && isPlain(text, source.format === "markdown");
}

function find(source: Source, text: Text): Located {
  if (isAsWritten(source, text)) return asWritten(source, text);
  const markdown = source.format === "markdown";
  const { joined, bases } = join(source, text.ranges);
  const verbatim = text.ranges.map((range) => source.text.slice(range.start, range.end)).join("");
  const stripped = strip(joined, markdown);
  const seen = stripped.text !== text.text && verbatim === text.text ? null : stripped;
  const length = seen ? seen.text.length : verbatim.length;
  const inSource = (index: number): number => toSource(text.ranges, bases, index);
  const start = (index: number): number =>
    seen ? inSource(seen.starts[index] as number) : atVerbatim(text.ranges, index);
  const end = (index: number): number =>
    seen ? inSource((seen.ends[index] as number) - 1) + 1 : atVerbatim(text.ranges, index) + 1;
  return {
    text: seen ? seen.text : verbatim,
    cut(from, to) {
      const visible = seen ? seen.text : verbatim;
      let a = Math.max(0, from);
      let b = Math.min(length, to);
      while (a < b && isSpace(visible.charCodeAt(a))) a++;
      while (b > a && isSpace(visible.charCodeAt(b - 1))) b--;
      if (a >= b) {
        const at = a < length ? start(a) : length > 0 ? end(length - 1) : text.start;
        return { text: "", start: at, end: at, ranges: [] };
      }
      const wanted = visible.slice(a, b);
      if (!seen) return { text: wanted, ...hull(sliced(text.ranges, start(a), end(b - 1))) };
      for (const pieces of cutPieces(seen, a, b)) {
        const ranges = settle(
          source,
          pieces.flatMap((p) => sliced(text.ranges, inSource(p.start), inSource(p.end - 1) + 1)),
        );
        if (plain(join(source, ranges).joined, source.format) === wanted) return { text: wanted, ...hull(ranges) };
      }
      const [last = []] = cutPieces(seen, a, b).slice(-1);
      return textOf(
        source,
        last.flatMap((p) => sliced(text.ranges, inSource(p.start), inSource(p.end - 1) + 1)),
      );
    },
    offset: (index) => (index < length ? start(index) : length > 0 ? end(length - 1) : text.start),
    index(offset) {
      let low = 0;
      let high = length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (start(middle) < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/** Makes a Text of ranges of the source. White space at the ends is left out. */
export function textOf(source: Source, ranges: readonly Range[]): Text {
  const settled = settle(source, ranges);
  if (settled.length === 0) {
    const at = ranges[0]?.start ?? 0;
    return { text: "", start: at, end: at, ranges: [] };
  }
  return { text: plain(join(source, settled).joined, source.format), ...hull(settled) };
}

function hull(ranges: readonly Range[]): { start: number; end: number; ranges: readonly Range[] } {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0, ranges };
}

/** The pieces of `ranges` joined by a space, and where in that each begins. */
function join(source: Source, ranges: readonly Range[]): { joined: string; bases: number[] } {
  const [only] = ranges;
  if (only && ranges.length === 1) return { joined: source.text.slice(only.start, only.end), bases: [0] };
  const bases: number[] = [];
  let at = 0;
  for (const range of ranges) {
    bases.push(at);
    at += range.end - range.start + 1;
  }
  return { joined: ranges.map((range) => source.text.slice(range.start, range.end)).join(" "), bases };
}

/** Trims white space at the ends, drops what is empty, joins what touches, and lets a piece take along the white space before the next. */
function settle(source: Source, ranges: readonly Range[]): Range[] {
  const { text } = source;
  const out: Range[] = [];
  for (const range of ranges) {
    const last = out.at(-1);
    if (range.end <= range.start) continue;
    if (last && last.end === range.start) out[out.length - 1] = { start: last.start, end: range.end };
    else out.push({ start: range.start, end: range.end });
  }
  const trimmed = out.filter(({ start, end }) => text.slice(start, end).trim() !== "");
  return trimmed.map(({ start, end }, i) => {
    let [a, b] = [start, end];
    const next = trimmed[i + 1];
    if (i === 0) while (isSpace(text.charCodeAt(a))) a++;
    if (!next) while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
    else if (!isSpace(text.charCodeAt(b - 1))) while (b < next.start && isSpace(text.charCodeAt(b))) b++;
    return { start: a, end: b };
  });
}

function toSource(ranges: readonly Range[], bases: readonly number[], index: number): number {
  let low = 0;
  let high = bases.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((bases[middle] as number) <= index) low = middle;
    else high = middle - 1;
  }
  const range = ranges[low] as Range;
  return Math.min(range.start + index - (bases[low] as number), range.end);
}

function atVerbatim(ranges: readonly Range[], index: number): number {
  let left = index;
  for (const range of ranges) {
    if (left < range.end - range.start) return range.start + left;
    left -= range.end - range.start;
  }
  return ranges.at(-1)?.end ?? 0;
}

/** What of `ranges` lies between `start` and `end`. */
function sliced(ranges: readonly Range[], start: number, end: number): Range[] {
  const out: Range[] = [];
  for (const range of ranges) {
    const a = Math.max(range.start, start);
    const b = Math.min(range.end, end);
    if (a < b) out.push({ start: a, end: b });
  }
  return out;
}
