import type { Range } from "../model/text.ts";

/** Whether the article has a number's qualifier behind it: "200 or so". */
export function trails(qualifier: Range | null, number: Range): boolean {
  return qualifier !== null && qualifier.start > number.start;
}
