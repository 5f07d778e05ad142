import type { Derived, Text } from "../model/text.ts";
import type { Located } from "../text/index.ts";

const WORD =
  /^(?:\p{Lu}[\p{L}\p{M}’'.-]*|de|da|di|del|della|von|van|der|den|al|el|la|le|bin|ibn|zu|ten|ter|оглы|кызы|ұлы|қызы)$/u;
const NOT_A_NAME =
  /^(?:The|A|An|And|In|On|At|For|This|How|Why|What|News|Staff|Editor|Reporter|Correspondent|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

/** The names in `located.text.slice(from, to)`, parted by commas or one of `and`; null where something else stands there. */
export function namesIn(located: Located, from: number, to: number, and: readonly string[]): (Text | Derived)[] | null {
  const text = located.text.slice(from, to);
  const joiner = new RegExp(
    `\\s*[,;|&/·]\\s*(?:(?:${and.join("|")})\\s+)?|\\s+(?:${and.join("|") || "and"})\\s+`,
    "giu",
  );
  const names: (Text | Derived)[] = [];
  let at = 0;
  const take = (end: number): boolean => {
    const raw = text.slice(at, end);
    const name = raw.trim().replace(/[.:]$/, (stop) => (/\p{Lu}\.$/u.test(raw.trim()) ? stop : ""));
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
  if (name.length > 60 || words.length > 5 || !/^\p{Lu}/u.test(name) || /\d/.test(name)) return false;
  return words.every((word) => WORD.test(word) && !NOT_A_NAME.test(word)) && words.some((word) => word.length > 2);
}

/** A name as Given Surname: one that has its surname first and in capitals is turned, and set in small letters. */
function turned(name: Text): Text | Derived {
  const words = name.text.split(" ");
  const shouted = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}[\p{Lu}’'-]+$/u.test(word);
  if (words.length < 2) return name;
  const capitals = words.filter(shouted).length;
  if (capitals === 0 || (capitals < words.length && !shouted(words[0]) && !shouted(words.at(-1)))) return name;
  const first = capitals < words.length && shouted(words[0]) ? words.findIndex((word) => !shouted(word)) : 0;
  const text = [...words.slice(first), ...words.slice(0, first)]
    .map((word) => (shouted(word) ? titled(word) : word))
    .join(" ");
  return { ...name, text, derivation: "name" };
}

function titled(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|[-’'])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
