// Keeps what V8 compiles while a deck is built, so that the command starts with it. Without it the command works too.
"use strict";
const fs = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

const folder = fs.mkdtempSync(join(tmpdir(), "lectern-"));
const { writeSync } = fs;
fs.writeSync = (descriptor, bytes, ...rest) =>
  descriptor === 1 ? bytes.length : writeSync(descriptor, bytes, ...rest);
const articles = [join(__dirname, "warm.md"), join(__dirname, "..", "slides", "kazakhstan-divided")];
process.argv.splice(2, process.argv.length, "build", ...articles, "--out", folder);
const { script, done } = require("../bin/lectern.cjs");
done.then(() => {
  fs.rmSync(folder, { recursive: true, force: true });
  if (process.exitCode === 0) fs.writeFileSync(join(__dirname, "..", "lib", "cli.cache"), script.createCachedData());
});
