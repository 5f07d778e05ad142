/** Days from the epoch to an ISO date; a year or a month alone counts from its first. */
export function daysOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 86_400_000;
}
