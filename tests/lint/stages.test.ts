import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(import.meta.url);
let copy = "";

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "lectern-lint-"));
  cpSync(join(ROOT, "src"), join(copy, "src"), { recursive: true });
  cpSync(join(ROOT, "biome.json"), join(copy, "biome.json"));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const stages = () => spawnSync(process.execPath, [join(ROOT, "scripts/stages.mjs"), copy], { encoding: "utf8" });

/** What Biome says of one file of the copy. */
function biome(file: string): { status: number | null; output: string } {
  const bin = join(dirname(require.resolve("@biomejs/biome/package.json")), "bin/biome");
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "lint", file], { cwd: copy, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

/** Plants a file for as long as `look` looks. */
function planted<T>(file: string, text: string, look: () => T): T {
  const path = join(copy, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  try {
    return look();
  } finally {
    rmSync(path);
  }
}

describe("the rule that keeps stages apart", () => {
  test("finds nothing in the sources as they are", () => {
    expect(stages()).toMatchObject({ status: 0, stderr: "" });
  });

  const violations: [what: string, file: string, text: string][] = [
    ["one stage importing another", "src/read/x.ts", 'import { plan } from "../plan/index.ts";'],
    ["its types alone", "src/render/x.ts", 'import type { Fit } from "../plan/fit/index.ts";'],
    ["from a folder in a stage", "src/plan/fit/x.ts", 'import { read } from "../../read/index.ts";'],
    ["on several lines", "src/understand/x.ts", 'import {\n  page,\n} from "../output/page.ts";'],
    ["only for what it does", "src/output/x.ts", 'import "../render/index.ts";'],
    ["by passing it on", "src/text/x.ts", 'export * from "../read/index.ts";'],
    ["when it is needed", "src/plan/x.ts", 'export const late = () => import("../render/index.ts");'],
    ["effects in a stage", "src/plan/x.ts", 'import { nodeEffects } from "../effects.ts";'],
    ["Node in a stage", "src/read/x.ts", 'import { readFileSync } from "node:fs";'],
    ["Node by its old name", "src/render/x.ts", 'import fs from "fs";'],
    ["a package in a stage", "src/understand/x.ts", 'import { z } from "zod";'],
    ["the model importing a stage", "src/model/x.ts", 'import type { Settings } from "../options.ts";'],
    ["a language importing more than the model", "src/languages/x.ts", 'import { plain } from "../text/index.ts";'],
  ];
  test.each(violations)("catches %s", (_, file, text) => {
    const { status, stderr } = planted(file, `${text}\n`, stages);
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^${file}:\\d+: \\w+/ may not import "`));
  });
});

describe("the rule that keeps the world out", () => {
  const violations: [file: string, text: string][] = [
    ["src/x.ts", "export const here: string = process.cwd();"],
    ["src/plan/x.ts", 'export const bytes: Uint8Array = Buffer.from("x");'],
    ["src/read/x.ts", "export const now: number = performance.now();"],
    ["src/understand/x.ts", 'export const page: Promise<Response> = fetch("x");'],
    ["src/model/x.ts", "export const home: string | undefined = process.env.HOME;"],
  ];
  test.each(violations)("catches %s: %s", (file, text) => {
    const { status, output } = planted(file, `${text}\n`, () => biome(file));
    expect(status).toBe(1);
    expect(output).toContain("noRestrictedGlobals");
  });

  test("lets cli.ts alone touch process", () => {
    expect(biome("src/cli.ts").output).not.toContain("noRestrictedGlobals");
    expect(biome("src/effects.ts").output).not.toContain("noRestrictedGlobals");
  });
});
