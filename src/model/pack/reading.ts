/**
 * What the reader has to know of a language in order to tell an article's body from what stands around it. Words and
 * phrases are lower case.
 */
export interface ReadingWords {
  /** What a contents list is headed with. */
  readonly contents: readonly string[];
  /** What stands before an author's name: "by". */
  readonly by: readonly string[];
  /** What stands between two authors, beside a comma. */
  readonly and: readonly string[];
  /** What stands before the date of first publication, the most telling first. */
  readonly firstPublished: readonly string[];
  /** The months in order, each by what all its forms begin with. */
  readonly months: readonly string[];
  /** What heads the lines after an article's end. */
  readonly postscript: readonly string[];
  /** What stands before the name or address of where an article was published. */
  readonly source: readonly string[];
  /** What lines that serve the site, not the article, begin with. */
  readonly boilerplate: readonly string[];
  /** What stands before the people of an event. */
  readonly panel: readonly string[];
  /** Abbreviations only where a number follows: "no" for "No. 5". */
  readonly beforeNumbers: readonly string[];
  /** True where a stop after a number makes it an ordinal: "am 3. März". */
  readonly ordinalStop: boolean;
}
