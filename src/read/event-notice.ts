import type { Source } from "../model/article.ts";
import type { Pack } from "../model/pack.ts";
import { isUpper, lowered, wordsIn } from "../text/letters.ts";
import type { Piece } from "./pieces.ts";

/** How many paragraphs of announcement an event's people may have above them. */
const BLURB = 3;
/** Below this part of words it has in common with the body, a paragraph may belong to somebody else's notice. */
const COMMON = 0.5;

/**
 * Finds the notice of an event after the body's end: lines that name people with what they are and end without a stop, at
 * least one of them said to be in the chair or on the panel or announced above, and the announcement, which speaks of
 * what those lines speak of and hardly of what the body does.
 */
export function readEventNotice(source: Source, pieces: readonly Piece[], pack: Pack): void {
  let from = pieces.length;
  while (from > 1 && isPerson(pieces[from - 1] as Piece, pack)) from--;
  const people = pieces.slice(from);
  if (people.length < 2 || from < 4) return;
  const chaired = people.some((piece) => labelled(piece, pack));
  const notice = contentWords(people);
  let first = from;
  while (first > from - BLURB && isAnnouncement(source, pieces, first - 1, notice)) first--;
  if (!chaired && first === from) return;
  for (const piece of pieces.slice(first)) piece.use = "event notice";
}

function labelled(piece: Piece, pack: Pack): boolean {
  const lower = piece.text.text.toLowerCase();
  return pack.reading.panel.some((label) => lower.startsWith(`${label}:`));
}

function isPerson(piece: Piece, pack: Pack): boolean {
  const { text } = piece.text;
  if (piece.kind !== "paragraph" || piece.use !== "body" || /[.!?…:;]["”’»)]*$/.test(text)) return false;
  if (labelled(piece, pack)) return true;
  const words = text.split(" ");
  return (
    words.length >= 4 &&
    words.length <= 60 &&
    words.slice(0, 2).every((word) => isUpper(word.charAt(0)) && word.length > 1)
  );
}

function isAnnouncement(source: Source, pieces: readonly Piece[], at: number, notice: ReadonlySet<string>): boolean {
  const piece = pieces[at];
  if (!piece || at < 3 || piece.kind !== "paragraph" || piece.use !== "body") return false;
  if (/["“”«»„]/.test(source.text.slice(piece.start, piece.end))) return false;
  const own = [...contentWords([piece])];
  if (!own.some((word) => notice.has(word))) return false;
  const body = contentWords(pieces.slice(Math.max(0, at - 60), at));
  const common = own.filter((word) => body.has(word)).length;
  return common < own.length * COMMON && own.some((word) => notice.has(word) && !body.has(word));
}

function contentWords(pieces: readonly Piece[]): Set<string> {
  const found = new Set<string>();
  for (const { text } of pieces)
    wordsIn(text.text, (from, to) => to - from > 4 && found.add(lowered(text.text.slice(from, from + 7))));
  return found;
}
