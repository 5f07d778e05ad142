import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SlideKind } from "../../src/model/deck.ts";
import { type Workshop, workshop } from "./build.ts";
import { turnTo } from "./check.ts";
import { deckOf, ENGLISH, everyKind, located, MAPS, RUSSIAN } from "./decks.ts";
import { launch } from "./launch.ts";
import { type Pixels, pixelsOf, scaled } from "./pixels.ts";

/**
 * What each kind of slide looks like in each theme. After a change that is meant:
 * LECTERN_REFERENCES=write npx vitest run tests/browser/looks.test.ts, and a look at each picture that git says has changed.
 */
const REFERENCES = "tests/browser/references";
const WRITE = process.env.LECTERN_REFERENCES === "write";
const THEMES = ["lectern", "lectern-dark", "lectern-contrast"];
const WIDTH = 320;
/** Browsers set the edges of letters differently: what is compared are the means of squares of so many pixels. */
const SQUARE = 8;
/** A square is another one where a colour is off by more than this, of 255. */
const OFF = 20;
/** So many squares may be others. */
const SHARE = 0.006;
/** The fonts of code are the machine's; they are none of a deck's looks. */
const STEADY = "*{transition:none!important} .reveal .code code{font-family:var(--sans)}";

const maps = [RUSSIAN.towns, MAPS.part, MAPS.disputed, MAPS.crimea].flatMap((towns) => located(towns, "16:9"));
const content = [...everyKind(ENGLISH), ...maps];
const kinds = [...new Set(content.map(nameOf))];
const deck = deckOf(
  "en",
  "16:9",
  kinds.flatMap((kind) => content.find((slide) => nameOf(slide) === kind) ?? []),
);

function nameOf(slide: (typeof content)[number]): string {
  if (slide.kind === "figure" && slide.bars) return "bars";
  if (slide.kind === "figure" && slide.grave) return "grave";
  if (slide.kind === "voices" && slide.ages) return "ages";
  if (slide.kind === "image" && slide.data === null) return "missing-image";
  if (slide.kind === "image" && slide.natural && slide.caption && slide.credit) return "tall-image";
  if (slide.kind === "map" && /\p{Script=Cyrillic}/u.test(slide.points[0]?.place.text ?? "")) return "map-in-cyrillic";
  if (slide.kind === "map" && slide.locator) return "map-of-part";
  if (slide.kind === "map" && slide.outline.disputed) return "map-with-disputed-boundary";
  if (slide.kind === "map" && slide.crimea) return "map-with-crimea";
  if (slide.kind === "list" && slide.items.some(({ task }) => task)) return "tasks";
  if (slide.kind === "list" && slide.ordered) return "ordered-list";
  if (slide.kind === "table" && slide.stretch) return "part-of-table";
  return slide.kind === "statement" && slide.evidence.length === 0 ? "bare-statement" : slide.kind;
}

let browser: Browser;
let shop: Workshop;
let folder: string;
let page: Page;

beforeAll(async () => {
  shop = await workshop();
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), "lectern-looks-"));
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  for (const made of [shop?.folder, folder]) if (made) rmSync(made, { recursive: true, force: true });
});

async function open(theme: string): Promise<void> {
  const file = join(folder, `${theme}.html`);
  writeFileSync(file, shop.html(deck, { theme }));
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector(".reveal.ready");
  await page.addStyleTag({ content: STEADY });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** The slide at an index, as a small PNG. */
async function pictureOf(index: number): Promise<Uint8Array> {
  await turnTo(page, index);
  return scaled(page, await page.screenshot(), WIDTH);
}

/** The share of the squares that are others. */
function difference(a: Pixels, b: Pixels): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  const columns = Math.ceil(a.width / SQUARE);
  const rows = Math.ceil(a.height / SQUARE);
  const off = new Float64Array(columns * rows * 3);
  for (let at = 0; at < a.data.length; at++) {
    if (at % 4 === 3) continue;
    const pixel = Math.floor(at / 4);
    const [x, y] = [pixel % a.width, Math.floor(pixel / a.width)];
    const square = Math.floor(y / SQUARE) * columns + Math.floor(x / SQUARE);
    off[square * 3 + (at % 4)] = (off[square * 3 + (at % 4)] ?? 0) + (a.data[at] ?? 0) - (b.data[at] ?? 0);
  }
  let others = 0;
  for (let square = 0; square < columns * rows; square++) {
    if (off.subarray(square * 3, square * 3 + 3).some((sum) => Math.abs(sum) > OFF * SQUARE * SQUARE)) others++;
  }
  return others / (columns * rows);
}

describe.each(THEMES)("in %s", (theme) => {
  beforeAll(() => open(theme), 60_000);

  it.each(kinds)(
    "%s looks as it did",
    async (kind) => {
      const picture = await pictureOf(kinds.indexOf(kind));
      const file = join(REFERENCES, theme, `${kind}.png`);
      if (WRITE && !(existsSync(file) && (await differs(picture, readFileSync(file))) <= SHARE)) {
        mkdirSync(join(REFERENCES, theme), { recursive: true });
        writeFileSync(file, picture);
      }
      expect(await differs(picture, readFileSync(file)), file).toBeLessThanOrEqual(SHARE);
    },
    30_000,
  );
});

async function differs(a: Uint8Array, b: Uint8Array): Promise<number> {
  return difference(await pixelsOf(page, a), await pixelsOf(page, b));
}

it("sees a headline that stands elsewhere, another colour, evidence set higher", async () => {
  await open("lectern");
  const at = kinds.indexOf("statement");
  const before = await pictureOf(at);
  for (const css of [
    ".reveal .headline{transform:translateX(10px)}",
    ":root{--heading:#8a4b08}",
    ".reveal .slide .evidence{margin:0;padding:0}",
  ]) {
    const style = await page.addStyleTag({ content: css });
    expect(await differs(before, await pictureOf(at)), css).toBeGreaterThan(SHARE);
    await style.evaluate((element) => element.remove());
  }
}, 60_000);

it("there is a picture of every kind of slide", () => {
  const all: Record<SlideKind, true> = {
    title: true,
    contents: true,
    section: true,
    statement: true,
    quote: true,
    figure: true,
    timeline: true,
    voices: true,
    map: true,
    image: true,
    table: true,
    code: true,
    list: true,
    sources: true,
  };
  expect(new Set(content.map(({ kind }) => kind))).toEqual(new Set(Object.keys(all)));
});

it("the pictures are few and small", () => {
  const files = readdirSync(REFERENCES, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".png"));
  expect(files).toHaveLength(kinds.length * THEMES.length);
  expect(files.reduce((sum, file) => sum + statSync(join(REFERENCES, file)).size, 0)).toBeLessThan(1_500_000);
});
