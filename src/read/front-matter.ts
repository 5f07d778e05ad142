import type { Source } from "../model/article.ts";
import type { Derived, Range, Text } from "../model/text.ts";
import { textOf } from "../text/index.ts";
import { type Line, linesOf } from "./raw.ts";

export interface FrontMatter {
  /** Where the article's own text begins. */
  readonly end: number;
  /** The block with its marks; null where there is none. */
  readonly range: Range | null;
  /** The values of each key, lower case; a single value is a list of one. */
  readonly fields: ReadonlyMap<string, readonly (Text | Derived)[]>;
}

/** A key of YAML, and of TOML. */
const KEYS = {
  "---": /^([A-Za-z_][\w -]{0,40}?)[ \t]*:(?:[ \t]+|$)/,
  "+++": /^([A-Za-z_][\w-]{0,40}?)[ \t]*=[ \t]*/,
} as const;
const CLOSES = { "---": /^(?:---|\.\.\.)[ \t]*$/, "+++": /^\+\+\+[ \t]*$/ } as const;

/**
 * The values at the top of the file between two lines of `---`, or of `+++`. Of YAML and TOML: strings with and without
 * quotes, lists in both styles, and folded blocks; anything deeper is passed over.
 */
export function frontMatter(source: Source): FrontMatter {
  const { text } = source;
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const none: FrontMatter = { end: from, range: null, fields: new Map() };
  const fence = text.slice(from, from + 3);
  if (fence !== "---" && fence !== "+++") return none;
  const key = KEYS[fence];
  const lines = linesOf(text, from, Math.min(text.length, from + 50_000));
  if (slice(text, lines[0] as Line).trim() !== fence) return none;
  const close = lines.findIndex((line, i) => i > 0 && CLOSES[fence].test(slice(text, line)));
  const open = fence === "---" ? bodyAt(text, lines, close) : null;
  if (open !== null) {
    const inner = lines.slice(1, open);
    const end = (inner.at(-1) as Line).end;
    return { end: (inner.at(-1) as Line).next, range: { start: from, end }, fields: fieldsOf(source, inner, key) };
  }
  const inner = lines.slice(1, close);
  const first = inner.find((line) => !/^\s*(?:#.*)?$/.test(slice(text, line)));
  if (close < 1) return none;
  if (inner.length > 0 && (!first || !key.test(slice(text, first)))) return none;
  const end = (lines[close] as Line).end;
  return { end: (lines[close] as Line).next, range: { start: from, end }, fields: fieldsOf(source, inner, key) };
}

/** Keys that tell front matter from a text that begins with a rule. */
const TELLING = /^(?:title|subtitle|authors?|date|published|lang|language|layout|tags|categories|description)[ \t]*:/i;

/** A value in quotation marks that goes on in the next line. */
const OPEN_QUOTE = /:[ \t]+(["'])(?!.*\1[ \t]*$)/;

/**
 * Which line the article begins at where the front matter's end was forgotten: what a blank line parts from fields is
 * none, before any line that would close them. Null where the front matter ends as it should, or there is none.
 */
function bodyAt(text: string, lines: readonly Line[], close: number): number | null {
  if (!lines[1] || !TELLING.test(slice(text, lines[1]))) return null;
  const blank = lines.findIndex((line) => slice(text, line).trim() === "");
  if (blank < 1 || (close > 0 && close < blank)) return null;
  const inField = /^(?:[ \t]|-[ \t]|[\]}"'])/;
  const isField = (line: Line): boolean => inField.test(slice(text, line)) || KEYS["---"].test(slice(text, line));
  if (!lines.slice(1, blank).every((line) => isField(line) && !OPEN_QUOTE.test(slice(text, line)))) return null;
  const next = lines.slice(blank).find((line) => slice(text, line).trim() !== "");
  if (!next || (close > 0 && (isField(next) || slice(text, next).startsWith("#")))) return null;
  return close > 0 && next.start >= (lines[close] as Line).start ? null : blank;
}

function slice(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

function fieldsOf(source: Source, lines: readonly Line[], keyed: RegExp): Map<string, (Text | Derived)[]> {
  const { text } = source;
  const fields = new Map<string, (Text | Derived)[]>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    const key = keyed.exec(slice(text, line));
    if (!key) continue;
    const value = trimmed(text, { start: line.start + key[0].length, end: line.end });
    const below: Range[] = [];
    const quote = /^(["'])(?!.*\1$)/.exec(slice(text, value))?.[1] ?? null;
    let open = quote !== null;
    while (i + 1 < lines.length && (open || /^(?:[ \t]|-[ \t]|$)/.test(slice(text, lines[i + 1] as Line)))) {
      const range = trimmed(text, lines[++i] as Line);
      if (range.end > range.start) below.push(range);
      open &&= text.charAt(range.end - 1) !== quote;
    }
    const ranges = valuesOf(text, value, below);
    const values = ranges.map((parts) => unescaped(source, parts, keyed)).filter((found) => found.text !== "");
    if (values.length > 0) fields.set((key[1] ?? "").toLowerCase(), values);
  }
  return fields;
}

/** A value's text, what its quotation marks let it escape read: `''` between single ones, `\u0411` between double ones. */
function unescaped(source: Source, parts: Range[], keyed: RegExp): Text | Derived {
  const text = textOf(source, parts);
  const quote = source.text.charAt(text.start - 1);
  const read =
    quote === "'" && keyed === KEYS["---"]
      ? text.text.replaceAll("''", "'")
      : quote === '"' && text.text.includes("\\")
        ? text.text.replace(ESCAPE, (_, short, long, byte) => letterOf(short ?? long ?? byte ?? "20"))
        : text.text;
  return read === text.text ? text : { ...text, text: read.replace(/\s+/g, " ").trim(), derivation: "escape" };
}

const ESCAPE = /\\(?:u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|[nt])/g;

/** The letter of a code in hexadecimal digits. */
function letterOf(code: string): string {
  const point = Number.parseInt(code, 16);
  return point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
}

/** Each value as its ranges. */
function valuesOf(text: string, value: Range, below: readonly Range[]): Range[][] {
  const written = slice(text, value);
  if (/^[>|][+-]?$/.test(written)) return [[...below]];
  const named = written === "" ? below.flatMap((range) => nameIn(text, range)) : [];
  if (named.length > 0 || (written === "" && below.length > 0 && below.every((range) => isField(text, range))))
    return named;
  if (written === "" && below.every((range) => text.charAt(range.start) === "-"))
    return below.map((range) => [unquoted(text, trimmed(text, { start: range.start + 1, end: range.end }))]);
  if (written.startsWith("[") && written.endsWith("]")) return inline(text, value).map((range) => [range]);
  if (/^["']/.test(written) && below.length > 0) {
    const last = below.at(-1) as Range;
    const end = text.charAt(last.end - 1) === written[0] ? last.end - 1 : last.end;
    return [[{ start: value.start + 1, end: value.end }, ...below.slice(0, -1), { start: last.start, end }]];
  }
  return [[unquoted(text, value), ...below]];
}

/** "name: Jane Doe" of a value that has fields of its own, as its ranges; all else that such a value says is passed over. */
function nameIn(text: string, range: Range): Range[][] {
  const [label] =
    /^(?:-[ \t]+)?(?:name|display_name|displayName|full_name):[ \t]+(?=\S)/.exec(slice(text, range)) ?? [];
  return label ? [[unquoted(text, { start: range.start + label.length, end: range.end })]] : [];
}

const isField = (text: string, range: Range): boolean => /^(?:-[ \t]+)?[A-Za-z_]+:(?:[ \t]|$)/.test(slice(text, range));

function inline(text: string, value: Range): Range[] {
  const out: Range[] = [];
  let start = value.start + 1;
  let quote = "";
  for (let i = start; i < value.end; i++) {
    const char = text.charAt(i);
    if (quote !== "") quote = char === quote ? "" : quote;
    else if ((char === '"' || char === "'") && text.slice(start, i).trim() === "") quote = char;
    else if (char === "," || i === value.end - 1) {
      out.push(unquoted(text, trimmed(text, { start, end: i })));
      start = i + 1;
    }
  }
  return out;
}

function unquoted(text: string, range: Range): Range {
  const first = text.charAt(range.start);
  if ((first === '"' || first === "'") && range.end - range.start > 1 && text.charAt(range.end - 1) === first)
    return { start: range.start + 1, end: range.end - 1 };
  const comment = /[ \t]#/.exec(slice(text, range));
  return comment ? trimmed(text, { start: range.start, end: range.start + comment.index }) : range;
}

function trimmed(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return { start, end };
}
