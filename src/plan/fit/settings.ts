import type { Aspect } from "../../model/deck.ts";
import type { Canvas, Setting, Style, Variant } from "../../model/theme.ts";

export const CANVAS: Readonly<Record<Aspect, Canvas>> = {
  "16:9": { width: 1280, height: 720, side: 88, top: 68, bottom: 92 },
  "4:3": { width: 960, height: 720, side: 64, top: 68, bottom: 92 },
};

/** Widths that are no style: columns, and the gaps between them. */
export const BOX = {
  number: 72,
  sectionNumber: { "16:9": 216, "4:3": 176 },
  column: 56,
  pause: 0.4,
  /** The space above an item of a list in a list, as a share of that above others. */
  inner: 0.4,
  /** Below what introduces a list or code. */
  intro: 20,
  indent: 44,
  rule: 28,
  task: 42,
  date: 250,
  axis: 56,
  barNumber: 236,
  qr: 320,
  cell: 32,
  cellOfMany: 14,
  /** More of it where a column of numbers ends beside one of words. */
  apart: 20,
  progress: 64,
  mark: 0.5,
  pictured: 1.9,
  below: 16,
} as const;

/** Labels on an axis of ages: their type size, and the room of the number in them. */
export const AGES = { size: 24, number: 36 } as const;

/** A map's width where its headline and its key stand in a column beside it, and where they stand above and under it. */
export const MAP: Readonly<Record<Aspect, { readonly beside: number; readonly under: number }>> = {
  "16:9": { beside: 772, under: 1104 },
  "4:3": { beside: 548, under: 832 },
};
/**
 * The space around a country on its map. Its headline and key stand above and under it where that makes it so many times
 * larger; it is then as high as they leave it room, between these limits.
 */
export const MAP_FRAME = { margin: 28, worthUnder: 1.08, lowest: 360, highest: 420 } as const;
/** From the headline to a map under it, and in the key from a sign's left to its text, and to the next sign. */
export const MAP_GAP = { headline: 14, sign: 38, next: 36 } as const;
/** The longer side of the country in the corner of a map that shows a part of it, and the air around it. */
export const LOCATOR = { side: 132, padding: 10 } as const;

const style = (face: Style["face"], size: number, leading: number, gap = 0, most = 0): Style => ({
  face,
  size,
  leading,
  gap,
  most,
});
/** Footnotes, between a slide's content and its credit line, and what they keep clear of the content. */
export const FOOTNOTE: { readonly style: Style; readonly clear: number; readonly between: number } = {
  style: style("sans", 24, 30, 0, 3),
  clear: 22,
  between: 32,
};

/** The credit line, and what stands beside it: the mark of the source, the slide's number, and the gaps. */
export const CREDIT: { readonly style: Style; readonly beside: number } = { style: style("sans", 19, 24), beside: 132 };
/** How long a credit line may be: two lines of a section's slide, which is the narrowest, each as full as words fill it. */
export function creditRoom(aspect: Aspect): number {
  const { width, side } = CANVAS[aspect];
  return 2 * 0.9 * (width - 2 * side - BOX.sectionNumber[aspect] - CREDIT.beside);
}

const headline = (size: number, most = 3): Style => style("serif-bold", size, Math.round(size * 1.17), 0, most);
const label = style("sans-bold", 24, 30);
const person = (size: number, gap: number): Style => style("sans", size, Math.round(size * 1.3), gap);
const note = (gap: number): Style => style("sans", 24, 32, gap);

const title = (size: number, standfirst: number, most = 0): Setting => ({
  kicker: style("sans-bold", 26, 34),
  title: style("serif-bold", size, Math.round(size * 1.1), 12, most),
  standfirst: style("sans", standfirst, Math.round(standfirst * 1.34), 26),
  presenter: style("sans-bold", 28, 38, 36),
  event: note(0),
  byline: note(4),
});

const contents = (size: number, gap: number): Setting => ({
  headline: headline(46),
  entry: style("sans", size, Math.round(size * 1.3), gap),
});

const section = (heading: number, key: number, most = 5): Setting => ({
  number: style("serif", 120, 108),
  heading: headline(heading, most),
  key: style("sans", key, Math.round(key * 1.36), 28),
});

const statement = ([size, most]: Headline, [evidence, quoted]: Evidence): Setting => ({
  label,
  headline: { ...headline(size, most), gap: 6 },
  passage: style("sans", evidence, Math.round(evidence * 1.36)),
  words: style("serif", quoted, Math.round(quoted * 1.26)),
  person: person(quoted > 36 ? 26 : 24, 12),
});

/** The size of a headline, and how many lines of that size are still a headline. */
type Headline = readonly [size: number, most: number];
/** The size of a passage, and of one in quotation marks. */
type Evidence = readonly [passage: number, quoted: number];

const HEADLINES: readonly Headline[] = [
  [56, 2],
  [50, 3],
  [44, 3],
  [40, 4],
  [36, 4],
  [32, 5],
  [30, 6],
];
const EVIDENCE: readonly Evidence[] = [
  [44, 52],
  [38, 46],
  [34, 40],
  [30, 34],
  [28, 30],
  [26, 26],
  [24, 24],
];

/** Each headline with the evidence that goes with it: from what it still outweighs down to three sizes less. */
function statements(): Setting[] {
  return HEADLINES.flatMap((size, index) =>
    EVIDENCE.slice(Math.max(0, index - 1), index + 3).map((evidence) => statement(size, evidence)),
  );
}

/** A statement without evidence has the slide for itself. */
const bare = (size: number, most: number): Setting => ({
  label,
  headline: { ...headline(size, most), gap: 10 },
});

const quote = (size: number, most: number): Setting => ({
  words: style("serif", size, Math.round(size * 1.24), 0, most),
  person: person(28, 34),
});

const beside = (size: number): Style => style("serif", size, size);

const figure = (number: number, what: number, face: Style["face"] = "serif-bold"): Setting => ({
  label,
  qualifier: beside(Math.max(40, Math.round(number * 0.3))),
  number: style(face, number, Math.round(number * 1.02)),
  what: style("sans", what, Math.round(what * 1.26), 14),
  when: style("sans", 26, 34, 14),
  statement: style("sans", 30, 40, 30),
});

const bars = (size: number, what: number, gap: number, bar: number, number: number): Setting => ({
  label,
  statement: { ...headline(size, 4), gap: 4 },
  number: style("serif-bold", number, number),
  bar: style("sans", what, bar),
  qualifier: style("sans", 24, 30),
  what: style("sans", what, Math.round(what * 1.3)),
  row: style("sans", what, Math.round(what * 1.3), gap),
});

const timeline = (size: number, gap: number): Setting => ({
  headline: headline(46),
  when: style("sans-bold", Math.min(size, 28), Math.round(size * 1.32)),
  event: style("sans", size, Math.round(size * 1.32), gap),
  row: style("sans", size, Math.round(size * 1.32)),
});

const voices = (size: number, row: number, most = 0): Setting => ({
  headline: headline(46),
  who: style("sans-bold", size, Math.round(size * 1.2), row - Math.round(size * 1.2), most),
  cell: style("sans", size, Math.round(size * 1.2), row - Math.round(size * 1.2), most),
  count: note(14),
});

const ages = (size: number, gap: number): Setting => ({
  headline: headline(46),
  pin: style("sans", 24, 30),
  beside: style("sans", size, Math.round(size * 1.3), gap),
  count: note(gap),
});

/** Labels on a map. */
export const MAP_LABEL: Readonly<Record<"lives" | "named", Style>> = {
  lives: style("sans-bold", 26, 30),
  named: style("sans", 26, 30),
};

const map: Setting = {
  headline: headline(46),
  "pin-lives": MAP_LABEL.lives,
  "pin-named": MAP_LABEL.named,
  key: style("sans", 24, 30, 10),
  boundaries: style("sans", 24, 30, 6),
};

const image = (most: number, alt: number): Setting => ({
  caption: { ...style("sans", 26, 34, 16), most },
  "picture-credit": style("sans", 24, 30, 6),
  alt: style("serif", alt, Math.round(alt * 1.3)),
});

/** A tall picture has its caption beside it. */
const tall = (size: number): Setting => ({
  ...image(0, 40),
  caption: style("sans", size, Math.round(size * 1.34)),
  "picture-credit": style("sans", 24, 30, 14),
});

const table = (size: number, gap: number, most = 0): Setting => ({
  headline: headline(Math.min(44, size + 12), 3),
  head: style("sans-bold", size, Math.round(size * 1.26), gap, most),
  cell: style("sans", size, Math.round(size * 1.26), gap, most),
  part: note(14),
});

const code = (size: number, intro: number): Setting => ({
  headline: headline(intro, 3),
  code: style("mono", size, Math.round(size * 1.36)),
});

const list = (intro: number, size: number, gap: number): Setting => ({
  headline: headline(intro, 4),
  item: style("sans", size, Math.round(size * 1.34), gap),
});

/** An item that has a page for itself is set as a statement, under what introduces the list. */
const lone = (size: number, most: number): Setting => ({
  headline: label,
  item: { ...headline(size, most), gap: 10 },
});

const sources = (size: number, below = style("sans", 26, 35)): Setting => ({
  headline: { ...headline(46), most: 0 },
  title: style("serif", size, Math.round(size * 1.2), 24),
  author: { ...below, gap: 14 },
  published: { ...below, gap: 2 },
  url: style("sans", 24, Math.min(32, below.leading), 14),
  licence: note(6),
  contact: style("sans-bold", 26, 35, 18),
});

/** The settings of each kind of slide, the largest first: what text is fitted with, and what the style sheet is made of. */
export const SETTINGS: Readonly<Record<Variant, readonly Setting[]>> = {
  title: [
    title(108, 38, 2),
    title(92, 36, 3),
    title(76, 34),
    title(68, 32),
    title(58, 32),
    title(50, 30),
    title(42, 28),
    title(36, 26),
    title(30, 24),
  ],
  contents: [
    contents(50, 44),
    contents(44, 34),
    contents(38, 26),
    contents(34, 18),
    contents(30, 12),
    contents(28, 8),
    contents(26, 4),
    contents(24, 2),
  ],
  section: [
    section(62, 34),
    section(54, 32),
    section(46, 30),
    section(40, 28),
    section(34, 26),
    section(30, 24, 8),
    section(26, 24, 14),
  ],
  statement: statements(),
  bare: [bare(60, 4), bare(54, 5), bare(46, 6), bare(40, 8), bare(34, 10), bare(30, 13)],
  quote: [
    quote(72, 3),
    quote(64, 4),
    quote(56, 6),
    quote(50, 7),
    quote(45, 8),
    quote(40, 9),
    quote(36, 10),
    quote(32, 11),
  ],
  figure: [
    figure(230, 44),
    figure(180, 44),
    figure(180, 36),
    figure(140, 32),
    figure(110, 30),
    figure(84, 28),
    figure(64, 26),
  ],
  grave: [
    figure(112, 44, "serif"),
    figure(112, 38, "serif"),
    figure(96, 34, "serif"),
    figure(84, 30, "serif"),
    figure(72, 28, "serif"),
    figure(60, 26, "serif"),
  ],
  bars: [
    bars(46, 34, 52, 56, 72),
    bars(44, 30, 36, 44, 64),
    bars(40, 28, 22, 32, 56),
    bars(36, 26, 16, 24, 48),
    bars(32, 24, 8, 18, 40),
  ],
  timeline: [timeline(32, 30), timeline(30, 24), timeline(28, 16), timeline(26, 12), timeline(24, 8)],
  voices: [
    voices(36, 78, 1),
    voices(32, 66),
    voices(30, 62),
    voices(30, 56),
    voices(28, 58),
    voices(28, 46),
    voices(26, 52),
    voices(26, 40),
    voices(24, 46),
    voices(24, 34),
  ],
  image: [image(1, 48), image(2, 34), image(4, 28), image(6, 24)],
  tall: [tall(36), tall(32), tall(28), tall(26), tall(24)],
  ages: [ages(28, 20), ages(24, 8)],
  map: [map],
  table: [
    table(36, 32, 2),
    table(33, 26, 2),
    table(30, 22),
    table(28, 18),
    table(26, 22),
    table(26, 14),
    table(24, 18),
    table(24, 10),
  ],
  code: [
    code(32, 44),
    code(32, 38),
    code(28, 44),
    code(28, 36),
    code(26, 40),
    code(26, 32),
    code(24, 38),
    code(24, 30),
  ],
  list: [
    list(54, 44, 32),
    list(50, 38, 26),
    list(46, 34, 20),
    list(42, 32, 16),
    list(38, 30, 12),
    list(34, 28, 10),
    list(32, 26, 8),
    list(30, 24, 6),
  ],
  lone: [lone(60, 4), lone(54, 5), lone(46, 6), lone(40, 8), lone(34, 10), lone(30, 13)],
  sources: [sources(40), sources(34), sources(30), sources(26), sources(26, style("sans", 24, 28))],
};
