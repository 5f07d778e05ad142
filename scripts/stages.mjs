// Keeps the stages apart: checks who imports whom in src/, types included. Prints what is not allowed; exit code 1.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

/** What the files of a folder may import from src/ besides their own folder; folders that aren't named import anything. */
const SHARED = ["model", "text", "diagnostics.ts"];
const ALLOWED = {
  model: [],
  languages: ["model"],
  text: ["model"],
  drawing: ["model"],
  read: SHARED,
  understand: SHARED,
  plan: [...SHARED, "drawing"],
  render: [...SHARED, "drawing"],
  output: SHARED,
  client: [],
};
/** Folders whose files import no package and nothing of Node. */
const PURE = {
  model: [],
  languages: [],
  text: [],
  drawing: [],
  read: ["marked"],
  understand: [],
  plan: [],
  render: ["uqr", "highlight.js/lib/common"],
  output: ["@cantoo/pdf-lib", "fflate"],
};

const IMPORT = /\b(?:import|export)\b(?:[^"';()]*?\bfrom)?\s*["']([^"']+)["']|\bimport\s*\(\s*["'`]([^"'`]+)["'`]/g;

const src = join(argv[2] ?? fileURLToPath(new URL("..", import.meta.url)), "src");
const problems = readdirSync(src, { recursive: true })
  .map((file) => file.split(sep).join("/"))
  .filter((file) => /\.[cm]?ts$/.test(file))
  .sort()
  .flatMap((file) => problemsOf(file, readFileSync(join(src, file), "utf8")));
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

function problemsOf(file, text) {
  const [folder] = file.includes("/") ? file.split("/") : [null];
  if (folder === null || !(folder in ALLOWED)) return [];
  return [...text.matchAll(IMPORT)].flatMap((match) => {
    const wanted = match[1] ?? match[2];
    if (isAllowed(folder, file, wanted)) return [];
    const line = text.slice(0, match.index).split("\n").length;
    return [`src/${file}:${line}: ${folder}/ may not import "${wanted}"`];
  });
}

function isAllowed(folder, file, wanted) {
  if (!wanted.startsWith(".")) return PURE[folder]?.includes(wanted) ?? true;
  const target = posix.join(posix.dirname(file), wanted);
  const [top] = target.split("/");
  return top === folder || ALLOWED[folder].includes(top);
}
