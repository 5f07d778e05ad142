import type { Range } from "./model/text.ts";

export type Severity = "error" | "warning" | "note";

/** What can go wrong, as data: what it is, where, and what to do next. */
export interface Diagnostic {
  /** Kebab case, stable: programs may match on it. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, in a sentence without the place. */
  readonly message: string;
  /** What to do next, or "" where the message says it. */
  readonly hint: string;
  /** What the diagnostic is about, as a source's name; null where it is the call itself. */
  readonly source: string | null;
  readonly range: Range | null;
}

/** How a stage tells of something without stopping. */
export type Report = (diagnostic: Diagnostic) => void;

/** Stops the work on one source, never on the others. */
export class LecternError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = "LecternError";
    this.diagnostic = diagnostic;
  }
}

/** A place as editors count it: both from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n?|\n/u);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const COLOURS: Readonly<Record<Severity, string>> = { error: "31", warning: "33", note: "36" };

/** `file:line:column: error: message`, and the hint on a line of its own. `text` is the source's, null where there is none. */
export function format(diagnostic: Diagnostic, text: string | null, colours: boolean): string {
  const { severity, message, hint, source, range } = diagnostic;
  const paint = (code: string, words: string) => (colours ? `\u001b[${code}m${words}\u001b[0m` : words);
  const position = text !== null && range ? positionOf(text, range.start) : null;
  const place = [source ?? "lectern", ...(position ? [position.line, position.column] : [])].join(":");
  const first = `${place}: ${paint(COLOURS[severity], `${severity}:`)} ${message}\n`;
  return hint ? `${first}  ${paint("2", `hint: ${hint}`)}\n` : first;
}
