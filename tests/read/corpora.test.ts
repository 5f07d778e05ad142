import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { marked, type Token, type Tokens } from "marked";
import { describe, expect, it } from "vitest";
import { blocks } from "../../src/read/blocks.ts";
import type { Raw } from "../../src/read/raw.ts";
import { plain } from "../../src/text/index.ts";
import { faults } from "./promise.ts";
import { hasShared, markdownCorpus, readText, SHARED, textCorpora } from "./support.ts";

const hash = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

describe.skipIf(!hasShared)("the shared article", () => {
  const text = hasShared ? readFileSync(`${SHARED}/articles/kazakhstan-divided.md`, "utf8") : "";
  const article = hasShared ? readText(text, "markdown", null) : readText("Nothing here.");

  it("is known by its head and tail", () => {
    expect(text.slice(article.title?.start, article.title?.end)).toBe(article.title?.text);
    expect(hash(article.title?.text ?? "")).toBe("7de4061ec264");
    expect(article.kicker?.text).toBe("ODR: FEATURE");
    expect(article.standfirst?.text.split(" ")).toHaveLength(18);
    expect(article.authors.map((author) => author.text)).toEqual([
      "Marina Samoilovich",
      "Aigerim Shapagat",
      "Paolo Sorbello",
    ]);
    expect(article.published).toMatchObject({ text: "2022-03-23", derivation: "date" });
    expect(article.publication?.text).toBe("openDemocracy");
    expect(article.url?.text).toMatch(/^https:\/\/www\.opendemocracy\.net\/.*putin\/$/);
    expect(article.language).toBe("en");
  });

  it("has an opening and four sections as equals", () => {
    expect(article.sections.map((section) => section.depth)).toEqual([1, 1, 1, 1, 1]);
    expect(article.sections.map((section) => section.blocks.length)).toEqual([6, 6, 11, 8, 5]);
    expect(article.sections.map((section) => section.heading !== null)).toEqual([false, true, true, true, true]);
    expect(article.sections.every((section) => !section.heading?.text.includes("*"))).toBe(true);
  });

  it("has two paragraphs together again", () => {
    const paragraphs = article.sections
      .flatMap((section) => section.blocks)
      .filter((block) => block.ranges.length === 2);
    expect(paragraphs).toHaveLength(2);
    for (const { text } of paragraphs) expect(text).not.toMatch(/\n/);
  });

  it("has two pull quotes, and leaves out the rest", () => {
    expect(article.pullQuotes.map((quote) => quote.repeats.length)).toEqual([1, 2]);
    expect(article.omitted.map((omission) => omission.why)).toEqual([
      "contents list",
      "event notice",
      "byline",
      "postscript",
    ]);
    expect(faults(article)).toEqual([]);
  });
});

/** Kind and visible text of the blocks that marked finds. */
function ofMarked(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token): string[] => {
    switch (token.type) {
      case "space":
      case "def":
      case "hr":
        return [];
      case "blockquote":
        return ofMarked((token as Tokens.Blockquote).tokens);
      case "list":
        return [`list ${(token as Tokens.List).items.length}`];
      case "html":
        return ["html"];
      case "code":
        return [`code ${(token as Tokens.Code).text}`];
      case "heading":
        return [`heading ${(token as Tokens.Heading).depth} ${plain((token as Tokens.Heading).text)}`];
      default:
        return [`${token.type} ${plain(token.raw)}`];
    }
  });
}

function ofOurs(text: string, raws: readonly Raw[]): string[] {
  return raws.flatMap((raw): string[] => {
    const shown = raw.ranges.map(({ start, end }) => text.slice(start, end));
    switch (raw.kind) {
      case "rule":
      case "definition":
        return [];
      case "quote":
        return ofOurs(text, raw.children);
      case "list":
        return [`list ${raw.items.length}`];
      case "html":
        return ["html"];
      case "code":
        return [`code ${shown.join("").replace(/\r\n/g, "\n")}`];
      case "heading":
        return [`heading ${raw.level} ${plain(shown.join(" "))}`];
      default:
        return [`${raw.kind} ${raw.kind === "table" ? plain(text.slice(raw.start, raw.end)) : plain(shown.join(" "))}`];
    }
  });
}

describe.skipIf(!hasShared)("the Markdown corpus", () => {
  it.each(hasShared ? markdownCorpus() : [])("$name", ({ text }) => {
    const body = text.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, "").replace(/^\[\^[^\]]*\]:.*(?:\n.+)*$/gm, "");
    expect(ofOurs(body, blocks(body, 0))).toEqual(ofMarked(marked.lexer(body)));
    expect(faults(readText(text))).toEqual([]);
    const crlf = text.replace(/\r?\n/g, "\r\n");
    expect(faults(readText(crlf))).toEqual([]);
    const shown = (source: string) =>
      readText(source).sections.flatMap((s) => s.blocks.map((block) => block.text.replace(/\r/g, "")));
    expect(shown(crlf)).toEqual(shown(text));
  });
});

describe.skipIf(!hasShared)("the text corpora", () => {
  it("keep their places", () => {
    const wrong: string[] = [];
    for (const { name, text, lang } of textCorpora()) {
      for (const fault of faults(readText(text, "text", lang))) wrong.push(`${name}: ${fault}`);
    }
    expect(wrong).toEqual([]);
  });
});
