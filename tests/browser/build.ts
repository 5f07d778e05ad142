import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Source } from "../../src/model/article.ts";
import type { Deck, Slide } from "../../src/model/deck.ts";
import type { Fit } from "../../src/model/theme.ts";
import { page } from "../../src/output/page.ts";
import { createFit } from "../../src/plan/fit/index.ts";
import { highlight } from "../../src/render/highlight.ts";
import { panels, passagesOf, render } from "../../src/render/index.ts";
import { packs } from "../packs.ts";

export interface Workshop {
  readonly fitFor: (language: string) => Fit;
  /** The deck as a page, each slide in the setting that fits, or the smallest. */
  readonly html: (deck: Deck, options?: { notes?: boolean; theme?: string; source?: Source | null }) => string;
  readonly folder: string;
}

/** Prepares the assets in a temporary folder, and builds decks with them. */
export async function workshop(): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), "lectern-show-"));
  const script = pathToFileURL(join(process.cwd(), "scripts/assets.mjs")).href;
  const { makeAssets } = await import(script);
  await makeAssets(folder);
  const { default: templates } = await import(pathToFileURL(join(folder, "templates.js")).href);
  const assets = (name: string) => readFileSync(join(folder, name), "utf8");
  const metrics = JSON.parse(assets("metrics.json"));
  const fitFor = (language: string) => createFit(metrics, packs.of(language));
  const html: Workshop["html"] = (deck, { notes = true, theme = "lectern", source = null } = {}) => {
    const settle = fitFor(deck.language);
    const slides = deck.slides.map(
      (slide): Slide => ({ ...slide, setting: settle(slide, deck.aspect) ?? Number.POSITIVE_INFINITY }),
    );
    const labels = packs.of(deck.labels);
    if (!labels) throw new Error(`No pack for ${deck.labels}`);
    const set = { ...deck, slides };
    const passages = source === null ? null : passagesOf(set, source, notes);
    const options = {
      templates,
      pack: packs.of(deck.language),
      labels,
      notes,
      source: source?.text ?? "",
      passages,
      highlight,
    };
    return page(set, render(set, options), { panels: panels(set, options), notes, theme, assets });
  };
  return { fitFor, html, folder };
}
