import type { Aspect, Presentation } from "./model/deck.ts";

export type Format = "html" | "json";
export type Naming = "full" | "initial" | "role";

/** Options, resolved once at the border. */
export interface Settings {
  readonly formats: readonly Format[];
  /** A folder, unless it has an extension and one output results; null for `dist/<name>/`. */
  readonly out: string | null;
  /** Minutes planned for; null where everything is said. */
  readonly minutes: number | null;
  /** Words a minute; null for the language's own. */
  readonly wpm: number | null;
  readonly lang: string | null;
  readonly labels: string | null;
  readonly theme: string;
  readonly aspect: Aspect;
  readonly templates: string | null;
  readonly people: Naming;
  /** Takes what would be omitted back into the body. */
  readonly keep: boolean;
  readonly notes: boolean;
  readonly quiet: boolean;
  readonly presentation: Presentation;
}
