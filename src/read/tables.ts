import type { Range } from "../model/text.ts";
import { isBlank, type Line, type RawTable } from "./raw.ts";

const RULER = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** The table whose header is line `i`, and the line after it; null where none stands there. */
export function tableAt(text: string, lines: readonly Line[], i: number): { raw: RawTable; next: number } | null {
  const head = lines[i] as Line;
  const ruler = lines[i + 1];
  if (!ruler || ruler.end - ruler.start > 2000 || head.end - head.start > 5000) return null;
  const marks = text.slice(ruler.start, ruler.end);
  if (!marks.includes("|") || !RULER.test(marks)) return null;
  const header = cells(text, head);
  const align = cells(text, ruler).map((cell) => alignment(text.slice(cell.start, cell.end)));
  if (header.length !== align.length) return null;
  const rows: Range[][] = [];
  let k = i + 2;
  for (; k < lines.length && !isBlank(text, lines[k] as Line); k++) rows.push(cells(text, lines[k] as Line));
  const end = (lines[k - 1] as Line).end;
  const ranges = [header, ...rows].flat().filter((cell) => cell.end > cell.start);
  return { raw: { kind: "table", start: head.start, end, ranges, header, rows, align }, next: k };
}

function alignment(mark: string): "left" | "center" | "right" | null {
  if (mark.startsWith(":")) return mark.endsWith(":") ? "center" : "left";
  return mark.endsWith(":") ? "right" : null;
}

function cells(text: string, line: Range): Range[] {
  const out: Range[] = [];
  let start = line.start;
  let inCode = false;
  const push = (end: number): void => {
    let [a, b] = [start, end];
    while (a < b && text.charCodeAt(a) <= 32) a++;
    while (b > a && text.charCodeAt(b - 1) <= 32) b--;
    out.push({ start: a, end: b });
  };
  for (let i = line.start; i < line.end; i++) {
    const char = text.charAt(i);
    if (char === "\\") i++;
    else if (char === "`") inCode = !inCode;
    else if (char === "|" && !inCode) {
      push(i);
      start = i + 1;
    }
  }
  push(line.end);
  const empty = (cell: Range | undefined): boolean => cell !== undefined && cell.start === cell.end;
  if (empty(out[0])) out.shift();
  if (out.length > 1 && empty(out.at(-1))) out.pop();
  return out;
}
