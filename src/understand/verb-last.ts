import { type Reader, type Subject, sourceBehind, subjectRight, wordAt } from "./subjects.ts";

/** So many words may stand between the conjunction and the verb that ends its clause. */
const CLAUSE = 20;

/** "Wie Anna Holm dem Sender sagte, …", "…, wie die Polizei mitteilte": the subject behind the conjunction, where the verb ends the clause. */
export function asSaid(reader: Reader, verb: number, lo: number): Subject | null {
  const { lexicon, passage } = reader;
  const last = passage.words[verb + 1]?.gap === "" && closes(reader, verb + 1) ? verb + 1 : verb;
  const next = passage.words[last + 1];
  if (next && !next.first && !/^[,;.–—-]/u.test(next.gap)) return null;
  for (let i = verb - 1; i >= Math.max(lo, verb - CLAUSE); i--) {
    if (passage.inside[i] !== -1) return null;
    const { lower, first, gap } = wordAt(reader, i);
    if (lexicon.asSaid(lower) && (first || i === lo || gap.includes(",")))
      return subjectRight(reader, i + 1, verb, true);
    if (first || /[,;:]/u.test(gap)) return null;
  }
  return null;
}

/** "wie sie zitiert wird", "wie sie gesagt hat": the auxiliary that ends the clause behind its verb. */
const closes = ({ lexicon, passage }: Reader, at: number): boolean => {
  const { lower } = passage.words[at] as Reader["passage"]["words"][number];
  return lexicon.auxiliary(lower) || lexicon.passive(lower);
};

/**
 * "In dem Schreiben hieß es", "hieß es dazu aus dem Ministerium", "в докладе говорится": the source of a verb that nobody is the
 * subject of; "personal" where somebody may be.
 */
export function sourceOfNobody(reader: Reader, verb: number, lo: number, hi: number): Subject | null | "personal" {
  const { lexicon, passage } = reader;
  const nobody = (at: number): boolean => lexicon.impersonal(passage.words[at]?.lower ?? "");
  if (!nobody(verb) && !nobody(verb + 1) && !nobody(verb - 1)) return "personal";
  return sourceIn(reader, lo, verb) ?? sourceIn(reader, verb + 1, Math.min(hi, passage.words.length));
}

/** "In der Erklärung ist von „…“ die Rede": the source, where the words around a quotation say that it is spoken of. */
export function spokenOf(reader: Reader, lo: number, from: number, to: number, hi: number): Subject | null {
  const { lexicon, passage } = reader;
  const spoken = (at: number): boolean => lexicon.spokenOf(passage.words, at) > 0;
  let found = false;
  for (let i = lo; i < Math.min(hi, passage.words.length) && !found; i++) found = passage.inside[i] === -1 && spoken(i);
  return found ? (sourceIn(reader, lo, from) ?? sourceIn(reader, to, hi)) : null;
}

/** The first source that stands behind a preposition between two words. */
function sourceIn(reader: Reader, lo: number, hi: number): Subject | null {
  for (let i = lo; i < hi; i++) {
    if (i > lo && wordAt(reader, i).first) return null;
    if (reader.passage.inside[i] !== -1 || !reader.lexicon.preposition(wordAt(reader, i).lower)) continue;
    const source = sourceBehind(reader, i + 1, hi);
    if (source) return source;
  }
  return null;
}
