import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import held from "../../scripts/eval/reached.json" with { type: "json" };
import { ROOT } from "../cli/command.ts";
import { hasShared } from "../read/support.ts";

interface Row {
  readonly corpus: string;
  readonly name: string;
  readonly all: number | null;
}

const figures = Object.entries(held).flatMap(([corpus, measures]) =>
  Object.entries(measures).map(([name, least]) => ({ corpus, name, least })),
);

/** What the built command finds in the corpora beside the project never falls below what was reached once. */
describe.skipIf(!hasShared)("the scores on the corpora", () => {
  let rows: readonly Row[] = [];

  beforeAll(() => {
    const { stdout } = spawnSync(process.execPath, ["scripts/eval.mjs", "--json"], { cwd: ROOT, encoding: "utf8" });
    rows = JSON.parse(stdout);
  }, 300_000);

  it.each(figures)("$corpus: $name", ({ corpus, name, least }) => {
    const row = rows.find((one) => one.corpus === corpus && one.name === name);
    expect(row?.all).toBeGreaterThanOrEqual(least);
  });
});
