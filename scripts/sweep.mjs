// Decks of many articles on every screen, in every theme: npm run sweep [-- ARTICLE… --part 1/4 …]
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build as bundle } from "esbuild";
import puppeteer from "puppeteer-core";

const USAGE = `Usage: npm run sweep [-- [ARTICLE | FOLDER]… [options]]

Builds a deck of each article on both canvases, shows it on screens of every shape, zoomed, scrolled, in the three
themes, and says what spills, overlaps, is too small, too pale or too long, and what asks the network.
Without articles: the talks in slides/, those of the tests, and the texts beside the project.

  --part N/OF      every OF-th article from the N-th
  --quick          one theme, no contrast`;

const root = fileURLToPath(new URL("..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: "string", default: "1/1" }, quick: { type: "boolean" }, help: { type: "boolean" } },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

/** Contrast of text with what is under it. */
const THEMES = values.quick ? { lectern: 0 } : { lectern: 4.5, "lectern-dark": 4.5, "lectern-contrast": 7 };
const ASPECTS = ["16:9", "4:3"];
const WHERE = ["slides", "tests/promises/articles", "../shared/articles", "../shared/corpora/markdown"];

const folder = mkdtempSync(join(tmpdir(), "lectern-sweep-"));
const {
  faultsAtOnce,
  faultsInFlow,
  placesOf,
  wordySlides,
  installedBrowser,
  HALLS,
  SCROLLED,
  READ = [],
} = await ownCode();
const { build } = await import(new URL("../lib/index.js", import.meta.url).href);

const found = installedBrowser(process.env, { exists: existsSync, list: () => [] }, "show");
if (!found) throw new Error("No Chrome, Chromium or Edge is installed: name one in LECTERN_BROWSER.");
const browser = await puppeteer.launch({ executablePath: found.path, args: [...found.args] });
const page = await browser.newPage();
let asked = [];
let complaints = [];
page.on("request", (request) => asked.push(request.url()));
page.on("pageerror", (error) => complaints.push(String(error)));
page.on("console", (message) => {
  if (["error", "warn"].includes(message.type())) complaints.push(message.text());
});

const [part, of] = values.part.split("/").map(Number);
const articles = (positionals.length > 0 ? positionals : WHERE.map((path) => join(root, path)))
  .flatMap(articlesIn)
  .filter((_, index) => index % of === part - 1);
const counts = { decks: 0, slides: 0, views: 0, faults: 0 };
try {
  for (const article of articles) {
    const faults = [];
    for (const aspect of ASPECTS) faults.push(...(await faultsOfDecks(article, aspect)));
    counts.faults += faults.length;
    console.log(`${faults.length === 0 ? "holds" : "FAILS"}  ${article.replace(root, "")}`);
    for (const fault of new Set(faults)) console.log(`       ${fault}`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `\n${articles.length} articles, ${counts.decks} decks, ${counts.slides} slides looked at ${counts.views} times: ${counts.faults} faults`,
);
process.exitCode = counts.faults === 0 ? 0 : 1;

async function faultsOfDecks(article, aspect) {
  const faults = [];
  let places = "";
  for (const [theme, contrast] of Object.entries(THEMES)) {
    const { deck, files } = await build(article, { formats: ["html"], aspect, theme });
    const file = join(folder, "deck.html");
    writeFileSync(file, files[0].content);
    counts.decks++;
    counts.slides += deck.slides.length;
    asked = [];
    complaints = [];
    const look = async (screen, check) => {
      counts.views += deck.slides.length;
      const where = `${aspect} in ${theme} on ${screen.name}`;
      for (const { slide, what } of await check()) faults.push(`${where}: ${slide}: ${what}`);
    };
    const first = theme === "lectern";
    await open(file, HALLS[0]);
    for (const screen of first ? HALLS : HALLS.slice(0, 1)) {
      await show(screen);
      await look(screen, () => faultsAtOnce(page, screen === HALLS[0] ? contrast : 0));
    }
    await show(HALLS[0]);
    if (first) faults.push(...(await wordySlides(page)).map(({ slide, what }) => `${aspect}: ${slide}: ${what}`));
    const here = await placesOf(page);
    // A theme that sets every text where another does fits every screen that the other fits.
    if (first) places = here;
    else if (here !== places) faults.push(`${aspect} in ${theme}: texts stand elsewhere than in lectern`);
    for (const screen of first ? SCROLLED : []) {
      await open(file, screen);
      await page.waitForSelector(".reveal-scroll");
      await look(screen, () => faultsInFlow(page, "canvas"));
    }
    for (const screen of first ? READ : READ.slice(-1)) {
      await open(file, screen);
      await look(screen, () => faultsInFlow(page, "text", contrast));
    }
    faults.push(...asked.filter((url) => !/^(?:data|file):/u.test(url)).map((url) => `asks for ${url}`));
    faults.push(...complaints);
  }
  return faults;
}

async function open(file, screen) {
  await page.goto("about:blank");
  await show(screen);
  await page.goto(pathToFileURL(file).href + screen.query);
  await page.waitForSelector(".reveal.ready");
}

async function show({ width, height, zoom }) {
  await page.setViewport({ width, height, deviceScaleFactor: zoom });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

function articlesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .map((name) => join(path, name))
    .flatMap((inner) => (statSync(inner).isDirectory() ? [join(inner, "article.md")].filter(existsSync) : [inner]))
    .filter((file) => /\.(?:md|txt)$/u.test(file) && !basename(file).startsWith("README"));
}

/** What the tests check decks with, and what finds a browser, which is TypeScript. */
async function ownCode() {
  const { outputFiles } = await bundle({
    stdin: {
      contents:
        'export * from "./tests/browser/check.ts";export * from "./tests/browser/screens.ts";export * from "./src/browser.ts";',
      resolveDir: root,
    },
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
  });
  return await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}
