import type { Clock } from "./messages.ts";

/** What comes back when the page is loaded again in the middle of a talk. */
export interface Memory {
  readonly slide: string;
  readonly fragment: number;
  readonly black: boolean;
  readonly clock: Clock;
}

const KEY = `lectern ${location.pathname}`;

/** How long after its last move a talk may be gone on with, in milliseconds. */
const AN_HOUR = 3_600_000;

export function remember(memory: Memory): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(memory));
    localStorage.setItem(KEY, JSON.stringify({ ...memory, at: Date.now() }));
  } catch {
    // The browser keeps nothing for this page: the address still holds the slide.
  }
}

/** A talk that had begun when its tab was closed, less than an hour ago, or null. */
export function leftOpen(): Memory | null {
  try {
    const { at, ...memory }: Memory & { at: number } = JSON.parse(localStorage.getItem(KEY) ?? "");
    const { since, before } = memory.clock;
    return Date.now() - at < AN_HOUR && (since !== null || before > 0) ? { ...memory, black: false } : null;
  } catch {
    return null;
  }
}

export function remembered(): Memory | null {
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether this page was loaded again, or is come back to at the slide that it was left at, and not opened anew. */
export function wasHere({ slide }: Memory): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  const reloaded = entry instanceof PerformanceNavigationTiming && entry.type !== "navigate";
  return reloaded || location.hash === `#/${encodeURIComponent(slide)}`;
}
