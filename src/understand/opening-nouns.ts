import { joined, type Reader, type Subject, wordAt } from "./subjects.ts";

const MOST = 10;

/**
 * "Die Hausverwaltung hatte versichert", "Die „Zeit“ meldet": where nouns are capitalised, the noun phrase that opens the sentence
 * and ends at its verb, its auxiliary or a comma. A determiner or preposition that makes it an object rules it out.
 */
export function openingNoun(reader: Reader, verb: number, lo: number): Subject | null {
  const { lexicon, names, passage } = reader;
  if (!lexicon.people.nounsCapitalised || lo >= verb) return null;
  const opener = wordAt(reader, lo).lower;
  const determined = lexicon.determiner(opener);
  if (lexicon.objectDeterminer(opener) || lexicon.pronoun(opener) || (lexicon.functionWord(opener) && !determined))
    return null;
  const from = determined ? lo + 1 : lo;
  let last = -1;
  let end = from;
  for (; end < verb && end < from + MOST; end++) {
    const word = wordAt(reader, end);
    if (end > from && /[,;:(—–]/u.test(word.gap)) break;
    if (governs(reader, end) || lexicon.passive(word.lower)) break;
    const links = lexicon.roleLink(word.lower) || lexicon.determiner(word.lower) || lexicon.preposition(word.lower);
    if (lexicon.functionWord(word.lower) && !links) return null;
    if (word.capital) last = end;
  }
  if (last < 0 || end >= from + MOST) return null;
  const closed = end === verb || governs(reader, end) || wordAt(reader, end).gap.startsWith(",");
  if (!closed || lexicon.passive(wordAt(reader, end).lower)) return null;
  const name = names.at(passage, last);
  if (name && name.from >= from && !lexicon.preposition(wordAt(reader, Math.max(lo, name.from - 1)).lower))
    return { kind: "name", from: name.from, to: name.to };
  return { kind: "description", from, to: last + 1 };
}

/** "Die Richterin begründete das Urteil mit": the role or body that opens the sentence and stands right before its verb. */
export function openingRole(reader: Reader, verb: number, lo: number): Subject | null {
  const opening = openingNoun(reader, verb, lo);
  if (opening?.kind !== "description" || opening.to !== verb) return null;
  const { lower } = wordAt(reader, opening.from);
  const { lexicon } = reader;
  return lexicon.role(lower) || lexicon.source(lower) || lexicon.organisation(lower) ? opening : null;
}

/** "so das Fazit von Anna Holm": whose a noun is that no list knows. */
export function ownerBehind(reader: Reader, start: number, end: number): Subject | null {
  const { lexicon, names, passage } = reader;
  if (!lexicon.people.nounsCapitalised) return null;
  for (let i = start; i < Math.min(end, passage.words.length, start + MOST); i++) {
    if (i > start && !joined(reader, i)) return null;
    const name = lexicon.preposition(wordAt(reader, i).lower) ? names.at(passage, i + 1) : null;
    if (name && joined(reader, i + 1)) return { kind: "name", from: name.from, to: name.to };
  }
  return null;
}

/** "…“, sagte die Passantin.": behind a verb that opens the attribution any noun of a determiner that fits speaks. */
export function nounBehind(reader: Reader, verb: number, end: number): Subject | null {
  const { lexicon } = reader;
  if (!lexicon.people.nounsCapitalised) return null;
  const hi = Math.min(end, reader.passage.words.length);
  let at = verb + 1;
  while (at < hi && joined(reader, at) && lexicon.between(wordAt(reader, at).lower)) at++;
  if (at >= hi || !joined(reader, at)) return null;
  const { lower } = wordAt(reader, at);
  if (!lexicon.determiner(lower) || lexicon.objectDeterminer(lower)) return null;
  for (let i = at + 1; i < Math.min(hi, at + 5); i++) {
    const word = wordAt(reader, i);
    if (!joined(reader, i) || lexicon.functionWord(word.lower)) return null;
    if (word.capital) return { kind: "description", from: at + 1, to: i + 1 };
  }
  return null;
}

const governs = (reader: Reader, i: number): boolean => {
  const { lower } = wordAt(reader, i);
  return reader.lexicon.auxiliary(lower) || reader.lexicon.verb(lower) || reader.lexicon.weakVerb(lower);
};
