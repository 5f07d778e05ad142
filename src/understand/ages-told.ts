import type { Gender } from "../model/pack/speech.ts";
import { ageAt, ageBefore } from "./ages.ts";
import { noMemory } from "./antecedents.ts";
import { learnJubilees } from "./jubilees.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Run } from "./names.ts";
import type { Passage } from "./passages.ts";
import type { Cast, Draft } from "./people.ts";
import { antecedent } from "./speakers.ts";

interface Told extends Run {
  readonly value: number;
}

/** Somebody of this many mentions is who an article is about: "the 24-year-old athlete" means them. */
const MAIN = 3;
/** So many words may stand between a pronoun and its age, or an age and its noun. */
const REACH = 5;
/** And so many with a date. */
const DATED = 8;

/**
 * Ages that stand beside no name: "the 43-year-old leader", "she was 45". Given only to somebody whose age nothing tells otherwise,
 * and where the text leaves one person to choose. An age somebody died or did something at is not how old they are.
 */
export function learnAges(passages: readonly Passage[], cast: Cast, lexicon: Lexicon): void {
  const taken = new Set<string>();
  for (const { age } of cast.drafts) if (age) taken.add(keyOf(passages.indexOf(age.passage), age.from));
  passages.forEach((passage, at) => {
    passage.words.forEach((word, i) => {
      const number = /\d/u.test(word.lower[0] ?? "") || Object.hasOwn(lexicon.people.ageNumbers, word.lower);
      if (!number && !lexicon.ageBefore(word.lower)) return;
      const described = ageBefore(passage.words, i, lexicon);
      const told = described ?? ageAt(passage.words, i, lexicon);
      if (!told || taken.has(keyOf(at, told.from))) return;
      const reader = { passages, at, cast, lexicon };
      const whose = described ? describedPerson(reader, told) : subjectOf(reader, told);
      if (!whose || whose.age) return;
      whose.age = { passage, ...told };
      whose.person = true;
    });
  });
  learnJubilees(passages, cast, lexicon);
}

const keyOf = (passage: number, word: number): string => `${passage}:${word}`;

interface Reader {
  readonly passages: readonly Passage[];
  readonly at: number;
  readonly cast: Cast;
  readonly lexicon: Lexicon;
}

/** "43-летний лидер": whose role it is, or the one the article is about. */
function describedPerson(reader: Reader, age: Told): Draft | null {
  const { passages, at, lexicon, cast } = reader;
  const { words } = passages[at] as Passage;
  const adjective = words[age.to - 1];
  const gender = genderOf(adjective?.lower ?? "", lexicon.people.ageGenders);
  if (lexicon.people.nounsCapitalised && adjective?.capital) return mainPerson(reader, gender);
  for (let i = age.to; i < Math.min(words.length, age.to + REACH); i++) {
    const word = words[i];
    if (word?.gap !== "" || word.first || cast.names.at(passages[at] as Passage, i)) return null;
    if (lexicon.role(word.lower)) {
      const holder = ofRole(reader, word.lower, gender);
      if (holder || !lexicon.anaphor(word.lower)) return holder;
      const oblique = !/^$|n/u.test(lexicon.nameCases(adjective?.lower ?? ""));
      return (oblique ? lastOfSentence(reader, age.from, gender) : null) ?? mainPerson(reader, gender);
    }
    if (!lexicon.modifier(word.lower) && !lexicon.between(word.lower) && !lexicon.ageAdverb(word.lower)) return null;
  }
  return null;
}

/** "… рядом с Орловым. Жена 94-летнего политика": a noun that is no subject means who was named last in its sentence. */
function lastOfSentence({ passages, at, cast }: Reader, word: number, gender: Gender): Draft | null {
  const passage = passages[at] as Passage;
  for (let i = word - 1; i >= 0 && !passage.words[i + 1]?.first; i--) {
    const mention = cast.names.at(passage, i);
    const draft = mention ? cast.of(mention.candidate) : null;
    if (draft?.person && draft.gender === gender) return draft;
  }
  return null;
}

const genderOf = (lower: string, endings: readonly (readonly [string, Gender])[]): Gender =>
  endings.find(([ending]) => lower.endsWith(ending))?.[1] ?? "any";

const fits = (draft: Draft, gender: Gender): boolean =>
  gender === "any" ||
  (gender !== "many" && (draft.gender === null || draft.gender === "any" || draft.gender === gender));

/** The only one named whose role has this noun. */
function ofRole({ cast, lexicon }: Reader, noun: string, gender: Gender): Draft | null {
  const stem = lexicon.stem(noun);
  let found: Draft | null = null;
  for (const draft of cast.drafts) {
    if (!draft.candidate || !draft.role || !draft.person || !fits(draft, gender)) continue;
    const { passage, from, to } = draft.role;
    if (!passage.words.slice(from, to).some((word) => lexicon.stem(word.lower) === stem)) continue;
    if (found) return null;
    found = draft;
  }
  return found;
}

/** Who is named most, and no other of this gender as often, where this passage or the one before mentions them. */
function mainPerson({ passages, at, cast }: Reader, gender: Gender): Draft | null {
  const people = cast.drafts.filter((draft) => draft.candidate && draft.person && fits(draft, gender));
  const most = Math.max(0, ...people.map((draft) => draft.mentions.length));
  const main = people.filter((draft) => draft.mentions.length === most);
  const [one] = main;
  if (!one || main.length > 1 || most < MAIN) return null;
  const near = one.mentions.some(({ passage }) => passage === passages[at] || passage === passages[at - 1]);
  return near ? one : null;
}

/** "Ему было 45 лет", "Ивану 45 лет", "обвиняемый, которому 23 года": the pronoun, name or noun before the age. */
function subjectOf(reader: Reader, age: Told): Draft | null {
  const { passages, at, cast, lexicon } = reader;
  const passage = passages[at] as Passage;
  const { words } = passage;
  for (let i = age.from - 1; i >= Math.max(0, age.from - DATED); i--) {
    const word = words[i];
    if (!word || words[i + 1]?.first || (words[i + 1]?.gap ?? "") !== "") return null;
    if (lexicon.ageTime(word.lower)) return null;
    if (passage.inside[i] !== passage.inside[age.from]) return null;
    if (lexicon.ageRelative(word.lower)) return i > 0 && word.gap === "," ? nounBefore(reader, i, word.lower) : null;
    const gender = lexicon.agePronoun(word.lower);
    if (gender && lexicon.ageTime(words[i - 1]?.lower ?? "")) return null;
    if (gender) return antecedent(passages, at, i, gender, cast, lexicon, noMemory())?.speaker ?? null;
    const mention = cast.names.at(passage, i);
    if (mention) {
      if (lexicon.ageTime(words[mention.from - 1]?.lower ?? "")) return null;
      if (lexicon.people.headLast) return cast.of(mention.candidate);
      const cases = lexicon.nameCases(words[mention.to - 1]?.lower ?? "");
      return cases.includes("d") && !cases.includes("n") ? cast.of(mention.candidate) : null;
    }
    const date = lexicon.dated(word.lower) || /^\d/u.test(word.lower);
    const small = lexicon.ageAdverb(word.lower) || lexicon.copula(word.lower) || lexicon.ageVerb(word.lower);
    if (!small && !date && !lexicon.functionWord(word.lower)) return null;
  }
  return null;
}

/** Whom the noun before a relative pronoun means. */
function nounBefore(reader: Reader, relative: number, pronoun: string): Draft | null {
  const { passages, at, lexicon, cast } = reader;
  const passage = passages[at] as Passage;
  const gender = genderOf(pronoun, lexicon.people.ageGenders);
  for (let i = relative - 1; i >= Math.max(0, relative - REACH); i--) {
    const word = passage.words[i];
    if (!word) return null;
    const mention = cast.names.at(passage, i);
    const draft = mention ? cast.of(mention.candidate) : null;
    if (draft?.person) return fits(draft, gender) ? draft : null;
    if (lexicon.role(word.lower))
      return ofRole(reader, word.lower, gender) ?? (lexicon.anaphor(word.lower) ? mainPerson(reader, gender) : null);
    if (word.first || word.gap !== "") return null;
  }
  return null;
}
