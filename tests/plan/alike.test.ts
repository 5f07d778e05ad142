import { expect, it } from "vitest";
import type { Pages, Slide } from "../../src/model/deck.ts";
import type { Fit } from "../../src/model/theme.ts";
import { setAlike } from "../../src/plan/alike.ts";

/** A table that fits in these settings. */
const table = (part: Pages, ...holding: readonly number[]) =>
  ({ kind: "table", part, holding, setting: holding[0] ?? Number.POSITIVE_INFINITY }) as unknown as Slide;

const fit = ((slide, _aspect, _tearing, from = 0) =>
  (slide as unknown as { holding: readonly number[] }).holding.find((setting) => setting >= from) ?? null) as Fit;

const settings = (...slides: readonly Slide[]) =>
  setAlike(slides, { fit, aspect: "16:9" }).map(({ setting }) => setting);

const page = (number: number, of: number) => ({ page: number, of });

it("sets pages of one thing in the largest setting that holds them all", () => {
  expect(settings(table(page(1, 3), 0, 1, 3, 4), table(page(2, 3), 2, 3, 4), table(page(3, 3), 1, 2, 4))).toEqual([
    4, 4, 4,
  ]);
});

it("leaves pages as they are that no one setting holds, and slides that are no pages of one thing", () => {
  expect(settings(table(page(1, 2), 0), table(page(2, 2), 1))).toEqual([0, 1]);
  expect(settings(table(page(1, 1), 0, 1), table(page(1, 1), 1))).toEqual([0, 1]);
  expect(
    settings(table(page(1, 2), 0, 1), table(page(2, 2), 1), table(page(1, 2), 0, 2), table(page(2, 2), 2)),
  ).toEqual([1, 1, 2, 2]);
});
