import type { Run } from "./names.ts";
import { subjectBefore } from "./noun-phrases.ts";
import { agentOf } from "./passives.ts";
import { joined, named, type Reader, type Subject, said, subjectRight, thought, wordAt } from "./subjects.ts";

/** A verb of thinking, or of what may be done: nothing is said yet. */
export const isUnreal = (reader: Reader, verb: number, lo: number): boolean =>
  reader.lexicon.mind(wordAt(reader, verb).lower) ||
  (verb > lo && joined(reader, verb) && reader.lexicon.modal(wordAt(reader, verb - 1).lower));

/** "Jane Doe said her rival wants to “…”": the words are those of who says what another wants. */
export function outerSubject(reader: Reader, inner: Subject, lo: number): { subject: Subject; verb: number } | null {
  if (reader.lexicon.absolute(reader.passage.words[inner.from - 1]?.lower ?? "")) return null;
  for (let i = inner.from - 1; i > lo; i--) {
    if (reader.passage.inside[i] !== -1 || /[;:]/u.test(wordAt(reader, i + 1).gap)) return null;
    if (reader.lexicon.coordinator(wordAt(reader, i).lower)) return null;
    if (!said(reader, i)) continue;
    const subject = agentOf(reader, i, lo, i) ? null : subjectBefore(reader, i, lo);
    return subject && { subject, verb: i };
  }
  return null;
}

/** "…,” the Leeds Bugle reported", "…,” according to the Bugle": who has it from somebody that the sentence may name as well. */
export const isCredit = ({ passage, lexicon }: Reader, { from, to }: Run): boolean =>
  passage.words.slice(from, to).some(({ lower }) => lexicon.credit(lower));

/** "Calling it “…”, Jane Doe left": a participle that opens its sentence has its subject behind the comma that closes it. */
export function danglingSubject(reader: Reader, lo: number, from: number, to: number, hi: number): Subject | null {
  const { lexicon, passage } = reader;
  const verb =
    lexicon.preposition(wordAt(reader, lo)?.lower ?? "") || lexicon.subordinator(wordAt(reader, lo)?.lower ?? "")
      ? lo + 1
      : lo;
  if (verb >= from || !lexicon.hanging(wordAt(reader, verb).lower)) return null;
  if (!said(reader, verb) && !thought(reader, verb)) return null;
  for (let i = to; i < hi && i < to + 12; i++)
    if (passage.words[i]?.gap.includes(",")) return subjectRight(reader, i, hi, false);
  return null;
}

/** "Jane Doe, mayor of Leeds: “…”": who a line without a verb begins with. */
export function labelled(reader: Reader, lo: number, from: number): Subject | null {
  const name = reader.names.at(reader.passage, lo);
  const subject = name?.from === lo ? named(reader, lo) : null;
  if (!subject || subject.to >= from || wordAt(reader, subject.to).gap !== ",") return null;
  for (let i = subject.to; i < from; i++)
    if (said(reader, i) || thought(reader, i) || reader.lexicon.clauseVerb(wordAt(reader, i).lower)) return null;
  return subject;
}
