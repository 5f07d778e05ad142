import type { Aspect, Slide } from "../../model/deck.ts";
import type { Fit, Metrics, Style } from "../../model/theme.ts";
import { PLAIN, type Typography } from "../../text/typography.ts";
import { variantOf } from "../../text/variant.ts";
import { heightOf } from "./heights.ts";
import { Cutter, Measure, roomOf } from "./measure.ts";
import { FOOTNOTE, SETTINGS } from "./settings.ts";

/**
 * Fits slides without a browser. A setting in which a word must be torn is taken only where no setting spares it.
 * `language` is the article's pack, or null
 * where there is none, as the deck will be rendered with.
 */
export function createFit(metrics: Metrics, language: Typography | null = null): Fit {
  const cutter = new Cutter(metrics, language ?? PLAIN);
  const settingOf = (...[slide, aspect, tearing]: Parameters<Fit>): number | null => {
    const notes = slide.footnotes.length > 0;
    if (notes && !holdsFootnotes(slide.footnotes, aspect, cutter)) return null;
    const room = roomOf(aspect) - (notes ? FOOTNOTE.clear : 0);
    const settings = SETTINGS[variantOf(slide)];
    let torn: number | null = null;
    for (const [index, setting] of settings.entries()) {
      const measure = new Measure(setting, aspect, cutter);
      const height = heightOf(slide, measure);
      if (measure.overflows || height > room) continue;
      if (!measure.torn) return index;
      if (!tearing) torn ??= index;
    }
    return torn;
  };
  const span = (text: string, style: Style) => new Measure({ text: style }, "16:9", cutter).span("text", text);
  return Object.assign(settingOf, { span });
}

/** Whether footnotes stand on one line: each with its number before it, and space between two. */
function holdsFootnotes(footnotes: Slide["footnotes"], aspect: Aspect, cutter: Cutter): boolean {
  const measure = new Measure({ footnote: FOOTNOTE.style }, aspect, cutter);
  const widths = footnotes.map(({ number, text }) => measure.span("footnote", `${number}\u00a0${text}`));
  return widths.reduce((sum, width) => sum + width + FOOTNOTE.between, -FOOTNOTE.between) <= measure.width * 0.99;
}
