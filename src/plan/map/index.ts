import { linesOf, pathOf, rings, runs, UNIT, type View } from "../../drawing/outline.ts";
import type { Atlas, Fine, Lines, Outline, Pinned } from "../../model/atlas.ts";
import type { MapSlide, Shown } from "../../model/deck.ts";
import { textOf } from "../../text/index.ts";
import { fits } from "../content.ts";
import { type Draft, FIXED } from "../draft.ts";
import { LOCATOR, MAP_LABEL } from "../fit/settings.ts";
import type { Context } from "../options.ts";
import { show } from "../shown.ts";
import { type Frame, frameOf } from "./frame.ts";
import { type Boundaries, boundariesOf, labelled } from "./labels.ts";

const FEWEST = 4;
/** Space around the marks. */
const EDGE = 12;
/** What leaving out the label of a place costs beside a label that stands badly. */
const WEIGHT = { home: 200, named: 60 };

interface Spot {
  readonly place: Shown;
  readonly lives: boolean;
  readonly x: number;
  readonly y: number;
}

/** Where the article's people are from and what it names, on the map of its country. */
export function mapOf(context: Context): Draft[] {
  const { atlas, labels } = context;
  if (!atlas) return [];
  const homes = new Set(context.findings.people.flatMap(({ place }) => (place ? [place.text] : [])));
  const lives = ({ names }: Pinned) => names.some((name) => homes.has(name));
  const frame = frameOf(atlas, context, (view) => [
    ...(atlas.pins.some(lives) ? (["mapLives"] as const) : []),
    ...(atlas.pins.every(lives) ? [] : (["mapNamed"] as const)),
    ...(isSeen(atlas.lines.disputed, view) ? (["mapDisputed"] as const) : []),
    ...(isIn(at(atlas.crimea, view.transform), view, 0) ? (["mapCrimea"] as const) : []),
  ]);
  const spots = spotsOf(atlas, frame, context);
  const locator = frame.closer ? locatorOf(atlas, frame, spots) : null;
  const drawn = atlas.fine ? cut(atlas.fine, frame) : whole(atlas, frame, context);
  const found = labelled(
    spots.map(({ place, lives, x, y }) => {
      const width = context.fit.span(place.text, MAP_LABEL[lives ? "lives" : "named"]);
      return { x, y, width, weight: lives ? WEIGHT.home : WEIGHT.named };
    }),
    frame,
    locator ? [boxOf(locator)] : [],
    drawn.boundaries,
  );
  const points = spots.flatMap((spot, index) => {
    const label = found[index];
    return label ? [{ ...spot, label }] : [];
  });
  if (points.length < FEWEST) return [];
  const { layout, width, height, transform } = frame;
  const content = {
    kind: "map",
    country: atlas.country,
    called: atlas.names[labels.code] ?? atlas.country,
    layout,
    width,
    height,
    outline: drawn.outline,
    transform: drawn.transform,
    crimea: isIn(at(atlas.crimea, transform), frame, 0),
    points,
    locator,
  } as const;
  if (!fits(content, context)) return [];
  const cue = labels.slide.pointAtMap;
  return [{ content, units: [], shown: [], fixed: FIXED.map ?? 0, cue, worth: Number.POSITIVE_INFINITY }];
}

/** What is drawn in a frame, and the boundaries in it. */
interface Drawn extends Pick<MapSlide, "outline" | "transform"> {
  readonly boundaries: Boundaries;
}

/** The drawing of the whole country, as it is: what reaches over the frame is not seen. */
function whole({ outlines, lines }: Atlas, frame: Frame, { aspect }: Context): Drawn {
  const outline = outlines[aspect];
  const { edge, disputed } = lines;
  return {
    outline: isSeen(disputed, frame) ? outline : { ...outline, disputed: "" },
    transform: frame.transform,
    boundaries: boundariesOf([...edge, ...disputed], frame.transform),
  };
}

/** The finer drawing, cut to the frame. */
function cut({ areas, lines }: Fine, frame: Frame): Drawn {
  const area = (all: Lines) => pathOf(rings(all, frame), "z");
  const line = (all: Lines) => pathOf(runs(all, frame), "");
  const outline: Outline = {
    country: area(areas.country),
    land: area(areas.land),
    lakes: area(areas.lakes),
    edge: line(lines.edge),
    borders: line(lines.borders),
    disputed: line(lines.disputed),
  };
  const transform = { x: 0, y: 0, scale: UNIT };
  return { outline, transform, boundaries: boundariesOf(linesOf(outline.edge + outline.disputed), transform) };
}

/** Whether something of lines is in a view. */
function isSeen(lines: Lines, view: View): boolean {
  return runs(lines, view, false).length > 0;
}

/** The places on the frame, from west to east. */
function spotsOf({ pins }: Atlas, frame: Frame, { article, findings }: Context): readonly Spot[] {
  const homes = new Map(findings.people.flatMap(({ place }) => (place ? [[place.text, place] as const] : [])));
  const textFor = (name: string) => {
    const named = findings.places.find((place) => place.name === name);
    return homes.get(name) ?? (named && textOf(article.source, [named]));
  };
  return pins
    .flatMap(({ names, nominative, x, y }): Spot[] => {
      const written = names.map(textFor).find((one) => one);
      const text = written && nominative ? { ...written, text: nominative, derivation: "name" as const } : written;
      const spot = at([x, y], frame.transform);
      if (!text || !isIn(spot, frame, EDGE)) return [];
      return [{ place: show("place", text), lives: names.some((name) => homes.has(name)), x: spot[0], y: spot[1] }];
    })
    .sort((a, b) => a.x - b.x || a.y - b.y);
}

/** The whole country, small, in the corner that is farthest from all places, and where in it the frame is; null where
 * a place lies there. */
function locatorOf({ box, outlines }: Atlas, frame: Frame, spots: readonly Spot[]): MapSlide["locator"] {
  const [left, top, right, bottom] = box;
  const { side, padding } = LOCATOR;
  const scale = side / Math.max(right - left, bottom - top);
  const width = Math.round((right - left) * scale) + 2 * padding;
  const height = Math.round((bottom - top) * scale) + 2 * padding;
  const corners = [0, frame.width - width].flatMap((x) => [0, frame.height - height].map((y) => ({ x, y })));
  const room = ({ x, y }: { x: number; y: number }) =>
    Math.min(...spots.map((spot) => Math.hypot(spot.x - (x + width / 2), spot.y - (y + height / 2))));
  const corner = corners.reduce((a, b) => (room(b) > room(a) ? b : a));
  if (spots.some(({ x, y }) => isIn([x - corner.x, y - corner.y], { width, height }, -EDGE))) return null;
  const transform = { x: padding - left * scale, y: padding - top * scale, scale };
  const seen = (x: number, y: number) =>
    at([(x - frame.transform.x) / frame.transform.scale, (y - frame.transform.y) / frame.transform.scale], transform);
  const [from, to] = [seen(0, 0), seen(frame.width, frame.height)];
  return {
    ...corner,
    width,
    height,
    country: pathOf(rings(linesOf(outlines["16:9"].country), { width, height, transform }), "z"),
    shows: { x: from[0], y: from[1], width: to[0] - from[0], height: to[1] - from[1] },
  };
}

function boxOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { left: x - 6, top: y - 6, right: x + width + 6, bottom: y + height + 6 };
}

function at([x, y]: readonly [number, number], transform: Frame["transform"]): readonly [number, number] {
  return [transform.x + x * transform.scale, transform.y + y * transform.scale];
}

function isIn(
  [x, y]: readonly [number, number],
  { width, height }: Pick<View, "width" | "height">,
  by: number,
): boolean {
  return x > by && y > by && x < width - by && y < height - by;
}
