import type { Forms } from "../model/pack/forms.ts";
import type { PeopleWords } from "../model/pack/people.ts";
import { isUpper } from "../text/letters.ts";
import { onceEach } from "../text/once.ts";
import { listed } from "./words.ts";

/** A name in the nominative, and the cases that the article's own form of it may be in. */
export interface BaseName {
  readonly name: string;
  readonly cases: readonly number[];
}

/** The genitive, dative, accusative, instrumental and prepositional, by their places in Declensions. */
const CASES = [0, 1, 2, 3, 4];
const GENDERS = ["female", "male"] as const;
type Gender = (typeof GENDERS)[number];

/** A declension: the ending of the nominative, and for each case those in its place. */
interface Declension {
  readonly ending: string;
  readonly forms: readonly (readonly string[])[];
}

const readerOf = onceEach((people: PeopleWords) => {
  const forms = people.forms as Forms;
  const byGender = <T>(make: (gender: Gender) => T): Readonly<Record<Gender, T>> => ({
    female: make("female"),
    male: make("male"),
  });
  return {
    names: byGender((gender) => new Set(listed(gender === "female" ? people.femaleNames : people.maleNames))),
    given: byGender((gender) => declensionsOf(forms.given[gender])),
    telling: byGender((gender) => declensionsOf(forms.telling[gender])),
    surnames: byGender((gender) => declensionsOf(forms.surnames[gender])),
    nouns: declensionsOf(forms.nouns),
    adjectives: declensionsOf(forms.adjectives),
    nounlike: listed(forms.nounlike),
    /** A name is asked for again for each slide that is tried. */
    known: new Map<string, BaseName | null>(),
  };
});

type Reader = ReturnType<typeof readerOf>;

function declensionsOf(list: string): Declension[] {
  return listed(list).map((entry) => {
    const [ending = "", forms = ""] = entry.split("=");
    return { ending, forms: forms.split(",").map((all) => all.split("/").filter(Boolean)) };
  });
}

/**
 * The nominative of a name that stands in another case, where one of its words is a given name that the pack lists and
 * all of them agree on its gender and case. Null where it stands in the nominative, or where that leaves a choice.
 */
export function baseName(name: string, people: PeopleWords): BaseName | null {
  if (!people.forms) return null;
  const reader = readerOf(people);
  const before = reader.known.get(name);
  if (before !== undefined) return before;
  const base = baseOf(name, reader);
  reader.known.set(name, base);
  return base;
}

function baseOf(name: string, reader: Reader): BaseName | null {
  const parts = name.split(" ");
  if (parts.length < 2 || GENDERS.some((gender) => isNominative(parts, gender, reader))) return null;
  const found = new Map<string, number[]>();
  for (const gender of GENDERS)
    for (const at of CASES) {
      const base = inNominative(parts, gender, at, reader);
      if (base) found.set(base, [...(found.get(base) ?? []), at]);
    }
  const [only, ...others] = found;
  return only && others.length === 0 ? { name: only[0], cases: only[1] } : null;
}

/** Whether the words can be a name in the nominative: a given name, and nothing that tells of another case. */
function isNominative(parts: readonly string[], gender: Gender, reader: Reader): boolean {
  return (
    parts.some((part) => reader.names[gender].has(part.toLowerCase())) &&
    !parts.some((part) => tellsCase(part, gender, reader))
  );
}

/** Whether a word's form tells of another case than the nominative. */
function tellsCase(part: string, gender: Gender, { telling }: Reader): boolean {
  return CASES.some((at) => based(part, telling[gender], at) !== null);
}

function inNominative(parts: readonly string[], gender: Gender, at: number, reader: Reader): string | null {
  let given = false;
  const bases = parts.map((part) => {
    if (!isUpper(part.charAt(0)) || part.includes(".")) return part;
    const first = based(part, reader.given[gender], at, (base) => reader.names[gender].has(base.toLowerCase()));
    if (first) given = true;
    return first ?? hyphened(part, (piece) => surname(piece, gender, at, reader));
  });
  return given && bases.every((base) => base !== null) ? bases.join(" ") : null;
}

function surname(part: string, gender: Gender, at: number, reader: Reader): string | null {
  const told = based(part, reader.telling[gender], at);
  const tells = told !== null || tellsCase(part, gender, reader);
  return tells ? told : based(part, reader.surnames[gender], at);
}

function hyphened(word: string, base: (piece: string) => string | null): string | null {
  const pieces = word.split("-").map(base);
  return pieces.every((piece) => piece !== null) ? pieces.join("-") : null;
}

/** Of two nouns joined by a hyphen the first may not change: "пресс-секретаря", "автора-исполнителя". */
function noun(word: string, nouns: readonly Declension[], at: number): string | null {
  const pieces = word.split("-");
  const last = based(pieces.at(-1) ?? "", nouns, at);
  return last && [...pieces.slice(0, -1).map((piece) => based(piece, nouns, at) ?? piece), last].join("-");
}

/** The nominative of a word that is in a case, by the first declension that has its ending and gives what is `wanted`. */
function based(
  word: string,
  declensions: readonly Declension[],
  at: number,
  wanted: (base: string) => boolean = () => true,
): string | null {
  const lower = word.toLowerCase();
  for (const { ending, forms } of declensions)
    for (const form of forms[at] ?? []) {
      if (!lower.endsWith(form)) continue;
      if (ending.includes("?")) return null;
      const stem = word.slice(0, word.length - form.length);
      const base = stem + ending;
      const written = isUpper(word.charAt(0)) ? base.charAt(0).toUpperCase() + base.slice(1) : base;
      if ((stem.length > 1 || (stem === "" && form.length > 2)) && wanted(written)) return written;
    }
  return null;
}

/**
 * The nominative of what somebody is, where it stands in one of `cases`: its noun with the adjectives before it; what hangs
 * on the noun stays as it is. Null where a word of it is not known, as in the prepositional, which tells too little.
 */
export function baseRole(role: string, cases: readonly number[], people: PeopleWords): string | null {
  const reader = people.forms && readerOf(people);
  const all = reader ? cases.map((at) => roleIn(role.split(" "), at, reader)) : [];
  const [only = null, ...others] = new Set(all.filter((base) => base !== null));
  return others.length === 0 ? only : null;
}

function roleIn(words: readonly string[], at: number, { nouns, adjectives, nounlike }: Reader): string | null {
  const head: string[] = [];
  for (const [index, word] of words.entries()) {
    const lower = word.toLowerCase();
    const next = words[index + 1];
    const adjective = based(word, adjectives, at);
    const isHead = !adjective || !next || nounlike.some((stem) => lower.startsWith(stem));
    const base = adjective ?? noun(word, nouns, at);
    if (!base) return null;
    head.push(base);
    if (isHead) return [...head, ...words.slice(index + 1)].join(" ");
  }
  return null;
}
