import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import decodeQR from "qr/decode.js";
import { expect, it } from "vitest";
import type { Aspect } from "../../src/model/deck.ts";
import { deckOf, shown } from "./decks.ts";
import { studio } from "./studio.ts";
import { pixelsOf } from "./pixels.ts";

const at = studio();

const LONG = "https://www.example.org/en/review/a-rather-long-address-of-an-article-about-a-dam/?of=2022&part=3#towns";

it.each<{ theme: string; aspect: Aspect; url: string }>([
  { theme: "lectern", aspect: "16:9", url: LONG },
  { theme: "lectern-dark", aspect: "4:3", url: "https://example.org/" },
  { theme: "lectern-contrast", aspect: "16:9", url: "https://пример.рф/статья/плотина" },
])(
  "a phone reads the bare address: $url, $theme, $aspect",
  async ({ theme, aspect, url }) => {
    const deck = deckOf("en", aspect, [
      {
        kind: "sources",
        title: shown("title", "A dam divides the towns"),
        authors: [],
        publication: null,
        published: null,
        url: shown("url", url),
        licence: null,
      },
    ]);
    const file = join(at.shop.folder, "deck.html");
    writeFileSync(file, at.shop.html(deck, { theme }));
    const page = await at.browser.newPage();
    await page.setViewport({ width: aspect === "16:9" ? 1280 : 960, height: 720 });
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector(".reveal.ready");
    const box = await (await page.$(".qr"))?.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(300);
    const pixels = await pixelsOf(page, await page.screenshot());
    expect(decodeQR(pixels)).toBe(url);
    await page.close();
  },
  30_000,
);
