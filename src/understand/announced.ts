import type { Reader, Subject } from "./subjects.ts";
import { joined, wordAt } from "./subjects.ts";

/** "Her neighbour disagrees: “…”", "Her favourite phrase: “…”": who a clause without a verb of saying announces before a colon. */
export function announcedBy(reader: Reader, lo: number, from: number): Subject | null {
  const { lexicon } = reader;
  let owner: Subject | null = null;
  for (let i = lo; i < from; i++) {
    const { lower } = wordAt(reader, i);
    const speaks = lexicon.role(lower) || lexicon.source(lower);
    if (speaks) return { kind: "description", from: i, to: phraseEnd(reader, i + 1, from) };
    const gender = lexicon.possessive(lower);
    if (gender && !owner) owner = { kind: "pronoun", gender, from: i, to: i + 1 };
  }
  return owner;
}

/** A noun goes on with its complements as long as a role may: "сосед по вагону". */
export function phraseEnd(reader: Reader, start: number, most: number): number {
  const { lexicon } = reader;
  let end = start;
  while (end < most && joined(reader, end)) {
    const { lower } = wordAt(reader, end);
    const linked = lexicon.roleLink(lower) && end + 1 < most;
    if (lexicon.verb(lower) || lexicon.pronoun(lower) || lexicon.finite(lower)) break;
    if (!linked && end > start && !lexicon.roleLink(wordAt(reader, end - 1).lower)) break;
    if (!linked && lexicon.functionWord(lower)) break;
    if (!linked && end === start) break;
    end++;
  }
  return end;
}
