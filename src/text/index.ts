import type { Source, SourceFormat } from "../model/article.ts";
import type { Range, Text } from "../model/text.ts";

/**
 * What a reader sees of a piece of source: markup stripped, entities and escapes resolved, white space folded to single
 * spaces and trimmed. For `format` "text" only white space is folded.
 */
export function plain(piece: string, format: SourceFormat = "markdown"): string {
  throw new Error(`not written yet: ${piece}${format}`);
}

/** A Text with the way back from its characters to the source. */
export interface Located {
  readonly text: string;
  /** The Text of `text.slice(from, to)`, white space at its ends left out. `plain` of its pieces gives its text again. */
  readonly cut: (from: number, to: number) => Text;
  /** Where character `index` of `text` begins in the source; `index === text.length` gives the end of the last. */
  readonly offset: (index: number) => number;
  /** The index in `text` of the first character that begins at or after `offset` in the source. */
  readonly index: (offset: number) => number;
}

/** Finds each character of a text in its source. Linear in the text. */
export function locate(source: Source, text: Text): Located {
  throw new Error(`not written yet: ${source.name}${text.text}`);
}

/** Makes a Text of ranges of the source. */
export function textOf(source: Source, ranges: readonly Range[]): Text {
  throw new Error(`not written yet: ${source.name}${ranges.length}`);
}
