#!/usr/bin/env node
"use strict";
// Runs lib/cli.cjs with the code that V8 compiled when Lectern was built. Another version of Node, or a changed bundle,
// has no use for it and compiles anew.
const { closeSync, fstatSync, openSync, readSync } = require("node:fs");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");
// Once a flag is set, Node compiles its own modules anew: what the command needs of them is loaded before.
require("node:process");

// V8 complains aloud of a flag that it doesn't know: each is set only in versions that know it (Node 20, 22, 24).
const version = process.versions.v8;
const flags = [];
// A deck is made before optimised code would pay for its compilation, and most functions run too seldom for V8 to note
// what they are called with; what runs for long is optimised all the same.
if (version.startsWith("11.3."))
  flags.push("--interrupt-budget=2000000", "--interrupt-budget-factor-for-feedback-allocation=32");
if (/^1[1-3]\./.test(version)) {
  // A new page of memory costs more than a look through a small nursery for what is still alive, and other threads, to be
  // woken for it, more than they spare.
  flags.push("--semi-space-growth-factor=1", "--no-parallel-scavenge", "--no-concurrent-array-buffer-sweeping");
  // What is compiled for regular expressions is used more than once, and needs no improvement.
  flags.push("--no-regexp-tier-up", "--no-regexp-peephole-optimization");
  // Few functions are worth compiling at once: those that wait for others run slowly meanwhile.
  flags.push("--baseline-batch-compilation-threshold=1024");
}

const library = join(__dirname, "..", "lib");
const filename = join(library, "cli.cjs");
// Memory is given when it is first touched, and that takes longer than to read a file: one piece serves for both. Twice as
// much would have V8 begin to collect.
let memory = Buffer.allocUnsafeSlow(1 << 21);
function read(file) {
  const descriptor = openSync(file);
  try {
    const { size } = fstatSync(descriptor);
    if (size > memory.length) memory = Buffer.allocUnsafeSlow(size);
    return memory.subarray(0, readSync(descriptor, memory, 0, size));
  } finally {
    closeSync(descriptor);
  }
}
let source;
let cachedData;
try {
  // The bundle is ASCII: what is no UTF-8 need not be decoded.
  source = read(filename).latin1Slice();
} catch {
  console.error(
    "lectern: error: Lectern is not built yet\n  hint: npm ci, or node scripts/build.mjs, in Lectern's folder.",
  );
  process.exit(1);
}
try {
  cachedData = read(join(library, "cli.cache"));
} catch {}
for (const flag of flags) setFlagsFromString(flag);
const script = new Script(source, { filename, cachedData });
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, require, module_, filename, library);
const done = module_.exports.main();
// All is written by now: what Node tidies up at its end takes longer than it is worth. A browser is still ended, though.
if (require.main === module) done.then(() => process.getActiveResourcesInfo().length === 0 && process.exit());
module.exports = { script, done };
