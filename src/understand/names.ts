import type { Gender } from "../model/pack/speech.ts";
import type { Lexicon } from "./lexicon.ts";
import { genderOf, noneSeen, runsIn, seenIn } from "./name-runs.ts";
import type { Passage } from "./passages.ts";
import { isInitial, type Word } from "./words.ts";

/** A run of words of a passage, half-open. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** What name a word is part of: one that is a person's by itself, or one that may be. */
export type IsName = (index: number) => "person" | "name" | false;

export interface Mention extends Run {
  readonly passage: Passage;
}

/** A run of capitalised words that may be somebody's name, with the mentions taken for the same. */
export interface Candidate {
  stems: readonly string[];
  gender: Gender | null;
  /** Something says it is a person: a given name, a title, a role, an age, a verb of saying. */
  person: boolean;
  readonly mentions: Mention[];
}

export interface Names {
  readonly candidates: readonly Candidate[];
  /** The mention that word `index` of a passage is part of, with whom it mentions. */
  readonly at: (passage: Passage, index: number) => (Mention & { readonly candidate: Candidate }) | null;
}

/** Finds all that may be names and takes together what names the same: by surname, given name or full name. */
export function findNames(passages: readonly Passage[], lexicon: Lexicon): Names {
  const lowerCase = new Set<string>();
  for (const { words } of passages)
    for (let i = 0; i < words.length; i++) {
      const { capital, lower } = words[i] as Word;
      if (!capital) lowerCase.add(lower);
    }
  const candidates: Candidate[] = [];
  const bySurname = new Map<string, Candidate[]>();
  const byGiven = new Map<string, Candidate[]>();
  const index = new Map<Passage, (Mention & { candidate: Candidate })[]>();

  const { nounsCapitalised, roleTakesGenitive } = lexicon.people;
  const seen = nounsCapitalised || roleTakesGenitive ? seenIn(passages, lexicon, lowerCase) : noneSeen();
  for (const passage of passages) {
    const here: (Mention & { candidate: Candidate })[] = [];
    index.set(passage, here);
    for (const run of runsIn(passage.words, lexicon, lowerCase, seen)) {
      const words = passage.words.slice(run.from, run.to);
      const parts = words.filter((word) => !isInitial(word) && !isBorn(word));
      const stems = parts.map((word) => lexicon.stem(word.lower));
      if (stems.length === 0) continue;
      const { lower } = parts[0] as Word;
      const given = !isLatin(lower) || lexicon.female(lower) || lexicon.male(lower);
      let candidate = known(stems, bySurname, byGiven, given);
      if (!candidate) {
        candidate = { stems, gender: null, person: false, mentions: [] };
        candidates.push(candidate);
      } else if (stems.length > candidate.stems.length) candidate.stems = stems;
      file(bySurname, stems.at(-1) as string, candidate);
      if (stems.length > 1) file(byGiven, stems[0] as string, candidate);
      const gender = genderOf(words, lexicon);
      if (gender) candidate.person = true;
      if (gender && gender !== "any") candidate.gender ??= gender;
      candidate.mentions.push({ passage, ...run });
      here.push({ passage, ...run, candidate });
    }
  }
  const byWord = new Map<Passage, Map<number, Mention & { candidate: Candidate }>>();
  for (const [passage, mentions] of index) {
    const map = new Map<number, Mention & { candidate: Candidate }>();
    for (const mention of mentions) for (let i = mention.from; i < mention.to; i++) map.set(i, mention);
    byWord.set(passage, map);
  }
  return { candidates, at: (passage, i) => byWord.get(passage)?.get(i) ?? null };
}

/** Files who is mentioned last at the end: a surname that two people share means the one named last in full. */
function file(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const list = map.get(key);
  if (!list) {
    map.set(key, [candidate]);
    return;
  }
  const at = list.indexOf(candidate);
  if (at >= 0) list.splice(at, 1);
  else if (list.length > 12) list.shift();
  list.push(candidate);
}

/** Who is meant by a surname alone: who is named last, unless somebody else who bears it is named much more often. */
function likeliest(list: readonly Candidate[] | undefined): Candidate | undefined {
  const last = list?.at(-1);
  if (!list || !last) return undefined;
  const most = list.reduce((best, one) => (one.mentions.length > best.mentions.length ? one : best), last);
  return most.mentions.length > 2 * last.mentions.length ? most : last;
}

const isLatin = (lower: string): boolean => /^[a-z]/u.test(lower);

/** "Jr": tells a son from a father, and is no surname. */
const isBorn = ({ text }: Word): boolean => /^[JS]n?r$/u.test(text);

/**
 * `given`: the first word may be a given name. "Acme" named first is not the "Acme Maps" named later, in Latin letters, where
 * packs know many given names.
 */
function known(
  stems: readonly string[],
  bySurname: ReadonlyMap<string, Candidate[]>,
  byGiven: ReadonlyMap<string, Candidate[]>,
  given: boolean,
): Candidate | undefined {
  const surname = stems.at(-1) as string;
  if (stems.length === 1) return likeliest(bySurname.get(surname)) ?? byGiven.get(surname)?.at(-1);
  const [opener, second] = stems;
  const fuller = (byGiven.get(opener as string) ?? []).find(
    (one) =>
      one.stems[1] === second &&
      one.stems.length + stems.length === 5 &&
      Math.abs(one.stems.length - stems.length) === 1,
  );
  if (fuller) return fuller;
  const same = (bySurname.get(surname) ?? []).find(
    (one) => one.stems.length === 1 || one.stems[0] === stems[0] || one.stems.includes(stems[0] as string),
  );
  return (
    same ?? (bySurname.get(stems[0] as string) ?? []).find((one) => one.stems.length === 1 && (given || one.person))
  );
}
