/** A page's members, half-open, from 0. */
export type Cut = readonly [from: number, to: number];

/** All the ways to cut `count` members into `pages` of at least `least`. Few pages, few members: their number grows fast. */
export function* waysToCut(count: number, pages: number, least: number, from = 0): Generator<Cut[]> {
  if (pages === 1) {
    if (count - from >= least) yield [[from, count]];
    return;
  }
  for (let at = from + least; at <= count - least * (pages - 1); at++)
    for (const rest of waysToCut(count, pages - 1, least, at)) yield [[from, at], ...rest];
}
