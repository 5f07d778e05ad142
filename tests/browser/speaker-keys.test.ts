// What keys and buttons do in the speaker's window.
import { afterEach, expect, it } from "vitest";
import { click, isHidden, isShown, openTalk, SIX, slideIs, slideOn, text } from "./speaking.ts";
import { studio } from "./studio.ts";

const at = studio();

afterEach(async () => {
  for (const page of await at.browser.pages()) if (page.url() !== "about:blank") await page.close();
});

const open = (address = "") => openTalk(at, SIX, address);

it("lists the keys that work there, and no others", async () => {
  const { page, speaker } = await open();
  await speaker.keyboard.press("?");
  await isShown(speaker, "#keys");
  const keys = await speaker.$$eval("#keys kbd", (all) => all.map(({ textContent }) => textContent));
  for (const key of ["T", "+", "−", "↓", "G", "B"]) expect(keys).toContain(key);
  for (const key of ["S", "E", "R", "F5"]) expect(keys).not.toContain(key);
  await speaker.keyboard.press("Escape");
  // In the text there is no black screen and no pointer.
  await page.goto(`${page.url().split("#")[0]}?view=read`);
  await speaker.waitForSelector(".of-text");
  await speaker.keyboard.press("?");
  await isShown(speaker, "#keys");
  const here = await speaker.$$eval("#keys dl > div", (all) =>
    all.flatMap((row) => (row.checkVisibility() ? [row.querySelector("kbd")?.textContent] : [])),
  );
  expect(here).toContain("T");
  for (const key of ["B", "C"]) expect(here).not.toContain(key);
}, 60_000);

it("says what is open over the slides, and closes it", async () => {
  const { page, speaker } = await open("#/3");
  for (const key of ["t", "g"] as const) {
    await page.bringToFront();
    await page.keyboard.press(key);
    await isShown(speaker, ".opened");
    expect(await text(speaker, ".opened")).toMatch(/^“.+” is open on the screen\. Esc closes it\.$/u);
    expect(await text(speaker, ".heard")).toBe(await text(speaker, ".opened"));
    await speaker.bringToFront();
    await speaker.keyboard.press("Escape");
    await isHidden(speaker, ".opened");
    expect(await page.$("dialog[open]")).toBeNull();
    expect(await text(speaker, ".heard")).toMatch(/^Slide 4 of 6\. /u);
  }
}, 60_000);

it("scrolls the passage that is open over the slides, rather than the notes", async () => {
  const { page, speaker } = await open("#/3");
  for (const one of [page, speaker])
    await one.addStyleTag({ content: ".passage-text, .text { padding-bottom: 5000px }" });
  const top = (one: typeof page, selector: string) => one.$eval(selector, ({ scrollTop }) => scrollTop);
  await speaker.keyboard.press("t");
  await isShown(speaker, ".opened");
  const before = await top(page, ".passage-text");
  await speaker.keyboard.press("ArrowDown");
  await page.waitForFunction((from) => (document.querySelector(".passage-text")?.scrollTop ?? 0) > from, {}, before);
  await speaker.keyboard.press("ArrowUp");
  await page.waitForFunction((to) => document.querySelector(".passage-text")?.scrollTop === to, {}, before);
  expect(await top(speaker, ".notes-shown")).toBe(0);
  expect(await slideOn(page)).toBe("section-3");
  await speaker.keyboard.press("Escape");
  await isHidden(speaker, ".opened");
  await speaker.keyboard.press("ArrowDown");
  await speaker.waitForFunction(() => (document.querySelector(".notes-shown")?.scrollTop ?? 0) > 0);
}, 60_000);

it("says each time that the screen is black, and what is on when it is black no more", async () => {
  const { speaker } = await open("#/3");
  for (const key of ["b", "."] as const) {
    await speaker.keyboard.press(key);
    await isShown(speaker, ".blackened");
    expect(await text(speaker, ".heard")).toBe(await text(speaker, ".blackened"));
    await speaker.keyboard.press("Escape");
    await isHidden(speaker, ".blackened");
    expect(await text(speaker, ".heard")).toMatch(/^Slide 4 of 6\. /u);
  }
}, 60_000);

it("shows all slides to the speaker alone, and goes to the one that is chosen", async () => {
  const { page, speaker } = await open("#/1");
  await speaker.keyboard.press("o");
  await isShown(speaker, "#overview [aria-selected=true]");
  expect(await speaker.$$eval("#overview li section", (all) => all.length)).toBe(6);
  for (const key of ["ArrowRight", "ArrowRight", "Enter"] as const) await speaker.keyboard.press(key);
  await slideIs(page, "section-3");
  await isHidden(speaker, "#overview");
  expect(await page.$("#overview[open]")).toBeNull();
  // One that is open over there is led from here.
  await page.bringToFront();
  await page.keyboard.press("o");
  await isShown(speaker, ".opened");
  await speaker.bringToFront();
  for (const key of ["ArrowLeft", "Enter"] as const) await speaker.keyboard.press(key);
  await slideIs(page, "contents-2");
}, 60_000);

it("shows the number that is typed, and goes to its slide", async () => {
  const { page, speaker } = await open("#/1");
  const top = () => speaker.$eval("main", (one) => one.getBoundingClientRect().top);
  const before = await top();
  await speaker.keyboard.press("5");
  expect(await text(speaker, "#jump")).toBe("5 / 6");
  expect(await top(), "what was there stays where it was").toBe(before);
  expect(await speaker.$eval("#jump", (one) => getComputedStyle(one).position)).toBe("fixed");
  expect(await text(page, "#jump")).toBe("");
  await speaker.keyboard.press("Escape");
  expect(await text(speaker, "#jump")).toBe("");
  expect(await slideOn(page)).toBe("contents-1");
  for (const key of ["5", "Enter"] as const) await speaker.keyboard.press(key);
  await slideIs(page, "section-4");
}, 60_000);

it("fills the screen with F and leaves it with F or Escape, for itself alone", async () => {
  const { page, speaker } = await open();
  for (const key of ["f", "Escape"] as const) {
    await speaker.keyboard.press("f");
    await speaker.waitForFunction(() => document.fullscreenElement !== null);
    expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
    await speaker.keyboard.press(key);
    await speaker.waitForFunction(() => document.fullscreenElement === null);
  }
}, 60_000);

it("lets Space move on after a click on a button, and press the button for who got there by keyboard", async () => {
  const { page, speaker } = await open("#/1");
  await click(speaker, ".run");
  await speaker.waitForFunction(() => document.querySelector(".run")?.textContent === "Pause");
  await speaker.keyboard.press("Space");
  await slideIs(page, "contents-2");
  expect(await text(speaker, ".run")).toBe("Pause");
  await speaker.focus(".run");
  await speaker.keyboard.press("Space");
  await speaker.waitForFunction(() => document.querySelector(".run")?.textContent === "Start");
  expect(await slideOn(page)).toBe("contents-2");
}, 60_000);

it("points at the slide from its preview", async () => {
  const { page, speaker } = await open();
  await speaker.keyboard.press("c");
  const box = await (await speaker.$(".current .preview"))?.boundingBox();
  if (!box) throw new Error("No preview");
  await speaker.waitForFunction(() => document.querySelector(".current .preview section"));
  await speaker.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await speaker.mouse.move(box.x + box.width / 4, box.y + box.height / 4, { steps: 5 });
  await page.waitForSelector("#pointer:not([hidden])");
}, 60_000);
