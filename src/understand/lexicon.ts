import type { PeopleWords } from "../model/pack/people.ts";
import type { Gender, SpeechWords, WordList } from "../model/pack/speech.ts";
import type { Pack } from "../model/pack.ts";
import { once } from "../text/once.ts";
import { entriesOf, matcher, phrases, type Word } from "./words.ts";

/** A pack's words made ready for looking up, once a pack. All take lower-case words. */
export interface Lexicon {
  readonly speech: SpeechWords;
  readonly people: PeopleWords;
  readonly abbreviation: Is;
  readonly verb: Is;
  readonly finite: Is;
  readonly singularVerb: Is;
  readonly weakVerb: Is;
  readonly auxiliary: Is;
  readonly passive: Is;
  readonly participle: Is;
  readonly reported: Is;
  readonly impersonal: Is;
  readonly manyVerb: Is;
  readonly asSaid: Is;
  readonly whereby: Is;
  readonly spokenOf: Phrase;
  readonly objectDeterminer: Is;
  readonly beforeWords: Is;
  readonly accordingTo: Phrase;
  readonly accordingToAfter: Is;
  readonly pronoun: (lower: string) => Gender | null;
  readonly possessive: (lower: string) => Gender | null;
  readonly notSpeech: Is;
  readonly source: Is;
  readonly functionWord: Is;
  readonly between: Is;
  readonly preposition: Is;
  readonly determiner: Is;
  readonly article: Is;
  readonly indefinite: Is;
  readonly spoken: Is;
  readonly clauseVerb: Is;
  readonly hanging: Is;
  readonly infinitive: Is;
  readonly tensed: Is;
  readonly passiveForm: Is;
  readonly agent: Is;
  readonly mind: Is;
  readonly utterance: Is;
  readonly quantifier: Is;
  readonly modal: Is;
  readonly credit: Is;
  readonly absolute: Is;
  readonly coordinator: Is;
  readonly relative: Is;
  readonly subordinator: Is;
  readonly comparison: Is;
  readonly viewpoint: Is;
  readonly narrator: Is;
  readonly title: Is;
  readonly femaleTitle: Is;
  readonly maleTitle: Is;
  readonly role: Is;
  readonly modifier: Is;
  readonly phraseEnd: Is;
  readonly acting: Is;
  readonly roleLink: Is;
  readonly office: Is;
  readonly copula: Is;
  readonly post: Is;
  readonly holds: Is;
  readonly resident: Is;
  readonly placeNoun: Is;
  readonly from: Is;
  readonly organisation: Is;
  readonly particle: Is;
  readonly beforeThings: Is;
  readonly notName: Is;
  readonly female: Is;
  readonly male: Is;
  readonly femaleEnding: Is;
  readonly maleEnding: Is;
  readonly stem: (lower: string) => string;
  /** The cases a noun of this ending may stand in, one letter each; "" where all may be. */
  readonly cases: (lower: string) => string;
  readonly nameCases: (lower: string) => string;
  /** The genders a noun of this ending may have: f, m, o for neuter, and "many" for plurals as m in "many". */
  readonly nounGenders: (lower: string) => string;
  readonly adjective: Is;
  readonly ageBefore: Is;
  /** What those adjectives begin with behind a number. */
  readonly ageStems: readonly string[];
  readonly ageAfter: Phrase;
  readonly ageIntro: Phrase;
  readonly ageLink: Is;
  readonly anaphor: Is;
  readonly demonym: Is;
  readonly kin: Is;
  /** A given name as the dictionary has it. */
  readonly baseName: Is;
  readonly ageAdverb: Is;
  readonly agePronoun: (lower: string) => Gender | null;
  readonly ageRelative: Is;
  readonly ageVerb: Is;
  readonly jubilee: Is;
  /** What stands before the ending of such a noun: "80" of "80-летие". */
  readonly jubileeNumber: (lower: string) => string;
  readonly jubileeVerb: Is;
  readonly sinceBirth: Phrase;
  readonly ageTime: Is;
  readonly score: Is;
  /** Months, years and other words of dates. */
  readonly dated: Is;
  readonly ago: Phrase;
}

type Is = (lower: string) => boolean;
type Phrase = (words: readonly Word[], at: number) => number;

const compiled = new WeakMap<Pack, Lexicon>();

export function lexiconOf(pack: Pack): Lexicon {
  const known = compiled.get(pack);
  if (known) return known;
  const fresh = compile(pack);
  compiled.set(pack, fresh);
  return fresh;
}

function compile(pack: Pack): Lexicon {
  const { speech, people, places } = pack;
  const endings = entriesOf(people.caseEndings);
  const listed = once(() => new Set(entriesOf(`${people.femaleNames} ${people.maleNames}`)));
  const stem = (lower: string): string =>
    endings.length === 0 || (CONSONANT.test(lower) && listed().has(lower)) ? lower : withoutEnding(lower, endings);
  const [female, male] = [stems(people.femaleNames, stem), stems(people.maleNames, stem)];
  const jubilees = entriesOf(people.jubilees ?? "")
    .filter((entry) => entry.startsWith("*"))
    .map((entry) => entry.slice(1))
    .sort((a, b) => b.length - a.length);
  const abbreviations = new Set([
    ...pack.abbreviations,
    ...(people.headLast ? [] : entriesOf(people.titles)).map((title) => title.replace("*", "")),
  ]);
  return {
    speech,
    people,
    abbreviation: (lower: string): boolean =>
      abbreviations.has(lower) || (pack.reading.ordinalStop && /^\d{1,2}$/u.test(lower)),
    verb: matcher(`${speech.verbs} ${speech.participles}`),
    finite: except(
      matcher(speech.finiteVerbs),
      matcher(`${people.organisations} ${speech.sources} ${speech.notFinite ?? ""}`),
    ),
    singularVerb: matcher(speech.singularVerbs),
    weakVerb: matcher(speech.weakVerbs),
    auxiliary: matcher(speech.auxiliaries),
    passive: matcher(speech.passives),
    participle: matcher(speech.participles),
    reported: matcher(speech.reported),
    impersonal: matcher(speech.impersonal),
    manyVerb: (lower: string): boolean =>
      speech.verbEndings.find(([ending]) => lower.endsWith(ending))?.[1] === "many" || /[уюая]т(ь|ся)?$/u.test(lower),
    whereby: matcher(speech.whereby ?? ""),
    asSaid: matcher(speech.asSaid ?? ""),
    spokenOf: phrases(speech.spokenOf ?? []),
    objectDeterminer: matcher(speech.objectDeterminers),
    beforeWords: matcher(speech.beforeWords),
    accordingTo: phrases(speech.accordingTo),
    accordingToAfter: matcher(speech.accordingToAfter),
    pronoun: (lower: string): Gender | null =>
      Object.hasOwn(speech.pronouns, lower) ? (speech.pronouns[lower] as Gender) : null,
    possessive: (lower: string): Gender | null =>
      Object.hasOwn(speech.possessives, lower) ? (speech.possessives[lower] as Gender) : null,
    notSpeech: matcher(speech.notSpeech),
    source: matcher(speech.sources),
    functionWord: matcher(`${speech.functionWords} ${speech.prepositions} ${speech.determiners}`),
    between: matcher(speech.betweenSubjectAndVerb),
    preposition: matcher(speech.prepositions),
    determiner: matcher(speech.determiners),
    article: matcher(speech.articles),
    indefinite: matcher(people.indefinite),
    spoken: matcher(speech.spoken ?? ""),
    clauseVerb: matcher(speech.clause?.verbs ?? ""),
    hanging: matcher(speech.clause?.hanging ?? ""),
    infinitive: matcher(speech.clause?.infinitives ?? ""),
    tensed: matcher(speech.clause?.tensed ?? ""),
    passiveForm: matcher(speech.clause?.participles ?? ""),
    agent: matcher(speech.clause?.agents ?? ""),
    mind: matcher(speech.clause?.minds ?? ""),
    utterance: matcher(speech.clause?.utterances ?? ""),
    coordinator: matcher(speech.clause?.coordinators ?? ""),
    credit: matcher(speech.clause?.credits ?? ""),
    modal: matcher(speech.clause?.modals ?? ""),
    absolute: matcher(speech.clause?.absolutes ?? ""),
    quantifier: matcher(speech.clause?.quantifiers ?? ""),
    relative: matcher(speech.clause?.relatives ?? ""),
    subordinator: matcher(speech.clause?.subordinators ?? ""),
    narrator: matcher(speech.clause?.narrators ?? ""),
    viewpoint: matcher(speech.clause?.viewpoints ?? ""),
    comparison: matcher(speech.clause?.comparisons ?? ""),
    title: matcher(`${people.titles} ${people.femaleTitles} ${people.maleTitles}`),
    femaleTitle: matcher(people.femaleTitles),
    maleTitle: matcher(people.maleTitles),
    role: matcher(people.roles),
    modifier: matcher(people.modifiers),
    acting: matcher(people.acting ?? ""),
    phraseEnd: matcher(people.phraseEnds),
    roleLink: matcher(people.roleLinks),
    office: matcher(people.offices),
    copula: matcher(people.copulas),
    post: matcher(people.posts ?? ""),
    holds: matcher(people.holds ?? ""),
    resident: matcher(people.residents),
    placeNoun: matcher(people.placeNouns),
    from: matcher(people.from),
    organisation: matcher(people.organisations),
    particle: matcher(people.particles),
    beforeThings: matcher(people.beforeThings ?? ""),
    notName: matcher(
      `${people.notNames} ${people.caseSigns || people.nounsCapitalised ? places.countries.filter((name) => !/ |^.{1,4}\*$/u.test(name)).join(" ") : ""}`,
    ),
    female,
    male,
    femaleEnding: matcher(people.femaleEndings),
    maleEnding: matcher(people.maleEndings),
    stem,
    cases: caseReader(people.caseSigns),
    nounGenders: caseReader(people.nounGenders),
    nameCases: caseReader(`${people.caseSigns} ${people.nameCaseSigns}`),
    adjective: matcher(people.adjectiveEndings),
    ageStems: [...new Set(entriesOf(people.ageBefore).map((entry) => entry.replace(/^-|\*$/gu, "")))],
    ageBefore: matcher(people.ageBefore),
    ageAfter: phrases(people.ageAfter),
    ageIntro: phrases(people.ageIntro),
    anaphor: matcher(people.anaphors),
    demonym: matcher(people.demonyms),
    kin: matcher(people.kin),
    baseName: (lower: string): boolean => (endings.length === 0 ? female(lower) || male(lower) : listed().has(lower)),
    ageAdverb: matcher(people.ageAdverbs),
    ageLink: matcher(people.ageLink),
    agePronoun: (lower: string): Gender | null =>
      Object.hasOwn(people.agePronouns, lower) ? (people.agePronouns[lower] as Gender) : null,
    ageRelative: matcher(people.ageRelatives),
    ageVerb: matcher(people.ageVerbs ?? ""),
    jubilee: matcher(people.jubilees ?? ""),
    jubileeNumber: (lower: string): string => {
      const ending = jubilees.find((one) => lower.endsWith(one));
      return ending ? lower.slice(0, -ending.length) : "";
    },
    jubileeVerb: matcher(people.jubileeVerbs ?? ""),
    sinceBirth: phrases(people.sinceBirth ?? []),
    ageTime: matcher(people.ageTimes ?? ""),
    score: matcher(people.scores ?? ""),
    dated: matcher(
      [...Object.keys(pack.time.months), ...pack.time.year, ...Object.keys(pack.time.units)]
        .filter((entry) => !entry.includes(" "))
        .join(" "),
    ),
    ago: phrases(pack.time.ago),
  };
}

function caseReader(signs: WordList): (lower: string) => string {
  const byEnding = new Map(entriesOf(signs).map((sign) => sign.split("=") as [string, string]));
  return (lower) => {
    for (let length = 3; length > 0; length--) {
      const cases = byEnding.get(lower.slice(-length));
      if (cases) return cases;
    }
    return "";
  };
}

const except =
  (is: Is, isNot: Is): Is =>
  (lower) =>
    is(lower) && !isNot(lower);

/** What ends so has no ending in its base form, whatever it looks like: "Максим", "Рустам". */
const CONSONANT = /[бвгґджзклмнпрстфхцчшщ]$/;

function stems(names: WordList, stem: (lower: string) => string): (lower: string) => boolean {
  const all = new Set(entriesOf(names).map(stem));
  return (lower) => all.has(stem(lower));
}

/** A name without its case ending: what is left is compared, never shown. At least three letters stay. */
function withoutEnding(lower: string, endings: readonly string[]): string {
  for (let i = 0; i < endings.length; i++) {
    const ending = endings[i] as string;
    if (lower.length >= ending.length + 3 && lower.endsWith(ending)) return lower.slice(0, -ending.length);
  }
  return lower;
}
