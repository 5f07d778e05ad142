// What tests of the deck and its speaker's window ask of both.
import type { Page } from "puppeteer-core";

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
