import type { Credit } from "../model/deck.ts";
import type { Person, Quote } from "../model/findings.ts";
import type { Pack } from "../model/pack.ts";
import type { Derived, Text } from "../model/text.ts";
import { textOf } from "../text/index.ts";
import { isLetter, isUpper } from "../text/letters.ts";
import { baseName, baseRole } from "./base-form.ts";
import type { Context } from "./options.ts";
import { showOrNull } from "./shown.ts";
import { among, lexicon, listed, type Word, wordsOf } from "./words.ts";

type Lists = Readonly<Record<"pronouns" | "links" | "sources" | "people" | "kin" | "organisations", readonly string[]>>;

const lists = new WeakMap<Pack, Lists>();

/** A pack's words of speech and for people as lists, once a pack: they are looked up for each quote. */
function listsOf(pack: Pack): Lists {
  const { pronouns, functionWords, prepositions, sources } = pack.speech;
  const { roles, titles, femaleTitles, maleTitles, kin, residents, anaphors, organisations } = pack.people;
  const found = lists.get(pack) ?? {
    pronouns: Object.keys(pronouns),
    links: listed(`${functionWords} ${prepositions}`),
    sources: listed(sources),
    kin: listed(kin),
    organisations: listed(organisations),
    people: listed([roles, titles, femaleTitles, maleTitles, kin, residents, anaphors].join(" ")),
  };
  lists.set(pack, found);
  return found;
}

/** Who says a quote; null where nobody is found, or only a word that stands for anybody or for no one who speaks. */
export function speakerOf({ speaker }: Quote, { findings, pack }: Context): Person | null {
  const person = speaker === null ? null : (findings.people[speaker] ?? null);
  return person && !isAnybody(person, pack) && !isThing(person, pack) ? person : null;
}

/** Whether somebody is only described, by a noun for neither people nor what speaks for them: "a great metaphor". */
function isThing({ name, role }: Person, pack: Pack | null): boolean {
  if (name || !role || !pack) return false;
  const heads = headsOf(role.text, pack);
  const proper = heads.some(({ from }) => isUpper(role.text.charAt(from))) && !pack.people.nounsCapitalised;
  return !proper && !isHuman(role.text, pack) && !heads.some(among(listsOf(pack).sources));
}

/** The words of a description before what hangs on its noun. */
function described(role: string, pack: Pack): Word[] {
  const words = wordsOf(role).map((word) => ({ ...word, name: false }));
  const ends = [lexicon(listsOf(pack).links), lexicon(pack.numbers.of)];
  const end = words.findIndex((_, at) => ends.some((list) => list(words, at) > 0));
  return end < 0 ? words : words.slice(0, end);
}

/** The words of a description that may be its noun: the first and the last of them. */
function headsOf(role: string, pack: Pack): Word[] {
  const words = described(role, pack);
  return [...words.slice(0, 1), ...words.slice(-1)];
}

/** Whether a description's noun is for people: its last word, or any where a genitive follows it. */
function isHuman(role: string, pack: Pack): boolean {
  const words = described(role, pack);
  return words.slice(pack.people.roleTakesGenitive ? 0 : -1).some(among(listsOf(pack).people));
}

/** What stands under a quote: who says it, as the article tells. Whose daughter somebody is would be missing: such a role is left off. */
export function creditOf(person: Person, context: Context): Credit {
  const { name, role } = inNominative(person, context);
  const called = name && name === person.name && isOrganisation(name, context) ? governed(name, context) : name;
  const described = role && !name ? governed(role, context) : role;
  return {
    name: showOrNull("name", called),
    age: showOrNull("age", person.age),
    role: showOrNull("speaker-role", isSomebodys(person, context) ? null : described),
    place: showOrNull("place", person.place && placeOf(person.place, context)),
  };
}

/** Whether a name is that of an organisation, by one of its words or a part of one: "Левада-центра". */
function isOrganisation({ text }: Text, { pack }: Context): boolean {
  if (!pack?.people.caseSigns) return false;
  return wordsOf(text.replaceAll("-", " ")).some(among(listsOf(pack).organisations));
}

/** What somebody is called with the words before it whose case it has: "в министерстве", "по данным центра". */
function governed(text: Text, { article: { source }, pack }: Context): Text {
  const [first, ...more] = text.ranges;
  if (!pack?.people.caseSigns || !first) return text;
  const before = source.text.slice(Math.max(0, first.start - 40), first.start).toLowerCase();
  const phrases = [...pack.speech.accordingTo, ...pack.places.prepositions];
  const phrase = phrases.find((words) => before.endsWith(`${words} `) && !isLetter(before.at(-words.length - 2) ?? ""));
  return phrase ? textOf(source, [{ start: first.start - phrase.length - 1, end: first.end }, ...more]) : text;
}

type Named = Readonly<Record<"name" | "role", Text | Derived | null>>;

/** A name that the article has in another case only, with the role beside it: both in the nominative, or both as they are. */
function inNominative({ name, role }: Person, { article, pack }: Context): Named {
  const base = name && pack ? baseName(name.text, pack.people) : null;
  if (!name || !base || !pack) return { name, role };
  const based: Derived = { ...name, text: base.name, derivation: "name" };
  if (!role || !areBeside(name, role, article.source.text)) return { name: based, role };
  const said = baseRole(role.text, base.cases, pack.people);
  return said ? { name: based, role: { ...role, text: said, derivation: "name" } } : { name, role };
}

function areBeside(one: Text, other: Text, text: string): boolean {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  return /^[\s,]*$/.test(text.slice(first.end, last.start));
}

/** Where somebody is from: in the nominative, where the map knows that, else with the preposition whose case it has. */
function placeOf(place: Text, { article, pack, atlas }: Context): Text | Derived {
  const pin = atlas?.pins.find(({ names: [name], nominative }) => nominative !== null && name === place.text);
  if (pin?.nominative) return { ...place, text: pin.nominative, derivation: "name" };
  if (!pack?.people.caseSigns) return place;
  const [, before = ""] = /(?:^|\s)(\S+) $/.exec(article.source.text.slice(0, place.start).slice(-12)) ?? [];
  if (!pack.places.prepositions.includes(before.toLowerCase())) return place;
  return textOf(article.source, [{ start: place.start - before.length - 1, end: place.end }]);
}

/** Whether a role tells only what somebody is to another person: "her daughter, Anna Berg". */
function isSomebodys({ name, role }: Person, { article, pack }: Context): boolean {
  if (!name || !role || !pack) return false;
  const [kin, ...more] = wordsOf(role.text);
  const before = wordsOf(article.source.text.slice(Math.max(0, role.start - 30), role.start)).at(-1);
  if (!kin || more.length > 0 || !before) return false;
  return among(listsOf(pack).kin)(kin) && among(pack.planning.possessives)(before);
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
export function isVoice(person: Person, context: Context): boolean {
  const { pack } = context;
  if (isAnybody(person, pack) || (person.name && !person.role && isOrganisation(person.name, context))) return false;
  if (person.name || !person.role || !pack) return Boolean(person.name ?? person.role);
  const heads = headsOf(person.role.text, pack);
  const isMany = heads.slice(-1).some(among(pack.numbers.plurals));
  return isHuman(person.role.text, pack) && !isMany && !heads.some(among(listsOf(pack).sources));
}
