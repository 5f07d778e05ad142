import { hangOf, linesOfCode } from "../text/code.ts";

/** A line of code with its end; where it wraps, it goes on `hang` columns in. */
interface CodeLine {
  readonly text: string;
  /** Its parts marked; null where they aren't. */
  readonly html: string | null;
  /** Null for what is common. */
  readonly hang: number | null;
}

/** Code in lines. What is marked over several is marked on each. */
export function codeView(code: string, marked: string | null): readonly CodeLine[] {
  const open: string[] = [];
  const html = marked === null ? [] : linesOfCode(marked).map((line) => within(line, open));
  return linesOfCode(code).map((text, index) => {
    const hang = hangOf(text);
    return { text, html: html[index] ?? null, hang: hang === hangOf("") ? null : hang };
  });
}

/** A line with the marks opened again that are open where it begins, and closed where it ends. */
function within(line: string, open: string[]): string {
  const before = open.join("");
  for (const [tag] of line.matchAll(/<[^>]*>/gu)) {
    if (tag === "</span>") open.pop();
    else open.push(tag);
  }
  return before + line + "</span>".repeat(open.length);
}
