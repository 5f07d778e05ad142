import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emptyFolder, lectern, ROOT } from "./command.ts";

/** The flags that the command sets where V8 calls itself `version`. */
function flagsOf(version: string): string[] {
  const preload = join(emptyFolder(), "preload.cjs");
  const patch = [
    `Object.defineProperty(process.versions, "v8", { value: ${JSON.stringify(version)} });`,
    "const flags = [];",
    'require("node:v8").setFlagsFromString = (flag) => void flags.push(flag);',
    'process.on("exit", () => require("node:fs").writeSync(2, flags.join(" ")));',
  ];
  writeFileSync(preload, patch.join("\n"));
  const call = ["--require", preload, join(ROOT, "bin/lectern.cjs"), "--version"];
  const { stderr, status } = spawnSync(process.execPath, call, { encoding: "utf8" });
  expect(status).toBe(0);
  return stderr.split(" ").filter(Boolean);
}

it("sets no flag of V8 in a version that may not know it", () => {
  expect(flagsOf("11.3.244.8-node.33")).toContain("--interrupt-budget=2000000");
  for (const version of ["12.4.254.21-node.33", "13.6.233.10-node.18"]) {
    expect(flagsOf(version)).toContain("--no-regexp-tier-up");
    expect(flagsOf(version).join()).not.toContain("interrupt-budget");
  }
  expect(flagsOf("14.1.146.11-node.12")).toEqual([]);
});

it("says nothing of flags where it runs", () => {
  expect(lectern(emptyFolder(), ["--version"]).err).toBe("");
});
