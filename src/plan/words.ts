import { isLower, isUpper, LETTERS, lowered } from "../text/letters.ts";

/** A word of a text and where it stands in it. */
export interface Word {
  /** Lower case. */
  readonly word: string;
  /** A capital in the middle of a sentence: a name ("May", "Will"), whatever the word means in lower case. */
  readonly name: boolean;
  readonly from: number;
  readonly to: number;
}

const WORD = new RegExp(`[${LETTERS}\\d][${LETTERS}\\d’'-]*`, "g");

/** What stands before a word in the middle of a sentence. */
const INSIDE = new RegExp(`[${LETTERS}\\d,] $`);

/** So many texts are remembered: planning asks for the words of the same few again and again. */
const REMEMBERED = 1000;

function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size === REMEMBERED) known.clear();
    known.set(text, made);
    return made;
  };
}

export const wordsOf: (text: string) => readonly Word[] = remembered((text) => {
  const words: Word[] = [];
  const all = text.match(WORD) ?? [];
  let end = 0;
  for (let i = 0; i < all.length; i++) {
    const written = all[i] as string;
    const from = text.indexOf(written, end);
    end = from + written.length;
    const name =
      isUpper(written.charAt(0)) && isLower(written.charAt(1)) && INSIDE.test(text.slice(Math.max(0, from - 2), from));
    words.push({ word: lowered(written), name, from, to: end });
  }
  return words;
});

/** How many words a text has; they are not made for it. */
export const countWords: (text: string) => number = remembered((text) => {
  let count = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) count++;
  return count;
});

/** So much of a text said before is all of it. */
const AGAIN = 0.85;

/** Whether a text says nothing that the one before has not said, by its words. */
export function saysAgain(text: string, before: string): boolean {
  const said = new Set(wordsOf(before).map(({ word }) => word));
  const words = wordsOf(text);
  return words.length > 0 && words.filter(({ word }) => said.has(word)).length >= AGAIN * words.length;
}

/** Whether one of two texts says nothing that the other doesn't. */
export function saysTheSame(one: string, other: string): boolean {
  return saysAgain(one, other) || saysAgain(other, one);
}

/** Finds the entries of a word list in a text; see PlanningWords for what an entry may be. */
export interface Lexicon {
  (words: readonly Word[], at: number): number;
  /** Whether a word is an entry by itself, as a name too. */
  readonly has: (word: Word) => boolean;
}

const lexicons = new WeakMap<readonly string[], Lexicon>();

/** The number of words that an entry of `entries` covers at `words[at]`, the longest one; 0 where none does. */
export function lexicon(entries: readonly string[]): Lexicon {
  const found = lexicons.get(entries) ?? compile(entries);
  lexicons.set(entries, found);
  return found;
}

function compile(entries: readonly string[]): Lexicon {
  const words = new Set<string>();
  const phrases = new Map<string, string[][]>();
  const starts: string[] = [];
  const ends: string[] = [];
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as string;
    if (entry.includes(" ")) {
      const parts = entry.split(" ");
      const first = parts[0] as string;
      phrases.set(first, [...(phrases.get(first) ?? []), parts]);
    } else if (entry.endsWith("*")) starts.push(entry.slice(0, -1));
    else if (entry.startsWith("*")) ends.push(entry.slice(1));
    else words.add(entry);
  }
  /** Whether a word is one of the entries by itself, or begins or ends like one: texts ask for the same words again. */
  const alone = new Map<string, 0 | 1>();
  const isAlone = (word: string) => {
    if (starts.length === 0 && ends.length === 0) return words.has(word) ? 1 : 0;
    const is = words.has(word) || begins(word, starts) || closes(word, ends) ? 1 : 0;
    if (alone.size === REMEMBERED) alone.clear();
    alone.set(word, is);
    return is;
  };
  const covers = (text: readonly Word[], at: number) => {
    const here = text[at];
    if (here === undefined || here.name) return 0;
    const { word } = here;
    let longest: number = alone.get(word) ?? isAlone(word);
    const longer = phrases.size > 0 ? phrases.get(word) : undefined;
    if (longer)
      for (let i = 0; i < longer.length; i++) {
        const phrase = longer[i] as string[];
        if (phrase.length > longest && stands(phrase, text, at)) longest = phrase.length;
      }
    return longest;
  };
  return Object.assign(covers, { has: ({ word }: Word) => (alone.get(word) ?? isAlone(word)) > 0 });
}

/** Whether the words of a phrase follow each other in a text from `at` on. */
function stands(phrase: readonly string[], text: readonly Word[], at: number): boolean {
  for (let i = 0; i < phrase.length; i++) if (text[at + i]?.word !== phrase[i]) return false;
  return true;
}

function begins(word: string, starts: readonly string[]): boolean {
  for (let i = 0; i < starts.length; i++) if (word.startsWith(starts[i] as string)) return true;
  return false;
}

function closes(word: string, ends: readonly string[]): boolean {
  for (let i = 0; i < ends.length; i++) if (word.endsWith(ends[i] as string)) return true;
  return false;
}

/** The entries of a word list. */
export function listed(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** Tells whether a word is in a list, as a name too. */
export function among(entries: readonly string[]): (word: Word) => boolean {
  return lexicon(entries).has;
}

/** Whether any entry of the list stands in the words. */
export function holds(words: readonly Word[], entries: readonly string[]): boolean {
  const covers = lexicon(entries);
  for (let at = 0; at < words.length; at++) if (covers(words, at) > 0) return true;
  return false;
}
