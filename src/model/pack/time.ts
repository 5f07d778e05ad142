/** TODO owner of time defines this. */
export interface TimeWords {
  readonly todo?: never;
}
