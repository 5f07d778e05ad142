import { raised } from "./raised.ts";
import { type Delimiter, delimiter, type Pair, pairUp } from "./emphasis.ts";
import { entity } from "./entities.ts";
import { isSpace } from "./space.ts";
import { targetEnd } from "./targets.ts";

/** Visible text, and for each of its UTF-16 units where in the piece it begins and ends. */
export interface Stripped {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Sorted by where they open, and by where they close. */
  readonly pairs: readonly Pair[];
  readonly closing: readonly Pair[];
}

/** A stretch of the piece that is read as something else: an entity, an escape. */
interface Instead {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Marked {
  readonly hidden: Uint8Array;
  readonly instead: readonly Instead[];
  readonly pairs: readonly Pair[];
}

interface Bracket {
  readonly at: number;
  readonly image: boolean;
  readonly delimiters: number;
  active: boolean;
}

const SPECIAL = /[*_~`\\[<&{]|\n[ \t]*>/;
const MARKING = /[\n*_~`\\[\]<&{]/g;
const FOLDED = /[^\S ]| {2}|\u00ad/;

/** So many pieces of at most so many letters are remembered: a paragraph is first shown, then looked into. */
const REMEMBERED = 200;
const LONG = 2000;
const remembered = new Map<string, Stripped>();

/** Strips inline Markdown, linear in the piece. */
export function strip(piece: string, markdown: boolean): Stripped {
  if (isPlain(piece, markdown)) return asIs(piece);
  if (!markdown || !SPECIAL.test(piece)) return fold(piece, null);
  const before = remembered.get(piece);
  if (before) return before;
  const stripped = fold(piece, new Marker(piece).mark());
  if (piece.length > LONG) return stripped;
  if (remembered.size === REMEMBERED) remembered.clear();
  remembered.set(piece, stripped);
  return stripped;
}

/** A piece as it shows where nothing but its white space has to be folded, else null. */
export function shownAs(piece: string, markdown: boolean): string | null {
  if (markdown && SPECIAL.test(piece)) return null;
  if (!FOLDED.test(piece)) return piece.trim();
  return piece.includes("\u00ad") ? null : piece.replace(/\s+/g, " ").trim();
}

/** Whether a piece shows as it is written, white space at its ends aside. */
export function isPlain(piece: string, markdown: boolean): boolean {
  return !(markdown && SPECIAL.test(piece)) && !FOLDED.test(piece);
}

function asIs(piece: string): Stripped {
  const text = piece.trim();
  const from = text === "" ? 0 : piece.indexOf(text.charAt(0));
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    starts[i] = from + i;
    ends[i] = from + i + 1;
  }
  return { text, starts, ends, pairs: [], closing: [] };
}

function fold(s: string, marked: Marked | null): Stripped {
  const starts = new Int32Array(s.length);
  const ends = new Int32Array(s.length);
  const parts: string[] = [];
  let run = -1;
  let length = 0;
  let space = -1;
  let spaceEnd = 0;
  let joining = false;
  const { length: size } = s;
  const hidden = marked?.hidden;
  const instead = marked?.instead ?? [];
  let next = 0;
  let replaced = instead[0]?.start ?? size;
  const flush = (end: number): void => {
    if (run >= 0) parts.push(s.slice(run, end));
    run = -1;
  };
  const put = (start: number, end: number): void => {
    starts[length] = start;
    ends[length++] = end;
  };
  const pending = (): void => {
    if (space >= 0 && length > 0) {
      parts.push(" ");
      put(space, spaceEnd);
    }
    space = -1;
    joining = false;
  };
  const white = (start: number, end: number): void => {
    if (joining) return;
    if (space < 0) space = start;
    spaceEnd = end;
  };
  for (let i = 0; i < size; i++) {
    if (i === replaced) {
      const { start, end, text } = instead[next] as Instead;
      flush(i);
      next++;
      replaced = instead[next]?.start ?? size;
      i = end - 1;
      if (text === "\u00ad") joining = true;
      else if (text.trim() === "") white(start, end);
      else {
        pending();
        parts.push(text);
        for (let k = 0; k < text.length; k++) put(start, end);
      }
      continue;
    }
    const code = s.charCodeAt(i);
    if (hidden !== undefined && hidden[i] === 1) flush(i);
    else if (code === 0xad) {
      flush(i);
      joining = true;
    } else if (isSpace(code)) {
      flush(i);
      white(i, i + 1);
    } else {
      if (run < 0) {
        pending();
        run = i;
      }
      starts[length] = i;
      ends[length++] = i + 1;
    }
  }
  flush(s.length);
  return {
    text: parts.join(""),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    ...sorted(marked?.pairs ?? []),
  };
}

function sorted(pairs: readonly Pair[]): Pick<Stripped, "pairs" | "closing"> {
  return { pairs: [...pairs].sort((a, b) => a.open - b.open), closing: [...pairs].sort((a, b) => a.close - b.close) };
}

const AUTOLINK = /<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,80}@[a-zA-Z0-9.-]{1,200})>/y;
const TAG =
  /<\/?([a-zA-Z][\w-]*)(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"(?:\{\{[^{}]*\}\}|\{(?!\{[^{}]*\}\})|[^"{])*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>|<[!?][a-zA-Z][^<>]*>/y;
const ENTITY = /&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});/y;
const FOOTNOTE = /\[\^[^\]\s]{1,100}\]/y;
/** A footnote where it belongs, as Pandoc has them: at least two words. */
export const INLINE_NOTE: RegExp = /\^\[((?=[^\]]*[^\s\]]\s)(?:[^[\]]|\[[^[\]]*\]){1,1000})\]/y;
const TWO_NUMBERS = /\[\d{1,3}\]\[\d{1,3}\]/y;
const RAISED = /[\d+−-]{1,4}(?=<\/sup>)/y;
const ATTRIBUTES = /\{:[^}\n]{0,300}\}/y;
const BREAKING = /^(?:br|hr|p|div|li|ul|ol|td|th|tr|table|blockquote|h[1-6]|section|figcaption|figure|dd|dt)$/i;
const MUTE = /^(?:script|style|iframe|template|noscript|form|object|svg|textarea|select)$/i;

/** Finds what in a piece is markup. One pass; what may turn out to be markup later waits on a stack. */
class Marker {
  readonly s: string;
  readonly hidden: Uint8Array;
  readonly instead: Instead[] = [];
  readonly pairs: Pair[] = [];
  readonly delimiters: Delimiter[] = [];
  readonly brackets: Bracket[] = [];
  readonly last: Map<string, number> = new Map();
  ticks: Map<number, number[]> | null = null;

  constructor(s: string) {
    this.s = s;
    this.hidden = new Uint8Array(s.length);
  }

  mark(): Marked {
    const { s } = this;
    for (let i = this.next(0); i < s.length; i = this.next(i)) i = this.step(i, s.charCodeAt(i));
    pairUp(this.delimiters, 0, (pair) => this.pair(pair));
    return this;
  }

  /** Where something stands that `step` deals with, from `i` on. */
  next(i: number): number {
    MARKING.lastIndex = i;
    return MARKING.test(this.s) ? MARKING.lastIndex - 1 : this.s.length;
  }

  /** Deals with what stands at `i`; gives where to go on. */
  step(i: number, code: number): number {
    switch (code) {
      case 10:
        return this.prefix(i + 1);
      case 42:
      case 95:
      case 126:
        return this.run(i, code);
      case 96:
        return this.code(i);
      case 92:
        return this.escape(i);
      case 91:
        return this.bracket(i);
      case 93:
        return this.closeBracket(i);
      case 60:
        return this.angle(i);
      case 38:
        return this.reference(i);
      case 123:
        return this.brace(i);
      default:
        return i + 1;
    }
  }

  hide(start: number, end: number): number {
    this.hidden.fill(1, start, end);
    return end;
  }

  pair(pair: Pair): void {
    this.hide(pair.open, pair.openEnd);
    this.hide(pair.close, pair.closeEnd);
    this.pairs.push(pair);
  }

  /** `text` from `from` on, or -1; a text that isn't there is looked for once. */
  find(text: string, from: number): number {
    let last = this.last.get(text);
    if (last === undefined) {
      last = this.s.lastIndexOf(text);
      this.last.set(text, last);
    }
    return from > last ? -1 : this.s.indexOf(text, from);
  }

  match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.s);
  }

  /** What a line in a block quote or a list item begins with. */
  prefix(at: number): number {
    let i = at;
    for (; ; i++) {
      const code = this.s.charCodeAt(i);
      if (code === 62) this.hidden[i] = 1;
      else if (code !== 32 && code !== 9) return i;
    }
  }

  run(i: number, code: number): number {
    let end = i + 1;
    while (this.s.charCodeAt(end) === code) end++;
    if (code !== 126 || end - i === 2) this.delimiters.push(delimiter(this.s, i, end));
    return end;
  }

  code(i: number): number {
    const { s } = this;
    this.ticks ??= tickRuns(s);
    let end = i + 1;
    while (s.charCodeAt(end) === 96) end++;
    const runs = this.ticks.get(end - i) ?? [];
    while (runs.length > 0 && (runs.at(-1) as number) < end) runs.pop();
    const close = runs.pop();
    if (close === undefined) return end;
    const padded =
      s.charCodeAt(end) === 32 && s.charCodeAt(close - 1) === 32 && s.slice(end, close).trim() !== "" ? 1 : 0;
    this.pair({ open: i, openEnd: end + padded, close: close - padded, closeEnd: close + end - i });
    for (let line = s.indexOf("\n", end); line >= 0 && line < close; line = s.indexOf("\n", line + 1))
      this.prefix(line + 1);
    return close + end - i;
  }

  escape(i: number): number {
    const next = this.s.charAt(i + 1);
    if (next === "\n") {
      this.hidden[i] = 1;
      return i + 1;
    }
    if (!/[!-/:-@[-`{-~]/.test(next)) return i + 1;
    this.instead.push({ start: i, end: i + 2, text: next });
    return i + 2;
  }

  bracket(i: number): number {
    const inline = this.s.charAt(i - 1) === "^" && this.s.charAt(i - 2) !== "\\" && this.match(INLINE_NOTE, i - 1);
    if (inline) return this.hide(i - 1, INLINE_NOTE.lastIndex);
    const footnote = this.match(FOOTNOTE, i);
    if (footnote && this.s.charAt(FOOTNOTE.lastIndex) !== "(") return this.hide(i, FOOTNOTE.lastIndex);
    const image = this.s.charCodeAt(i - 1) === 33 && this.instead.at(-1)?.end !== i;
    this.brackets.push({ at: i, image, delimiters: this.delimiters.length, active: true });
    return i + 1;
  }

  closeBracket(i: number): number {
    const open = this.brackets.pop();
    const end = open?.active && !this.numbersNotes(open.at, i + 1) ? targetEnd(this.s, i + 1) : -1;
    if (!open || end < 0) return i + 1;
    pairUp(this.delimiters, open.delimiters, (pair) => this.pair(pair));
    if (open.image) {
      this.hide(open.at - 1, end);
      while ((this.instead.at(-1)?.start ?? -1) >= open.at) this.instead.pop();
      while ((this.pairs.at(-1)?.open ?? -1) >= open.at) this.pairs.pop();
      return end;
    }
    this.pair({ open: open.at, openEnd: open.at + 1, close: i, closeEnd: end });
    for (let k = this.brackets.length - 1; k >= 0; k--) {
      const outer = this.brackets[k] as Bracket;
      if (outer.image) continue;
      if (!outer.active) break;
      outer.active = false;
    }
    return end;
  }

  /** "[3][4]": numbers of two notes, and no link. */
  numbersNotes(from: number, at: number): boolean {
    return at - from <= 5 && this.match(TWO_NUMBERS, from) !== null;
  }

  angle(i: number): number {
    if (this.s.startsWith("<!--", i)) {
      const end = this.find("-->", i + 4);
      return end < 0 ? i + 1 : this.hide(i, end + 3);
    }
    if (this.match(AUTOLINK, i)) {
      const end = AUTOLINK.lastIndex;
      this.pair({ open: i, openEnd: i + 1, close: end - 1, closeEnd: end });
      return end;
    }
    const tag = this.match(TAG, i);
    if (!tag) return i + 1;
    const end = TAG.lastIndex;
    const name = tag[1] ?? "";
    if (MUTE.test(name) && this.s.charAt(i + 1) !== "/") {
      const close = this.find(`</${name}`, end);
      const after = close < 0 ? -1 : this.find(">", close);
      return this.hide(i, after < 0 ? end : after + 1);
    }
    if (tag[0] === "<sup>") this.raise(end);
    if (BREAKING.test(name)) this.instead.push({ start: i, end, text: " " });
    else this.hide(i, end);
    return end;
  }

  /** Raises figures, which would run together with what stands before them. */
  raise(from: number): void {
    const [figures = ""] = this.match(RAISED, from) ?? [];
    for (let k = from; k < from + figures.length; k++)
      this.instead.push({ start: k, end: k + 1, text: raised(this.s.charAt(k)) });
  }

  reference(i: number): number {
    const found = this.match(ENTITY, i);
    const text = found && entity(found[1] ?? "");
    if (!found || text === null) return i + 1;
    const end = i + found[0].length;
    this.instead.push({ start: i, end, text });
    return end;
  }

  brace(i: number): number {
    const next = this.s.charAt(i + 1);
    if (next === ":") return this.match(ATTRIBUTES, i) ? this.hide(i, ATTRIBUTES.lastIndex) : i + 1;
    if (next !== "{" && next !== "%") return i + 1;
    const end = this.find(next === "{" ? "}}" : "%}", i + 2);
    return end < 0 ? i + 1 : this.hide(i, end + 2);
  }
}

/** Where the runs of so many backticks begin, the first one last. */
function tickRuns(s: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const run of s.matchAll(/`+/g)) {
    const list = runs.get(run[0].length) ?? [];
    list.push(run.index);
    runs.set(run[0].length, list);
  }
  for (const list of runs.values()) list.reverse();
  return runs;
}
