import type { Block, Section, Source } from "../model/article.ts";
import type { Pack } from "../model/pack.ts";
import type { Text } from "../model/text.ts";
import { textOf } from "../text/index.ts";
import type { Piece } from "./pieces.ts";
import { sentencesOf } from "./sentences.ts";

/** The longest paragraph in bold, in words, that may be a heading. */
const BOLD_HEADING = 10;

/** Takes short paragraphs in bold for headings, where the article has no others and they stand between paragraphs. */
export function promoteBold(pieces: readonly Piece[]): Piece[] {
  if (pieces.some((piece) => piece.use === "heading")) return [...pieces];
  const flow = pieces.filter((piece) => piece.use !== "none");
  const bold = new Set(flow.filter((piece, i) => isBoldHeading(piece, flow[i + 1])));
  if (bold.size < 2) return [...pieces];
  return pieces.map((piece) => (bold.has(piece) ? { ...piece, kind: "heading", use: "heading", level: 2 } : piece));
}

function isBoldHeading(piece: Piece, next: Piece | undefined): boolean {
  if (piece.use !== "body" || piece.kind !== "paragraph" || piece.emphasis !== "**" || next?.use !== "body")
    return false;
  const { text } = piece.text;
  if (next.kind === "paragraph" && next.emphasis === "**") return false;
  return text.split(" ").length <= BOLD_HEADING && !/[.!…,;:”"»]$/.test(text) && !/^[“"«„]/.test(text);
}

/** The depth of each heading: 1 for those the contents list names, else by how the marks nest. */
function depths(headings: readonly Piece[], listed: ReadonlySet<Piece>): number[] {
  if (listed.size > 0) {
    const top = Math.max(...headings.filter((heading) => listed.has(heading)).map((heading) => heading.level));
    return headings.map((heading) => (listed.has(heading) ? 1 : Math.max(2, heading.level - top + 1)));
  }
  const open: number[] = [];
  return headings.map((heading) => {
    while (open.length > 0 && (open.at(-1) as number) >= heading.level) open.pop();
    open.push(heading.level);
    return open.length;
  });
}

/** The sections of what is body, each from its heading to the next. */
export function sectionsOf(
  source: Source,
  pieces: readonly Piece[],
  listed: ReadonlySet<Piece>,
  pack: Pack | null,
): Section[] {
  const headings = pieces.filter((piece) => piece.use === "heading");
  const depth = depths(headings, listed);
  const sections: Section[] = [];
  const between = (from: number, to: number): Block[] =>
    pieces
      .filter((piece) => piece.use === "body" && piece.start >= from && piece.start < to)
      .map((piece) => blockOf(source, piece, pack));
  const first = headings[0]?.start ?? source.text.length;
  const opening = between(0, first);
  if (opening[0]) sections.push({ heading: null, depth: 1, start: opening[0].start, end: first, blocks: opening });
  headings.forEach((heading, i) => {
    const end = headings[i + 1]?.start ?? source.text.length;
    sections.push({
      heading: heading.text,
      depth: depth[i] ?? 1,
      start: heading.start,
      end,
      blocks: between(heading.start, end),
    });
  });
  return sections;
}

/** An item's paragraphs: no sentence goes on from one to the next. */
function paragraphsOf(source: Source, item: Text): readonly Text[] {
  if (item.ranges.length < 2) return [item];
  const paragraphs = item.ranges.map((range) => textOf(source, [range])).filter(({ text }) => text !== "");
  return paragraphs.map(({ text }) => text).join(" ") === item.text ? paragraphs : [item];
}

function blockOf(source: Source, piece: Piece, pack: Pack | null): Block {
  const { text } = piece;
  const sentences = (texts: readonly Text[]): Text[] => texts.flatMap((part) => sentencesOf(source, part, pack));
  switch (piece.kind) {
    case "list":
      return {
        kind: "list",
        ...text,
        ordered: piece.ordered,
        items: piece.items,
        sentences: sentences(piece.items.flatMap((item) => paragraphsOf(source, item))),
      };
    case "table": {
      const { header, rows, align } = piece.table ?? { header: [], rows: [], align: [] };
      const lines = [header, ...rows].map((cells) =>
        textOf(
          source,
          cells.flatMap((cell) => cell.ranges),
        ),
      );
      return { kind: "table", ...text, header, rows, align, sentences: lines.filter((line) => line.text !== "") };
    }
    case "code":
      return { kind: "code", ...text, language: piece.language, sentences: text.text === "" ? [] : [text] };
    case "image":
      return {
        kind: "image",
        ...text,
        url: piece.url,
        caption: piece.caption,
        sentences: text.text === "" ? [] : [text],
      };
    case "quotation":
      return { kind: "quotation", ...text, sentences: sentences([text]) };
    case "paragraph":
    case "heading":
    case "rule":
    case "markup":
      return { kind: "paragraph", ...text, sentences: sentences([text]) };
  }
}
