/** How a language writes a date. `{day}`, `{month}` and `{year}` are filled in. */
export interface DateWords {
  readonly full: string; // "{day} {month} {year}"
  readonly month: string; // "{month} {year}"
  /** In order, as they stand beside a day. */
  readonly months: readonly string[];
  /** In order, as they stand without a day; null where that is the same. */
  readonly monthsAlone: readonly string[] | null;
}
