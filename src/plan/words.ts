import { isLower, isUpper, LETTERS } from "../text/letters.ts";

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

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    word: match[0].toLowerCase(),
    name:
      isUpper(match[0].charAt(0)) &&
      isLower(match[0].charAt(1)) &&
      INSIDE.test(text.slice(Math.max(0, match.index - 2), match.index)),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** So much of a text said before is all of it. */
const AGAIN = 0.85;

/** Whether a text says nothing that the one before has not said, by its words. */
export function saysAgain(text: string, before: string): boolean {
  const said = new Set(wordsOf(before).map(({ word }) => word));
  const words = wordsOf(text);
  return words.length > 0 && words.filter(({ word }) => said.has(word)).length >= AGAIN * words.length;
}

/** Finds the entries of a word list in a text; see PlanningWords for what an entry may be. */
export type Lexicon = (words: readonly Word[], at: number) => number;

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
  for (const entry of entries) {
    const parts = entry.split(" ");
    const first = parts[0] as string;
    if (parts.length > 1) phrases.set(first, [...(phrases.get(first) ?? []), parts]);
    else if (entry.endsWith("*")) starts.push(entry.slice(0, -1));
    else if (entry.startsWith("*")) ends.push(entry.slice(1));
    else words.add(entry);
  }
  return (text, at) => {
    const word = text[at]?.word;
    if (word === undefined || text[at]?.name) return 0;
    let longest =
      words.has(word) || starts.some((s) => word.startsWith(s)) || ends.some((e) => word.endsWith(e)) ? 1 : 0;
    for (const phrase of phrases.get(word) ?? [])
      if (phrase.length > longest && phrase.every((part, i) => text[at + i]?.word === part)) longest = phrase.length;
    return longest;
  };
}

/** Whether any entry of the list stands in the words. */
export function holds(words: readonly Word[], entries: readonly string[]): boolean {
  const covers = lexicon(entries);
  return words.some((_, i) => covers(words, i) > 0);
}
