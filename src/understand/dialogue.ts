import type { Lexicon } from "./lexicon.ts";
import { type Word, wordFrom } from "./words.ts";

/** A stretch that is said and, where an attribution stands in it, the stretches around that. */
export interface Said {
  readonly from: number;
  readonly to: number;
}

const DASH = /^\s*[—–-]\s+(?=\S)/u;
const BREAK = /[,.!?…»“”"]\s+[—–-]\s+/gu;

/** Where the text of a paragraph that opens with a dash begins, else -1. */
export const dashStart = (text: string): number => DASH.exec(text)?.[0].length ?? -1;

/**
 * Takes out of what is said the attributions that dashes set in: "A, — said B. — C". They begin in lower case with a verb
 * of saying near, and end at the next dash or with the stretch.
 */
export function withoutAttributions(
  passage: { readonly text: string; readonly words: readonly Word[] },
  from: number,
  to: number,
  lexicon: Lexicon,
): Said[] {
  const { text, words } = passage;
  const said: Said[] = [];
  let start = from;
  let attributing = false;
  BREAK.lastIndex = from;
  for (let match = BREAK.exec(text); match && match.index < to; match = BREAK.exec(text)) {
    const behind = match.index + match[0].length;
    if (attributing) {
      start = behind;
      attributing = false;
      continue;
    }
    if (closesSpeech(text, match.index, from)) continue;
    const at = wordFrom(words, behind);
    const asked = /^[?!…]/u.test(match[0]) && lexicon.finite(words[at]?.lower ?? "");
    const attribution = asked || words.slice(at, at + 4).some((word) => word.start < to && lexicon.verb(word.lower));
    if (!attribution || words[at]?.capital) continue;
    const end = match.index + 1;
    if (end > start) said.push({ from: start, to: end });
    attributing = true;
  }
  if (!attributing && to > start) said.push({ from: start, to });
  return said;
}

const OPENERS: Readonly<Record<string, string>> = { "“": "„", "»": "«", "”": "“" };

/** "My father: „No“, — he said": what stands behind the inner quotation attributes that one. */
function closesSpeech(text: string, comma: number, from: number): boolean {
  const opener = OPENERS[text[comma - 1] ?? ""];
  if (!opener) return false;
  const open = text.lastIndexOf(opener, comma - 2);
  return open > from && /:\s*$/u.test(text.slice(Math.max(from, open - 3), open));
}
