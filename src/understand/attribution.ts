import type { Gender } from "../model/pack/speech.ts";
import { agreeingNoun } from "./agreeing-nouns.ts";
import { announcedBy } from "./announced.ts";
import { bracketOf } from "./brackets.ts";
import type { Run } from "./names.ts";
import { danglingSubject, isCredit, isUnreal, labelled, outerSubject } from "./clause-subjects.ts";
import { governing, subjectBefore } from "./noun-phrases.ts";
import { nounBehind, openingNoun, openingRole, ownerBehind } from "./opening-nouns.ts";
import { agentOf } from "./passives.ts";
import {
  adjacentLeft,
  clauseSubject,
  type Reader,
  type Subject,
  said,
  subjectLeft,
  subjectRight,
  thought,
  wordAt,
} from "./subjects.ts";
import { ownerOfWords } from "./utterance-nouns.ts";
import { asSaid, sourceOfNobody, spokenOf } from "./verb-last.ts";
import type { Word } from "./words.ts";

export interface Attribution {
  readonly subject: Subject;
  /** The words that attribute, subject and verb. */
  readonly words: Run;
  /** Where it stands: "after" and "colon" are the surest. */
  readonly where: "after" | "colon" | "before" | "far";
  readonly gender: Gender | null;
  /** Nothing attributes the words: only the sentence they stand in is somebody’s. */
  readonly held?: true;
}

const REACH = 60;
const NEAR = 14;
/** So far behind a verb that nobody is the subject of its source may stand. */
const SOURCE = 12;

/** Who says what stands between the words `from` and `to`, as its own sentence tells. */
export function attributionOf(
  reader: Reader,
  from: number,
  to: number,
  text: { ends: string; after: string },
): Attribution | null {
  const { words, inside } = reader.passage;
  const lo = sentenceStart(reader, from);
  const hi = sentenceEnd(reader, to, text.ends);
  const gapBefore = words[from]?.gap ?? "";
  const opensSentence = lo === from || inside[from - 1] !== -1;
  const colon = gapBefore.includes(":");
  const told = /^[,:]["“‘']$/u.test(gapBefore) && from > lo && said(reader, from - 1);
  const tight =
    hi > to && /[,?!…—–-]$/u.test(text.ends + text.after) && !colon && !(told && reader.lexicon.speech.clause);
  if (tight || (opensSentence && !colon)) {
    const after = afterwards(reader, to, Math.min(hi, to + NEAR));
    const told = after && lo < from && isCredit(reader, after.words) ? earlier(reader, lo, from, colon, to) : null;
    if (told && told.words.to > from - NEAR) return told;
    if (after) return after;
  }
  const found = earlier(reader, lo, from, colon, to) ?? (colon ? null : farAfter(reader, lo, to, hi));
  const source = found ? null : spokenOf(reader, lo, from, to, hi);
  if (source) return attributes(reader, source, source.from, "before");
  if (found || !reader.lexicon.speech.clause) return found;
  const owner =
    ownerOfWords(reader, lo, from) ??
    (colon ? labelled(reader, lo, from) : lo < from ? danglingSubject(reader, lo, from, to, hi) : null);
  return owner && { subject: owner, words: owner, where: "before", gender: null };
}

/** Whose sentence it is that words stand in which nothing attributes: "She went further, backing those “who listen”". */
export function holderOf(reader: Reader, from: number): Attribution | null {
  if (!reader.lexicon.speech.clause) return null;
  const lo = sentenceStart(reader, from);
  const subject = lo < from ? governing(reader, from, lo) : null;
  if (subject?.kind === "name" && !reader.names.at(reader.passage, subject.from)?.candidate.person) return null;
  return subject && subject.to <= from ? { subject, words: subject, where: "far", gender: null, held: true } : null;
}

function sentenceStart(reader: Reader, from: number): number {
  const { inside, words } = reader.passage;
  let at = Math.min(from, words.length - 1);
  while (at > 0 && from - at < REACH) {
    const word = words[at] as Word;
    const boundary = word.first && (at !== from || !/[:,]/u.test(word.gap));
    if (boundary && (at === from || inside[at] === -1 || inside[at - 1] !== inside[at])) break;
    at--;
  }
  return at;
}

function sentenceEnd(reader: Reader, to: number, ends: string): number {
  const { inside, words } = reader.passage;
  if (to >= words.length || inside[to] !== -1) return to;
  const first = words[to] as Word;
  if (first.first && (!/[?!…]$/u.test(ends) || startsAnew(first, reader))) return to;
  let at = to + 1;
  const over = reader.lexicon.speech.clause !== undefined;
  while (at < words.length && at - to < REACH && (over || inside[at] === -1) && !(words[at] as Word).first) at++;
  return at;
}

/** Where the verb comes first behind a quotation ("„Nie!“, sagte Krause"), a capital that no comma or dash announces is a new sentence. */
const startsAnew = (first: Word, { lexicon }: Reader): boolean =>
  lexicon.speech.subjectAfterVerb && first.capital && !/[,—–-]/u.test(first.gap);

function attributes(reader: Reader, subject: Subject, verb: number, where: Attribution["where"]): Attribution {
  const { lower } = wordAt(reader, verb);
  const ending = reader.lexicon.speech.verbEndings.find(([end]) => lower.endsWith(end));
  return {
    subject,
    words: { from: Math.min(subject.from, verb), to: Math.max(subject.to, verb + 1) },
    where,
    gender: ending ? ending[1] : null,
  };
}

/** Whose words are told "по словам Орлова", "по его словам": behind those words, or a possessive among them. */
function viewHolder(reader: Reader, cue: number, length: number, end: number): Subject | null {
  for (let i = cue; i < cue + length; i++) {
    const gender = length > 2 ? reader.lexicon.possessive(wordAt(reader, i).lower) : null;
    if (gender) return { kind: "pronoun", gender, from: i, to: i + 1 };
  }
  return subjectRight(reader, cue + length, end, false);
}

/** "…,” she said": the clause begins right behind the quotation. */
function afterwards(reader: Reader, start: number, end: number): Attribution | null {
  const { lexicon } = reader;
  let skip = start;
  while (skip < end && lexicon.between(wordAt(reader, skip).lower)) skip++;
  for (let i = start; i < end; i++) {
    const cued = lexicon.accordingTo(reader.passage.words, i);
    if (cued > 0 && i <= skip) {
      const subject = viewHolder(reader, i, cued, end + NEAR) ?? ownerBehind(reader, i + cued, end + NEAR);
      return subject ? attributes(reader, subject, i, "after") : null;
    }
    if (i <= skip + 1 && !lexicon.speech.clause) {
      const source = sourceOfNobody(reader, i, i, i + SOURCE);
      if (source && source !== "personal") return attributes(reader, source, i, "after");
    }
    if (!said(reader, i) && !(thought(reader, i) && i - start < 8)) continue;
    const as = i > start ? asSaid(reader, i, start) : null;
    if (as) return attributes(reader, as, i, "after");
    const first = wordAt(reader, start).lower;
    const manner = lexicon.speech.dashDialogue && lexicon.preposition(first) && i - start <= 3;
    if (i > skip && !manner) {
      if (
        lexicon.functionWord(first) &&
        !lexicon.determiner(first) &&
        !lexicon.pronoun(first) &&
        !lexicon.between(first)
      )
        return null;
      const subject = leftOf(reader, i, start) ?? agreeingNoun(reader, i, start, end);
      if (subject) return attributes(reader, subject, i, "after");
    }
    if (i - start <= 3 && !lexicon.hanging(wordAt(reader, i).lower)) {
      const subject =
        subjectRight(reader, i + 1, i + 1 + REACH, true) ??
        agreeingNoun(reader, i, start, i + REACH) ??
        nounBehind(reader, i, i + REACH);
      if (subject) return attributes(reader, subject, i, "after");
      if (i === start && skip === start && lexicon.speech.subjectAfterVerb) return null;
    }
    if (i > skip + 1) return null;
  }
  return null;
}

/** Who a stretch of words says something of, where no quotation stands in it. */
export const attributionIn = (reader: Reader, lo: number, end: number): Attribution | null =>
  earlier(reader, lo, end, false);

/** Who the last sentence of a paragraph has say something: of several, whom the sentence begins with. */
export function mainAttribution(reader: Reader, end: number): Attribution | null {
  const lo = sentenceStart(reader, end);
  for (let i = lo + 1; i < end; i++) {
    if (reader.passage.inside[i] !== -1 || !said(reader, i)) continue;
    const found = earlier(reader, lo, i + 1, false);
    if (found && found.words.to === i + 1) return found;
  }
  return earlier(reader, lo, end, false);
}

/** "She said “…”", "Smith called it “…”": the nearest verb before the quotation that has a subject. */
function earlier(reader: Reader, lo: number, from: number, colon: boolean, to = from): Attribution | null {
  const { lexicon, names, passage } = reader;
  const { inside, words } = passage;
  const where = colon ? "colon" : "before";
  const label = colon ? names.at(passage, from - 1) : null;
  if (label && lexicon.speech.clause && label.from > lo && /^[—–-]$/u.test(wordAt(reader, label.from).gap))
    return attributes(reader, { kind: "name", from: label.from, to: label.to }, from - 1, where);
  for (let i = from - 1; i >= lo; i--) {
    if (inside[i] !== -1) continue;
    const cued = lexicon.accordingTo(words, i);
    if (cued > 0 && i + cued <= from) {
      const subject = viewHolder(reader, i, cued, from);
      if (subject) return attributes(reader, subject, i, where);
    }
    if (lexicon.whereby(wordAt(reader, i).lower) && i + 1 < from) {
      const subject = subjectRight(reader, i + 1, from, false);
      if (subject) return attributes(reader, subject, i, where);
    }
    if (lexicon.accordingToAfter(wordAt(reader, i).lower)) {
      const subject = subjectLeft(reader, i, lo);
      if (subject) return attributes(reader, subject, i, where);
    }
    const impersonal = lexicon.impersonal(wordAt(reader, i).lower) && lexicon.people.caseSigns !== "";
    if (!impersonal && !said(reader, i) && !thought(reader, i)) continue;
    const source = sourceOfNobody(reader, i, lo, from);
    if (source !== "personal") {
      if (source) return attributes(reader, source, i, where);
      continue;
    }
    const as = asSaid(reader, i, lo);
    if (as) return attributes(reader, as, i, where);
    const bracket = bracketOf(reader, i, lo);
    if (bracket === "nobody") continue;
    if (bracket) return attributes(reader, bracket, i, where);
    const agent = agentOf(reader, i, lo, to);
    if (agent === "nobody") continue;
    if (agent) return attributes(reader, agent, i, where);
    const subject = lexicon.speech.clause
      ? (subjectBefore(reader, i, lo) ?? (opensClause(reader, i) ? subjectRight(reader, i + 1, from, true) : null))
      : (adjacentLeft(reader, i, lo) ??
        openingRole(reader, i, lo) ??
        (lexicon.speech.subjectAfterVerb ? subjectRight(reader, i + 1, from, true) : null) ??
        subjectLeft(reader, i, lo) ??
        agreeingNoun(reader, i, lo, from) ??
        openingNoun(reader, i, lo) ??
        (lexicon.speech.subjectAfterVerb ? null : subjectRight(reader, i + 1, from, true)));
    if (!subject) continue;
    const unreal = lexicon.speech.clause && isUnreal(reader, i, lo);
    if (unreal && from - i > NEAR) continue;
    const outer = unreal ? outerSubject(reader, subject, lo) : null;
    return outer ? attributes(reader, outer.subject, outer.verb, where) : attributes(reader, subject, i, where);
  }
  if (!colon) return null;
  const name = names.at(passage, from - 1);
  const about = name && name.from > lo ? wordAt(reader, name.from - 1).lower : "";
  if (name && lexicon.speech.clause && lexicon.preposition(about) && !lexicon.from(about)) return null;
  const other =
    name && lexicon.preposition(about) && !lexicon.from(about) ? clauseSubject(reader, name.from, lo) : null;
  if (other?.kind === "name") return attributes(reader, other, from - 1, where);
  if (name) return attributes(reader, { kind: "name", from: name.from, to: name.to }, from - 1, where);
  const subject = from > lo ? clauseOf(reader, from, lo) : null;
  if (subject) return attributes(reader, subject, from - 1, "far");
  const announced = lexicon.speech.clause ? null : announcedBy(reader, lo, from);
  return announced ? attributes(reader, announced, from - 1, where) : null;
}

const leftOf = (reader: Reader, verb: number, lo: number): Subject | null =>
  reader.lexicon.speech.clause ? subjectBefore(reader, verb, lo) : subjectLeft(reader, verb, lo);

/** Behind a comma or at the beginning a verb may stand before its subject: ", said Jane Doe". */
const opensClause = (reader: Reader, verb: number): boolean => {
  const { first, gap, lower } = wordAt(reader, verb);
  return (first || gap.includes(",")) && !reader.lexicon.hanging(lower);
};

const clauseOf = (reader: Reader, end: number, lo: number): Subject | null =>
  (reader.lexicon.speech.clause ? governing(reader, end, lo) : null) ?? clauseSubject(reader, end, lo);

function farAfter(reader: Reader, lo: number, to: number, hi: number): Attribution | null {
  const { lexicon } = reader;
  for (let i = to; i < hi; i++) {
    if (reader.passage.inside[i] !== -1) continue;
    const cued = lexicon.accordingTo(reader.passage.words, i);
    if (cued > 0) {
      const subject = viewHolder(reader, i, cued, hi);
      return subject ? attributes(reader, subject, i, "far") : null;
    }
    if (!said(reader, i)) continue;
    const bracket = bracketOf(reader, i, lo);
    if (bracket === "nobody") continue;
    if (bracket) return attributes(reader, bracket, i, "before");
    const behind = lexicon.speech.subjectAfterVerb;
    const right = !behind && i > to && opensClause(reader, i) ? subjectRight(reader, i + 1, hi, true) : null;
    const left = right?.kind === "name" ? null : leftOf(reader, i, to);
    const told = right?.kind === "description" && left?.kind === "name";
    const subject = (told ? left : (right ?? left)) ?? (behind ? subjectRight(reader, i + 1, hi, true) : null);
    return subject ? attributes(reader, subject, i, "far") : null;
  }
  return null;
}
