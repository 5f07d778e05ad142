import type { Derived, Range, Text } from "./text.ts";

/** A person found in the article. A person who is only described ("a police spokesman") has a null name and the description as role. */
export interface Person {
  /** The fullest form of the name that the article gives. */
  readonly name: Text | null;
  readonly age: (Derived & { readonly value: number }) | null;
  readonly role: Text | null;
  readonly place: Text | null;
  readonly organisation: Text | null;
  /** Holds a public office ("Kazakhstan's president"): such people keep their names whatever `--people` says. */
  readonly public: boolean;
  readonly mentions: readonly Range[];
}

export type Via = "name" | "pronoun" | "description" | "pull-quote" | "none";

/** One utterance, its outer marks left out. One interrupted by "she said" is one quote of two fragments; `ranges` are the fragments. */
export interface Quote extends Text {
  readonly kind: "quote" | "pull-quote";
  readonly fragments: readonly Range[];
  /** For a pull quote: the index in `quotes` of what it repeats. */
  readonly repeats: number | null;
  readonly via: Via;
  /** 0 to 1: how sure the rule is that found the speaker. */
  readonly confidence: number;
  /** An index into `people`. */
  readonly speaker: number | null;
  /** The words that give it to its speaker ("she said"), where the text has some. */
  readonly attribution: Range | null;
}

/** A number and what it counts. `value` is in base units: 2.4 million is 2400000. */
export interface Figure extends Text {
  readonly value: number;
  /** The end of a range ("40 to 50"), else null. */
  readonly valueTo: number | null;
  /** "%", an ISO currency code, a unit of measure as written, or null for a plain count. */
  readonly unit: string | null;
  /** The words that say what is counted, cut from the same sentence. */
  readonly what: Text | null;
  readonly approximate: boolean;
  /** "more than", "around": the words of approximation before the number. */
  readonly qualifier: Text | null;
  /** The number itself as written, with its unit sign ("1,500", "20%"). */
  readonly number: Text;
}

/** A dated thing that happened. `date` is ISO, as exact as the text allows: 2022, 2022-03, 2022-03-06. */
export interface Event extends Text {
  readonly date: string;
  /** The words that give the date ("two days after the invasion began"). */
  readonly when: Text;
  /** What happened: a clause of the same sentence that can stand beside the date. */
  readonly what: Text | null;
}

export interface Place extends Range {
  readonly name: string;
}

/** A sentence of the body and how well it stands for the article, 0 to 1. */
export interface KeySentence extends Text {
  readonly score: number;
}

/** What was found in an article. Findings point into the source; they never edit it. */
export interface Findings {
  readonly quotes: readonly Quote[];
  readonly people: readonly Person[];
  readonly figures: readonly Figure[];
  readonly events: readonly Event[];
  readonly places: readonly Place[];
  /** Every sentence of the body, best first. */
  readonly keySentences: readonly KeySentence[];
}
