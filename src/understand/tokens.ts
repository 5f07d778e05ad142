import type { Article, Block, Source } from "../model/article.ts";
import type { Text } from "../model/text.ts";
import { type Located, locate } from "../text/index.ts";
import { isDigit, isLetter, isUpper, lowered } from "../text/letters.ts";
import { onceEach } from "../text/once.ts";

/** A word or a number of a sentence's visible text; indices are into that text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Begins with a digit. */
  readonly digits: boolean;
  readonly capital: boolean;
}

/** A sentence with its tokens and the way back to the source. */
export interface Told {
  readonly source: Source;
  readonly sentence: Text;
  readonly block: Block;
  readonly section: number;
  readonly place: Located;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Digits in groups of three, or with commas, full stops or apostrophes in them. */
const NUMBER = /\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,’']\d+)*/y;
/** What may stand inside a word. */
const WITHIN = "'’ʼ‑-";

/** The words and numbers of a text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    const char = text.charAt(start);
    const digits = isDigit(char);
    const end = digits ? numberEnd(text, start) : isLetter(char) ? wordEnd(text, start) : start;
    if (end > start) {
      const word = text.slice(start, end);
      const lower = lowered(word);
      tokens.push({
        start,
        end,
        text: word,
        lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower,
        digits,
        capital: isUpper(char),
      });
    }
    start = Math.max(end, start + 1);
  }
  return tokens;
}

function numberEnd(text: string, start: number): number {
  NUMBER.lastIndex = start;
  NUMBER.exec(text);
  return NUMBER.lastIndex;
}

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (isLetter(text.charAt(end)) || (WITHIN.includes(text.charAt(end)) && isLetter(text.charAt(end + 1)))) end++;
  return end;
}

/** The sentences in which facts are looked for: code, pictures and tables tell none. */
export const toldIn: (article: Article) => readonly Told[] = onceEach(({ source, sections }: Article) =>
  sections.flatMap(({ blocks }, section) =>
    blocks.flatMap((block) =>
      block.kind === "code" || block.kind === "image" || block.kind === "table"
        ? []
        : block.sentences.map((sentence) => {
            const place = locate(source, sentence);
            return {
              source,
              sentence,
              block,
              section,
              place,
              text: place.text,
              tokens: tokensOf(place.text),
            };
          }),
    ),
  ),
);

/** A sentence of more tokens than this is no sentence: what needs a look at the whole of it is left alone. */
export const LONGEST = 300;

/** How many tokens from `at` on are one of the phrases (of at most four words), or 0. */
export type Phrases = (tokens: readonly Token[], at: number, text?: string) => number;

/** Looks for phrases of words; an entry's last word may end with "*". */
export function phrasesOf(entries: readonly string[]): Phrases {
  const exact = new Set<string>();
  const stems = new Set<string>();
  const firsts = new Set<string>();
  let longest = 1;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as string;
    const isStem = entry.endsWith("*");
    if (isStem) stems.add(entry.slice(0, -1));
    else exact.add(entry);
    if (entry.includes(" ")) {
      const words = entry.split(" ");
      firsts.add(words[0] as string);
      longest = Math.max(longest, words.length);
    } else if (!isStem) firsts.add(entry);
  }
  return (tokens, at, text) => {
    if (at < 0) return 0;
    if (stems.size === 0 && !firsts.has(tokens[at]?.lower ?? "")) return 0;
    for (let length = Math.min(longest, tokens.length - at); length > 0; length--) {
      let phrase = "";
      let joined = true;
      for (let k = 0; k < length; k++) {
        const token = tokens[at + k] as Token;
        if (k > 0 && text && !/^\s+$/u.test(text.slice((tokens[at + k - 1] as Token).end, token.start))) joined = false;
        phrase += k > 0 ? ` ${token.lower}` : token.lower;
      }
      if (!joined) continue;
      if (exact.has(phrase)) return length;
      if (stems.size > 0)
        for (let cut = phrase.length; cut > 0; cut--) if (stems.has(phrase.slice(0, cut))) return length;
    }
    return 0;
  };
}

/** Looks a word up among exact entries and entries that begin or end with "*". */
export function valuesOf<V>(words: Readonly<Record<string, V>>): (word: string) => V | null {
  return lookup(Object.keys(words), (entry) => words[entry] as V);
}

export function matcherOf(entries: readonly string[]): (word: string) => boolean {
  const values = lookup(entries, () => true);
  return (word) => values(word) === true;
}

function lookup<V>(entries: readonly string[], of: (entry: string) => V): (word: string) => V | null {
  const exact = new Map<string, V>();
  const heads = new Map<string, V>();
  const tails = new Map<string, V>();
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as string;
    const value = of(entry);
    if (entry.endsWith("*")) heads.set(entry.slice(0, -1), value);
    else if (entry.startsWith("*")) tails.set(entry.slice(1), value);
    else exact.set(entry, value);
  }
  const headLengths = lengthsBy(heads.keys(), first);
  const tailLengths = lengthsBy(tails.keys(), last);
  return (word) => {
    const found = exact.get(word);
    if (found !== undefined) return found;
    const ofHeads = heads.size > 0 && headLengths.get(first(word));
    if (ofHeads)
      for (const length of ofHeads) {
        const value = length <= word.length ? heads.get(word.slice(0, length)) : undefined;
        if (value !== undefined) return value;
      }
    const ofTails = tails.size > 0 && tailLengths.get(last(word));
    if (ofTails)
      for (const length of ofTails) {
        const value = length < word.length ? tails.get(word.slice(-length)) : undefined;
        if (value !== undefined) return value;
      }
    return null;
  };
}

/** The first and the last letter of a word. */
export const first = (word: string): number => word.charCodeAt(0);
export const last = (word: string): number => word.charCodeAt(word.length - 1);

/** The lengths there are, longest first, by a letter of the entries: few words are cut for looking them up. */
export function lengthsBy(
  entries: Iterable<string>,
  letter: (entry: string) => number,
): Map<number, readonly number[]> {
  const lengths = new Map<number, Set<number>>();
  for (const entry of entries) {
    const known = lengths.get(letter(entry));
    if (known) known.add(entry.length);
    else lengths.set(letter(entry), new Set([entry.length]));
  }
  return new Map([...lengths].map(([key, all]) => [key, [...all].sort((a, b) => b - a)]));
}
