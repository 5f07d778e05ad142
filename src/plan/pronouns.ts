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
  const pronoun = contracted(lexicon(planning.pronouns));
  const demonstrative = contracted(lexicon(planning.demonstratives));
  const expletive = lexicon(planning.expletives);
  const anticipation = lexicon(planning.anticipations);
  const antecedent = lexicon(planning.antecedents);
  const contrast = lexicon(planning.protected.contrast);
  if (!expletive(words, 0) && contracted(connective)(words, 0)) return true;
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
    if (demonstrative(words, i) && !antecedent(words, i + 1)) return true;
    if (pronoun(words, i) && !named) return true;
    named ||= !pronoun(words, i) && !demonstrative(words, i) && contentWord(words[i] as Word);
    i++;
  }
  return false;
}

/** So many words may stand between "it is" and what it points at: "it is particularly important for". */
const REACH = 5;

/** Finds an entry in a contraction too: "they’ve", "that’s". */
function contracted(covers: Lexicon): Lexicon {
  return (words, at) => {
    const covered = covers(words, at);
    const word = words[at];
    if (covered > 0 || !word) return covered;
    const apostrophe = word.word.search(/['’]/);
    return apostrophe > 0 ? covers([{ ...word, word: word.word.slice(0, apostrophe) }], 0) : 0;
  };
}
