import type { Source } from "../model/article.ts";
import type { Pack } from "../model/pack.ts";
import { plain } from "../text/index.ts";
import type { Piece } from "./pieces.ts";
import { isWord } from "../text/letters.ts";

/** The most words a line has that serves the site and not the article. */
const LINE = 25;

/** Settles the use of lines of the site: share, subscribe, read more, copyright; and of rows of links. */
export function readBoilerplate(source: Source, pieces: readonly Piece[], pack: Pack | null): void {
  for (const piece of pieces) {
    if (piece.use !== "body" || piece.kind !== "paragraph") continue;
    const { text } = piece.text;
    if (text.split(" ").length > LINE) continue;
    if (isCue(text, pack)) piece.use = "boilerplate";
    else if (source.format === "markdown" && isRow(source.text.slice(piece.start, piece.end))) piece.use = "navigation";
  }
}

function isCue(text: string, pack: Pack | null): boolean {
  const lower = text.toLowerCase();
  return (
    pack?.reading.boilerplate.some((cue) => {
      if (!lower.startsWith(cue)) return false;
      if (/[:)©]\s?$/.test(cue)) return true;
      const rest = lower.slice(cue.length);
      if (isWord(rest.charAt(0))) return false;
      return cue.includes(" ") || rest.trim().length < 3 || /^\s*[:©|]/.test(rest);
    }) ?? false
  );
}

/** Two or more links with nothing between them but a mark or two. */
function isRow(written: string): boolean {
  if (written.length > 1500 || !written.includes("](")) return false;
  const links = written.match(/\[[^\]]*\]\([^()]*\)/g) ?? [];
  const rest = plain(written.replace(/\[[^\]]*\]\([^()]*\)/g, " "));
  return links.length >= 2 && /^[\s|/·•›»>–—-]*$/.test(rest) && rest !== "";
}
