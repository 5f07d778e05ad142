import type { Item, OmissionReason, Source, Table } from "../model/article.ts";
import type { Range, Text } from "../model/text.ts";
import { textOf } from "../text/index.ts";
import { htmlPieces, lastQuoted } from "./html.ts";
import type { Raw, RawList, RawTable } from "./raw.ts";

/** What a piece of the source turns out to be. "none" is markup that nothing visible belongs to. */
export type Use = "body" | "heading" | "metadata" | "pull-quote" | "none" | OmissionReason;

/** A stretch of the source on its way to be a block, a heading, or something else. The passes of `read` settle its `use`. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Stretches that belong to it; more than one where it was put together again across a page break. */
  readonly extents: readonly Range[];
  readonly kind: "heading" | "paragraph" | "quotation" | "list" | "table" | "code" | "image" | "rule" | "markup";
  readonly text: Text;
  /** 1 to 6 for headings, else 0. */
  level: number;
  /** The mark that all of it stands in: "**", "*", "***" or "". */
  readonly emphasis: string;
  readonly ordered: boolean;
  readonly items: readonly Item[];
  readonly table: Pick<Table, "header" | "rows" | "align"> | null;
  readonly language: string | null;
  readonly url: string;
  readonly caption: Text | null;
  use: Use;
}

export function piece(
  source: Source,
  kind: Piece["kind"],
  extent: Range,
  text: Text,
  more: Partial<Piece> = {},
): Piece {
  return {
    start: extent.start,
    end: extent.end,
    extents: [extent],
    kind,
    text,
    level: 0,
    emphasis: kind === "paragraph" || kind === "quotation" ? emphasisOf(source.text, text) : "",
    ordered: false,
    items: [],
    table: null,
    language: null,
    url: "",
    caption: null,
    use: kind === "heading" ? "heading" : kind === "rule" || kind === "markup" ? "none" : "body",
    ...more,
  };
}

function emphasisOf(text: string, { start, end }: Range): string {
  const written = text.slice(start, end);
  const mark = /^(?:\*{1,3}|_{1,3})(?=[^\s*_])/.exec(written)?.[0] ?? "";
  if (mark === "" || written.length < 2 * mark.length + 1 || !written.endsWith(mark)) return "";
  const inner = written.slice(mark.length, -mark.length);
  return inner.includes(mark) ? "" : mark.replaceAll("_", "*");
}

/** The pieces of a document, in order. Quotations and HTML come apart into theirs. */
export function piecesOf(source: Source, raws: readonly Raw[]): Piece[] {
  return raws.flatMap((raw) => fromRaw(source, raw, false));
}

function fromRaw(source: Source, raw: Raw, quoted: boolean): Piece[] {
  switch (raw.kind) {
    case "heading":
      return [
        piece(
          source,
          quoted ? "quotation" : "heading",
          raw,
          textOf(source, raw.ranges),
          quoted ? {} : { level: raw.level },
        ),
      ].filter((heading) => heading.text.text !== "");
    case "paragraph":
      return paragraph(source, raw, quoted ? "quotation" : "paragraph");
    case "rule":
      return [piece(source, "rule", raw, textOf(source, []))];
    case "definition":
      return [piece(source, "markup", raw, textOf(source, []))];
    case "footnote": {
      const text = textOf(source, raw.ranges);
      return [piece(source, "markup", raw, text, { use: text.text === "" ? "none" : "footnote" })];
    }
    case "html":
      return htmlPieces(source, raw, quoted);
    case "code":
      return [piece(source, "code", raw, codeText(source, raw.ranges, raw), { language: raw.language })];
    case "table":
      return [table(source, raw)].filter((found) => found.text.text !== "");
    case "quote":
      return raw.children.flatMap((child) => fromRaw(source, child, true));
    case "list":
      return lists(source, raw);
  }
}

const IMAGE = /!\[((?:[^\]\\]|\\.)*)\]\(\s*(?:<([^<>\n]*)>|((?:\{\{.*?\}\}|[^\s()<>{]|\{(?!\{)|\([^\s()]*\))*))/;
const LIQUID_IMAGE = /\{%-?\s*(?:image|img|figure|picture)\w*\s+(?:"([^"]*)"|'([^']*)'|(\S+))([\s\S]*?)%\}/;

function paragraph(source: Source, raw: Raw, kind: "paragraph" | "quotation"): Piece[] {
  const text = textOf(source, raw.ranges);
  if (text.text !== "") return [piece(source, kind, raw, text)];
  const written = source.text.slice(raw.start, raw.end).trimEnd();
  const image = IMAGE.exec(written);
  if (image) return [standalone(source, raw, image[1] ?? "", image[2] ?? image[3] ?? "")];
  const liquid = LIQUID_IMAGE.exec(written);
  if (liquid) return [standalone(source, raw, lastQuoted(liquid[4] ?? ""), liquid[1] ?? liquid[2] ?? liquid[3] ?? "")];
  return [piece(source, "markup", raw, text)];
}

function standalone(source: Source, raw: Range, alt: string, url: string): Piece {
  const at = alt === "" ? -1 : source.text.lastIndexOf(alt, raw.end - 1);
  const text = textOf(
    source,
    at < raw.start ? [{ start: raw.start, end: raw.start }] : [{ start: at, end: at + alt.length }],
  );
  const title = TITLE.exec(source.text.slice(raw.start, raw.end));
  const from = title ? raw.start + title.index + title[0].length - 2 - (title[1] ?? "").length : 0;
  const caption = title?.[1] ? textOf(source, [{ start: from, end: from + title[1].length }]) : null;
  return piece(source, "image", raw, text, { url: safeUrl(url), caption: caption?.text ? caption : null });
}

/** A picture's title, in double marks, which end with its address's bracket. */
const TITLE = /\]\([^\s()]+[ \t]+"([^"\n]{1,400})"\)/;

/** An address a deck may show or link to; "" for any other. */
export function safeUrl(url: string): string {
  const scheme = /^\s*([a-zA-Z][\w+.-]*):/.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined || scheme === "http" || scheme === "https") return url;
  return scheme === "data" && /^data:image\//i.test(url) ? url : "";
}

function codeText(source: Source, ranges: readonly Range[], raw: Range): Text {
  return {
    text: ranges.map(({ start, end }) => source.text.slice(start, end)).join(""),
    start: ranges[0]?.start ?? raw.start,
    end: ranges.at(-1)?.end ?? raw.start,
    ranges,
  };
}

function table(source: Source, raw: RawTable): Piece {
  const cell = (range: Range): Text => textOf(source, [range]);
  return piece(source, "table", raw, textOf(source, raw.ranges), {
    table: { header: raw.header.map(cell), rows: raw.rows.map((row) => row.map(cell)), align: raw.align },
  });
}

/** A list; where code or a table stands in an item, that apart, with the item to itself before it. */
function lists(source: Source, raw: RawList): Piece[] {
  const out: Piece[] = [];
  let items: Item[] = [];
  const flush = (): void => {
    const text = textOf(
      source,
      items.flatMap((item) => item.ranges),
    );
    const extent = { start: out.length === 0 ? raw.start : text.start, end: text.end };
    if (items.length > 0) out.push(piece(source, "list", extent, text, { ordered: raw.first !== null, items }));
    items = [];
  };
  for (const entry of entriesOf(source, raw, 0)) {
    if (!("kind" in entry)) {
      items.push(entry);
      continue;
    }
    const { own, ...block } = entry;
    const lead = own ? items.pop() : undefined;
    flush();
    if (lead) items = [lead];
    flush();
    out.push(block);
  }
  flush();
  const [only, ...more] = out;
  return only?.kind === "list" && more.length === 0 ? [{ ...only, end: raw.end, extents: [raw] }] : out;
}

/** Ranges without the mark of a quotation at their beginning, which is no mark once words stand before it. */
function unmarked(source: Source, [first, ...rest]: readonly Range[]): readonly Range[] {
  if (!first) return [];
  const [mark = ""] = /^(?:>[ \t]*)*/.exec(source.text.slice(first.start, first.end)) ?? [];
  return [{ start: first.start + mark.length, end: first.end }, ...rest].filter(({ start, end }) => start < end);
}

/** The box that a list of tasks has before an item, empty or ticked. */
const BOX = /^\[([ xX])\][ \t]+(?=\S)/;

/** Code, a table, or words behind them in an item; `own` where the item's words stand right before it. */
type Entry = Item | (Piece & { readonly own: boolean });

function entriesOf(source: Source, raw: RawList, depth: number): Entry[] {
  return raw.items.flatMap((children, index) => {
    const out: Entry[] = [];
    let number = raw.first === null ? null : raw.first + index;
    let own: Range[] = [];
    /** What went before in the item: words that head what follows, or a block. */
    let before: "words" | "block" | null = null;
    const flush = (): void => {
      const [first = { start: 0, end: 0 }, ...rest] = own;
      const [box = "", mark] = BOX.exec(source.text.slice(first.start, first.end)) ?? [];
      const task = mark === undefined ? null : mark === " " ? "open" : "done";
      const text = textOf(source, [{ ...first, start: first.start + box.length }, ...rest]);
      own = [];
      if (text.text === "") return;
      if (before === "block") {
        out.push({ ...piece(source, "paragraph", text, text), own: false });
        return;
      }
      out.push({ ...text, depth, number, task });
      number = null;
      before = "words";
    };
    const take = (raws: readonly Raw[]): void => {
      for (const child of raws) {
        if (child.kind === "list") {
          flush();
          out.push(...entriesOf(source, child, depth + 1));
          before = null;
        } else if (child.kind === "quote") take(child.children);
        else if (child.kind === "code" || child.kind === "table") {
          flush();
          const [block] = fromRaw(source, child, false);
          if (block) out.push({ ...block, own: before === "words" });
          before = "block";
        } else if (child.kind !== "definition" && child.kind !== "footnote")
          own.push(...unmarked(source, child.ranges));
      }
    };
    take(children);
    flush();
    return out;
  });
}
