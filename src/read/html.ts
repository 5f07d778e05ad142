import type { Source } from "../model/article.ts";
import type { Range } from "../model/text.ts";
import { textOf } from "../text/index.ts";
import { type Piece, piece, safeUrl } from "./pieces.ts";

const TAG =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|iframe|noscript|template|form|object|svg|textarea|select|button|video|audio)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-zA-Z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|\{%[\s\S]*?%\}/gi;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/i;

/** What is visible in a block of HTML: paragraphs, quotations, headings, images. Scripts, styles, frames and forms are dropped. */
export function htmlPieces(source: Source, raw: Range, quoted: boolean): Piece[] {
  const written = source.text.slice(raw.start, raw.end);
  const out: Piece[] = [];
  let from = 0;
  let quotes = quoted ? 1 : 0;
  let level = 0;
  const flush = (to: number): void => {
    const extent = { start: raw.start + from, end: raw.start + to };
    const text = textOf(source, [extent]);
    if (text.text === "") return;
    if (level > 0) out.push(piece(source, "heading", text, text, { level }));
    else out.push(piece(source, quotes > 0 ? "quotation" : "paragraph", text, text));
  };
  for (const found of written.matchAll(TAG)) {
    const end = found.index + found[0].length;
    const name = (found[3] ?? "").toLowerCase();
    if (found[3] !== undefined && INLINE.test(name)) continue;
    flush(found.index);
    from = end;
    const closing = found[2] === "/";
    if (name === "blockquote") quotes = Math.max(0, quotes + (closing ? -1 : 1));
    if (/^h[1-6]$/.test(name)) level = closing ? 0 : Number(name.charAt(1));
    const extent = { start: raw.start + found.index, end: raw.start + end };
    const image = imageOf(source, extent, found);
    if (image) out.push(image);
    else if (found[3] === undefined) out.push(dropped(source, extent, found[0].startsWith("<!--")));
  }
  flush(written.length);
  return out.length > 0 ? out : [piece(source, "markup", raw, textOf(source, []))];
}

function dropped(source: Source, extent: Range, comment: boolean): Piece {
  const text = { text: source.text.slice(extent.start, extent.end), ...extent, ranges: [extent] };
  const shown = /[\p{L}\p{N}]/u.test(text.text.replace(/<!--|-->|<[^<>]*>|\{%[\s\S]*?%\}/g, ""));
  return piece(source, "markup", extent, text, { use: !shown ? "none" : comment ? "comment" : "markup" });
}

/** What stands last in quotation marks, "" for nothing: of a template's tag for a picture, its alternative text. */
export function lastQuoted(text: string): string {
  const [, double, single] = /^.*\s(?:alt=)?(?:"([^"]*)"|'((?:[^']|'(?=\w))*)')/s.exec(text) ?? [];
  return double ?? single ?? "";
}

function imageOf(source: Source, extent: Range, found: RegExpMatchArray): Piece | null {
  const tag = found[0];
  const liquid = /^\{%-?\s*(?:image|img|figure|picture)\w*\s+["']([^"']*)["'](.*)/s.exec(tag);
  const isImage = (found[3] ?? "").toLowerCase() === "img" && found[2] !== "/";
  if (!liquid && !isImage) return null;
  const alt = liquid
    ? lastQuoted(liquid[2] ?? "")
    : (/\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag)?.slice(1).find(Boolean) ?? "");
  const url = liquid
    ? (liquid[1] ?? "")
    : (/\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag)?.slice(1).find(Boolean) ?? "");
  const at = alt === "" ? -1 : source.text.indexOf(alt, extent.start + (liquid ? tag.lastIndexOf(alt) : 0));
  const range = at < 0 ? { start: extent.start, end: extent.start } : { start: at, end: at + alt.length };
  return piece(source, "image", extent, textOf(source, [range]), { url: safeUrl(url) });
}
