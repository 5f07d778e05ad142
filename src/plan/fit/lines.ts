import type { FontMetrics, Metrics } from "../../model/theme.ts";
import type { Style } from "./settings.ts";

/** How a text breaks: its lines, and whether a word had to be broken anywhere because it is wider than a line. */
export interface Broken {
  readonly lines: number;
  readonly torn: boolean;
  /** Width of the longest line, in pixels. */
  readonly width: number;
}

/** The width that is left to error: rounding in the browser, and the few kerning pairs that widen. */
const CAUTION = 0.998;
/** No monospaced face in common use is wider. */
const MONO = 620;

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

/**
 * Breaks a text into lines of `width` pixels as a browser does: at white space, after a hyphen before a letter, after a
 * dash, around ideographs; where nothing else helps, anywhere. Fewer chances to break than a browser takes, so that it
 * never counts fewer lines. Linear in the text.
 */
export function breakLines(text: string, style: Style, width: number, { fonts }: Metrics): Broken {
  const font = style.face === "mono" ? undefined : fonts[style.face];
  const room = (width * CAUTION * 1000) / style.size;
  const space = advance(font, 0x20);
  let lines = 1;
  let torn = false;
  let widest = 0;
  let line = 0;
  let gap = 0;
  let word = 0;
  let previous = 0;
  const place = () => {
    if (word === 0) return;
    if (line > 0 && line + gap + word > room) {
      lines++;
      line = 0;
      gap = 0;
    }
    line += gap + word;
    if (line > room) {
      torn = true;
      const more = Math.floor(line / (room * 0.94));
      lines += more;
      line -= more * room * 0.94;
      widest = room;
    }
    if (line > widest) widest = line;
    gap = 0;
    word = 0;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i) ?? 0;
    if (code > 0xffff) i++;
    const kind = kindOf(code);
    if (kind === "space") {
      place();
      if (code === 0x0a) {
        lines++;
        line = 0;
        gap = 0;
      } else if (line > 0) gap = space;
      previous = code;
      continue;
    }
    if (kind === "ideograph") place();
    word += advance(font, code);
    const next = text.charCodeAt(i + 1);
    if (kind === "ideograph") place();
    else if (kind === "dash" && next > 0x3f) place();
    else if (kind === "hyphen" && previous > 0x20 && next > 0x40) place();
    previous = code;
  }
  place();
  return { lines: text ? lines : 0, torn, width: (widest * style.size) / 1000 };
}

/** Lines of code, wrapped at spaces and where nothing else helps anywhere; line ends and tabs (of four) are kept. */
export function codeLines(text: string, style: Style, width: number): number {
  const room = Math.max(1, Math.floor((width * CAUTION * 1000) / (style.size * MONO)));
  let lines = 0;
  for (const line of text.split("\n")) {
    let at = 0;
    lines++;
    for (const word of line.match(/\s+|\S+/gu) ?? []) {
      const columns = columnsOf(word);
      const space = /\s/u.test(word);
      if (!space && at > 0 && at + columns > room) {
        lines++;
        at = 0;
      }
      at += columns;
      if (at > room && space) at = room;
      if (at > room) {
        lines += Math.ceil(at / room) - 1;
        at = at % room || room;
      }
    }
  }
  return lines;
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += char === "\t" ? 4 : (char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return columns;
}
