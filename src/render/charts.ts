import type { FigureSlide, TimelineSlide } from "../model/deck.ts";

/** What a bar fills of its track, 0 to 100: percentages as they are, other numbers against the largest. */
export function barWidths({ figures }: FigureSlide): readonly number[] {
  const share = figures.every(({ unit, value }) => unit === "%" && value <= 100);
  const most = share ? 100 : Math.max(...figures.map(({ value }) => value), 0);
  return figures.map(({ value }) => (most > 0 ? Math.round((Math.max(value, 0) * 10_000) / most) / 100 : 0));
}

/** Beyond so many times the median, a gap in time is broken rather than drawn. */
const BREAK = 6;

/**
 * How the free height of a timeline is shared out after each event: by the days to the next, so that distance reads as
 * time. A gap that would swallow the others is cut short, and its axis shown as broken.
 */
export function timelineGaps({
  events,
}: TimelineSlide): readonly { readonly grow: number; readonly broken: boolean }[] {
  const days = events.map(({ date }) => dayOf(date));
  const gaps = days.slice(1).map((day, index) => Math.max(1, day - (days[index] ?? day)));
  const median = [...gaps].sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 1;
  const most = median * BREAK;
  return [
    ...gaps.map((gap) => ({ grow: Math.round((Math.min(gap, most) / median) * 100) / 100, broken: gap > most })),
    { grow: 0, broken: false },
  ];
}

/** Days since the epoch; a year or month alone counts from its first. */
function dayOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
