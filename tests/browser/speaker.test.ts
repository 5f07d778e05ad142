import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Workshop, workshop } from "./build.ts";
import { deckOf, ENGLISH, everyKind } from "./decks.ts";
import { launch } from "./launch.ts";
import { saysNotes, slideIs, slideOn, speakerOf, text } from "./speaking.ts";

let browser: Browser;
let shop: Workshop;
let server: Server;
let folder: string;
let file: string;
let silent: string;

beforeAll(async () => {
  shop = await workshop();
  browser = await launch();
  folder = join(mkdtempSync(join(tmpdir(), "lectern-speaker-")), "мой доклад");
  mkdirSync(folder);
  const deck = deckOf("en", "16:9", everyKind(ENGLISH).slice(0, 6));
  file = join(folder, "слайды.html");
  writeFileSync(file, shop.html(deck));
  silent = join(folder, "silent.html");
  writeFileSync(silent, shop.html(deck, { notes: false }));
  server = createServer((_, response) => response.setHeader("content-type", "text/html").end(readFileSync(file)));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  for (const one of [shop?.folder, folder]) if (one) rmSync(one, { recursive: true, force: true });
});

async function open(url: string): Promise<{ page: Page; problems: string[]; asked: string[] }> {
  const page = await browser.newPage();
  const problems: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(url);
  await page.waitForSelector(".reveal.ready");
  return { page, problems, asked };
}

describe.each(["file:", "http:"])("the speaker view from %s", (protocol) => {
  const url = () =>
    protocol === "file:" ? pathToFileURL(file).href : `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  it("shows notes, both slides and the pace, follows, and leads", async () => {
    const { page, problems } = await open(url());
    const speaker = await speakerOf(page);
    expect(await text(speaker, ".notes-shown .cues")).toContain("Cue 0");
    expect(await text(speaker, ".notes-shown .say")).toContain("title 0: to be said.");
    expect(await text(speaker, ".notes-shown .background")).toContain("title 0: background.");
    expect(
      await speaker.$$eval(".preview section", (all) => all.map((one) => (one as HTMLElement).dataset.kind)),
    ).toEqual(["title", "contents"]);
    expect(await text(speaker, ".planned .value")).toMatch(/^\d+:\d\d$/u);
    const shape = await speaker.$eval(".current .preview", (one) => [one.clientWidth, one.clientHeight]);
    expect((shape[0] ?? 0) / (shape[1] ?? 1)).toBeCloseTo(16 / 9, 1);

    await page.bringToFront();
    await page.keyboard.press("ArrowRight");
    await saysNotes(speaker, "contents 1: to be said.");
    expect(await text(speaker, ".pace")).not.toBe("");

    await speaker.bringToFront();
    await speaker.keyboard.press("PageDown");
    await slideIs(page, "contents-2");
    await speaker.keyboard.press(".");
    await page.waitForSelector(".reveal.paused");
    await speaker.waitForSelector(".blackened:not([hidden])");
    await speaker.keyboard.press("b");
    await page.waitForSelector(".reveal:not(.paused)");
    // The slides stay slides, whatever is pressed over here.
    await speaker.keyboard.press("r");
    await speaker.keyboard.press("e");
    await speaker.keyboard.press("g");
    await speaker.keyboard.type("2");
    await speaker.keyboard.press("Enter");
    await slideIs(page, "contents-1");
    expect(await page.$(".reveal.reading")).toBeNull();
    expect(problems).toEqual([]);
    await speaker.close();
    await page.close();
  }, 60_000);

  it("loses nothing when the slides are loaded again in the middle of the talk", async () => {
    const { page } = await open(url());
    const speaker = await speakerOf(page);
    await page.bringToFront();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("b");
    await speaker.waitForFunction(() => document.querySelector(".elapsed .value")?.textContent === "0:02");
    await page.reload();
    await page.waitForSelector(".reveal.ready.paused");
    expect(await slideOn(page)).toBe("contents-2");
    await speaker.waitForFunction(() => document.querySelector(".elapsed .value")?.textContent === "0:05");
    await speaker.bringToFront();
    await speaker.keyboard.press("b");
    await page.waitForSelector(".reveal:not(.paused)");
    await speaker.keyboard.press("ArrowRight");
    await slideIs(page, "section-3");
    expect(await speaker.$eval(".lost", (one) => (one as HTMLElement).hidden)).toBe(true);
    await speaker.close();
    await page.close();
  }, 60_000);
});

describe("the page", () => {
  it.each(["PageDown", "PageUp", "ArrowRight", "Space", "Escape"] as const)(
    "comes back from the black screen with %s, at the same slide",
    async (key) => {
      const { page } = await open(pathToFileURL(file).href);
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("b");
      await page.waitForSelector(".reveal.paused");
      await page.keyboard.press(key);
      await page.waitForSelector(".reveal:not(.paused)");
      expect(await slideOn(page)).toBe("contents-1");
      await page.close();
    },
    60_000,
  );

  it("asks for nothing but itself and makes no complaint", async () => {
    const { page, problems, asked } = await open(pathToFileURL(file).href);
    expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([pathToFileURL(file).href]);
    expect(problems).toEqual([]);
    await page.close();
  }, 60_000);

  it("says so where the browser opens no window, and offers a button", async () => {
    const { page, problems } = await open(pathToFileURL(file).href);
    await page.evaluate(() => {
      window.open = () => null;
    });
    await page.keyboard.press("s");
    await page.waitForSelector("#speaker-blocked[open]");
    expect(await text(page, "#blocked-says")).toContain("blocked");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("open");
    await page.keyboard.press("Escape");
    expect(await page.$("#speaker-blocked[open]")).toBeNull();
    expect(problems).toEqual([]);
    await page.close();
  }, 60_000);

  it("has neither notes nor a speaker view without notes", async () => {
    const { page } = await open(pathToFileURL(silent).href);
    let opened = false;
    page.once("popup", () => {
      opened = true;
    });
    await page.keyboard.press("s");
    await new Promise((done) => setTimeout(done, 500));
    expect(opened).toBe(false);
    expect(await page.$("aside.notes")).toBeNull();
    expect(readFileSync(silent, "utf8")).not.toContain("to be said");
    await page.close();
  }, 60_000);
});
