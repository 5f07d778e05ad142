import type { Source } from "../model/article.ts";
import type { Role, Shown } from "../model/deck.ts";
import type { Range, Text } from "../model/text.ts";
import { type Located, locate } from "../text/index.ts";

export interface Sentence {
  readonly text: Text;
  readonly heading: boolean;
}

/** What a slide shows of one sentence, as characters of its text. */
export interface Mark {
  readonly segments: readonly Range[];
  /** Only a name, an age, a number was taken from it. */
  readonly excerpt: boolean;
}

/** By the sentence's number, in order. */
export type Marks = ReadonlyMap<number, Mark>;

interface Piece extends Range {
  readonly number: number;
}

const EXCERPTS: ReadonlySet<Role> = new Set([
  "name",
  "age",
  "speaker-role",
  "place",
  "number",
  "qualifier",
  "date",
  "author",
]);

/** Finds which characters of which sentences stand at ranges of the source. */
export class Finder {
  readonly #source: Source;
  readonly #sentences: readonly Sentence[];
  readonly #pieces: readonly Piece[];

  constructor(source: Source, sentences: readonly Sentence[]) {
    this.#source = source;
    this.#sentences = sentences;
    this.#pieces = sentences
      .flatMap(({ text }, number) => text.ranges.map(({ start, end }) => ({ start, end, number })))
      .sort((a, b) => a.start - b.start);
  }

  marks(texts: readonly Shown[]): Marks {
    const found = new Map<number, Mark>();
    for (const { ranges, role } of texts) {
      for (const range of ranges) {
        for (const piece of this.#overlapping(range)) {
          const segment = this.#visible(piece, range);
          if (segment.end <= segment.start) continue;
          const { segments, excerpt } = found.get(piece.number) ?? { segments: [], excerpt: true };
          found.set(piece.number, {
            segments: joined([...segments, segment]),
            excerpt: excerpt && EXCERPTS.has(role),
          });
        }
      }
    }
    return new Map([...found].sort(([a], [b]) => a - b));
  }

  text(number: number): string {
    return this.#sentences[number]?.text.text ?? "";
  }

  /** Whether a sentence stands in the deck as in the source: names may have been replaced in it. */
  verbatim(number: number): boolean {
    return this.#located(number).text === this.text(number);
  }

  #located(number: number): Located {
    return locate(this.#source, (this.#sentences[number] as Sentence).text);
  }

  /** The characters of the piece's sentence that stand in a range, white space at their ends left out; all of them where it isn't verbatim. */
  #visible(piece: Piece, range: Range): Range {
    const { text, start: first, end: last } = (this.#sentences[piece.number] as Sentence).text;
    if ((range.start <= first && range.end >= last) || !this.verbatim(piece.number))
      return { start: 0, end: text.length };
    const located = this.#located(piece.number);
    let start = located.index(Math.max(range.start, piece.start));
    let end = located.index(Math.min(range.end, piece.end));
    while (start < end && text[start] === " ") start++;
    while (end > start && text[end - 1] === " ") end--;
    return { start, end };
  }

  *#overlapping({ start, end }: Range): Iterable<Piece> {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pieces[middle] as Piece).end <= start) low = middle + 1;
      else high = middle;
    }
    for (const piece of this.#pieces.slice(low)) {
      if (piece.start >= end) return;
      yield piece;
    }
  }
}

/** In order, those that touch or have only a space between them made one. */
export function joined(ranges: readonly Range[]): readonly Range[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
