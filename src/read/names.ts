import type { Derived, Text } from "../model/text.ts";
import type { Located } from "../text/index.ts";
import { isUpper, LETTERS } from "../text/letters.ts";

/** What may stand between the parts of a name in small letters. */
const PARTICLES = new Set(
  "de da di del della von van der den al el la le bin ibn zu ten ter оглы кызы ұлы қызы".split(" "),
);
const CAPITALISED = new RegExp(`^[${LETTERS}][${LETTERS}’'.-]*$`);
const NOT_A_NAME =
  /^(?:The|A|An|And|In|On|At|For|This|How|Why|What|News|Staff|Editor|Reporter|Correspondent|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

/** The names in `located.text.slice(from, to)`, parted by commas or one of `and`; null where something else stands there. */
export function namesIn(located: Located, from: number, to: number, and: readonly string[]): (Text | Derived)[] | null {
  const text = located.text.slice(from, to);
  const joiner = new RegExp(
    `\\s*[,;|&/·]\\s*(?:(?:${and.join("|")})\\s+)?|\\s+(?:${and.join("|") || "and"})\\s+`,
    "gi",
  );
  const names: (Text | Derived)[] = [];
  let at = 0;
  const take = (end: number): boolean => {
    const raw = text.slice(at, end);
    const name = raw.trim().replace(/[.:]$/, (stop) => (isUpper(raw.trim().at(-2) ?? "") ? stop : ""));
    if (name === "") return true;
    if (!isName(name)) return false;
    const start = from + at + raw.indexOf(name);
    names.push(turned(located.cut(start, start + name.length)));
    return true;
  };
  for (const found of text.matchAll(joiner)) {
    if (!take(found.index)) return names.length > 0 ? names : null;
    at = found.index + found[0].length;
  }
  return take(text.length) || names.length > 0 ? names : null;
}

export function isName(name: string): boolean {
  const words = name.split(/\s+/);
  if (name.length > 60 || words.length > 5 || !isUpper(name.charAt(0)) || /\d/.test(name)) return false;
  return words.every((word) => isPart(word) && !NOT_A_NAME.test(word)) && words.some((word) => word.length > 2);
}

function isPart(word: string): boolean {
  return PARTICLES.has(word) || (isUpper(word.charAt(0)) && CAPITALISED.test(word));
}

/** A name as Given Surname: one that has its surname first and in capitals is turned, and set in small letters. */
function turned(name: Text): Text | Derived {
  const words = name.text.split(" ");
  const shouted = (word: string | undefined): boolean => word !== undefined && isShouted(word);
  if (words.length < 2) return name;
  const capitals = words.filter(shouted).length;
  if (capitals === 0 || (capitals < words.length && !shouted(words[0]) && !shouted(words.at(-1)))) return name;
  const first = capitals < words.length && shouted(words[0]) ? words.findIndex((word) => !shouted(word)) : 0;
  const text = [...words.slice(first), ...words.slice(0, first)]
    .map((word) => (shouted(word) ? titled(word) : word))
    .join(" ");
  return { ...name, text, derivation: "name" };
}

/** All in capitals. */
function isShouted(word: string): boolean {
  return word.length > 1 && isUpper(word.charAt(0)) && [...word].every((char) => isUpper(char) || "’'-".includes(char));
}

function titled(word: string): string {
  return word.toLowerCase().replace(/(?:^|[-’'])./g, (start) => start.toUpperCase());
}
