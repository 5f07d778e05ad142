import { clip } from "./oracle.ts";

/** Where two builds of one source part; null where they are the same. */
export function difference(one: string, other: string): string | null {
  if (one === other) return null;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return `at ${at}: ${clip(one.slice(Math.max(0, at - 20)))}, ${clip(other.slice(Math.max(0, at - 20)))}`;
}
