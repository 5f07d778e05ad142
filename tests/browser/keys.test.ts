import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { deckOf, ENGLISH, everyKind, written } from "./decks.ts";
import { studio } from "./studio.ts";

const at = studio();
const kinds = everyKind(ENGLISH);

async function open(query = "", anew = true): Promise<Page> {
  const file = join(at.shop.folder, "keys.html");
  writeFileSync(file, at.shop.html(deckOf("en", "16:9", kinds), { source: written() }));
  const page = await at.browser.newPage();
  if (anew) await page.evaluateOnNewDocument(() => localStorage.clear());
  await page.setViewport({ width: 1024, height: 768 });
  await page.goto(pathToFileURL(file).href + query);
  await page.waitForSelector(".reveal.ready");
  return page;
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key as "Enter");
}

/** The number of the slide that is on. */
const slideOn = (page: Page) =>
  page.evaluate(
    () => [...document.querySelectorAll("main .slides > section")].findIndex((one) => one.matches(".present")) + 1,
  );
const typed = (page: Page) => page.$eval("#jump", (one) => one.textContent);
const panel = (page: Page) => page.evaluate(() => document.querySelector("dialog[open]")?.id ?? null);
const isFull = (page: Page) => page.evaluate(() => document.fullscreenElement !== null);
const becomesFull = (page: Page, full: boolean) =>
  page.waitForFunction((one) => (document.fullscreenElement !== null) === one, {}, full);

describe("a number", () => {
  it("and Enter lead to the slide, and the number is shown meanwhile", async () => {
    const page = await open();
    await press(page, "1");
    expect(await typed(page)).toBe(`1 / ${kinds.length}`);
    await press(page, "4");
    const box = await page.$eval("#jump", (one) => one.getBoundingClientRect().toJSON());
    expect(box).toMatchObject({ right: 1024, bottom: 768 });
    expect(box.height).toBeGreaterThan(24);
    expect(box.height).toBeLessThan(80);
    await press(page, "Enter");
    expect(await slideOn(page)).toBe(14);
    expect(await typed(page)).toBe("");
    await page.close();
  });

  it("is forgotten where the slides are turned before Enter", async () => {
    const page = await open();
    await press(page, "1", "4", "PageDown");
    expect(await slideOn(page)).toBe(2);
    expect(await typed(page)).toBe("");
    await press(page, "Enter");
    expect(await slideOn(page)).toBe(3);
    await page.close();
  });

  it("is the one that the slide bears, the test slide before it or not", async () => {
    const page = await open("?test");
    const said = () => page.$eval("#announcer", (one) => one.textContent);
    await press(page, "ArrowRight", "ArrowLeft");
    expect(await said()).not.toMatch(/^Slide|\b0\b/u);
    const numberOn = () => page.$eval("main .slides > .present .number-of-slide", (one) => one.textContent);
    await press(page, "3");
    expect(await typed(page)).toBe(`3 / ${kinds.length}`);
    await press(page, "Enter");
    expect(await numberOn()).toBe("3");
    await press(page, ...String(kinds.length), "Enter");
    expect(await numberOn()).toBe(String(kinds.length));
    await page.waitForFunction(
      (end) => document.querySelector("#announcer")?.textContent?.includes(end),
      {},
      `${kinds.length} of ${kinds.length}.`,
    );
    await press(page, "g", "5");
    await page.waitForFunction(() => document.querySelector("#find [aria-selected=true] b")?.textContent === "5");
    await press(page, "Enter");
    expect(await numberOn()).toBe("5");
    await press(page, "o");
    await page.waitForSelector("#overview[open] [aria-current]");
    expect(await page.$eval("#overview [aria-current] b", (one) => one.textContent)).toBe("5");
    await page.close();
  });

  it("from the block of digits too, mended with Backspace", async () => {
    const page = await open();
    const block = (digit: number) =>
      page.evaluate((keyCode) => document.dispatchEvent(new KeyboardEvent("keydown", { keyCode })), 96 + digit);
    await block(1);
    await block(2);
    await press(page, "Backspace");
    expect(await typed(page)).toBe(`1 / ${kinds.length}`);
    await block(5);
    await press(page, "NumpadEnter");
    expect(await slideOn(page)).toBe(15);
    await page.close();
  });

  it("is forgotten with Escape, and after a while", async () => {
    const page = await open();
    await press(page, "7", "Escape");
    expect(await typed(page)).toBe("");
    await press(page, "Enter");
    expect(await slideOn(page)).toBe(2);
    await press(page, "9");
    await page.waitForFunction(() => document.querySelector("#jump")?.textContent === "");
    await press(page, "Enter");
    expect(await slideOn(page)).toBe(3);
    await page.close();
  });

  it("leads out of the black screen to its slide, and to no other before", async () => {
    const page = await open();
    await press(page, "b", "5", "Enter");
    expect(await slideOn(page)).toBe(5);
    expect(await page.$(".reveal.paused")).toBeNull();
    await page.close();
  });

  it("is crossed out where no slide has it, moves nothing, and can be mended", async () => {
    const page = await open();
    const crossed = () => page.$$eval("#jump s", (all) => all.map((one) => one.textContent));
    for (const far of ["0", `${kinds.length + 1}`]) {
      await press(page, "ArrowRight", ...far, "Enter");
      expect([await crossed(), await typed(page)]).toEqual([[far], `${far} / ${kinds.length}`]);
      await press(page, "Enter");
      expect(await typed(page)).toBe("");
    }
    expect(await slideOn(page)).toBe(3);
    await press(page, "9", "9", "Enter", "4");
    expect([await crossed(), await typed(page)]).toEqual([[], `4 / ${kinds.length}`]);
    await press(page, "9", "Enter", "Backspace", "Enter");
    expect(await slideOn(page)).toBe(4);
    await press(page, "9", "9", "Enter", "PageDown");
    expect([await slideOn(page), await typed(page)]).toEqual([5, ""]);
    await page.close();
  });

  it("is typed in the speaker's window too", async () => {
    const page = await open();
    const popup = new Promise<Page | null>((done) => page.once("popup", done));
    await press(page, "s");
    const speaker = (await popup) as Page;
    await speaker.waitForSelector(".current section");
    await press(speaker, "1", "2");
    await speaker.waitForFunction(() => document.querySelector("#jump")?.textContent?.startsWith("12 "));
    await press(speaker, "Enter");
    await page.waitForFunction(() => document.querySelectorAll("main .slides > section")[11]?.matches(".present"));
    await press(speaker, "Enter", "Enter", "Backspace");
    await page.waitForFunction(() => document.querySelectorAll("main .slides > section")[12]?.matches(".present"));
    await speaker.close();
    await page.close();
  });
});

it("Enter and Backspace turn the slides, Home and End lead to the ends", async () => {
  const page = await open();
  await press(page, "Enter", "Enter", "Backspace");
  expect(await slideOn(page)).toBe(2);
  await press(page, "End");
  expect(await slideOn(page)).toBe(kinds.length);
  await press(page, "Home");
  expect(await slideOn(page)).toBe(1);
  await page.close();
});

it("Enter is for the control that has the focus", async () => {
  const page = await open();
  await press(page, "ArrowRight", "ArrowRight", "ArrowRight");
  await page.focus(".present button.from");
  await press(page, "Enter");
  expect([await panel(page), await slideOn(page)]).toEqual(["passage", 4]);
  await page.close();
});

describe("full screen", () => {
  async function withLock(): Promise<Page> {
    const page = await open();
    await page.evaluate(() => {
      const keyboard = { lock: async (codes: readonly string[]) => Object.assign(window, { locked: codes }) };
      Object.defineProperty(navigator, "keyboard", { value: keyboard });
    });
    return page;
  }

  it.each(["f", "F5"])("begins with %s, in which Escape closes what is open first and leaves last", async (key) => {
    const page = await withLock();
    await press(page, key);
    await becomesFull(page, true);
    await page.waitForFunction(() => "locked" in window);
    expect(await page.evaluate(() => (window as unknown as { locked: string[] }).locked)).toEqual(["Escape"]);
    await press(page, "ArrowRight", "t", "Escape");
    expect([await panel(page), await isFull(page)]).toEqual([null, true]);
    await press(page, "o", "Escape", "1", "Escape", "b", "Escape");
    expect(await page.$(".reveal.paused")).toBeNull();
    expect(await isFull(page)).toBe(true);
    await press(page, "F5");
    expect(await isFull(page)).toBe(true);
    await press(page, "Escape");
    await becomesFull(page, false);
    await page.close();
  });

  it("ends with F", async () => {
    const page = await withLock();
    await press(page, "f");
    await becomesFull(page, true);
    await press(page, "f");
    await becomesFull(page, false);
    await page.close();
  });

  it("asks for nothing before the audience", async () => {
    const page = await withLock();
    await page.evaluate(() => {
      navigator.permissions.query = async () => ({ state: "prompt" }) as PermissionStatus;
    });
    await press(page, "f");
    await becomesFull(page, true);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(await page.evaluate(() => "locked" in window)).toBe(false);
    await page.close();
  });

  it("begins where the browser lets no page have Escape, or asks in another way", async () => {
    const page = await open();
    await page.evaluate(() => {
      Reflect.deleteProperty(Navigator.prototype, "keyboard");
      const real = Element.prototype.requestFullscreen;
      Element.prototype.requestFullscreen = function (options) {
        Object.assign(window, { asked: options });
        return real.call(this, options);
      };
    });
    await press(page, "f");
    await becomesFull(page, true);
    expect(await page.evaluate(() => (window as unknown as { asked: object }).asked)).toEqual({
      keyboardLock: "browser",
    });
    await page.close();
  });

  it("stays when Escape is pressed in the speaker's window", async () => {
    const page = await withLock();
    const popup = new Promise<Page | null>((done) => page.once("popup", done));
    await press(page, "s");
    const speaker = (await popup) as Page;
    await speaker.waitForSelector(".current section");
    await page.bringToFront();
    await press(page, "f");
    await becomesFull(page, true);
    await press(page, "t");
    await press(speaker, "Escape");
    await page.waitForFunction(() => document.querySelector("dialog[open]") === null);
    await press(speaker, "Escape", "ArrowRight");
    await page.waitForFunction(() => document.querySelectorAll("main .slides > section")[1]?.matches(".present"));
    expect(await isFull(page)).toBe(true);
    await speaker.close();
    await page.close();
  });

  it("is not left for the print view", async () => {
    const page = await withLock();
    await press(page, "f");
    await becomesFull(page, true);
    await press(page, "e");
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect([await isFull(page), page.url().includes("print-pdf")]).toEqual([true, false]);
    await page.close();
  });
});

it.each(["Escape", "e"])("%s leads back from the print view, to the same slide and with the clock", async (key) => {
  const page = await open("?test");
  await press(page, "ArrowRight", "ArrowRight", "e");
  await page.waitForSelector(".pdf-page");
  await press(page, key);
  await page.waitForFunction(() => !location.search.includes("print-pdf"));
  await page.waitForSelector(".reveal.ready");
  expect(await slideOn(page)).toBe(3);
  expect(await page.evaluate(() => location.search)).toBe("?test=");
  const clock = await page.evaluate(() => JSON.parse(Object.values(sessionStorage)[0] ?? "{}").clock);
  expect(clock.since).toBeGreaterThan(Date.now() - 60_000);
  await page.close();
});

it.each(["b", "."])("%s goes black with a panel open, and closes it", async (key) => {
  const page = await open();
  for (const which of ["t", "o", "?"]) {
    await press(page, "ArrowRight", which);
    expect(await panel(page)).not.toBeNull();
    await press(page, key);
    await page.waitForSelector(".reveal.paused");
    expect(await panel(page)).toBeNull();
    await press(page, "b");
  }
  await press(page, "g", "b");
  expect([await panel(page), await page.$eval("#find-words", (one) => (one as HTMLInputElement).value)]).toEqual([
    "find",
    "b",
  ]);
  await page.close();
});

it("the pointer is there at once, where the mouse was, or in the middle", async () => {
  const page = await open();
  const middle = () =>
    page.$eval("#pointer", (one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return (one as HTMLElement).hidden ? null : [left + width / 2, top + height / 2];
    });
  await press(page, "c");
  expect(await middle()).toEqual([512, 384]);
  await press(page, "c");
  expect(await middle()).toBeNull();
  await page.mouse.move(200, 300);
  expect(await middle()).toBeNull();
  await press(page, "c");
  expect(await middle()).toEqual([200, 300]);
  await page.mouse.move(210, 310);
  expect(await middle()).toEqual([210, 310]);
  await page.close();
});

it.each([
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [1920, 1080],
  [2560, 1080],
])("all keys are seen at once on %i × %i", async (width, height) => {
  const page = await open();
  await page.setViewport({ width, height });
  await press(page, "?");
  const [whole, seen] = await page.$eval("#keys", (one) => [one.scrollHeight, one.clientHeight]);
  expect(whole).toBeLessThanOrEqual(seen ?? 0);
  await page.close();
});

describe("a deck whose tab was closed in the middle of a talk", () => {
  async function again(...keys: readonly string[]): Promise<Page> {
    const page = await open();
    await press(page, ...keys);
    await page.close();
    return open("", false);
  }
  const offered = (page: Page) => page.$eval("#go-on", (one) => one.textContent);

  it("offers to go on, and Enter does, with the clock", async () => {
    const page = await again("ArrowRight", "5", "Enter", "b");
    expect([await slideOn(page), await offered(page)]).toEqual([1, "Go on at slide 5 Enter"]);
    await press(page, "Enter");
    expect([await slideOn(page), await offered(page)]).toEqual([5, ""]);
    expect(await page.$(".reveal.paused")).toBeNull();
    const clock = await page.evaluate(() => JSON.parse(Object.values(sessionStorage)[0] ?? "{}").clock);
    expect(clock.since).toBeLessThan(Date.now());
    await press(page, "Enter");
    expect(await slideOn(page)).toBe(6);
    await page.close();
  });

  it("goes on by a button too", async () => {
    const page = await again("7", "Enter");
    await page.click("#go-on button");
    expect(await slideOn(page)).toBe(7);
    await page.close();
  });

  it.each(["ArrowRight", "Escape", "b"])("is a deck like any other after %s", async (key) => {
    const page = await again("5", "Enter");
    await press(page, key);
    expect(await offered(page)).toBe("");
    expect(await slideOn(page)).toBe(key === "ArrowRight" ? 2 : 1);
    await page.close();
  });

  it.each([
    ["before the talk began", []],
    ["at its end", ["End"]],
  ])("offers nothing where it was closed %s", async (_, keys) => {
    const page = await again(...keys);
    expect(await offered(page)).toBe("");
    await page.close();
  });

  it("offers nothing after an hour, nor where the address names a slide", async () => {
    const page = await again("5", "Enter");
    await page.close();
    const named = await open("#/3", false);
    expect([await slideOn(named), await offered(named)]).toEqual([4, ""]);
    await named.evaluate(() => {
      for (const [key, kept] of Object.entries(localStorage))
        localStorage.setItem(key, JSON.stringify({ ...JSON.parse(kept), at: Date.now() - 3_601_000 }));
    });
    await named.close();
    const late = await open("", false);
    expect(await offered(late)).toBe("");
    await late.close();
  });
});

it("nothing moves where the system asks for less motion, panels and the overview neither", async () => {
  const page = await open("?test");
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  const moving = () =>
    page.$$eval("*", (all) =>
      all
        .filter((one) => {
          const { transitionDuration, animationName, animationDuration } = getComputedStyle(one);
          const times = `${transitionDuration},${animationName === "none" ? "0s" : animationDuration}`.split(",");
          return times.some((time) => Number.parseFloat(time) > 0.001);
        })
        .map(({ localName, id }) => `${localName} ${id}`),
    );
  expect(await moving()).toEqual([]);
  for (const key of ["t", "g", "o", "?", "1", "b", "c"]) {
    await press(page, "Escape", "ArrowRight", key);
    expect(await moving()).toEqual([]);
  }
  await page.close();
});

describe("letters, digits and signs", () => {
  const turnOff = async (page: Page) => {
    await press(page, "F1");
    await page.waitForSelector("#keys[open]");
    await page.focus("#letters");
    await press(page, "Space", "Escape");
    expect(await panel(page)).toBeNull();
  };

  it("can be turned off as keys, and then do nothing; other keys do, and words can be typed", async () => {
    const page = await open();
    const black = () => page.$eval(".reveal", (one) => one.classList.contains("paused"));
    await turnOff(page);
    await press(page, "t", "g", "o", "?", "4", "Enter");
    expect([await panel(page), await slideOn(page)]).toEqual([null, 2]);
    await press(page, "b", ".", "n");
    expect([await black(), await slideOn(page)]).toEqual([false, 2]);
    await press(page, "PageDown");
    expect(await slideOn(page)).toBe(3);
    await page.reload();
    await page.waitForSelector(".reveal.ready");
    await press(page, "b");
    expect(await black()).toBe(false);
    await page.keyboard.down("Control");
    await page.keyboard.down("Shift");
    await press(page, "f");
    await page.keyboard.up("Shift");
    await page.keyboard.up("Control");
    await page.keyboard.type("ab");
    expect(await page.$eval("#find input", (one) => (one as HTMLInputElement).value)).toBe("ab");
    await press(page, "Escape");
    await turnOff(page);
    await press(page, "b");
    expect(await black()).toBe(true);
    await page.close();
    // Who speaks next finds them as they are.
    const next = await open();
    await press(next, "t");
    expect(await panel(next)).toBe("passage");
    await next.close();
  });

  it("can be turned off in the text", async () => {
    const page = await open("?view=read");
    await turnOff(page);
    await press(page, "t");
    expect(await panel(page)).toBeNull();
    await press(page, "F1");
    expect(await panel(page)).toBe("keys");
    await page.close();
  });

  it("can be turned off in the speaker's window", async () => {
    const page = await open();
    const popup = new Promise<Page | null>((done) => page.once("popup", done));
    await press(page, "s");
    const speaker = (await popup) as Page;
    await speaker.waitForSelector(".notes-shown .text > *");
    await turnOff(speaker);
    await press(speaker, "b", "4", "ArrowRight");
    await speaker.waitForFunction(() => document.querySelector(".place")?.textContent?.startsWith("2 /"));
    expect(await page.$eval(".reveal", (one) => one.classList.contains("paused"))).toBe(false);
    await speaker.close();
    await page.close();
  });
});
