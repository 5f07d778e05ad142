/** A place of the article on the map of its country. */
export interface Pinned {
  /** The name as the article gives it. */
  readonly name: string;
  /** In the map's own units. */
  readonly x: number;
  readonly y: number;
}

/** The country that most of an article's places lie in, drawn flat, and those of the places that lie on the drawing. */
export interface Atlas {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The country's box: left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
  readonly outline: Outline;
  readonly pins: readonly Pinned[];
}

/** SVG path data in the map's own units. */
export interface Outline {
  readonly country: string;
  /** What else is land. */
  readonly land: string;
  readonly borders: string;
  /** Boundaries whose status is disputed. */
  readonly disputed: string;
}
