// The speaker's window in every size, in both colour schemes, with the text in place of the slides.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import { afterEach, describe, expect, it } from "vitest";
import type { Aspect } from "../../src/model/deck.ts";
import { deckOf, ENGLISH, everyKind, type Filling, KAZAKH, RUSSIAN, written } from "./decks.ts";
import { runFor, saysNotes, speakerOf, text } from "./speaking.ts";
import { studio } from "./studio.ts";

const at = studio();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

afterEach(async () => {
  for (const page of await at.browser.pages()) if (page.url() !== "about:blank") await page.close();
});

async function open(language: string, filling: Filling, aspect: Aspect, address = ""): Promise<Page> {
  const file = join(at.shop.folder, "fits.html");
  writeFileSync(file, at.shop.html(deckOf(language, aspect, everyKind(filling)), { source: written() }));
  const page = await at.browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(pathToFileURL(file).href + address);
  await page.waitForSelector(".reveal.ready");
  return page;
}

/** What is cut, covers another part or leaves the notes no room, in words. Runs in the window. */
function crowded(): readonly string[] {
  const faults: string[] = [];
  const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  const paged = document.documentElement.scrollHeight > innerHeight + 1;
  if (document.documentElement.scrollWidth > innerWidth) faults.push("the page is too wide");
  const parts = [".remaining", ".pace", ".elapsed", ".planned", ".of-day", ".controls", ".course", ".place"];
  const more = [
    "#current-title",
    ".current .preview",
    "#next-title",
    ".next > .headline",
    ".next .preview",
    ".notes-shown",
  ];
  const seen = [...parts, ...more].filter((one) => boxOf(one).width > 1 && boxOf(one).height > 1);
  for (const [index, one] of seen.entries()) {
    const a = boxOf(one);
    if (a.left < 0 || a.right > innerWidth + 1) faults.push(`${one} is cut at the side`);
    if (a.top < 0 || (!paged && a.bottom > innerHeight + 1)) faults.push(`${one} is cut above or below`);
    for (const other of seen.slice(index + 1)) {
      const b = boxOf(other);
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 1 && down > 1) faults.push(`${one} lies on ${other}`);
    }
  }
  for (const one of [".remaining", ".pace", ".elapsed", ".of-day"]) {
    const part = document.querySelector(one);
    if (part && part.scrollWidth > part.clientWidth + 1) faults.push(`${one} spills`);
  }
  if (boxOf(".notes-shown").height < innerHeight * 0.35) faults.push("the notes have no room");
  return faults;
}

describe("nothing is cut or covered", () => {
  const sizes = [
    [1024, 768],
    [1366, 768],
    [1024, 660],
    [1920, 1080],
    [700, 500],
    [400, 720],
    [683, 384],
    [512, 384],
    [320, 256],
  ] as const;
  it.each([
    ["en", ENGLISH, "16:9"],
    ["ru", RUSSIAN, "4:3"],
    ["kk", KAZAKH, "16:9"],
  ] as const)(
    "in %s, %#",
    async (language, filling, aspect) => {
      const page = await open(language, filling, aspect, "#/8");
      const speaker = await speakerOf(page);
      const faults: string[] = [];
      const look = async (when: string) => {
        for (const [width, height] of sizes) {
          await speaker.setViewport({ width, height });
          faults.push(...(await speaker.evaluate(crowded)).map((one) => `${when}, ${width}×${height}: ${one}`));
        }
      };
      await look("before the talk");
      await runFor(page, 10_000);
      await speaker.waitForSelector(".remaining.over");
      await look("over time");
      expect(faults).toEqual([]);
    },
    120_000,
  );
});

it("shows every slide as it is on screen", async () => {
  const page = await open("en", ENGLISH, "16:9");
  const speaker = await speakerOf(page);
  await speaker.setViewport({ width: 1366, height: 768 });
  /** How large the letters of a slide's parts are, and their colours; where the parts are, in shares of the slide. */
  const looksIn = (section: Element): readonly { readonly look: string; readonly place: readonly number[] }[] => {
    const slide = section.getBoundingClientRect();
    const parts = [...section.querySelectorAll(".slide, .slide *")].filter((part) => !part.closest("button"));
    return parts.map((part) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      const { fontSize, color, backgroundColor, fontWeight } = getComputedStyle(part);
      return {
        look: [part.tagName, fontSize, fontWeight, color, backgroundColor].join(" "),
        place: [left - slide.left, width, top - slide.top, height].map((length) => length / slide.width),
      };
    });
  };
  const count = await page.$$eval(".slides > section", (all) => all.length);
  for (let index = 0; index < count; index++) {
    await speaker.waitForFunction(
      (one) => document.querySelector(".place")?.textContent === one,
      {},
      `${index + 1} / ${count}`,
    );
    const there = await page.$eval(".slides > section.present", looksIn);
    const here = await speaker.$eval(".current section", looksIn);
    expect(here.map(({ look }) => look)).toEqual(there.map(({ look }) => look));
    const apart = here.flatMap(({ place }, at) => place.map((one, side) => one - (there[at]?.place[side] ?? 0)));
    expect(Math.max(...apart.map(Math.abs)), `slide ${index + 1}`).toBeLessThan(0.006);
    await speaker.keyboard.press("PageDown");
  }
}, 120_000);

it.each(["light", "dark"])(
  "axe finds nothing in the %s scheme, whatever is shown",
  async (scheme) => {
    const page = await open("en", ENGLISH, "16:9", "#/2");
    const speaker = await speakerOf(page);
    await speaker.setViewport({ width: 1024, height: 768 });
    await speaker.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await speaker.evaluate(AXE);
    const faults: string[] = [];
    const look = async (when: string, shown: string) => {
      await speaker.waitForFunction((one) => document.querySelector(one)?.checkVisibility(), {}, shown);
      const found = await speaker.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run: (where: object, how: object) => Promise<AxeResults> } };
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
        const { violations, incomplete } = await axe.run(document, { runOnly: tags });
        // What axe can't tell for what lies over it, or for want of letters, has the colours of a part that it can tell.
        const told = ({ any }: { readonly any: readonly { readonly message: string }[] }) =>
          !/obscured by another|overlaps other|non-text/u.test(any[0]?.message ?? "");
        const unknown = incomplete.filter(({ id }) => id === "color-contrast");
        const doubtful = unknown.map((one) => ({ ...one, nodes: one.nodes.filter(told) }));
        return [...violations, ...doubtful].flatMap(({ id, nodes }) =>
          nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ""}`),
        );
      });
      faults.push(...found.map((one) => `${when}: ${one}`));
    };
    await look("before", '.pace[data-state="waits"]');
    await runFor(page, 90);
    await look("late", '.pace[data-state="onTime"], .pace[data-state="late"]');
    await speaker.click(".reset");
    await look("asks", ".asks");
    await speaker.keyboard.press("t");
    await look("passage", ".opened");
    await speaker.keyboard.press("Escape");
    await speaker.keyboard.press("b");
    await look("black", ".blackened");
    await speaker.keyboard.press("b");
    await runFor(page, 10_000);
    await look("over", ".remaining.over");
    await speaker.keyboard.press("End");
    await look("last", ".next .end");
    await speaker.keyboard.press("?");
    await look("keys", "#keys");
    expect(faults).toEqual([]);
  },
  120_000,
);

it("says nothing to screen readers while nothing changes but the time", async () => {
  const page = await open("en", ENGLISH, "16:9", "#/2");
  const speaker = await speakerOf(page);
  await runFor(page, 58);
  await speaker.waitForSelector('.pace[data-state="onTime"]');
  const said = await speaker.evaluate(async () => {
    const before = document.querySelector(".elapsed .value")?.textContent;
    let changes = 0;
    const observer = new MutationObserver((all) => {
      changes += all.length;
    });
    for (const live of document.querySelectorAll("[role=status], [role=alert], [aria-live]"))
      observer.observe(live, { childList: true, characterData: true, subtree: true, attributes: true });
    await new Promise((done) => setTimeout(done, 2500));
    return { changes, ran: document.querySelector(".elapsed .value")?.textContent !== before };
  });
  expect(said).toEqual({ changes: 0, ran: true });
}, 60_000);

it("leads through the text, follows it, and reaches the last slides at the page's end", async () => {
  const page = await open("en", ENGLISH, "16:9", "?view=read#/3");
  const speaker = await speakerOf(page);
  const topOf = (index: number) =>
    page.$$eval(".slides > section", (all, one) => all[one]?.getBoundingClientRect().top ?? Number.NaN, index);
  await saysNotes(speaker, "section 3: to be said.");
  await speaker.bringToFront();
  await speaker.keyboard.press("t");
  await speaker.waitForFunction(() => document.querySelector(".opened")?.checkVisibility());
  await speaker.keyboard.press("PageDown");
  await saysNotes(speaker, "section 4: to be said.");
  expect(Math.abs(await topOf(4))).toBeLessThan(20);
  expect(await page.$("dialog[open]")).toBeNull();
  await speaker.waitForSelector('.pace:not([data-state="waits"])');
  await page.bringToFront();
  await page.evaluate(() => document.querySelectorAll(".slides > section")[13]?.scrollIntoView());
  await saysNotes(speaker, "quote 13: to be said.");
  await speaker.bringToFront();
  await speaker.keyboard.press("PageUp");
  await saysNotes(speaker, "quote 12: to be said.");
  const count = await page.$$eval(".slides > section", (all) => all.length);
  await speaker.keyboard.press("End");
  await speaker.waitForFunction(
    (last) => document.querySelector(".place")?.textContent === last,
    {},
    `${count} / ${count}`,
  );
  await speaker.keyboard.press("PageUp");
  await speaker.waitForFunction(
    (before) => document.querySelector(".place")?.textContent === before,
    {},
    `${count - 1} / ${count}`,
  );
  // A reload in the middle of the talk, and the slides again, keep place and clock.
  await page.reload();
  await page.waitForSelector(".reading.ready");
  await page.bringToFront();
  await Promise.all([page.waitForNavigation(), page.keyboard.press("r")]);
  await page.waitForSelector(".reveal.ready:not(.reading)");
  await speaker.waitForSelector("body:not(.of-text)");
  expect(await text(speaker, ".place")).toBe(`${count - 1} / ${count}`);
  expect(await text(speaker, ".run")).toBe("Pause");
}, 60_000);
