import type { Slide } from "../../model/deck.ts";
import type { Fit, Metrics, Variant } from "../../model/theme.ts";
import { isTall } from "../../text/raster.ts";
import { PLAIN, type Typography } from "../../text/typography.ts";
import { heightOf } from "./heights.ts";
import { Cutter, Measure, roomOf } from "./measure.ts";
import { SETTINGS } from "./settings.ts";

/**
 * Fits slides without a browser. A setting in which a word must be torn is taken only where no setting spares it.
 * `language` is the article's pack, or null
 * where there is none, as the deck will be rendered with.
 */
export function createFit(metrics: Metrics, language: Typography | null = null): Fit {
  const cutter = new Cutter(metrics, language ?? PLAIN);
  return (slide, aspect, tearing) => {
    const settings = SETTINGS[variantOf(slide)];
    let torn: number | null = null;
    for (const [index, setting] of settings.entries()) {
      const measure = new Measure(setting, aspect, cutter);
      const height = heightOf(slide, measure);
      if (measure.overflows || height > roomOf(aspect)) continue;
      if (!measure.torn) return index;
      if (!tearing) torn ??= index;
    }
    return torn;
  };
}

/** Which family of settings a slide is set in: its kind, or a kind of its kind. */
export function variantOf(slide: Slide): Variant {
  if (slide.kind === "statement" && slide.evidence.length === 0) return "bare";
  if (slide.kind === "figure" && slide.bars) return "bars";
  if (slide.kind === "figure" && slide.grave) return "grave";
  if (slide.kind === "voices" && slide.ages) return "ages";
  if (slide.kind === "image" && slide.natural && isTall(slide.natural)) return "tall";
  return slide.kind;
}
