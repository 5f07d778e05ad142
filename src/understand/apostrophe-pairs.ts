import type { Diagnostic } from "../diagnostics.ts";
import type { Article } from "../model/article.ts";
import type { Range } from "../model/text.ts";
import type { Passage } from "./passages.ts";

/** From so many on they may be quotation marks. */
const SEVERAL = 2;
const RUN = /'{2,}/gu;

/**
 * What stands between two apostrophes and two apostrophes, both taken in: emphasis in wiki text, an inch elsewhere, now and then a
 * quotation. Apostrophes that TeX's backticks have opened are none.
 */
export function apostrophePairs(text: string): Range[] {
  if (!text.includes("''")) return [];
  const pairs: Range[] = [];
  let start = -1;
  for (const { index, 0: run } of text.matchAll(RUN)) {
    const end = index + run.length;
    const opens = /^$|[\s([{—–-]$/u.test(text.slice(Math.max(0, index - 1), index)) && /\S/u.test(text[end] ?? " ");
    if (opens) {
      start = index;
      continue;
    }
    if (start < 0 || /\s/u.test(text[index - 1] ?? " ") || /[\p{L}\p{N}]/u.test(text[end] ?? " ")) continue;
    pairs.push({ start, end });
    start = -1;
  }
  return pairs;
}

/** Says that a text has several pairs of apostrophes, which are read as no quotations; null where it has not. */
export function pairsRead(article: Article, passages: readonly Passage[]): Diagnostic | null {
  let count = 0;
  let range: Range | null = null;
  for (const { text, located } of passages)
    for (const { start, end } of apostrophePairs(text)) {
      count++;
      range ??= { start: located().offset(start), end: located().offset(end) };
    }
  if (count < SEVERAL) return null;
  return {
    code: "apostrophe-pairs",
    severity: "note",
    message: `${count} passages stand in pairs of apostrophes (''…''), which are not read as quotation marks`,
    hint: "Where they are quotations, set them in “…”: then they are read, and given to who says them.",
    source: article.source.name,
    range,
  };
}
