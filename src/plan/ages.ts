import type { Ages, Credit } from "../model/deck.ts";
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
/** At most so much of the width is kept free for the labels of the oldest. */
const MOST_RIGHT = 0.4;
/** An axis spans at least so many years. */
const SPAN = 30;

/**
 * Puts people on an axis at their ages, each with a label right of the line that leads up to it. Older people first, on
 * the lowest lane that is free: so no label meets another, and no line runs through one. Who finds no room stands beside,
 * as who has no age.
 */
export function agesOf(people: readonly Credit[], width: number): Ages {
  const aged = people.flatMap(({ age }, person) => {
    const value = Number.parseInt(age?.text ?? "", 10);
    return Number.isFinite(value) ? [{ person, value }] : [];
  });
  const least = Math.floor(Math.min(...aged.map(({ value }) => value)) / 10) * 10;
  const most = Math.max(Math.ceil(Math.max(...aged.map(({ value }) => value)) / 10) * 10, least + SPAN);
  const long = (person: number) =>
    AGES.number + Math.ceil(((people[person]?.name ?? people[person]?.role)?.text.length ?? 0) * AGES.size * LETTER);
  const right = Math.min(width * MOST_RIGHT, Math.max(SIDE, ...aged.map(({ person }) => GAP + long(person))));
  const at = (age: number) => Math.round(SIDE + ((age - least) / (most - least)) * (width - SIDE - right));

  const labels: { readonly person: number; readonly x: number; readonly end: number; readonly lane: number }[] = [];
  for (const { person, value } of [...aged].sort((a, b) => b.value - a.value)) {
    const x = at(value);
    const end = x + GAP + long(person);
    const lane = Math.max(-1, ...labels.filter((other) => other.x < end).map((other) => other.lane)) + 1;
    if (lane < MOST_LANES && end <= width) labels.push({ person, x, end, lane });
  }
  const y = (1 + Math.max(0, ...labels.map(({ lane }) => lane))) * LANE + LANE / 2;
  const points = labels.map(({ person, x, lane }) => ({ person, x, y: y - LANE - lane * LANE }));
  return {
    width,
    height: y + FOOT,
    y,
    ticks: Array.from({ length: (most - least) / 10 + 1 }, (_, i) => ({ age: least + 10 * i, x: at(least + 10 * i) })),
    points: points.sort((a, b) => a.person - b.person),
    beside: people.flatMap((_, person) => (points.some((point) => point.person === person) ? [] : [person])),
  };
}
