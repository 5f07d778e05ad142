import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { faultsAtOnce } from "./check.ts";
import { deckOf, ENGLISH, everyKind, KAZAKH, located, MAPS, RUSSIAN, shown, written } from "./decks.ts";
import { inPanels, studio } from "./studio.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const fillings = { en: ENGLISH, ru: RUSSIAN, kk: KAZAKH };

const at = studio();

async function open(html: string, width = 1280, height = 720, query = ""): Promise<Page> {
  const file = join(at.shop.folder, "accessible.html");
  writeFileSync(file, html);
  const page = await at.browser.newPage();
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  await page.setViewport({ width, height });
  await page.goto(pathToFileURL(file).href + query);
  await page.waitForSelector(".reveal.ready");
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/**
 * What axe finds wrong in a part of the page, in words; a contrast that it can't tell is wrong too. It can't where
 * pseudo-elements lie about: the bars above and beside the content are taken away, and with them the number on one.
 */
async function faultsIn(page: Page, part: string): Promise<readonly string[]> {
  await page.evaluate(() => {
    if (document.querySelector("style.for-axe")) return;
    const style = document.createElement("style");
    style.className = "for-axe";
    style.textContent = ".reveal .slide::before{content:none!important}.reveal .opener .number{visibility:hidden}";
    document.head.append(style);
  });
  return page.evaluate(
    async (selector, tags) => {
      const { axe } = window as unknown as { axe: { run: (where: object, how: object) => Promise<AxeResults> } };
      const { violations, incomplete } = await axe.run({ include: [[selector]] }, { runOnly: tags });
      const unknown = incomplete.filter(({ id }) => id === "color-contrast" && selector.includes("present"));
      // A heading that is only heard lies, one pixel large, over the label of its slide; and axe sees through no drawing:
      // the contrast of the words on an axis and on a map has tests of its own.
      const beside = (target: unknown) =>
        document.querySelector(String(target))?.closest(".label, .axis, .atlas") !== null;
      const doubtful = unknown.map((one) => ({ ...one, nodes: one.nodes.filter(({ target }) => !beside(target[0])) }));
      return [...violations, ...doubtful].flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${selector}: ${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ""}`),
      );
    },
    part,
    TAGS,
  );
}

const deckIn = (language: keyof typeof fillings) => deckOf(language, "16:9", everyKind(fillings[language]));

const themes = ["lectern", "lectern-dark", "lectern-contrast"] as const;
const languages = Object.keys(fillings) as (keyof typeof fillings)[];

describe.each(themes)("axe in %s", (theme) => {
  it.each(languages)(
    "finds nothing on any slide in %s",
    async (language) => {
      const page = await open(at.shop.html(deckIn(language), { theme, source: written() }), 1280, 720, "?view=scroll");
      await page.waitForSelector(".reveal-scroll");
      await page.evaluate(AXE);
      expect(await faultsIn(page, "html")).toEqual([]);
      await page.close();
    },
    120_000,
  );

  it("finds nothing in the panels, on the test slide and in the speaker's window", async () => {
    const page = await open(at.shop.html(deckIn("en"), { theme, source: written() }), 1280, 720, "?test");
    await page.evaluate(AXE);
    const faults: string[] = [...(await faultsIn(page, "html"))];
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("7");
    faults.push(...(await faultsIn(page, "html")));
    await page.keyboard.press("Escape");
    await inPanels(page, async () => faults.push(...(await faultsIn(page, "html"))));
    const popup = new Promise<Page | null>((done) => page.once("popup", done));
    await page.keyboard.press("s");
    const speaker = (await popup) as Page;
    await speaker.waitForSelector(".notes-shown .say");
    await speaker.evaluate(AXE);
    faults.push(...(await faultsIn(speaker, "html")));
    await inPanels(speaker, async () => faults.push(...(await faultsIn(speaker, "html"))), [
      ["g", "#find"],
      ["o", "#overview"],
      ["?", "#keys"],
    ]);
    for (const [key, place] of [
      ["t", ".opened"],
      ["b", ".blackened"],
      ["1", "#jump:not(:empty)"],
    ] as const) {
      await speaker.keyboard.press(key);
      await speaker.waitForSelector(place, { visible: true });
      faults.push(...(await faultsIn(speaker, "html")));
      await speaker.keyboard.press("Escape");
    }
    await speaker.close();
    await page.bringToFront();
    await page.evaluate(() => {
      window.open = () => null;
    });
    await page.keyboard.press("s");
    await page.waitForSelector("#speaker-blocked[open]");
    faults.push(...(await faultsIn(page, "html")));
    expect(faults).toEqual([]);
    await page.keyboard.press("Escape");
    const again = await open(at.shop.html(deckIn("en"), { theme, source: written() }));
    await again.waitForSelector("#go-on button");
    await again.evaluate(AXE);
    faults.push(...(await faultsIn(again, "html")));
    await again.close();
    expect(faults).toEqual([]);
    await page.close();
  }, 120_000);
});

it.each(themes.map((theme, index) => [theme, languages[index] ?? "en"] as const))(
  "axe finds nothing on slides shown one by one, in %s and %s",
  async (theme, language) => {
    const page = await open(at.shop.html(deckIn(language), { theme, source: written() }));
    await page.evaluate(AXE);
    const faults: string[] = [...(await faultsIn(page, "html"))];
    const count = await page.$$eval(".slides > section", (all) => all.length);
    for (let index = 1; index < count; index++) {
      await page.keyboard.press("ArrowRight");
      faults.push(...(await faultsIn(page, ".slides > section.present")));
    }
    expect(faults).toEqual([]);
    await page.close();
  },
  240_000,
);

it("sees what is wrong", async () => {
  const page = await open(
    at.shop
      .html(deckIn("en"))
      .replace('<div class="content">', '<div class="content"><p style="color:#eee">pale</p><img src="data:,">'),
  );
  await page.evaluate(AXE);
  const faults = (await faultsIn(page, ".slides > section.present")).join("\n");
  expect(faults).toContain("image-alt");
  expect(faults).toContain("color-contrast");
  await page.close();
}, 60_000);

it.each(themes)(
  "sets the names on a map in ink that contrasts with land and water, in %s",
  async (theme) => {
    const maps = Object.values(MAPS).flatMap((towns) => located(towns, "16:9"));
    const page = await open(at.shop.html(deckOf("en", "16:9", maps), { theme }));
    expect(await faultsAtOnce(page, theme === "lectern-contrast" ? 7 : 4.5)).toEqual([]);
    await page.addStyleTag({ content: ".reveal .country{fill:#777!important}.reveal .land{fill:#888!important}" });
    expect(await faultsAtOnce(page, 5)).not.toEqual([]);
    await page.close();
  },
  60_000,
);

it.each(themes)(
  "sets the words on an axis in ink that contrasts with the paper, in %s",
  async (theme) => {
    const page = await open(at.shop.html(deckIn("en"), { theme, source: written() }));
    const ratios = await page.$$eval(".axis text", (all) => {
      const light = (colour: string) => {
        const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => {
          const share = Number(part) / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      return all.map((text) => {
        const paper = text.closest(".slide");
        const [a, b] = [
          light(getComputedStyle(text).fill),
          light(paper ? getComputedStyle(paper).backgroundColor : ""),
        ];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      });
    });
    expect(ratios.length).toBeGreaterThan(8);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(theme === "lectern-contrast" ? 7 : 4.5);
    await page.close();
  },
  60_000,
);

it("is no application, has one h1, and says each slide with its place", async () => {
  const page = await open(at.shop.html(deckIn("en"), { source: written() }));
  expect(await page.$("[role=application]")).toBeNull();
  expect(await page.$$eval("h1", (all) => all.length)).toBe(1);
  const count = await page.$$eval(".slides > section", (all) => all.length);
  for (let index = 1; index < count; index++) {
    await page.keyboard.press("ArrowRight");
    const said = await page.$eval("#announcer", (one) => one.textContent ?? "");
    expect(said).toContain(`Slide ${index + 1} of ${count}`);
    expect(said).not.toContain("to be said");
    const alts = await page.$$eval(".present :is(img[alt], svg[role=img])", (all) =>
      all.map((one) => one.getAttribute("alt") ?? one.getAttribute("aria-label") ?? ""),
    );
    for (const alt of alts.filter(Boolean)) expect(said).toContain(alt);
  }
  await page.close();
}, 60_000);

describe("screens of other sizes", () => {
  it.each([
    ["a phone", 390, 844],
    ["a phone on its side", 844, 390],
    ["200 % zoom", 640, 360],
    ["a very wide screen", 2560, 1080],
  ])(
    "never scroll sideways: %s",
    async (_, width, height) => {
      const page = await open(at.shop.html(deckIn("en"), { source: written() }), width, height);
      const wide = () =>
        page.evaluate(() =>
          [document.documentElement, document.body, ...document.querySelectorAll("dialog[open], .reveal-viewport")]
            .filter((one) => one.scrollWidth > one.clientWidth + 1)
            .map((one) => `${one.localName} ${one.id}`),
        );
      expect(await wide()).toEqual([]);
      for (const key of ["t", "g", "?"] as const) {
        await page.keyboard.press(key);
        await page.waitForSelector("dialog[open]");
        expect(await wide()).toEqual([]);
        await page.keyboard.press("Escape");
      }
      await page.close();
    },
    60_000,
  );

  it("shows every slide one under the other in the scroll view", async () => {
    const page = await open(at.shop.html(deckIn("en"), { source: written() }), 1024, 768, "?view=scroll");
    await page.waitForSelector(".reveal-scroll");
    const count = await page.$$eval(".slides section[data-kind]", (all) => all.length);
    const seen = await page.$$eval(
      ".slides section[data-kind]",
      (all) =>
        all
          .map((one) => one.getBoundingClientRect())
          .filter(({ width, left, right }) => width > 600 && left >= 0 && right <= 1024).length,
    );
    expect(seen).toBe(count);
    const buttons = await page.$$(".slides button.from");
    await buttons[2]?.scrollIntoView();
    await buttons[2]?.click();
    await page.waitForSelector("#passage[open] mark");
    await page.close();
  }, 60_000);
});

describe("where the system sets the colours", () => {
  it.each(["light", "dark"])(
    "what is chosen, marked and listed can be told, %s",
    async (scheme) => {
      const page = await open(at.shop.html(deckIn("en"), { source: written() }));
      const session = await page.createCDPSession();
      const features = [
        { name: "forced-colors", value: "active" },
        { name: "prefers-color-scheme", value: scheme },
      ];
      await session.send("Emulation.setEmulatedMedia", { features });
      /** Colours of the letters and of the ground of an element, or of what stands before or after its text. */
      const coloursOf = (selector: string, part: "::before" | "::after" | null = null) =>
        page.$eval(
          selector,
          (one, pseudo) => {
            const { color } = getComputedStyle(one);
            let ground = getComputedStyle(one, pseudo).backgroundColor;
            for (let up = one.parentElement; up && ground === "rgba(0, 0, 0, 0)"; up = up.parentElement)
              ground = getComputedStyle(up).backgroundColor;
            return { color, ground };
          },
          part,
        );
      const slide = await coloursOf(".slide");
      for (const mark of [".events li", ".items > li > .item:not(.task)"])
        expect((await coloursOf(mark, "::before")).ground, mark).not.toBe(slide.ground);
      expect((await coloursOf(".item.done", "::after")).ground).not.toBe(slide.ground);
      expect((await coloursOf(".step.here")).ground).not.toBe(slide.ground);
      await page.keyboard.press("g");
      await page.keyboard.type("a");
      const [chosen, other, mark] = [
        await coloursOf("#found [aria-selected=true]"),
        await coloursOf("#found [aria-selected=false]"),
        await coloursOf("#found [aria-selected=false] mark"),
      ];
      expect(chosen.ground).not.toBe(other.ground);
      for (const { color, ground } of [chosen, other, mark]) expect(color).not.toBe(ground);
      expect(await page.$eval("#find", (one) => getComputedStyle(one).borderLeftWidth)).toBe("2px");
      await page.close();
    },
    60_000,
  );
});

it("a number in a list in a list stands on the slide where the system sets the colours", async () => {
  const items = [0, 1].map((depth) => ({ ...shown("item", "Read it once more"), depth, number: 1, task: null }));
  const part = { page: 1, of: 1 };
  const list = { kind: "list" as const, intro: null, ordered: true, first: 1, items, part };
  const page = await open(at.shop.html(deckOf("en", "16:9", [list])));
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
  const ground = await page.$eval(".items .items .item", (item) => getComputedStyle(item, "::before").backgroundColor);
  expect(ground).toMatch(/, 0\)$/);
  await page.close();
});

it("a panel scrolls as a whole where the window is low, and its button can be reached", async () => {
  const page = await open(at.shop.html(deckIn("en"), { source: written() }), 320, 256);
  await page.keyboard.press("t");
  await page.waitForSelector("#passage[open]");
  await page.focus("#passage .close");
  const seen = await page.$eval("#passage .close", (button) => {
    const panel = button.closest("dialog")?.getBoundingClientRect();
    const { top, bottom } = button.getBoundingClientRect();
    return top >= (panel?.top ?? 0) && bottom <= Math.min(panel?.bottom ?? 0, innerHeight);
  });
  expect(seen).toBe(true);
  await page.close();
});

it("what is offered covers nothing that can have the focus", async () => {
  const html = at.shop.html(deckIn("en"), { source: written() });
  const left = await open(html);
  await left.keyboard.press("ArrowRight");
  await left.keyboard.press("ArrowRight");
  await left.close();
  const page = await open(html);
  await page.waitForSelector("#go-on button");
  await page.focus(".present button.from");
  const covered = await page.$eval(".present button.from", (button) => {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    return !button.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
  });
  expect(covered).toBe(false);
  await page.close();
});
