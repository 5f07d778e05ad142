import type { Article, Footnote, Omission } from "../model/article.ts";
import type { Text } from "../model/text.ts";

/** The footnotes that a text has marks of. */
export function footnotesIn<Note extends Pick<Footnote, "marks">>(text: Text, footnotes: readonly Note[]): Note[] {
  return footnotes.filter(({ marks }) =>
    marks.some((mark) => text.ranges.some(({ start, end }) => start < mark && mark <= end)),
  );
}

/**
 * Footnotes in the rows they stand in at the foot of a slide: beside each other where a line of `room` holds them, with
 * `between` between two; one that is longer has rows of its own.
 */
export function footnoteRows(
  notes: readonly string[],
  { room, between, span }: { room: number; between: number; span: (text: string) => number },
): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let free = 0;
  for (const note of notes) {
    const width = span(note);
    const beside = between + width <= free;
    if (beside) rows.at(-1)?.push(note);
    else rows.push([note]);
    free = beside ? free - between - width : room - width;
  }
  return rows;
}

/** What the talk does without: of the footnotes, those that nothing refers to. */
export function leftOut({ omitted, footnotes }: Article): readonly Omission[] {
  const kept = new Set(footnotes.map(({ start }) => start));
  return omitted.filter(({ why, start }) => why !== "footnote" || !kept.has(start));
}
