import type { PlanningWords } from "../model/pack/planning.ts";
import { lexicon, type Word } from "./words.ts";

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
  const antecedent = lexicon(planning.antecedents);
  const contrast = lexicon(planning.protected.contrast);
  if (connective(words, 0)) return true;
  if (contrast(words, 0) && connective(words, contrast(words, 0))) return true;
  let named = false;
  for (let i = 0; i < words.length; ) {
    const empty = expletive(words, i);
    if (empty) {
      i += empty;
      continue;
    }
    if (demonstrative(words, i) && !antecedent(words, i + 1)) return true;
    if (pronoun(words, i) && !named) return true;
    named ||= !pronoun(words, i) && !demonstrative(words, i) && contentWord(words[i] as Word);
    i++;
  }
  return false;
}
