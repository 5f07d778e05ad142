import type { Report } from "../diagnostics.ts";
import type { Article } from "../model/article.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Aspect, Presentation } from "../model/deck.ts";
import type { Findings } from "../model/findings.ts";
import type { Pack } from "../model/pack.ts";
import type { Fit } from "../model/theme.ts";

/** What the planner is told besides the article and what was found in it. */
export interface PlanOptions {
  readonly aspect: Aspect;
  /** Minutes planned for; null where everything is said. */
  readonly minutes: number | null;
  /** Words a minute; null for the language's own. */
  readonly wpm: number | null;
  readonly people: "full" | "initial" | "role";
  /** How the people who speak are shown: as a table, or on an axis of ages. */
  readonly voices: "table" | "ages";
  readonly notes: boolean;
  readonly presentation: Presentation;
  /** The article's language; null where there is no pack for it. */
  readonly pack: Pack | null;
  /** The language of Lectern's own words. */
  readonly labels: Pack;
  readonly fit: Fit;
  /** data: URIs of the pictures that could be had, by the URL the article gives. */
  readonly pictures: ReadonlyMap<string, string>;
  /** The map of the article's places; null for none. */
  readonly atlas: Atlas | null;
  readonly report: Report;
}

/** What every part of the planner looks at. */
export interface Context extends PlanOptions {
  readonly article: Article;
  readonly findings: Findings;
  readonly secondsOf: (text: string) => number;
  /** Whether a long utterance may go on over several slides: not where some may have to go. */
  readonly goesOn: boolean;
  /** The words of the sentences, and the numbers, that head a slide already. */
  readonly headed: ReadonlySet<string>;
}
