import type { Aspect, SlideKind } from "../../model/deck.ts";
import type { FontName } from "../../model/theme.ts";

/** How one element of a slide is set. All lengths are canvas pixels. */
export interface Style {
  readonly face: FontName | "mono";
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

export const CANVAS: Readonly<Record<Aspect, Canvas>> = {
  "16:9": { width: 1280, height: 720, side: 88, top: 68, bottom: 92 },
  "4:3": { width: 960, height: 720, side: 64, top: 68, bottom: 92 },
};

/** Widths that are no style: columns, and the gaps between them. */
export const BOX = {
  number: 72,
  sectionNumber: { "16:9": 216, "4:3": 176 },
  column: 56,
  rule: 28,
  date: 250,
  axis: 56,
  barNumber: 236,
  qr: 320,
  cell: 32,
  progress: 64,
  mark: 0.5,
} as const;

/** Shares of the width: name, age, role, place. */
export const VOICES: readonly number[] = [0.27, 0.09, 0.37, 0.27];

const style = (face: Style["face"], size: number, leading: number, gap = 0, most = 0): Style => ({
  face,
  size,
  leading,
  gap,
  most,
});
const headline = (size: number, most = 3): Style => style("serif-bold", size, Math.round(size * 1.17), 0, most);
const label = style("sans-bold", 24, 30);
const person = (size: number, gap: number): Style => style("sans", size, Math.round(size * 1.3), gap);
const note = (gap: number): Style => style("sans", 24, 32, gap);

const title = (size: number, standfirst: number): Setting => ({
  kicker: style("sans-bold", 26, 34),
  title: style("serif-bold", size, Math.round(size * 1.1), 12),
  standfirst: style("sans", standfirst, Math.round(standfirst * 1.34), 26),
  presenter: style("sans-bold", 28, 38, 36),
  event: note(0),
  byline: note(4),
});

const contents = (size: number, gap: number): Setting => ({
  headline: headline(46),
  entry: style("sans", size, Math.round(size * 1.3), gap),
});

const section = (heading: number, key: number): Setting => ({
  number: style("serif", 120, 108),
  heading: headline(heading, 5),
  key: style("sans", key, Math.round(key * 1.36), 28),
});

const statement = (size: number, most: number, evidence: number, quoted: number): Setting => ({
  label,
  headline: { ...headline(size, most), gap: 6 },
  passage: style("sans", evidence, Math.round(evidence * 1.36)),
  words: style("serif", quoted, Math.round(quoted * 1.3)),
  person: person(24, 10),
});

/** A statement without evidence has the slide for itself. */
const bare = (size: number, most: number): Setting => ({
  label,
  headline: { ...headline(size, most), gap: 10 },
});

const quote = (size: number, most: number): Setting => ({
  words: style("serif", size, Math.round(size * 1.24), 0, most),
  person: person(28, 34),
});

const figure = (number: number, what: number): Setting => ({
  label,
  qualifier: style("serif", Math.max(40, Math.round(number * 0.3)), Math.round(number * 1.02)),
  number: style("serif-bold", number, Math.round(number * 1.02)),
  what: style("sans", what, Math.round(what * 1.3), 14),
  when: style("sans", 26, 34, 14),
  statement: style("sans", 30, 40, 30),
});

const bars = (size: number, what: number, gap: number, bar: number): Setting => ({
  label,
  statement: { ...headline(size, 4), gap: 4 },
  number: style("serif-bold", 64, 64),
  bar: style("sans", what, bar),
  qualifier: style("sans", 26, 34),
  what: style("sans", what, Math.round(what * 1.3)),
  row: style("sans", what, Math.round(what * 1.3), gap),
});

const timeline = (size: number, gap: number): Setting => ({
  headline: headline(46),
  when: style("sans-bold", Math.min(size, 28), Math.round(size * 1.32)),
  event: style("sans", size, Math.round(size * 1.32), gap),
});

const voices = (size: number, row: number): Setting => ({
  headline: headline(46),
  who: style("sans-bold", size, Math.round(size * 1.2), row - Math.round(size * 1.2)),
  cell: style("sans", size, Math.round(size * 1.2), row - Math.round(size * 1.2)),
  count: note(14),
});

const image = (most: number): Setting => ({
  caption: { ...style("sans", 26, 34, 16), most },
});

const table = (size: number, gap: number): Setting => ({
  head: style("sans-bold", size, Math.round(size * 1.26), gap),
  cell: style("sans", size, Math.round(size * 1.26), gap),
});

const code = (size: number): Setting => ({
  code: style("mono", size, Math.round(size * 1.36)),
});

const list = (intro: number, size: number, gap: number): Setting => ({
  headline: headline(intro, 4),
  item: style("sans", size, Math.round(size * 1.34), gap),
});

const sources = (size: number): Setting => ({
  headline: { ...headline(46), most: 0 },
  title: style("serif", size, Math.round(size * 1.2), 24),
  author: style("sans", 26, 35, 14),
  published: style("sans", 26, 35, 2),
  url: style("sans", 24, 32, 14),
  licence: note(6),
  contact: style("sans-bold", 26, 35, 18),
});

export type Variant = SlideKind | "bare" | "bars";

/** The settings of each kind of slide, the largest first: what text is fitted with, and what the style sheet is made of. */
export const SETTINGS: Readonly<Record<Variant, readonly Setting[]>> = {
  title: [title(68, 32), title(58, 32), title(50, 30), title(42, 28), title(36, 26), title(30, 24)],
  contents: [
    contents(44, 34),
    contents(38, 26),
    contents(34, 18),
    contents(30, 12),
    contents(28, 8),
    contents(26, 4),
    contents(24, 2),
  ],
  section: [section(62, 34), section(54, 32), section(46, 30), section(40, 28), section(34, 26), section(30, 24)],
  statement: [
    statement(60, 3, 40, 48),
    statement(52, 3, 36, 42),
    statement(46, 3, 32, 34),
    statement(42, 4, 30, 32),
    statement(38, 4, 28, 30),
    statement(34, 5, 26, 26),
    statement(30, 6, 24, 24),
  ],
  bare: [bare(60, 4), bare(54, 5), bare(46, 6), bare(40, 8), bare(34, 10), bare(30, 13)],
  quote: [quote(68, 4), quote(60, 5), quote(52, 6), quote(46, 7), quote(40, 9), quote(36, 10), quote(32, 11)],
  figure: [figure(180, 40), figure(180, 34), figure(140, 32), figure(110, 30), figure(84, 28), figure(64, 26)],
  bars: [bars(46, 34, 52, 64), bars(44, 30, 36, 48), bars(40, 28, 20, 36), bars(36, 26, 12, 32), bars(32, 24, 6, 26)],
  timeline: [timeline(32, 30), timeline(30, 24), timeline(28, 16), timeline(26, 12), timeline(24, 8)],
  voices: [voices(32, 66), voices(30, 56), voices(28, 46), voices(26, 40), voices(24, 34)],
  image: [image(1), image(2), image(4)],
  table: [table(30, 22), table(28, 18), table(26, 14), table(24, 10)],
  code: [code(32), code(28), code(26), code(24)],
  list: [
    list(50, 38, 26),
    list(46, 34, 20),
    list(42, 32, 16),
    list(38, 30, 12),
    list(34, 28, 10),
    list(32, 26, 8),
    list(30, 24, 6),
  ],
  sources: [sources(40), sources(34), sources(30), sources(26)],
};
