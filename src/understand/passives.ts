import { type Reader, type Subject, subjectRight, wordAt } from "./subjects.ts";

/**
 * "Jane was asked by John Doe, “…”", "it was called “…” by John Doe": who does what a passive tells of, "nobody" where none is
 * named. Null where the verb is no passive. `behind` is the word behind the quotation.
 */
export function agentOf(reader: Reader, verb: number, lo: number, behind: number): Subject | "nobody" | null {
  const { lexicon, passage } = reader;
  if (!lexicon.passiveForm(wordAt(reader, verb).lower)) return null;
  let at = verb - 1;
  while (at >= lo && wordAt(reader, at + 1).gap === "" && isAdverb(reader, at)) at--;
  if (at < lo || wordAt(reader, at + 1).gap !== "" || !lexicon.tensed(wordAt(reader, at).lower)) return null;
  for (const by of [verb + 1, behind]) {
    const word = passage.words[by];
    if (word && !word.first && word.gap.length < 2 && lexicon.agent(word.lower))
      return subjectRight(reader, by + 1, passage.words.length, false) ?? "nobody";
  }
  return "nobody";
}

const isAdverb = ({ lexicon, passage }: Reader, at: number): boolean => {
  const { lower } = passage.words[at] as Reader["passage"]["words"][number];
  return (lexicon.between(lower) || lower.endsWith("ly")) && !lexicon.tensed(lower);
};
