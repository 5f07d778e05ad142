import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { launch } from "../browser/launch.ts";
import { emptyFolder } from "../cli/command.ts";
import { lectern, talk } from "./articles.ts";

describe("the deck's own print view", { timeout: 120_000 }, () => {
  test("E opens it and leaves it; it prints a page a slide, and every slide has its heading", async () => {
    const folder = emptyFolder();
    expect(lectern(["build", talk, "--format", "html,json", "--out", folder]).status).toBe(0);
    const { slides } = JSON.parse(readFileSync(join(folder, "deck.json"), "utf8"));
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(folder, "index.html")).href);
      await page.waitForSelector(".reveal.ready");
      await Promise.all([page.waitForNavigation(), page.keyboard.press("e")]);
      await page.waitForSelector(".pdf-page");
      expect(page.url()).toMatch(/\?print-pdf/);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
      writeFileSync(join(folder, "printed.pdf"), bytes);
      const doc = await PDFDocument.load(bytes);
      expect(doc.getPageCount()).toBe(slides.length);
      expect(doc.getPage(0).getSize()).toEqual({ width: 960, height: 540 });
      const headings = doc.context
        .enumerateIndirectObjects()
        .filter(([, object]) => object instanceof PDFDict && /^\/H[1-6]$/u.test(String(object.get(PDFName.of("S")))));
      // Headings that are there to be heard only have no tag in what a browser prints.
      const seen = await page.evaluate(() => document.querySelectorAll(".slides :is(h1, h2):not(.unseen)").length);
      expect(headings.length).toBeGreaterThanOrEqual(seen);
      await Promise.all([page.waitForNavigation(), page.keyboard.press("e")]);
      expect(page.url()).not.toMatch(/print-pdf/);
    } finally {
      await browser.close();
    }
  });
});
