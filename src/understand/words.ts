import type { WordList } from "../model/pack/speech.ts";
import { LETTERS, lowered } from "../text/letters.ts";
import { first, last, lengthsBy } from "./tokens.ts";

/** A word of a block's visible text. Indices count UTF-16 units of that text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As written, without a possessive ’s. */
  readonly text: string;
  /** In lower case, ё written as е: packs may have either. */
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** What stands between the word before and this one, white space left out. */
  readonly gap: string;
  /** Begins a sentence, or the text. */
  readonly first: boolean;
}

/** Letters that initials are of; in some scripts the small ones stand between them. */
const CAPITALS = "A-Z\\xc0-\\xd6\\xd8-\\xde\\u0100-\\u024f\\u0386-\\u03ab\\u0400-\\u042f\\u0460-\\u052f";
const WORD = new RegExp(
  `(?:[${CAPITALS}]\\.){2,}(?:-[${LETTERS}\\d]+)*|@?[${LETTERS}\\d]+(?:[’'ʼ\\-‑‐.&_][${LETTERS}\\d]+)*`,
  "g",
);
const POSSESSIVE = /[’']s$/u;
const POSSESSION = /^[’']s?/u;
/** So far before an apostrophe a quotation in single marks may open, and what opens and closes one. */
const QUOTED = 300;
const OPENS = /(?:^|[\s(“"„«—–-])['‘](?=\S)/gu;
const CLOSES = /\S['’](?=[\s.,;:!?)”"»]|$)/gu;
const LETTER = new RegExp(`[${LETTERS}]`);
const SENTENCE_END = /[.!?…]/u;

/** Cuts a text into words. `abbreviation` says which words end with a stop that ends no sentence. */
export function wordsOf(text: string, abbreviation: (lower: string) => boolean): Word[] {
  const words: Word[] = [];
  let end = 0;
  let read = 0;
  const all = text.match(WORD) ?? [];
  for (let i = 0; i < all.length; i++) {
    const written = all[i] as string;
    const start = text.indexOf(written, read);
    read = start + written.length;
    const withS = written.endsWith("s") && POSSESSIVE.test(written);
    const own = withS ? written.slice(0, -2) : written;
    const possessive = withS || (own.endsWith("s") && isOfPlural(text, start, start + own.length));
    const between = text.slice(end, start);
    const gap = between === " " ? "" : between.replace(/\s+/gu, "");
    const before = words.at(-1);
    const letter = own[own[0] === "@" ? 1 : 0] ?? "";
    const capital = letter !== letter.toLowerCase();
    const stopped =
      gap !== "" &&
      SENTENCE_END.test(gap) &&
      !gap.startsWith(".,") &&
      !(gap === "." && before && (isInitial(before) || abbreviation(before.lower)));
    words.push({
      start,
      end: start + own.length,
      text: own,
      lower: plainLetters(lowered(own)),
      capital,
      possessive,
      gap: possessiveGap(before, gap),
      first: !before || (stopped && (capital || /\d/u.test(own[0] ?? "") || /[“„«"—–]/u.test(gap))),
    });
    end = start + own.length;
  }
  return words;
}

export const isInitial = (word: Word): boolean => word.capital && word.text.length === 1;

const possessiveGap = (before: Word | undefined, gap: string): string =>
  before?.possessive ? gap.replace(POSSESSION, "") : gap;

/** "Jonas’ house": an apostrophe alone, where it closes no quotation in single marks. */
function isOfPlural(text: string, start: number, end: number): boolean {
  const mark = text[end];
  if ((mark !== "’" && mark !== "'") || text[end + 1] !== " " || !LETTER.test(text[end + 2] ?? "")) return false;
  const before = text.slice(Math.max(0, start - QUOTED), start);
  const opened = before.match(OPENS)?.length ?? 0;
  return opened <= (before.match(CLOSES)?.length ?? 0);
}

const plainLetters = (lower: string): string => (lower.includes("ё") ? lower.replaceAll("ё", "е") : lower);

export const entriesOf = (list: WordList): string[] => plainLetters(list).match(/\S+/g) ?? [];

/** The index of the first word that begins at or after `offset`. */
export function wordFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NONE: readonly number[] = [];

/** Tells whether a word is in a list whose entries may begin or end with "*". */
export function matcher(list: WordList): (word: string) => boolean {
  const entries = entriesOf(list);
  if (!list.includes("*")) {
    const all = new Set(entries);
    return (word) => all.has(word);
  }
  const exact = new Set<string>();
  const heads = new Set<string>();
  const tails = new Set<string>();
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as string;
    if (entry.endsWith("*")) heads.add(entry.slice(0, -1));
    else if (entry.startsWith("*")) tails.add(entry.slice(1));
    else exact.add(entry);
  }
  const headLengths = lengthsBy(heads, first);
  const tailLengths = lengthsBy(tails, last);
  return (word) => {
    if (exact.has(word)) return true;
    const ofHeads = (heads.size > 0 && headLengths.get(first(word))) || NONE;
    for (let i = 0; i < ofHeads.length; i++) {
      const n = ofHeads[i] as number;
      if (n <= word.length && heads.has(word.slice(0, n))) return true;
    }
    const ofTails = (tails.size > 0 && tailLengths.get(last(word))) || NONE;
    for (let i = 0; i < ofTails.length; i++) {
      const n = ofTails[i] as number;
      if (n <= word.length && tails.has(word.slice(-n))) return true;
    }
    return false;
  };
}

/** Tells how many words of a run, from `at` on, are one of the phrases: 0 where none is. */
export function phrases(entries: readonly string[]): (words: readonly Word[], at: number) => number {
  const byFirst = new Map<string, string[][]>();
  for (const entry of entries) {
    const parts = plainLetters(entry).split(" ");
    const first = parts[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), parts]);
  }
  return (words, at) => {
    let best = 0;
    const known = byFirst.get(words[at]?.lower ?? "");
    if (!known) return 0;
    for (const parts of known)
      if (parts.length > best && parts.every((part, i) => words[at + i]?.lower === part)) best = parts.length;
    return best;
  };
}
