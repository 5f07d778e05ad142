import type { Lines } from "../model/atlas.ts";

/** Drawn in units of half a pixel. */
export const UNIT = 0.5;
/** A bend that leaves the straight line by less is not seen, nor is a line smaller than the second number, in units. */
const STRAIGHT = 1.5;
const SMALL = 7;
/** Lines end so many units outside the frame, where they are not seen. */
const OUTSIDE = 12;

export type Point = readonly [number, number];

/** What is in a frame of this size, in canvas pixels, once the map's units are led to it. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly transform: { readonly x: number; readonly y: number; readonly scale: number };
}

type Size = Pick<View, "width" | "height">;

/** How many times larger a box in the map's own units is drawn where it fills a size but for a margin around it. */
export function scaleIn([left, top, right, bottom]: Box, { width, height }: Size, margin: number): number {
  return Math.min((width - 2 * margin) / (right - left), (height - 2 * margin) / (bottom - top));
}

/** The way to the middle of a size. */
export function centred([left, top, right, bottom]: Box, { width, height }: Size, scale: number): View["transform"] {
  return { x: (width - (left + right) * scale) / 2, y: (height - (top + bottom) * scale) / 2, scale };
}

/** Areas as closed rings of points in units, as far as they are in the frame; `fine` ones without bends that are not seen. */
export function rings(lines: Lines, view: View, fine = true): Point[][] {
  return lines.flatMap((line) => {
    const box = spanOf(line, view);
    if (lies(box, view) === "outside" || sizeOf(box) < SMALL) return [];
    const points = pointsOf(line, view);
    const ring = inFrame(points, box, view);
    const straight = fine ? closed(ring) : [...ring];
    return straight.length > 2 && (straight.length === points.length || sizeOf(boxOf(straight)) >= SMALL)
      ? [straight]
      : [];
  });
}

/** Lines in units, cut where they leave the frame; `fine` ones without bends that are not seen. */
export function runs(lines: Lines, view: View, fine = true): Point[][] {
  return lines.flatMap((line) => {
    const box = spanOf(line, view);
    const where = lies(box, view);
    if (where === "outside" || sizeOf(box) < SMALL) return [];
    const points = pointsOf(line, view);
    const found = where === "inside" ? [points] : cutOff(points, view).filter((one) => sizeOf(boxOf(one)) >= SMALL);
    return fine ? found.map(straightened) : found;
  });
}

function cutOff(points: readonly Point[], view: View): Point[][] {
  const found: Point[][] = [];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = inside(points[i - 1] as Point, points[i] as Point, view) ?? [];
    if (!a || !b) continue;
    const run = found.at(-1);
    if (run && run.at(-1) === a) run.push(b);
    else found.push([a, b]);
  }
  return found;
}

/** What of a line between two points is in the frame. */
function inside(from: Point, to: Point, { width, height }: View): readonly [Point, Point] | null {
  let [start, end] = [0, 1];
  for (const [axis, limit] of [
    [0, width / UNIT + OUTSIDE],
    [1, height / UNIT + OUTSIDE],
  ] as const) {
    const step = to[axis] - from[axis];
    if (step === 0 && (from[axis] < -OUTSIDE || from[axis] > limit)) return null;
    const [a, b] = step === 0 ? [0, 1] : [(-OUTSIDE - from[axis]) / step, (limit - from[axis]) / step];
    start = Math.max(start, Math.min(a, b));
    end = Math.min(end, Math.max(a, b));
  }
  if (start >= end) return null;
  const at = (part: number): Point => [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
  return [start === 0 ? from : at(start), end === 1 ? to : at(end)];
}

/** SVG path data of whole units. */
export function pathOf(lines: readonly (readonly Point[])[], end: "z" | ""): string {
  return lines
    .map((line) => {
      let [lastX, lastY] = [0, 0];
      const steps = line.map(([x, y]) => {
        const step = `${Math.round(x) - lastX}${Math.round(y) - lastY < 0 ? "" : " "}${Math.round(y) - lastY}`;
        [lastX, lastY] = [Math.round(x), Math.round(y)];
        return step;
      });
      const [first = "", ...rest] = steps;
      return `M${first}l${rest.join(" ").replaceAll(" -", "-")}${end}`;
    })
    .join("");
}

/** What a path of `pathOf` draws. */
export function linesOf(path: string): Lines {
  const runs = path.split("M").slice(1);
  return runs.map((run) => (run.match(/-?\d+/g) ?? []).map(Number));
}

export type Box = readonly [left: number, top: number, right: number, bottom: number];

function pointsOf(line: readonly number[], { transform: { x, y, scale } }: View): Point[] {
  const points: Point[] = [];
  const [factor, fromX, fromY] = [scale / UNIT, x / UNIT, y / UNIT];
  let atX = 0;
  let atY = 0;
  for (let i = 0; i + 1 < line.length; i += 2) {
    atX += line[i] as number;
    atY += line[i + 1] as number;
    points.push([fromX + atX * factor, fromY + atY * factor]);
  }
  return points;
}

/** The box of a line in units: most lines need no more than that. */
function spanOf(line: readonly number[], { transform: { x, y, scale } }: View): Box {
  let atX = line[0] ?? 0;
  let atY = line[1] ?? 0;
  let [left, top, right, bottom] = [atX, atY, atX, atY];
  for (let i = 2; i + 1 < line.length; i += 2) {
    atX += line[i] as number;
    atY += line[i + 1] as number;
    if (atX < left) left = atX;
    else if (atX > right) right = atX;
    if (atY < top) top = atY;
    else if (atY > bottom) bottom = atY;
  }
  const factor = scale / UNIT;
  return [x / UNIT + left * factor, y / UNIT + top * factor, x / UNIT + right * factor, y / UNIT + bottom * factor];
}

function boxOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (let i = 0; i < points.length; i++) {
    const point = points[i] as Point;
    const x = point[0];
    const y = point[1];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return [left, top, right, bottom];
}

function lies([left, top, right, bottom]: Box, { width, height }: View): "inside" | "outside" | "across" {
  const [x, y] = [width / UNIT + OUTSIDE, height / UNIT + OUTSIDE];
  if (left > x || top > y || right < -OUTSIDE || bottom < -OUTSIDE) return "outside";
  return left >= -OUTSIDE && top >= -OUTSIDE && right <= x && bottom <= y ? "inside" : "across";
}

/** A ring cut off at the sides of the frame that it reaches over, one after the other. */
function inFrame(ring: readonly Point[], [left, top, right, bottom]: Box, { width, height }: View): readonly Point[] {
  const [x, y] = [width / UNIT + OUTSIDE, height / UNIT + OUTSIDE];
  let points = ring;
  if (left < -OUTSIDE) points = cutAt(points, 0, -OUTSIDE, 1);
  if (right > x) points = cutAt(points, 0, x, -1);
  if (top < -OUTSIDE) points = cutAt(points, 1, -OUTSIDE, 1);
  if (bottom > y) points = cutAt(points, 1, y, -1);
  return points;
}

/** What of a ring lies above a limit, or below it, where `sign` is -1. */
function cutAt(points: readonly Point[], axis: 0 | 1, limit: number, sign: 1 | -1): readonly Point[] {
  const kept: Point[] = [];
  let before = points.at(-1);
  let depth = before ? (before[axis] - limit) * sign : 0;
  for (let i = 0; i < points.length; i++) {
    const point = points[i] as Point;
    const next = (point[axis] - limit) * sign;
    if (before && depth >= 0 !== next >= 0) {
      const part = depth / (depth - next);
      kept.push([before[0] + (point[0] - before[0]) * part, before[1] + (point[1] - before[1]) * part]);
    }
    if (next >= 0) kept.push(point);
    before = point;
    depth = next;
  }
  return kept;
}

/** A ring without the bends that are not seen: in two halves, from its first point to the one farthest from it. */
function closed(ring: readonly Point[]): Point[] {
  const [first] = ring;
  if (!first) return [];
  const far = ring.reduce(
    (best, point, index) => (distance(point, first) > distance(ring[best] ?? first, first) ? index : best),
    0,
  );
  return [...straightened(ring.slice(0, far + 1)), ...straightened([...ring.slice(far), first]).slice(1, -1)];
}

/** A line without the bends that are not seen (Douglas and Peucker). */
function straightened(line: readonly Point[]): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  let [farthest, most] = [0, STRAIGHT];
  for (let i = 1; i < line.length - 1; i++) {
    const off = offLine(line[i] ?? first, first, last);
    if (off > most) [farthest, most] = [i, off];
  }
  if (farthest === 0) return [first, last];
  return [...straightened(line.slice(0, farthest + 1)).slice(0, -1), ...straightened(line.slice(farthest))];
}

function offLine(point: Point, a: Point, b: Point): number {
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  const long = x * x + y * y;
  const part = long === 0 ? 0 : Math.min(1, Math.max(0, ((point[0] - a[0]) * x + (point[1] - a[1]) * y) / long));
  return distance(point, [a[0] + x * part, a[1] + y * part]);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The longer side of a box. */
function sizeOf([left, top, right, bottom]: Box): number {
  return Math.max(right - left, bottom - top);
}
