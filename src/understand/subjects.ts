import type { Gender } from "../model/pack/speech.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Names, Run } from "./names.ts";
import type { Passage } from "./passages.ts";
import type { Word } from "./words.ts";

/** A paper that somebody speaks to has so many words in its name. */
const ADDRESSED = 4;

/** Whom an attribution names: words of the passage, to be resolved to a person. */
export type Subject =
  | ({ readonly kind: "name" } & Run)
  | ({ readonly kind: "pronoun"; readonly gender: Gender } & Run)
  | ({ readonly kind: "description" } & Run);

export interface Reader {
  readonly passage: Passage;
  readonly lexicon: Lexicon;
  readonly names: Names;
}

export const wordAt = (reader: Reader, i: number): Word => reader.passage.words[i] as Word;
export const said = (reader: Reader, i: number): boolean =>
  reader.lexicon.verb(wordAt(reader, i).lower) && !isNoun(reader, i);

/** "Her comments", "the report": a verb's form that is a noun here. */
const isNoun = (reader: Reader, i: number): boolean => {
  const previous = reader.passage.words[i - 1];
  const { capital, first } = wordAt(reader, i);
  if (capital && !first && reader.lexicon.speech.clause && wordAt(reader, i).gap === "") return true;
  if (!previous || wordAt(reader, i).gap !== "" || wordAt(reader, i).first) return false;
  return previous.possessive || reader.lexicon.indefinite(previous.lower) || reader.lexicon.article(previous.lower);
};

export const thought = (reader: Reader, i: number): boolean =>
  reader.lexicon.weakVerb(wordAt(reader, i).lower) && !isNoun(reader, i);
export const joined = (reader: Reader, i: number): boolean => /^[«»“”"„]*$/u.test(wordAt(reader, i).gap);

export const named = (reader: Reader, i: number): Subject | null => {
  const mention = reader.names.at(reader.passage, i);
  return mention && !wordAt(reader, mention.to - 1).possessive
    ? { kind: "name", from: mention.from, to: mention.to }
    : null;
};

export const pronounAt = (reader: Reader, i: number): Subject | null => {
  const gender = isPossessive(reader, i) ? null : reader.lexicon.pronoun(wordAt(reader, i).lower);
  return gender ? { kind: "pronoun", gender, from: i, to: i + 1 } : null;
};

/** "говорит её мать": a pronoun that only says whose somebody is. */
function isPossessive({ passage, lexicon }: Reader, i: number): boolean {
  const [word, next] = passage.words.slice(i, i + 2);
  if (lexicon.people.caseSigns === "" || !word || !next || next.gap !== "" || next.first) return false;
  return lexicon.possessive(word.lower) !== null && (lexicon.role(next.lower) || lexicon.modifier(next.lower));
}

/** The subject that stands right before the verb, adverbs and auxiliaries aside. */
export function adjacentLeft(reader: Reader, verb: number, lo: number): Subject | null {
  let i = verb - 1;
  while (i >= lo && joined(reader, i + 1) && reader.lexicon.between(wordAt(reader, i).lower)) i--;
  if (i < lo || !joined(reader, i + 1)) return null;
  const pronoun = pronounAt(reader, i);
  const owner = pronoun && reader.lexicon.people.headLast && i > lo && joined(reader, i) ? named(reader, i - 1) : null;
  if (pronoun) return owner ?? pronoun;
  const name = named(reader, i);
  if (!name || isObject(reader, name, lo)) return null;
  const previous = reader.passage.words[name.from - 1];
  return previous &&
    wordAt(reader, name.from).gap === "" &&
    name.from > lo &&
    reader.lexicon.preposition(previous.lower)
    ? null
    : name;
}

/** "в интервью изданию «Спектр» отметил": a name in marks beside a noun in a case that no subject is in. */
function isObject(reader: Reader, name: Run, lo: number): boolean {
  const { lexicon, passage } = reader;
  const noun = passage.words[name.from - 1];
  if (lexicon.people.caseSigns === "" || !noun || name.from <= lo) return false;
  if (!/^[«"“„]$/u.test(wordAt(reader, name.from).gap)) return false;
  const cases = lexicon.cases(noun.lower);
  return lexicon.preposition(noun.lower) || (cases !== "" && !cases.includes("n"));
}

export function subjectLeft(reader: Reader, verb: number, lo: number): Subject | null {
  const near = adjacentLeft(reader, verb, lo);
  if (near) return near;
  let i = verb - 1;
  while (i >= lo && joined(reader, i + 1) && reader.lexicon.between(wordAt(reader, i).lower)) i--;
  if (i < lo) return null;
  if (!joined(reader, i + 1))
    return apposed(reader, i + 1, lo) ?? clauseSubject(reader, i + 1, lo) ?? describedEnd(reader, i, lo);
  return describedEnd(reader, i, lo) ?? clauseSubject(reader, i + 1, lo);
}

/** "Jane Doe, a teacher from Ohio, said": the name whose comma opens what the comma before the verb closes. */
function apposed(reader: Reader, close: number, lo: number): Subject | null {
  for (let i = close - 2; i >= lo; i--) {
    if (reader.passage.inside[i] !== -1 || !/^[,(—–]/u.test(wordAt(reader, i + 1).gap)) continue;
    const name = named(reader, i);
    if (name && !afterPreposition(reader, name.from, lo)) return name;
    const pronoun = pronounAt(reader, i);
    if (pronoun) return pronoun;
  }
  return null;
}

const afterPreposition = (reader: Reader, at: number, lo: number): boolean => {
  if (at <= lo || wordAt(reader, at).gap !== "") return false;
  let i = at - 1;
  while (
    i > lo &&
    (reader.lexicon.determiner(wordAt(reader, i).lower) || reader.lexicon.notName(wordAt(reader, i).lower))
  )
    i--;
  return reader.lexicon.preposition(wordAt(reader, i).lower);
};

/** The last name or pronoun before `end` that has a verb of its own, else the first that is free of a preposition. */
export function clauseSubject(reader: Reader, end: number, lo: number): Subject | null {
  let first: Subject | null = null;
  for (let i = end - 1; i >= lo; i--) {
    if (reader.passage.inside[i] !== -1) continue;
    const subject = pronounAt(reader, i) ?? named(reader, i);
    if (!subject) continue;
    i = subject.from;
    if (afterPreposition(reader, subject.from, lo)) continue;
    first = subject;
    const next = reader.passage.words[subject.to];
    if (!next || subject.to >= end || next.capital) continue;
    const acts =
      /^,?$/u.test(next.gap) && (reader.lexicon.between(next.lower) || !reader.lexicon.functionWord(next.lower));
    const object = subject.from > lo && (said(reader, subject.from - 1) || thought(reader, subject.from - 1));
    if (acts && !object) return subject;
  }
  return first;
}

/** A role or the noun that belongs to it stands right before a name: "начальник департамента Кулагин". */
const roleBehind = (reader: Reader, at: number, lo: number): boolean => {
  for (let i = at - 1; i >= Math.max(lo, at - 4) && joined(reader, i + 1); i--)
    if (reader.lexicon.role(wordAt(reader, i).lower)) return true;
  return false;
};

/** "a spokesman for the ministry said": the noun phrase that ends at `last`. */
function describedEnd(reader: Reader, last: number, lo: number): Subject | null {
  const { lexicon } = reader;
  let from = last + 1;
  let known = false;
  for (let i = last; i >= lo && last - i < 10; i--) {
    const word = wordAt(reader, i);
    if (reader.passage.inside[i] !== -1 || (i < last && !joined(reader, i + 1))) break;
    if (lexicon.verb(word.lower) || lexicon.pronoun(word.lower) || lexicon.finite(word.lower)) break;
    const name = lexicon.speech.subjectAfterVerb ? named(reader, i) : null;
    const goesOn =
      name && name.to <= last && lexicon.roleLink(wordAt(reader, name.to).lower) && joined(reader, name.to);
    if (
      name &&
      name.from >= lo &&
      !afterPreposition(reader, name.from, lo) &&
      (goesOn || roleBehind(reader, name.from, lo))
    )
      return name;
    const link = lexicon.roleLink(word.lower);
    if (lexicon.determiner(word.lower)) {
      const previous = reader.passage.words[i - 1];
      if (!previous || i === lo || !joined(reader, i) || !lexicon.roleLink(previous.lower)) break;
    } else if (lexicon.functionWord(word.lower) && !link) break;
    else if (!link) from = i;
    if (lexicon.role(word.lower) || lexicon.source(word.lower) || lexicon.organisation(word.lower)) known = true;
    if (isAcronym(word)) known = true;
  }
  if (from > last || !known || /^\d/u.test(wordAt(reader, last).text)) return null;
  return { kind: "description", from, to: last + 1 };
}

/** "said Jane Doe, a teacher", "сказал глава администрации Иванов", "sagte er". */
export function subjectRight(reader: Reader, start: number, end: number, verb: boolean): Subject | null {
  const { lexicon } = reader;
  const { words, inside } = reader.passage;
  const most = Math.min(end, words.length);
  let at = start;
  while (at < most && verb && lexicon.between(wordAt(reader, at).lower) && inside[at] === -1) at++;
  const body = verb && at > 0 ? bodyBehind(reader, at, most) : null;
  if (body) return body;
  if (
    at >= most ||
    inside[at] !== -1 ||
    (at > start && !joined(reader, at)) ||
    (verb && /[,:;.]/u.test(wordAt(reader, start).gap))
  )
    return null;
  const pronoun = pronounAt(reader, at);
  if (pronoun) return pronoun;
  const opener = wordAt(reader, at);
  const nouns = lexicon.people.nounsCapitalised;
  if (verb && at > 0 && lexicon.preposition(opener.lower) && lexicon.impersonal(wordAt(reader, at - 1).lower))
    return sourceBehind(reader, at + 1, most);
  if (verb && (lexicon.preposition(opener.lower) || lexicon.objectDeterminer(opener.lower))) return null;
  if (verb && nouns && !opener.capital && !lexicon.determiner(opener.lower)) return null;
  let described = -1;
  let qualifier: Subject | null = null;
  const from = lexicon.determiner(wordAt(reader, at).lower) || isPossessive(reader, at) ? at + 1 : at;
  for (let i = isPossessive(reader, at) ? from : at; i < most && i < at + 14; i++) {
    const word = wordAt(reader, i);
    if (inside[i] !== -1 && !lexicon.people.roleTakesGenitive) break;
    const titled = word.gap === "." && !lexicon.people.headLast && lexicon.title(wordAt(reader, i - 1).lower);
    if (i > at && (word.first || (/[.;:!?]/u.test(word.gap) && !titled))) break;
    const name = named(reader, i);
    const comma = i > at && word.gap.includes(",");
    if (
      name &&
      (described < 0 || !verb || !comma || name.to - name.from > 1) &&
      !(i > at && linked(reader, name.from))
    ) {
      if (!lexicon.speech.clause || !qualifies(reader, name.to)) return name;
      qualifier ??= name;
    }
    if (comma || (i > at && isWhen(reader, i))) break;
    const attributive = i === from && from > at && lexicon.speech.clause !== undefined;
    if (
      (lexicon.verb(word.lower) && !attributive) ||
      (lexicon.pronoun(word.lower) && i > at) ||
      (lexicon.finite(word.lower) && !lexicon.role(word.lower))
    )
      break;
    const small = lexicon.functionWord(word.lower) && !(attributive && lexicon.modifier(word.lower));
    const settler = small && described >= from && lexicon.from(word.lower) ? nameBehindHome(reader, i, most) : null;
    if (settler) return settler;
    if (small && !lexicon.roleLink(word.lower) && !lexicon.determiner(word.lower)) break;
    described = i;
  }
  while (
    described >= from &&
    (lexicon.functionWord(wordAt(reader, described).lower) || (nouns && !wordAt(reader, described).capital))
  )
    described--;
  if (qualifier) return qualifier;
  if (described < from) return null;
  const behind = lexicon.speech.clause && verb ? nameBehind(reader, described + 1, most) : null;
  if (behind) return behind;
  const known = wordsIn(words, from, described + 1).some(
    (word) =>
      lexicon.role(word.lower) ||
      lexicon.title(word.lower) ||
      lexicon.source(word.lower) ||
      lexicon.organisation(word.lower) ||
      isAcronym(word),
  );
  const begins = lexicon.people.caseSigns === "" ? from : nounPhrase(reader, from, described);
  return known || (from > at && !nouns) ? { kind: "description", from: begins, to: described + 1 } : null;
}

/** "водитель из Омска Артём": the name behind where somebody is from. */
function nameBehindHome(reader: Reader, from: number, most: number): Subject | null {
  if (reader.lexicon.people.caseSigns === "") return null;
  let at = from + 1;
  while (at < Math.min(most, from + 4) && joined(reader, at) && wordAt(reader, at).capital && !named(reader, at)) at++;
  const name = at > from + 1 && at < most && joined(reader, at) ? named(reader, at) : null;
  return name?.from === at ? name : null;
}

/** Without the object that stands before a described subject: "описала впечатления шахматистка". */
function nounPhrase({ passage, lexicon }: Reader, from: number, last: number): number {
  const begins = passage.words.findIndex(
    ({ lower }, i) =>
      i >= from && i <= last && (lexicon.role(lower) || lexicon.source(lower) || lexicon.modifier(lower)),
  );
  return begins < 0 ? from : begins;
}

/** "сообщили в министерстве", "заявили «Газете» в полиции": where a verb of many has no subject, the body that a preposition puts behind it. */
function bodyBehind(reader: Reader, start: number, most: number): Subject | null {
  const { lexicon, passage } = reader;
  if (lexicon.people.caseSigns === "" || !lexicon.manyVerb(wordAt(reader, start - 1).lower)) return null;
  let at = start;
  while (at < most && at < start + ADDRESSED && passage.inside[at] !== -1) at++;
  if (at >= most || /[,.:;]/u.test(wordAt(reader, start).gap) || !lexicon.preposition(wordAt(reader, at).lower))
    return null;
  return sourceBehind(reader, at + 1, most);
}

/** "…, heißt es in der Mitteilung des Verbandes": the source that stands in place of a subject. */
export function sourceBehind(reader: Reader, start: number, most: number): Subject | null {
  const { lexicon } = reader;
  const from = start < most && lexicon.determiner(wordAt(reader, start).lower) ? start + 1 : start;
  let last = -1;
  let known = false;
  const { inside } = reader.passage;
  const marked = (i: number): boolean => inside[i] !== -1 && inside[i] === inside[Math.min(most, i + ADDRESSED)];
  for (let i = from; i < most && i < from + 8; i++) {
    if (inside[i] !== -1 && (!lexicon.people.caseSigns || i === from || marked(i))) break;
    const word = wordAt(reader, i);
    const noun = lexicon.people.nounsCapitalised && word.capital;
    if ((i > from && !/^[«„“"]?$/u.test(word.gap)) || (lexicon.verb(word.lower) && !noun)) break;
    if (word.capital || !lexicon.people.nounsCapitalised) last = i;
    known ||= lexicon.source(word.lower) || lexicon.organisation(word.lower) || lexicon.role(word.lower);
  }
  if (!known || last < from) return null;
  return { kind: "description", from: lexicon.people.caseSigns ? nounPhrase(reader, from, last) : from, to: last + 1 };
}

/** "London race director Jane Doe": a name before a noun may qualify it. */
function qualifies(reader: Reader, at: number): boolean {
  const word = reader.passage.words[at];
  const { lexicon } = reader;
  if (word?.gap !== "" || reader.passage.inside[at] !== -1) return false;
  if (word.capital) return lexicon.title(word.lower) || lexicon.role(word.lower);
  return !lexicon.functionWord(word.lower) && !lexicon.between(word.lower) && !lexicon.clauseVerb(word.lower);
}

/** "said its chairman, Sir John Doe.": the name of whom the words before the comma describe. */
function nameBehind(reader: Reader, at: number, end: number): Subject | null {
  const { words } = reader.passage;
  if (words[at]?.gap !== "," || words[at]?.first) return null;
  for (let i = at; i < Math.min(end, at + 5); i++) {
    const word = words[i] as Word;
    const titled = word.gap === "." && reader.lexicon.title((words[i - 1] as Word).lower);
    if (reader.passage.inside[i] !== -1 || (i > at && word.gap !== "" && !titled)) return null;
    const name = named(reader, i);
    if (name) return /^[,.]/u.test(words[name.to]?.gap ?? ".") || words[name.to]?.first ? name : null;
    if (!word.capital && !reader.lexicon.role(word.lower)) return null;
  }
  return null;
}

/** "am Freitag": no part of who speaks. */
const isWhen = ({ passage, lexicon }: Reader, i: number): boolean => {
  const [at, day] = [passage.words[i]?.lower ?? "", passage.words[i + 1]?.lower ?? ""];
  return lexicon.between(at) && lexicon.preposition(at) && lexicon.between(day);
};

/** A name that belongs to a description: "a spokesman for Jane Doe". */
const linked = (reader: Reader, i: number): boolean =>
  reader.lexicon.preposition(wordAt(reader, i - 1).lower) || reader.lexicon.roleLink(wordAt(reader, i - 1).lower);

export const isAcronym = (word: Word): boolean =>
  word.text.length > 1 &&
  word.text.length < 6 &&
  word.text === word.text.toUpperCase() &&
  word.text !== word.text.toLowerCase();

const wordsIn = (words: readonly Word[], from: number, to: number): readonly Word[] => words.slice(from, to);
