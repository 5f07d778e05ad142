// Runs one command and prints its wall time in milliseconds and its peak memory in MB, as JSON. A process of its own for
// each, because the system keeps one peak for all children together.
"use strict";
const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");

const [command, ...args] = process.argv.slice(2);
const time = "/usr/bin/time";
const peak = existsSync(time);
const start = process.hrtime.bigint();
const { status, stderr, error } = peak
  ? spawnSync(time, ["-f", "peak %M", command, ...args], { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" })
  : spawnSync(command, args, { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
const kilobytes = /peak (\d+)/.exec(stderr ?? "")?.[1];
console.log(
  JSON.stringify({ ok: status === 0 && !error, milliseconds, megabytes: kilobytes ? kilobytes / 1024 : null }),
);
