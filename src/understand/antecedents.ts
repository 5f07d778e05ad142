import type { Gender } from "../model/pack/speech.ts";
import { personOf } from "./descriptions.ts";
import type { Lexicon } from "./lexicon.ts";
import { isVerb, subjectBefore } from "./noun-phrases.ts";
import type { Passage } from "./passages.ts";
import { type Cast, type Draft, describedAs, genderDescribed } from "./people.ts";
import { type Reader, type Subject, said, subjectRight } from "./subjects.ts";

/** Somebody a sentence names: who says something in it, its subject, who it is else about, who is only spoken of. */
interface Centre {
  readonly draft: Draft;
  readonly at: number;
  readonly rank: "speaks" | "subject" | "named" | "aside";
}

/** A sentence as a pronoun behind it sees it, the likeliest first. */
interface Sentence {
  readonly from: number;
  readonly centres: readonly Centre[];
  /** The gender of the pronoun that is its subject: who that means is not named here. */
  readonly pronoun: Gender | null;
  /** A subject without a name: "the group". */
  readonly described: Subject | null;
  /** Somebody without a name who says something: "one delegate". */
  readonly teller: Subject | null;
}

/** What is remembered from quote to quote. */
export interface Memory {
  /** Who spoke last, and the passage and word where. */
  last: { readonly speaker: Draft; readonly passage: number; readonly word: number } | null;
  readonly sentences: Map<Passage, readonly Sentence[]>;
}

/** What nothing is remembered in yet. */
export const noMemory = (): Memory => ({ last: null, sentences: new Map() });

export const fits = (draft: Draft, gender: Gender): boolean => {
  if (gender === "many") return false;
  if (gender === "any" || gender === "other") return true;
  return draft.gender === null || draft.gender === "any" || draft.gender === gender;
};

/** What a pronoun points at: somebody named, or words that describe. */
export type Antecedent =
  | { readonly speaker: Draft; readonly confidence: number }
  | { readonly described: Subject; readonly passage: Passage; readonly confidence: number };

/** Pronouns reach back over this many paragraphs and sentences of each, and their sentences’ verbs over this many words. */
const BACK = 8;
const SENTENCES = 30;
const REACH = 60;
const ORDER = { speaks: 0, subject: 1, named: 2, aside: 3 } as const;

/**
 * Whom a pronoun means, where subjects stand before verbs: going back sentence by sentence, who spoke last if their words stand
 * there, else who speaks in it, else its subject; those behind prepositions only where nobody else is (after the
 * ranking of centering theory: Grosz, Joshi and Weinstein 1995).
 */
export function antecedentOf(
  passages: readonly Passage[],
  at: number,
  word: number,
  gender: Gender,
  cast: Cast,
  lexicon: Lexicon,
  memory: Memory,
): Antecedent | null {
  const { last } = memory;
  const known = last && fits(last.speaker, gender) ? last : null;
  let unsure: Draft | null = null;
  let passing: Draft | null = null;
  const rivals = new Set<Draft>();
  for (let p = at; p >= Math.max(0, at - BACK); p--) {
    const passage = passages[p] as Passage;
    const sentences = sentencesOf(passage, cast, lexicon, memory);
    const from = p === at ? lastBefore(sentences, word) : sentences.length - 1;
    for (let s = from; s >= Math.max(0, from - SENTENCES); s--) {
      const sentence = sentences[s] as Sentence;
      const before = (centre: Centre): boolean => p !== at || centre.at < word;
      if (gender === "other" || gender === "many") {
        if (
          sentence.described &&
          agrees(passage, sentence.described, gender, lexicon) &&
          (p !== at || sentence.described.to <= word) &&
          at - p < 2
        )
          return { described: sentence.described, passage, confidence: 0.55 };
        continue;
      }
      const fitting = sentence.centres.filter((centre) => before(centre) && fits(centre.draft, gender));
      const centre = fitting.find(({ draft, rank }) => rank !== "aside" && (draft.person || rank === "speaks"));
      const spoke = known?.passage === p && known.word >= sentence.from;
      if (spoke && !(centre && centre.at > known.word)) return { speaker: known.speaker, confidence: 0.9 };
      if (centre) return { speaker: centre.draft, confidence: p === at ? 0.92 : 0.88 };
      if (
        sentence.teller &&
        (p !== at || sentence.teller.to <= word) &&
        isOne(passage, sentence.teller, gender, lexicon)
      )
        return { described: sentence.teller, passage, confidence: 0.7 };
      unsure ??= fitting.find(({ rank }) => rank !== "aside")?.draft ?? null;
      for (const { draft } of fitting) if (draft.person) rivals.add(draft);
      if (sentence.pronoun !== gender) passing ??= fitting.find(({ draft }) => draft.person)?.draft ?? null;
    }
    if (passing && !(known && known.passage >= p - 1))
      return { speaker: passing, confidence: rivals.size > 1 ? 0.7 : 0.88 };
  }
  if (known) return { speaker: known.speaker, confidence: 0.6 };
  const speaker = passing ?? unsure;
  return speaker ? { speaker, confidence: 0.5 } : null;
}

/** Who speaks in the sentence before a word, or whom it is about: words that nothing attributes may be theirs. */
export function tellerBefore(
  passage: Passage,
  word: number,
  cast: Cast,
  lexicon: Lexicon,
  memory: Memory,
): { speaker: () => Draft; at: number; confidence: number } | null {
  const sentences = sentencesOf(passage, cast, lexicon, memory);
  const sentence = sentences[lastBefore(sentences, word)];
  const centre = sentence?.centres.find(({ draft, rank }) => rank === "speaks" || (rank === "subject" && draft.person));
  if (centre) return { speaker: () => centre.draft, at: centre.at, confidence: centre.rank === "speaks" ? 0.6 : 0.5 };
  const described = sentence?.described;
  if (!described || !isOne(passage, described, "any", lexicon)) return null;
  const speaker = (): Draft =>
    personOf(passage, described, cast, lexicon) ?? describedAs(cast, passage, described, lexicon);
  return { speaker, at: described.from, confidence: 0.5 };
}

/** The last sentence that begins before a word. */
function lastBefore(sentences: readonly Sentence[], word: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).from < word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** One person of this gender, and not a body or several. */
function isOne(passage: Passage, described: Subject, gender: Gender, lexicon: Lexicon): boolean {
  const told = genderDescribed(passage, described, lexicon);
  if (told && gender !== "any" && told !== gender) return false;
  const role = passage.words.slice(described.from, described.to).find(({ lower }) => lexicon.role(lower));
  return role !== undefined && !role.lower.endsWith("s");
}

/** "They" are several or a body, "it" is no person. */
function agrees(passage: Passage, described: Subject, gender: Gender, lexicon: Lexicon): boolean {
  const words = passage.words.slice(described.from, described.to);
  const body = words.some(({ lower }) => lexicon.source(lower) || lexicon.organisation(lower));
  const role = words.find(({ lower }) => lexicon.role(lower));
  return gender === "many" ? body || (role?.lower.endsWith("s") ?? false) : body && !role;
}

function sentencesOf(passage: Passage, cast: Cast, lexicon: Lexicon, memory: Memory): readonly Sentence[] {
  const known = memory.sentences.get(passage);
  if (known) return known;
  const { words } = passage;
  const reader = { passage, lexicon, names: cast.names };
  const sentences: Sentence[] = [];
  for (let from = 0, to = 1; from < words.length; from = to, to = from + 1) {
    while (to < words.length && !words[to]?.first) to++;
    sentences.push(sentenceOf(reader, from, to, cast));
  }
  memory.sentences.set(passage, sentences);
  return sentences;
}

function sentenceOf(reader: Reader, from: number, to: number, cast: Cast): Sentence {
  const { inside, words } = reader.passage;
  const { lexicon } = reader;
  const centres: Centre[] = [];
  let pronoun: Gender | null = null;
  let described: Subject | null = null;
  let teller: Subject | null = null;
  let verbs = 0;
  const add = (at: number, rank: Centre["rank"]): void => {
    const mention = reader.names.at(reader.passage, at);
    if (mention) centres.push({ draft: cast.of(mention.candidate), at: mention.from, rank });
  };
  for (let i = from; i < to; i++) {
    if (inside[i] !== -1) continue;
    const mention = reader.names.at(reader.passage, i);
    if (mention && mention.from === i) {
      const possessive = words[mention.to - 1]?.possessive ?? false;
      const viewed =
        i - from < 5 && verbs === 0 && lexicon.viewpoint(words[from]?.lower ?? "") && words[mention.to]?.gap === ",";
      add(i, viewed ? "speaks" : possessive || isAside(reader, i, from) ? "aside" : "named");
    }
    if (!isVerb(reader, i)) continue;
    const speaks = said(reader, i);
    if (!speaks && verbs > 1) continue;
    const lo = Math.max(from, i - REACH);
    const behind = speaks && words[i]?.gap.includes(",") ? subjectRight(reader, i + 1, to, true) : null;
    const inverted = behind && !acts(reader, behind.to, to) ? behind : null;
    const subject = inverted ?? subjectBefore(reader, i, lo);
    if (!subject) continue;
    verbs++;
    if (subject.kind === "name") add(subject.from, speaks ? "speaks" : "subject");
    else if (speaks && subject.kind === "description") teller = subject;
    else if (verbs > 1) continue;
    else if (subject.kind === "pronoun") pronoun = subject.gender;
    else described = subject;
  }
  centres.sort((a, b) => ORDER[a.rank] - ORDER[b.rank] || (a.rank === "speaks" ? b.at - a.at : a.at - b.at));
  return { from, centres, pronoun, described: described ?? teller, teller };
}

/** "Roe, a teacher, said Jane Doe knew": a verb follows. */
function acts(reader: Reader, at: number, end: number): boolean {
  const word = reader.passage.words[at];
  if (!word || at >= end || word.gap !== "" || word.capital) return false;
  const { lexicon } = reader;
  return isVerb(reader, at) || !(lexicon.functionWord(word.lower) || lexicon.between(word.lower));
}

/** "with her colleague Jane Doe", "than Jane Doe": spoken of, not the subject. */
function isAside(reader: Reader, at: number, lo: number): boolean {
  const { words } = reader.passage;
  const { lexicon } = reader;
  for (let i = at - 1; i >= Math.max(lo, at - 6); i--) {
    if (/[,;:—–(]/u.test(words[i + 1]?.gap ?? "")) return false;
    const lower = words[i]?.lower ?? "";
    if (lexicon.preposition(lower) || lexicon.comparison(lower)) return true;
    if (isVerb(reader, i) && !lexicon.role(lower)) return false;
  }
  return false;
}
