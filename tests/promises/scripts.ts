import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Script } from "./talk.ts";

const SHARED = "../shared";
export const hasShared: boolean = existsSync(SHARED);
if (!hasShared && process.env.CI) throw new Error(`${SHARED} is missing`);

export const SHARED_ARTICLE: string = join(SHARED, "articles/kazakhstan-divided.md");
const CORPUS = join(SHARED, "corpora/markdown");

export function sharedArticle(): readonly Script[] {
  return hasShared ? [scriptAt(SHARED_ARTICLE)] : [];
}

export function corpus(): readonly Script[] {
  if (!hasShared) return [];
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .sort()
    .map((name) => scriptAt(join(CORPUS, name)));
}

/** Every talk of this repository. */
export function ownTalks(): readonly Script[] {
  if (!existsSync("slides")) return [];
  return readdirSync("slides")
    .sort()
    .map((talk) => join("slides", talk, "article.md"))
    .filter((path) => existsSync(path))
    .map(scriptAt);
}

/** Articles made for these tests, one a language. */
export function made(): readonly Script[] {
  const folder = "tests/promises/articles";
  return readdirSync(folder)
    .sort()
    .map((name) => scriptAt(join(folder, name)));
}

export function shortName({ name }: Script): string {
  return basename(name) === "article.md" ? name : basename(name);
}

function scriptAt(name: string): Script {
  return { name, text: readFileSync(name, "utf8") };
}
