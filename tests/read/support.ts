import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Article, Source } from "../../src/model/article.ts";
import { read } from "../../src/read/index.ts";
import { packs } from "../packs.ts";

export const SHARED = "../shared";
export const hasShared: boolean = existsSync(SHARED);
if (!hasShared && process.env.CI) throw new Error(`${SHARED} is missing`);

export function readText(
  text: string,
  format: Source["format"] = "markdown",
  lang: string | null = "en",
  keep = false,
): Article {
  return read({ name: "-", format, text }, { lang, packs, keep, report: () => {} });
}

export function markdownCorpus(): { name: string; text: string }[] {
  const folder = `${SHARED}/corpora/markdown`;
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, "utf8") }));
}

export function textCorpora(): { name: string; text: string; lang: string }[] {
  return ["quotes/en", "quotes/de", "quotes/ru", "people/ru", "people/uk", "keysentences/en"].flatMap((file) =>
    readFileSync(`${SHARED}/corpora/${file}.jsonl`, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map((doc) => ({
        name: `${file} ${doc.id}`,
        text: doc.text ?? doc.sentences.join("\n\n"),
        lang: doc.lang ?? file.slice(-2),
      })),
  );
}
