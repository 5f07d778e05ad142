import type { Range } from "../model/text.ts";
import { isBlank, type Line, linesOf, type Raw } from "./raw.ts";
import { tableAt } from "./tables.ts";

/** How deep quotations and lists may nest before their marks are taken for text. */
const NESTING = 30;

const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*([^\s`]*)[^`]*$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( {0,3})([-*+]|\d{1,9}[.)])(?=[ \t]|$)/;
const SETEXT = /^ {0,3}(=+|-+)[ \t]*$/;
const DEFINITION = /^ {0,3}\[([^\]\\]{1,300})\]:[ \t]*\S/;
/** A footnote, as GitHub and Pandoc mark it; its text may begin on the next line, indented. */
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]{1,100}\]:/;
const HTML_UNTIL = /^ {0,3}<(?:(script|pre|style|textarea|iframe)(?=[\s>]|$)|(!--)|(\?)|(![A-Za-z]))/i;
const HTML_BLOCK =
  /^ {0,3}<\/?(?:address|article|aside|base|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|noscript|object|ol|optgroup|option|p|param|section|summary|svg|table|tbody|td|tfoot|th|thead|title|tr|track|ul|video)(?=[\s/>]|$)/i;
const HTML_ALONE =
  /^ {0,3}<\/?[a-zA-Z][\w-]*(?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?>\s*$/;

/**
 * The blocks of Markdown from `from` on, by CommonMark's rules with GitHub's tables. Every range is where the block
 * stands, by construction: a container moves the starts of its lines and copies nothing. Linear in the text.
 */
export function blocks(text: string, from: number): Raw[] {
  return parse(text, linesOf(text, from), 0);
}

function parse(text: string, lines: readonly Line[], depth: number): Raw[] {
  const out: Raw[] = [];
  for (let i = 0; i < lines.length; ) {
    if (isBlank(text, lines[i] as Line)) i++;
    else i = blockAt(text, lines, i, depth, out);
  }
  return out;
}

/** Reads the block that begins in line `i`; gives the line after it. */
function blockAt(text: string, lines: readonly Line[], i: number, depth: number, out: Raw[]): number {
  const line = lines[i] as Line;
  const head = text.slice(line.start, Math.min(line.end, line.start + 1000));
  if (columns(text, line).columns >= 4) return indentedCode(text, lines, i, out);
  const fence = FENCE.exec(head);
  if (fence) return fencedCode(text, lines, i, fence, out);
  const heading = HEADING.exec(head);
  if (heading) {
    out.push({
      kind: "heading",
      level: heading[1]?.length ?? 1,
      start: line.start,
      end: line.end,
      ranges: [headingText(text, line, heading[0].length)],
    });
    return i + 1;
  }
  if (RULE.test(head)) {
    out.push({ kind: "rule", start: line.start, end: line.end, ranges: [] });
    return i + 1;
  }
  if (depth < NESTING && QUOTE.test(head)) return quote(text, lines, i, depth, out);
  if (depth < NESTING && ITEM.test(head)) return list(text, lines, i, depth, out);
  const html = htmlEnd(text, lines, i, head, false);
  if (html > i) {
    const end = (lines[html - 1] as Line).end;
    out.push({ kind: "html", start: line.start, end, ranges: [{ start: line.start, end }] });
    return html;
  }
  if (FOOTNOTE.test(head)) return footnote(text, lines, i, head, out);
  if (DEFINITION.test(head)) return definition(text, lines, i, out);
  const table = tableAt(text, lines, i);
  if (table) {
    out.push(table.raw);
    return table.next;
  }
  return paragraph(text, lines, i, out);
}

function paragraph(text: string, lines: readonly Line[], i: number, out: Raw[]): number {
  const start = columns(text, lines[i] as Line).at;
  let last = i;
  for (let k = i + 1; k < lines.length; k++) {
    const line = lines[k] as Line;
    if (isBlank(text, line)) break;
    const setext = SETEXT.exec(text.slice(line.start, Math.min(line.end, line.start + 1000)));
    if (setext) {
      const end = (lines[last] as Line).end;
      const level = setext[1]?.startsWith("=") ? 1 : 2;
      out.push({ kind: "heading", level, start, end: line.end, ranges: [{ start, end }] });
      return k + 1;
    }
    if (interrupts(text, lines, k) || opensTurn(text, lines[i] as Line, lines[last] as Line, line)) break;
    last = k;
  }
  const end = (lines[last] as Line).end;
  out.push({ kind: "paragraph", start, end, ranges: [{ start, end }] });
  return last + 1;
}

/** "It rained.\n— And then?\nShe laughed.": dialogue without blank lines, a line for each who speaks or is told of. */
function opensTurn(text: string, first: Line, before: Line, { start, end }: Line): boolean {
  const head = text.slice(start, Math.min(end, start + 20));
  if (!TURN.test(head) && !(OPENS.test(head) && TURN.test(text.slice(first.start, first.start + 20)))) return false;
  return ENDED.test(text.slice(Math.max(before.start, before.end - 5), before.end));
}

const OPENS = /^ {0,3}[«"“„(]?[A-ZÄÖÜА-ЯЁІЇЄҐӘҒҚҢӨҰҮҺ]/;
const TURN = new RegExp(OPENS.source.replace("}", "}[—–―] ?"));
const ENDED = /[.!?…:»”"][»”")\]]* *\\?\r?$/;

/** Whether line `i` ends a paragraph before it by beginning something else. */
function interrupts(text: string, lines: readonly Line[], i: number): boolean {
  const line = lines[i] as Line;
  if (columns(text, line).columns >= 4) return false;
  const first = text.charAt(columns(text, line).at);
  if (!/[#>`~*+\-_<\d]/.test(first)) return false;
  const head = text.slice(line.start, Math.min(line.end, line.start + 1000));
  if (HEADING.test(head) || QUOTE.test(head) || RULE.test(head) || FENCE.test(head)) return true;
  const item = ITEM.exec(head);
  if (item && /^(?:[-*+]|1[.)])$/.test(item[2] ?? "") && head.slice(item[0].length).trim() !== "") return true;
  return htmlEnd(text, lines, i, head, true) > i;
}

function headingText(text: string, line: Line, marks: number): Range {
  let start = line.start + marks;
  let end = line.end;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  let close = end;
  while (close > start && text.charCodeAt(close - 1) === 35) close--;
  if (close === start || (close < end && text.charCodeAt(close - 1) <= 32)) end = close;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  return { start, end };
}

function indentedCode(text: string, lines: readonly Line[], i: number, out: Raw[]): number {
  let last = i;
  for (let k = i; k < lines.length; k++) {
    const line = lines[k] as Line;
    if (isBlank(text, line)) continue;
    if (columns(text, line).columns < 4) break;
    last = k;
  }
  const code = lines.slice(i, last + 1).map((line) => dedented(text, line, 4));
  out.push({
    kind: "code",
    language: null,
    start: (lines[i] as Line).start,
    end: (lines[last] as Line).end,
    ranges: whole(code),
  });
  return last + 1;
}

function fencedCode(text: string, lines: readonly Line[], i: number, fence: RegExpExecArray, out: Raw[]): number {
  const mark = fence[1] ?? "```";
  let k = i + 1;
  for (; k < lines.length; k++) {
    const line = lines[k] as Line;
    const close = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(text.slice(line.start, Math.min(line.end, line.start + 200)))?.[1];
    if (close && close[0] === mark[0] && close.length >= mark.length) break;
  }
  const end = (lines[Math.min(k, lines.length - 1)] as Line).end;
  const start = (lines[i] as Line).start;
  out.push({ kind: "code", language: fence[2] || null, start, end, ranges: whole(lines.slice(i + 1, k)) });
  return k + 1;
}

/** Lines with their ends, joined where they touch; the last without its end. */
function whole(lines: readonly Line[]): Range[] {
  const out: { start: number; end: number }[] = [];
  lines.forEach((line, i) => {
    const end = i === lines.length - 1 ? line.end : line.next;
    const last = out.at(-1);
    if (last && last.end === line.start) last.end = end;
    else out.push({ start: line.start, end });
  });
  return out.filter((range) => range.end > range.start);
}

function quote(text: string, lines: readonly Line[], i: number, depth: number, out: Raw[]): number {
  const inner: Line[] = [];
  let k = i;
  for (; k < lines.length; k++) {
    const line = lines[k] as Line;
    const mark = QUOTE.exec(text.slice(line.start, Math.min(line.end, line.start + 6)));
    if (mark) inner.push({ ...line, start: Math.min(line.end, line.start + mark[0].length) });
    else if (isBlank(text, line) || !isLazy(text, lines, k, inner)) break;
    else inner.push({ ...line, start: columns(text, line).at });
  }
  const end = (lines[k - 1] as Line).end;
  out.push({
    kind: "quote",
    start: (lines[i] as Line).start,
    end,
    ranges: [],
    children: parse(text, inner, depth + 1),
  });
  return k;
}

/** Whether line `k`, without the marks of its container, goes on with the paragraph that stands there. */
function isLazy(text: string, lines: readonly Line[], k: number, inner: readonly Line[]): boolean {
  const before = inner.at(-1);
  if (!before || isBlank(text, before)) return false;
  const head = text.slice(before.start, Math.min(before.end, before.start + 300));
  if (HEADING.test(head) || RULE.test(head) || FENCE.test(head)) return false;
  const here = lines[k] as Line;
  return !interrupts(text, lines, k) && !ITEM.test(text.slice(here.start, Math.min(here.end, here.start + 15)));
}

function list(text: string, lines: readonly Line[], i: number, depth: number, out: Raw[]): number {
  const type = (line: Line): string | null => {
    const head = text.slice(line.start, Math.min(line.end, line.start + 1000));
    const mark = RULE.test(head) ? null : ITEM.exec(head);
    return mark ? (mark[2] ?? "").slice(-1) : null;
  };
  const first = type(lines[i] as Line);
  const [, number] =
    /^[ \t]*(\d{1,9})[.)]/.exec(text.slice((lines[i] as Line).start, (lines[i] as Line).start + 15)) ?? [];
  const items: Raw[][] = [];
  let k = i;
  let last = i;
  while (k < lines.length && type(lines[k] as Line) === first) {
    const line = lines[k] as Line;
    const mark = ITEM.exec(text.slice(line.start, Math.min(line.end, line.start + 15))) as RegExpExecArray;
    const width = mark[0].length;
    const after = columns(text, { ...line, start: line.start + width }, width);
    const empty = after.at >= line.end;
    const indent = empty || after.columns > 4 ? width + 1 : width + after.columns;
    const inner: Line[] = [
      { ...line, start: empty ? line.end : indent === width + 1 ? line.start + width + 1 : after.at },
    ];
    last = k++;
    for (; k < lines.length; k++) {
      const next = lines[k] as Line;
      if (isBlank(text, next)) {
        inner.push({ ...next, start: next.end });
        continue;
      }
      if (columns(text, next).columns >= indent) inner.push(dedented(text, next, indent));
      else if (isLazy(text, lines, k, inner)) inner.push({ ...next, start: columns(text, next).at });
      else break;
      last = k;
    }
    items.push(parse(text, inner, depth + 1));
  }
  const end = (lines[last] as Line).end;
  out.push({
    kind: "list",
    first: number ? Number(number) : null,
    start: (lines[i] as Line).start,
    end,
    ranges: [],
    items,
  });
  return last + 1;
}

function definition(text: string, lines: readonly Line[], i: number, out: Raw[]): number {
  const next = lines[i + 1];
  const title = next && /^[ \t]+["'(]/.test(text.slice(next.start, Math.min(next.end, next.start + 400)));
  const last = title ? i + 1 : i;
  out.push({ kind: "definition", start: (lines[i] as Line).start, end: (lines[last] as Line).end, ranges: [] });
  return last + 1;
}

/** A footnote goes on over lines of its paragraph, and over what is indented after a blank line. */
function footnote(text: string, lines: readonly Line[], i: number, head: string, out: Raw[]): number {
  let last = i;
  let blank = head.slice(head.indexOf(":") + 1).trim() === "";
  for (let k = i + 1; k < lines.length; k++) {
    const line = lines[k] as Line;
    if (isBlank(text, line)) {
      blank = true;
      continue;
    }
    const indented = columns(text, line).columns >= 4;
    const first = text.slice(line.start, Math.min(line.end, line.start + 400));
    if (!indented && (blank || DEFINITION.test(first) || FOOTNOTE.test(first) || interrupts(text, lines, k))) break;
    last = k;
    blank = false;
  }
  const { start } = lines[i] as Line;
  const { end } = lines[last] as Line;
  out.push({ kind: "footnote", start, end, ranges: [{ start: start + head.indexOf(":") + 1, end }] });
  return last + 1;
}

/** The line after the HTML that begins in line `i`; `i` where none does. */
function htmlEnd(text: string, lines: readonly Line[], i: number, head: string, interrupting: boolean): number {
  if (!/^ {0,3}<(?![a-z]+:)/i.test(head)) return i;
  const until = HTML_UNTIL.exec(head);
  if (until) {
    const close = until[1] ? `</${until[1].toLowerCase()}>` : until[2] ? "-->" : until[3] ? "?>" : ">";
    for (let k = i; k < lines.length; k++) {
      const line = lines[k] as Line;
      if (text.slice(line.start, line.end).toLowerCase().includes(close)) return k + 1;
    }
    return lines.length;
  }
  if (!HTML_BLOCK.test(head) && (interrupting || !HTML_ALONE.test(head))) return i;
  let k = i;
  while (k < lines.length && !isBlank(text, lines[k] as Line)) k++;
  return k;
}

/** How many columns of white space a line begins with, and where they end. A tab goes to the next fourth column. */
function columns(text: string, line: Range, from: number = 0): { columns: number; at: number } {
  let column = from;
  let at = line.start;
  for (; at < line.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) column++;
    else if (code === 9) column += 4 - (column % 4);
    else if (code !== 0xfeff) break;
  }
  return { columns: column - from, at };
}

function dedented(text: string, line: Line, count: number): Line {
  let column = 0;
  let start = line.start;
  for (; start < line.end && column < count; start++) {
    const code = text.charCodeAt(start);
    if (code === 32) column++;
    else if (code === 9) column += 4 - (column % 4);
    else break;
  }
  return { ...line, start };
}
