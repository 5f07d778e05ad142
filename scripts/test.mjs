// All checks, in the order in which they are cheap: types, lint, format, unused code, tests. Stops at the first that fails.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

const steps = [
  ["types", binOf("typescript", "tsc"), "-p", "."],
  ["lint", binOf("@biomejs/biome", "biome"), "lint", "--error-on-warnings", "--diagnostic-level=warn"],
  ["stages", "scripts/stages.mjs"],
  ["format", binOf("@biomejs/biome", "biome"), "format"],
  ["unused code", binOf("knip", "knip"), "--no-progress"],
  ["tests", binOf("vitest", "vitest"), "run", ...process.argv.slice(2)],
];

if (!existsSync(join(root, "lib", "cli.cjs"))) steps.unshift(["build", "scripts/build.mjs"]);
for (const [name, script, ...args] of steps) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(status ?? 1);
  }
}

/** The script of a package's command: started with Node itself, it needs no shell. */
function binOf(name, command) {
  const file = join(root, "node_modules", name, "package.json");
  const { bin } = require(file);
  return join(dirname(file), typeof bin === "string" ? bin : bin[command]);
}
