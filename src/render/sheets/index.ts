import type { Report } from "../../diagnostics.ts";
import type { Source } from "../../model/article.ts";
import type { Deck, Notes, Slide } from "../../model/deck.ts";
import type { Pack } from "../../model/pack.ts";
import type { Note, Shape, Sheet } from "../../model/sheet.ts";
import type { Text } from "../../model/text.ts";
import type { Typesetting } from "../../model/theme.ts";
import { PLAIN } from "../../text/typography.ts";
import { Dresser, paragraphs, taskOf } from "../texts.ts";
import { agesDrawing } from "./ages.ts";
import { line, words } from "./boxes.ts";
import { type Drawing, Pen, type SheetContext } from "./context.ts";
import { barsDrawing, figureDrawing, timelineDrawing } from "./figures.ts";
import { contentsDrawing, sectionDrawing, titleDrawing } from "./opening.ts";
import { mapDrawing } from "./map.ts";
import { imageDrawing, sourcesDrawing } from "./pictures.ts";
import { tableDrawing, voicesDrawing } from "./tables.ts";
import { codeDrawing, listDrawing, quoteDrawing, statementDrawing } from "./words.ts";

export interface SheetOptions {
  /** The article's language; null where there is no pack for it. */
  readonly pack: Pack | null;
  /** The language of Lectern's own words. */
  readonly labels: Pack;
  readonly set: Typesetting;
  /** Whether the speaker's notes are wanted. */
  readonly notes: boolean;
  /** Its blank lines show which sentences of the notes belong together. */
  readonly source: Source;
  readonly report: Report;
}

/** Draws the slides as shapes with their places, for formats that are no web page. */
export function sheets(deck: Deck, { pack, labels, set, notes, source, report }: SheetOptions): readonly Sheet[] {
  const context: SheetContext = {
    deck,
    dresser: new Dresser(pack ?? PLAIN),
    labels,
    labelsLang: deck.labels === deck.language ? null : deck.labels,
    set,
    source,
    report,
  };
  const parts = partsOf(deck, context);
  return deck.slides.map((slide, index) => {
    const marking = { ...context, dresser: context.dresser.marking(slide.footnotes, true) };
    const { frame = "plain", title, shapes, ...drawing } = draw(slide, marking);
    return {
      frame,
      title: title ?? (slide.headline || deck.title),
      ...drawing,
      shapes: [...shapes, ...footnotesShape(new Pen(slide, context))],
      notes: notes ? notesOf(slide.notes, context) : [],
      part: parts.get(index) ?? null,
    };
  });
}

/** A slide's footnotes, between its content and its credit line. */
function footnotesShape(pen: Pen): readonly Shape[] {
  const { context, left, top, width, height, footnotes } = pen;
  const style = context.set.footnote;
  if (footnotes.rows.length === 0) return [];
  const lines = footnotes.rows.map((row) => line([pen.span(row, style, { ink: "quiet" })], style));
  return [words({ x: left, y: top + height - 14, width, height: footnotes.height }, lines)];
}

function draw(slide: Slide, context: SheetContext): Drawing {
  switch (slide.kind) {
    case "title":
      return titleDrawing(new Pen(slide, context));
    case "contents":
      return contentsDrawing(new Pen(slide, context));
    case "section":
      return sectionDrawing(new Pen(slide, context));
    case "statement":
      return statementDrawing(new Pen(slide, context));
    case "quote":
      return quoteDrawing(new Pen(slide, context));
    case "figure":
      return slide.bars ? barsDrawing(new Pen(slide, context)) : figureDrawing(new Pen(slide, context));
    case "timeline":
      return timelineDrawing(new Pen(slide, context));
    case "voices":
      return slide.ages ? agesDrawing(new Pen(slide, context), slide.ages) : voicesDrawing(new Pen(slide, context));
    case "map":
      return mapDrawing(new Pen(slide, context));
    case "image":
      return imageDrawing(new Pen(slide, context));
    case "table":
      return tableDrawing(new Pen(slide, context));
    case "code":
      return codeDrawing(new Pen(slide, context));
    case "list":
      return listDrawing(new Pen(slide, context));
    case "sources":
      return sourcesDrawing(new Pen(slide, context));
  }
}

/** Names of the talk's parts by the slide they start at: the title, each section, what closes the talk. */
function partsOf({ slides, title }: Deck, { dresser, labels }: SheetContext): ReadonlyMap<number, string> {
  const parts = new Map<number, string>();
  let closing = slides.length;
  while (closing > 0 && CLOSING.has(slides[closing - 1]?.kind ?? "")) closing--;
  slides.forEach((slide, index) => {
    if (slide.kind === "section") parts.set(index, dresser.sentence(slide.heading).text);
  });
  if (!parts.size) return parts;
  if (!parts.has(0)) parts.set(0, title);
  if (closing < slides.length) parts.set(closing, labels.slide.sources);
  return parts;
}

const CLOSING: ReadonlySet<string> = new Set(["timeline", "map", "voices", "sources"]);

function notesOf(notes: Notes, { labels, labelsLang, source }: SheetContext): readonly Note[] {
  const said = (sentence: Text) => {
    const task = taskOf(sentence, source.text);
    return task ? `${labels.slide.tasks[task]}: ${sentence.text}` : sentence.text;
  };
  const grouped = (sentences: readonly Text[], is: Note["is"]): readonly Note[] =>
    paragraphs(sentences, source.text).map((group) => ({
      text: group.map(said).join(" "),
      is,
      lang: null,
    }));
  const cues: Note[] = notes.cues.map(({ text }) => ({ text, is: "cue", lang: null }));
  if (notes.cue) cues.unshift({ text: notes.cue, is: "cue", lang: labelsLang });
  const background = grouped(notes.background, "background");
  const footnotes = notes.footnotes.map(
    ({ number, text }): Note => ({ text: `${number} ${text}`, is: "background", lang: null }),
  );
  const under = (text: string, those: readonly Note[]): readonly Note[] =>
    those.length ? [{ text, is: "heading", lang: labelsLang }, ...those] : [];
  return [
    ...cues,
    ...grouped(notes.say, "say"),
    ...under(labels.slide.background, background),
    ...under(labels.slide.footnotes, footnotes),
  ];
}
