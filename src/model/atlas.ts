import type { Aspect } from "./deck.ts";

/** A town that the article names, on the map of its country. */
export interface Pinned {
  /** Its names as the article gives them, the one that a map would have first. */
  readonly names: readonly string[];
  /** The first of them in the nominative, where that is another form. */
  readonly nominative: string | null;
  /** In the map's own units. */
  readonly x: number;
  readonly y: number;
}

/** Rings or lines in the map's own units: x and y of the first point, then steps from each point to the next. */
export type Lines = readonly (readonly number[])[];

/** The country that most of an article's places lie in, drawn flat, and those of the places that lie on the drawing. */
export interface Atlas {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** What it is called, by language. */
  readonly names: Readonly<Record<string, string>>;
  /** The country's box: left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
  /** For a map of the whole country, as far as one reaches on a canvas. */
  readonly outlines: Readonly<Record<Aspect, Outline>>;
  /** Its boundaries as lines, which labels keep off. */
  readonly lines: Readonly<Record<"edge" | "disputed", Lines>>;
  /** The same and more for a map of a part of the country; null where the towns do not lie in a part. */
  readonly fine: Fine | null;
  /** Where Crimea lies: it is on the map where this point is. */
  readonly crimea: readonly [number, number];
  readonly pins: readonly Pinned[];
}

/** A country and what is around it with all bends, to be cut to a frame. */
export interface Fine {
  readonly areas: Readonly<Record<Area, Lines>>;
  readonly lines: Readonly<Record<Boundary, Lines>>;
}

/** The country, what else is land, and the lakes on it; the rest is sea. */
export type Area = "country" | "land" | "lakes";
/** The country's own coast and boundaries, those of other land, and boundaries whose status is disputed. */
export type Boundary = "edge" | "borders" | "disputed";

/** SVG path data in the map's own units: whole numbers, lines only, each point after the first as a step. */
export type Outline = Readonly<Record<Area | Boundary, string>>;
