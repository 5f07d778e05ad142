import type { Aspect, Slide } from "../../model/deck.ts";
import type { Metrics, Style, Typesetting } from "../../model/theme.ts";
import { variantOf } from "../../text/variant.ts";
import { breakLines, codeLines } from "./lines.ts";
import { BOX, CANVAS, FOOTNOTE, SETTINGS } from "./settings.ts";

/** The settings that slides are fitted in, for those who place their texts without a browser. */
export function createTypesetting(metrics: Metrics, aspect: Aspect): Typesetting {
  return {
    canvas: CANVAS[aspect],
    widths: { ...BOX, sectionNumber: BOX.sectionNumber[aspect] },
    footnote: FOOTNOTE.style,
    style: (slide, element) => styleOf(slide, element),
    lines: (text, style, width) =>
      style.face === "mono" ? codeLines(text, style, width) : breakLines(text, style, width, metrics).lines,
    span: (text, style) => breakLines(text, style, Number.MAX_SAFE_INTEGER, metrics).width,
  };
}

function styleOf(slide: Slide, element: string): Style {
  const settings = SETTINGS[variantOf(slide)];
  const style = (settings[slide.setting] ?? settings.at(-1))?.[element];
  if (!style) throw new Error(`No style for "${element}"`);
  return style;
}
