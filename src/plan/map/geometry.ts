import type { Point } from "../../drawing/outline.ts";

/** A box by its sides, in canvas pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A straight line between two points. */
export type Segment = readonly [Point, Point];

export function around([x, y]: Point, by: number): Box {
  return { left: x - by, top: y - by, right: x + by, bottom: y + by };
}

export function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a line meets a box. */
export function crosses(line: Segment, box: Box): boolean {
  const from = line[0];
  const to = line[1];
  return reaches(from[0], from[1], to[0], to[1], box.left, box.top, box.right, box.bottom);
}

/** Those of straight lines, four numbers for each, that meet a box in whole numbers. */
export function meeting(lines: Int32Array, box: Box): Int32Array {
  // Of fractions, which a box may have elsewhere, each number read would be a new object.
  const left = Math.trunc(box.left);
  const top = Math.trunc(box.top);
  const right = Math.trunc(box.right);
  const bottom = Math.trunc(box.bottom);
  const { length } = lines;
  const found: number[] = [];
  for (let i = 0; i < length; i += 4) {
    const x1 = lines[i] as number;
    const x2 = lines[i + 2] as number;
    if (x1 < left ? x2 < left : x1 > right && x2 > right) continue;
    const y1 = lines[i + 1] as number;
    const y2 = lines[i + 3] as number;
    if (reaches(x1, y1, x2, y2, left, top, right, bottom)) found.push(x1, y1, x2, y2);
  }
  return Int32Array.from(found);
}

/** Whether what a line spans meets a box, and not all of the box's corners lie on one side of the line. */
function reaches(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  if ((x1 < left && x2 < left) || (x1 > right && x2 > right)) return false;
  if ((y1 < top && y2 < top) || (y1 > bottom && y2 > bottom)) return false;
  const side = (x2 - x1) * (top - y1) - (y2 - y1) * (left - x1);
  const across = side - (y2 - y1) * (right - left);
  const down = (x2 - x1) * (bottom - top);
  return side > 0
    ? across <= 0 || side + down <= 0 || across + down <= 0
    : side === 0 || across >= 0 || side + down >= 0 || across + down >= 0;
}

/** Whether two lines cross. */
export function cross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
