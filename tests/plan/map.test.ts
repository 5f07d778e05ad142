import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Label } from "../../src/plan/map/labels.ts";
import { labelled } from "../../src/plan/map/labels.ts";
import { pathOf, rings, runs, UNIT } from "../../src/drawing/outline.ts";
import { located } from "../browser/decks.ts";

const VIEW = { width: 772, height: 560 };
const HEIGHT = 26;
const MARK = 8;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxOf = ({ x, y, anchor }: Label, width: number): Box => {
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { left, right: left + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
};
const around = ({ x, y }: { x: number; y: number }): Box => ({
  left: x - MARK,
  right: x + MARK,
  top: y - MARK,
  bottom: y + MARK,
});
const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
/** Points along the line from a mark to its label. */
const along = ({ from }: Label) =>
  from
    ? Array.from({ length: 41 }, (_, i) => ({
        x: from.x1 + ((from.x2 - from.x1) * i) / 40,
        y: from.y1 + ((from.y2 - from.y1) * i) / 40,
      }))
    : [];
const isIn = ({ x, y }: { x: number; y: number }, { left, right, top, bottom }: Box) =>
  x > left && x < right && y > top && y < bottom;

const spot = fc.record({
  x: fc.integer({ min: 14, max: VIEW.width - 14 }),
  y: fc.integer({ min: 14, max: VIEW.height - 14 }),
  width: fc.integer({ min: 40, max: 220 }),
  weight: fc.constantFrom(60, 200),
});
const CORNER = { left: 620, top: 0, right: 772, bottom: 110 };

describe("labels", () => {
  it("meet no label, no mark, no line to another label, nothing that is taken, and stay on the map", () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 24 }), (spots) => {
        const labels = labelled(spots, VIEW, [CORNER], new Int32Array());
        expect(labels).toHaveLength(spots.length);
        labels.forEach((label, index) => {
          if (!label) return;
          const box = boxOf(label, spots[index]?.width ?? 0);
          expect(box.left >= 0 && box.top >= 0 && box.right <= VIEW.width && box.bottom <= VIEW.height).toBe(true);
          expect(meet(box, CORNER)).toBe(false);
          spots.forEach((other, at) => {
            if (at !== index) expect(meet(box, around(other))).toBe(false);
          });
          labels.forEach((other, at) => {
            if (!other || at === index) return;
            expect(meet(box, boxOf(other, spots[at]?.width ?? 0))).toBe(false);
            expect(along(other).some((point) => isIn(point, box))).toBe(false);
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  it("find room where there is some", () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 6 }), (spots) => {
        const narrow = spots.map((one) => ({ ...one, width: 60 }));
        const apart = narrow.every((a, i) => narrow.every((b, j) => i === j || Math.hypot(a.x - b.x, a.y - b.y) > 30));
        fc.pre(apart);
        expect(labelled(narrow, VIEW, [], new Int32Array())).not.toContain(null);
      }),
      { numRuns: 60 },
    );
  });

  it("name every one of many places in a small country and a large one, on both canvases", () => {
    const towns = {
      UA: "Simferopol Kharkiv Odesa Lviv Kyiv Sevastopol Donetsk Luhansk Yalta Kerch Dnipro Zaporizhzhia Mariupol Kherson",
      KZ: "Talgar Karaganda Temirtau Ekibastuz Zhanaozen Almaty Esik Pavlodar Semey Oskemen Taldykorgan Shymkent Turkistan Taraz Kyzylorda Aktau Atyrau Aktobe Kokshetau Astana Balkhash",
    };
    for (const aspect of ["16:9", "4:3"] as const)
      for (const [country, names] of Object.entries(towns)) {
        const [map] = located(names.split(" "), aspect);
        expect(map?.kind === "map" && map.country).toBe(country);
        expect(map?.kind === "map" && map.points.length).toBe(names.split(" ").length);
      }
  });
});

describe("outlines", () => {
  const view = { width: 200, height: 100, transform: { x: 0, y: 0, scale: 1 } };
  const point = fc.tuple(fc.integer({ min: -400, max: 600 }), fc.integer({ min: -400, max: 600 }));
  const line = fc.array(point, { minLength: 3, maxLength: 12 });
  /** Steps from point to point, as drawings have them. */
  const steps = (points: readonly (readonly [number, number])[]) =>
    points.flatMap(([x, y], i) => [x - (points[i - 1]?.[0] ?? 0), y - (points[i - 1]?.[1] ?? 0)]);
  /** Whether a point is inside a ring. */
  const holds = (ring: readonly (readonly [number, number])[], [x, y]: readonly [number, number]) =>
    ring.filter(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] ?? [0, 0];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    }).length %
      2 ===
    1;

  it("stay within a few pixels of the frame", () => {
    fc.assert(
      fc.property(line, (points) => {
        for (const [x, y] of [...rings([steps(points)], view), ...runs([steps(points)], view)].flat()) {
          expect(x * UNIT >= -6.01 && x * UNIT <= 206.01).toBe(true);
          expect(y * UNIT >= -6.01 && y * UNIT <= 106.01).toBe(true);
        }
      }),
    );
  });

  it("hold what the whole holds: a pixel off its edge at most", () => {
    fc.assert(
      fc.property(
        fc.tuple(point, point, point),
        fc.integer({ min: 5, max: 195 }),
        fc.integer({ min: 5, max: 95 }),
        (corners, x, y) => {
          const all = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => holds(corners, [x + dx * 2, y + dy * 2])));
          fc.pre(new Set(all).size === 1);
          const inside =
            rings([steps(corners)], view).filter((ring) => holds(ring, [x / UNIT, y / UNIT])).length % 2 === 1;
          const small = Math.max(...corners.map(([a]) => a)) - Math.min(...corners.map(([a]) => a)) < 4;
          fc.pre(!small);
          expect(inside).toBe(all[0]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("are written as steps", () => {
    expect(
      pathOf(
        [
          [
            [10, 20],
            [12, 17],
            [8, 17],
          ],
        ],
        "z",
      ),
    ).toBe("M10 20l2-3-4 0z");
    expect(
      pathOf(
        [
          [
            [-1, -2],
            [0, 0],
          ],
          [
            [5, 5],
            [6, 6],
          ],
        ],
        "",
      ),
    ).toBe("M-1-2l1 2M5 5l1 1");
  });
});
