/** TODO owner of numbers defines this. */
export interface NumberWords {
  readonly todo?: never;
}
