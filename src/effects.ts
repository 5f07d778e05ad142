import { isAscii } from "node:buffer";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";
import type { Environment } from "./browser.ts";
import type { Report } from "./diagnostics.ts";
import type { Printer } from "./printer.ts";

/** Some of a file's bytes, good until the next are asked for: fewer where it ends. */
export type Slice = (from: number, length: number) => Uint8Array;

/** Everything Lectern does to the world, so that a test or another host can do it otherwise. */
export interface Effects {
  /** The bytes of a file; "-" is standard input. Throws what the file system throws. */
  readonly read: (path: string) => Uint8Array;
  /** Writes a file whole or not at all, and the folders above it. */
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** What stands at a path: null for nothing. */
  readonly kind: (path: string) => "file" | "folder" | null;
  /** The names in a folder, sorted by code unit. */
  readonly list: (folder: string) => readonly string[];
  /** What was prepared when Lectern was built, by its name in `lib/`. */
  readonly asset: (name: string) => Uint8Array;
  /** Opens an asset for what reads parts of it. */
  readonly within: <T>(name: string, use: (slice: Slice) => T) => T;
  /** The environment's variables. */
  readonly env: Environment;
  /** A browser that prints and starts at once; the path null for one that is found. */
  readonly printer: (browser: string | null, report: Report) => Promise<Printer>;
  /** Says what stage the work on a source has reached. */
  readonly progress: (message: string) => void;
}

const library = fileURLToPath(new URL("../lib/", import.meta.url));

/** The file system as Node has it. Says nothing: a terminal is the command line's business. */
export const nodeEffects: Effects = {
  read: (path) => (path === "-" ? readStandardInput() : readFileSync(path)),
  write: writeWhole,
  kind(path) {
    try {
      return statSync(path).isDirectory() ? "folder" : "file";
    } catch (error) {
      if (["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "")) return null;
      throw error;
    }
  },
  list: (folder) => readdirSync(folder).sort(),
  asset: (name) => readFileSync(join(library, name)),
  within,
  env,
  async printer(browser, report) {
    const { openPrinter } = await import("./printer.ts");
    return openPrinter({ browser, env, report });
  },
  progress: () => {},
};

/** Goes through a temporary file beside the target, so that a reader sees the old file or the new one. */
function writeWhole(path: string, content: string | Uint8Array): void {
  const folder = dirname(path);
  const made = makeFolders(folder);
  let temporary: string | null = null;
  try {
    for (let n = 0; temporary === null; n++) {
      const candidate = join(folder, `.lectern-${n}.tmp`);
      try {
        writeFileSync(candidate, "", { flag: "wx" });
        temporary = candidate;
      } catch (error) {
        if (codeOf(error) !== "EEXIST") throw error;
      }
    }
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    if (temporary !== null) rmSync(temporary, { force: true });
    if (made !== undefined) removeEmpty(folder, made);
    throw error;
  }
}

/** Makes a folder and those above it that are missing; the topmost of them. Node's own way goes on for ever in /proc. */
function makeFolders(folder: string): string | undefined {
  if (existsSync(folder)) return undefined;
  const made = makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
    return made ?? folder;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return made;
    if (made !== undefined) removeEmpty(dirname(folder), made);
    throw error;
  }
}

/** Takes back the folders that were made for a file that could not be written. */
function removeEmpty(folder: string, topmost: string): void {
  try {
    for (let at = folder; at.length >= topmost.length; at = dirname(at)) rmdirSync(at);
  } catch {
    // Somebody else has put something there meanwhile: it stays.
  }
}

/** Room for the parts that are asked for, which are about as long. */
const ROOM = 1 << 15;

function within<T>(name: string, use: (slice: Slice) => T): T {
  const file = openSync(join(library, name), "r");
  try {
    let bytes = new Uint8Array(ROOM);
    return use((from, length) => {
      if (length > bytes.length) bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, from));
    });
  } finally {
    closeSync(file);
  }
}

/** An asset as text. Fonts, scripts and metrics are long, and ASCII, which need not be decoded. */
export function assetText({ asset }: Pick<Effects, "asset">, name: string): string {
  const bytes = asset(name);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(isAscii(bytes) ? "latin1" : "utf8");
}

function readStandardInput(): Uint8Array {
  try {
    return readFileSync(0);
  } catch (error) {
    if (codeOf(error) === "EOF") return new Uint8Array();
    throw error;
  }
}

/** The system's name for an error ("ENOENT"), or null. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
