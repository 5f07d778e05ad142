import type { Report } from "../../diagnostics.ts";
import type { Source } from "../../model/article.ts";
import type { Deck, Slide } from "../../model/deck.ts";
import type { Pack } from "../../model/pack.ts";
import type { Sheet, Span } from "../../model/sheet.ts";
import type { Style, Typesetting } from "../../model/theme.ts";
import { footnoteRows } from "../../text/footnotes.ts";
import { HALL_FONTS } from "../../text/hall-fonts.ts";
import { raised } from "../../text/raised.ts";
import { type Dresser, fill } from "../texts.ts";

/** What a slide's drawing needs. */
export interface SheetContext {
  readonly deck: Deck;
  readonly dresser: Dresser;
  readonly labels: Pack;
  /** The `lang` of Lectern's own words where it isn't the deck's, else null. */
  readonly labelsLang: string | null;
  readonly set: Typesetting;
  readonly source: Source;
  readonly report: Report;
}

/** What a kind of slide draws; the rest of its sheet is the same for all. */
export interface Drawing extends Pick<Sheet, "shapes" | "titled"> {
  readonly frame?: Sheet["frame"];
  /** Where the title isn't the slide's headline. */
  readonly title?: string;
}

/** Draws one slide: knows its styles and the room it has. */
export class Pen<S extends Slide = Slide> {
  readonly slide: S;
  readonly context: SheetContext;
  /** The content's box. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The slide's footnotes, row by row, and the height of their lines, the first of which stands below the content. */
  readonly footnotes: { readonly rows: readonly string[]; readonly height: number };

  constructor(slide: S, context: SheetContext) {
    const { canvas } = context.set;
    this.slide = slide;
    this.context = context;
    this.left = canvas.side;
    this.top = canvas.top;
    this.width = canvas.width - 2 * canvas.side;
    this.footnotes = this.#footnotes();
    const below = Math.max(0, this.footnotes.height - context.set.footnote.leading);
    this.height = canvas.height - canvas.top - canvas.bottom - below;
  }

  style(element: string): Style {
    return this.context.set.style(this.slide, element);
  }

  span(text: string, style: Style, dress: Partial<Span> = {}): Span {
    return { text, face: style.face, size: style.size, ink: "ink", lang: null, link: null, ...dress };
  }

  /** One of Lectern's own words. */
  own(text: string, style: Style, dress: Partial<Span> = {}): Span {
    return this.span(text, style, { lang: this.context.labelsLang, ...dress });
  }

  /** "2 of 3", where one thing takes several slides. */
  page(part: { readonly page: number; readonly of: number }): string {
    return part.of > 1 ? fill(this.context.labels.slide.page, { ...part }) : "";
  }

  /** The height of a text's lines. */
  tall(text: string, style: Style, width: number = this.width): number {
    return this.#lines(text, style, width) * style.leading;
  }

  #footnotes(): Pen["footnotes"] {
    const { set, dresser } = this.context;
    const { footnote } = set;
    const notes = this.slide.footnotes.map((note) => `${raised(`${note.number}`)}\u00a0${dresser.plain(note).text}`);
    const span = (text: string) => set.span(text, footnote);
    const rows = footnoteRows(notes, { room: this.width, between: span(BETWEEN), span }).map((row) =>
      row.join(BETWEEN),
    );
    return { rows, height: rows.reduce((sum, row) => sum + this.tall(row, footnote), 0) };
  }

  #lines(text: string, style: Style, width: number): number {
    return this.context.set.lines(text, style, width / HALL_FONTS[style.face].narrower);
  }

  /** The narrowest width in which a text takes no more lines: they come out even. */
  even(text: string, style: Style, width: number = this.width): number {
    const most = this.#lines(text, style, width);
    if (most < 2) return width;
    let [narrow, wide] = [width / 2, width];
    while (wide - narrow > 4) {
      const middle = (narrow + wide) / 2;
      if (this.#lines(text, style, middle) > most) narrow = middle;
      else wide = middle;
    }
    return Math.min(width, wide + SLACK * style.size);
  }
}

/** Between two footnotes on a line. */
const BETWEEN = "\u2003";

/** What an evened line may grow by, in ems: another machine's fonts are a little wider. */
const SLACK = 0.5;
