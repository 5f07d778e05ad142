import type { Aspect, Slide } from "../../model/deck.ts";
import type { Fit, Metrics, Style } from "../../model/theme.ts";
import { footnoteRows } from "../../text/footnotes.ts";
import { raised } from "../../text/raised.ts";
import { PLAIN, type Typography } from "../../text/typography.ts";
import { variantOf } from "../../text/variant.ts";
import { heightOf } from "./heights.ts";
import { Cutter, Measure, roomOf } from "./measure.ts";
import { FOOTNOTE, SETTINGS } from "./settings.ts";

/**
 * Fits slides without a browser. A setting in which a word must be torn is taken only where no setting spares it, and then
 * one that tears fewest. `language` is the article's pack, or null where there is none, as the deck will be rendered with.
 */
export function createFit(metrics: Metrics, language: Typography | null = null): Fit {
  const cutter = new Cutter(metrics, language ?? PLAIN);
  const settingOf = (...[slide, aspect, tearing, from = 0]: Parameters<Fit>): number | null => {
    const room = roomOf(aspect) - footnotesHeight(slide.footnotes, aspect, cutter);
    const settings = SETTINGS[variantOf(slide)];
    let least = Number.POSITIVE_INFINITY;
    let torn: number | null = null;
    for (const [index, setting] of settings.entries()) {
      if (index < from) continue;
      const measure = new Measure(setting, aspect, cutter);
      const height = heightOf(slide, measure);
      if (measure.overflows || height > room) continue;
      if (!measure.torn) return index;
      if (tearing || measure.torn >= least) continue;
      least = measure.torn;
      torn = index;
    }
    return torn;
  };
  const span = (text: string, style: Style) => new Measure({ text: style }, "16:9", cutter).span("text", text);
  return Object.assign(settingOf, { span });
}

/** What footnotes take of the content's height: the first of their lines stands below it. */
function footnotesHeight(footnotes: Slide["footnotes"], aspect: Aspect, cutter: Cutter): number {
  if (footnotes.length === 0) return 0;
  const measure = new Measure({ footnote: FOOTNOTE.style }, aspect, cutter);
  const rows = footnoteRows(
    footnotes.map(({ number, text }) => `${raised(`${number}`)}\u00a0${text}`),
    { room: measure.width * 0.99, between: FOOTNOTE.between, span: (text) => measure.span("footnote", text) },
  );
  const { leading, most } = FOOTNOTE.style;
  const lines = rows.reduce(
    (sum, [first = "", second]) => sum + (second ? 1 : measure.height("footnote", first) / leading),
    0,
  );
  return lines > most ? Number.POSITIVE_INFINITY : FOOTNOTE.clear + (lines - 1) * leading;
}
