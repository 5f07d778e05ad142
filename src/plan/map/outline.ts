import type { Lines } from "../../model/atlas.ts";

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

/** Areas as closed rings of points in units, as far as they are in the frame. */
export function rings(lines: Lines, view: View): Point[][] {
  return lines.flatMap((line) => {
    const ring = inFrame(pointsOf(line, view), view);
    const straight = ring.length > 2 ? closed(ring) : [];
    return straight.length > 2 && sizeOf(straight) >= SMALL ? [straight] : [];
  });
}

/** Lines in units, cut where they leave the frame. */
export function runs(lines: Lines, view: View): Point[][] {
  return lines.flatMap((line) => {
    const found: Point[][] = [];
    const points = pointsOf(line, view);
    points.slice(1).forEach((to, index) => {
      const from = points[index] ?? to;
      const [a, b] = inside(from, to, view) ?? [];
      if (!a || !b) return;
      const run = found.at(-1);
      if (run && run.at(-1) === a) run.push(b);
      else found.push([a, b]);
    });
    return found.filter((one) => sizeOf(one) >= SMALL).map(straightened);
  });
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

function pointsOf(line: readonly number[], { transform: { x, y, scale } }: View): Point[] {
  const points: Point[] = [];
  let [atX, atY] = [0, 0];
  for (let i = 0; i + 1 < line.length; i += 2) {
    atX += line[i] ?? 0;
    atY += line[i + 1] ?? 0;
    points.push([(x + atX * scale) / UNIT, (y + atY * scale) / UNIT]);
  }
  return points;
}

/** A ring cut off at the four sides of the frame, one after the other. */
function inFrame(ring: readonly Point[], { width, height }: View): Point[] {
  const sides = (
    [
      { axis: 0, limit: -OUTSIDE, sign: 1 },
      { axis: 0, limit: width / UNIT + OUTSIDE, sign: -1 },
      { axis: 1, limit: -OUTSIDE, sign: 1 },
      { axis: 1, limit: height / UNIT + OUTSIDE, sign: -1 },
    ] as const
  ).filter(({ axis, limit, sign }) => ring.some((point) => (point[axis] - limit) * sign < 0));
  return sides.reduce<Point[]>(
    (points, { axis, limit, sign }) => {
      const depth = (point: Point) => (point[axis] - limit) * sign;
      return points.flatMap((point, index) => {
        const before = points.at(index - 1) ?? point;
        const [a, b] = [depth(before), depth(point)];
        const part = a / (a - b);
        const crossing: Point = [before[0] + (point[0] - before[0]) * part, before[1] + (point[1] - before[1]) * part];
        if (b >= 0) return a >= 0 ? [point] : [crossing, point];
        return a >= 0 ? [crossing] : [];
      });
    },
    [...ring],
  );
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

function sizeOf(ring: readonly Point[]): number {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}
