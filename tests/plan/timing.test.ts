import fc from "fast-check";
import { expect, test } from "vitest";
import type { Draft } from "../../src/plan/draft.ts";
import { timetable } from "../../src/plan/timing.ts";
import type { Unit } from "../../src/plan/units.ts";

let at = 0;
const unit = (seconds: number, score: number): Unit => {
  const start = at;
  at += 10;
  const text = { text: `sentence ${start}`, start, end: at, ranges: [{ start, end: at }] };
  return {
    text,
    block: { kind: "paragraph", sentences: [text], ...text },
    seconds,
    score,
    speech: [],
    quoted: [],
    figures: [],
  };
};
const draft = (units: readonly Unit[], worth: number): Draft => ({
  content: { kind: "contents", entries: [] },
  units,
  shown: units.slice(0, 1).map(({ text }) => text),
  fixed: units.length ? 0 : 10,
  cue: "",
  worth,
});
const drafts = fc
  .array(
    fc.tuple(
      fc.array(fc.tuple(fc.integer({ min: 2, max: 20 }), fc.double({ min: 0, max: 1, noNaN: true }))),
      fc.nat(9),
    ),
    {
      minLength: 3,
      maxLength: 40,
    },
  )
  .map((list) =>
    list.map(([units, worth]) =>
      draft(
        units.map(([seconds, score]) => unit(seconds, score)),
        worth,
      ),
    ),
  );

test("without a limit everything is said", () => {
  fc.assert(
    fc.property(drafts, (list) => {
      const { slides, left } = timetable(list, null);
      expect(left).toBe(0);
      expect(slides.flatMap(({ say }) => [...say])).toEqual(list.flatMap(({ units }) => units));
    }),
  );
});

test("a limit is kept within a twentieth, and no unit is lost, doubled or moved", () => {
  fc.assert(
    fc.property(drafts, fc.integer({ min: 2, max: 30 }), (list, minutes) => {
      const { slides, left } = timetable(list, minutes);
      const total = slides.reduce((sum, slide) => sum + slide.seconds, 0);
      expect(Math.abs(total + left - minutes * 60)).toBeLessThanOrEqual(minutes * 3);
      expect(slides.flatMap(({ units }) => units)).toEqual(list.flatMap(({ units }) => units));
      for (const { seconds } of slides) expect(Number.isInteger(seconds) && seconds > 0).toBe(true);
    }),
  );
});

test("a slide that shows one short sentence gets more of its own before longer slides do", () => {
  const brief = draft([unit(3, 0.1), unit(5, 0.1), unit(6, 0.1)], 5);
  const long = draft([unit(20, 0.5), unit(20, 0.9), unit(20, 0.9), unit(20, 0.9)], 5);
  const { slides } = timetable([draft([], 5), brief, long], 1);
  expect(slides.map(({ seconds }) => seconds)[1]).toBeGreaterThanOrEqual(12);
});
