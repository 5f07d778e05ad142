import type { Aspect, Slide } from "./deck.ts";

/** Advance widths of one font face, in units of 1/1000 em. */
export interface FontMetrics {
  /** By code point from 0 on; -1 where the face has no glyph. */
  readonly dense: readonly number[];
  /** By code point, for those beyond `dense`. */
  readonly sparse: Readonly<Record<number, number>>;
}

export type FontName = "serif" | "serif-bold" | "sans" | "sans-bold";

/** What the planner has to know of a theme in order to fit text without a browser. */
export interface Metrics {
  readonly fonts: Readonly<Record<FontName, FontMetrics>>;
}

/**
 * Which setting a slide fits in, 0 being the largest; null where it doesn't fit even in the smallest. The slide's own
 * `setting` is not looked at.
 */
export type Fit = (slide: Slide, aspect: Aspect) => number | null;
