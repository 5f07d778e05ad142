import type { FontMetrics, Metrics, Style } from "../../model/theme.ts";
import { hangOf, TAB } from "../../text/code.ts";
import { wholesIn } from "../../text/whole.ts";

/** How a text breaks: its lines, and whether a word had to be broken anywhere because it is wider than a line. */
export interface Broken {
  readonly lines: number;
  readonly torn: boolean;
  /** Width of the longest line, in pixels. */
  readonly width: number;
}

/** The width that is left to error: rounding in the browser, and the few kerning pairs that widen. */
const CAUTION = 0.998;
/** How full the lines of a torn word are at least. */
const TORN = 0.94;
/** What a letter that finds no more room leaves of it empty, in 1/1000 em. */
const LETTER = 620;
/** None of the monospaced faces that a deck asks for is wider. */
const MONO = 603;

type Kind = "other" | "space" | "hyphen" | "dash" | "ideograph";

function kindOf(code: number): Kind {
  if (code === 0x20 || code === 0x0a || code === 0x09 || code === 0x200b) return "space";
  if (code === 0x2d || code === 0x2010 || code === 0xad) return "hyphen";
  if (code === 0x2013 || code === 0x2014) return "dash";
  if ((code >= 0x2e80 && code <= 0x9fff && !(code >= 0x3001 && code <= 0x3002)) || (code >= 0xac00 && code <= 0xd7af))
    return "ideograph";
  return "other";
}

function advance(font: FontMetrics | undefined, code: number): number {
  if (!font) return MONO * (code > 0x2e7f ? 2 : 1);
  const known = font.dense[code] ?? font.sparse[code] ?? -1;
  if (known >= 0) return known;
  if (code === 0x200b || code === 0xad || code === 0xfe0f || (code >= 0x300 && code <= 0x36f)) return 0;
  return code > 0xffff ? 1400 : 1000;
}

/** The pieces of a text that a browser keeps together, as widths in 1/1000 em. */
export interface Pieces {
  readonly widths: readonly number[];
  /** The space before each piece: nothing, a space's width, or -1 for a line's end. */
  readonly gaps: readonly number[];
}

/** Code points up to here have a width in a font's list, and no line breaks at one of them but a space and a hyphen. */
const PLAIN = 0x530;

/**
 * Cuts a text where a browser may break it: at white space, after a hyphen before a letter, after a dash, around
 * ideographs; not in words that stay whole, unless `apart`. Rather fewer places than a browser takes, so that no line count
 * is too low. Linear in the text.
 */
export function piecesOf(text: string, face: Style["face"], { fonts }: Metrics, apart = false): Pieces {
  const font = face === "mono" ? undefined : fonts[face];
  const space = advance(font, 0x20);
  const widths: number[] = [];
  const gaps: number[] = [];
  let gap = 0;
  let piece = -1;
  let previous = 0;
  const wholes = apart ? [] : wholesIn(text);
  let whole = 0;
  const cut = () => {
    if (piece < 0) return;
    widths.push(piece);
    gaps.push(gap);
    piece = -1;
    gap = 0;
  };
  const { length } = text;
  for (let i = 0; i < length; i++) {
    let code = text.charCodeAt(i);
    if (font && code < PLAIN && code > 0x20 && code !== 0x2d && code !== 0xad) {
      const known = font.dense[code] as number;
      if (known >= 0) {
        piece = piece < 0 ? known : piece + known;
        previous = code;
        continue;
      }
    }
    if (code >= 0xd800 && code <= 0xdbff) {
      code = text.codePointAt(i) ?? code;
      if (code > 0xffff) i++;
    }
    const kind = kindOf(code);
    if (kind === "space") {
      cut();
      if (code === 0x0a) gap = -1;
      else if (gap === 0) gap = space;
    } else {
      if (kind === "ideograph") cut();
      piece = Math.max(piece, 0) + advance(font, code);
      const next = text.charCodeAt(i + 1);
      while (i >= (wholes[whole]?.[1] ?? Number.POSITIVE_INFINITY)) whole++;
      const kept = i >= (wholes[whole]?.[0] ?? Number.POSITIVE_INFINITY);
      if (kind === "ideograph" || (kind === "dash" && !kept && next > 0x3f)) cut();
      else if (kind === "hyphen" && !kept && previous > 0x20 && next > 0x40) cut();
    }
    previous = code;
  }
  cut();
  return { widths, gaps };
}

/** Fills lines of `width` pixels with pieces; a piece wider than a line is torn, as `overflow-wrap: anywhere` does it. */
export function fillLines({ widths, gaps }: Pieces, size: number, width: number): Broken {
  const room = (width * CAUTION * 1000) / size;
  let lines = widths.length ? 1 : 0;
  let torn = false;
  let widest = 0;
  let line = 0;
  for (let i = 0; i < widths.length; i++) {
    const piece = widths[i] ?? 0;
    const gap = gaps[i] ?? 0;
    if (line > 0 && (gap < 0 || line + gap + piece > room)) {
      lines++;
      line = piece;
    } else line += line > 0 ? gap + piece : piece;
    if (line > room) {
      torn = true;
      const full = Math.max(Math.min(room * TORN, room - LETTER), room / 2);
      const more = Math.floor(line / full);
      lines += more;
      line -= more * full;
      widest = room;
    }
    if (line > widest) widest = line;
  }
  return { lines, torn, width: (widest * size) / 1000 };
}

/** Breaks a text into lines of `width` pixels as a browser does. */
export function breakLines(text: string, style: Style, width: number, metrics: Metrics): Broken {
  return fillLines(piecesOf(text, style.face, metrics), style.size, width);
}

/**
 * Lines of code, wrapped behind white space, which takes its room at a line's end too, and behind some signs; where
 * nothing else helps anywhere; line ends and tabs are kept. What is wrapped hangs.
 */
export function codeLines(text: string, style: Style, width: number): number {
  const room = Math.max(1, Math.floor((width * CAUTION * 1000) / (style.size * MONO)));
  let lines = 0;
  for (const line of text.split("\n")) {
    const hang = hangOf(line);
    const left = Math.max(1, room - hang);
    let at = 0;
    lines++;
    for (const piece of line.match(/\S+\s?|\s/gu)?.flatMap((word) => word.split(BEHIND_SIGNS)) ?? []) {
      const columns = columnsOf(piece);
      if (at > 0 && at + columns > room) {
        lines++;
        at = hang;
      }
      at += columns;
      if (at > room) {
        const more = Math.ceil((at - room) / left);
        lines += more;
        at -= more * left;
      }
    }
  }
  return lines;
}

/** Where a browser breaks code within a word. */
const BEHIND_SIGNS = /(?<=[-?\u2010\u2013\u2026])(?=\w|[^\0-\x7f])|(?<=[-!"#%&)*+,.:;=>?\\\]|}~])(?=[(<[{])/u;

function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += char === "\t" ? TAB : (char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return columns;
}
