import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { read } from "../../src/read/index.ts";
import { findSpeech } from "../../src/understand/speech.ts";
import { packs } from "../packs.ts";

const CORPUS = "../shared/corpora/quotes/en.jsonl";
const shared = existsSync(CORPUS);
if (!shared && process.env.CI) throw new Error("the shared corpus is missing");

/** A quotation of the corpus whose speaker the text names by a pronoun, and whom a reader took that for: any of the names will do. */
interface Judged {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly speaker: readonly string[];
}

it.skipIf(!shared)("pronouns mean whom a reader takes them for", () => {
  const judged: Judged[] = JSON.parse(readFileSync(new URL("pronouns.json", import.meta.url), "utf8"));
  const texts = new Map<string, string>();
  for (const line of readFileSync(CORPUS, "utf8").split("\n").filter(Boolean)) {
    const { id, text } = JSON.parse(line);
    texts.set(id, text);
  }
  let found = 0;
  const wrong: string[] = [];
  for (const id of new Set(judged.map((one) => one.id))) {
    const source = { name: "a.txt", format: "text", text: texts.get(id) ?? "-" } as const;
    const article = read(source, { lang: "en", packs, keep: false, report: () => {} });
    const { quotes, people } = findSpeech(article, packs.of("en"));
    for (const { start, end, speaker } of judged.filter((one) => one.id === id)) {
      const quote = quotes.find(({ fragments }) => fragments.some((part) => part.start < end && part.end > start));
      const person = people[quote?.speaker ?? -1];
      if (!person) continue;
      found++;
      const words = `${person.name?.text ?? ""} ${person.role?.text ?? ""}`.split(" ");
      if (!speaker.some((name) => words.includes(name))) wrong.push(`${id} ${start}`);
    }
  }
  expect(judged).toHaveLength(100);
  expect(found).toBeGreaterThanOrEqual(97);
  expect(wrong.length / found).toBeLessThanOrEqual(0.07);
});
