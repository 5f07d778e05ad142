import type { Source } from "../model/article.ts";
import type { Pack } from "../model/pack.ts";
import type { Derived, Text } from "../model/text.ts";
import type { Located } from "../text/index.ts";
import { isUpper } from "../text/letters.ts";
import { dateIn } from "./dates.ts";
import { namesIn } from "./names.ts";

/** What a line of parts says: "By A. Name · Publication · 12 May 2023". */
export interface Byline {
  readonly authors: readonly (Text | Derived)[];
  readonly publication: Text | null;
  readonly dated: boolean;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The most words of a part, of a publication's name, and of what may stand beside a date ("Updated", a time of day). */
const PART = 8;
const PUBLICATION = 6;
const BESIDE_DATE = 3;

/** Reads a line whose parts stand between dots, bars, dashes or line breaks; null where it is no byline of that kind. */
export function bylineOf(source: Source, located: Located, pack: Pack, packs: readonly Pack[]): Byline | null {
  const parts = partsOf(source, located);
  if (parts.length < 2 || parts.length > 6) return null;
  if (parts.some(({ text }) => count(text) > PART || isSentence(text))) return null;
  const rest = parts.filter((part) => !isDate(part.text, packs));
  const dated = rest.length < parts.length;
  const { and } = pack.reading;
  const names = (part: Stretch, from = part.from) => {
    const found = namesIn(located, from, part.to, and);
    return found?.at(-1)?.end === located.cut(from, part.to).end ? found : null;
  };
  const authors: (Text | Derived)[] = [];
  let at = rest.findIndex((part) => {
    const lead = leadOf(part.text, pack);
    const found = lead > 0 ? names(part, part.from + lead) : null;
    authors.push(...(found ?? []));
    return found !== null;
  });
  const said = at >= 0;
  if (!said && !dated) return null;
  if (!said) at = rest.findIndex((part) => isPerson(part.text, pack) && names(part) !== null) - 1;
  if (!said && at < -1) return null;
  for (let next = rest[at + 1]; next && isPerson(next.text, pack); next = rest[++at + 1])
    authors.push(...(names(next) ?? []));
  if (authors.length === 0) return null;
  const others = [...rest.slice(at + 1), ...rest.slice(0, at + 1)].filter(
    ({ from, to }) => !authors.some(({ start }) => start >= located.offset(from) && start < located.offset(to)),
  );
  const publication = others.find(({ text }) => isPublication(text, pack));
  return { authors, publication: publication ? unquoted(located, publication) : null, dated };
}

/** The stretches between separators and at line breaks of the source. */
function partsOf(source: Source, located: Located): Stretch[] {
  const { text } = located;
  const parts: Stretch[] = [];
  let from = 0;
  const end = (to: number, next: number): void => {
    if (to > from) parts.push({ from, to, text: text.slice(from, to) });
    from = next;
  };
  for (const found of text.matchAll(/\s*[|•]\s*|\s+[·–—/-]\s+|\s/g)) {
    const next = found.index + found[0].length;
    const breaks = (): boolean => source.text.slice(located.offset(found.index), located.offset(next)).includes("\n");
    if (found[0].trim() !== "" || breaks()) end(found.index, next);
  }
  end(text.length, text.length);
  return parts;
}

/** Whether a part ends as a sentence does, and not with an initial. */
function isSentence(text: string): boolean {
  return /[.!?…]$/.test(text) && !isUpper(text.at(-2) ?? "");
}

function count(text: string): number {
  return text.split(" ").length;
}

/** Whether a part is a date, with no more than a word or two beside it. */
function isDate(text: string, packs: readonly Pack[]): boolean {
  const date = dateIn(text, 0, packs);
  return date !== null && count(`${text.slice(0, date.from)}${text.slice(date.to)}`.trim()) <= BESIDE_DATE;
}

/** How many characters of a part stand before the names it announces: 0 where it announces none. */
function leadOf(text: string, { reading }: Pack): number {
  const lower = text.toLowerCase();
  const leads = reading.by.map(
    (by) => (lower.startsWith(by) && /^(?:\s*:\s*|\s+)/.exec(text.slice(by.length))?.[0]) || "",
  );
  return Math.max(...leads.map((space, i) => (space ? (reading.by[i] as string).length + space.length : 0)), 0);
}

/** Whether a part begins with a given name that the language knows. */
function isPerson(text: string, { people }: Pack): boolean {
  const [given = "", ...more] = text.toLowerCase().split(" ");
  return more.length > 0 && has(`${people.femaleNames} ${people.maleNames}`, given);
}

/** Whether a part can be what a newspaper, a magazine or a site is called: no role, and nobody else's credit. */
function isPublication(text: string, { reading, people }: Pack): boolean {
  const bare = text.replace(/^[«„“"]/, "");
  if (!isUpper(bare.charAt(0)) || count(text) > PUBLICATION) return false;
  const words = bare.toLowerCase().split(" ");
  if (words[0] === "staff" || reading.by.some((by) => ` ${words.join(" ")} `.includes(` ${by} `))) return false;
  return words[0] === "the" || !has(people.roles, words.at(-1) ?? "");
}

/** Whether a list of words has a word. */
function has(list: string, word: string): boolean {
  return list
    .split(/\s+/)
    .some(
      (entry) => entry === word || (entry.length > 3 && entry.endsWith("*") && word.startsWith(entry.slice(0, -1))),
    );
}

/** The name without the quotation marks around it. */
function unquoted(located: Located, { from, to, text }: Stretch): Text {
  const quoted = /^[«„“"].*[»“”"]$/.test(text) ? 1 : 0;
  return located.cut(from + quoted, to - quoted);
}
