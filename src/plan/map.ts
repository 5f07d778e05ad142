import type { Atlas } from "../model/atlas.ts";
import type { MapSlide, Shown } from "../model/deck.ts";
import { textOf } from "../text/index.ts";
import { type Draft, FIXED } from "./draft.ts";
import { fits } from "./content.ts";
import { MAP } from "./fit/settings.ts";
import type { Context } from "./options.ts";
import { show } from "./shown.ts";

/** Space around the country's box and around labels, in canvas pixels. */
const MARGIN = 36;
const GAP = 12;
const LABEL = { size: 24, leading: 26 };
/** Half of a mark, with air around it. */
const MARK = 9;
/** An average letter's share of the type size: labels are kept apart by more than their own width. */
const LETTER = 0.54;

interface Spot {
  readonly place: Shown;
  readonly lives: boolean;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the article's people live and what it names, on the map of its country. */
export function mapOf(context: Context): Draft[] {
  const { atlas, labels } = context;
  if (!atlas) return [];
  const { transform, spots } = placed(atlas, context);
  const points = labelled(spots, MAP[context.aspect]);
  if (points.length < FEWEST) return [];
  const content = {
    kind: "map",
    country: atlas.country,
    outline: atlas.outline,
    transform,
    points,
    ...MAP[context.aspect],
  } as const;
  if (!fits(content, context)) return [];
  const cue = labels.slide.pointAtMap;
  return [{ content, units: [], shown: [], fixed: FIXED.map ?? 0, cue, worth: Number.POSITIVE_INFINITY }];
}

const FEWEST = 4;

/** Fits the country's box into the slide's and each pin with it. */
function placed({ box, pins }: Atlas, { article, findings, aspect }: Context) {
  const { width, height } = MAP[aspect];
  const [left, top, right, bottom] = box;
  const scale = Math.min((width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (bottom - top));
  const x = (width - (left + right) * scale) / 2;
  const y = (height - (top + bottom) * scale) / 2;
  const homes = new Set(findings.people.flatMap(({ place }) => (place ? [place.text] : [])));
  const spots = pins.flatMap((pin): Spot[] => {
    const home = findings.people.find(({ place }) => place?.text === pin.name)?.place;
    const named = findings.places.find(({ name }) => name === pin.name);
    const text = home ?? (named && textOf(article.source, [named]));
    const at = { x: x + pin.x * scale, y: y + pin.y * scale };
    const inside = at.x > GAP && at.y > GAP && at.x < width - GAP && at.y < height - GAP;
    return text && inside ? [{ place: show("place", text), lives: homes.has(pin.name), ...at }] : [];
  });
  return { transform: { x, y, scale }, spots };
}

/** Gives each spot a label that meets no other label and no spot; one that finds no room is left out, homes last. */
function labelled(spots: readonly Spot[], { width, height }: { width: number; height: number }): MapSlide["points"] {
  const taken: Box[] = spots.map(({ x, y }) => ({
    left: x - MARK,
    top: y - MARK,
    right: x + MARK,
    bottom: y + MARK,
  }));
  const points: MapSlide["points"][number][] = [];
  for (const spot of [...spots].sort((a, b) => Number(b.lives) - Number(a.lives))) {
    const own = taken[spots.indexOf(spot)];
    const wide = spot.place.text.length * LABEL.size * LETTER;
    const options = [
      ...[0, -8, 8].flatMap((shift) => [
        { anchor: "start", x: spot.x + GAP, y: spot.y + shift } as const,
        { anchor: "end", x: spot.x - GAP, y: spot.y + shift } as const,
      ]),
      { anchor: "middle", x: spot.x, y: spot.y - LABEL.leading * 0.8 },
      { anchor: "middle", x: spot.x, y: spot.y + LABEL.leading * 0.8 },
      { anchor: "start", x: spot.x + GAP * 0.6, y: spot.y - LABEL.leading * 0.7 },
      { anchor: "start", x: spot.x + GAP * 0.6, y: spot.y + LABEL.leading * 0.7 },
      { anchor: "end", x: spot.x - GAP * 0.6, y: spot.y - LABEL.leading * 0.7 },
      { anchor: "end", x: spot.x - GAP * 0.6, y: spot.y + LABEL.leading * 0.7 },
    ] as const;
    for (const label of options) {
      const left = label.x - (label.anchor === "end" ? wide : label.anchor === "middle" ? wide / 2 : 0);
      const box = { left, top: label.y - LABEL.leading / 2, right: left + wide, bottom: label.y + LABEL.leading / 2 };
      if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) continue;
      if (taken.some((other) => other !== own && meet(box, other))) continue;
      taken.push(box);
      points.push({ ...spot, label });
      break;
    }
  }
  return points.sort((a, b) => a.place.start - b.place.start);
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
