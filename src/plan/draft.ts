import type { Text } from "../model/text.ts";
import type { Content } from "./shown.ts";
import type { Unit } from "./units.ts";

/** A slide on its way: what it shows, the run of the body it owns, and what of that is said. */
export interface Draft {
  readonly content: Content;
  readonly units: readonly Unit[];
  /** The sentences the slide's words come from: said as long as the slide is there. */
  readonly shown: readonly Text[];
  /** Seconds of the slide apart from what is said. */
  readonly fixed: number;
  /** Lectern's own words to the speaker. */
  readonly cue: string;
  /** What it is worth keeping when time is short; Infinity for what is never left out. */
  readonly worth: number;
}

/** Seconds that a slide without body text stays up. */
export const FIXED: Readonly<Partial<Record<Content["kind"], number>>> = {
  title: 10,
  contents: 10,
  section: 5,
  timeline: 20,
  voices: 15,
  map: 15,
  sources: 10,
  image: 15,
  table: 20,
  code: 20,
};
