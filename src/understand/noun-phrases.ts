import { ownerBefore } from "./utterance-nouns.ts";
import { isAcronym, named, pronounAt, type Reader, type Subject, said, thought, wordAt } from "./subjects.ts";

/** A run of words with no verb and no preposition in it, and whether a preposition puts it outside the subject. */
interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly adverbial: boolean;
  /** The end of what hangs on it by prepositions: "the head | of the bank". */
  readonly whole: number;
}

/** A phrase of more words than this is none. */
const LONG = 12;
/** Phrases that prepositions and relative clauses hang on one another. */
const DEEP = 8;

/**
 * The subject of the verb at `verb` where subjects stand before verbs: the noun phrase it ends on, or, where a comma
 * closes what is set in before it, the phrase that opens there. Participles and infinitives take it from their clause.
 */
export function subjectBefore(reader: Reader, verb: number, lo: number): Subject | null {
  const { lexicon } = reader;
  const before = verb > lo && joined(reader, verb) ? wordAt(reader, verb - 1).lower : "";
  if (lexicon.infinitive(before)) return governing(reader, verb - 1, lo);
  const last = beforeAdverbs(reader, verb, lo);
  if (last < lo) return null;
  if (lexicon.hanging(wordAt(reader, verb).lower) && !lexicon.tensed(before)) {
    const compared = lexicon.comparison(wordAt(reader, last).lower) && joined(reader, last) && last > lo;
    const own = joined(reader, last + 1) ? nameOrPronoun(reader, compared ? last - 1 : last) : null;
    return own ?? governing(reader, verb, lo);
  }
  if (!joined(reader, last + 1)) return opening(reader, last + 1, lo) ?? governing(reader, last + 1, lo);
  const phrase = headPhrase(reader, last, lo);
  if (!phrase) return governing(reader, verb, lo);
  return phrase.adverbial ? null : inOrBeside(reader, phrase, lo, said(reader, verb));
}

/** Whom a phrase names; "Jane Doe, Leeds Hotels said" names her. */
function inOrBeside(reader: Reader, phrase: Phrase, lo: number, speaks = false): Subject | null {
  const own = inPhrase(reader, phrase, speaks);
  if (own && own.kind !== "description") return own;
  const beside = appositive(reader, phrase, lo);
  return beside?.from === lo || !own ? (beside ?? own) : own;
}

/** The subject of the nearest finite verb before `end`: who else a participle's or a colon's words can belong to. */
export function governing(reader: Reader, end: number, lo: number): Subject | null {
  let subordinate: Subject | null = null;
  for (let i = end - 1, tries = 0; i > lo && tries < DEEP; i--) {
    if (reader.passage.inside[i] !== -1) continue;
    const absolute = absoluteSubject(reader, i, lo);
    if (absolute) return absolute;
    if (!isVerb(reader, i)) continue;
    tries++;
    const { lower } = wordAt(reader, i - 1);
    if (reader.lexicon.infinitive(lower)) continue;
    const last = beforeAdverbs(reader, i, lo);
    if (last < lo) continue;
    const subject = joined(reader, last + 1) ? onPhrase(reader, last, lo) : opening(reader, last + 1, lo);
    if (subject && !isSubordinate(reader, subject, lo)) return subject;
    subordinate ??= subject;
  }
  return subordinate;
}

/** "with Jane Doe calling it “…”": the subject of a participle. */
function absoluteSubject(reader: Reader, at: number, lo: number): Subject | null {
  const { lexicon } = reader;
  if (!lexicon.hanging(wordAt(reader, at).lower) || !joined(reader, at)) return null;
  const subject = named(reader, at - 1);
  const opened = subject && subject.from > lo && joined(reader, subject.from);
  return opened && lexicon.absolute(wordAt(reader, subject.from - 1).lower) ? subject : null;
}

/** "that Jane runs": the subject of a clause inside another. */
const isSubordinate = (reader: Reader, subject: Subject, lo: number): boolean => {
  if (subject.from <= lo || !joined(reader, subject.from)) return false;
  return reader.lexicon.subordinator(wordAt(reader, subject.from - 1).lower);
};

const onPhrase = (reader: Reader, last: number, lo: number): Subject | null => {
  const phrase = headPhrase(reader, last, lo);
  return phrase && !phrase.adverbial ? inOrBeside(reader, phrase, lo) : null;
};

function beforeAdverbs(reader: Reader, verb: number, lo: number): number {
  let last = verb - 1;
  while (last >= lo && joined(reader, last + 1) && reader.lexicon.between(wordAt(reader, last).lower)) last--;
  return last;
}

/** "Jane Doe, a teacher from Ohio, said": the phrase before one of the commas. A name is surer than a description. */
function opening(reader: Reader, close: number, lo: number): Subject | null {
  let described: Subject | null = null;
  let set = -1;
  for (let j = close - 1; j > lo && set < 0; j--)
    if (opensInset(reader, j) && reader.lexicon.relative(wordAt(reader, j).lower)) set = j;
  for (let j = set < 0 ? close - 1 : set; j > lo; j--) {
    if (!opensInset(reader, j)) continue;
    const subject = onPhrase(reader, j - 1, lo);
    if (set === j && subject) return subject;
    const beside = subject?.kind === "description" && set < 0 ? named(reader, j) : null;
    if (beside?.from === j && beside.to === close) return beside;
    if (subject && subject.kind !== "description") return subject;
    described ??= subject;
  }
  return described;
}

const opensInset = (reader: Reader, at: number): boolean =>
  reader.passage.inside[at] === -1 && /^[»”"]?[,(—–-]/u.test(wordAt(reader, at).gap);

/** The phrase on which others hang by prepositions and relative clauses: "the head of the bank that Jane runs". */
function headPhrase(reader: Reader, last: number, lo: number): Phrase | null {
  let end = last;
  let whole = last + 1;
  for (let depth = 0; depth < DEEP && end >= lo; depth++) {
    if (reader.lexicon.relative(wordAt(reader, end).lower)) {
      end--;
      whole = end + 1;
      continue;
    }
    if (isVerb(reader, end)) {
      const opened = relativeBefore(reader, end, lo);
      if (opened < 0) return null;
      end = opened - 1;
      whole = opened;
      continue;
    }
    const from = phraseStart(reader, end, lo);
    if (from > end) return null;
    const phrase = { from, to: end + 1, adverbial: false, whole };
    if (from <= lo || !joined(reader, from)) return phrase;
    const link = wordAt(reader, from - 1);
    if (depth === 0 && reader.lexicon.subordinator(link.lower)) return phrase;
    if (depth === 1 && reader.lexicon.relative(wordAt(reader, last).lower) && named(reader, end)) return phrase;
    if (reader.lexicon.preposition(link.lower)) {
      end = beforeVerbs(reader, from - 2, lo);
      if (end < lo || !joined(reader, from - 1) || !joined(reader, end + 1)) return { ...phrase, adverbial: true };
      if (isSmall(reader, end)) return { ...phrase, adverbial: true };
      continue;
    }
    const relative = isVerb(reader, from - 1) ? relativeBefore(reader, from - 1, lo) : -1;
    if (relative < 0) return phrase;
    end = relative - 1;
    whole = end + 1;
  }
  return null;
}

/** "The group led by Jane": verbs between a phrase and the preposition that hangs on it. */
function beforeVerbs(reader: Reader, at: number, lo: number): number {
  let end = at;
  while (end >= lo && joined(reader, end + 1) && isVerb(reader, end) && !isName(reader, end)) end--;
  return end;
}

function phraseStart(reader: Reader, end: number, lo: number): number {
  let from = end + 1;
  while (from > lo && end - from < LONG) {
    const i = from - 1;
    if (reader.passage.inside[i] !== -1 || (i < end && !joined(reader, i + 1))) break;
    const word = wordAt(reader, i);
    if (reader.lexicon.determiner(word.lower)) return i;
    if (isSmall(reader, i) || (isVerb(reader, i) && !reader.lexicon.role(word.lower))) break;
    from = i;
    if (word.first) break;
  }
  return from;
}

function relativeBefore(reader: Reader, at: number, lo: number): number {
  for (let i = at - 1; i > lo && at - i < LONG; i--) {
    if (!joined(reader, i + 1)) return -1;
    if (reader.lexicon.relative(wordAt(reader, i).lower) && !isVerb(reader, i - 1)) return i;
  }
  return -1;
}

/**
 * A phrase says a name at its end, a pronoun, or describes somebody; "Jane’s aide" describes, and does not name, while whose a
 * body is belongs to it: "Jane’s campaign". What says something may be anything behind a determiner: "one caller".
 */
function inPhrase(reader: Reader, phrase: Phrase, speaks: boolean): Subject | null {
  const last = phrase.to - 1;
  const own = nameOrPronoun(reader, last);
  if (own) return own;
  const { lexicon } = reader;
  const owner = lexicon.utterance(wordAt(reader, last).lower) ? ownerBefore(reader, last, phrase.from) : null;
  if (owner) return owner;
  const opened = lexicon.beforeThings(wordAt(reader, phrase.from).lower);
  let known = speaks && phrase.to - phrase.from > 1 && lexicon.determiner(wordAt(reader, phrase.from).lower);
  let from = phrase.from;
  const ofBody = lexicon.source(wordAt(reader, last).lower) || lexicon.organisation(wordAt(reader, last).lower);
  const counts = last === phrase.from && lexicon.quantifier(wordAt(reader, last).lower);
  for (let i = phrase.from; i < (counts ? phrase.whole : phrase.to); i++) {
    const word = wordAt(reader, i);
    known ||= lexicon.role(word.lower) || lexicon.source(word.lower) || lexicon.organisation(word.lower);
    known ||= isAcronym(word) || (word.capital && i > phrase.from && opened);
    if (
      (word.possessive && i < last && !(ofBody && word.capital)) ||
      (i === from && !counts && lexicon.determiner(word.lower))
    )
      from = i + 1;
  }
  const to = phrase.whole - from > LONG ? phrase.to : phrase.whole;
  return known && from < to ? { kind: "description", from, to } : null;
}

/** "Jane Doe, a teacher": a phrase without a name behind a comma may stand beside one. */
function appositive(reader: Reader, phrase: Phrase, lo: number): Subject | null {
  if (phrase.from <= lo || joined(reader, phrase.from)) return null;
  const before = phrase.from - 1;
  return reader.passage.inside[before] === -1 ? named(reader, before) : null;
}

const nameOrPronoun = (reader: Reader, at: number): Subject | null => pronounAt(reader, at) ?? named(reader, at);
const isName = (reader: Reader, at: number): boolean => reader.names.at(reader.passage, at) !== null;
const isSmall = (reader: Reader, at: number): boolean => {
  const { lower } = wordAt(reader, at);
  const { lexicon } = reader;
  return lexicon.functionWord(lower) && !lexicon.pronoun(lower) && !lexicon.role(lower);
};
export const isVerb = (reader: Reader, at: number): boolean => {
  const { lower, capital } = wordAt(reader, at);
  return (
    !capital &&
    (said(reader, at) || thought(reader, at) || reader.lexicon.finite(lower) || reader.lexicon.clauseVerb(lower))
  );
};
/** Nothing but quotation marks or an abbreviation's stop stands before the word. */
const joined = (reader: Reader, at: number): boolean => {
  const word = reader.passage.words[at];
  return word !== undefined && (/^[«»“”"„]*$/u.test(word.gap) || (word.gap === "." && !word.first));
};
