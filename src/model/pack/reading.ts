/** TODO owner of reading defines this. */
export interface ReadingWords {
  readonly todo?: never;
}
