import type { Pack } from "../model/pack.ts";
import type { Piece } from "./pieces.ts";
import { wordsAlone } from "../text/letters.ts";

/**
 * Finds the list of contents, takes it out, and gives the headings it lists. It knows better than the heading marks;
 * its entries may be cut short.
 */
export function readContents(text: string, pieces: readonly Piece[], pack: Pack | null): ReadonlySet<Piece> {
  const listed = new Set<Piece>();
  const headings = pieces.filter((piece) => piece.use === "heading");
  const visible = pieces.filter((piece) => piece.use !== "none");
  for (let i = 0; i < visible.length; i++) {
    const list = visible[i] as Piece;
    if (list.kind !== "list" || list.items.length < 2) continue;
    const label = visible[i - 1];
    const labelled = label !== undefined && isLabel(label, pack);
    const links = list.items.every((item) => isAnchor(text.slice(item.start - 1, item.end + 300)));
    if (!labelled && !links) continue;
    const found = list.items.map((item) => headings.find((heading) => names(item.text, heading.text.text)));
    const hits = found.filter((heading) => heading !== undefined);
    if (hits.length < Math.max(1, list.items.length / 2)) continue;
    for (const heading of hits) listed.add(heading);
    list.use = "contents list";
    if (labelled) label.use = "contents list";
    if (labelled) listed.delete(label);
    break;
  }
  return listed;
}

function isLabel(piece: Piece, pack: Pack | null): boolean {
  const words = piece.text.text.toLowerCase().replace(/[:.]$/, "").trim();
  return (piece.kind === "paragraph" || piece.kind === "heading") && (pack?.reading.contents.includes(words) ?? false);
}

function isAnchor(written: string): boolean {
  return /^.?\[[^\]]*\]\(#/.test(written);
}

/** Whether an entry names a heading, be it cut short. */
function names(entry: string, heading: string): boolean {
  const [a, b] = [wordsAlone(entry), wordsAlone(heading)];
  return a === b || (a.length >= 8 && b.startsWith(a)) || (a.endsWith(b) && /^\d+ /.test(a));
}
