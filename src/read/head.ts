import type { Source } from "../model/article.ts";
import type { Pack } from "../model/pack.ts";
import type { Derived, Text } from "../model/text.ts";
import { type Located, locate } from "../text/index.ts";
import { bylineOf } from "./byline.ts";
import { dateIn } from "./dates.ts";
import { isName, namesIn } from "./names.ts";
import type { Piece } from "./pieces.ts";
import { LETTERS } from "../text/letters.ts";

/** What the lines at the top say of the article. */
export interface Head {
  title: Text | null;
  kicker: Text | null;
  standfirst: Text | null;
  authors: readonly (Text | Derived)[];
  published: Derived | null;
  publication: Text | null;
}

/** The longest kicker, in words. */
const KICKER = 8;
/** The longest standfirst, in words. */
const STANDFIRST = 70;

/** Finds title, kicker, standfirst and byline, and settles the use of the pieces they stand in. */
export function readHead(
  source: Source,
  pieces: readonly Piece[],
  titled: Text | null,
  pack: Pack | null,
  packs: readonly Pack[],
): Head {
  const head: Head = { title: null, kicker: null, standfirst: null, authors: [], published: null, publication: null };
  const visible = pieces.filter((piece) => piece.use !== "none");
  const at = titleAt(visible, titled);
  const title = visible[at];
  if (title) {
    head.title = title.text;
    title.use = "metadata";
    const above = visible.slice(0, at);
    if (
      above.every((piece) => piece.kind === "paragraph" && words(piece) <= KICKER && !/[.!?…]$/.test(piece.text.text))
    )
      for (const piece of above) {
        if (readByline(source, piece, head, pack, packs)) continue;
        head.kicker ??= piece.text;
        piece.use = "metadata";
      }
  }
  for (const piece of visible.slice(at + 1, at + 8)) {
    if (piece.use === "comment" || piece.use === "markup" || piece.kind === "image") continue;
    if (piece.kind === "heading" && title && readParts(source, piece, head, pack, packs, true)) continue;
    if (piece.kind !== "paragraph" && piece.kind !== "quotation") break;
    if (readByline(source, piece, head, pack, packs)) continue;
    if (!title || head.standfirst || piece.emphasis === "" || words(piece) > STANDFIRST || words(piece) < 4) break;
    if (source.format === "text") break;
    head.standfirst = piece.text;
    piece.use = "metadata";
  }
  return head;
}

function words(piece: Piece): number {
  return piece.text.text.split(" ").length;
}

/** The index of the heading that is the title; -1 where there is none. */
function titleAt(pieces: readonly Piece[], titled: Text | null): number {
  const at = pieces.findIndex((piece) => piece.kind === "heading");
  const first = pieces[at];
  if (!first || at > 4) return -1;
  const others = pieces.slice(at + 1).filter((piece) => piece.kind === "heading");
  if (titled && titled.text !== first.text.text && (first.level > 1 || others.some((other) => other.level === 1)))
    return -1;
  if (first.level === 1)
    return others.some((other) => other.level === 1) && others.every((other) => other.level === 1) && at > 2 ? -1 : at;
  return at === 0 && others.length > 0 && others.every((other) => other.level > first.level) ? at : -1;
}

/** Reads authors and date of first publication from a line that says them; true where it was one. */
function readByline(source: Source, piece: Piece, head: Head, pack: Pack | null, packs: readonly Pack[]): boolean {
  if (piece.kind !== "paragraph" || words(piece) > 60) return false;
  if (readParts(source, piece, head, pack, packs, false)) return true;
  const located = locate(source, piece.text);
  const authors = authorsIn(located, pack) ?? (source.format === "markdown" ? shoutedNames(located, pack) : null);
  const published = publishedIn(located, packs);
  const bare = published !== null && words(piece) <= 8 && !/[.!?]$/.test(located.text.replace(/\d{4}\.?$/, ""));
  if (!authors && !bare) return false;
  if (authors && head.authors.length === 0) head.authors = authors;
  head.published ??= published;
  piece.use = "metadata";
  return true;
}

/** Reads a line of parts, one of which names the authors; true where it was one. */
function readParts(
  source: Source,
  piece: Piece,
  head: Head,
  pack: Pack | null,
  packs: readonly Pack[],
  dated: boolean,
): boolean {
  const located = locate(source, piece.text);
  const byline = pack && words(piece) <= 40 ? bylineOf(source, located, pack, packs) : null;
  if (!byline || (dated && !byline.dated)) return false;
  if (head.authors.length === 0) head.authors = byline.authors;
  head.publication ??= byline.publication;
  head.published ??= publishedIn(located, packs);
  piece.use = "metadata";
  return true;
}

/** The authors of a line that is nothing but names, each with its surname in capitals. */
function shoutedNames(located: Located, pack: Pack | null): readonly (Text | Derived)[] | null {
  const { text } = located;
  if (!pack || text.length > 200 || !isNames(text, pack.reading.and)) return null;
  const names = namesIn(located, 0, text.length, pack.reading.and);
  return names?.every((name) => "derivation" in name) ? names : null;
}

/** The authors a line names: after "by", at its start or after a date. */
export function authorsIn(located: Located, pack: Pack | null): readonly (Text | Derived)[] | null {
  if (!pack) return null;
  const lower = located.text.toLowerCase();
  for (const by of pack.reading.by) {
    if (!lower.startsWith(by) && !/\d/.test(lower.slice(0, Math.max(0, lower.indexOf(` ${by}`))))) continue;
    const found = new RegExp(`(?:^|[,;|·•—–-]\\s*|\\d\\s+)${escaped(by)}(?:\\s*:\\s*|\\s+)(?=[${LETTERS}])`, "i").exec(
      located.text,
    );
    if (!found || (found.index > 0 && !/\d/.test(located.text.slice(0, found.index)))) continue;
    const from = found.index + found[0].length;
    const stop = /\s*[(|]|\s+[–—-]\s+|[,.]?\s+\d|(?<=\p{Ll})\.\s/u.exec(located.text.slice(from));
    const names = namesIn(located, from, stop ? from + stop.index : located.text.length, pack.reading.and);
    if (names) return names;
  }
  return null;
}

/** The date of first publication: the one said to be it, else the first of the line. */
export function publishedIn(located: Located, packs: readonly Pack[]): Derived | null {
  const lower = located.text.toLowerCase();
  let from = 0;
  for (const phrase of packs.flatMap((pack) => pack.reading.firstPublished)) {
    const at = lower.indexOf(phrase);
    if (at >= 0 && dateIn(located.text, at, packs)) {
      from = at;
      break;
    }
  }
  const date = dateIn(located.text, from, packs);
  return date && { ...located.cut(date.from, date.to), text: date.iso, derivation: "date" };
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");
}

/** Whether a line is nothing but names. */
export function isNames(text: string, and: readonly string[]): boolean {
  const names = text.split(new RegExp(`\\s*[,;&]\\s*|\\s+(?:${and.join("|") || "and"})\\s+`, "i"));
  return names.length <= 8 && names.every((name) => isName(name.trim()) && name.trim().includes(" "));
}
