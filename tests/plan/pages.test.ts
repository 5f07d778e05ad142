import fc from "fast-check";
import { expect, it } from "vitest";
import { pagesOf } from "../../src/plan/blocks.ts";

it("shares members out evenly, over as few pages as can be", () => {
  expect(pagesOf(13, (from, to) => to - from <= 12)).toEqual([
    [0, 7],
    [7, 13],
  ]);
  expect(pagesOf(3, () => false)).toBeNull();
  expect(pagesOf(0, () => true)).toBeNull();
});

it("leaves nobody out, whatever the members' sizes", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 40 }), (sizes) => {
      const ok = (from: number, to: number) => sizes.slice(from, to).reduce((sum, size) => sum + size, 0) <= 12;
      const pages = pagesOf(sizes.length, ok) ?? [];
      expect(pages.every(([from, to]) => from < to && ok(from, to))).toBe(true);
      expect(pages.flatMap(([from, to]) => sizes.slice(from, to))).toEqual(sizes);
    }),
  );
});

it("makes pages weigh alike where their counts don't fit", () => {
  const sizes = [2, 2, 2, 2, 2, 2, 9];
  const sum = (from: number, to: number) => sizes.slice(from, to).reduce((all, size) => all + size, 0);
  expect(
    pagesOf(
      7,
      (from, to) => sum(from, to) <= 12,
      (at) => sizes[at] as number,
    ),
  ).toEqual([
    [0, 5],
    [5, 7],
  ]);
});
