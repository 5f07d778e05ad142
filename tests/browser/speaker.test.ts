import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Workshop, workshop } from "./build.ts";
import { deckOf, ENGLISH, everyKind } from "./decks.ts";
import { launch } from "./launch.ts";

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

async function speakerOf(page: Page): Promise<Page> {
  const popup = new Promise<Page | null>((done) => page.once("popup", done));
  await page.keyboard.press("s");
  const speaker = await popup;
  if (!speaker) throw new Error("No window opened");
  await speaker.waitForFunction(() => document.querySelectorAll("iframe").length === 2, { timeout: 10_000 });
  return speaker;
}

async function slideIn(frame: Frame): Promise<string | null> {
  await frame.waitForSelector(".reveal.ready section.present", { timeout: 10_000 });
  return frame.evaluate(() => document.querySelector("section.present")?.id ?? null);
}

const text = (page: Page, selector: string) =>
  page.evaluate((one) => document.querySelector(one)?.textContent ?? "", selector);

describe.each(["file:", "http:"])("the speaker view from %s", (protocol) => {
  const url = () =>
    protocol === "file:" ? pathToFileURL(file).href : `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  it("shows notes, both slides and the pace, and follows", async () => {
    const { page, problems } = await open(url());
    const speaker = await speakerOf(page);
    await speaker.waitForFunction(
      () => document.querySelector(".speaker-controls-notes .value")?.textContent?.includes("to be said"),
      { timeout: 10_000 },
    );
    expect(await text(speaker, ".speaker-controls-notes .cues")).toContain("Cue 0");
    expect(await text(speaker, ".speaker-controls-notes .say")).toContain("title 0: to be said.");
    expect(await text(speaker, ".speaker-controls-notes .background")).toContain("title 0: background.");

    const frames = await Promise.all((await speaker.$$("iframe")).map((frame) => frame.contentFrame()));
    expect(await slideIn(frames[0] as Frame)).toBe("title-0");
    await (frames[1] as Frame).waitForFunction(() => document.querySelector("section.present")?.id === "contents-1", {
      timeout: 10_000,
    });

    await speaker.waitForFunction(() => document.querySelector<HTMLElement>(".pacing")?.style.display !== "none", {
      timeout: 10_000,
    });
    expect(await text(speaker, ".pacing")).toMatch(/00:00:(1\d|20)/u);

    await page.bringToFront();
    await page.keyboard.press("ArrowRight");
    await speaker.waitForFunction(
      () => document.querySelector(".speaker-controls-notes .value")?.textContent?.includes("contents 1: to be said."),
      { timeout: 10_000 },
    );
    await (frames[0] as Frame).waitForFunction(() => document.querySelector("section.present")?.id === "contents-1", {
      timeout: 10_000,
    });
    expect(problems).toEqual([]);
    await speaker.close();
    await page.close();
  }, 60_000);
});

describe("the page", () => {
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
    expect(await text(page, "#speaker-blocked p")).toContain("blocked");
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
