import type { Article, Block } from "../model/article.ts";
import { type Located, locate } from "../text/index.ts";
import { once } from "../text/once.ts";
import { type Said, withoutAttributions } from "./dialogue.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Marked, markedIn } from "./quote-marks.ts";
import { type Word, wordFrom, wordsOf } from "./words.ts";

/** A block's visible text with its words and what stands in quotation marks. */
export interface Passage {
  readonly block: Block;
  /** The index of the article's section. */
  readonly section: number;
  readonly text: string;
  readonly words: readonly Word[];
  readonly marked: readonly Marked[];
  /** For each of `marked` what in it is said: all, or what dashes leave of it ("A, — said B. — C"). */
  readonly said: readonly (readonly Said[])[];
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
      const said = marked.map((span) =>
        lexicon?.speech.dashDialogue
          ? withoutAttributions({ text: block.text, words }, span.from, span.to, lexicon)
          : [{ from: span.from, to: span.to }],
      );
      passages.push({
        block,
        section: index,
        text: block.text,
        words,
        marked,
        said,
        inside: insides(words, said),
        located: once(() => locate(article.source, block)),
      });
    }
  });
  return passages;
}

function insides(words: readonly Word[], said: readonly (readonly Said[])[]): Int32Array {
  const inside = new Int32Array(words.length).fill(-1);
  said.forEach((parts, index) => {
    for (const { from, to } of parts) inside.fill(index, wordFrom(words, from), wordFrom(words, to));
  });
  return inside;
}
