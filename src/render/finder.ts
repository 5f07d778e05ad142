import type { Source } from "../model/article.ts";
import type { Role, Shown } from "../model/deck.ts";
import type { Range, Text } from "../model/text.ts";
import { type Located, locate } from "../text/index.ts";
import { LETTERS } from "../text/letters.ts";

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

/** A footnote's mark, which a page sets among the words. */
const FOOTNOTE = /\[\^[^\]\s]{1,100}\](?!\()/g;
const LAST_WORD = new RegExp(`[${LETTERS}\\d-]+$`);

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

  /**
   * A sentence's text from one character to another, in the pieces that stand together on a page: not so two cells of a
   * table, nor the words before and behind a footnote's mark, which is one word with what it stands at.
   */
  pieces(number: number, start = 0, end: number = this.text(number).length): readonly string[] {
    const text = this.text(number);
    if (!this.verbatim(number)) return [text.slice(start, end)];
    const footnotes = this.#footnotes(number);
    const ranges = this.#sentences[number]?.text.ranges ?? [];
    const cuts = [...footnotes, ...ranges.map((range) => this.#located(number).index(range.start))]
      .filter((cut) => start < cut && cut <= end)
      .sort((a, b) => a - b);
    return [...cuts, end].map((cut, index) => {
      const piece = text.slice(index === 0 ? start : cuts[index - 1], cut);
      return footnotes.includes(cut) ? piece.replace(LAST_WORD, "") : piece;
    });
  }

  /** Whether on a page nothing but white space stands between a sentence and the next. */
  meetsNext(number: number): boolean {
    if (!this.#sentences[number] || !this.#sentences[number + 1]) return false;
    return (this.#footnotes(number).at(-1) ?? 0) < this.#located(number).text.length;
  }

  /** Before which characters of a sentence's text a footnote's mark stands; after the last one, too. */
  #footnotes(number: number): readonly number[] {
    const { start, end } = (this.#sentences[number] as Sentence).text;
    const next = this.#sentences[number + 1]?.text.start ?? end;
    const marks = this.#source.text.slice(start, Math.max(next, end)).matchAll(FOOTNOTE);
    return [...marks].map(({ index }) => this.#located(number).index(start + index));
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
    for (; low < this.#pieces.length; low++) {
      const piece = this.#pieces[low] as Piece;
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
