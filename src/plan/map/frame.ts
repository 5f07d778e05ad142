import type { Atlas } from "../../model/atlas.ts";
import type { MapSlide } from "../../model/deck.ts";
import { roomOf } from "../fit/measure.ts";
import { MAP, MAP_FRAME, MAP_GAP, SETTINGS } from "../fit/settings.ts";
import type { Context } from "../options.ts";
import { type Box, centred, scaleIn, type View } from "../../drawing/outline.ts";

/** Space around places that make a frame, in canvas pixels; labels stand in it. */
const AROUND_PINS = 110;
/** A map shows a part of the country where that makes it so many times larger, and never more than the second number. */
const WORTH = 1.7;
const MOST = 4;
/** What lines are filled to, as words end where they end. */
const FILLED = 0.94;

type Size = Pick<MapSlide, "layout" | "width" | "height">;

/** A window on the map: what stands beside it or under it, its size, and the way from the map's units to its pixels. */
export interface Frame extends Size, Pick<MapSlide, "transform"> {
  /** Whether it shows a part of the country only. */
  readonly closer: boolean;
}

/** Which of the signs of its key a map needs. */
type Signs = readonly ("mapLives" | "mapNamed" | "mapDisputed" | "mapCrimea")[];

/**
 * The frame in which the country is largest; where all places lie in a part of it, one that shows this part. `signsIn` says
 * what the key of a map has to tell.
 */
export function frameOf({ box, pins, fine }: Atlas, context: Context, signsIn: (view: View) => Signs): Frame {
  const { margin, worthUnder } = MAP_FRAME;
  const beside: Size = { layout: "beside", width: MAP[context.aspect].beside, height: roomOf(context.aspect) };
  const most = around(box, under([], context), margin);
  const [narrow, wide] = [around(box, beside, margin), around(box, under(signsIn(most), context), margin)];
  const whole = wide.transform.scale > narrow.transform.scale * worthUnder ? wide : narrow;
  if (!fine) return whole;
  const xs = pins.map(({ x }) => x);
  const ys = pins.map(({ y }) => y);
  const part: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const closer = around(part, beside, AROUND_PINS, whole.transform.scale * MOST);
  return closer.transform.scale < whole.transform.scale * WORTH ? whole : { ...closer, closer: true };
}

/** The room a map has between its headline and its key. */
function under(signs: Signs, { aspect, labels: { slide }, fit }: Context): Size {
  const { headline, key, boundaries } = SETTINGS.map[0] ?? {};
  if (!headline || !key || !boundaries) throw new Error("No setting for a map");
  const width = MAP[aspect].under;
  const lines = (length: number) => Math.ceil(length / (width * FILLED));
  const widths = signs.flatMap((sign) =>
    sign === "mapCrimea" ? [] : [MAP_GAP.sign + fit.span(slide[sign], key) + MAP_GAP.next],
  );
  const told = signs.includes("mapCrimea") ? `${slide.mapBoundaries} ${slide.mapCrimea}` : slide.mapBoundaries;
  const keyHeight = lines(widths.reduce((sum, one) => sum + one, 0)) * (key.gap + key.leading);
  const below = keyHeight + boundaries.gap + lines(fit.span(told, boundaries)) * boundaries.leading;
  const height = roomOf(aspect) - headline.leading - MAP_GAP.headline - below;
  return { layout: "under", width, height: Math.min(MAP_FRAME.highest, Math.max(MAP_FRAME.lowest, height)) };
}

function around(box: Box, size: Size, margin: number, most = Number.POSITIVE_INFINITY): Frame {
  const scale = Math.min(scaleIn(box, size, margin), most);
  return { ...size, transform: centred(box, size, scale), closer: false };
}
