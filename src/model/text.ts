/** A half-open run of UTF-16 indices into the source as decoded (a BOM and every CRLF count). */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * What is read or shown, with its place in the source. `start` and `end` are its hull, `ranges` its pieces in order:
 * a sentence cut by a page break has two, a headline with words left out has one for each run of kept words.
 * `plain(pieces joined by a space) === text`. A piece takes the white space behind it along where the source has some,
 * so that joining with nothing gives the same.
 */
export interface Text extends Range {
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** The closed list of ways in which Lectern derives a text from its source instead of cutting it. */
export type DerivationKind = "date" | "age" | "name" | "number" | "label" | "escape";

/** A text that says what its range says in another form: a date made ISO, an age from words, a name in another order, an escape of front matter read. */
export interface Derived extends Text {
  readonly derivation: DerivationKind;
}
