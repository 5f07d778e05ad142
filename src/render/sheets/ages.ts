import type { Ages, VoicesSlide } from "../../model/deck.ts";
import type { Shape } from "../../model/sheet.ts";
import { surveyOf } from "../texts.ts";
import { line, ownHeadline, paragraph, words } from "./boxes.ts";
import type { Drawing, Pen } from "./context.ts";

const LABEL = 30;
const MARK = 16;

/** The people who speak on an axis of ages; who has none beside it. */
export function agesDrawing(pen: Pen<VoicesSlide>, ages: Ages): Drawing {
  const { slide, context } = pen;
  const { dresser, labels } = context;
  const [headline, end] = ownHeadline(pen, labels.slide.voices);
  const top = end + 20;
  const pin = pen.style("pin");
  const shapes: Shape[] = [headline, stroke(pen.left, top + ages.y, ages.width, 0, "ink")];
  const called = (person: number) => {
    const one = slide.people[person];
    const who = one?.name ?? one?.role;
    const age = one?.age ? dresser.plain(one.age).text : "";
    return { who: who ? dresser.sentence(who).text : "", age };
  };
  for (const { age, x } of ages.ticks) {
    shapes.push(stroke(pen.left + x, top + ages.y, 0, 10, "ink"));
    const lines = [line([pen.span(String(age), pin, { ink: "quiet" })], pin, { before: 0, align: "center" })];
    shapes.push(words({ x: pen.left + x - 40, y: top + ages.y + 12, width: 80, height: LABEL }, lines));
  }
  for (const { x, y } of ages.points) shapes.push(stroke(pen.left + x, top + y, 0, ages.y - y, "line"));
  for (const { person, x, y } of ages.points) {
    const { who, age } = called(person);
    const box = { x: pen.left + x + 10, y: top + y - LABEL / 2, width: ages.width - x - 10, height: LABEL };
    shapes.push({ kind: "patch", ...dot(pen.left + x, top + ages.y), ink: "accent", look: "round" });
    shapes.push(words(box, [line([pen.span(`${age} ${who}`, pin)], pin, { before: 0 })]));
  }
  let y = top + ages.height;
  if (ages.beside.length) {
    const style = pen.style("beside");
    const names = ages.beside.map((person) => {
      const { who, age } = called(person);
      return age ? `${who} (${age})` : who;
    });
    const spans = [
      pen.own(`${labels.slide.ageless} `, style, { ink: "quiet" }),
      pen.span(names.join(", "), style, { ink: "quiet" }),
    ];
    const [shape, below] = paragraph(pen, y, spans, style);
    shapes.push(shape);
    y = below;
  }
  const count = pen.style("count");
  shapes.push(paragraph(pen, y, [pen.own(surveyOf(slide.count, labels), count, { ink: "quiet" })], count)[0]);
  return { titled: true, shapes };
}

function stroke(x: number, y: number, width: number, height: number, ink: "ink" | "line"): Shape {
  return { kind: "stroke", x, y, width, height, ink, weight: 2, dotted: false };
}

function dot(x: number, y: number) {
  return { x: x - MARK / 2, y: y - MARK / 2, width: MARK, height: MARK };
}
