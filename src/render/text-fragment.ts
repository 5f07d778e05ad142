import { LETTERS } from "../text/letters.ts";

/** Up to so many characters a passage is named whole; a longer one by its first and last words. */
const WHOLE = 60;
const LEAST_WORDS = 4;
const MOST_WORDS = 14;
const CONTEXT_WORDS = 3;

/** A passage of an article, what stands before and behind it, and all of the article's text in lower case. */
export interface Place {
  readonly passage: string;
  readonly before: string;
  readonly after: string;
  readonly whole: string;
}

/**
 * What follows `:~:text=` in a link that opens a page at a passage: `[prefix-,]start[,end][,-suffix]`, percent-encoded.
 * The words before or behind are named where the passage's own words stand elsewhere too. Null where it has no words.
 */
export function textFragment({ passage, before, after, whole }: Place): string | null {
  const words = bare(passage).split(" ").filter(Boolean);
  if (words.length === 0) return null;
  const named = words.join(" ");
  const short = named.length <= WHOLE || words.length <= 2 * LEAST_WORDS;
  const first = short ? named : opening(words, whole);
  const last = short ? null : closing(words, first);
  const twice = times(folded(first), whole) > 1;
  const prefix = twice ? bare(before.trim().split(/\s+/u).slice(-CONTEXT_WORDS).join(" ")) : "";
  const suffix = twice && prefix === "" ? bare(after.trim().split(/\s+/u).slice(0, CONTEXT_WORDS).join(" ")) : "";
  return [
    prefix && `${encoded(prefix)}-`,
    encoded(first),
    last === null ? "" : encoded(last),
    suffix && `-${encoded(suffix)}`,
  ]
    .filter(Boolean)
    .join(",");
}

/** The fewest first words that stand nowhere else. */
function opening(words: readonly string[], text: string): string {
  const most = Math.min(MOST_WORDS, words.length - LEAST_WORDS);
  for (let count = LEAST_WORDS; count < most; count++) {
    const start = bare(words.slice(0, count).join(" "));
    if (times(folded(start), text) <= 1) return start;
  }
  return bare(words.slice(0, most).join(" "));
}

/** The fewest last words that do not stand in the passage before its end. */
function closing(words: readonly string[], first: string): string {
  const passage = folded(words.join(" "));
  const from = folded(first).length;
  for (let count = LEAST_WORDS; count < words.length; count++) {
    const end = bare(words.slice(-count).join(" "));
    if (passage.indexOf(folded(end), from) === passage.length - folded(end).length) return end;
  }
  return bare(words.slice(-LEAST_WORDS).join(" "));
}

const EDGES = new RegExp(`^[^${LETTERS}\\d]+|[^${LETTERS}\\d]+$`, "g");

/** Without marks at the ends, which a page may set in another way. */
function bare(text: string): string {
  return text.replace(EDGES, "");
}

function folded(text: string): string {
  return text.toLowerCase();
}

function times(part: string, text: string): number {
  const first = text.indexOf(part);
  return first < 0 ? 0 : text.indexOf(part, first + 1) < 0 ? 1 : 2;
}

/** Commas, hyphens and ampersands mean something in a fragment. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
