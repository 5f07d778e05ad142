import type { Aspect } from "../../model/deck.ts";
import type { Metrics, Setting, Style } from "../../model/theme.ts";
import { capital, quoted, type Typography, typeset } from "../../text/typography.ts";
import { codeLines, fillLines, type Pieces, piecesOf } from "./lines.ts";
import { CANVAS } from "./settings.ts";

/** How a text is dressed before it is measured, as the renderer does. */
export type Dress = "plain" | "capital" | "quoted" | "cell";

/** Cuts texts into pieces once, however many settings they are tried in. */
export class Cutter {
  readonly #metrics: Metrics;
  readonly #typography: Typography;
  /** By face and dress, then by text. */
  readonly #known = new Map<string, Map<string, Pieces>>();

  constructor(metrics: Metrics, typography: Typography) {
    this.#metrics = metrics;
    this.#typography = typography;
  }

  cut(text: string, face: Style["face"], dress: Dress): Pieces {
    const known = this.#knownOf(`${face} ${dress}`);
    const before = known.get(text);
    if (before) return before;
    const pieces = piecesOf(this.#dressed(text, dress), face, this.#metrics, dress === "cell");
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, pieces);
    return pieces;
  }

  #knownOf(key: string): Map<string, Pieces> {
    const known = this.#known.get(key) ?? new Map();
    this.#known.set(key, known);
    return known;
  }

  #dressed(text: string, dress: Dress): string {
    switch (dress) {
      case "plain":
      case "cell":
        return typeset(text, this.#typography);
      case "capital":
        return capital(typeset(text, this.#typography), this.#typography);
      case "quoted":
        return quoted(text, this.#typography);
    }
  }
}

/** Texts are tried near each other; more than this are not remembered. */
const MOST_KNOWN = 2000;

/** The height that a slide's content may take. */
export function roomOf(aspect: Aspect): number {
  const { height, top, bottom } = CANVAS[aspect];
  return height - top - bottom;
}

/** One slide in one setting: what its elements take, and whether one of them took too much. */
export class Measure {
  /** Some element has more lines than its style allows, or is wider than it may be. */
  overflows = false;
  /** How many texts hold a word that is wider than its line, and how many lines of code are. */
  torn = 0;
  readonly width: number;
  /** The height that a slide's content may take. */
  readonly room: number;
  readonly aspect: Aspect;
  readonly #setting: Setting;
  readonly #cutter: Cutter;

  constructor(setting: Setting, aspect: Aspect, cutter: Cutter) {
    this.#setting = setting;
    this.#cutter = cutter;
    this.aspect = aspect;
    this.room = roomOf(aspect);
    this.width = CANVAS[aspect].width - 2 * CANVAS[aspect].side;
  }

  style(element: string): Style {
    const style = this.#setting[element];
    if (!style) throw new Error(`No style for "${element}"`);
    return style;
  }

  /** The height of an element with the space above it; 0 where there is nothing to set. */
  block(element: string, text: string | null | undefined, width: number = this.width, dress: Dress = "plain"): number {
    return text ? this.style(element).gap + this.height(element, text, width, dress) : 0;
  }

  /** The height of an element's lines alone. */
  height(element: string, text: string, width: number = this.width, dress: Dress = "plain"): number {
    const style = this.style(element);
    const { lines, torn } = fillLines(this.#cutter.cut(text, style.face, dress), style.size, width);
    if (torn) this.torn += 1;
    if (style.most && lines > style.most) this.overflows = true;
    return lines * style.leading;
  }

  /** A line of code that goes on in another counts as torn. */
  code(element: string, text: string): number {
    const style = this.style(element);
    const lines = codeLines(text, style, this.width);
    this.torn += lines - text.split("\n").length;
    return lines * style.leading;
  }

  /** The width of a text set on one line. */
  span(element: string, text: string): number {
    const { face, size } = this.style(element);
    return fillLines(this.#cutter.cut(text, face, "plain"), size, Number.MAX_SAFE_INTEGER).width;
  }
}
