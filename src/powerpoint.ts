import type { Report } from "./diagnostics.ts";
import type { Article } from "./model/article.ts";
import type { Deck } from "./model/deck.ts";
import type { Pack } from "./model/pack.ts";
import type { Metrics } from "./model/theme.ts";
import { pptx } from "./output/pptx/index.ts";
import { createTypesetting } from "./plan/fit/typesetting.ts";
import { sheets } from "./render/sheets/index.ts";

export interface PowerPointOptions {
  readonly article: Article;
  readonly pack: Pack | null;
  readonly labels: Pack;
  readonly notes: boolean;
  readonly metrics: Metrics;
  /** The theme's style sheets, the later ones over the earlier. */
  readonly styles: readonly string[];
  /** When the file is said to be made, or null. */
  readonly date: Date | null;
  readonly report: Report;
}

/** The deck as a PowerPoint file. All that only this format needs is loaded with this module. */
export function powerPoint(deck: Deck, options: PowerPointOptions): Uint8Array {
  const { article, pack, labels, notes, metrics, styles, date, report } = options;
  const set = createTypesetting(metrics, deck.aspect);
  const drawn = sheets(deck, { pack, labels, set, notes, source: article.source, report });
  return pptx(deck, drawn, { set, styles, notes, date });
}
