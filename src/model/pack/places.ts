/** What the finder of places has to know of a language. Entries are lower case; "*" at an end stands for any letters. */
export interface PlaceWords {
  /** What stands before a place only, where a capital follows: "in", "из". */
  readonly prepositions: readonly string[];
  /** What names a place with the word behind it: "city of", "г". */
  readonly nouns: readonly string[];
  /** What names a place with the word before it: "sea", "облыс*". */
  readonly nounsAfter: readonly string[];
  /** Endings that say "in" or "from" on a capitalised word; empty where languages have prepositions. */
  readonly endings: readonly string[];
  /** Countries and the like, by the beginnings of their forms where they are inflected: "kazakhstan", "казахстан*". */
  readonly countries: readonly string[];
  /** Capitalised words that stand behind such prepositions and are no places: languages, peoples, institutions. */
  readonly notPlaces: readonly string[];
}
