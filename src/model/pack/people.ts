import type { Forms } from "./forms.ts";
import type { Gender, WordList } from "./speech.ts";

/** What the finder of people has to know of a language. Entries of arrays may be runs of words. */
export interface PeopleWords {
  /** Forms of address that are no role: "mr", "dr", "господин*". */
  readonly titles: WordList;
  readonly femaleTitles: WordList;
  readonly maleTitles: WordList;
  /** Nouns for what a person is: "teacher", "учительниц*". */
  readonly roles: WordList;
  /** Roles that a text calls somebody it has named before: "the athlete", "the politician". */
  readonly anaphors: WordList;
  /** Nouns for where somebody comes from: "американец". */
  readonly demonyms: WordList;
  /** Nouns for relatives and friends, which say little without whose: "her daughter"; a genitive behind may name whose: "сын Ивана". */
  readonly kin: WordList;
  /** What qualifies a role before it and may not be left out: "former", "deputy", "бывш*". */
  readonly modifiers: WordList;
  /** What stands before the genitive of an office that somebody fills for a time: "врио", "и.о". */
  readonly acting?: WordList;
  /** Indefinite determiners: "a president" is none named before. */
  readonly indefinite: WordList;
  /** Small words that may stand inside a role: "of", "for", "по". */
  readonly roleLinks: WordList;
  /** Beginnings of roles that hold a public office: "president", "министр*". */
  readonly offices: WordList;
  /** Verbs that tie a name to a role: "is", "стал". */
  readonly copulas: WordList;
  /** Nouns for an office before its role, and verbs of holding one: "занимающий пост директора". */
  readonly posts?: WordList;
  readonly holds?: WordList;
  /** Nouns that only say where somebody lives: "resident". */
  readonly residents: WordList;
  /** Nouns of places that stand before or after a place's name: "city", "г". */
  readonly placeNouns: WordList;
  /** Prepositions between a person and the place they are from: "from", "из". */
  readonly from: WordList;
  /** Adjectives behind a number, joined or not, before a name: "-year-old", "-летн*", "жастағы". */
  readonly ageBefore: WordList;
  /** Nouns of an age behind a number: "years old", "лет". */
  readonly ageAfter: readonly string[];
  /** What stands before the number of an age: "aged", "в возрасте". */
  readonly ageIntro: readonly string[];
  /** What ties an age to the noun before it: "a doctor of 50". */
  readonly ageLink: WordList;
  /** Words that may stand between a name's comma and its age: "also", "now". */
  readonly ageAdverbs: WordList;
  /** Pronouns that an age may stand behind: "ему 45 лет". */
  readonly agePronouns: Readonly<Record<string, Gender>>;
  readonly ageRelatives: WordList;
  /** Verbs of reaching an age, whose number needs no unit: "исполнилось 73". */
  readonly ageVerbs?: WordList;
  /** Nouns for a birthday behind the number of its years: "-летие". */
  readonly jubilees?: WordList;
  /** Verbs of keeping a birthday: "отметил". */
  readonly jubileeVerbs?: WordList;
  /** What tells that a birthday is not that of somebody alive: "со дня". */
  readonly sinceBirth?: readonly string[];
  /** What makes an age one of another time: "когда" in "когда ему исполнилось 16 лет". */
  readonly ageTimes?: WordList;
  /** Words that tell of points and minutes: a number in brackets behind a name is no age there. */
  readonly scores?: WordList;
  /** Endings of adjectives and relative pronouns that tell whose age it is, longest first. */
  readonly ageGenders: readonly (readonly [string, Gender])[];
  /** Number words of ages: "fifty": 50. */
  readonly ageNumbers: Readonly<Record<string, number>>;
  /** What organisations are called: "university", "министерств*". */
  readonly organisations: WordList;
  /** Lower-case parts of names: "von", "al". */
  readonly particles: WordList;
  /** What stands before the names of things, and not of people, where people’s names take no article: "the". */
  readonly beforeThings?: WordList;
  /** Capitalised words that are no names of people: days, months, peoples. */
  readonly notNames: WordList;
  /** Common given names, in the form the dictionary has. */
  readonly femaleNames: WordList;
  readonly maleNames: WordList;
  /** Endings of patronymics and surnames that tell a name and its gender: "*ович", "*овна". */
  readonly femaleEndings: WordList;
  readonly maleEndings: WordList;
  /** Endings that cases put on names, longest first: names are compared without them. Empty where names do not change. */
  readonly caseEndings: WordList;
  /** What the ending of a noun tells of its case, longest three letters: "ом=ip", one letter a case. Empty where cases do not show. */
  readonly caseSigns: WordList;
  /** What the ending of a noun tells of its gender: f, m, o (neuter), p (plural): "а=fm". */
  readonly nounGenders: WordList;
  /** Endings that tell less on a name. */
  readonly nameCaseSigns: WordList;
  /** Endings of adjectives: a capitalised one before a noun is no name ("Большого театра"). */
  readonly adjectiveEndings: WordList;
  /** True where all nouns are capitalised: a single capital is no sign of a name. */
  readonly nounsCapitalised: boolean;
  /** True where a role is followed by its genitive before the name ("президент Башкирии Рахимов"). */
  readonly roleTakesGenitive: boolean;
  /** True where what qualifies a noun stands before it and titles stand behind the name ("қала әкімі Досов", "Досов мырза"). */
  readonly headLast: boolean;
  /** Where the head is last: shapes of words that are no part of the noun phrase behind them, as they end another. */
  readonly phraseEnds: WordList;
  /** Where names change with their case: how they are led back to the nominative. */
  readonly forms?: Forms;
}
