import type { Box, Face } from "./theme.ts";

/** What a theme colours with; "water" is a tint of the accent that what lies under it is seen through. */
export type Ink = "paper" | "ink" | "quiet" | "line" | "accent" | "track" | "band" | "on-band" | "water";

/** A run of text in one dress. */
export interface Span {
  readonly text: string;
  readonly face: Face;
  /** In canvas pixels. */
  readonly size: number;
  readonly ink: Ink;
  /** Its language where it isn't the deck's, else null. */
  readonly lang: string | null;
  /** An address it leads to, or null. */
  readonly link: string | null;
}

/** A paragraph; the spans may hold line ends. */
export interface Line {
  readonly spans: readonly Span[];
  /** From baseline to baseline. */
  readonly leading: number;
  /** Space above it. */
  readonly before: number;
  readonly align: "left" | "center" | "right";
  /** What stands before it: its number, a dash, or nothing. */
  readonly bullet: number | "dash" | null;
  /** How deep it is in a list; 0 for the outermost, and for what is in none. */
  readonly level: number;
  /** Left of all its lines, and how far the first one reaches into that. */
  readonly margin: number;
  readonly hang: number;
}

/** Words in a box. `slot` says what they are in an outline of the slides; null for what doesn't belong there. */
export interface WordsShape extends Box {
  readonly kind: "words";
  readonly slot: "title" | "body" | null;
  readonly lines: readonly Line[];
  readonly anchor: "top" | "bottom";
}

/** A patch of colour, or a dashed frame, that says nothing by itself. */
export interface PatchShape extends Box {
  readonly kind: "patch";
  readonly ink: Ink;
  readonly look: "full" | "round" | "dashed";
}

/** A vertical stroke that says nothing by itself. */
export interface StrokeShape extends Box {
  readonly kind: "stroke";
  readonly ink: Ink;
  readonly weight: number;
  readonly dotted: boolean;
}

/** A picture; `data` is a base64 data: URI. */
export interface PictureShape extends Box {
  readonly kind: "picture";
  readonly data: string;
  readonly type: "png" | "jpeg" | "gif";
  readonly alt: string;
}

/** Dark and light modules, row by row, the quiet zone among them. */
export interface CodeShape extends Box {
  readonly kind: "qr";
  readonly modules: readonly (readonly boolean[])[];
  readonly alt: string;
  readonly link: string;
}

export interface TableShape extends Box {
  readonly kind: "table";
  /** Widths. */
  readonly columns: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly (Line | null)[] }[];
  /** Whether the first row, the first column names what is in the others. */
  readonly headRow: boolean;
  readonly headColumn: boolean;
  /** The space above and below a cell's text, and right of it where it is not the last of its row. */
  readonly padding: { readonly y: number; readonly right: number };
  readonly alt: string;
}

/** Bars that lie, the first one on top, each in an equal share of the box's height; the box's width is `most`. */
export interface BarsShape extends Box {
  readonly kind: "bars";
  readonly bars: readonly { readonly name: string; readonly value: number }[];
  readonly most: number;
  readonly unit: string | null;
  readonly ink: "accent" | "ink";
  /** How high one bar is. */
  readonly thickness: number;
  readonly alt: string;
}

/** Areas, or lines. */
export interface AreaShape extends Box {
  readonly kind: "area";
  readonly fill: Ink | null;
  readonly line: { readonly ink: Ink; readonly weight: number; readonly dashed: boolean } | null;
  /** Whether the last point of each ring leads to the first. */
  readonly closed: boolean;
  /** Rings of points, each an offset from the box's corner. */
  readonly rings: readonly (readonly (readonly [number, number])[])[];
  /** Empty where it says nothing by itself. */
  readonly alt: string;
}

export type Shape =
  | AreaShape
  | WordsShape
  | PatchShape
  | StrokeShape
  | PictureShape
  | CodeShape
  | TableShape
  | BarsShape;

/** A paragraph of the speaker's notes. */
export interface Note {
  readonly text: string;
  readonly is: "cue" | "say" | "heading" | "background";
  readonly lang: string | null;
}

/** A slide as shapes with their places, in reading order; all lengths are canvas pixels. */
export interface Sheet {
  /** Which of the theme's frames it stands in. */
  readonly frame: "title" | "section" | "plain";
  readonly title: string;
  /** Whether the title is among the shapes; else it is there for outlines and screen readers alone. */
  readonly titled: boolean;
  readonly shapes: readonly Shape[];
  readonly notes: readonly Note[];
  /** The name of the part of the talk that starts here, or null. */
  readonly part: string | null;
}
