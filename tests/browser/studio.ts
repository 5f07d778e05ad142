import { rmSync } from "node:fs";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll } from "vitest";
import { type Workshop, workshop } from "./build.ts";
import { launch } from "./launch.ts";

/** A browser, and a workshop whose folder takes the decks: there from before a file's first test until after its last. */
export function studio(): { readonly browser: Browser; readonly shop: Workshop } {
  const made = {} as { browser: Browser; shop: Workshop };
  beforeAll(async () => {
    made.shop = await workshop();
    made.browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await made.browser?.close();
    if (made.shop) rmSync(made.shop.folder, { recursive: true, force: true });
  });
  return made;
}

type Panels = readonly (readonly [key: "t" | "g" | "o" | "?", panel: string])[];
const PANELS: Panels = [
  ["t", "#passage"],
  ["g", "#find"],
  ["o", "#overview"],
  ["?", "#keys"],
];

/** Opens panels, the deck's, one by one with their keys; `look` is told the selector of the one that is open. */
export async function inPanels(
  page: Page,
  look: (panel: string) => Promise<unknown>,
  panels: Panels = PANELS,
): Promise<void> {
  for (const [key, panel] of panels) {
    await page.keyboard.press(key);
    await page.waitForSelector(`${panel}[open]`);
    await look(panel);
    await page.keyboard.press("Escape");
  }
}
