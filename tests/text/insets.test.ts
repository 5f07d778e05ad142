import { expect, it } from "vitest";
import { insetsOf, levelsOf } from "../../src/text/lists.ts";

const WIDTHS = { number: 72, indent: 44, rule: 28, task: 42 };
const item = (depth: number, number: number | null, task: "done" | null) =>
  ({ text: "", start: 0, end: 0, ranges: [], role: "item", derivation: null, depth, number, task }) as const;

it("leaves room for a numbered task's box, and for lists under it", () => {
  const insets = insetsOf([item(0, 1, "done"), item(1, null, null), item(0, 2, null)], WIDTHS);
  expect(insets.map(({ left, hang }) => [left, hang])).toEqual([
    [0, 114],
    [114, 40],
    [0, 72],
  ]);
});

it("sets items of one list one under the other where what they stand in is on another page", () => {
  const of = (...depths: number[]) => levelsOf(depths.map((depth) => ({ depth })));
  expect(of(1, 1, 0, 1)).toEqual([0, 0, 0, 1]);
  expect(of(2, 1, 2, 4, 2)).toEqual([0, 0, 1, 2, 1]);
});
