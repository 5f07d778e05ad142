import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { Aspect } from "../../src/model/deck.ts";
import { deckOf, ENGLISH, everyKind, shown } from "./decks.ts";
import { studio } from "./studio.ts";

const at = studio();
const kinds = everyKind(ENGLISH);

interface Place {
  readonly width: number;
  readonly height: number;
  readonly aspect: Aspect;
  readonly slides?: typeof kinds;
  readonly query?: string;
  readonly bend?: (html: string) => string;
}

async function open({ width, height, aspect, slides = kinds, query = "", bend = (html) => html }: Place) {
  const file = join(at.shop.folder, `overview-${slides.length}.html`);
  writeFileSync(file, bend(at.shop.html(deckOf("en", aspect, slides))));
  const page = await at.browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(pathToFileURL(file).href + query);
  await page.waitForSelector(".reveal.ready");
  return page;
}

async function overview(page: Page): Promise<void> {
  await page.keyboard.press("o");
  await page.waitForSelector("#overview[open] [aria-selected=true]");
}

const number = (page: Page) =>
  page.$eval("#overview [aria-selected=true]", (one) => Number(one.querySelector("p > b")?.textContent));
const slideOn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".slides > section")].findIndex((one) => one.matches(".present[data-kind]")),
  );
const columnsOf = (page: Page) =>
  page.$eval("#overview ul", (list) => getComputedStyle(list).gridTemplateColumns.split(" ").length);

describe("all slides at once", () => {
  const places: readonly Place[] = [
    { width: 1024, height: 768, aspect: "16:9" },
    { width: 1920, height: 1080, aspect: "16:9" },
    { width: 2560, height: 1080, aspect: "16:9" },
    { width: 1024, height: 768, aspect: "4:3" },
    { width: 1920, height: 1080, aspect: "4:3" },
  ].map((place) => ({ ...place, slides: kinds.slice(0, 24) }) as Place);

  it.each(places)("are all seen, none under another: $aspect on $width × $height", async (place) => {
    const page = await open(place);
    await overview(page);
    const boxes = await page.$$eval("#overview .miniature", (all) =>
      all.map((one) => {
        const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
        const slide = one.querySelector("section")?.getBoundingClientRect();
        return { left, right, top, bottom, ratio: width / height, fills: (slide?.width ?? 0) / width };
      }),
    );
    expect(boxes.length).toBe(24);
    for (const [index, one] of boxes.entries()) {
      expect([one.left >= 0, one.top >= 0, one.right <= place.width, one.bottom <= place.height]).not.toContain(false);
      expect(one.ratio).toBeCloseTo(place.aspect === "16:9" ? 16 / 9 : 4 / 3, 2);
      expect(one.fills).toBeCloseTo(1, 2);
      const under = boxes.slice(0, index).filter((other) => other.right > one.left && other.bottom > one.top);
      expect(under.filter((other) => other.left < one.right && other.top < one.bottom)).toEqual([]);
    }
    await page.close();
  });

  it("name sections in two lines where all are still seen, else in one", async () => {
    const heading = shown("heading", "What the villages along the river say of the winter that they have had");
    const section = { kind: "section", number: 1, of: 8, heading, key: null } as const;
    const slides = kinds.slice(0, 24).map((slide, index) => (index % 3 === 1 ? section : slide));
    const page = await open({ width: 1024, height: 768, aspect: "16:9", slides });
    await overview(page);
    const seen = new Set<string>();
    for (let height = 480; height < 800; height += 16) {
      await page.setViewport({ width: 1024, height });
      await page.waitForFunction((one) => innerHeight === one, {}, height);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const [lines, room] = await page.$eval("#overview ul", (list) => {
        const names = [...list.querySelectorAll(".opens > p > span")];
        const high = names.map((one) => one.clientHeight / Number.parseFloat(getComputedStyle(one).fontSize));
        return [Math.max(...high) > 2 ? "two" : "one", list.scrollHeight <= list.clientHeight];
      });
      seen.add(`${lines}, ${room ? "all" : "not all"} seen`);
    }
    expect(seen).toContain("one, all seen");
    expect(seen).toContain("two, all seen");
    expect(seen).not.toContain("one, not all seen");
    await page.close();
  });

  it("look as they look when they are on", async () => {
    const page = await open({ width: 1280, height: 720, aspect: "16:9" });
    await overview(page);
    const unlike = await page.evaluate(() => {
      const looks = [
        "font",
        "color",
        "display",
        "position",
        "clipPath",
        "visibility",
        "whiteSpace",
        "overflow",
      ] as const;
      const partsOf = (slide: Element) =>
        [...slide.querySelectorAll("*")].filter((one) => !one.closest(".notes, button"));
      return [...document.querySelectorAll("main .slides > section")].flatMap((slide, index) => {
        const copy = partsOf(document.querySelector(`#overview-${index} section`) as Element);
        return partsOf(slide).flatMap((part, at) => {
          const [own, other] = [getComputedStyle(part), getComputedStyle(copy[at] as Element)];
          return looks
            .filter((look) => own[look] !== other[look])
            .map((look) => `${slide.id} ${part.className} ${look}`);
        });
      });
    });
    expect(unlike).toEqual([]);
    await page.close();
  });

  it("are walked in two dimensions, and Enter goes to the one chosen", async () => {
    const page = await open({ width: 1024, height: 768, aspect: "16:9" });
    await page.keyboard.press("ArrowRight");
    await overview(page);
    expect(await number(page)).toBe(2);
    expect(await page.$$eval("#overview [aria-current]", (all) => all.map((one) => one.id))).toEqual(["overview-1"]);
    const columns = await columnsOf(page);
    expect(columns).toBeGreaterThan(2);
    await page.keyboard.press("ArrowDown");
    expect(await number(page)).toBe(2 + columns);
    await page.keyboard.press("ArrowLeft");
    expect(await number(page)).toBe(1 + columns);
    await page.keyboard.press("ArrowUp");
    expect(await number(page)).toBe(1);
    await page.keyboard.press("ArrowUp");
    expect(await number(page)).toBe(1);
    await page.keyboard.press("End");
    expect(await number(page)).toBe(kinds.length);
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await page.$("#overview[open]")).toBeNull();
    expect(await slideOn(page)).toBe(columns);
    await page.close();
  });

  it.each(["Escape", "o"] as const)("are closed with %s, the slide stays, and nothing of them remains", async (key) => {
    const page = await open({ width: 1280, height: 720, aspect: "16:9" });
    await page.keyboard.press("ArrowRight");
    const before = await page.$$eval("*", (all) => all.length);
    await overview(page);
    await page.keyboard.press("End");
    await page.keyboard.press(key);
    await page.waitForFunction(() => document.querySelector("#overview section") === null);
    expect(await slideOn(page)).toBe(1);
    expect(await page.$$eval("*", (all) => all.length)).toBe(before);
    await page.keyboard.press("ArrowRight");
    expect(await slideOn(page)).toBe(2);
    await page.close();
  });

  it("are taken with a click", async () => {
    const page = await open({ width: 1280, height: 720, aspect: "16:9" });
    await overview(page);
    await page.click("#overview-4");
    expect(await page.$("#overview[open]")).toBeNull();
    expect(await slideOn(page)).toBe(4);
    await page.close();
  });

  it("have no id twice and no notes, and drawings find what they refer to", async () => {
    const drawing =
      '<svg width="9" height="9"><linearGradient id="ink"/><rect id="box" fill="url(#ink)"/><use href="#box"/></svg>';
    const part = '<p class="fragment">comes later</p>';
    const bend = (html: string) =>
      html.replace('<div class="content">', `<div class="content">${drawing}${part}<a href="#/2">on</a>`);
    const page = await open({ width: 1280, height: 720, aspect: "16:9", bend });
    await overview(page);
    const ids = await page.$$eval("[id]", (all) => all.map(({ id }) => id));
    expect(ids.length).toBe(new Set(ids).size);
    expect(await page.$$eval("#overview :is(.notes, button)", (all) => all.length)).toBe(0);
    const copy = await page.$eval("#overview .fragment", (one) => {
      const svg = one.previousElementSibling;
      const [rect, use] = [svg?.querySelector("rect"), svg?.querySelector("use")];
      return {
        shown: getComputedStyle(one).visibility,
        fill: svg?.querySelector(rect?.getAttribute("fill")?.slice(4, -1) ?? "none")?.localName,
        used: svg?.querySelector(use?.getAttribute("href") ?? "none")?.localName,
        link: one.nextElementSibling?.getAttribute("href"),
      };
    });
    expect(copy).toEqual({ shown: "visible", fill: "linearGradient", used: "rect", link: "#/2" });
    await page.close();
  });

  it("of a long talk scroll, and open at the slide that is on", async () => {
    const many = Array.from({ length: 6 }, () => kinds).flat();
    const page = await open({ width: 1024, height: 768, aspect: "4:3", slides: many, query: "#/70" });
    await overview(page);
    const seen = () =>
      page.$eval("#overview [aria-selected=true]", (one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    expect(many.length).toBeGreaterThan(100);
    expect(await number(page)).toBe(71);
    expect(await seen()).toBe(true);
    await page.keyboard.press("PageDown");
    expect(await number(page)).toBeGreaterThan(71 + (await columnsOf(page)));
    expect(await seen()).toBe(true);
    await page.keyboard.press("End");
    expect(await seen()).toBe(true);
    expect(await page.$eval("#overview .miniature", (one) => one.clientWidth)).toBeGreaterThanOrEqual(138);
    await page.close();
  });

  it("go to a slide in the scroll view too", async () => {
    const page = await open({ width: 1280, height: 720, aspect: "16:9", query: "?view=scroll" });
    await page.waitForSelector(".reveal-scroll");
    await overview(page);
    expect(await page.$$eval("#overview section", (all) => all.length)).toBe(kinds.length);
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (last) => {
        const slide = document.querySelectorAll("main .slides section[data-kind]")[last];
        return Math.abs(slide?.getBoundingClientRect().top ?? 1e6) < 10;
      },
      {},
      kinds.length - 1,
    );
    await page.close();
  });
});
