// The slides as text that flows: what whoever zooms in, or holds a phone, reads.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { faultsInFlow } from "./check.ts";
import { deckOf, ENGLISH, everyKind, KAZAKH, RUSSIAN, shown, WORDS, written } from "./decks.ts";
import { studio } from "./studio.ts";
import { READ, type Screen } from "./screens.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WINDOW: Screen = { name: "a window", width: 1280, height: 720, zoom: 1, query: "" };

const at = studio();

/** `outer` is how wide the browser's window is: zooming leaves it as it was. */
async function open(
  filling = ENGLISH,
  screen = WINDOW,
  query = screen.query,
  outer = screen.width,
  theme = "lectern",
  deck = deckOf("en", "16:9", everyKind(filling)),
) {
  const file = join(at.shop.folder, "reading.html");
  writeFileSync(file, at.shop.html(deck, { source: written(), theme }));
  const page = await at.browser.newPage();
  await page.evaluateOnNewDocument((width) => {
    Object.defineProperty(window, "outerWidth", { get: () => width });
  }, outer);
  await page.setViewport({ width: screen.width, height: screen.height, deviceScaleFactor: screen.zoom });
  await page.goto(pathToFileURL(file).href + query);
  await page.waitForSelector(".reveal.ready");
  return page;
}

const reads = (page: Page) => page.$eval(".reveal", (one) => one.classList.contains("reading"));
const sizeOnScreen = (page: Page) =>
  page.$eval(".evidence .passage, .evidence p", (one) => {
    const zoom = Number(getComputedStyle(document.querySelector(".slides") as Element).zoom || 1);
    return Number.parseFloat(getComputedStyle(one).fontSize) * zoom * devicePixelRatio;
  });

describe("nothing spills", () => {
  const narrow = READ[1] as Screen;
  it.each([
    ...READ.map((screen) => ["English", screen.name, ENGLISH, screen] as const),
    ["Russian", narrow.name, RUSSIAN, narrow],
    ["Kazakh", narrow.name, KAZAKH, narrow],
    ["words of one letter and of sixty", narrow.name, WORDS, narrow],
  ] as const)(
    "%s: %s",
    async (_language, _name, filling, screen) => {
      const page = await open(filling, screen);
      await page.waitForSelector(".reading");
      expect(await faultsInFlow(page, "text", 4.5)).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it("long runs of spaces in code", async () => {
    const rows = [30, 60, 90, 120, 150].map((gap) => `period${" ".repeat(gap)}count${" ".repeat(gap)}`);
    const code = shown("code", `\t\t\tcount = 1${" ".repeat(60)}// how many\n${rows.join("\n")}`);
    const deck = deckOf("en", "16:9", [{ kind: "code", intro: null, code, language: null, part: { page: 1, of: 1 } }]);
    const page = await open(ENGLISH, narrow, narrow.query, narrow.width, "lectern", deck);
    await page.waitForSelector(".reading");
    expect(await faultsInFlow(page, "text", 4.5)).toEqual([]);
    await page.close();
  }, 60_000);
});

describe("on a narrow page, code", () => {
  const narrow = READ[1] as Screen;
  const codes = {
    plain: "const harbours = read(path, { station: 'northern-harbour', skip: true }).filter(Boolean)\nreturn harbours",
    drawn:
      " day        │ high water │ mean level of the month\n────────────┼────────────┼──────────\n 2021-03-01 │       3.42 │  1.98723451203984512\n",
    output:
      "SELECT day, high, mean FROM levels WHERE station = 'northern-harbour-2'\n  day  | high |          mean        \n-------+------+----------------------\n mon   | 3.42 | 1.98723451203984512  \n|x|",
    columns:
      "day      high water   mean level\nmonday   3.42         1.98723451203984512\ntuesday  3.51         2.01234871203498712",
    pipes: "cat levels.csv | grep northern-harbour-2 | sort -u | head -n 20 > northern.csv\ncat northern.csv | wc",
  };

  it("wraps, but for tables drawn in text, which scroll; all in one size", async () => {
    const slides = Object.values(codes).map((code) => ({
      kind: "code" as const,
      intro: null,
      code: shown("code", code),
      language: null,
      part: { page: 1, of: 1 },
    }));
    const page = await open(ENGLISH, narrow, narrow.query, narrow.width, "lectern", deckOf("en", "16:9", slides));
    await page.waitForSelector(".reading");
    expect(await faultsInFlow(page, "text", 4.5)).toEqual([]);
    const found = await page.$$eval("pre.code", (all) =>
      all.map((pre) => {
        const frame = pre.closest<HTMLElement>(".scrolls");
        const { fontSize } = getComputedStyle(pre);
        return { size: fontSize, scrolls: frame !== null, stops: [pre.tabIndex, frame?.tabIndex ?? null] };
      }),
    );
    const wraps = { size: "24px", scrolls: false, stops: [0, null] };
    const scrolls = { size: "24px", scrolls: true, stops: [-1, 0] };
    expect(found).toEqual([wraps, scrolls, scrolls, scrolls, wraps]);
    await page.close();
  }, 60_000);
});

it.each(["lectern", "lectern-dark", "lectern-contrast"])(
  "axe finds nothing in %s",
  async (theme) => {
    const page = await open(ENGLISH, READ[0], "?view=read", 640, theme);
    await page.evaluate(AXE);
    const faults = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: (where: object, how: object) => Promise<AxeResults> } };
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const { violations } = await axe.run(document, { runOnly: tags });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
    expect(faults).toEqual([]);
    await page.close();
  },
  120_000,
);

it("letters grow with the zoom", async () => {
  const plain = await open(ENGLISH, WINDOW, "?view=read");
  const before = await sizeOnScreen(plain);
  await plain.close();
  const zoomed = await open(ENGLISH, READ[0], "?view=read");
  expect((await sizeOnScreen(zoomed)) / before).toBeCloseTo(2, 1);
  await zoomed.close();
}, 60_000);

describe("what is shown", () => {
  it.each([
    ["slides in a window", WINDOW, "", 1280, false],
    ["slides in half a window", { ...WINDOW, width: 640 }, "", 640, false],
    ["slides at 125 %", { ...WINDOW, width: 1024, height: 576 }, "", 1280, false],
    ["text at 200 %", { ...WINDOW, width: 640, height: 360 }, "", 1280, true],
    ["slides at 200 %, where the address asks for them", WINDOW, "?view=slides", 2560, false],
    ["text on a phone", { ...WINDOW, width: 390, height: 844 }, "", 390, true],
    ["slides on a phone on its side", { ...WINDOW, width: 844, height: 390 }, "", 844, false],
    ["slides to print", { ...WINDOW, width: 390 }, "?print-pdf", 390, false],
  ] as const)(
    "is %s",
    async (_, screen, query, outer, read) => {
      const page = await open(ENGLISH, screen, query, outer);
      expect(await reads(page)).toBe(read);
      await page.close();
    },
    60_000,
  );
});

it("R leads to the text of the slide that is on, and back to the slide that is read", async () => {
  const page = await open();
  for (const _ of [1, 2, 3]) await page.keyboard.press("ArrowRight");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("r")]);
  await page.waitForSelector(".reading.ready");
  const top = await page.$$eval(".slides > section", (all) => all[3]?.getBoundingClientRect().top ?? 0);
  expect(Math.abs(top)).toBeLessThan(20);
  await page.keyboard.press("t");
  await page.keyboard.press("g");
  await page.waitForSelector("#find[open]");
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  const ninth = await page.$$eval(".slides > section", (all) => all[8]?.id ?? "");
  await page.waitForFunction((id) => location.hash === `#/${id}`, {}, ninth);
  await page.keyboard.press("t");
  await page.waitForSelector("#passage[open] mark");
  await page.keyboard.press("Escape");
  await page.waitForSelector("#passage:not([open])");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("r")]);
  await page.waitForSelector(".reveal.ready:not(.reading)");
  expect(
    await page.$$eval(".slides > section", (all) => all.findIndex((one) => one.classList.contains("present"))),
  ).toBe(8);
  await page.close();
}, 60_000);

it("zooming in brings the text, zooming out the slides", async () => {
  const page = await open();
  await page.keyboard.press("ArrowRight");
  await Promise.all([page.waitForNavigation(), page.setViewport({ width: 640, height: 360, deviceScaleFactor: 2 })]);
  await page.waitForSelector(".reading.ready");
  await Promise.all([page.waitForNavigation(), page.setViewport({ width: 1280, height: 720 })]);
  await page.waitForSelector(".reveal.ready:not(.reading)");
  expect(
    await page.$$eval(".slides > section", (all) => all.findIndex((one) => one.classList.contains("present"))),
  ).toBe(1);
  await page.close();
}, 60_000);
