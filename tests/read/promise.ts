import type { Article, Block } from "../../src/model/article.ts";
import type { Text } from "../../src/model/text.ts";
import { plain } from "../../src/text/index.ts";

/** What is wrong with an article's places in its source; empty where all is right. */
export function faults(article: Article): string[] {
  const { source } = article;
  const out: string[] = [];
  const say = (what: string, text: Text): void => {
    out.push(`${what} at ${text.start}`);
  };
  const proven = (text: Text, what: string): void => {
    const pieces = text.ranges.map(({ start, end }) => source.text.slice(start, end));
    if (text.text !== plain(pieces.join(" "), source.format)) say(`${what} does not show its text`, text);
    if (text.ranges.length > 0 && (text.start !== text.ranges[0]?.start || text.end !== text.ranges.at(-1)?.end))
      say(`${what} has another hull than its ranges`, text);
    text.ranges.forEach((range, i) => {
      if (range.end <= range.start || range.start < (text.ranges[i - 1]?.end ?? 0))
        say(`${what} has ranges out of order`, text);
    });
  };
  const blocks: Block[] = article.sections.flatMap((section) => section.blocks);
  for (const section of article.sections) if (section.heading) proven(section.heading, "heading");
  for (const block of blocks) {
    if (block.kind !== "code") proven(block, block.kind);
    for (const sentence of block.sentences) if (block.kind !== "code") proven(sentence, "sentence");
    const together = block.sentences.map(({ text }) => text).join(" ");
    if (together !== block.text) say(`the sentences of a ${block.kind} are not its text`, block);
    let at = block.start;
    for (const sentence of block.sentences) {
      if (sentence.start < at || sentence.end > block.end) say("a sentence stands outside its block", sentence);
      at = sentence.end;
    }
  }
  let end = 0;
  for (const part of article.parts) {
    if (part.start < end) out.push(`parts overlap at ${part.start}`);
    end = part.end;
  }
  for (const block of blocks)
    for (const range of block.ranges)
      if (!article.parts.some((part) => part.is === "body" && part.start <= range.start && part.end >= range.end))
        if (!covered(article, range.start, range.end)) say("a block is in no part of the body", block);
  return [...out, ...uncovered(article)];
}

function covered(article: Article, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (
      article.source.text.charCodeAt(i) > 32 &&
      !article.parts.some((part) => part.is === "body" && part.start <= i && part.end > i)
    )
      return false;
  return true;
}

/** Characters that no part holds though they are no markup. */
function uncovered(article: Article): string[] {
  const { text } = article.source;
  const rest = [...text];
  let at = 0;
  const open = rest.map((char) => {
    const from = at;
    at += char.length;
    return article.parts.some((part) => part.start <= from && part.end > from)
      ? char === "\n" || char === "\r"
        ? char
        : " "
      : char;
  });
  const visible = open
    .join("")
    .replace(/^ {0,3}\[[^\]]*\]:.*$/gm, " ")
    .replace(/<!--[\s\S]*?-->|<(script|style|iframe)[\s\S]*?<\/\1>|<[^<>]*>|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, " ")
    .replace(/!\[\]\([^)]*\)/g, " ")
    .replace(/[\s>#*_=~`|+:.\-\ufeff]+|\d+[.)]/g, "");
  return visible === "" ? [] : [`in no part: ${visible.slice(0, 80)}`];
}
