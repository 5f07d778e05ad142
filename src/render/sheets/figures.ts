import type { FigureSlide, TimelineSlide } from "../../model/deck.ts";
import type { Shape, Span } from "../../model/sheet.ts";
import { trails } from "../../text/amounts.ts";
import { sharedOut, timelineGaps } from "../charts.ts";
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
    const amount: Span[] = [pen.span(dresser.plain(number).text, large)];
    let width = context.set.span(amount[0]?.text ?? "", large);
    if (qualifier) {
      const { text } = dresser.plain(qualifier);
      const behind = trails(qualifier, number);
      const span = pen.span(behind ? ` ${text}` : `${text} `, small, { ink: "quiet" });
      amount.splice(behind ? 1 : 0, 0, span);
      width += context.set.span(span.text, small);
    }
    const lines = [line(amount, large, { before: 0 })];
    let height = large.leading;
    width = width * 1.06 + 12;
    if (what) {
      const { text } = dresser.plain(what);
      lines.push(line([pen.span(text, below)], below));
      height += below.gap + pen.tall(text, below, pen.width * 0.86);
      width = Math.max(width, pen.even(text, below, pen.width * 0.86));
    }
    shapes.unshift(words({ x: pen.left, y, width: Math.min(pen.width, width), height }, lines, "title"));
    y += height;
  });
  if (slide.when) {
    const style = pen.style("when");
    const [shape, end] = paragraph(pen, y, [pen.span(dresser.plain(slide.when).text, style, { ink: "quiet" })], style);
    shapes.push(shape);
    y = end;
  }
  if (slide.statement) {
    const style = pen.style("statement");
    const spans = [pen.span(dresser.sentence(slide.statement).text, style, { ink: "quiet" })];
    const [shape, end] = paragraph(pen, y, spans, style, { slot: "body", width: pen.width * 0.86, even: true });
    shapes.push(shape);
    y = end;
  }
  return { titled: true, shapes: centred(shapes, y, pen) };
}

/** Numbers that compare, as bars: a chart, with the words beside and under its bars. */
export function barsDrawing(pen: Pen<FigureSlide>): Drawing {
  const { slide, context } = pen;
  const { dresser } = context;
  const shapes: Shape[] = [];
  let top = label(pen, slide.label, shapes);
  if (slide.statement) {
    const style = pen.style("statement");
    const spans = [pen.span(dresser.sentence(slide.statement).text, style)];
    const [title, end] = paragraph(pen, top, spans, style, { slot: "title", even: true });
    shapes.unshift(title);
    top = end;
  }
  const rows = barRows(pen);
  const thickness = pen.style("bar").leading;
  const gap = pen.style("row").gap;
  const tallest = Math.max(...rows.map((row) => Math.max(row.left, row.right)));
  const room = pen.top + pen.height - top - 24;
  const pitch = Math.min(tallest + gap, (room + gap) / rows.length);
  const first = top + 24 + Math.max(0, room - pitch * rows.length + gap) / 2;
  const left = context.set.widths.barNumber;
  const [x, width] = [pen.left + left, pen.width - left];
  rows.forEach((row, index) => {
    const bar = first + index * pitch + (pitch - gap) - thickness;
    const middle = bar + thickness - Math.max(row.right, thickness) / 2;
    shapes.push(words({ x: pen.left, y: middle - row.left / 2, width: left - 28, height: row.left }, row.amount));
    if (row.what.length) {
      const height = row.right - thickness - 8;
      shapes.push(words({ x, y: bar - 8 - height, width, height }, row.what, "body", "bottom"));
    }
    shapes.push({ kind: "patch", x, y: bar, width, height: thickness, ink: "track", look: "full" });
  });
  const share = slide.figures.every(({ unit, value }) => unit === "%" && value <= 100);
  const bars = rows.map(({ name, value }) => ({ name, value }));
  shapes.push({
    kind: "bars",
    x,
    y: first + (pitch - gap) - thickness / 2 - pitch / 2,
    width,
    height: pitch * rows.length,
    bars,
    most: share ? 100 : Math.max(...bars.map(({ value }) => value)) || 1,
    unit: share ? "%" : null,
    ink: slide.grave ? "ink" : "accent",
    thickness,
    alt: rows.map(({ said }) => said).join("; "),
  });
  return { titled: slide.statement !== null, shapes };
}

/** The words of a bar chart's rows, and the height that they and the bar take. */
function barRows(pen: Pen<FigureSlide>) {
  const { dresser, set } = pen.context;
  const [large, small, below] = [pen.style("number"), pen.style("qualifier"), pen.style("what")];
  const left = set.widths.barNumber - 28;
  const right = pen.width - set.widths.barNumber;
  return pen.slide.figures.map((figure) => {
    const number = dresser.plain(figure.number).text;
    const qualifier = dresser.plainOrNull(figure.qualifier)?.text ?? "";
    const behind = trails(figure.qualifier, figure.number);
    const what = dresser.sentenceOrNull(figure.what)?.text ?? "";
    const amount = [line([pen.span(number, large)], large, { before: 0 })];
    if (qualifier) {
      const set = line([pen.span(qualifier, small, { ink: "quiet" })], small, { before: 0 });
      amount.splice(behind ? 1 : 0, 0, set);
    }
    return {
      amount,
      what: what ? [line([pen.span(what, below)], below, { before: 0 })] : [],
      left: large.leading + (qualifier ? pen.tall(qualifier, small, left) : 0),
      right: pen.style("bar").leading + (what ? 8 + pen.tall(what, below, right) : 0),
      name: what || number,
      value: Math.max(0, figure.value),
      said: [...(behind ? [number, qualifier] : [qualifier, number]), what].filter(Boolean).join(" "),
    };
  });
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
  const heights = sharedOut(
    pen.top + pen.height - top,
    rows.map(({ tall }) => tall),
    gaps.map(({ grow }) => grow),
  );
  const shapes: Shape[] = [headline];
  const marks: Shape[] = [];
  const x = pen.left + date + axis / 2;
  let y = top;
  rows.forEach((row, index) => {
    const height = heights[index] ?? row.tall;
    if (index < rows.length - 1) {
      const box = { x, y: y + event.leading / 2, width: 0, height };
      shapes.push({ kind: "stroke", ...box, ink: "line", weight: 3, dotted: gaps[index]?.broken ?? false });
    }
    marks.push({
      kind: "patch",
      x: x - 8,
      y: y + event.leading / 2 - 8,
      width: 16,
      height: 16,
      ink: "accent",
      look: "round",
    });
    const time = [line([pen.span(row.time, when, { ink: "accent" })], when, { before: 0 })];
    marks.push(words({ x: pen.left, y, width: date, height: pen.tall(row.time, when, date) }, time));
    const what = [line([pen.span(row.words, event)], event, { before: 0 })];
    const even = pen.even(row.words, event, width);
    const box = { x: x + axis / 2, y, width: even, height: pen.tall(row.words, event, width) };
    marks.push(words(box, what));
    y += height;
  });
  return { titled: true, shapes: [...shapes, ...marks] };
}
