// Scores what Lectern finds in the corpora beside the project, and prints one table: each figure on the documents
// that rules are tuned on (three of four), on those nobody tunes on (every fourth) and on all, beside the floor, the aim, and the figure below which the tests fail. --record raises the
// last to just under what is reached; --json prints the figures for programs. `npm run eval -- quotes/de` scores one.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { CORPORA, countsIn } from "./eval/measures.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const shared = join(root, "..", "shared");
const scorer = join(shared, "tools", "score.mjs");
const command = `"${process.execPath}" "${join(root, "bin", "lectern.cjs")}"`;
const reachedFile = join(root, "scripts", "eval", "reached.json");
/** How far a figure may fall before the tests fail: a rule may cost one quote here and win two elsewhere. */
const SLACK = 0.005;

const names = argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = names.find((name) => !(name in CORPORA));
if (unknown) fail(`no corpus is called ${unknown}: there are ${Object.keys(CORPORA).join(", ")}`);
if (!existsSync(scorer)) fail(`nothing to score: ${scorer} is missing. The corpora are no part of this repository.`);

const reached = JSON.parse(readFileSync(reachedFile, "utf8"));
const folder = mkdtempSync(join(tmpdir(), "lectern-eval-"));
const rows = (names.length > 0 ? names : Object.keys(CORPORA)).flatMap(scoresOf);
rmSync(folder, { recursive: true });

if (argv.includes("--json")) console.log(JSON.stringify(rows));
else table();
if (argv.includes("--record")) record();

function scoresOf(corpus) {
  const lines = readFileSync(join(shared, "corpora", `${corpus}.jsonl`), "utf8")
    .split("\n")
    .filter(Boolean);
  const parts = [lines.filter((_, i) => !isUnseen(i)), lines.filter((_, i) => isUnseen(i))].map(scored);
  return CORPORA[corpus].map((measure) => {
    const counts = parts.map((part) => countsIn(part, measure));
    const whole = [counts[0][0] + counts[1][0], counts[0][1] + counts[1][1]];
    const { name, floor, aim } = measure;
    const [tuned, unseen, all] = [...counts, whole].map(([right, of]) => (of > 0 ? right / of : null));
    return { corpus, name, tuned, unseen, all, of: whole, floor, aim, reached: reached[corpus]?.[name] ?? null };
  });
}

/** Every fourth document is only ever scored: nobody reads it, or tunes a rule on it. */
function isUnseen(i) {
  return i % 4 === 3;
}

function scored(lines) {
  const file = join(folder, "gold.jsonl");
  writeFileSync(file, lines.join("\n"));
  const { status, stdout, stderr } = spawnSync(process.execPath, [scorer, file, "--lectern", command], {
    encoding: "utf8",
  });
  if (status !== 0) fail(stderr);
  return stdout;
}

function table() {
  const shown = (figure) => (figure === null ? "–" : figure.toFixed(3)).padStart(7);
  const heads = ["tuned", "unseen", "all", "floor", "aim", "held"].map((head) => head.padStart(7)).join("");
  console.log(`${"".padEnd(40)}${heads}`);
  let before = null;
  for (const row of rows) {
    if (before !== null && row.corpus !== before) console.log();
    before = row.corpus;
    const figures = [row.tuned, row.unseen, row.all, row.floor, row.aim, row.reached].map(shown).join("");
    const verdict = row.all === null || row.aim === null ? "" : row.all >= row.aim ? "  reached" : "  below";
    console.log(`${row.corpus.padEnd(17)}${row.name.padEnd(23)}${figures}${verdict}`);
  }
  const words =
    "tuned: three of four documents; unseen: every fourth; floor: what the simplest rule gets; held: what the tests hold";
  console.log(`\n${words}\n${speed().toFixed(0)} English articles a second in one call of inspect, after its start`);
}

/** From the time that a call with all English articles takes beyond one with a single article. */
function speed() {
  const texts = readFileSync(join(shared, "corpora", "quotes", "en.jsonl"), "utf8")
    .split("\n")
    .filter(Boolean);
  const into = mkdtempSync(join(tmpdir(), "lectern-speed-"));
  const files = texts.map((line, i) => {
    const file = join(into, `${i}.txt`);
    writeFileSync(file, JSON.parse(line).text);
    return file;
  });
  const took = (list) => {
    const begun = performance.now();
    const args = [join(root, "bin", "lectern.cjs"), "inspect", "--json", "--lang", "en", ...list];
    spawnSync(process.execPath, args, { maxBuffer: 1 << 30 });
    return performance.now() - begun;
  };
  const best = (list) => Math.min(took(list), took(list), took(list));
  const seconds = (best(files) - best(files.slice(0, 1))) / 1000;
  rmSync(into, { recursive: true });
  return (files.length - 1) / seconds;
}

/** Holds every figure that has an aim. Figures are only ever raised here: to lower one is a decision, made in the file. */
function record() {
  for (const { corpus, name, all, aim } of rows) {
    if (all === null || aim === null) continue;
    const held = reached[corpus] ?? {};
    reached[corpus] = held;
    held[name] = Math.max(held[name] ?? 0, Math.floor((all - SLACK) * 1000) / 1000);
  }
  writeFileSync(reachedFile, `${JSON.stringify(reached, null, 2)}\n`);
}

function fail(why) {
  console.error(why.trim());
  process.exit(1);
}
