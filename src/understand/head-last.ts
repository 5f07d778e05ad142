import { ageBefore } from "./ages.ts";
import type { Lexicon } from "./lexicon.ts";
import type { IsName, Run } from "./names.ts";
import type { Word } from "./words.ts";

const MOST_WORDS = 7;

/**
 * The role before a name in a language whose nouns follow what qualifies them: "облыстық білім басқармасының басшысы". Its
 * last word is the role's noun; it begins behind the verb, the object or the adverb that stands before.
 */
export function headLastRole(words: readonly Word[], end: number, lexicon: Lexicon, isName: IsName): Run | null {
  const head = words[end - 1] as Word;
  if (!lexicon.role(head.lower) || head.possessive) return null;
  let from = end - 1;
  while (from > 0 && end - from < MOST_WORDS && !(words[from] as Word).first) {
    const at = from - 1;
    const word = words[at] as Word;
    if (!/^[«»“”„"]*$/u.test((words[from] as Word).gap)) break;
    const marked = /[»”"]/u.test((words[from] as Word).gap);
    if ((isName(at) && !marked) || ageBefore(words, at, lexicon)) break;
    if (lexicon.verb(word.lower) || lexicon.pronoun(word.lower)) break;
    if (lexicon.functionWord(word.lower) && !lexicon.roleLink(word.lower)) break;
    if (lexicon.phraseEnd(word.lower) && !word.capital && !lexicon.role(word.lower) && !lexicon.modifier(word.lower))
      break;
    from = at;
  }
  while (from < end - 1 && lexicon.functionWord((words[from] as Word).lower)) from++;
  return end - from === 1 && lexicon.resident(head.lower) ? null : { from, to: end };
}
