import { linesOf, rings, runs, UNIT } from "../../drawing/outline.ts";
import type { MapSlide } from "../../model/deck.ts";
import type { AreaShape, PatchShape, Shape } from "../../model/sheet.ts";
import type { Box } from "../../model/theme.ts";
import { describedMap, mapSources, signsOf } from "../map.ts";
import { line, ownHeadline, paragraph, words } from "./boxes.ts";
import type { Drawing, Pen } from "./context.ts";

/** Sizes of the marks, in canvas pixels. */
const MARK = { lives: 16, named: 15, hole: 9 };
/** From the headline to a map under it; from the map to the column beside it; in the key, from a sign's left to its text and to the next sign. */
const GAP = { headline: 14, column: 36, key: 22, sign: 38, next: 36 };

type Point = readonly [number, number];
type Sign = ReturnType<typeof signsOf>[number]["sign"];

/** The map as areas and lines, its places as marks with labels, its key beside or under it. */
export function mapDrawing(pen: Pen<MapSlide>): Drawing {
  const { slide, context } = pen;
  const beside = slide.layout === "beside";
  const column = beside ? pen.width - slide.width - GAP.column : pen.width;
  const own = pen.style("headline");
  const [headline, end] = beside
    ? paragraph(pen, pen.top, [pen.own(context.labels.slide.map, own)], own, { slot: "title", width: column })
    : ownHeadline(pen, context.labels.slide.map);
  const frame: Box = beside
    ? { x: pen.left + column + GAP.column, y: pen.top, width: slide.width, height: slide.height }
    : { x: pen.left, y: end + GAP.headline, width: slide.width, height: slide.height };
  const below = beside ? end + GAP.key : frame.y + frame.height + pen.style("key").gap;
  const [key, keyEnd] = keyOf(pen, below, column);
  const small = pen.style("boundaries");
  const told = mapSources(slide, context.labels);
  const sourcesAt = beside ? pen.top + pen.height - pen.tall(told, small, column) - small.gap : keyEnd;
  const [sources] = paragraph(pen, sourcesAt, [pen.own(told, small, { ink: "quiet" })], small, { width: column });
  return {
    titled: true,
    shapes: [headline, ...ground(slide, frame, context.labels), ...places(pen, frame), ...key, sources],
  };
}

/** Water, land and boundaries. */
function ground(slide: MapSlide, frame: Box, labels: Pen["context"]["labels"]): Shape[] {
  const { outline, transform, locator } = slide;
  const patch: PatchShape = { kind: "patch", ...frame, ink: "water", look: "full" };
  const view = { width: frame.width, height: frame.height, transform };
  const area = (path: string, shape: Partial<AreaShape>) =>
    areaOf(onCanvas(rings(linesOf(path), view, false)), frame, shape);
  const lines = (path: string, shape: Partial<AreaShape>) =>
    areaOf(onCanvas(runs(linesOf(path), view, false)), frame, shape);
  const stroke = (ink: "ink" | "quiet", weight: number, dashed = false) => ({
    closed: false,
    line: { ink, weight, dashed },
  });
  const drawn = [
    area(outline.land, { fill: "track" }),
    area(outline.country, { fill: "paper", alt: describedMap(slide, labels) }),
    area(outline.lakes, { fill: "paper" }),
    area(outline.lakes, { fill: "water" }),
    lines(outline.borders, stroke("quiet", 1)),
    lines(outline.edge, stroke("ink", 2)),
    lines(outline.disputed, stroke("ink", 2, true)),
    areaOf([corners({ x: 0, y: 0, width: frame.width, height: frame.height })], frame, {
      line: { ink: "quiet", weight: 2, dashed: false },
    }),
  ];
  if (locator) {
    const inset = { x: frame.x + locator.x, y: frame.y + locator.y, width: locator.width, height: locator.height };
    const line = { ink: "quiet", weight: 1, dashed: false } as const;
    const all = { x: 0, y: 0, width: inset.width, height: inset.height };
    const small = { ...all, transform: { x: 0, y: 0, scale: UNIT } };
    drawn.push(
      areaOf([corners(all)], inset, { fill: "paper", line }),
      areaOf(onCanvas(rings(linesOf(locator.country), small, false)), inset, { fill: "track", line }),
      areaOf([corners(locator.shows)], inset, { line: { ink: "accent", weight: 3, dashed: false } }),
    );
  }
  return [patch, ...drawn.flatMap((one) => one ?? [])];
}

/** Lines to labels, marks, labels. */
function places(pen: Pen<MapSlide>, frame: Box): Shape[] {
  const { points } = pen.slide;
  const leaders = points.flatMap(({ label: { from } }) => {
    const ends: Point[] = from
      ? [
          [from.x1, from.y1],
          [from.x2, from.y2],
        ]
      : [];
    return areaOf(from ? [ends] : [], frame, { closed: false, line: { ink: "ink", weight: 1.5, dashed: false } }) ?? [];
  });
  const marks = (["named", "lives"] as const).flatMap((sign) =>
    points.flatMap(({ lives, x, y }) => (lives === (sign === "lives") ? mark(sign, frame.x + x, frame.y + y) : [])),
  );
  const labels = points.map(({ place, lives, label }) => {
    const style = pen.style(lives ? "pin-lives" : "pin-named");
    const text = pen.context.dresser.plain(place).text;
    const width = pen.context.set.span(text, style) * 1.1 + 8;
    const left = label.x - (label.anchor === "end" ? width : label.anchor === "middle" ? width / 2 : 0);
    const align = label.anchor === "end" ? "right" : label.anchor === "middle" ? "center" : "left";
    const box = { x: frame.x + left, y: frame.y + label.y - style.leading / 2, width, height: style.leading };
    return words(box, [line([pen.span(text, style)], style, { before: 0, align })]);
  });
  return [...leaders, ...marks, ...labels];
}

/** What the signs mean: one under the other beside the map, one after the other under it. Returns the shapes and where they end. */
function keyOf(pen: Pen<MapSlide>, top: number, column: number): readonly [readonly Shape[], number] {
  const style = pen.style("key");
  const shapes: Shape[] = [];
  let [x, y] = [pen.left, top];
  for (const { sign, text } of signsOf(pen.slide, pen.context.labels)) {
    const width = pen.context.set.span(text, style) * 1.06 + GAP.sign;
    const beside = pen.slide.layout === "beside";
    if (!beside && x > pen.left && x + width > pen.left + column) [x, y] = [pen.left, y + style.leading + style.gap];
    const room = beside ? column - GAP.sign : width;
    const height = pen.tall(text, style, room);
    shapes.push(...mark(sign, x + 14, y + style.leading / 2));
    shapes.push(
      words({ x: x + GAP.sign, y, width: room, height }, [line([pen.own(text, style)], style, { before: 0 })]),
    );
    if (beside) y += height + style.gap;
    else x += width + GAP.next;
  }
  return [shapes, pen.slide.layout === "beside" ? y : y + style.leading];
}

/** A sign of the map around a point. */
function mark(sign: Sign, x: number, y: number): Shape[] {
  const patch = (size: number, ink: "accent" | "ink" | "paper", look: PatchShape["look"]): Shape => {
    return { kind: "patch", x: x - size / 2, y: y - size / 2, width: size, height: size, ink, look };
  };
  switch (sign) {
    case "lives":
      return [patch(MARK.lives + 4, "paper", "round"), patch(MARK.lives, "accent", "round")];
    case "named":
      return [patch(MARK.named, "ink", "full"), patch(MARK.hole, "paper", "full")];
    case "disputed": {
      const ends: Point[] = [
        [0, 0],
        [28, 0],
      ];
      const frame = { x: x - 14, y, width: 28, height: 1 };
      return [areaOf([ends], frame, { closed: false, line: { ink: "ink", weight: 2, dashed: true } }) ?? []].flat();
    }
  }
}

function corners({ x, y, width, height }: Box): Point[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** Rings or lines in a frame, as far as they lie in it; null where nothing does. */
function areaOf(lines: readonly (readonly Point[])[], frame: Box, shape: Partial<AreaShape>): AreaShape | null {
  const within = ([x, y]: Point): Point => [
    Math.min(frame.width, Math.max(0, x)),
    Math.min(frame.height, Math.max(0, y)),
  ];
  const rings = lines.map((ring) => ring.map(within));
  const all = rings.flat();
  if (all.length === 0) return null;
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    kind: "area",
    x: frame.x + left,
    y: frame.y + top,
    width: Math.max(...xs) - left,
    height: Math.max(...ys) - top,
    fill: null,
    line: null,
    closed: true,
    alt: "",
    ...shape,
    rings: rings.map((ring) => ring.map(([x, y]) => [x - left, y - top] as const)),
  };
}

/** Points in units, in canvas pixels. */
function onCanvas(lines: readonly (readonly Point[])[]): Point[][] {
  return lines.map((line) => line.map(([x, y]) => [x * UNIT, y * UNIT]));
}
