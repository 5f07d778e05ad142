// The third and the fourth promise in a browser: nothing spills, nothing is asked for, whatever the screen.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Aspect } from "../../src/model/deck.ts";
import { corpus, hasShared, made, ownTalks, sharedArticle, shortName } from "../promises/scripts.ts";
import { PAYLOADS, poisoned, shapes } from "../promises/shapes.ts";
import { type Script, talkOf } from "../promises/talk.ts";
import { faultsAtOnce, faultsInFlow, faultsOf, placesOf, wordySlides } from "./check.ts";
import { launch } from "./launch.ts";
import { HALLS, READ, SCROLLED, type Screen } from "./screens.ts";

/** `npm run sweep` looks at all of them everywhere. */
const SCREENS = HALLS.slice(0, 2);
const READABLE = 4.5;
const ASPECTS: readonly Aspect[] = ["16:9", "4:3"];

let browser: Browser;
let page: Page;
let folder: string;
let asked: string[] = [];
let complaints: string[] = [];

beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  folder = mkdtempSync(join(tmpdir(), "lectern-promises-"));
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
}, 60_000);

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function open(html: string, query = ""): Promise<void> {
  const file = join(folder, "deck.html");
  writeFileSync(file, html);
  asked = [];
  complaints = [];
  await page.goto(pathToFileURL(file).href + query);
  await page.waitForSelector(".reveal.ready");
}

/** A deck that is open follows a window that becomes narrow: it is loaded again, as text. */
async function leave(): Promise<void> {
  await page.goto("about:blank");
}

async function show({ width, height, zoom }: Screen): Promise<void> {
  await page.setViewport({ width, height, deviceScaleFactor: zoom });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What a script's decks spill, ask for or complain of, on every screen. */
async function faults(
  script: Script,
  screens: readonly Screen[],
  flows: readonly Screen[] = [],
  texts: readonly Screen[] = [],
): Promise<string[]> {
  const found: string[] = [];
  for (const aspect of ASPECTS) {
    const { html, deck } = await talkOf(script, { aspect });
    await show(HALLS[0] as Screen);
    await open(html);
    const told = (screen: Screen, all: Awaited<ReturnType<typeof faultsAtOnce>>) =>
      found.push(...all.map(({ slide, what }) => `${aspect} on ${screen.name}: ${slide}: ${what}`));
    for (const screen of screens) {
      await show(screen);
      told(screen, await faultsAtOnce(page, screen === screens[0] ? READABLE : 0));
    }
    found.push(...(await wordySlides(page)).map(({ slide, what }) => `${slide}: ${what}`));
    const shown = await page.evaluate(() => document.querySelectorAll(".slides > section").length);
    if (shown !== deck.slides.length) found.push(`${shown} of ${deck.slides.length} slides are in the page`);
    found.push(...asked.filter((url) => !/^(?:data|file):/u.test(url)).map((url) => `asks for ${url}`));
    if (asked.filter((url) => url.startsWith("file:")).length > 1) found.push(`reads ${asked.join(", ")}`);
    for (const screen of flows) {
      await leave();
      await show(screen);
      await open(html, screen.query);
      await page.waitForSelector(".reveal-scroll");
      told(screen, await faultsInFlow(page, "canvas"));
    }
    for (const screen of texts) {
      await leave();
      await show(screen);
      await open(html, screen.query);
      await page.waitForSelector(".reading");
      told(screen, await faultsInFlow(page, "text", READABLE));
    }
    found.push(...complaints);
    await leave();
  }
  return found;
}

const named = (scripts: readonly Script[]): [string, Script][] => scripts.map((script) => [shortName(script), script]);
const holds = async (_: string, script: Script) => expect(await faults(script, SCREENS)).toEqual([]);

describe("nothing spills and nothing is fetched, on every screen", () => {
  it.each(named([...made(), ...ownTalks(), ...sharedArticle()]))(
    "%s",
    async (_, script) => expect(await faults(script, HALLS, SCROLLED, READ)).toEqual([]),
    120_000,
  );
});

describe("nothing spills and nothing is fetched in talks of odd shapes", () => {
  it.each(named(shapes()))("%s", holds, 120_000);
});

describe("nothing runs", () => {
  it.each(PAYLOADS)(
    "of %s",
    async (payload) => {
      const { html } = await talkOf(poisoned(payload));
      await show(HALLS[0] as Screen);
      await open(html);
      expect(await page.evaluate(() => "pwned" in window)).toBe(false);
      expect(asked.filter((url) => /^https?:/u.test(url))).toEqual([]);
      expect(complaints).toEqual([]);
    },
    60_000,
  );
});

describe.skipIf(!hasShared)("nothing spills and nothing is fetched in talks of real articles", () => {
  it.each(named(corpus()))("%s", holds, 60_000);
});

describe("a theme sets every text where the others do", () => {
  it.each(named(made()))(
    "%s",
    async (_, script) => {
      const places = [];
      for (const theme of ["lectern", "lectern-dark", "lectern-contrast"]) {
        const { html } = await talkOf(script, { theme });
        await show(HALLS[0] as Screen);
        await open(html);
        places.push(await placesOf(page));
        const faults = await faultsAtOnce(page, theme === "lectern-contrast" ? 7 : READABLE);
        expect({ theme, faults }).toEqual({ theme, faults: [] });
      }
      expect(new Set(places).size).toBe(1);
      expect(places[0]?.length).toBeGreaterThan(1000);
    },
    120_000,
  );
});

describe("the browser sees", () => {
  const article = made().find(({ name }) => name.includes("-en")) as Script;

  it("in one pass what it sees slide by slide", async () => {
    const { html } = await talkOf(article);
    const grown = html.replace(
      "</style>",
      ".reveal .headline{font-size:90px!important}.reveal .foot{bottom:120px!important}</style>",
    );
    await show(HALLS[0] as Screen);
    await open(grown);
    const once = await faultsAtOnce(page);
    expect(once.length).toBeGreaterThan(0);
    await page.addStyleTag({ content: "*{transition:none!important}" });
    expect(new Set(once.map(({ slide }) => slide))).toEqual(new Set((await faultsOf(page)).map(({ slide }) => slide)));
  }, 60_000);

  it.each([
    [
      "a slide that spills",
      (html: string) =>
        html.replace(/(<h2 class="headline"><span[^>]*>)/u, `$1${"so very long a headline ".repeat(30)}`),
    ],
    [
      "text over text",
      (html: string) =>
        html.replace(
          "</style>",
          ".reveal .content{display:block!important}.reveal .content>*{position:absolute!important;top:0;left:0}</style>",
        ),
    ],
    [
      "text paler than what is under it lets it be",
      (html: string) => html.replace("</style>", ".reveal .headline{color:#999!important}</style>"),
    ],
    [
      "a number off its dark bar",
      (html: string) => html.replace("</style>", ".reveal .opener .number{margin-left:300px!important}</style>"),
    ],
    [
      "a mark of the source over the credit line",
      (html: string) => html.replace("</style>", ".reveal .foot .from{position:absolute!important;left:0}</style>"),
    ],
    [
      "letters too small to read",
      (html: string) => html.replace("</style>", ".reveal .headline{font-size:18px!important}</style>"),
    ],
  ] as const)(
    "%s",
    async (_, bend) => {
      const { html } = await talkOf(article);
      expect(bend(html)).not.toBe(html);
      await show(HALLS[0] as Screen);
      await open(bend(html));
      expect(await faultsAtOnce(page, READABLE)).not.toEqual([]);
    },
    60_000,
  );

  it("a slide of too many words", async () => {
    const { html } = await talkOf(article);
    await open(html.replace(/(class="key"[^>]*><span[^>]*>)/u, `$1${"go ".repeat(41)}`));
    expect((await wordySlides(page)).map(({ what }) => what)).toEqual([expect.stringMatching(/^\d\d words$/u)]);
  }, 60_000);

  it("a picture from elsewhere, which the page's policy stops", async () => {
    const { html } = await talkOf(article);
    await open(
      html.replace('<div class="content">', '<div class="content"><img src="https://lectern.invalid/a.png" alt="">'),
    );
    expect([...asked.filter((url) => url.startsWith("https:")), ...complaints].join()).toContain("lectern.invalid");
  }, 60_000);
});
