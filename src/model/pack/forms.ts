import type { WordList } from "./speech.ts";

/**
 * How words are declined: for each ending that a nominative has, those that take its place in the genitive, dative,
 * accusative, instrumental and prepositional, several by a slash: "ий=ия,ию,ия,ием,ии". The first that matches counts; one whose nominative has a "?" says that nobody can tell.
 */
export type Declensions = WordList;

/** How names and roles change with their case: what is needed to give them in the nominative. */
export interface Forms {
  /** Given names, of those a pack lists. */
  readonly given: Readonly<Record<"female" | "male", Declensions>>;
  /** Patronymics, and surnames whose form tells their case: "*ова", "*ский". */
  readonly telling: Readonly<Record<"female" | "male", Declensions>>;
  /** Other surnames. */
  readonly surnames: Readonly<Record<"female" | "male", Declensions>>;
  /** Nouns for what people are: of one case, no ending is both a man's and a woman's. */
  readonly nouns: Declensions;
  /** Adjectives before such a noun. */
  readonly adjectives: Declensions;
  /** Beginnings of adjectives that are nouns themselves: what follows hangs on them ("заведующего отделением"). */
  readonly nounlike: WordList;
}
