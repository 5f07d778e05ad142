import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build, nodeEffects } from "../../src/index.ts";
import type { Deck, Slide } from "../../src/model/deck.ts";
import { faultsOf } from "./check.ts";
import { launch } from "./launch.ts";
import { ODD, PICTURES } from "./odd.ts";

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), "lectern-odd-"));
}, 120_000);

afterAll(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

describe.each(["16:9", "4:3"] as const)("a deck of %s of an article with everything too long or too many", (aspect) => {
  let deck: Deck;
  let page: Page;
  const warnings: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    const read = (path: string) =>
      path === "odd.md" ? Buffer.from(ODD) : (PICTURES[basename(path)] ?? nodeEffects.read(path));
    const built = await build(
      "odd.md",
      { aspect, formats: ["html"] },
      { effects: { ...nodeEffects, read }, report: ({ message }) => warnings.push(message) },
    );
    deck = built.deck;
    const file = join(folder, `odd-${aspect.replace(":", "-")}.html`);
    writeFileSync(file, built.files[0]?.content ?? "");
    page = await browser.newPage();
    page.on("request", (request) => requests.push(request.url()));
    await page.setViewport({ width: aspect === "16:9" ? 1280 : 960, height: 720 });
    await page.goto(pathToFileURL(file).href);
    await page.addStyleTag({ content: "*{transition:none!important}" });
  }, 120_000);

  const slides = <K extends Slide["kind"]>(kind: K) =>
    deck.slides.filter((slide): slide is Extract<Slide, { kind: K }> => slide.kind === kind);

  it("holds", async () => {
    expect(await faultsOf(page)).toEqual([]);
    expect(deck.slides.every(({ setting }) => Number.isFinite(setting))).toBe(true);
  }, 120_000);

  it("runs no script of a picture, and asks nobody for anything", async () => {
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
    expect(requests.filter((url) => !/^(?:file|data):/u.test(url))).toEqual([]);
  });

  it("shows the long quote cut, and who says it", () => {
    const said = slides("quote").filter(({ credit }) => credit?.name?.text === "Maren Holt");
    expect(said.length).toBeGreaterThan(0);
    for (const quote of said) expect(quote.cutBefore || quote.cutAfter || quote.joints.includes("cut")).toBe(true);
  });

  it("has the first rows of the table, each under its head and beside its name, and says so", () => {
    const parts = slides("table");
    expect(parts.length).toBeGreaterThan(1);
    for (const { header, rows, stretch } of parts) {
      expect(header[0]?.text).toBe(parts[0]?.header[0]?.text);
      const { from = 0, to = 0 } = stretch?.rows ?? {};
      expect(rows.map((row) => row[0]?.text)).toEqual(
        Array.from({ length: to - from + 1 }, (_, index) => `Gauge ${from + index}`),
      );
    }
  });

  it("shows the list as deep as it is, and all lines of the code", () => {
    expect(slides("list").flatMap(({ items }) => items.map(({ depth }) => depth))).toEqual([0, 1, 2, 3, 4, 0]);
    const lines = slides("code").flatMap(({ code }) => code.text.split("\n").filter(Boolean));
    expect(lines).toHaveLength(61);
  });

  it("embeds what pictures there are, and says which there are not", () => {
    expect(slides("image").map(({ data }) => data?.slice(0, 14) ?? null)).toEqual([
      "data:image/png",
      "data:image/png",
      null,
      "data:image/svg",
    ]);
    expect(warnings.filter((warning) => warning.includes("missing.png"))).toHaveLength(1);
    expect(warnings.filter((warning) => warning.includes("1×1"))).toHaveLength(1);
  });

  it("sets text that runs from right to left on the right", async () => {
    const room = await page.evaluate(() => {
      const heading = [...document.querySelectorAll(".heading")].find((one) =>
        /\p{Script=Hebrew}/u.test(one.textContent),
      );
      const section = heading?.closest("section");
      if (!heading || !section) return null;
      section.style.display = "block";
      const range = document.createRange();
      range.selectNodeContents(heading);
      const [text, box] = [range.getBoundingClientRect(), heading.getBoundingClientRect()];
      return { left: text.left - box.left, right: box.right - text.right };
    });
    expect(room?.left).toBeGreaterThan(100);
    expect(room?.right).toBeLessThan(2);
  });
});
