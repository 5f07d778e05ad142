// The deck and the speaker's window in Firefox, from a file, with no network.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Workshop, workshop } from "./build.ts";
import { faultsAtOnce, faultsInFlow } from "./check.ts";
import { deckOf, ENGLISH, everyKind, KAZAKH, RUSSIAN, written } from "./decks.ts";
import { firefox, launchFirefox } from "./firefox.ts";
import { saysNotes, slideIs, speakerOf } from "./speaking.ts";

describe.skipIf(firefox === null)("in Firefox", () => {
  let browser: Browser;
  let shop: Workshop;
  let folder: string;
  let problems: string[] = [];

  beforeAll(async () => {
    shop = await workshop();
    browser = await launchFirefox(firefox ?? "");
    folder = mkdtempSync(join(tmpdir(), "lectern-firefox-"));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    for (const one of [shop?.folder, folder]) if (one) rmSync(one, { recursive: true, force: true });
  });

  async function open(language: string, filling = ENGLISH, query = ""): Promise<Page> {
    const file = join(folder, `доклад ${language}.html`);
    writeFileSync(file, shop.html(deckOf(language, "16:9", everyKind(filling)), { source: written() }));
    const page = await browser.newPage();
    problems = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    await page.setViewport({ width: 1280, height: 720 });
    await page.goto(pathToFileURL(file).href + query);
    await page.waitForSelector(".reveal.ready");
    return page;
  }

  const isShut = (page: Page) => page.waitForFunction(() => document.querySelector("dialog[open]") === null);

  it("moves by the keys of a remote, shows passages, finds slides, goes black", async () => {
    const page = await open("en");
    await page.keyboard.press("PageDown");
    await slideIs(page, "contents-1");
    await page.keyboard.press("ArrowRight");
    await slideIs(page, "contents-2");
    await page.keyboard.press("PageUp");
    await slideIs(page, "contents-1");
    await page.keyboard.press("t");
    await page.waitForSelector("#passage[open] mark");
    await page.keyboard.press("Escape");
    await isShut(page);
    await page.keyboard.press("g");
    await page.waitForSelector("#find[open]");
    await page.keyboard.type("6");
    await page.keyboard.press("Enter");
    await slideIs(page, "statement-5");
    await page.keyboard.press("F5");
    await page.keyboard.press("Escape");
    await slideIs(page, "statement-5");
    await page.keyboard.press(".");
    await page.waitForSelector(".reveal.paused");
    await page.keyboard.press("b");
    await page.waitForSelector(".reveal:not(.paused)");
    expect(problems).toEqual([]);
    await page.close();
  }, 60_000);

  it("keeps the speaker's window in step, both ways and over a reload", async () => {
    const page = await open("en");
    const speaker = await speakerOf(page);
    await saysNotes(speaker, "title 0: to be said.");
    await page.bringToFront();
    await page.keyboard.press("PageDown");
    await saysNotes(speaker, "contents 1: to be said.");
    await speaker.bringToFront();
    await speaker.keyboard.press("PageDown");
    await slideIs(page, "contents-2");
    await page.reload();
    await page.waitForSelector(".reveal.ready");
    await slideIs(page, "contents-2");
    await speaker.keyboard.press("PageDown");
    await slideIs(page, "section-3");
    await saysNotes(speaker, "section 3: to be said.");
    expect(await speaker.$eval(".lost", (one) => (one as HTMLElement).hidden)).toBe(true);
    expect(problems).toEqual([]);
    await speaker.close();
    await page.close();
  }, 60_000);

  it("opens the speaker's window over the text too, and keeps the notes' size for the next one", async () => {
    const page = await open("en", ENGLISH, "?view=read");
    const first = await speakerOf(page);
    const size = (speaker: Page) =>
      speaker.$eval(".notes-shown", (one) => Number.parseFloat(getComputedStyle(one).fontSize));
    const usual = await size(first);
    await first.bringToFront();
    await first.keyboard.press("PageDown");
    await saysNotes(first, "contents 1: to be said.");
    await first.keyboard.press("+");
    await first.close();
    await page.bringToFront();
    const second = await speakerOf(page);
    await saysNotes(second, "contents 1: to be said.");
    expect(await size(second)).toBeGreaterThan(usual);
    expect(problems).toEqual([]);
    await second.close();
    await page.close();
  }, 60_000);

  it.each([
    ["en", ENGLISH],
    ["ru", RUSSIAN],
    ["kk", KAZAKH],
  ] as const)(
    "nothing spills in %s, slide by slide and scrolled",
    async (language, filling) => {
      const page = await open(language, filling);
      expect(await faultsAtOnce(page, 4.5)).toEqual([]);
      await page.close();
      const scrolled = await open(language, filling, "?view=scroll");
      await scrolled.waitForSelector(".reveal-scroll");
      expect(await faultsInFlow(scrolled, "canvas")).toEqual([]);
      await scrolled.close();
    },
    120_000,
  );

  it("prints a page a slide", async () => {
    const page = await open("en", ENGLISH, "?print-pdf");
    await page.waitForSelector(".pdf-page");
    const slides = everyKind(ENGLISH).length;
    expect(await page.$$eval(".pdf-page", (all) => all.length)).toBe(slides);
    const pdf = await page.pdf({ width: "1280px", height: "720px", printBackground: true });
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(slides);
    await page.close();
  }, 60_000);
});
