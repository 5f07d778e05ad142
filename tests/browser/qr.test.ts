import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import decodeQR from "qr/decode.js";
import { expect, it } from "vitest";
import { deckOf, shown } from "./decks.ts";
import { studio } from "./studio.ts";
import { pixelsOf } from "./pixels.ts";

const at = studio();

const LONG = "https://www.example.org/en/review/a-rather-long-address-of-an-article-about-a-dam/?of=2022&part=3#towns";

const URLS = ["https://пример.рф/статья/плотина", "https://example.org/", LONG];
const THEMES = ["lectern", "lectern-dark", "lectern-contrast"];
/** The canvas's own sizes, and a canvas of 16:9 on an old projector. */
const HALLS = [
  { aspect: "16:9", width: 1280, height: 720 },
  { aspect: "4:3", width: 960, height: 720 },
  { aspect: "16:9", width: 1024, height: 768 },
] as const;

it.each(THEMES.flatMap((theme) => HALLS.map((hall, index) => ({ theme, ...hall, url: URLS[index] ?? LONG }))))(
  "a phone reads the bare address: $url, $theme, $aspect on $width × $height",
  async ({ theme, aspect, url, width, height }) => {
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
    await page.setViewport({ width, height });
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector(".reveal.ready");
    // In pixels of the canvas.
    const wide = await page.$eval(".qr", (code) => Number.parseFloat(getComputedStyle(code).width));
    expect(wide).toBeGreaterThanOrEqual(300);
    const pixels = await pixelsOf(page, await page.screenshot());
    expect(decodeQR(pixels)).toBe(url);
    await page.close();
  },
  30_000,
);
