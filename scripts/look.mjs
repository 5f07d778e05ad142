// A contact sheet of a deck as one PNG: npm run look -- deck.html [--out sheet.png] [--theme NAME] …
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import puppeteer from "puppeteer-core";

const USAGE = `Usage: npm run look -- DECK.html [options]

  --out FILE       the picture; default: beside the deck, DECK.png
  --theme NAME     show the deck in another theme of templates/themes/
  --css FILE       a style sheet to try on top
  --slides LIST    1,4,7-9; default: all
  --columns N      default: 4
  --width PX       of one slide; default: 480`;

const root = fileURLToPath(new URL("..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string" },
    theme: { type: "string" },
    css: { type: "string" },
    slides: { type: "string" },
    columns: { type: "string", default: "4" },
    width: { type: "string", default: "480" },
    help: { type: "boolean", short: "h" },
  },
});

const [deck] = positionals;
if (values.help || deck === undefined) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}
if (!textOf(deck).includes('<meta name="generator" content="Lectern">'))
  stop(`${deck} is no deck of Lectern's`, "Make one: npm run build -- article.md");
const out = values.out ?? `${deck.replace(/\.\w+$/, "")}.png`;
if (!existsSync(dirname(resolve(out)))) stop(`There is no folder ${dirname(out)}`, "Make it, or name another --out");
const styles = [
  ...(values.theme ? [join(root, "templates/themes", `${values.theme}.css`)] : []),
  ...(values.css ? [values.css] : []),
].map(textOf);

const browser = await start();
try {
  const { slides, ratio } = await shoot(await browser.newPage(), deck, styles);
  writeFileSync(out, await sheet(await browser.newPage(), slides, ratio));
  console.log(`${out}: ${slides.length} slides`);
} finally {
  await browser.close();
}

/** Ends a call that can't be carried out, before anything is written. */
function stop(message, hint) {
  console.error(`look: error: ${message}\n  hint: ${hint}`);
  process.exit(2);
}

function textOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return stop(
      error.code === "ENOENT" ? `There is no ${file}` : `${file} can't be read (${error.code})`,
      "Name another",
    );
  }
}

/** The browser is found by the tool's own code, which is TypeScript. */
async function start() {
  const { outputFiles } = await build({
    entryPoints: [join(root, "src/browser.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
  });
  const { installedBrowser } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`
  );
  const named = process.env.LECTERN_BROWSER;
  if (named && !existsSync(named)) stop(`There is no browser ${named}`, "Name another in LECTERN_BROWSER, or none");
  const found = installedBrowser(process.env, { exists: existsSync, list: () => [] }, "show");
  if (!found) stop("No Chrome, Chromium or Edge is installed", "Name one in LECTERN_BROWSER");
  return await puppeteer.launch({ executablePath: found.path, args: [...found.args] });
}

/** Each slide as it stands when all its parts have come. */
async function shoot(page, file, css) {
  await page.goto(pathToFileURL(resolve(file)).href);
  await page.waitForSelector(".reveal.ready");
  const [width, height, count] = await page.evaluate(() => {
    const { width, height } = document.querySelector(".reveal").dataset;
    return [Number(width), Number(height), document.querySelectorAll(".slides > section").length];
  });
  const small = Number(values.width) / width;
  await page.setViewport({ width, height, deviceScaleFactor: small });
  for (const content of [
    ...css,
    "*{transition:none!important;animation:none!important}.reveal .fragment{opacity:1!important;visibility:inherit!important}",
  ]) {
    await page.addStyleTag({ content });
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const slides = [];
  const wanted = chosen(count);
  if (wanted.length === 0) stop(`--slides ${values.slides} names none of the ${count} slides`, "For example: 1,4,7-9");
  for (const number of wanted) {
    await page.evaluate((at) => {
      location.hash = `#/${at}`;
    }, number - 1);
    await page.waitForFunction(
      (at) => document.querySelectorAll(".slides > section")[at]?.classList.contains("present"),
      {},
      number - 1,
    );
    slides.push({ number, picture: await page.screenshot({ encoding: "base64" }) });
  }
  return { slides, ratio: width / height };
}

function chosen(count) {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  if (!values.slides) return all;
  const wanted = values.slides.split(",").map((part) => part.split("-").map(Number));
  return all.filter((number) => wanted.some(([first, last = first]) => first <= number && number <= last));
}

async function sheet(page, slides, ratio) {
  const columns = Math.min(Number(values.columns), slides.length);
  const width = Number(values.width);
  const gap = 16;
  await page.setViewport({ width: columns * (width + gap) + gap, height: 1 });
  const pictures = slides.map(({ picture }) => `<img src="data:image/png;base64,${picture}">`);
  await page.setContent(
    `<!doctype html><style>body{margin:0;background:#8b8b8b;padding:${gap}px;display:grid;gap:${gap}px;grid-template-columns:repeat(${columns},${width}px)}img{display:block;width:${width}px;height:${width / ratio}px}</style>${pictures.join("")}`,
  );
  return await page.screenshot({ fullPage: true });
}
