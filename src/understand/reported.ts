import { type Attribution, attributionIn } from "./attribution.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Passage } from "./passages.ts";
import type { Reader } from "./subjects.ts";
import type { Piece } from "./utterances.ts";

/** So many sentences back may the verb stand that words in the subjunctive hang on. */
const BACK = 3;

/** The sentence around the words from `firstWord` to `endWord` has a verb form that only reported speech has: "sei ein „Skandal“". */
export function isReportedSentence({ words, inside }: Passage, piece: Piece, lexicon: Lexicon): boolean {
  const end = Math.min(words.length, piece.endWord + 25);
  for (let i = startOf(words, piece.firstWord); i < end; i++) {
    if (i >= piece.endWord && words[i]?.first) return false;
    if (inside[i] === -1 && lexicon.reported(words[i]?.lower ?? "")) return true;
  }
  return false;
}

/** Who the sentences before report on, where this one only goes on in the subjunctive. */
export function reportedBy(reader: Reader, piece: Piece): Attribution | null {
  const { passage, lexicon } = reader;
  if (!isReportedSentence(passage, piece, lexicon)) return null;
  let end = startOf(passage.words, piece.firstWord);
  for (let n = 0; n < BACK && end > 0; n++) {
    const from = startOf(passage.words, end - 1);
    const found = attributionIn(reader, from, end);
    if (found) return found;
    end = from;
  }
  return null;
}

function startOf(words: Passage["words"], at: number): number {
  let from = Math.min(at, words.length - 1);
  while (from > 0 && !words[from]?.first) from--;
  return from;
}
