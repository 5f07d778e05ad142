import type { Article } from "../model/article.ts";
import type { Figure } from "../model/findings.ts";
import type { Pack } from "../model/pack.ts";
import type { Text } from "../model/text.ts";
import { locate } from "../text/index.ts";
import { isDigit, isLetter, isUpper } from "../text/letters.ts";
import { onceEach } from "../text/once.ts";
import type { Context } from "./options.ts";
import type { Unit } from "./units.ts";
import { among, lexicon, listed, type Word, wordsOf } from "./words.ts";

/** A shorter word is an abbreviation ("45 кв."), and says nothing of what is counted. */
const SHORTEST = 3;

/**
 * What a number counts, as it can stand under it: a noun, and in the case that the number alone asks for. Where nouns have
 * capitals, what follows the last of them is the sentence's own ("200 Personen evakuiert"). Null where there is none.
 */
export function countedBy({ what, unit, value }: Figure, { article, pack }: Context): Text | null {
  if (!what || !pack) return what;
  const { plurals, governed } = pack.numbers;
  const words = wordsOf(what.text);
  if (!words.some(({ word }) => word.length >= SHORTEST) || isAcronym(what.text)) return null;
  const has = (list: readonly string[]) => words.some(among(list));
  if (unit === null && value !== 1 && plurals.length > 0 && !has(plurals)) return null;
  if (unit === null && has(governed)) return null;
  if (pack.people.headLast) return nounsOf(what, words, pack, article);
  if (!pack.people.nounsCapitalised) return what;
  const last = words.findLast(({ from }) => isUpper(what.text.charAt(from)));
  return last ? locate(article.source, what).cut(0, last.to) : null;
}

/** Where a verb stands last, what is counted ends before the first word that hangs on it: "адам жиналып". */
function nounsOf(what: Text, words: readonly Word[], { people }: Pack, { source }: Article): Text | null {
  const end = words.findIndex(endsOf(people));
  if (end < 0) return what;
  return end === 0 ? null : locate(source, what).cut(0, words[end - 1]?.to ?? 0);
}

const endsOf = onceEach(({ phraseEnds }: Pack["people"]) => among(listed(phraseEnds)));

/** "20 долларов США": what follows belongs to the number, and nothing is counted. */
function isAcronym(text: string): boolean {
  return /^\S{2,5}$/.test(text) && text === text.toUpperCase();
}

/**
 * Whether a number is no count although a noun follows: the whole of a ratio ("4 in 10 voters", "шесть из 11"), the
 * beginning of a title, or a number that is a name ("911 calls"; "508 awareness" where the article has "Section 508").
 */
export function isNoCount(unit: Unit, { number, ...figure }: Figure, { article, pack }: Context): boolean {
  const { text, index } = locate(article.source, unit.text);
  const at = index(number.start);
  if (/["“«„‘]/.test(text.charAt(at - 1)) || pack?.numbers.names.includes(number.text)) return true;
  if (!pack) return false;
  const { ratios, fractions, words: spelled, labels } = pack.numbers;
  if (figure.unit === null && isLabelled(number.text, article.source.text, labels)) return true;
  const before = wordsOf(text.slice(0, at)).slice(-4);
  const isNumber = ({ word }: Word) => isDigit(word.charAt(0)) || Object.hasOwn(spelled, word);
  const ends = (list: readonly string[], from: number) =>
    from < before.length && lexicon(list)(before, from) === before.length - from;
  return before.some((word, i) => ends(fractions, i) || (isNumber(word) && ends(ratios, i + 1)));
}

/** Whether bare digits stand anywhere behind a word that makes them a label: "Section 508". */
function isLabelled(number: string, text: string, labels: readonly string[]): boolean {
  if (!/^\d{3,4}$/.test(number)) return false;
  const isLabel = among(labels);
  for (let at = text.indexOf(` ${number}`); at > 0; at = text.indexOf(` ${number}`, at + 1)) {
    const before = wordsOf(text.slice(Math.max(0, at - 20), at)).at(-1);
    if (before && !isDigit(text.charAt(at + 1 + number.length)) && isLabel(before)) return true;
  }
  return false;
}

/** Whether a clause that ends at a comma goes on behind it: "teams that deliver smart, simple forms". */
export function goesOnBehind(rest: string, { pack }: Context): boolean {
  const comma = /^,\s+/.exec(rest);
  if (!comma || !pack) return false;
  const next = rest.slice(comma[0].length);
  if (!isLetter(next.charAt(0))) return false;
  const words = wordsOf(next.slice(0, 60));
  const {
    relatives,
    joins,
    conjunctions,
    protected: { contrast, condition },
  } = pack.planning;
  const opens = [relatives, joins, conjunctions, contrast, condition, pack.time.notFirst];
  return !opens.some((list) => lexicon(list)(words, 0) > 0);
}
