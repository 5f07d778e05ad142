import type { Person, Quote } from "../model/findings.ts";
import type { Pack } from "../model/pack.ts";
import type { Context } from "./options.ts";
import { lexicon, wordsOf } from "./words.ts";

type Lists = Readonly<Record<"pronouns" | "functionWords" | "sources", readonly string[]>>;

const lists = new WeakMap<Pack, Lists>();

/** A pack's words of speech as lists, once a pack: they are looked up for each quote. */
function listsOf(pack: Pack): Lists {
  const { pronouns, functionWords, sources } = pack.speech;
  const listed = (words: string) => words.trim().split(/\s+/);
  const found = lists.get(pack) ?? {
    pronouns: Object.keys(pronouns),
    functionWords: listed(functionWords),
    sources: listed(sources),
  };
  lists.set(pack, found);
  return found;
}

/** Who says a quote; null where nobody is found, or only a word that stands for anybody. */
export function speakerOf({ speaker }: Quote, { findings, pack }: Context): Person | null {
  const person = speaker === null ? null : (findings.people[speaker] ?? null);
  return person && !isAnybody(person, pack) ? person : null;
}

/**
 * Whether somebody is called by a pronoun, by a word that begins a sentence and names nobody ("I", "You", "Впрочем"), or by
 * what breaks off. A name with an age or an office is somebody's: "May, the prime minister".
 */
function isAnybody({ name, role, age }: Person, pack: Pack | null): boolean {
  if (!pack || (name && (role || age))) return false;
  const words = wordsOf((name ?? role)?.text ?? "");
  const { planning, stopWords } = pack;
  if (words.length !== 1) return !name && lexicon(planning.conjunctions)(words, words.length - 1) > 0;
  const known = [
    stopWords,
    planning.connectives,
    planning.pronouns,
    planning.protected.contrast,
    listsOf(pack).pronouns,
  ];
  return known.some((list) => lexicon(list)(words, 0) > 0);
}

/** Whether somebody is a voice of the article's: a person, and not a paper, an office or many at once that it only describes. */
export function isVoice(person: Person, { pack }: Context): boolean {
  if (isAnybody(person, pack)) return false;
  if (person.name || !person.role || !pack) return Boolean(person.name ?? person.role);
  const words = wordsOf(person.role.text).map((word) => ({ ...word, name: false }));
  const { functionWords, sources } = listsOf(pack);
  const ends = [lexicon(functionWords), lexicon(pack.numbers.of)];
  const end = words.findIndex((_, at) => ends.some((list) => list(words, at) > 0));
  const heads = [0, (end < 0 ? words.length : end) - 1];
  const source = lexicon(sources);
  const many = lexicon(pack.numbers.plurals);
  return !heads.some((at) => source(words, at) > 0) && many(words, heads[1] as number) === 0;
}
