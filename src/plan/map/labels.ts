import type { MapSlide } from "../../model/deck.ts";
import { around, type Box, cross, crosses, meet, meeting, type Segment } from "./geometry.ts";
import type { Point, View } from "../../drawing/outline.ts";
import type { Lines } from "../../model/atlas.ts";

/** A place that wants a label. Lengths are canvas pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Of its label on one line. */
  readonly width: number;
  /** How bad it is to leave it out. */
  readonly weight: number;
}

export type Label = MapSlide["points"][number]["label"];

/** `labelled` takes and gives canvas pixels. What is between is in whole tenths of them: fractions take memory. */
const PARTS = 10;
/** From a mark's middle to its edge with air around it, and to a label beside it. */
const MARK = 110;
const GAP = 140;
/** A label's height, and the air around it; from a label to the map's edge. */
const HEIGHT = 280;
const AIR = 30;
const EDGE = 20;
/** How long a line from a mark to its label may be. */
const LEADERS = [400, 640, 920, 1240];
const DIRECTIONS = 16;
/** So many labels go elsewhere for one that has no room. */
const MOST_MOVED = 3;
/** What a line to a label costs beside one on the side where it is looked for, and what a boundary under a label does. */
const LEADER = 7;
const BOUNDARY = 0.8;

/** A spot in parts: a shape of its own, whose numbers stay whole ones. */
interface Site extends Pick<Spot, "width" | "weight"> {
  readonly at: Point;
}

interface Candidate {
  readonly label: Label;
  readonly box: Box;
  /** The line from the mark to the label, where there is one. */
  readonly line: Segment | null;
  readonly cost: number;
}

/** Boundaries as straight lines: for each the x and y of its two ends. */
export type Boundaries = Int32Array;

/** `lines` in the map's own units, led to the canvas by `transform`. */
export function boundariesOf(lines: Lines, { x, y, scale }: View["transform"]): Boundaries {
  const steps = lines.reduce((sum, line) => sum + Math.max(0, line.length / 2 - 1), 0);
  const ends = new Int32Array(4 * steps);
  let next = 0;
  for (const line of lines) {
    let [atX, atY, fromX, fromY] = [0, 0, 0, 0];
    for (let i = 0; i + 1 < line.length; i += 2) {
      atX += line[i] as number;
      atY += line[i + 1] as number;
      const toX = Math.round((x + atX * scale) * PARTS);
      const toY = Math.round((y + atY * scale) * PARTS);
      if (i > 0) {
        ends[next++] = fromX;
        ends[next++] = fromY;
        ends[next++] = toX;
        ends[next++] = toY;
      }
      fromX = toX;
      fromY = toY;
    }
  }
  return ends;
}

/**
 * Gives each spot a label that meets no other label, no mark, no line to another label, and nothing that is `taken`; null
 * where there is no room. Labels stand off `boundaries` where they can. Where all have room at their marks, none has a
 * line. Spots are gone through in several orders, and the best of the outcomes is taken.
 */
export function labelled(
  spots: readonly Spot[],
  view: Room["view"],
  taken: readonly Box[],
  boundaries: Boundaries,
): readonly (Label | null)[] {
  const parts = (pixels: number) => Math.round(pixels * PARTS);
  const sites = spots.map(({ x, y, width, weight }) => ({
    at: [parts(x), parts(y)] as const,
    width: parts(width),
    weight,
  }));
  const room = {
    view: { width: parts(view.width), height: parts(view.height) },
    taken: taken.map(({ left, top, right, bottom }) => ({
      left: parts(left),
      top: parts(top),
      right: parts(right),
      bottom: parts(bottom),
    })),
    marks: sites.map(({ at }) => around(at, MARK)),
    boundaries,
  };
  const beside = chosenFrom(adjacentTo, sites, room);
  const chosen = beside.includes(null) ? chosenFrom(candidatesOf, sites, room) : beside;
  return chosen.map((one) => one && inPixels(one.label));
}

function inPixels({ anchor, x, y, from }: Label): Label {
  const pixels = (parts: number) => parts / PARTS;
  const line = from && { x1: pixels(from.x1), y1: pixels(from.y1), x2: pixels(from.x2), y2: pixels(from.y2) };
  return { anchor, x: pixels(x), y: pixels(y), from: line };
}

/** What labels have to heed: the map's size, what is taken, the marks of their spots, and the boundaries. */
interface Room {
  readonly view: { readonly width: number; readonly height: number };
  readonly taken: readonly Box[];
  readonly marks: readonly Box[];
  readonly boundaries: Boundaries;
}

/** Labels of the candidates that `candidatesFor` has for a spot. */
function chosenFrom(
  candidatesFor: (site: Site) => readonly Candidate[],
  sites: readonly Site[],
  { view, taken, marks, boundaries }: Room,
): readonly (Candidate | null)[] {
  const candidates = sites.map((site, index) => {
    const own = marks[index] as Box;
    const others = [...taken, ...marks.filter((mark) => mark !== own)];
    const near = meeting(boundaries, around(site.at, site.width + 2 * GAP));
    // A line can't keep off the marks that its own one lies on.
    const apart = others.filter((other) => !meet(own, other));
    return candidatesFor(site)
      .filter(({ box, line }) => {
        if (box.left < EDGE || box.top < EDGE) return false;
        if (box.right > view.width - EDGE || box.bottom > view.height - EDGE) return false;
        return !others.some((other) => meet(box, other)) && !(line && apart.some((other) => crosses(line, other)));
      })
      .map((one) => (one.line ? one : { ...one, cost: one.cost + crossedBy(one.box, near) }))
      .sort((a, b) => a.cost - b.cost);
  });
  const byNeed = sites
    .map((_, index) => index)
    .sort((a, b) => (candidates[a]?.length ?? 0) - (candidates[b]?.length ?? 0));
  const orders = [
    byNeed,
    sites.map((_, index) => index),
    ...byNeed.map((first) => [first, ...byNeed.filter((one) => one !== first)]),
  ];
  const least = candidates.reduce((sum, [best], index) => sum + (best?.cost ?? sites[index]?.weight ?? 0), 0);
  let best = placed(orders[0] ?? [], sites, candidates);
  for (const order of orders.slice(1)) {
    if (best.cost <= least) break;
    const other = placed(order, sites, candidates);
    if (other.cost < best.cost) best = other;
  }
  return best.chosen;
}

/** What it costs a label to stand on boundaries. */
function crossedBy(box: Box, boundaries: Boundaries): number {
  return BOUNDARY * Math.sqrt(meeting(boundaries, box).length / 4);
}

/** Takes for one spot after the other the best label that is free, then again while that makes it better. */
function placed(order: readonly number[], sites: readonly Site[], candidates: readonly (readonly Candidate[])[]) {
  let chosen: readonly (Candidate | null)[] = sites.map(() => null);
  for (let pass = 0; pass < 3; pass++)
    for (const index of order) {
      const free = freeFor(index, chosen, candidates);
      chosen = free ? chosen.with(index, free) : (madeWay(index, chosen, candidates) ?? chosen.with(index, null));
    }
  const cost = chosen.reduce((sum, one, index) => sum + (one ? one.cost : (sites[index]?.weight ?? 0)), 0);
  return { chosen, cost };
}

/** The best label for a spot beside those of the others. */
function freeFor(
  index: number,
  chosen: readonly (Candidate | null)[],
  candidates: readonly (readonly Candidate[])[],
): Candidate | null {
  const others = chosen.filter((one, other): one is Candidate => one !== null && other !== index);
  return candidates[index]?.find((one) => !others.some((other) => collide(one, other))) ?? null;
}

/** A spot's label where others go elsewhere for it; null where they can't. */
function madeWay(
  index: number,
  chosen: readonly (Candidate | null)[],
  candidates: readonly (readonly Candidate[])[],
): readonly (Candidate | null)[] | null {
  for (const one of candidates[index] ?? []) {
    const inTheWay = chosen.flatMap((other, at) => (other && at !== index && collide(one, other) ? [at] : []));
    if (inTheWay.length > MOST_MOVED) continue;
    let trial = chosen.map((other, at) => (at === index ? one : inTheWay.includes(at) ? null : other));
    for (const at of inTheWay) trial = trial.with(at, freeFor(at, trial, candidates));
    if (inTheWay.every((at) => trial[at])) return trial;
  }
  return null;
}

function collide(a: Candidate, b: Candidate): boolean {
  if (meet(a.box, b.box)) return true;
  if ((a.line && crosses(a.line, b.box)) || (b.line && crosses(b.line, a.box))) return true;
  return a.line !== null && b.line !== null && cross(a.line, b.line);
}

/** Where a label may stand at its mark, right of it at best. */
function adjacentTo({ at: [x, y], width }: Site): Candidate[] {
  const [side, above] = [GAP, HEIGHT / 2 + MARK + 20];
  // Across a corner of the mark.
  const [aside, atop] = [Math.round(side * 0.4), Math.round(above * 0.86)];
  const adjacent = [
    { anchor: "start", x: x + side, y, cost: 0 },
    { anchor: "end", x: x - side, y, cost: 1 },
    { anchor: "start", x: x + side, y: y - 90, cost: 0.8 },
    { anchor: "start", x: x + side, y: y + 90, cost: 0.8 },
    { anchor: "end", x: x - side, y: y - 90, cost: 1.6 },
    { anchor: "end", x: x - side, y: y + 90, cost: 1.6 },
    { anchor: "middle", x, y: y - above, cost: 1.8 },
    { anchor: "middle", x, y: y + above, cost: 2 },
    { anchor: "start", x: x + aside, y: y - atop, cost: 2 },
    { anchor: "start", x: x + aside, y: y + atop, cost: 2 },
    { anchor: "end", x: x - aside, y: y - atop, cost: 2.6 },
    { anchor: "end", x: x - aside, y: y + atop, cost: 2.6 },
  ] as const;
  return adjacent.map(({ cost, ...label }) => ({
    label: { ...label, from: null },
    box: boxOf(label, width),
    line: null,
    cost,
  }));
}

/** The same, and farther away with a line that leads to it. */
function candidatesOf(site: Site): Candidate[] {
  return [
    ...adjacentTo(site),
    ...LEADERS.flatMap((long) =>
      Array.from({ length: DIRECTIONS }, (_, step) => led(site, long, (step * 2 * Math.PI) / DIRECTIONS)),
    ),
  ];
}

/** A label at the end of a line. */
function led({ at: [x, y], width }: Site, long: number, angle: number): Candidate {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const at: Point = [Math.round(x + long * cos), Math.round(y + long * sin)];
  const from: Point = [Math.round(x + MARK * cos), Math.round(y + MARK * sin)];
  const upright = Math.abs(cos) < 0.3;
  const anchor = upright ? "middle" : cos > 0 ? "start" : "end";
  const off = 50;
  const label = {
    anchor,
    x: at[0] + (anchor === "start" ? off : anchor === "end" ? -off : 0),
    y: upright ? at[1] + (sin > 0 ? HEIGHT / 2 : -HEIGHT / 2) : at[1],
  } as const;
  const cost = LEADER + long / 240 + (anchor === "end" ? 0.5 : 0);
  return {
    label: { ...label, from: { x1: from[0], y1: from[1], x2: at[0], y2: at[1] } },
    box: boxOf(label, width),
    line: [from, at],
    cost,
  };
}

function boxOf({ anchor, x, y }: Pick<Label, "anchor" | "x" | "y">, width: number): Box {
  const left = x - (anchor === "end" ? width : anchor === "middle" ? width >> 1 : 0);
  return { left: left - AIR, top: y - HEIGHT / 2, right: left + width + AIR, bottom: y + HEIGHT / 2 };
}
