// A greyscale print keeps every distinction: nothing is told apart by its hue alone.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { codes } from "../../src/languages/index.ts";
import type { Source } from "../../src/model/article.ts";
import { textOf } from "../../src/text/index.ts";
import { packs } from "../packs.ts";
import { deckOf, ENGLISH, everyKind, shown, written } from "./decks.ts";
import { type Mark, marksIn } from "./marks.ts";
import { inPanels, studio } from "./studio.ts";

const at = studio();
/** So far apart on the scale of lightness, nobody takes one grey for the other. */
const APART = 15;
const THEMES = ["lectern", "lectern-dark", "lectern-contrast"];

const code = (language: string, text: string) =>
  ({ kind: "code", intro: null, code: shown("code", text), language, part: { page: 1, of: 1 } }) as const;
const deck = deckOf("en", "16:9", [
  ...everyKind(ENGLISH),
  {
    kind: "list",
    intro: null,
    ordered: false,
    first: 1,
    items: (["done", "open", null] as const).map((task) => ({
      ...shown("item", "It rained."),
      depth: 0,
      number: null,
      task,
    })),
    part: { page: 1, of: 1 },
  },
  code(
    "python",
    '@cached\ndef level(rain: float) -> str:\n    """Of water."""\n    return f"{rain * 2:.1f}" or None  # metres',
  ),
  code("diff", "--- a\n+++ b\n@@ -1,2 +1,2 @@\n-const level = 3;\n+const level = 4;\n return level;"),
  code("css", '.dam > a[href^="#"]:hover {\n  color: #17625c; /* as ever */\n  width: calc(100% - 3px);\n}'),
  code("xml", '<!-- a dam -->\n<dam built="1912" open>of <b>earth</b> &amp; stone</dam>'),
]);

/** A deck whose one slide shows some of the words of one of two sentences. */
const half = (() => {
  const text = "It rained, and all of us went home. Nobody was missed.";
  const source: Source = { name: "-", format: "text", text };
  const cut = (start: number, end: number) => textOf(source, [{ start, end }]);
  const statement = { ...cut(0, 9), role: "headline", derivation: null } as const;
  const shows = deckOf("en", "16:9", [{ kind: "statement", label: null, statement, evidence: [] }]);
  const notes = { cues: [], say: [cut(0, 35), cut(36, text.length)], background: [], footnotes: [], cue: "" };
  return { source, deck: { ...shows, slides: shows.slides.map((slide) => ({ ...slide, notes })) } };
})();

/** Marks of one shape, in two colours of nearly one lightness. */
function confused(marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((a, index) =>
    marks.slice(0, index).flatMap((b) => {
      const same = a.shape === b.shape && a.colour !== b.colour && Math.abs(a.lightness - b.lightness) < APART;
      return same ? [`${b.what} (${b.colour}) and ${a.what} (${a.colour}): ${a.shape}`] : [];
    }),
  );
}

/** What in the parts of a page that a selector names is told apart by its hue alone, each part for itself. */
async function faultsIn(page: Page, parts: string): Promise<readonly string[]> {
  const marks = (await page.evaluate(`[...document.querySelectorAll("${parts}")].map(${marksIn})`)) as Mark[][];
  for (const [index, part] of marks.entries()) expect(part.length, `${parts}, ${index}`).toBeGreaterThan(1);
  return marks.flatMap(confused);
}

async function open(html: string): Promise<Page> {
  const file = join(at.shop.folder, "grey.html");
  writeFileSync(file, html);
  const page = await at.browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(pathToFileURL(file).href);
  await page.addStyleTag({ content: ".reveal .slides>section{display:block!important;visibility:visible!important}" });
  return page;
}

async function slides(theme: string, shown = deck, source = written()): Promise<Page> {
  const page = await open(at.shop.html(shown, { theme, source }));
  await page.waitForSelector(".reveal.ready");
  return page;
}

describe.each(THEMES)("in %s nothing is told apart by its hue alone", (theme) => {
  it("on the slides, in the bar that shows how far the talk is", async () => {
    const page = await slides(theme);
    expect(await faultsIn(page, ".slides > section, .reveal > .progress")).toEqual([]);
    await page.close();
  }, 60_000);

  it("in the panels", async () => {
    const page = await slides(theme, half.deck, half.source);
    const faults: string[] = [];
    await inPanels(page, async (panel) => faults.push(...(await faultsIn(page, panel))));
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);

  it("on paper", async () => {
    const { handout, script } = at.shop.paper(deck, theme);
    for (const html of [handout, script]) {
      const page = await open(html);
      expect(await faultsIn(page, ".handout .block, .script")).toEqual([]);
      await page.close();
    }
  }, 60_000);
});

it.each(["light", "dark"])(
  "in the speaker's window, %s, nothing is told apart by its hue alone",
  async (scheme) => {
    const page = await slides("lectern");
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    const popup = new Promise<Page>((done) => page.once("popup", (window) => done(window as Page)));
    await page.keyboard.press("s");
    const speaker = await popup;
    await speaker.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await speaker.waitForSelector(".notes-shown .text");
    expect(await faultsIn(speaker, "body > header, .notes-shown")).toEqual([]);
    await speaker.close();
    await page.close();
  },
  60_000,
);

it("says in words whether the speaker is ahead or behind", () => {
  for (const { code, view } of codes.flatMap((one) => packs.of(one) ?? [])) {
    const said = [view.ahead, view.behind, view.onTime].map((words) => words.replace("{time}", "").trim());
    expect(new Set(said).size, code).toBe(3);
    expect(said, code).not.toContain("");
  }
});

it("sees what is told apart by its hue", async () => {
  const page = await slides("lectern");
  for (const css of [
    ".reveal .code .hljs-comment{font-style:normal!important}",
    ".reveal .code .hljs-keyword{font-weight:400!important;color:#5b1d1d!important}",
    ".reveal .sign circle.lives{fill:#7a4a2a!important}",
    ".reveal .land{fill:#efe9f5!important}",
    ".reveal .bar .filled{fill:#ffd9d9!important}",
    ".reveal .slide ul>li>.item.task.open::before{background:#8a4b08!important}",
    ".reveal .step.here{height:4px!important}.reveal .step.done{background:#5b564e}",
  ]) {
    const style = await page.addStyleTag({ content: css });
    expect((await faultsIn(page, ".slides > section")).length, css).toBeGreaterThan(0);
    await style.evaluate((element) => element.remove());
  }
  await page.close();
}, 60_000);
