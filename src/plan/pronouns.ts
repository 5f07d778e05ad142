import type { PlanningWords } from "../model/pack/planning.ts";
import { holds, type Lexicon, lexicon, type Word } from "./words.ts";

/**
 * Whether a sentence needs the one before it to be understood: it begins with a connective, or one of its pronouns has
 * nothing before it in the sentence that it could stand for. Errs on the side of yes.
 */
export function pointsOutside(
  words: readonly Word[],
  planning: PlanningWords,
  contentWord: (word: Word) => boolean,
): boolean {
  const connective = lexicon(planning.connectives);
  const pronoun = lexicon(planning.pronouns);
  const demonstrative = lexicon(planning.demonstratives);
  const expletive = lexicon(planning.expletives);
  const anticipation = lexicon(planning.anticipations);
  const antecedent = lexicon(planning.antecedents);
  const contrast = lexicon(planning.protected.contrast);
  const bare = words.map(uncontracted);
  const covers = (list: Lexicon, at: number) =>
    list(words, at) > 0 || (bare[at] !== words[at] && !words[at]?.name && list.has(bare[at] as Word));
  if (!expletive(words, 0) && covers(connective, 0)) return true;
  if (contrast(words, 0) && connective(words, contrast(words, 0))) return true;
  let named = false;
  for (let i = 0; i < words.length; ) {
    const anticipates = anticipation(words, i);
    const empty =
      anticipates && holds(words.slice(i + anticipates, i + anticipates + REACH), planning.anticipated)
        ? anticipates
        : expletive(words, i);
    if (empty) {
      i += empty;
      continue;
    }
    const points = covers(demonstrative, i);
    if (points && !antecedent(words, i + 1)) return true;
    const stands = covers(pronoun, i);
    if (stands && !named) return true;
    named ||= !stands && !points && contentWord(words[i] as Word);
    i++;
  }
  return false;
}

/** So many words may stand between "it is" and what it points at: "it is particularly important for". */
const REACH = 5;

/** A word without what a contraction adds to it: "they" of "they’ve". */
function uncontracted(word: Word): Word {
  const apostrophe = word.word.search(/['’]/);
  return apostrophe > 0 ? { ...word, word: word.word.slice(0, apostrophe) } : word;
}
