// How long the cold command takes, beside Node's own start and the tools people use today. Runs are interleaved, so that
// a busy moment of the machine hits all alike; medians are compared. A tool that is missing is named.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { argv, env, execPath, exit, version } from "node:process";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..");
const require = createRequire(import.meta.url);
const ROUNDS = Number(argv[2] ?? 15);

const article = [
  join(root, "../shared/articles/kazakhstan-divided.md"),
  join(root, "slides/kazakhstan-divided/article.md"),
].find((file) => existsSync(file));
if (!article) {
  console.error("There is no article to measure with: slides/kazakhstan-divided/article.md is missing.");
  exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "lectern-bench-"));
const out = (name) => join(folder, name);

/** `slow` ones run fewer times. */
const contestants = [
  { name: "node -e 0", command: [execPath, "-e", "0"] },
  {
    name: "lectern build",
    command: [execPath, join(root, "bin/lectern.cjs"), "build", article, "--out", out("l.html")],
  },
  {
    name: "lectern build, pptx",
    command: [execPath, join(root, "bin/lectern.cjs"), "build", article, "--out", out("l.pptx")],
  },
  { name: "lectern inspect --json", command: [execPath, join(root, "bin/lectern.cjs"), "inspect", article, "--json"] },
  { name: "pandoc, linked", command: onPath("pandoc", "-s", "-t", "revealjs", article, "-o", out("p.html")) },
  {
    name: "pandoc, self-contained",
    command: selfContained(),
    slow: true,
  },
  { name: "pandoc, pptx", command: onPath("pandoc", article, "-o", out("p.pptx")) },
  { name: "Marp CLI", command: peer("@marp-team/marp-cli", "marp", article, "-o", out("m.html")), slow: true },
  { name: "reveal-md", command: peer("reveal-md", "reveal-md", article, "--static", out("r")), slow: true },
];

const runs = new Map(contestants.map(({ name }) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const { name, command, slow } of contestants) {
    if (!command || (slow && round % 5 !== 0)) continue;
    const { stdout } = spawnSync(execPath, [join(here, "measure.cjs"), ...command], { encoding: "utf8" });
    runs.get(name).push(JSON.parse(stdout));
  }
}
rmSync(folder, { recursive: true, force: true });

const base = median(runs.get("node -e 0").map((run) => run.milliseconds));
console.log(`${cpus()[0]?.model}, Node ${version}, medians of ${ROUNDS} runs (slow tools fewer)\n`);
console.log(`${"".padEnd(24)}${"ms".padStart(8)}${"× node".padStart(9)}${"MB".padStart(7)}`);
for (const { name, command } of contestants) {
  const done = runs.get(name).filter((run) => run.ok);
  const failed = !command ? "missing" : done.length === 0 ? "failed" : null;
  if (failed) {
    console.log(`${name.padEnd(24)}${failed.padStart(8)}`);
    continue;
  }
  const time = median(done.map((run) => run.milliseconds));
  const memory = done[0].megabytes === null ? "–" : median(done.map((run) => run.megabytes)).toFixed(0);
  console.log(
    `${name.padEnd(24)}${time.toFixed(0).padStart(8)}${(time / base).toFixed(2).padStart(9)}${memory.padStart(7)}`,
  );
}
if (env.NODE_EXTRA_CA_CERTS)
  console.log(
    "\nNODE_EXTRA_CA_CERTS is set: Node reads certificates at each start, a part of every time but pandoc's. Without it, shares of Node's own start are larger.",
  );
if (contestants.some(({ command }) => !command))
  console.log("\nMissing peers: npm ci --prefix bench; pandoc comes from the system.");

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Pandoc with everything inside, given the reveal.js that a peer brings: it would fetch its own from the network. */
function selfContained() {
  const reveal = join(here, "node_modules/reveal.js");
  if (!existsSync(reveal)) return null;
  const options = ["-s", "--self-contained", "-t", "revealjs", "-V", `revealjs-url=${reveal}`];
  return onPath("pandoc", ...options, article, "-o", out("s.html"));
}

/** A program of the system, or null. */
function onPath(program, ...args) {
  return spawnSync(program, ["--version"]).status === 0 ? [program, ...args] : null;
}

/** A peer installed in bench/, started with Node, or null. */
function peer(name, command, ...args) {
  const file = join(here, "node_modules", name, "package.json");
  if (!existsSync(file)) return null;
  const { bin } = require(file);
  return [execPath, join(dirname(file), typeof bin === "string" ? bin : bin[command]), ...args];
}
