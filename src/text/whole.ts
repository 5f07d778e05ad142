import { isDigit, isLetter, isUpper } from "./letters.ts";
import { isSpace } from "./space.ts";

/** A piece of a text, and whether it may break only where nothing else helps. */
export interface Part {
  readonly text: string;
  readonly whole: boolean;
}

const NO_BREAK = 0xa0;
const NARROW_NO_BREAK = 0x202f;

/** What is longer may break at its hyphen: a name or a number, and any other word with one. */
const LONGEST = { name: 24, word: 14 };

/**
 * The words of a text that stay on one line though they have a hyphen or a dash inside: names ("Нур-Султан"), numbers with
 * their ending ("42-летний", "60-қа"), years from and to, short compounds ("anti-war"). As pairs of indices, in order, with
 * the marks that touch them, and with what a no-break space ties to them: a browser would break there.
 */
export function wholesIn(text: string): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  if (!/[-–]/.test(text)) return found;
  let end = 0;
  for (let i = 1; i < text.length - 1; i++) {
    const char = text.charAt(i);
    if ((char !== "-" && char !== "–") || i < end) continue;
    const [before, after] = [text.charAt(i - 1), text.charAt(i + 1)];
    const joins = isDigit(before) || (char === "-" && isLetter(before));
    if (!joins || !(char === "-" ? isLetter(after) : isDigit(after))) continue;
    const longest = isDigit(before) || isUpper(after) ? LONGEST.name : LONGEST.word;
    let from = i;
    while (from > end && i - from <= longest && !isSpace(text.charCodeAt(from - 1))) from--;
    let to = i;
    while (to < text.length && to - from <= longest && !isSpace(text.charCodeAt(to))) to++;
    if (to - from <= longest) {
      while (from > end && !breaks(text, from - 1)) from--;
      while (to < text.length && !breaks(text, to)) to++;
      found.push([from, to]);
      end = to;
    }
  }
  return found;
}

function breaks(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isSpace(code) && code !== NO_BREAK && code !== NARROW_NO_BREAK;
}

/** A text in its parts; null where it has but one, which may break. */
export function partsOf(text: string): readonly Part[] | null {
  const wholes = wholesIn(text);
  if (!wholes.length) return null;
  const parts: Part[] = [];
  let at = 0;
  for (const [from, to] of wholes) {
    if (from > at) parts.push({ text: text.slice(at, from), whole: false });
    parts.push({ text: text.slice(from, to), whole: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), whole: false });
  return parts;
}
