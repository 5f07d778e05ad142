import type { Face } from "../model/theme.ts";

/** A font that lecture halls have, in the place of one that a deck embeds. */
interface HallFont {
  readonly family: string;
  /** How much larger it is set, so that its lines break where the deck's do. */
  readonly larger: number;
  /** How wide its lines are then at most, as a share of the deck's. */
  readonly narrower: number;
  /** The height of its line, set solid, in ems. */
  readonly solid: number;
}

/** Office's own fonts: on Windows and on the Mac, with Latin, Greek and Cyrillic, and the letters of Kazakh among it. */
export const HALL_FONTS: Readonly<Record<Face, HallFont>> = {
  serif: { family: "Cambria", larger: 1.1, narrower: 0.95, solid: 1.172 },
  "serif-bold": { family: "Cambria", larger: 1.05, narrower: 0.99, solid: 1.172 },
  sans: { family: "Calibri", larger: 1, narrower: 0.99, solid: 1.22 },
  "sans-bold": { family: "Calibri", larger: 1, narrower: 0.99, solid: 1.22 },
  mono: { family: "Consolas", larger: 1.08, narrower: 0.96, solid: 1.171 },
};

/** Which faces of the hall's stand in for a font of a theme. */
export const STANDS_FOR: Readonly<Record<string, Face>> = {
  "Source Serif 4": "serif",
  "Source Sans 3": "sans",
  "Cascadia Mono": "mono",
};
