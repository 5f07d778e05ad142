import type { Slide } from "../model/deck.ts";
import type { Variant } from "../model/theme.ts";
import { isTall } from "./raster.ts";

/** Which looks of its kind a slide has: its settings, and its rules in the style sheet, are named by it. */
export function variantOf(slide: Slide): Variant {
  if (slide.kind === "statement" && slide.evidence.length === 0) return "bare";
  if (slide.kind === "list" && slide.items.length === 1) return "lone";
  if (slide.kind === "figure" && slide.bars) return "bars";
  if (slide.kind === "figure" && slide.grave) return "grave";
  if (slide.kind === "voices" && slide.ages) return "ages";
  if (slide.kind === "image" && slide.natural && isTall(slide.natural)) return "tall";
  return slide.kind;
}
