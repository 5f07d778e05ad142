import { basename, dirname, extname, join, resolve } from "node:path";
import { type Diagnostic, LecternError } from "./diagnostics.ts";
import type { Effects } from "./effects.ts";
import { readingProblem } from "./problems.ts";

/** An article to work on, and what its talk is called. */
export interface Found {
  readonly path: string;
  readonly name: string;
}

/** What a source named on the command line leads to: articles, or the reason why there is none. */
export type Lead = Found | { readonly path: string; readonly failure: Diagnostic };

/** The article of a talk's folder. */
const ARTICLE = "article.md";
/** The author's edited deck: never an article. */
const DECK = "deck.md";
const READABLE = [".md", ".markdown", ".txt"];
const LATER: Readonly<Record<string, string>> = {
  ".html": "web pages",
  ".htm": "web pages",
  ".docx": "Word files",
  ".doc": "Word files",
  ".odt": "OpenDocument files",
  ".pdf": "PDF files",
  ".epub": "EPUB files",
};

/** Every article that the sources name, in their order: a file is itself, a folder its articles. */
export function findSources(sources: readonly string[], effects: Effects): readonly Lead[] {
  return sources.flatMap((source): readonly Lead[] => {
    try {
      return source !== "-" && effects.kind(source) === "folder" ? inFolder(source, effects) : [fileAt(source)];
    } catch (error) {
      return [{ path: source, failure: readingProblem(error, source) }];
    }
  });
}

function fileAt(path: string): Found {
  const kind = LATER[extname(path).toLowerCase()];
  if (kind) {
    throw new LecternError({
      code: "not-in-this-version",
      severity: "error",
      message: `Reading ${kind} is not in this version`,
      hint: "Save the article as Markdown (.md) or plain text (.txt).",
      source: path,
      range: null,
    });
  }
  return { path, name: nameOf(path) };
}

/** A talk's article; else the folder's Markdown and text files; else the articles of the talks in it. */
function inFolder(folder: string, effects: Effects): readonly Lead[] {
  const names = effects.list(folder);
  const isFile = (path: string) => effects.kind(path) === "file";
  if (names.includes(ARTICLE) && isFile(join(folder, ARTICLE))) return [fileAt(join(folder, ARTICLE))];
  const files = names
    .filter((name) => READABLE.includes(extname(name).toLowerCase()) && name !== DECK && !name.startsWith("."))
    .map((name) => join(folder, name))
    .filter(isFile);
  if (files.length > 0) return files.map(fileAt);
  const talks = names
    .map((name) => join(folder, name))
    .filter((path) => effects.kind(path) === "folder")
    .map((path) => join(path, ARTICLE))
    .filter(isFile);
  if (talks.length > 0) return talks.map(fileAt);
  throw new LecternError({
    code: "no-articles",
    severity: "error",
    message: "There is no article in this folder",
    hint: `Put ${ARTICLE}, or other .md or .txt files, into it.`,
    source: folder,
    range: null,
  });
}

/** What a talk is called by its file; by its folder where the file's name says nothing. */
function nameOf(path: string): string {
  if (path === "-") return "stdin";
  const name = basename(path, extname(path));
  const folder = basename(dirname(resolve(path)));
  return basename(path) === ARTICLE && folder ? folder : name;
}
