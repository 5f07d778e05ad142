import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Deck } from "../../src/model/deck.ts";
import { CANVAS } from "../../src/plan/fit/settings.ts";
import { deckOf, ENGLISH, everyKind, KAZAKH, RUSSIAN } from "../browser/decks.ts";
import { partOf, partsOf, placed, pptxOf, wordsIn } from "./pptx-file.ts";

/** A LibreOffice that is slow to start is no fault of the file's. */
const LIMIT = 300_000;

const missing = ["soffice", "pdftotext"].filter((program) => spawnSync(program, ["--version"]).error !== undefined);
if (missing.length > 0 && process.env.CI) throw new Error(`Not installed: ${missing.join(", ")}`);

const decks: readonly (readonly [name: string, deck: Deck])[] = [
  ["english", deckOf("en", "16:9", everyKind(ENGLISH))],
  ["russian", deckOf("ru", "4:3", everyKind(RUSSIAN, "4:3"))],
  ["kazakh", deckOf("kk", "16:9", everyKind(KAZAKH))],
];

interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page's words with their places, in canvas pixels. */
function pagesOf(pdf: string): readonly (readonly Word[])[] {
  const { stdout } = spawnSync("pdftotext", ["-bbox", pdf, "-"], { encoding: "utf8", maxBuffer: 1e8 });
  const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</gu;
  return stdout
    .split("<page ")
    .slice(1)
    .map((page) =>
      [...page.matchAll(word)].map(([, ...found]) => {
        const [left = 0, top = 0, right = 0, bottom = 0] = found.slice(0, 4).map((points) => (Number(points) * 4) / 3);
        return { text: unescaped(found[4] ?? ""), left, top, right, bottom };
      }),
    );
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, "");

/** Where a word's letters stand in its line. */
function ink({ text, left, top, right, bottom }: Word): Word {
  const height = bottom - top;
  return { text, left, top: top + 0.22 * height, right, bottom: bottom - 0.16 * height };
}

/** How much of the smaller of two words the other covers. */
function covered(one: Word, other: Word): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const area = ({ left, right, top, bottom }: Word) => (right - left) * (bottom - top);
  return width > 0 && height > 0 ? (width * height) / Math.min(area(one), area(other)) : 0;
}

describe.skipIf(missing.length > 0)("opened in LibreOffice", () => {
  let folder = "";
  const made = new Map<string, readonly (readonly Word[])[]>();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "lectern-office-"));
    const files = decks.map(([name, deck]) => {
      const file = join(folder, `${name}.pptx`);
      writeFileSync(file, pptxOf(deck));
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const { stderr } = spawnSync(
      "soffice",
      [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files],
      { encoding: "utf8", timeout: LIMIT - 20_000, killSignal: "SIGKILL" },
    );
    for (const [name] of decks) {
      const pdf = join(folder, `${name}.pdf`);
      expect(readFileSync(pdf).subarray(0, 4).toString(), stderr).toBe("%PDF");
      made.set(name, pagesOf(pdf));
    }
  }, LIMIT);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe.each(decks)("%s", (name, deck) => {
    const { width, height, bottom } = CANVAS[deck.aspect];
    const pages = () => made.get(name) ?? [];

    it("has a page for every slide", () => {
      expect(pages()).toHaveLength(deck.slides.length);
    });

    it("shows every word of every slide, but for titles that are not shown", () => {
      const parts = partsOf(pptxOf(deck));
      deck.slides.forEach((slide, index) => {
        const xml = partOf(parts, "slide", index + 1);
        const unseen = placed(xml, "title").filter((title) => / y="-\d/u.test(title));
        const untitled = ["quote", "image", "table"].includes(slide.kind) || (slide.kind === "code" && !slide.intro);
        expect(unseen.length).toBe(untitled ? 1 : unseen.length);
        const seen = unseen.reduce((rest, title) => rest.replace(title, ""), xml);
        const page = letters((pages()[index] ?? []).map(({ text }) => text).join(""));
        for (const word of wordsIn(seen.replaceAll("</a:p>", "<a:br>")).split(/\s+/u))
          expect(page).toContain(letters(word));
      });
    });

    it("keeps all words on the slide, and nothing but the credit and the number below the content", () => {
      pages().forEach((words, index) => {
        const foot: string[] = [];
        for (const { text, left, top, right, bottom: end } of words) {
          expect(left, text).toBeGreaterThanOrEqual(0);
          expect(right, text).toBeLessThanOrEqual(width);
          expect(top, text).toBeGreaterThanOrEqual(0);
          expect(end, text).toBeLessThanOrEqual(height);
          if ((top + end) / 2 > height - bottom + 4) foot.push(text);
        }
        expect(foot.join(" ")).toBe(`${deck.credit} ${index + 1}`);
      });
    });

    it("lets no word stand on another", () => {
      for (const page of pages()) {
        const words = page.map(ink);
        words.forEach((one, index) => {
          for (const other of words.slice(index + 1)) {
            expect(covered(one, other), `${one.text} and ${other.text}`).toBeLessThan(0.3);
          }
        });
      }
    });
  });
});
