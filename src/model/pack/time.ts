export type TimeUnit = "day" | "week" | "month" | "year";

/** How a language tells when. Entries are lower case; "*" at an end stands for any letters. */
export interface TimeWords {
  /** 1 to 12 by name, in every form. */
  readonly months: Readonly<Record<string, number>>;
  /** True where months are capitalised: "may" is no month. */
  readonly monthsCapitalised: boolean;
  /** What may stand before a date and belongs to it: "on", "in", "в". */
  readonly intro: readonly string[];
  /** Between day and month: "of". */
  readonly dayOf: readonly string[];
  /** What stands behind a year and belongs to it: "года", "жылы"; and what stands before one: "year", "Jahr". */
  readonly year: readonly string[];
  /** Endings that cases put behind a year and a hyphen: "1998-го". */
  readonly yearEndings: readonly string[];
  /** Days by phrase, counted from publication, in a unit: "yesterday": [-1, "day"]. */
  readonly relative: Readonly<Record<string, readonly [number, TimeUnit]>>;
  readonly units: Readonly<Record<string, TimeUnit>>;
  /** "two days after the invasion began". */
  readonly after: readonly string[];
  readonly before: readonly string[];
  /** "two days ago", behind the unit. */
  readonly ago: readonly string[];
  /** Well-known days with a fixed date, "MM-DD" by name. */
  readonly holidays: Readonly<Record<string, string>>;
  /** Words that show that a sentence tells of what is to come. */
  readonly future: readonly string[];
  /** Finite verbs, by word or ending: what makes a run of words a clause. */
  readonly verbs: readonly string[];
  /** What a clause that stands by itself cannot begin with: relatives, prepositions, connectives, pronouns. */
  readonly notFirst: readonly string[];
  /** Words at a clause's beginning that may be left out: "when". */
  readonly leadIn: readonly string[];
}
