// How soon the first slide is painted from a file, beside reveal.js's own demo deck, in the browser the tests use. The two
// take turns; medians are compared.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, env, execPath, exit } from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const root = fileURLToPath(new URL("..", import.meta.url));
const ROUNDS = Number(argv[2] ?? 15);
const browserPath = [env.LECTERN_BROWSER, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
  (path) => path && existsSync(path),
);
if (!browserPath) {
  console.error("No browser: name one in LECTERN_BROWSER.");
  exit(1);
}
const article = [
  join(root, "../shared/articles/kazakhstan-divided.md"),
  join(root, "slides/kazakhstan-divided/article.md"),
].find((file) => existsSync(file));
const folder = mkdtempSync(join(tmpdir(), "lectern-paint-"));
const deck = join(folder, "deck.html");
spawnSync(execPath, [join(root, "bin/lectern.cjs"), "build", article, "--out", deck, "--quiet"], { stdio: "inherit" });
const decks = { "lectern deck": deck, "reveal.js demo": join(root, "node_modules/reveal.js/demo.html") };

const browser = await puppeteer.launch({
  executablePath: browserPath,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND"],
});
const times = Object.fromEntries(Object.keys(decks).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, file] of Object.entries(decks)) {
    const taken = await painted(file);
    if (round > 0) times[name].push(taken);
  }
}
await browser.close();
rmSync(folder, { recursive: true, force: true });

console.log(`medians of ${ROUNDS} runs, milliseconds from the start of the navigation\n`);
console.log(`${"".padEnd(18)}${"first paint".padStart(14)}${"slide is on".padStart(14)}`);
const medians = Object.entries(times).map(([name, runs]) => [
  name,
  median(runs.map(({ paint }) => paint)),
  median(runs.map(({ ready }) => ready)),
]);
for (const [name, paint, ready] of medians)
  console.log(`${name.padEnd(18)}${paint.toFixed(0).padStart(14)}${ready.toFixed(0).padStart(14)}`);
const [[, paint, ready], [, paintOfDemo, readyOfDemo]] = medians;
console.log(
  `${"ratio".padEnd(18)}${(paint / paintOfDemo).toFixed(2).padStart(14)}${(ready / readyOfDemo).toFixed(2).padStart(14)}`,
);

/** First contentful paint, and the first frame after reveal.js is ready and the fonts are there. */
async function painted(file) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.evaluateOnNewDocument(() => {
    const look = () => {
      if (!document.querySelector(".reveal.ready section.present")) return requestAnimationFrame(look);
      document.fonts.ready.then(() =>
        requestAnimationFrame(() => requestAnimationFrame(() => (window.shownAt = performance.now()))),
      );
    };
    requestAnimationFrame(look);
  });
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(
    () => window.shownAt !== undefined && performance.getEntriesByName("first-contentful-paint").length > 0,
  );
  const result = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    ready: window.shownAt,
  }));
  await page.close();
  return result;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
