import type { Source } from "../model/article.ts";
import { textOf } from "../text/index.ts";
import { isLower, isWord } from "../text/letters.ts";
import type { Piece } from "./pieces.ts";

/** The least length, in characters, of the first part of a paragraph that a page break cuts. */
const PART = 30;

/** Puts paragraphs cut in two by a page break together again: they have two extents then. */
export function rejoin(source: Source, pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (!last || !isCut(last, piece)) {
      out.push(piece);
      continue;
    }
    const text = textOf(source, [...last.text.ranges, ...piece.text.ranges]);
    out[out.length - 1] = { ...last, end: piece.end, extents: [...last.extents, ...piece.extents], text };
  }
  return out;
}

function isCut(first: Piece, second: Piece): boolean {
  if (first.kind !== "paragraph" || second.kind !== "paragraph") return false;
  if (first.use !== "body" || second.use !== "body" || first.emphasis !== "" || second.emphasis !== "") return false;
  const [a, b] = [first.text.text, second.text.text];
  if (a.length < PART || !isLower(b.replace(/^[("“«„]/, "").charAt(0)) || /^(?:https?:|www\.)/.test(b)) return false;
  const last = a.charAt(a.length - 1);
  return isWord(last) || ",%)]’".includes(last) || (last === "-" && isWord(a.charAt(a.length - 2)));
}
