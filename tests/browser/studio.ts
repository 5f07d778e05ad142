import { rmSync } from "node:fs";
import type { Browser } from "puppeteer-core";
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
