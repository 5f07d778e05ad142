import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach } from "vitest";

export const ROOT: string = fileURLToPath(new URL("../..", import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command in a folder. */
export function lectern(
  cwd: string,
  args: readonly string[],
  input?: string | Uint8Array,
  env: Readonly<Record<string, string>> = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "bin/lectern.cjs"), ...args], {
    cwd,
    env: { ...process.env, ...env },
    input: input ?? "",
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

const folders: string[] = [];

/** A new folder that is gone after the test. */
export function emptyFolder(name = "lectern-"): string {
  const folder = mkdtempSync(join(tmpdir(), name));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Every file below a folder, its path written with slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

export const ARTICLE = `# The harbour counts its boats

On 6 March 2022, more than 400 people gathered on the quay of Eastport to watch the count.

“We thought it would take an hour,” said Maria Jensen, 42, a teacher from Eastport. “It took the whole week.”

## What changed

About 20% of the boats had no number, compared to 5% in the harbour of Westport.

Whether the count will be repeated remains to be seen.
`;
