import type { Point } from "./outline.ts";

/** A box by its sides, in canvas pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A straight line between two points. */
export type Segment = readonly [Point, Point];

export function around(x: number, y: number, by: number): Box {
  return { left: x - by, top: y - by, right: x + by, bottom: y + by };
}

export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a line meets a box: is in it, or crosses one of its diagonals. */
export function crosses(line: Segment, { left, top, right, bottom }: Box): boolean {
  if (!isNear(line, { left, top, right, bottom })) return false;
  const inside = ([x, y]: Point) => x > left && x < right && y > top && y < bottom;
  if (inside(line[0]) || inside(line[1])) return true;
  return (
    cross(line, [
      [left, top],
      [right, bottom],
    ]) ||
    cross(line, [
      [left, bottom],
      [right, top],
    ])
  );
}

/** Whether what a line spans meets a box. */
export function isNear(line: Segment, { left, top, right, bottom }: Box): boolean {
  const a = line[0];
  const b = line[1];
  return (
    Math.max(a[0], b[0]) >= left &&
    Math.min(a[0], b[0]) <= right &&
    Math.max(a[1], b[1]) >= top &&
    Math.min(a[1], b[1]) <= bottom
  );
}

/** Whether two lines cross. */
export function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
