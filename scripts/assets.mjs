import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { create } from "fontkitten";
import { ascii } from "./assets/ascii.mjs";
import { makeMaps } from "./assets/map.mjs";
import { minify } from "./assets/minify.mjs";
import { moduleOf } from "./assets/module.mjs";
import { paperStyles } from "./assets/paper.mjs";
import { revealStyle } from "./assets/reveal-style.mjs";
import { revealTheme } from "./assets/reveal-theme.mjs";
import { settingRules, styleSheet } from "./assets/style-sheet.mjs";
import { templateModule } from "./assets/templates.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

const FACES = [
  { name: "serif", family: "Source Serif 4", pkg: "@fontsource/source-serif-4", weight: 400 },
  { name: "serif-bold", family: "Source Serif 4", pkg: "@fontsource/source-serif-4", weight: 600 },
  { name: "sans", family: "Source Sans 3", pkg: "@fontsource/source-sans-3", weight: 400 },
  { name: "sans-bold", family: "Source Sans 3", pkg: "@fontsource/source-sans-3", weight: 600 },
];
/** In the order in which a character is looked for. */
const SUBSETS = ["latin", "cyrillic", "cyrillic-ext", "latin-ext", "greek", "vietnamese"];
/** Code points up to here have their widths in a plain list. */
const DENSE = 0x530;

/**
 * Prepares, when the tool is built, what a deck is made of: `templates.js`, `metrics.json`, `deck.js` (the deck's own
 * script), `deck.css`, `settings.json` (the rules of each setting), `themes/*.css`, `paper/*.css`, `fonts/*.css` (a subset's four faces) and `assets.json` (hash and ranges).
 */
export async function makeAssets(outDir) {
  await mkdir(join(outDir, "fonts"), { recursive: true });
  await mkdir(join(outDir, "themes"), { recursive: true });
  await mkdir(join(outDir, "paper"), { recursive: true });
  const save = (name, text) => writeFile(join(outDir, name), text);
  const [templates, script, fonts] = await Promise.all([makeTemplates(), makeScript(), makeFonts(save)]);
  await save("templates.js", templates);
  await save("deck.js", script);
  const settings = await moduleOf("src/plan/fit/settings.ts");
  const style = await makeStyle(settings);
  await save("deck.css", style.css);
  await save("settings.json", JSON.stringify(style.settings));
  for (const [name, css] of Object.entries(await paperStyles(style.base))) await save(`paper/${name}.css`, css);
  for (const file of await readdir(join(root, "templates/themes"))) {
    const css = await readFile(join(root, "templates/themes", file), "utf8");
    await save(`themes/${file}`, await minify(css, file));
  }
  await makeMaps(outDir, settings);
  const others = join(dirname(require.resolve("reveal.js")), "theme");
  for (const file of await readdir(others)) {
    if (file.endsWith(".css")) await save(`themes/${file}`, revealTheme(await readFile(join(others, file), "utf8")));
  }
  await save("metrics.json", JSON.stringify({ fonts: fonts.metrics }));
  await save("assets.json", JSON.stringify({ script: hashOf(script), fonts: fonts.ranges }));
}

/** Templates as functions: nothing is compiled when a deck is made. */
async function makeTemplates() {
  const folder = join(root, "templates");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".hbs")).sort();
  const sources = files.map(async (file) => [file.slice(0, -4), await readFile(join(folder, file), "utf8")]);
  const { outputFiles } = await build({
    stdin: { contents: templateModule(Object.fromEntries(await Promise.all(sources))), resolveDir: root },
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    minify: true,
    write: false,
    legalComments: "none",
  });
  return outputFiles[0].text;
}

/** The script of the deck and of the speaker's window, where it writes itself. */
async function makeScript() {
  const style = await readFile(join(root, "src/client/speaker.css"), "utf8");
  const script = await bundle("deck.ts", {
    SPEAKER_STYLE: JSON.stringify(await minify(style, "speaker.css")),
  });
  const { version } = JSON.parse(
    await readFile(join(dirname(require.resolve("reveal.js")), "../package.json"), "utf8"),
  );
  return `/*! reveal.js ${version}, MIT, (c) Hakim El Hattab */\n${script}\n`;
}

/** A script that runs in the browser, as it can stand between script tags. */
async function bundle(name, define) {
  const { outputFiles } = await build({
    entryPoints: [join(root, "src/client", name)],
    bundle: true,
    format: "iife",
    target: ["chrome109", "firefox115", "safari16"],
    minify: true,
    write: false,
    legalComments: "none",
    define,
  });
  return ascii(outputFiles[0].text)
    .trim()
    .replaceAll("<!--", "\\x3C!--")
    .replaceAll(/<(?=\/?script)/gi, "\\x3C");
}

async function makeStyle(settings) {
  const reveal = dirname(require.resolve("reveal.js"));
  const reset = await readFile(join(reveal, "reset.css"), "utf8");
  const sizes = styleSheet(settings);
  const own = await Promise.all(
    ["client.css", "reading.css"].map((file) => readFile(join(root, "src/client", file), "utf8")),
  );
  const shown = revealStyle(await readFile(join(reveal, "reveal.css"), "utf8"));
  const css = [reset, shown, ...own, sizes].join("\n");
  return { css: await minify(css, "deck.css"), base: `${reset}\n${sizes}`, settings: settingRules(settings) };
}

async function makeFonts(save) {
  const metrics = {};
  for (const { name } of FACES) metrics[name] = { dense: Array(DENSE).fill(-1), sparse: {} };
  const unicode = JSON.parse(await readFile(require.resolve("@fontsource/source-serif-4/unicode.json"), "utf8"));
  const ranges = [];
  for (const subset of SUBSETS) {
    let css = "";
    for (const { name, family, pkg, weight } of FACES) {
      const file = `files/${pkg.split("/")[1]}-${subset}-${weight}-normal.woff2`;
      const bytes = await readFile(join(dirname(require.resolve(`${pkg}/unicode.json`)), file));
      measure(create(bytes), metrics[name]);
      css += `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;unicode-range:${unicode[subset]};src:url(data:font/woff2;base64,${bytes.toString("base64")})format("woff2")}\n`;
    }
    await save(`fonts/${subset}.css`, css);
    ranges.push({ name: subset, ranges: parseRanges(unicode[subset]) });
  }
  return { metrics, ranges };
}

function measure(font, { dense, sparse }) {
  const toMille = 1000 / font.unitsPerEm;
  for (const code of font.characterSet) {
    const width = Math.round(font.glyphForCodePoint(code).advanceWidth * toMille);
    if (code < DENSE) dense[code] = Math.max(dense[code], width);
    else sparse[code] = Math.max(sparse[code] ?? 0, width);
  }
}

/** "U+0000-00FF,U+0131" as pairs of first and last. */
function parseRanges(text) {
  return text.split(",").map((part) => {
    const [first, last = first] = part.replace("U+", "").split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

function hashOf(script) {
  return `sha256-${createHash("sha256").update(script, "utf8").digest("base64")}`;
}
