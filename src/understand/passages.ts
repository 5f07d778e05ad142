import type { Article, Block } from "../model/article.ts";
import { type Located, locate } from "../text/index.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Marked, markedIn } from "./quote-marks.ts";
import { type Word, wordsOf } from "./words.ts";

/** A block's visible text with its words and what stands in quotation marks. */
export interface Passage {
  readonly block: Block;
  /** The index of the article's section. */
  readonly section: number;
  readonly text: string;
  readonly words: readonly Word[];
  readonly marked: readonly Marked[];
  /** For each word the index in `marked` of what it stands in, or -1. */
  readonly inside: Int32Array;
  readonly located: () => Located;
}

/** The blocks that people speak in: code, tables and images are left out. */
export function passagesOf(article: Article, lexicon: Lexicon | null): Passage[] {
  const passages: Passage[] = [];
  const abbreviation = lexicon?.abbreviation ?? (() => false);
  article.sections.forEach((section, index) => {
    for (const block of section.blocks) {
      if (block.kind !== "paragraph" && block.kind !== "quotation" && block.kind !== "list") continue;
      const words = wordsOf(block.text, abbreviation);
      const marked = markedIn(block.text);
      passages.push({
        block,
        section: index,
        text: block.text,
        words,
        marked,
        inside: insides(words, marked),
        located: once(() => locate(article.source, block)),
      });
    }
  });
  return passages;
}

function insides(words: readonly Word[], marked: readonly Marked[]): Int32Array {
  const inside = new Int32Array(words.length).fill(-1);
  let at = 0;
  words.forEach((word, i) => {
    while (at < marked.length && (marked[at] as Marked).end <= word.start) at++;
    if (at < marked.length && word.start >= (marked[at] as Marked).start) inside[i] = at;
  });
  return inside;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
