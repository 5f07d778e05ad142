import { openingNoun } from "./opening-nouns.ts";
import { adjacentLeft, type Reader, type Subject, subjectLeft, subjectRight, wordAt } from "./subjects.ts";

/**
 * "Smith hatte die Kritik als falsch bezeichnet": a verb that ends its clause has its subject beside the auxiliary before it.
 * Null where the verb is none of those; "nobody" where the auxiliary's subject is not who speaks,
 * or is no one that can speak.
 */
export function bracketOf(reader: Reader, verb: number, lo: number): Subject | "nobody" | null {
  const { lexicon, passage } = reader;
  if (!lexicon.participle(wordAt(reader, verb).lower) || adjacentLeft(reader, verb, lo)) return null;
  for (let i = verb - 1; i >= lo; i--) {
    if (passage.inside[i] !== -1) continue;
    const { lower } = wordAt(reader, i);
    const passive = lexicon.passive(lower);
    if (!passive && !lexicon.auxiliary(lower)) continue;
    if (/^[,;]/u.test(wordAt(reader, i + 1).gap)) continue;
    if (passive) return "nobody";
    const opened = lexicon.preposition(wordAt(reader, lo).lower);
    const left = opened ? adjacentLeft(reader, i, lo) : subjectLeft(reader, i, lo);
    return left ?? subjectRight(reader, i + 1, verb, true) ?? openingNoun(reader, i, lo) ?? "nobody";
  }
  return null;
}
