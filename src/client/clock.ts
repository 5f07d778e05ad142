import type { Clock } from "./messages.ts";

export const STOPPED: Clock = { since: null, before: 0 };

export function elapsed({ since, before }: Clock, now: number): number {
  return before + (since === null ? 0 : now - since);
}

export function run(clock: Clock, now: number): Clock {
  return clock.since === null ? { ...clock, since: now } : clock;
}

export function toggle(clock: Clock, now: number): Clock {
  return clock.since === null ? run(clock, now) : { since: null, before: elapsed(clock, now) };
}

/** 65 → "1:05", 3665 → "1:01:05". */
export function asTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (number: number) => String(number).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/**
 * Seconds ahead of the plan (positive) or behind it (negative) at so many seconds into the talk; 0 while the slide's own
 * time runs.
 */
export function ahead(seconds: readonly number[], index: number, at: number): number {
  const start = seconds.slice(0, index).reduce((sum, one) => sum + one, 0);
  const end = start + (seconds[index] ?? 0);
  return at < start ? start - at : at > end ? end - at : 0;
}

/** Seconds ahead of the plan (positive) or behind it, in whole tens: who looks up once a minute needs no more. */
export function pace(seconds: readonly number[], index: number, at: number): number {
  return Math.trunc(ahead(seconds, index, at) / 10) * 10;
}

/** Places on the line of the talk, 0 to 1. */
export interface Course {
  /** Where the slide's own time begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Where the clock is, and so where the talk should be. */
  readonly due: number;
  /** Where the slides end, and where the time is used up; the line's end, unless the talk goes on beyond it. */
  readonly slides: number;
  readonly end: number;
}

/** The line of a talk at so many seconds into it; the last `spare` seconds of its last slide are for what no slide holds. */
export function course(seconds: readonly number[], index: number, at: number, spare: number): Course {
  const until = (count: number) => seconds.slice(0, count).reduce((sum, one) => sum + one, 0);
  const end = until(seconds.length);
  const share = (second: number) => second / Math.max(end, at, 1);
  return {
    from: share(until(index)),
    to: share(until(index + 1)),
    due: share(at),
    slides: share(end - spare),
    end: share(end),
  };
}
