// What the promises are checked with: a reading of Markdown and of words that shares no code with Lectern's own.
import { marked } from "marked";
import type { Range, Text } from "../../src/model/text.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  copy: "©",
  shy: "",
};

export function decoded(html: string): string {
  return html.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/giu, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name] ?? whole;
  });
}

/** What a reader sees of a piece of Markdown, as marked reads it once links to elsewhere in the file and to templates are plain links. */
export function seen(markdown: string): string {
  const linked = markdown
    .replace(/\{%[\s\S]*?%\}|\[\^[^\]\s]+\]|\^\[[^\]]*\s[^\]]*\]|^ {0,3}(?:> ?)+/gmu, "")
    .replace(/(?<=\]\()\{\{[^{}]*\}\}/gu, "x")
    .replace(/\{\{[^{}]*\}\}/gu, "\u2060")
    .replace(/(?<=\w\])\[[^\][]*\](?!\()/gu, "(x)")
    .replace(/\]\(([^()<>"]* [^()<>"]*)\)/gu, "](x)");
  const html = marked.parseInline(linked, { async: false });
  return decoded(
    html
      .replace(/<img [^>]*?alt=(?:"([^"]*)"|'([^']*)')[^>]*>/giu, "$1$2")
      .replace(/<!--[\s\S]*?-->|<\/?[a-z][^<>]*>/giu, ""),
  );
}

/** Equal texts are equal after this: Unicode form, white space, quotation marks and dashes are folded. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[“”„«»"‘’‚‹›'`´]/gu, "'")
    .replace(/[\u00ad\u200b\u2060]/gu, "")
    .replace(/[-‐-―−]+/gu, "-")
    .replace(/\s+/gu, " ")
    .replace(/ (?=[,.](?: |$))/gu, "")
    .trim();
}

/** A word of the source and where it stands. */
export interface Word extends Range {
  /** Lower case, apostrophes straight. */
  readonly word: string;
  /** True of "May" beside a day or a year, which is no modal. */
  readonly month: boolean;
}

/** Markup whose letters nobody sees: link addresses, tags, entities' names, footnotes and their marks, tasks' boxes. */
const UNSEEN =
  /(?<=^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+)\[[ x]\](?=[ \t]+\S)|\[\^[^\]\s]+\](?!:)|\^\[[^\]]*\s[^\]]*\]|\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+(?:"[^"]*"|'[^']*'))?\)|\](?:\[[^\]]*\])|<!--[\s\S]*?-->|<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|\w+);/gimu;

/** The source with unseen markup blanked, every character in its place. */
export function masked(source: string): string {
  return source.replace(UNSEEN, (markup) => " ".repeat(markup.length));
}

export function wordsIn(mask: string, ranges: readonly Range[]): Word[] {
  return ranges.flatMap(({ start, end }) =>
    Array.from(mask.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu), (match) => ({
      word: match[0].toLowerCase().replaceAll("’", "'"),
      month: isMonth(match),
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  );
}

function isMonth({ 0: word, index, input }: RegExpExecArray): boolean {
  return word === "May" && (/\d $/u.test(input.slice(0, index)) || /^ \d/u.test(input.slice(index + 3)));
}

export function contains(ranges: readonly Range[], at: number): boolean {
  return ranges.some(({ start, end }) => start <= at && at < end);
}

/** The runs of words of `words` that a list names, as index and length. Entries are the packs': words, phrases, "*" for any letters. */
export function listed(words: readonly Word[], entries: readonly string[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const entry of entries) {
    const parts = entry
      .toLowerCase()
      .replaceAll("’", "'")
      .split(" ")
      .map((part) => new RegExp(`^${part.replace(/[.+?^${}()|[\]\\]/gu, "\\$&").replaceAll("*", "\\S*")}$`, "u"));
    for (let at = 0; at + parts.length <= words.length; at++)
      if (!words[at]?.month && parts.every((part, i) => part.test((words[at + i] as Word).word)))
        found.push([at, parts.length]);
  }
  return found;
}

/** Texts of a value, however deep: everything that has a text and its ranges. */
export function textsIn(value: unknown): Text[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  if ("text" in value && "ranges" in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

export function clip(text: string): string {
  return JSON.stringify(text.length > 70 ? `${text.slice(0, 69)}…` : text);
}

/** Where two texts part. */
export function apart(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const from = Math.max(0, at - 20);
  return `${clip(one.slice(from))} is not ${clip(other.slice(from))}`;
}
