import { joined, type Reader, type Subject, wordAt } from "./subjects.ts";

/** A noun phrase of more words is more than who speaks. */
const MOST = 4;

/**
 * "— заявил голландец", "тётка моя говорила:": a noun that no list knows, beside a verb of saying, in the nominative and of the
 * gender that the verb shows.
 */
export function agreeingNoun(reader: Reader, verb: number, lo: number, hi: number): Subject | null {
  if (reader.lexicon.people.caseSigns === "") return null;
  return behind(reader, verb, Math.min(hi, reader.passage.words.length)) ?? before(reader, verb, lo);
}

function behind(reader: Reader, verb: number, hi: number): Subject | null {
  const { lexicon, passage } = reader;
  let from = verb + 1;
  while (from < hi && joined(reader, from) && lexicon.between(wordAt(reader, from).lower)) from++;
  for (let i = from; i < Math.min(hi, from + MOST); i++) {
    const word = wordAt(reader, i);
    if (passage.inside[i] !== -1 || word.first || !joined(reader, i) || word.capital) return null;
    if (lexicon.modifier(word.lower) || lexicon.determiner(word.lower)) continue;
    if (!speaks(reader, i, verb)) return null;
    const next = passage.words[i + 1];
    const closed = !next || next.first || next.gap !== "" || lexicon.functionWord(next.lower);
    return closed ? { kind: "description", from, to: i + 1 } : null;
  }
  return null;
}

function before(reader: Reader, verb: number, lo: number): Subject | null {
  const { lexicon, passage } = reader;
  let last = verb - 1;
  while (last > lo && joined(reader, last + 1) && lexicon.between(wordAt(reader, last).lower)) last--;
  let noun = -1;
  for (let i = last; i >= lo && last - i < MOST; i--) {
    const word = wordAt(reader, i);
    if (passage.inside[i] !== -1 || !joined(reader, i + 1)) return null;
    const qualifies = lexicon.modifier(word.lower) || lexicon.determiner(word.lower);
    if (!qualifies && noun < 0 && speaks(reader, i, verb)) noun = i;
    else if (!qualifies) return null;
    if (word.first || word.gap !== "") return noun < 0 ? null : { kind: "description", from: i, to: last + 1 };
  }
  return null;
}

/** Whether word `i` may be the subject of the verb: a noun in the nominative, of a gender that fits the verb's ending. */
function speaks(reader: Reader, i: number, verb: number): boolean {
  const { lexicon } = reader;
  const { lower, text } = wordAt(reader, i);
  if (lexicon.functionWord(lower) || lexicon.pronoun(lower) || lexicon.verb(lower) || lexicon.finite(lower))
    return false;
  if (!lexicon.cases(lower).includes("n") || text.length < 3) return false;
  const ending = lexicon.speech.verbEndings.find(([end]) => wordAt(reader, verb).lower.endsWith(end));
  const gender = lexicon.nounGenders(lower);
  return ending ? gender.includes((ending[1] as string)[0] as string) : gender !== "" && !gender.includes("o");
}
