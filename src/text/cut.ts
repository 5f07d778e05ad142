import type { Range } from "../model/text.ts";
import type { Pair } from "./emphasis.ts";
import type { Stripped } from "./strip.ts";

/**
 * Which pieces of what was stripped may give the visible characters from `from` to `to`, the likeliest first: the stretch
 * itself; the stretch with the markup that belongs to it; the same without the markup that begins or ends elsewhere.
 */
export function cutPieces(seen: Stripped, from: number, to: number): Range[][] {
  const whole = { start: seen.starts[from] as number, end: seen.ends[to - 1] as number };
  if (seen.pairs.length === 0) return [[whole]];
  const before = from > 0 ? (seen.ends[from - 1] as number) : 0;
  const after = to < seen.text.length ? (seen.starts[to] as number) : Number.MAX_SAFE_INTEGER;
  const near = new Set([
    ...between(seen.pairs, (pair) => pair.open, whole.start, whole.end),
    ...between(seen.closing, (pair) => pair.close, whole.start, whole.end),
  ]);
  const { start, end } = widened(near, whole, before, after);
  const foreign: Range[] = [];
  for (const pair of near) {
    const opens = pair.open >= start && pair.openEnd <= end;
    const closes = pair.close >= start && pair.closeEnd <= end;
    if (opens && !closes) foreign.push({ start: pair.open, end: pair.openEnd });
    if (closes && !opens) foreign.push({ start: pair.close, end: pair.closeEnd });
  }
  return [[whole], [{ start, end }], without({ start, end }, foreign)];
}

/** Takes in the other half of markup that has one half inside, where no visible character lies between. */
function widened(near: Iterable<Pair>, whole: Range, before: number, after: number): Range {
  let { start, end } = whole;
  for (const pair of near) {
    if (pair.open < whole.start && pair.open >= before && pair.close >= whole.start && pair.closeEnd <= whole.end)
      start = Math.min(start, pair.open);
    if (pair.closeEnd > whole.end && pair.closeEnd <= after && pair.open >= whole.start && pair.openEnd <= whole.end)
      end = Math.max(end, pair.closeEnd);
  }
  return { start, end };
}

function without(whole: Range, holes: Range[]): Range[] {
  const out: Range[] = [];
  let at = whole.start;
  for (const hole of holes.sort((a, b) => a.start - b.start)) {
    if (hole.start > at) out.push({ start: at, end: hole.start });
    at = Math.max(at, hole.end);
  }
  if (at < whole.end) out.push({ start: at, end: whole.end });
  return out;
}

/** Of pairs sorted by `place`, those whose place lies from `start` to `end`. */
function between(pairs: readonly Pair[], place: (pair: Pair) => number, start: number, end: number): Pair[] {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place(pairs[middle] as Pair) < start) low = middle + 1;
    else high = middle;
  }
  const out: Pair[] = [];
  for (let i = low; i < pairs.length && place(pairs[i] as Pair) < end; i++) out.push(pairs[i] as Pair);
  return out;
}
