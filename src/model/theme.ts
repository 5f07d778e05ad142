import type { Aspect, Slide, SlideKind } from "./deck.ts";

/** Advance widths of one font face, in units of 1/1000 em. */
export interface FontMetrics {
  /** By code point from 0 on; -1 where the face has no glyph. */
  readonly dense: readonly number[];
  /** By code point, for those beyond `dense`. */
  readonly sparse: Readonly<Record<number, number>>;
}

export type FontName = "serif" | "serif-bold" | "sans" | "sans-bold";

export type Face = FontName | "mono";

/** What the planner has to know of a theme in order to fit text without a browser. */
export interface Metrics {
  readonly fonts: Readonly<Record<FontName, FontMetrics>>;
}

/**
 * Which setting a slide fits in, 0 being the largest; null where it doesn't fit even in the smallest, or only with a word
 * torn where that is not wanted. Only its own content and its footnotes are looked at; settings before `from` are passed over.
 */
export interface Fit {
  (slide: Slide, aspect: Aspect, tearing?: "no tearing", from?: number): number | null;
  /** The width of a text set on one line. */
  readonly span: (text: string, style: Style) => number;
}

/** A place on the canvas, in its pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How one element of a slide is set. All lengths are canvas pixels. */
export interface Style {
  readonly face: Face;
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  /** Space above it. */
  readonly gap: number;
  /** At most so many lines; 0 for any number. */
  readonly most: number;
}

/** One way to set a slide of a kind: a style for each of its elements, by the class the templates give them. */
export type Setting<Element extends string = string> = Readonly<Record<Element, Style>>;

export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

/** Which family of settings a slide is set in: its kind, or a kind of its kind. */
export type Variant = SlideKind | "bare" | "lone" | "bars" | "grave" | "tall" | "ages";

/** Widths and gaps that are no style. */
export interface Widths {
  /** Of an ordered list's number. */
  readonly number: number;
  readonly sectionNumber: number;
  /** Between columns. */
  readonly column: number;
  /** The space above an item of a list in a list, as a share of that above others. */
  readonly inner: number;
  /** Below what introduces a list or code. */
  readonly intro: number;
  /** From a list to one inside it. */
  readonly indent: number;
  /** From a rule at the left to its text. */
  readonly rule: number;
  /** Of the box behind a task's number. */
  readonly task: number;
  readonly date: number;
  readonly axis: number;
  readonly barNumber: number;
  readonly qr: number;
  /** Right of a cell's text, and where a table has many columns. */
  readonly cell: number;
  readonly cellOfMany: number;
  /** A quotation mark that hangs, and the pause between two sentences of a quote, in ems. */
  readonly mark: number;
  readonly pause: number;
  /** The sign of a picture and the space behind it, in ems. */
  readonly pictured: number;
  /** From what is said of a missing picture to its caption. */
  readonly below: number;
}

/** How the planner has set a slide, for those who set it again elsewhere. */
export interface Typesetting {
  readonly canvas: Canvas;
  readonly widths: Widths;
  /** Of a slide's footnotes. */
  readonly footnote: Style;
  /** The style of one of a slide's elements in the setting that the slide fits in. */
  readonly style: (slide: Slide, element: string) => Style;
  /** How many lines a text takes. */
  readonly lines: (text: string, style: Style, width: number) => number;
  /** The width of a text on one line. */
  readonly span: (text: string, style: Style) => number;
}
