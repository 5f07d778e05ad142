import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Source } from "../../src/model/article.ts";
import type { Deck, Slide } from "../../src/model/deck.ts";
import type { Fit } from "../../src/model/theme.ts";
import { page } from "../../src/output/page.ts";
import { handoutSheets, scriptSheets } from "../../src/output/paper.ts";
import { createFit } from "../../src/plan/fit/index.ts";
import { highlight } from "../../src/render/highlight.ts";
import { panels, passagesOf, render, renderHandout, renderScript, type Templates } from "../../src/render/index.ts";
import { packs } from "../packs.ts";

export interface Workshop {
  readonly fitFor: (language: string) => Fit;
  /** The deck as a page, each slide in the setting that fits, or the smallest. */
  readonly html: (deck: Deck, options?: { notes?: boolean; theme?: string; source?: Source | null }) => string;
  /** The handout, two slides a page, and the script, for the printer. */
  readonly paper: (deck: Deck, theme?: string) => { readonly handout: string; readonly script: string };
  /** The same with other templates. */
  readonly dressed: (templates: Templates) => Workshop;
  readonly folder: string;
}

/** Prepares the assets in a temporary folder, and builds decks with them. */
export async function workshop(): Promise<Workshop> {
  const folder = mkdtempSync(join(tmpdir(), "lectern-show-"));
  const script = pathToFileURL(join(process.cwd(), "scripts/assets.mjs")).href;
  const { makeAssets } = await import(script);
  await makeAssets(folder);
  const { default: templates } = await import(pathToFileURL(join(folder, "templates.js")).href);
  return benchIn(folder, templates);
}

function benchIn(folder: string, templates: Templates): Workshop {
  const assets = (name: string) => readFileSync(join(folder, name), "utf8");
  const bytes = (name: string) => readFileSync(join(folder, name));
  const metrics = JSON.parse(assets("metrics.json"));
  const fitFor = (language: string) => createFit(metrics, packs.of(language));
  const settled = (deck: Deck, notes: boolean, passages: ReturnType<typeof passagesOf> | null, source = "") => {
    const settle = fitFor(deck.language);
    const slides = deck.slides.map(
      (slide): Slide => ({ ...slide, setting: settle(slide, deck.aspect) ?? Number.POSITIVE_INFINITY }),
    );
    const labels = packs.of(deck.labels);
    if (!labels) throw new Error(`No pack for ${deck.labels}`);
    const options = { templates, pack: packs.of(deck.language), labels, notes, source, passages, highlight };
    return { set: { ...deck, slides }, options };
  };
  const html: Workshop["html"] = (deck, { notes = true, theme = "lectern", source = null } = {}) => {
    const passages = source === null ? null : passagesOf(deck, source, notes);
    const { set, options } = settled(deck, notes, passages, source?.text);
    const bytesOf = page(set, render(set, options), { panels: panels(set, options), notes, theme, assets, bytes });
    return Buffer.from(bytesOf).toString();
  };
  const paper: Workshop["paper"] = (deck, theme = "lectern") => {
    const { set, options } = settled(deck, true, null);
    const sheet = { theme, assets, paper: "a4", perPage: 2 } as const;
    return {
      handout: handoutSheets(set, renderHandout(set, { ...options, apart: false }), sheet).html,
      script: scriptSheets(set, renderScript(set, options), sheet).html,
    };
  };
  return { fitFor, html, paper, folder, dressed: (others) => benchIn(folder, others) };
}
