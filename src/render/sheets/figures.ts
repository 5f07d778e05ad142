import type { FigureSlide, TimelineSlide } from "../../model/deck.ts";
import type { Shape, Span } from "../../model/sheet.ts";
import { timelineGaps } from "../charts.ts";
import { centred, label, line, ownHeadline, paragraph, words } from "./boxes.ts";
import type { Drawing, Pen } from "./context.ts";

/** One number, large. */
export function figureDrawing(pen: Pen<FigureSlide>): Drawing {
  const { slide, context } = pen;
  const { dresser } = context;
  const shapes: Shape[] = [];
  let y = label(pen, slide.label, shapes);
  slide.figures.slice(0, 1).forEach(({ number, qualifier, what }) => {
    const [large, small, below] = [pen.style("number"), pen.style("qualifier"), pen.style("what")];
    const amount: Span[] = [];
    if (qualifier) amount.push(pen.span(`${dresser.plain(qualifier).text} `, small, { ink: "quiet" }));
    amount.push(pen.span(dresser.plain(number).text, large));
    const lines = [line(amount, large, { before: 0 })];
    let height = large.leading;
    let width = amount.reduce(
      (sum, { text }, i) => sum + context.set.span(text, i < amount.length - 1 ? small : large),
      0,
    );
    width = Math.max(width * 1.06 + 12, pen.width * 0.86);
    if (what) {
      const { text } = dresser.sentence(what);
      lines.push(line([pen.span(text, below)], below));
      height += below.gap + pen.tall(text, below, pen.width * 0.86);
    }
    shapes.unshift(words({ x: pen.left, y, width: Math.min(pen.width, width), height }, lines, "title"));
    y += height;
  });
  if (slide.statement) {
    const style = pen.style("statement");
    const spans = [pen.span(dresser.sentence(slide.statement).text, style, { ink: "quiet" })];
    const [shape, end] = paragraph(pen, y, spans, style, { slot: "body", width: pen.width * 0.86 });
    shapes.push(shape);
    y = end;
  }
  return { titled: true, shapes: centred(shapes, y, pen) };
}

/** Numbers that compare, as bars: a chart, with the words beside and under its bars. */
export function barsDrawing(pen: Pen<FigureSlide>): Drawing {
  const { slide, context } = pen;
  const { dresser, set } = context;
  const shapes: Shape[] = [];
  let top = label(pen, slide.label, shapes);
  if (slide.statement) {
    const style = pen.style("statement");
    const spans = [pen.span(dresser.sentence(slide.statement).text, style)];
    const [title, end] = paragraph(pen, top, spans, style, { slot: "title", even: true });
    shapes.unshift(title);
    top = end;
  }
  top += 24 + pen.style("row").gap;
  const [number, small, what] = [pen.style("number"), pen.style("qualifier"), pen.style("what")];
  const left = set.widths.barNumber;
  const width = pen.width - left;
  const rows = slide.figures.map((figure) => ({
    number: dresser.plain(figure.number).text,
    qualifier: figure.qualifier && dresser.plain(figure.qualifier).text,
    what: figure.what && dresser.sentence(figure.what).text,
    value: Math.max(0, figure.value),
  }));
  const thickness = pen.style("bar").leading;
  const heights = rows.map((row) =>
    Math.max(
      number.leading + (row.qualifier ? pen.tall(row.qualifier, small, left - 28) : 0),
      thickness + 8 + (row.what ? pen.tall(row.what, what, width) : 0),
    ),
  );
  const room = pen.top + pen.height - top;
  const pitch = Math.min(Math.max(...heights) + pen.style("row").gap, room / rows.length);
  const share = slide.figures.every(({ unit, value }) => unit === "%" && value <= 100);
  rows.forEach((row, index) => {
    const y = top + index * pitch;
    const x = pen.left + left;
    shapes.push({ kind: "patch", x, y, width, height: thickness, ink: "line", look: "full" });
    const amount = [line([pen.span(row.number, number)], number, { before: 0 })];
    if (row.qualifier) amount.unshift(line([pen.span(row.qualifier, small, { ink: "quiet" })], small, { before: 0 }));
    shapes.push(words({ x: pen.left, y, width: left - 28, height: heights[index] ?? 0 }, amount));
    if (!row.what) return;
    const box = { x, y: y + thickness + 8, width, height: pen.tall(row.what, what, width) };
    shapes.push(words(box, [line([pen.span(row.what, what)], what, { before: 0 })], "body"));
  });
  shapes.push({
    kind: "bars",
    x: pen.left + left,
    y: top + thickness / 2 - pitch / 2,
    width,
    height: pitch * rows.length,
    bars: rows.map((row) => ({ name: row.what ?? row.number, value: row.value })),
    most: share ? 100 : Math.max(...rows.map(({ value }) => value), 0) || 1,
    unit: share ? "%" : null,
    thickness,
    alt: rows.map((row) => [row.qualifier, row.number, row.what].filter(Boolean).join(" ")).join("; "),
  });
  return { titled: slide.statement !== null, shapes };
}

export function timelineDrawing(pen: Pen<TimelineSlide>): Drawing {
  const { slide, context } = pen;
  const { dresser, set, labels } = context;
  const [headline, end] = ownHeadline(pen, labels.slide.timeline, pen.page(slide.part));
  const { date, axis } = set.widths;
  const width = pen.width - date - axis;
  const [when, event] = [pen.style("when"), pen.style("event")];
  const rows = slide.events.map((one) => {
    const [time, words] = [dresser.plain(one.when).text, dresser.sentence(one.what).text];
    return { time, words, tall: Math.max(pen.tall(time, when, date), pen.tall(words, event, width) + event.gap) };
  });
  const gaps = timelineGaps(slide);
  const top = end + 28;
  const free = Math.max(0, pen.top + pen.height - top - rows.reduce((sum, { tall }) => sum + tall, 0));
  const grow = Math.max(
    1,
    gaps.reduce((sum, gap) => sum + gap.grow, 0),
  );
  const shapes: Shape[] = [headline];
  const marks: Shape[] = [];
  const x = pen.left + date + axis / 2;
  let y = top;
  rows.forEach((row, index) => {
    const gap = gaps[index];
    const height = row.tall + (free * (gap?.grow ?? 0)) / grow;
    if (index < rows.length - 1) {
      const box = { x, y: y + 19, width: 0, height };
      shapes.push({ kind: "stroke", ...box, ink: "line", weight: 3, dotted: gap?.broken ?? false });
    }
    marks.push({ kind: "patch", x: x - 8, y: y + 11, width: 16, height: 16, ink: "accent", look: "round" });
    const time = [line([pen.span(row.time, when, { ink: "accent" })], when, { before: 0, align: "right" })];
    marks.push(words({ x: pen.left, y, width: date, height: pen.tall(row.time, when, date) }, time));
    const what = [line([pen.span(row.words, event)], event, { before: 0 })];
    const box = { x: x + axis / 2, y, width, height: pen.tall(row.words, event, width) };
    marks.push(words(box, what));
    y += height;
  });
  return { titled: true, shapes: [...shapes, ...marks] };
}
