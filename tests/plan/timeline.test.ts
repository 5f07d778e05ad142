import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutInTime } from "../../src/plan/timeline.ts";
import { sharedOut } from "../../src/render/charts.ts";
import { filler, planned } from "./planned.ts";

/** An article of so many dated events, two years apart, and so much text around them. */
function chronicle(dates: number, sentences: number): string {
  const events = Array.from(
    { length: dates },
    (_, i) => `On ${1 + ((i * 5) % 27)} March ${1960 + 2 * i} the town council opened the ${i + 1}th new bridge.\n`,
  );
  return `# Bridges\n\n${events.join("\n")}\n## Afterwards\n\n${filler(sentences)}`;
}

describe("the dates of an article", () => {
  it("stand on one slide where they are few, whatever the talk's length", async () => {
    const { of } = await planned(chronicle(5, 200));
    expect(of("timeline").map(({ events, part }) => [events.length, part])).toEqual([[5, { page: 1, of: 1 }]]);
  });

  it.each([
    [20, 1],
    [200, 2],
    [450, 3],
  ])("stand on no more slides than the talk has time for (%i sentences: %i)", async (sentences, pages) => {
    const { of } = await planned(chronicle(20, sentences));
    const parts = of("timeline");
    expect(parts.map(({ part }) => part)).toEqual(
      Array.from({ length: pages }, (_, i) => ({ page: i + 1, of: pages })),
    );
    const dates = parts.flatMap(({ events }) => events.map(({ date }) => date));
    expect(dates.length).toBeGreaterThan(4 * pages);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(parts.map(({ notes }) => notes.cue !== "")).toEqual(parts.map((_, i) => i === 0));
  });

  it("are left out where what happened hangs on other words", async () => {
    const events = [
      "In 1961 the town council opened the first new bridge.",
      "In 1972 later adapted the old ferry for cars and lorries.",
      "In 1983 he opened the second new bridge of the town.",
      "In 1994 the river flooded the harbour and the lower streets.",
      "In 2005 the town council opened the third new bridge.",
    ];
    const { of } = await planned(`# Bridges\n\n${events.join("\n\n")}\n\n${filler(20)}`);
    expect(of("timeline").map(({ events }) => events.map(({ date }) => date))).toEqual([["1961", "1994", "2005"]]);
  });

  it("are left out where nobody is said to have done it", async () => {
    const events = [
      "В 1961 году город построил первый новый мост.",
      "В 1972 году ни разу не опоздала.",
      "В 1983 году город построил второй новый мост.",
      "В 1994 году река затопила порт и нижние улицы.",
    ];
    const { of } = await planned(`# Мосты\n\n${events.join("\n\n")}`, { lang: "ru" });
    expect(of("timeline").map(({ events }) => events.map(({ date }) => date))).toEqual([["1961", "1983", "1994"]]);
  });

  it("stand on one slide of a talk that is to be short", async () => {
    const { of } = await planned(chronicle(20, 450), { minutes: 8 });
    expect(of("timeline").length).toBeLessThanOrEqual(1);
  });
});

describe("cutting in time", () => {
  it("falls where most time passes, between pages that are nearly even", () => {
    const days = [0, 1, 2, 3, 100, 101, 102];
    expect(cutInTime(days, 3, ([from, to]) => to - from <= 4)).toEqual([
      [0, 4],
      [4, 7],
    ]);
    expect(cutInTime(days, 1, ([from, to]) => to - from <= 4)).toBeNull();
  });

  it("loses no event", () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 18 }), fc.integer({ min: 4, max: 7 }), (count, most) => {
        const days = Array.from({ length: count }, (_, i) => i * i);
        const cuts = cutInTime(days, 3, ([from, to]) => to - from <= most);
        if (!cuts) return count > 3 * most;
        return (
          cuts[0]?.[0] === 0 &&
          cuts.at(-1)?.[1] === count &&
          cuts.every(([from, to], i) => from < to && (i === 0 || cuts[i - 1]?.[1] === from))
        );
      }),
    );
  });
});

describe("the height of a timeline", () => {
  it("is shared out by the time that passes where the words leave room", () => {
    expect(sharedOut(400, [20, 20, 20, 20], [1, 2, 1, 0])).toEqual([95, 190, 95, 20]);
    expect(sharedOut(400, [20, 120, 20, 20], [9, 1, 9, 0])).toEqual([130, 120, 130, 20]);
  });

  it("gives each row what its words need, and all of it away", () => {
    const row = fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 7 }), fc.integer({ min: 600, max: 900 }), (rows, height) => {
        const needs = rows.map(([need]) => need);
        const heights = sharedOut(height, needs, [...rows.slice(1).map(([, grow]) => grow), 0]);
        expect(heights.every((one, i) => one >= (needs[i] ?? 0) - 1e-9)).toBe(true);
        expect(heights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(height);
      }),
    );
  });
});
