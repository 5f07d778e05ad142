import type { Range } from "../model/text.ts";
import { isSpace } from "./space.ts";

/** Markup in two parts with text between them: emphasis, a link, a code span. Half-open indices. */
export interface Pair {
  readonly open: number;
  readonly openEnd: number;
  readonly close: number;
  readonly closeEnd: number;
}

/** A run of `*`, `_` or `~~` that may open or close emphasis. */
export interface Delimiter {
  start: number;
  end: number;
  readonly mark: string;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

function kindOf(s: string, index: number): "space" | "punctuation" | "other" {
  const code = s.charCodeAt(index);
  if (Number.isNaN(code) || isSpace(code)) return "space";
  return isPunctuation(code) ? "punctuation" : "other";
}

/** Punctuation and symbols, of the blocks of Unicode that hold hardly anything else. */
function isPunctuation(code: number): boolean {
  if (code < 0x80) return !(code >= 97 && code <= 122) && !(code >= 65 && code <= 90) && !(code >= 48 && code <= 57);
  if (code < 0xc0) return code !== 0xaa && code !== 0xb5 && code !== 0xba;
  if (code < 0x2000) return code === 0xd7 || code === 0xf7;
  return (
    code < 0x2c00 ||
    (code >= 0x2e00 && code < 0x2e80) ||
    (code >= 0x3001 && code < 0x3040) ||
    (code >= 0xfe30 && code < 0xfe70)
  );
}

/** The delimiter run from `start` to `end`, by CommonMark's rules for what is left- and right-flanking. */
export function delimiter(s: string, start: number, end: number): Delimiter {
  const before = kindOf(s, start - 1);
  const after = kindOf(s, end);
  const left = after !== "space" && (after !== "punctuation" || before !== "other");
  const right = before !== "space" && (before !== "punctuation" || after !== "other");
  const mark = s.charAt(start);
  const inWord = mark === "_";
  return {
    start,
    end,
    mark,
    length: end - start,
    canOpen: left && (!inWord || !right || before === "punctuation"),
    canClose: right && (!inWord || !left || after === "punctuation"),
  };
}

/**
 * Pairs the delimiters from `bottom` on, as CommonMark's "process emphasis" does, tells each pair, and takes them off the
 * stack. Linear but for at most one look back per kind of closer, which `floors` remembers.
 */
export function pairUp(stack: Delimiter[], bottom: number, found: (pair: Pair) => void): void {
  const floors = new Map<string, number>();
  const open: Delimiter[] = [];
  for (let i = bottom; i < stack.length; i++) {
    const closer = stack[i] as Delimiter;
    if (closer.canClose) close(closer, open, floors, found);
    if (closer.canOpen && closer.end > closer.start) open.push(closer);
  }
  stack.length = bottom;
}

function close(closer: Delimiter, open: Delimiter[], floors: Map<string, number>, found: (pair: Pair) => void): void {
  const kind = `${closer.mark}${closer.canOpen ? closer.length % 3 : 3}`;
  while (closer.end > closer.start) {
    const floor = Math.min(floors.get(kind) ?? 0, open.length);
    let at = open.length - 1;
    while (at >= floor && !matches(open[at] as Delimiter, closer)) at--;
    if (at < floor) {
      floors.set(kind, open.length);
      return;
    }
    const opener = open[at] as Delimiter;
    open.length = at + 1;
    const size = closer.mark === "~" || (opener.end - opener.start >= 2 && closer.end - closer.start >= 2) ? 2 : 1;
    found({ open: opener.end - size, openEnd: opener.end, close: closer.start, closeEnd: closer.start + size });
    opener.end -= size;
    closer.start += size;
    if (opener.end === opener.start) open.pop();
    for (const [key, value] of floors) if (value > open.length) floors.set(key, open.length);
  }
}

function matches(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.mark !== closer.mark) return false;
  if (!opener.canClose && !closer.canOpen) return true;
  return (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

const MARKED = /\s*[*_]/y;

/** Whether a paragraph of a source is in italics from end to end. */
export function isItalic(source: string, { start, end }: Range): boolean {
  const from = source.lastIndexOf("\n", start - 1) + 1;
  // Sentence by sentence a long line would be read again and again.
  MARKED.lastIndex = from;
  if (!MARKED.test(source)) return false;
  const [written = ""] = source.slice(from, end + 4).split(/\r?\n[ \t]*(?:\r?\n|$)/, 1);
  return /^([*_])(?!\1)\S[^*_]*\1\s*$/.test(written.trim());
}
