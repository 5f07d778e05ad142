// Builds the tool: lib/ holds all it needs, bundled, and no package besides.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { makeAssets } from "./assets.mjs";
import { noticesOf } from "./notices.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const lib = join(root, "lib");
const at = (...names) => join(root, ...names);

rmSync(lib, { recursive: true, force: true });
mkdirSync(lib, { recursive: true });
await makeAssets(lib);

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
  charset: "utf8",
  banner: {
    js: "(function(exports,require,module,__filename,__dirname){const __url=require('node:url').pathToFileURL(__filename).href;",
  },
  footer: { js: "})" },
  define: { "import.meta.url": "__url" },
  supported: { "dynamic-import": false },
  plugins: [apart("handlebars", "../lib/handlebars.cjs")],
});
const compiler = await build({ ...common, entryPoints: ["handlebars"], outfile: "lib/handlebars.cjs", format: "cjs" });

/** The same for programs: ES modules, the rarely needed in chunks of their own. */
const library = await build({
  ...common,
  entryPoints: ["src/index.ts"],
  outdir: "lib",
  format: "esm",
  splitting: true,
  chunkNames: "chunk-[name]-[hash]",
  plugins: [apart("handlebars", "./handlebars.cjs")],
});

writeFileSync(
  at("lib/THIRD-PARTY-NOTICES.txt"),
  noticesOf(
    [command, compiler, library].map(({ metafile }) => metafile),
    ["reveal.js", "handlebars", "@fontsource/source-sans-3", "@fontsource/source-serif-4"],
  ),
);
run(at("node_modules/typescript/bin/tsc"), ["-p", at("tsconfig.types.json")]);
run(at("scripts/cache.cjs"), []);
linkCommand();

/** Loads a heavy package at run time from a file of its own beside the bundle. */
function apart(name, path) {
  return {
    name: `apart-${name}`,
    setup: ({ onResolve }) => onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path, external: true })),
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
