import type { Ages, Credit } from "../model/deck.ts";
import type { Box } from "../model/theme.ts";
import { AGES } from "./fit/settings.ts";

/** Space between a label and the line that leads to it, and between two labels. */
const GAP = 10;
const LANE = 36;
/** Labels above each other, at most. */
const MOST_LANES = 8;
/** What lies under the axis: its numbers. */
const FOOT = 44;
const SIDE = 20;
/** A letter's share of the type size: labels are kept apart by more than their own width. */
const LETTER = 0.6;
/** An axis spans at least so many years. */
const SPAN = 30;

type Point = Ages["points"][number];

/**
 * Puts people on an axis at their ages, each with a label of its own that meets no other and that no other's line runs
 * through. In order of age; who finds no room stands beside, as who has no age.
 */
export function agesOf(people: readonly Credit[], width: number): Ages {
  const aged = people.flatMap(({ age }, person) => {
    const value = Number.parseInt(age?.text ?? "", 10);
    return Number.isFinite(value) ? [{ person, value }] : [];
  });
  const least = Math.floor(Math.min(...aged.map(({ value }) => value)) / 10) * 10;
  const most = Math.max(Math.ceil(Math.max(...aged.map(({ value }) => value)) / 10) * 10, least + SPAN);
  const at = (age: number) => Math.round(SIDE + ((age - least) / (most - least)) * (width - 2 * SIDE));

  const labels: (Box & { readonly point: Omit<Point, "y">; readonly lane: number })[] = [];
  for (const { person, value } of [...aged].sort((a, b) => a.value - b.value)) {
    const x = at(value);
    const long =
      AGES.number + Math.ceil((people[person]?.name ?? people[person]?.role)?.text.length ?? 0) * AGES.size * LETTER;
    const free = lanes().find(({ lane, left }) =>
      labels.every((other) => {
        const apart = left + long + GAP < other.x || other.x + other.width + GAP < left;
        const lineFree = x < other.x - 2 || x > other.x + other.width;
        const otherLineFree = other.point.x < left - 2 || other.point.x > left + long;
        return lane === other.lane ? apart : lane > other.lane ? lineFree : otherLineFree;
      }),
    );
    if (!free) continue;
    const point = { person, x, anchor: free.anchor };
    labels.push({ x: free.left, y: 0, width: long, height: LANE, lane: free.lane, point });

    function lanes() {
      const start = { anchor: "start", left: x + GAP } as const;
      const end = { anchor: "end", left: x - GAP - long } as const;
      const sides = [start, end].filter(({ left }) => left >= 0 && left + long <= width);
      return Array.from({ length: MOST_LANES }, (_, lane) => sides.map((side) => ({ ...side, lane }))).flat();
    }
  }
  const y = (1 + Math.max(0, ...labels.map(({ lane }) => lane))) * LANE + LANE / 2;
  const points = labels.map(({ lane, point }) => ({ ...point, y: y - LANE - lane * LANE }));
  return {
    width,
    height: y + FOOT,
    y,
    ticks: Array.from({ length: (most - least) / 10 + 1 }, (_, i) => ({ age: least + 10 * i, x: at(least + 10 * i) })),
    points: points.sort((a, b) => a.person - b.person),
    beside: people.flatMap((_, person) => (points.some((point) => point.person === person) ? [] : [person])),
  };
}
