import type { CodeSlide, Credit, ListSlide, Shown, TableSlide } from "../../model/deck.ts";
import type { Line, Shape, Span, WordsShape } from "../../model/sheet.ts";
import type { Box, Style } from "../../model/theme.ts";
import { creditView } from "../texts.ts";
import type { Pen } from "./context.ts";

export function line(spans: readonly Span[], { leading, gap }: Style, more: Partial<Line> = {}): Line {
  return { spans, leading, before: gap, align: "left", bullet: null, level: 0, margin: 0, hang: 0, ...more };
}

export const textOf = (spans: readonly Span[]): string => spans.map(({ text }) => text).join("");

/** A box of words. */
export function words(
  box: Box,
  lines: readonly Line[],
  slot: WordsShape["slot"] = null,
  anchor: WordsShape["anchor"] = "top",
): WordsShape {
  const { x, y, width, height } = box;
  return { kind: "words", x, y, width, height, lines, slot, anchor };
}

/** A box of one paragraph. Returns it and where it ends. */
export function paragraph(
  pen: Pen,
  y: number,
  spans: readonly Span[],
  style: Style,
  more: {
    readonly slot?: WordsShape["slot"];
    readonly width?: number;
    readonly x?: number;
    readonly even?: boolean;
  } = {},
): readonly [WordsShape, number] {
  const { slot = null, width = pen.width, x = pen.left, even = false } = more;
  const text = textOf(spans);
  const height = pen.tall(text, style, width);
  const box = { x, y: y + style.gap, width: even ? pen.even(text, style, width) : width, height };
  return [words(box, [line(spans, style, { before: 0 })], slot), box.y + height];
}

/** Moves shapes down so that they stand in the middle of the content's height; `bottom` is where they end. */
export function centred(shapes: readonly Shape[], bottom: number, pen: Pen): readonly Shape[] {
  const free = Math.max(0, (pen.top + pen.height - bottom) / 2);
  return shapes.map((shape) => ({ ...shape, y: shape.y + free }));
}

/** What stands before the words that tell of a picture that is not there: a frame with a line of hills. */
export function pictureSign({ x, y }: Pick<Box, "x" | "y">, { size, leading }: Style, alt: string): Shape[] {
  const unit = (size * 1.4) / 40;
  const box = { x: x + 2 * unit, y: y + (leading - 30 * unit) / 2 + 2 * unit, width: 36 * unit, height: 26 * unit };
  const line = { ink: "accent", weight: 2.5 * unit, dashed: false } as const;
  const drawn = (points: readonly (readonly [number, number])[], closed: boolean, said: string): Shape => ({
    kind: "area",
    ...box,
    fill: null,
    line,
    closed,
    rings: [points.map(([right, down]) => [right * unit, down * unit])],
    alt: said,
  });
  const corners = [
    [0, 0],
    [36, 0],
    [36, 26],
    [0, 26],
  ] as const;
  const hills = [
    [0, 22],
    [11, 11],
    [19, 19],
    [24, 14],
    [36, 24],
  ] as const;
  return [drawn(corners, true, alt), drawn(hills, false, "")];
}

/** The headline in Lectern's own words, and the page where there are several. */
export function ownHeadline(pen: Pen, text: string, page = ""): readonly [WordsShape, number] {
  const style = pen.style("headline");
  const spans = [pen.own(text, style)];
  if (page) spans.push(pen.own(`  ${page}`, style, { face: "sans", size: 26, ink: "quiet" }));
  const box = { x: pen.left, y: pen.top, width: pen.width, height: style.leading };
  return [words(box, [line(spans, style, { before: 0 })], "title"), pen.top + style.leading];
}

/** The heading of a subsection above the headline. Returns where it ends. */
export function label(pen: Pen, shown: Shown | null, shapes: Shape[]): number {
  if (!shown) return pen.top;
  const style = pen.style("label");
  const spans = [pen.span(pen.context.dresser.sentence(shown).text, style, { ink: "accent" })];
  const [shape, end] = paragraph(pen, pen.top, spans, style);
  shapes.push(shape);
  return end;
}

/** The entries of a list under each other. */
export function items(
  pen: Pen,
  y: number,
  entries: readonly { readonly text: string; readonly line: Line }[],
  style: Style,
): WordsShape {
  const height = entries.reduce(
    (sum, { text, line }) => sum + line.before + pen.tall(text, style, pen.width - line.margin),
    0,
  );
  const lines = entries.map((entry, index) => (index ? entry.line : { ...entry.line, before: 0 }));
  return words({ x: pen.left, y: y + style.gap, width: pen.width, height: height - style.gap }, lines, "body");
}

/** "Gulmira, 48 · Entrepreneur · Karaganda", the name set bold. */
export function creditSpans(pen: Pen, credit: Credit | null): readonly Span[] {
  const view = creditView(credit, pen.context.dresser, pen.context.labels);
  if (!view) return [];
  const style = pen.style("person");
  const quiet = (text: string) => pen.span(text, style, { ink: "quiet" });
  const ours = (text: string) => pen.own(text, style, { ink: "quiet" });
  const spans: Span[] = [];
  if (view.name) spans.push(pen.span(view.name.text, style, { face: "sans-bold" }));
  if (view.age) {
    if (view.afterName) spans.push(quiet(", "));
    spans.push(ours(view.age.before), quiet(view.age.text.text), ours(view.age.after));
  }
  if (view.role) spans.push(quiet(`${view.beforeRole ? " · " : ""}${view.role.text}`));
  if (view.place) spans.push(quiet(`${view.beforePlace ? " · " : ""}${view.place.text}`));
  return spans.filter(({ text }) => text !== "");
}

/** Draws what introduces a list, code or a table, and tells where that begins. */
export function introduced(
  pen: Pen<ListSlide | CodeSlide | TableSlide>,
  shapes: Shape[],
  ink: Span["ink"] = "ink",
): number {
  const { intro } = pen.slide;
  if (!intro) return pen.top;
  const style = pen.style("headline");
  const spans = [pen.span(pen.context.dresser.sentence(intro).text, style, { ink })];
  const [headline, end] = paragraph(pen, pen.top, spans, style, { slot: "title", even: true });
  shapes.push(headline);
  return end + pen.context.set.widths.intro;
}
