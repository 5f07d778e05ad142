import type { MapSlide } from "../../model/deck.ts";
import type { AreaShape, Shape } from "../../model/sheet.ts";
import { line, ownHeadline, paragraph, words } from "./boxes.ts";
import type { Drawing, Pen } from "./context.ts";

/** Sizes of the marks, and a label's height, in canvas pixels. */
const MARK = 14;
const LABEL = 28;

/** The country's outline as one area, its places as dots and labels; its neighbours are left to the page. */
export function mapDrawing(pen: Pen<MapSlide>): Drawing {
  const { slide, context } = pen;
  const { labels, dresser } = context;
  const [headline, end] = ownHeadline(pen, labels.slide.map);
  const top = end + 14;
  const at = (x: number, y: number) => [pen.left + x, top + y] as const;
  const shapes: Shape[] = [headline, country(slide, at, labels.slide.mapBoundaries)];
  const key = pen.style("key");
  for (const { lives, x, y } of slide.points) shapes.push(...mark(...at(x, y), lives));
  for (const { place, label } of slide.points) {
    const text = dresser.plain(place).text;
    const width = text.length * key.size * 0.62;
    const [x, y] = at(label.x - (label.anchor === "end" ? width : label.anchor === "middle" ? width / 2 : 0), label.y);
    const align = label.anchor === "end" ? "right" : label.anchor === "middle" ? "center" : "left";
    const lines = [line([pen.span(text, key)], key, { before: 0, align })];
    shapes.push(words({ x, y: y - LABEL / 2, width, height: LABEL }, lines));
  }
  let bottom = top + slide.height;
  const legend = [
    ["●", labels.slide.mapLives, slide.points.some(({ lives }) => lives)],
    ["○", labels.slide.mapNamed, slide.points.some(({ lives }) => !lives)],
  ] as const;
  const spans = legend.flatMap(([sign, text, shown], index) =>
    shown
      ? [
          pen.span(`${index > 0 ? "    " : ""}${sign} `, key, { ink: index === 0 ? "accent" : "ink" }),
          pen.own(text, key),
        ]
      : [],
  );
  const [legendShape, legendEnd] = paragraph(pen, bottom, spans, key);
  bottom = legendEnd;
  const small = pen.style("boundaries");
  const [source] = paragraph(pen, bottom, [pen.own(labels.slide.mapBoundaries, small, { ink: "quiet" })], small);
  return { titled: true, shapes: [...shapes, legendShape, source] };
}

function mark(x: number, y: number, lives: boolean): Shape[] {
  const dot = (size: number, ink: "accent" | "ink" | "paper"): Shape => {
    return { kind: "patch", x: x - size / 2, y: y - size / 2, width: size, height: size, ink, look: "round" };
  };
  return lives ? [dot(MARK, "accent")] : [dot(MARK, "ink"), dot(MARK - 5, "paper")];
}

/** The rings of an SVG path of straight lines, on the canvas. */
function country(slide: MapSlide, at: (x: number, y: number) => readonly [number, number], alt: string): AreaShape {
  const { x, y, scale } = slide.transform;
  const rings = slide.outline.country
    .split("M")
    .filter(Boolean)
    .map((ring) =>
      [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/gu)].map(([, a, b]) => at(x + Number(a) * scale, y + Number(b) * scale)),
    );
  const all = rings.flat();
  const [left, top] = [Math.min(...all.map(([a]) => a)), Math.min(...all.map(([, b]) => b))];
  return {
    kind: "area",
    x: left,
    y: top,
    width: Math.max(...all.map(([a]) => a)) - left,
    height: Math.max(...all.map(([, b]) => b)) - top,
    ink: "ink",
    fill: "track",
    weight: 2,
    rings: rings.map((ring) => ring.map(([a, b]) => [a - left, b - top] as const)),
    alt,
  };
}
