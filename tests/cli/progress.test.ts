// Work that takes longer than a second says what it is at, on a terminal only, on one line that goes away again.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, lectern, ROOT } from "./command.ts";

/** Util-linux's `script` runs a command on a terminal of its own. */
const hasTerminal = process.platform === "linux" && spawnSync("script", ["--version"]).status === 0;
if (!hasTerminal && process.env.CI) throw new Error("The program script is missing");

const LINE = "\r\u001b[K";
const long = Array.from(
  { length: 1500 },
  (_, n) =>
    `## Part ${n}\n\nOn ${(n % 28) + 1} March 2021 boat ${n} was counted in the rain, and nobody on the quay knew when it would end.\n\n“We counted ${n} boats,” said Maria Jensen, 42, a teacher from Eastport.\n`,
).join("\n");

function onTerminal(folder: string, ...args: readonly string[]): string {
  const command = [process.execPath, join(ROOT, "bin/lectern.cjs"), ...args].map((word) => `'${word}'`).join(" ");
  const { stdout } = spawnSync("script", ["-qec", command, "/dev/null"], { cwd: folder, encoding: "utf8" });
  return stdout;
}

describe("progress", () => {
  const folderWith = (text: string) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "boats.md"), text);
    return folder;
  };

  test.skipIf(!hasTerminal)(
    "is shown on a terminal where the work is long, and wiped away (needs the program script)",
    () => {
      const shown = onTerminal(folderWith(long), "build", "boats.md", "--out", "talk.html");
      const [before, ...lines] = shown.split(LINE);
      expect(before).toBe("");
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/^(?:reading|understanding|planning|writing)…$|^$/u);
      expect(lines.at(-1)).toMatch(/^boats/u);
      expect(lines.at(-1)).not.toContain("…");
    },
  );

  test("is not shown elsewhere", () => {
    const { code, out, err } = lectern(folderWith(long), ["build", "boats.md", "--out", "talk.html"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).not.toContain("\u001b");
  });
});
