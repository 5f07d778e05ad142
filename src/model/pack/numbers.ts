/** How a language writes amounts. Entries are lower case; "*" at an end stands for any letters. */
export interface NumberWords {
  readonly decimal: "." | ",";
  /** Characters that may stand between groups of three digits, white space aside. */
  readonly groups: string;
  /** True where a space may stand between groups of three digits. */
  readonly spaced: boolean;
  /** Number words below a thousand, in every form: "two": 2, "двух": 2. */
  readonly words: Readonly<Record<string, number>>;
  /** "million": 1e6, "млн": 1e6; a scale alone ("millions of") is no number. */
  readonly scales: Readonly<Record<string, number>>;
  /** Words of approximation before a number: "more than", "не менее". */
  readonly approximateBefore: readonly string[];
  /** Words of approximation behind a number: "or so", "астам". */
  readonly approximateAfter: readonly string[];
  /** Endings that cases put behind digits and a hyphen: "60-қа". */
  readonly suffixes: readonly string[];
  /** Between the ends of a range: "to", "до". A dash always may. */
  readonly rangeTo: readonly string[];
  /** Pairs around the ends of a range: ["between", "and"]. */
  readonly rangeAround: readonly (readonly [string, string])[];
  readonly percent: readonly string[];
  /** ISO codes by word or sign: "dollar*": "USD", "$": "USD". */
  readonly currencies: Readonly<Record<string, string>>;
  /** Units of measure: "km", "tonnes". */
  readonly measures: readonly string[];
  /** What makes a number behind it a label: "page", "№". */
  readonly labels: readonly string[];
  /** Time units and the like: a number before one is a duration or an age, never a count. */
  readonly notCounted: readonly string[];
  /** Articles and the like that show a spelled number to be no count: "the two leaders". */
  readonly definite: readonly string[];
  /** May stand between a number and what it counts: "of". */
  readonly of: readonly string[];
  /** What ends the words that say what is counted: prepositions, conjunctions, auxiliaries, pronouns. */
  readonly ends: readonly string[];
  /** What tells that a number counts the dead or the hurt: "killed", "погиб*". */
  readonly casualties: readonly string[];
  /** Verbs between a whole's part and its share: "make up", "составляют". */
  readonly shares: readonly string[];
  /** Between the part of a ratio and its whole: "in", "out of", "из". */
  readonly ratios: readonly string[];
  /** Before the whole, with the part: "one in", "один из". */
  readonly fractions: readonly string[];
  /** Endings and words of which what is counted has one: "*s", "people". Empty where that is not how a language tells. */
  readonly plurals: readonly string[];
  /** Endings of what is counted where the number hangs on another word, and can't stand without it: "в 24 пунктах". */
  readonly governed: readonly string[];
  /** Numbers that are names: of the police, of the fire brigade. */
  readonly names: readonly string[];
}
