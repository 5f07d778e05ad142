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
