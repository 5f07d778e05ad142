import type { Source } from "../model/article.ts";
import type { Pack } from "../model/pack.ts";
import type { Derived, Text } from "../model/text.ts";
import { type Located, locate, textOf } from "../text/index.ts";
import { bylineOf } from "./byline.ts";
import { readEventNotice } from "./event-notice.ts";
import { type Head, isNames, publishedIn } from "./head.ts";
import type { Piece } from "./pieces.ts";
import { isWord, LETTERS } from "../text/letters.ts";

/** What the lines at the end say of the article. */
export interface Tail {
  published: Derived | null;
  publication: Text | null;
  url: Text | null;
}

/** The most words that stand after a postscript's label, or in a line that names the source. */
const POSTSCRIPT = 80;
const SOURCE_LINE = 40;

/** Finds postscript, source line, closing byline and event notice, and settles the use of their pieces. */
export function readTail(
  source: Source,
  pieces: readonly Piece[],
  head: Head,
  pack: Pack | null,
  packs: readonly Pack[],
): Tail {
  const tail: Tail = { published: null, publication: null, url: null };
  if (!pack) return tail;
  for (const piece of postscript(source, pieces, pack)) {
    piece.use = "postscript";
    if (!isLabel(piece, pack)) readSourceLine(source, locate(source, piece.text), tail, pack, packs);
  }
  const last = left(pieces).at(-1);
  const byline =
    last?.kind === "paragraph" && count([last]) <= SOURCE_LINE
      ? bylineOf(source, locate(source, last.text), pack, packs)
      : null;
  if (last && byline) {
    if (head.authors.length === 0) head.authors = byline.authors;
    head.publication ??= byline.publication;
    tail.published ??= publishedIn(locate(source, last.text), packs);
    last.use = "byline";
  } else if (last && last.kind === "paragraph" && isClosingByline(last, head, pack)) {
    if (head.authors.length === 0) {
      const located = locate(source, last.text);
      head.authors = [located.cut(0, located.text.length)];
    }
    last.use = "byline";
  }
  readEventNotice(source, left(pieces), pack);
  return tail;
}

/** What no pass has put elsewhere. */
function left(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece) => piece.use === "body" || piece.use === "heading");
}

function postscript(source: Source, pieces: readonly Piece[], pack: Pack): Piece[] {
  const rest = left(pieces);
  const from = rest.findIndex((piece, i) => i >= rest.length - 8 && i > 0 && isLabel(piece, pack));
  const after = rest.slice(from);
  if (from > 0 && count(after) <= POSTSCRIPT && after.some((piece) => hasAddress(source, piece))) return after;
  const lines = rest.slice(Math.max(1, rest.length - 4)).filter((piece) => isSourceLine(source, piece, pack));
  return lines.slice(-2);
}

function isLabel(piece: Piece, pack: Pack): boolean {
  return pack.reading.postscript.includes(piece.text.text.toLowerCase().replace(/\s*:$/, ""));
}

function count(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.text.text.split(" ").length, 0);
}

function hasAddress(source: Source, piece: Piece): boolean {
  return /https?:\/\//.test(source.text.slice(piece.start, piece.end));
}

function isSourceLine(source: Source, piece: Piece, pack: Pack): boolean {
  if (piece.kind !== "paragraph" || count([piece]) > SOURCE_LINE) return false;
  const lower = piece.text.text.toLowerCase();
  return pack.reading.source.some((phrase) => {
    if (!lower.startsWith(phrase)) return false;
    return phrase.includes(" ")
      ? hasAddress(source, piece) || /\d{4}/.test(lower)
      : /^\s*:/.test(lower.slice(phrase.length));
  });
}

function readSourceLine(source: Source, located: Located, tail: Tail, pack: Pack, packs: readonly Pack[]): void {
  const { text } = located;
  const url = /https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]”"’]/.exec(text);
  if (url) tail.url ??= located.cut(url.index, url.index + url[0].length);
  tail.url ??= linkIn(source, located);
  const date = publishedIn(located, packs);
  tail.published ??= date;
  if (tail.publication) return;
  const lower = text.toLowerCase();
  let from = /^[\s•*·–—-]*/.exec(text)?.[0].length ?? 0;
  for (const phrase of pack.reading.source)
    if (lower.startsWith(phrase, from))
      from += phrase.length + (/^\s*:?\s*/.exec(text.slice(from + phrase.length))?.[0].length ?? 0);
  const end = Math.min(date ? located.index(date.start) : text.length, url?.index ?? text.length);
  const name = text.slice(from, end).replace(/[\s.,:;([<·•|/–—-]+(?:on|am|vom)?[\s:(]*$/u, "");
  if (isWord(name.charAt(0)) && name.split(" ").length <= 6 && !pack.reading.postscript.includes(name.toLowerCase()))
    tail.publication = located.cut(from, from + name.length);
}

/** The address of the first link that the line's markup has. */
function linkIn(source: Source, located: Located): Text | null {
  const [start, end] = [located.offset(0), located.offset(located.text.length) + 500];
  const found = /\]\((https?:\/\/[^\s()]+)/.exec(
    source.text.slice(start, Math.min(end, source.text.length)).split("\n")[0] ?? "",
  );
  if (!found) return null;
  const at = start + found.index + 2;
  return textOf(source, [{ start: at, end: at + (found[1]?.length ?? 0) }]);
}

const NAME_WORD = new RegExp(`[${LETTERS}][${LETTERS}’'-]+`, "g");
const NO_WORD = new RegExp(`[^${LETTERS}\\d]`, "g");

function isClosingByline(piece: Piece, head: Head, pack: Pack): boolean {
  const { by, and } = pack.reading;
  const lower = piece.text.text.toLowerCase();
  const lead = by.find((word) => lower.startsWith(`${word} `) || lower.startsWith(`${word}:`));
  const text = piece.text.text.slice(lead ? lead.length : 0).replace(/^[\s:–—-]+|\.$/g, "");
  if (!isNames(text, and)) return false;
  const known = new Set(head.authors.flatMap((author) => author.text.toLowerCase().split(" ")));
  if (known.size === 0) return piece.emphasis !== "" || lead !== undefined;
  const names = text.toLowerCase().match(NAME_WORD) ?? [];
  return names.filter((name) => known.has(name)).length >= names.length / 2;
}

/** The spelling of a publication's name that the body uses ("openDemocracy" for "Open Democracy"), or the name as found. */
export function spelledAsInBody(source: Source, name: Text, pieces: readonly Piece[]): Text {
  const fold = (text: string): string => text.toLowerCase().replace(NO_WORD, "");
  const wanted = fold(name.text);
  if (wanted.length < 5 || !name.text.includes(" ")) return name;
  for (const piece of pieces) {
    if (piece.use !== "body" || !piece.text.text.toLowerCase().includes(wanted)) continue;
    const at = piece.text.text.toLowerCase().indexOf(wanted);
    return locate(source, piece.text).cut(at, at + wanted.length);
  }
  return name;
}
