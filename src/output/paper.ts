import type { Deck } from "../model/deck.ts";
import { descriptionOf } from "./page.ts";
import { type AssetReader, CANVAS, escaped, fontsFor, meta, stylesOf } from "./styles.ts";

/** Paper, in millimetres. */
const SHEETS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};
const MARGIN = { top: 22, side: 18, bottom: 20 };
/** How wide a slide of 16:9 stands on a handout of one, two and three slides a page, in millimetres; one of 4:3 is as high. */
const SMALL = { 1: 160, 2: 84, 3: 100 };
const MILLIMETRE = 96 / 25.4;

export interface PaperOptions {
  readonly theme: string;
  readonly assets: AssetReader;
}

export interface HandoutOptions extends PaperOptions {
  readonly paper: "a4" | "letter";
  readonly perPage: 1 | 2 | 3;
}

/** A page for the printer. */
export interface Sheets {
  readonly html: string;
  /** What a search engine or a PDF's reader is told the talk is about. */
  readonly subject: string;
  /** How many headings the page has for each slide, in order; null where each slide has a sheet. */
  readonly headings: readonly number[] | null;
}

/** The slides for the printer, each on a sheet of its own size. `slides` is what `render` made, without notes. */
export function slidesSheets(deck: Deck, slides: string, { theme, assets }: PaperOptions): Sheets {
  const { width, height, name } = CANVAS[deck.aspect];
  const styles = [
    ...stylesOf("paper/base.css", slides, theme, assets, assets),
    assets("paper/slides.css"),
    `@page{size:${width}px ${height}px;margin:0}`,
  ];
  const body = `<main class="reveal ${name}"><div class="slides">\n${slides}\n</div></main>`;
  return sheets(deck, body, styles, fontsFor(slides, assets, assets), null);
}

/** The handout for the printer; `handout` is what `renderHandout` made. */
export function handoutSheets(deck: Deck, handout: string, options: HandoutOptions): Sheets {
  const { theme, assets, paper, perPage } = options;
  const { width, height } = CANVAS[deck.aspect];
  const high = (SMALL[perPage] * CANVAS["16:9"].height) / CANVAS["16:9"].width;
  const wide = (high * width) / height;
  const free = SHEETS[paper].height - MARGIN.top - MARGIN.bottom;
  const styles = [
    ...stylesOf("paper/base.css", handout, theme, assets, assets),
    assets("paper/slides.css"),
    assets("paper/handout.css"),
    `:root{--small-width:${mm(wide)};--small-height:${mm(high)};--scale:${((wide * MILLIMETRE) / width).toFixed(5)};--block:${mm(free / perPage - 0.5)}}`,
    sheetRules(deck, paper),
  ];
  const body = `<main class="handout per-${perPage}">\n${handout}</main>`;
  const blocks = handout.split(/<section class="block/u).slice(1);
  const headings = blocks.map((block) => block.match(/<h[1-6][ >]/gu)?.length ?? 0);
  return sheets(deck, body, styles, fontsFor(handout + running(deck), assets, assets), headings);
}

/** The script for the printer; `script` is what `renderScript` made. */
export function scriptSheets(deck: Deck, script: string, options: Omit<HandoutOptions, "perPage">): Sheets {
  const { theme, assets, paper } = options;
  const styles = [
    ...stylesOf("paper/base.css", "", theme, assets, assets),
    assets("paper/script.css"),
    sheetRules(deck, paper),
  ];
  const body = `<main class="script">\n${script}</main>`;
  // The first slide stands under the script's own title.
  const headings = deck.slides.map((_, index) => (index === 0 ? 2 : 1));
  return sheets(deck, body, styles, fontsFor(script + running(deck), assets, assets), headings);
}

function sheets(
  deck: Deck,
  body: string,
  styles: readonly string[],
  fonts: readonly string[],
  headings: Sheets["headings"],
): Sheets {
  const subject = descriptionOf(deck);
  const html = `<!doctype html>
<html${deck.language === "und" ? "" : ` lang="${escaped(deck.language)}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
${meta("author", deck.authors.join(", "))}${meta("description", subject)}<title>${escaped(deck.title)}</title>
<style>
${styles.join("\n")}
${fonts.join("")}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return { html, subject, headings };
}

/** The sheet's size and margins, with the talk above and the page's number below. */
function sheetRules(deck: Deck, paper: "a4" | "letter"): string {
  const { width, height } = SHEETS[paper];
  const { top, side, bottom } = MARGIN;
  const font = "font:400 8.5pt/1.3 var(--sans);color:#5b564e";
  return `@page{size:${mm(width)} ${mm(height)};margin:${mm(top)} ${mm(side)} ${mm(bottom)};
@top-left{content:${quoted(shortened(deck.title))};width:70%;text-align:left;${font}}
@top-right{content:${quoted(shortened(deck.credit))};width:30%;text-align:right;${font}}
@bottom-right{content:counter(page)" / "counter(pages);text-align:right;${font}}}`;
}

function running({ title, credit }: Deck): string {
  return title + credit;
}

/** On one line of the sheet. */
function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
}

/** As a string of CSS that may stand in a `<style>`. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<\n\r\f]/gu, (mark) => `\\${mark.charCodeAt(0).toString(16)} `)}"`;
}

function mm(length: number): string {
  return `${Math.round(length * 1000) / 1000}mm`;
}
