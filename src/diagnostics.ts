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
