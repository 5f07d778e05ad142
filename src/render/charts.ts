import type { FigureSlide, TimelineSlide } from "../model/deck.ts";
import { daysOf } from "../text/days.ts";

/** What a bar fills of its track, 0 to 100: percentages as they are, other numbers against the largest. */
export function barWidths({ figures }: FigureSlide): readonly number[] {
  const share = figures.every(({ unit, value }) => unit === "%" && value <= 100);
  const most = share ? 100 : Math.max(...figures.map(({ value }) => value), 0);
  return figures.map(({ value }) => (most > 0 ? Math.round((Math.max(value, 0) * 10_000) / most) / 100 : 0));
}

/** Beyond so many times the median, a gap in time is broken rather than drawn. */
const BREAK = 6;

/**
 * How the height of a timeline is shared out, an event's row reaching to the next: by the days between them, so that
 * distance reads as time. A gap that would swallow the others is cut short, and its axis shown as broken.
 */
export function timelineGaps({
  events,
}: TimelineSlide): readonly { readonly grow: number; readonly broken: boolean }[] {
  const days = events.map(({ date }) => daysOf(date));
  const gaps = days.slice(1).map((day, index) => Math.max(1, day - (days[index] ?? day)));
  const median = [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 1;
  const most = median * BREAK;
  return [
    ...gaps.map((gap) => ({ grow: Math.round((Math.min(gap, most) / median) * 100) / 100, broken: gap > most })),
    { grow: 0, broken: false },
  ];
}

/**
 * Heights in proportion to `grows`, none below what its row needs, as a flexible box shares out its height: rows that
 * need more than their share take that, and the others share what is left. The last, which leads nowhere, gets its needs.
 */
export function sharedOut(height: number, needs: readonly number[], grows: readonly number[]): readonly number[] {
  const fixed = new Set(needs.flatMap((_, index) => ((grows[index] ?? 0) > 0 ? [] : [index])));
  for (;;) {
    const open = needs.flatMap((_, index) => (fixed.has(index) ? [] : [index]));
    const left = height - [...fixed].reduce((sum, index) => sum + (needs[index] ?? 0), 0);
    const all = open.reduce((sum, index) => sum + (grows[index] ?? 0), 0);
    const shareOf = (index: number) => (left * (grows[index] ?? 0)) / all;
    const short = open.filter((index) => shareOf(index) < (needs[index] ?? 0));
    if (!short.length) return needs.map((need, index) => (fixed.has(index) ? need : shareOf(index)));
    for (const index of short) fixed.add(index);
  }
}
