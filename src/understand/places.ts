import type { Article } from "../model/article.ts";
import type { Person, Place } from "../model/findings.ts";
import type { Pack } from "../model/pack.ts";
import { onceEach } from "../text/once.ts";
import { matcherOf, phrasesOf, type Told, toldIn } from "./tokens.ts";

const wordsOf = onceEach(({ places, people, stopWords }: Pack) => ({
  preposition: phrasesOf(places.prepositions),
  noun: phrasesOf(places.nouns),
  nounAfter: matcherOf(places.nounsAfter),
  ending: places.endings,
  country: phrasesOf(places.countries),
  notPlace: matcherOf(places.notPlaces),
  stop: new Set(stopWords),
  nounsCapitalised: people.nounsCapitalised,
}));
type Words = ReturnType<typeof wordsOf>;

interface Name {
  readonly told: Told;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly sure: boolean;
}

/**
 * Towns, regions and countries, as written, at each mention: names that a preposition of place, a word for a kind of place or a
 * place's ending shows to be one, and wherever those names stand again. Where all nouns are capitalised, only countries and
 * names behind a word for a kind of place.
 */
export function findPlaces(article: Article, pack: Pack | null, people: readonly Person[]): Place[] {
  if (!pack) return [];
  const words = wordsOf(pack);
  const names = toldIn(article).flatMap((told) => namesIn(told, words));
  const known = new Set(names.filter(({ sure }) => sure).map(({ name }) => name));
  const isForm = pack.people.caseEndings === "" ? () => false : formsOf(known);
  const taken = new Set(
    people.flatMap(({ name, organisation }) =>
      name && name.text !== organisation?.text ? name.text.split(/\s+/u) : [],
    ),
  );
  return names
    .filter(({ name, sure }) => (sure || known.has(name) || isForm(name)) && !taken.has(name))
    .map(({ told, from, to }) => {
      const { text, start, end } = told.place.cut(told.tokens[from]?.start ?? 0, told.tokens[to - 1]?.end ?? 0);
      return { name: text, start, end };
    });
}

/** The runs of capitalised words of a sentence, those that are places beyond doubt marked so. */
function namesIn(told: Told, words: Words): Name[] {
  const { tokens, text } = told;
  const names: Name[] = [];
  for (let at = 0; at < tokens.length; ) {
    const opening = at === 0 && !words.nounsCapitalised && words.preposition(tokens, at, text) === 1;
    if (!tokens[at]?.capital || opening) {
      at++;
      continue;
    }
    let to = at + 1;
    while (tokens[to]?.capital && text.slice(tokens[to - 1]?.end, tokens[to]?.start) === " ") to++;
    if (to - at > 1 && words.noun(tokens, at, text) === 1) {
      names.push(nameOf(told, at + 1, to, true));
      at = to;
      continue;
    }
    const country = words.country(tokens, at, text);
    const inflected = country > 0 && words.ending.some((ending) => tokens[at + country - 1]?.lower.endsWith(ending));
    if (country > 0 && (country >= to - at || inflected)) names.push(nameOf(told, at, at + country, true));
    else if (words.nounsCapitalised) {
      const named = words.noun(tokens, at - 1, text) > 0 && at > 0;
      if (named) names.push(nameOf(told, at, to, true));
      else
        for (let i = at; i < to; i++)
          if (words.country(tokens, i, text) === 1) names.push(nameOf(told, i, i + 1, true));
    } else {
      const from =
        at === 0 && to > 1 && words.country(tokens, to - 1, text) === 1 && !words.nounAfter(tokens[to]?.lower ?? "")
          ? to - 1
          : at;
      names.push(nameOf(told, from, to, from > at || isPlace(told, at, to, words)));
    }
    at = to;
  }
  return names;
}

function nameOf(told: Told, from: number, to: number, sure: boolean): Name {
  const { tokens, text } = told;
  const name = text.slice(tokens[from]?.start, tokens[to - 1]?.end).replace(/['’]s$/u, "");
  return { told: trimmed(told, to), from, to, name, sure };
}

/** Without a possessive at the end of the name. */
function trimmed(told: Told, to: number): Told {
  const last = told.tokens[to - 1];
  if (!last || !/['’]s$/u.test(last.text)) return told;
  const tokens = [...told.tokens];
  tokens[to - 1] = { ...last, end: last.end - 2, text: last.text.slice(0, -2) };
  return { ...told, tokens };
}

function isPlace(told: Told, at: number, to: number, words: Words): boolean {
  const { tokens, text } = told;
  const run = tokens.slice(at, to);
  if (run.length === 1 && words.stop.has(run[0]?.lower ?? "")) return false;
  if (
    run.some(
      ({ lower, text: word }) =>
        words.notPlace(lower.replace(/'s$/u, "")) || (word.length > 1 && word === word.toUpperCase()),
    )
  )
    return false;
  if (
    to < tokens.length &&
    words.nounAfter(tokens[to]?.lower ?? "") &&
    text.slice(tokens[to - 1]?.end, tokens[to]?.start) === " "
  )
    return true;
  if (at > 0 && /['’]s$/u.test(run.at(-1)?.text ?? "")) return false;
  if (to - at > 1 && words.nounAfter(run.at(-1)?.lower ?? "")) return true;
  const gap = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start);
  if (at > 0 && /^[.\s\]]+$/u.test(gap)) {
    for (let length = Math.min(3, at); length > 0; length--)
      if (words.noun(tokens, at - length, text) === length) return true;
    if (gap === " " && words.preposition(tokens, at - 1, text) === 1) return to - at <= 3;
  }
  const last = run.at(-1)?.lower ?? "";
  return (
    at > 0 && to - at === 1 && words.ending.some((ending) => last.length > ending.length + 3 && last.endsWith(ending))
  );
}

/** Where names are inflected: whether a name is another form of one of those known. */
function formsOf(known: ReadonlySet<string>): (name: string) => boolean {
  const byStart = new Map<string, string[]>();
  for (const name of known) byStart.set(name.slice(0, 4), [...(byStart.get(name.slice(0, 4)) ?? []), name]);
  return (name) =>
    !/\s/u.test(name) &&
    (byStart.get(name.slice(0, 4)) ?? []).some((other) => {
      const least = Math.max(4, Math.min(name.length, other.length) - 2);
      return Math.abs(name.length - other.length) <= 3 && other.startsWith(name.slice(0, least));
    });
}
