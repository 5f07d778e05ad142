// How long slides take to become a PDF, beside the floor: puppeteer printing the same slides once their print view is ready.
// Runs are interleaved; medians are compared.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { argv, execPath, exit, version } from "node:process";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "..");
const require = createRequire(import.meta.url);
const ROUNDS = Number(argv[2] ?? 7);

const article = [
  join(root, "../shared/articles/kazakhstan-divided.md"),
  join(root, "slides/kazakhstan-divided/article.md"),
].find((file) => existsSync(file));
const shell = process.env.LECTERN_BROWSER ?? "/usr/bin/chromium-headless-shell";
const browser = existsSync(shell) ? shell : "/usr/bin/chromium";
if (!article || !existsSync(browser)) {
  console.error("This needs an article in slides/, and a browser: name it in LECTERN_BROWSER.");
  exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "lectern-bench-"));
const out = (name) => join(folder, name);
const lectern = (...args) => [execPath, join(root, "bin/lectern.cjs"), "build", article, "--browser", browser, ...args];
spawnSync(execPath, lectern("--out", out("deck.html")).slice(1));

const contestants = [
  {
    name: "floor: puppeteer prints the deck",
    command: [execPath, join(here, "floor.mjs"), browser, out("deck.html"), out("f.pdf")],
    file: "f.pdf",
  },
  { name: "lectern build --format pdf", command: lectern("--format", "pdf", "--out", out("l.pdf")), file: "l.pdf" },
  {
    name: "lectern: pdf,handout,script",
    command: lectern("--format", "pdf,handout,script", "--out", out("all")),
    file: "all/slides.pdf",
  },
  {
    name: "Marp CLI --pdf",
    command: peer("@marp-team/marp-cli", "marp", article, "--pdf", "-o", out("m.pdf")),
    file: "m.pdf",
  },
];

const runs = new Map(contestants.map(({ name }) => [name, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const { name, command } of contestants) {
    if (!command) continue;
    const start = performance.now();
    const env = { ...process.env, CHROME_PATH: browser, CHROME_NO_SANDBOX: "1" };
    const { status } = spawnSync(command[0], command.slice(1), { stdio: "ignore", env });
    if (status === 0) runs.get(name).push(performance.now() - start);
  }
}

const floor = median(runs.get(contestants[0].name));
console.log(`${browser}, Node ${version}, medians of ${ROUNDS} runs\n`);
console.log(`${"".padEnd(36)}${"ms".padStart(8)}${"× floor".padStart(9)}${"KB".padStart(7)}`);
for (const { name, command, file } of contestants) {
  const times = runs.get(name);
  if (times.length === 0) console.log(`${name.padEnd(36)}${(command ? "failed" : "missing").padStart(8)}`);
  else {
    const size = (statSync(out(file)).size / 1000).toFixed(0);
    const time = median(times);
    console.log(
      `${name.padEnd(36)}${time.toFixed(0).padStart(8)}${(time / floor).toFixed(2).padStart(9)}${size.padStart(7)}`,
    );
  }
}
rmSync(folder, { recursive: true, force: true });

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** A peer installed in bench/, started with Node, or null. */
function peer(name, command, ...args) {
  const file = join(here, "node_modules", name, "package.json");
  if (!existsSync(file)) return null;
  const { bin } = require(file);
  return [execPath, join(dirname(file), typeof bin === "string" ? bin : bin[command]), ...args];
}
