import type { Article, Footnote, Omission } from "../model/article.ts";
import type { Text } from "../model/text.ts";

/** The footnotes that a text has marks of. */
export function footnotesIn<Note extends Pick<Footnote, "marks">>(text: Text, footnotes: readonly Note[]): Note[] {
  return footnotes.filter(({ marks }) =>
    marks.some((mark) => text.ranges.some(({ start, end }) => start < mark && mark <= end)),
  );
}

/** What the talk does without: of the footnotes, those that nothing refers to. */
export function leftOut({ omitted, footnotes }: Article): readonly Omission[] {
  const kept = new Set(footnotes.map(({ start }) => start));
  return omitted.filter(({ why, start }) => why !== "footnote" || !kept.has(start));
}
