import type { ListSlide } from "../model/deck.ts";
import type { Widths } from "../model/theme.ts";

/** Items nested deeper stand no further to the right. */
const DEEPEST = 4;

/** Where an item stands: how deep, where its number or bullet stands, and how far from that its text. */
export interface Inset {
  readonly level: number;
  readonly left: number;
  readonly hang: number;
}

/** A list in a list stands under its item's text where that has a number. One whose item stands on another page is as deep as there are items above it. */
export function insetsOf(
  items: ListSlide["items"],
  { number, indent, rule, task }: Pick<Widths, "number" | "indent" | "rule" | "task">,
): readonly Inset[] {
  const lefts = [0];
  return items.map((item) => {
    const level = Math.min(item.depth, lefts.length - 1, DEEPEST);
    const left = lefts[level] as number;
    lefts.length = level + 1;
    const numbered = number + (item.task ? task : 0);
    lefts.push(left + (item.number === null ? indent : numbered));
    return { level, left, hang: item.number === null ? rule + 12 : numbered };
  });
}
