// What tests of the deck and its speaker's window ask of both.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import type { Deck } from "../../src/model/deck.ts";
import { deckOf, ENGLISH, everyKind, written } from "./decks.ts";
import type { studio } from "./studio.ts";

/** Six slides: title, contents, contents, section, section, statement; 20 to 25 seconds, 135 in all. */
export const SIX: Deck = deckOf("en", "16:9", everyKind(ENGLISH).slice(0, 6));

/** A deck at an address in it, and the speaker's window, which is in front. */
export async function openTalk(
  { browser, shop }: ReturnType<typeof studio>,
  deck: Deck,
  address: string,
): Promise<{ readonly page: Page; readonly speaker: Page }> {
  const file = join(shop.folder, "talk.html");
  writeFileSync(file, shop.html(deck, { source: written() }));
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href + address);
  await page.waitForSelector(".reveal.ready");
  const speaker = await speakerOf(page);
  await speaker.setViewport({ width: 1024, height: 768 });
  await speaker.bringToFront();
  return { page, speaker };
}

/** Presses S in the deck, and waits until the window that opens shows a slide. */
export async function speakerOf(page: Page): Promise<Page> {
  const popup = new Promise<Page | null>((done) => page.once("popup", done));
  await page.keyboard.press("s");
  const speaker = await popup;
  if (!speaker) throw new Error("No window opened");
  speaker.on("pageerror", (error) => {
    throw error;
  });
  await speaker.waitForFunction(() => document.querySelector(".place")?.textContent, { timeout: 10_000 });
  return speaker;
}

export const text = (page: Page, selector: string): Promise<string> =>
  page.evaluate((one) => document.querySelector(one)?.textContent ?? "", selector);

export const slideOn = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector(".slides > section.present")?.id ?? "");

export const slideIs = (page: Page, id: string): Promise<unknown> =>
  page.waitForFunction(
    (one) => document.querySelector(".slides > section.present")?.id === one,
    { timeout: 10_000 },
    id,
  );

export const saysNotes = (speaker: Page, notes: string): Promise<unknown> =>
  speaker.waitForFunction(
    (one) => document.querySelector(".notes-shown .say")?.textContent?.includes(one),
    { timeout: 10_000 },
    notes,
  );

/** Lets the talk's clock have run so many seconds, and loads the deck again with it. */
export async function runFor(page: Page, seconds: number): Promise<void> {
  await page.evaluate((gone) => {
    const key = `lectern ${location.pathname}`;
    const memory = JSON.parse(sessionStorage.getItem(key) ?? "null");
    const slide = document.querySelector(".slides > section.present")?.id ?? "";
    const clock = { since: Date.now() - gone * 1000, before: 0 };
    sessionStorage.setItem(key, JSON.stringify({ slide, fragment: -1, black: false, ...memory, clock }));
  }, seconds);
  await page.reload();
  await page.waitForSelector(".reveal.ready");
}

export const isShown = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction((one) => document.querySelector(one)?.checkVisibility(), { timeout: 5000 }, selector);

export const isHidden = (page: Page, selector: string): Promise<unknown> =>
  page.waitForFunction((one) => !document.querySelector(one)?.checkVisibility(), { timeout: 5000 }, selector);

export async function click(page: Page, selector: string, count = 1): Promise<void> {
  const button = await page.waitForSelector(selector);
  await button?.click({ count });
}
