// The link to the original opens it at the passage: an article's page is served, the link clicked, and looked which words
// the browser has marked.
import { createServer, type Server } from "node:http";
import { writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { marked as toHtml } from "marked";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Text } from "../../src/model/text.ts";
import { made } from "../promises/scripts.ts";
import { talkOf } from "../promises/talk.ts";
import { readText } from "../read/support.ts";
import { turnTo } from "./check.ts";
import { deckOf, shown } from "./decks.ts";
import { pixelsOf } from "./pixels.ts";
import { studio } from "./studio.ts";

/** What the browser marks is painted in this colour, letters and all. */
const MARKED = [255, 0, 255] as const;
const FILLER = "<p>Nothing of this paragraph stands in the article.</p>".repeat(60);

interface Case {
  readonly what: string;
  /** A paragraph as the author wrote it, and as the page sets it. */
  readonly markdown: string;
  readonly html: string;
  /** Which of the paragraph's sentences is shown; the first, unless said. */
  readonly sentence?: number;
  /** Which of the paragraph's words are to be marked, as for `slice`; all of them, unless said. */
  readonly words?: readonly [number, number?];
}

const CASES: readonly Case[] = [
  {
    what: "a long sentence",
    markdown:
      "The council of the valley has taken an official stance of patience, yet its towns are divided over the dam.",
    html: "The council of the valley has taken an official stance of patience, yet its towns are divided over the dam.",
  },
  { what: "commas", markdown: "First, second, third, and last.", html: "First, second, third, and last." },
  {
    what: "an ampersand",
    markdown: "Cut & dried, said Holt & Sons of Larkhaven.",
    html: "Cut &amp; dried, said Holt &amp; Sons of Larkhaven.",
  },
  { what: "a percent sign", markdown: "Some 100% of them, or 5%20 of us.", html: "Some 100% of them, or 5%20 of us." },
  {
    what: "a dash",
    markdown: "The bridge – closed since May – will be opened again.",
    html: "The bridge – closed since May – will be opened again.",
    words: [2],
  },
  {
    what: "a dash set in another way",
    markdown: "The mill -- older than the bridge -- will be pulled down --- at once.",
    html: "The mill – older than the bridge – will be pulled down — at once.",
    words: [2, -2],
  },
  {
    what: "straight quotation marks for typographic ones",
    markdown: `"It isn't a 'stance'", she said, "it's a delay".`,
    html: "“It isn’t a ‘stance’”, she said, “it’s a delay”.",
  },
  {
    what: "typographic quotation marks for straight ones",
    markdown: "“Don’t ask me ‘why’”, he said, “ask the council’s clerk”.",
    html: `"Don't ask me 'why'", he said, "ask the council's clerk".`,
  },
  {
    what: "non-breaking spaces",
    markdown: "Some 900 people lived beside 12 km of the old canal.",
    html: "Some&nbsp;900&nbsp;people lived beside 12&#8239;km of&nbsp;the old canal.",
  },
  {
    what: "dots set in another way",
    markdown: "I thought... no, I knew that the wall would break.",
    html: "I thought… no, I knew that the wall would break.",
  },
  {
    what: "Cyrillic",
    markdown: "«Нас не предупредили», — говорит Марина, которая живёт у реки уже сорок восемь лет.",
    html: "«Нас не&nbsp;предупредили»,&nbsp;— говорит Марина, которая живёт у&nbsp;реки уже сорок восемь лет.",
  },
  {
    what: "Kazakh letters",
    markdown: "Кейбір тұрғындар, әсіресе өзен жағасында бағы барлар, жаңа бөгетті қолдайды әрі әділ деп санайды.",
    html: "Кейбір тұрғындар, әсіресе өзен жағасында бағы барлар, жаңа бөгетті қолдайды әрі әділ деп санайды.",
  },
  {
    what: "a hyphen",
    markdown: "A well-known boat-builder re-elected himself.",
    html: "A well-known boat-builder re-elected himself.",
  },
  {
    what: "a soft hyphen",
    markdown: "The unforeseeable consequences were foreseen.",
    html: "The unforesee&shy;able conse&shy;quences were foreseen.",
  },
  {
    what: "emphasis, a link",
    markdown:
      "Nobody *ever* asked the [fishermen of the **lower** valley](https://example.org/) what they saw out there that night in the rain.",
    html: 'Nobody <em>ever</em> asked the <a href="#">fishermen of the <b>lower</b> valley</a> what they saw out there that night in the rain.',
  },
  {
    what: "a footnote's mark",
    markdown: "The gauge[^1] was read at noon,[^2] and again at night.[^3]",
    html: "The gauge<sup><a href='#'>1</a></sup> was read at noon,<sup><a href='#'>2</a></sup> and again at night.<sup><a href='#'>3</a></sup>",
    words: [3, -1],
  },
  {
    what: "a footnote's mark at its end",
    markdown: "Only the oldest of the fishermen had ever seen the river so low in winter[^7]",
    html: "Only the oldest of the fishermen had ever seen the river so low in winter<sup>7</sup>",
    words: [0, -2],
  },
  {
    what: "footnotes' marks in a long sentence",
    markdown:
      "What the engineers of the water board[^4] had measured in the winter before was never shown to anybody in the towns[^5] below the wall.",
    html: "What the engineers of the water board<sup>4</sup> had measured in the winter before was never shown to anybody in the towns<sup>5</sup> below the wall.",
    words: [0],
  },
  {
    what: "words that stand twice, with what is before",
    markdown: "In spring nobody minded. It rained. In autumn they did mind it. It rained.",
    html: "In spring nobody minded. It rained. In autumn they did mind it. It rained.",
    sentence: 3,
    words: [-2],
  },
  {
    what: "a question and an exclamation before words that stand twice",
    markdown: "“Who asked?” We had no warning. Nobody! We had no warning.",
    html: "“Who asked?” We had no warning. Nobody! We had no warning.",
    sentence: 3,
    words: [-4],
  },
  {
    what: "words that stand twice, with a footnote's mark before",
    markdown: "Some left in March. They came back. Others left in May.[^6] They came back. Nobody counted them.",
    html: "Some left in March. They came back. Others left in May.<sup>6</sup> They came back. Nobody counted them.",
    sentence: 3,
    words: [-6, -3],
  },
  {
    what: "words of a heading",
    markdown: "The rumour mill works, and it works by night.",
    html: "The rumour mill works, and it works by night.",
  },
  {
    what: "capital letters set by style sheet",
    markdown: "Everything that follows was told by one witness.",
    html: "<span style='text-transform:uppercase'>Everything that follows was told</span> by one witness.",
  },
  {
    what: "a break in a line",
    markdown: "Roses are red in the garden of the mill,  \nviolets are blue in the field that was flooded.",
    html: "Roses are red in the garden of the mill,<br>violets are blue in the field that was flooded.",
  },
];

const NOTES = [1, 2, 3, 4, 5, 6, 7].map((number) => `[^${number}]: Told twice.`).join("\n");
const MARKDOWN = ["# The dam", ...CASES.map(({ markdown }) => markdown), NOTES].join("\n\n");
const article = readText(MARKDOWN);
const paragraphs = article.sections.flatMap(({ blocks }) => blocks).map(({ sentences }) => sentences);

const at = studio();
let server: Server;
let served: string;

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function pageOf(body: string): string {
  const colour = `rgb(${MARKED.join(",")})`;
  return `<!doctype html><meta charset="utf-8"><title>The dam</title><h1>The dam</h1>
<style>body{font:20px/2 sans-serif;width:600px}::target-text{background:${colour};color:${colour}}a{color:inherit;text-decoration:none}</style>
${body}${FILLER}`;
}

beforeAll(async () => {
  const body = CASES.map(({ html }, index) => `${FILLER}<p id="case-${index}">${html}</p>`).join("\n");
  served = pageOf(`<h2>The rumour mill works</h2>${body}`);
  server = createServer((_, response) => response.setHeader("content-type", "text/html").end(served));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => void server?.close());

/** A deck with a slide a case, opened. */
async function opened(notes: boolean): Promise<Page> {
  const deck = deckOf("en", "16:9", [
    ...CASES.map(({ sentence = 0 }, index) => ({
      kind: "statement" as const,
      label: null,
      statement: { ...(paragraphs[index]?.[sentence] as Text), role: "headline" as const, derivation: null },
      evidence: [],
    })),
    {
      kind: "sources",
      title: null,
      authors: [],
      publication: null,
      published: null,
      url: shown("url", `${address()}/an%20article/о-плотине?page=1&print=no`),
      licence: null,
    },
  ]);
  const slides = deck.slides.map((slide, index) => ({
    ...slide,
    notes: { cues: [], say: paragraphs[index] ?? [], background: [], footnotes: [], cue: "" },
  }));
  const file = join(at.shop.folder, `fragments-${notes}.html`);
  writeFileSync(file, at.shop.html({ ...deck, slides }, { notes, source: article.source }));
  const page = await at.browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector(".reveal.ready");
  return page;
}

interface Word {
  readonly at: number;
  readonly word: string;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
}

/** Opens the original of a slide as a reader does, and says which words of the paragraph the browser has marked. */
async function markedIn(deck: Page, index: number): Promise<{ words: Word[]; marked: Word[] }> {
  await deck.bringToFront();
  await turnTo(deck, index);
  await deck.keyboard.press("t");
  await deck.waitForSelector("#passage[open] a");
  const popup = new Promise<Page>((done) => deck.once("popup", (page) => done(page as Page)));
  await deck.click("#passage[open] a");
  const page = await popup;
  await deck.keyboard.press("Escape");
  await page.setViewport({ width: 800, height: 700 });
  await page.waitForFunction(() => document.readyState === "complete");
  await page.waitForFunction(() => scrollY > 0, { timeout: 1500 }).catch(() => null);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const pixels = await pixelsOf(page, await page.screenshot());
  const words = await page.evaluate((id) => {
    const paragraph = document.getElementById(id) as Element;
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const found: { at: number; word: string; x: number; y: number }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const { 0: word, index = 0 } of (node.textContent ?? "").matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const [box] = range.getClientRects();
        if (box)
          found.push({
            at: found.length,
            word,
            x: Math.round(box.left + box.width / 2),
            y: Math.round(box.top + box.height / 2),
          });
      }
    }
    return found;
  }, `case-${index}`);
  const isMarked = (at: number) => MARKED.every((value, part) => pixels.data[at * 4 + part] === value);
  const marked = words.filter(({ x, y }) => y > 0 && y < pixels.height && isMarked(y * pixels.width + x));
  await page.close();
  return { words, marked };
}

const numbered = (words: readonly Word[]) => words.map(({ at, word }) => `${at} ${word}`).join(" ");

async function finds(deck: Page, { what, words: expected = [0] }: Case): Promise<void> {
  const { words, marked } = await markedIn(
    deck,
    CASES.findIndex((one) => one.what === what),
  );
  const link = await deck.$eval("#passage a", (a) => decodeURI(a.getAttribute("href") ?? ""));
  expect(numbered(marked), link).toBe(numbered(words.slice(...expected)));
}

const named = (cases: readonly Case[]) => cases.map((one) => [one.what, one] as const);

describe("the link to the original", () => {
  let deck: Page;
  beforeAll(async () => {
    deck = await opened(true);
  });
  it.each(named(CASES))("opens it at %s", (_, one) => finds(deck, one), 60_000);
});

describe("the link to the original, in a deck without notes", () => {
  let deck: Page;
  beforeAll(async () => {
    deck = await opened(false);
  });
  it.each(named(CASES.filter(({ words }, at) => at === 0 || words?.[0] === 3)))(
    "opens it at %s",
    (_, one) => finds(deck, one),
    60_000,
  );
});

describe("an article is opened at every slide's passage", () => {
  it.each(made().map((script) => [script.name, script] as const))(
    "%s",
    async (_, script) => {
      const { html } = await talkOf(script);
      const body = script.text.replace(/^---\n[\s\S]*?\n---\n/u, "").replace(/\[\^(\w+)\](?!:)/gu, "<sup>$1</sup>");
      served = pageOf(`${FILLER}${await toHtml(body)}`);
      const page = await at.browser.newPage();
      await page.setContent(html.replace(/<script>[\s\S]*<\/script>/u, ""));
      const fragments = await page.$$eval("[data-fragment]", (all) =>
        all.map((one) => [one.closest("section")?.dataset.kind ?? "", one.getAttribute("data-fragment") ?? ""]),
      );
      const missed: string[] = [];
      for (const [kind = "", fragment = ""] of fragments) {
        await page.goto("about:blank");
        await page.goto(`${address()}/#:~:text=${fragment}`);
        const found = await page.waitForFunction(() => scrollY > 0, { timeout: 2000 }).catch(() => null);
        if (!found) missed.push(`${kind}: ${decodeURIComponent(fragment)}`);
      }
      expect(fragments.length).toBeGreaterThan(3);
      expect(missed).toEqual([]);
      await page.close();
    },
    120_000,
  );
});
