import { type Diagnostic, LecternError } from "./diagnostics.ts";
import { codeOf } from "./effects.ts";

const READING: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ["There is no such file", "Check the path."],
  EISDIR: ["This is a folder, not a file", "Name a file in it."],
  EACCES: ["This file may not be read", "Check its permissions."],
  EPERM: ["This file may not be read", "Check its permissions."],
  ENAMETOOLONG: ["There is no such file", "Check the path."],
  ENOTDIR: ["There is no such file", "Check the path."],
};

const WRITING: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  EACCES: ["Nothing may be written there", "Choose another place with --out."],
  EPERM: ["Nothing may be written there", "Choose another place with --out."],
  ENOENT: ["No folder can be made there", "Choose another place with --out."],
  EROFS: ["Nothing may be written there", "Choose another place with --out."],
  EISDIR: ["A folder stands where the file should go", "Choose another place with --out."],
  ENOTEMPTY: ["A folder stands where the file should go", "Choose another place with --out."],
  EEXIST: ["A file stands where a folder is needed", "Choose another place with --out."],
  ENOTDIR: ["A file stands where a folder is needed", "Choose another place with --out."],
  ENOSPC: ["The disk is full", "Make room, or choose another place with --out."],
};

/** What the file system said on reading `path`, in words; errors of Lectern's own stay as they are. */
export function readingProblem(error: unknown, path: string): Diagnostic {
  return problem(error, path, READING, "unreadable");
}

export function writingProblem(error: unknown, path: string): Diagnostic {
  return problem(error, path, WRITING, "unwritable");
}

/** An error nobody foresaw: a bug. */
export function bug(error: unknown, source: string): Diagnostic {
  if (error instanceof LecternError) return error.diagnostic;
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: "internal",
    severity: "error",
    message: `Lectern failed: ${message.split("\n", 1)[0]}`,
    hint: "This is a bug. LECTERN_DEBUG=1 in the environment shows where; please report it.",
    source,
    range: null,
  };
}

function problem(
  error: unknown,
  path: string,
  known: Readonly<Record<string, readonly [string, string]>>,
  code: string,
): Diagnostic {
  const system = codeOf(error);
  if (error instanceof LecternError || system === null) return bug(error, path);
  const [message, hint] = known[system] ?? [`The system says ${system}`, "Check the path."];
  return { code, severity: "error", message, hint, source: path, range: null };
}
