// What the speaker sees in the window: times, pace, notes, what is on and what comes next.

import type { Page } from "puppeteer-core";
import { afterEach, describe, expect, it } from "vitest";
import { click, isHidden, isShown, openTalk, runFor, SIX, slideIs, slideOn, speakerOf, text } from "./speaking.ts";
import { studio } from "./studio.ts";

const at = studio();

afterEach(async () => {
  for (const page of await at.browser.pages()) if (page.url() !== "about:blank") await page.close();
});

const open = (deck = SIX, address = "") => openTalk(at, deck, address);
const paceIs = (speaker: Page, state: string) => speaker.waitForSelector(`.pace[data-state="${state}"]`);
const sizeOf = (speaker: Page, selector: string) =>
  speaker.$eval(selector, (one) => Number.parseFloat(getComputedStyle(one).fontSize));
describe("the times", () => {
  it("are large; the clock waits for the second slide, runs, stands, goes past the plan", async () => {
    const { page, speaker } = await open();
    expect(await sizeOf(speaker, ".remaining .value")).toBeGreaterThanOrEqual(48);
    for (const one of [".pace", ".elapsed .value", ".planned .value", ".of-day .value", ".place"])
      expect(await sizeOf(speaker, one), one).toBeGreaterThanOrEqual(20);
    await paceIs(speaker, "waits");
    expect(await text(speaker, ".remaining")).toBe("Remaining 2:15");
    await speaker.keyboard.press("PageDown");
    await paceIs(speaker, "early");
    expect(await text(speaker, ".pace")).toBe("0:10 ahead");
    await runFor(page, 30);
    await paceIs(speaker, "onTime");
    await runFor(page, 80);
    await paceIs(speaker, "late");
    expect(await text(speaker, ".pace")).toMatch(/^0:[34]0 behind$/u);
    expect(await speaker.$(".remaining.over")).toBeNull();
    await runFor(page, 200);
    await speaker.waitForSelector(".remaining.over");
    expect(await text(speaker, ".remaining")).toMatch(/^Over time −1:0\d$/u);
    await click(speaker, ".run");
    await paceIs(speaker, "paused");
    expect(await text(speaker, ".run")).toBe("Start");
  }, 60_000);

  it("give the last slide what was planned beyond the slides", async () => {
    const { page, speaker } = await open({ ...SIX, left: 60 }, "#/5");
    expect(await text(speaker, ".planned .value")).toBe("3:15");
    await runFor(page, 180);
    await paceIs(speaker, "onTime");
  }, 60_000);

  it("have shapes that lie where the words say", async () => {
    const { page, speaker } = await open(SIX, "#/2");
    const places = () =>
      speaker.evaluate(() => {
        const box = (name: string) =>
          document.querySelector(`.course .${name}`)?.getBoundingClientRect() ?? new DOMRect();
        const due = box("due");
        return {
          due: due.left + due.width / 2,
          from: box("here").left,
          to: box("here").right,
          over: box("over").width,
        };
      });
    await runFor(page, 50);
    await paceIs(speaker, "onTime");
    const now = await places();
    expect(now.due).toBeGreaterThan(now.from);
    expect(now.due).toBeLessThan(now.to);
    expect(now.over).toBe(0);
    await runFor(page, 200);
    await paceIs(speaker, "late");
    const late = await places();
    expect(late.due).toBeGreaterThan(late.to);
    expect(late.over).toBeGreaterThan(100);
  }, 60_000);

  it("are not reset by one press, nor by a double click", async () => {
    const { page, speaker } = await open();
    await runFor(page, 70);
    await speaker.waitForFunction(() => document.querySelector(".elapsed .value")?.textContent?.startsWith("1:1"));
    await click(speaker, ".reset", 2);
    await isShown(speaker, ".asks");
    expect(await text(speaker, ".asks")).toContain("again");
    expect(await text(speaker, ".elapsed .value")).toMatch(/^1:1\d$/u);
    await new Promise((done) => setTimeout(done, 600));
    await click(speaker, ".reset");
    await speaker.waitForFunction(() => document.querySelector(".elapsed .value")?.textContent === "0:00");
    await isHidden(speaker, ".asks");
  }, 60_000);

  it("are not started by the test slide", async () => {
    const { page, speaker } = await open(SIX, "?test");
    await paceIs(speaker, "");
    await speaker.keyboard.press("PageDown");
    await slideIs(page, "title-0");
    await paceIs(speaker, "waits");
    expect(await speaker.$eval(".place", (one) => one.textContent)).toBe(`1 / ${SIX.slides.length}`);
    await speaker.keyboard.press("PageDown");
    await paceIs(speaker, "early");
  }, 60_000);
});

describe("the notes", () => {
  const long = { ...SIX, slides: SIX.slides.map((slide) => ({ ...slide, notes: notesTimes(60, slide.notes) })) };

  function notesTimes<Notes extends { readonly say: readonly unknown[] }>(count: number, notes: Notes): Notes {
    return { ...notes, say: Array.from({ length: count }, () => notes.say[0]) };
  }

  it("say where they go on, and scroll; a key held down stays on the slide", async () => {
    const { page, speaker } = await open(long);
    await isShown(speaker, ".goes-on.down");
    await isHidden(speaker, ".goes-on.up");
    await speaker.keyboard.press("ArrowDown");
    await isShown(speaker, ".goes-on.up");
    await speaker.evaluate(() => document.querySelector(".notes-shown")?.scrollTo(0, 1e6));
    await isHidden(speaker, ".goes-on.down");
    await speaker.keyboard.down("ArrowDown");
    await slideIs(page, "contents-1");
    await speaker.evaluate(() => document.querySelector(".notes-shown")?.scrollTo(0, 1e6));
    await isHidden(speaker, ".goes-on.down");
    await speaker.keyboard.down("ArrowDown");
    await speaker.keyboard.press("t");
    await page.waitForSelector("#passage[open]");
    expect(await slideOn(page)).toBe("contents-1");
  }, 60_000);

  it("scroll with the page in a small window, and begin at its top", async () => {
    const { page, speaker } = await open(long);
    await speaker.setViewport({ width: 512, height: 384 });
    await speaker.waitForFunction(() => innerWidth === 512);
    await speaker.keyboard.press("ArrowDown");
    await speaker.waitForFunction(() => scrollY > 100);
    await speaker.keyboard.press("PageDown");
    await slideIs(page, "contents-1");
    await speaker.waitForFunction(() => scrollY < 20);
  }, 60_000);

  it("fit without a sign where they are short", async () => {
    const { speaker } = await open();
    await isHidden(speaker, ".goes-on.down");
    await isHidden(speaker, ".goes-on.up");
  }, 60_000);

  it("grow with + and shrink with −, never under 20 px, and keep their size", async () => {
    const { page, speaker } = await open();
    const usual = await sizeOf(speaker, ".notes-shown .say");
    for (const _ of [1, 2, 3]) await speaker.keyboard.press("-");
    expect(await sizeOf(speaker, ".notes-shown .say")).toBeLessThan(usual);
    for (const part of [".say", ".background"])
      expect(await sizeOf(speaker, `.notes-shown ${part}`)).toBeGreaterThanOrEqual(20);
    for (const _ of [1, 2, 3]) await speaker.keyboard.press("+");
    await click(speaker, ".larger");
    const chosen = await sizeOf(speaker, ".notes-shown .say");
    expect(chosen).toBeGreaterThan(usual * 1.2);
    await speaker.close();
    await page.bringToFront();
    const again = await speakerOf(page);
    await again.setViewport({ width: 1024, height: 768 });
    expect(await sizeOf(again, ".notes-shown .say")).toBe(chosen);
    await again.evaluate(() => localStorage.clear());
  }, 60_000);
});

it("shows where the talk is, what comes next in words, and that the last slide is the last", async () => {
  const { speaker } = await open(SIX, "#/2");
  expect(await text(speaker, ".place")).toBe("3 / 6");
  expect(await text(speaker, ".next > .headline")).not.toBe("");
  await isHidden(speaker, ".next .end");
  const next = await text(speaker, ".next > .headline");
  await speaker.keyboard.press("PageDown");
  await speaker.waitForFunction(() => document.querySelector(".place")?.textContent === "4 / 6");
  expect(await text(speaker, ".heard")).toBe(`Slide 4 of 6. ${next}`);
  await speaker.keyboard.press("End");
  await isShown(speaker, ".next .end");
  expect(await text(speaker, ".place")).toBe("6 / 6");
}, 60_000);
