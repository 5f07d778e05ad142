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

/** How many of the items above an item it is in: those of lists whose item stands on another page don't count. */
export function levelsOf(items: readonly { readonly depth: number }[]): readonly number[] {
  const open: number[] = [];
  return items.map(({ depth }) => {
    while (open.length > 0 && (open.at(-1) as number) >= depth) open.pop();
    return open.push(depth) - 1;
  });
}

/** A list in a list stands under its item's text where that has a number. */
export function insetsOf(
  items: ListSlide["items"],
  { number, indent, rule, task }: Pick<Widths, "number" | "indent" | "rule" | "task">,
): readonly Inset[] {
  const lefts = [0];
  const levels = levelsOf(items);
  return items.map((item, at) => {
    const level = Math.min(levels[at] ?? 0, DEEPEST);
    const left = lefts[level] as number;
    lefts.length = level + 1;
    const numbered = number + (item.task ? task : 0);
    lefts.push(left + (item.number === null ? indent : numbered));
    return { level, left, hang: item.number === null ? rule + 12 : numbered };
  });
}
