import type { Gender } from "../model/pack/speech.ts";
import { beginsCyrillic, isLower, isUpper } from "../text/letters.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Run } from "./names.ts";
import type { Passage } from "./passages.ts";
import { isInitial, type Word } from "./words.ts";

/** What a first look at the text takes for names: their last words, and those of several words that open no sentence. */
export interface Seen {
  readonly surnames: Set<string>;
  readonly full: Set<string>;
}

export const noneSeen = (): Seen => ({ surnames: new Set(), full: new Set() });

export function seenIn(passages: readonly Passage[], lexicon: Lexicon, lowerCase: ReadonlySet<string>): Seen {
  const seen = noneSeen();
  for (const { words } of passages)
    for (const { from, to } of runsIn(words, lexicon, lowerCase, seen)) {
      seen.surnames.add(lexicon.stem((words[to - 1] as Word).lower));
      if (to - from > 1 && !(words[from] as Word).first) seen.full.add(stemsOf(words, from, to, lexicon));
    }
  return seen;
}

const stemsOf = (words: readonly Word[], from: number, to: number, lexicon: Lexicon): string =>
  words
    .slice(from, to)
    .map((word) => lexicon.stem(word.lower))
    .join(" ");

/** The runs of words that may be names. */
export function runsIn(words: readonly Word[], lexicon: Lexicon, lowerCase: ReadonlySet<string>, seen: Seen): Run[] {
  const isKnown = (lower: string): boolean =>
    seen.surnames.has(lexicon.stem(lower)) || lexicon.female(lower) || lexicon.male(lower);
  const runs: Run[] = [];
  for (let i = 0; i < words.length; i++) {
    const alone = isSurname(words, i, lexicon, seen.surnames);
    if (!alone && !isNameWord(words[i] as Word, lexicon) && !opensInitials(words, i)) continue;
    const from = i;
    let to = i + 1;
    while (to < words.length) {
      const before = words[to - 1] as Word;
      const next = words[to] as Word;
      const joined = !before.possessive && (next.gap === "" || (next.gap === "." && isInitial(before))) && !next.first;
      if (!joined || (!isCyrillic(before) && isCyrillic(next))) break;
      const name = isNameWord(next, lexicon) || isRegnal(next) || opensInitials(words, to);
      if (name || isFamily(words, from, to, lexicon)) to++;
      else if (lexicon.particle(next.lower) && words[to + 1]?.gap === "" && isNameWord(words[to + 1] as Word, lexicon))
        to += 2;
      else break;
    }
    if (areTwo(words, from, to, lexicon)) to = from + 2;
    i = to - 1;
    const run = trimmed(words, from, to, lexicon, seen, lowerCase);
    const only = words[run.from] as Word;
    if (isThing(words, run, lexicon) || isBrand(words, run) || isHome(words, run, lexicon)) continue;
    const common = run.to - run.from === 1 && only.first && lowerCase.has(only.lower);
    const names = words.slice(run.from, run.to);
    if (isAdjective(words, run, lexicon) && !isKnown(only.lower)) continue;
    if (common || names.every(isInitial) || names.some((word) => lexicon.organisation(word.lower))) continue;
    const next = words[run.to];
    if (
      lexicon.people.headLast &&
      next?.gap === "" &&
      (lexicon.organisation(next.lower) || lexicon.placeNoun(next.lower))
    )
      continue;
    if (isPartOfThing(words, run, lexicon)) continue;
    if (run.to - run.from === 1 && next?.gap === "" && !next.capital && !only.possessive && lexicon.role(next.lower))
      continue;
    const opener = run.to - run.from === 1 && only.first && lexicon.people.roleTakesGenitive && !isKnown(only.lower);
    if (
      opener &&
      !(next && (next.gap === "," || lexicon.verb(next.lower) || lexicon.finite(next.lower))) &&
      !lexicon.maleEnding(only.lower)
    )
      continue;
    if (lexicon.people.nounsCapitalised && run.to - run.from === 1 && !isKnown(only.lower)) {
      const previous = words[run.from - 1];
      const speaks = speaksAlone(words, run, lexicon);
      if (speaks) {
        runs.push(run);
        continue;
      }
      if (!previous || only.gap.length > 1 || !(lexicon.title(previous.lower) || lexicon.role(previous.lower)))
        continue;
    }
    runs.push(run);
  }
  return runs;
}

/** "жительница Шымкента": where somebody lives, and nobody's name. */
function isHome(words: readonly Word[], { from, to }: Run, lexicon: Lexicon): boolean {
  const first = words[from] as Word;
  if (lexicon.people.caseSigns === "" || first.gap !== "" || !lexicon.resident(words[from - 1]?.lower ?? ""))
    return false;
  const is = [lexicon.female, lexicon.male, lexicon.femaleEnding, lexicon.maleEnding];
  return !words.slice(from, to).some(({ lower }) => is.some((one) => one(lower)));
}

/** "дочь Ивана Орлова Анна Орлова": one surname twice is of two people. */
function areTwo(words: readonly Word[], from: number, to: number, { stem }: Lexicon): boolean {
  return to - from === 4 && stem((words[from + 1] as Word).lower) === stem((words[from + 3] as Word).lower);
}

/** "Green Party": a name that goes on with a capitalised noun for a body. */
function isPartOfThing(words: readonly Word[], run: Run, { people, organisation, source }: Lexicon): boolean {
  const next = words[run.to];
  if (people.nounsCapitalised || people.roleTakesGenitive || !next?.capital || next.gap !== "") return false;
  return !(words[run.to - 1] as Word).possessive && (organisation(next.lower) || source(next.lower));
}

/** "Большого театра": one capitalised adjective with its noun. */
function isAdjective(words: readonly Word[], run: Run, lexicon: Lexicon): boolean {
  const next = words[run.to];
  if (run.to - run.from > 1 || !next || next.gap !== "" || next.capital) return false;
  const { lower } = next;
  if (lexicon.functionWord(lower) || lexicon.verb(lower) || lexicon.finite(lower) || lexicon.between(lower))
    return false;
  return lexicon.adjective((words[run.from] as Word).lower);
}

/** "James Baker", "Jeremy Dear": behind a given name a capitalised word is a surname, whatever else it means. */
function isFamily(words: readonly Word[], from: number, at: number, lexicon: Lexicon): boolean {
  const word = words[at] as Word;
  if (at - from > 2 || lexicon.people.nounsCapitalised) return false;
  const given = words[lexicon.people.roleTakesGenitive ? at - 1 : from] as Word;
  if (!word.capital || !(lexicon.female(given.lower) || lexicon.male(given.lower))) return false;
  if (word.text === word.text.toUpperCase() || lexicon.functionWord(word.lower) || lexicon.between(word.lower))
    return false;
  const next = words[at + 1];
  const goesOn = next?.gap === "" && next.capital && !(words[at] as Word).possessive;
  if (goesOn) return false;
  if (lexicon.people.roleTakesGenitive) return lexicon.role(word.lower) && !lexicon.office(word.lower);
  return lexicon.role(word.lower) || lexicon.notName(word.lower) || lexicon.title(word.lower);
}

/** A role's word alone that is the surname of somebody named before: "Mr Baker", "Baker said". */
function isSurname(words: readonly Word[], at: number, lexicon: Lexicon, surnames: ReadonlySet<string>): boolean {
  const word = words[at] as Word;
  if (!word.capital || lexicon.people.nounsCapitalised || lexicon.office(word.lower)) return false;
  if (!lexicon.role(word.lower) || !surnames.has(lexicon.stem(word.lower))) return false;
  const next = words[at + 1];
  return !(next?.gap === "" && next.capital);
}

/** "the Observer", "an Egyptian": what an article stands before is nobody's name, unless it begins with a given name. */
function isThing(words: readonly Word[], run: Run, lexicon: Lexicon): boolean {
  const previous = words[run.from - 1];
  const first = words[run.from] as Word;
  const next = words[run.to];
  if (next?.gap === "" && next.capital && next.lower.includes("-") && lexicon.notName(next.lower)) return true;
  if (!previous || first.gap !== "" || !lexicon.beforeThings(previous.lower)) return false;
  return !(run.to - run.from > 1 && (lexicon.female(first.lower) || lexicon.male(first.lower)));
}

/** "Blue Moon Иван Орлов": what stands in other letters right before a name is no name of its own. */
function isBrand(words: readonly Word[], run: Run): boolean {
  const next = words[run.to];
  return next?.gap === "" && next.capital && isCyrillic(next) && !isCyrillic(words[run.from] as Word);
}

/** "Krause sagte", "sagte Krause:": a noun without a determiner beside a singular verb of saying is a surname. */
function speaksAlone(words: readonly Word[], run: Run, lexicon: Lexicon): boolean {
  const word = words[run.from] as Word;
  const previous = words[run.from - 1];
  const next = words[run.to];
  const singular = (verb: Word): boolean => lexicon.singularVerb(verb.lower) && lexicon.verb(verb.lower);
  if (next?.gap === "" && (word.first || /[.,:;]/u.test(word.gap)) && singular(next)) return true;
  return word.gap === "" && previous !== undefined && singular(previous) && (!next || /^[.,:;“„]/u.test(next.gap));
}

/** Leaves out what stands before a name: before a known given name, behind a determiner, or before what is a name elsewhere. */
function trimmed(
  words: readonly Word[],
  from: number,
  to: number,
  lexicon: Lexicon,
  seen: Seen,
  lowerCase: ReadonlySet<string>,
): Run {
  if (to - from < 2) return { from, to };
  const isGiven = (i: number): boolean =>
    lexicon.female((words[i] as Word).lower) || lexicon.male((words[i] as Word).lower);
  const { nounsCapitalised } = lexicon.people;
  const first = words[from] as Word;
  if (isGiven(from)) return { from, to };
  if (to - from > 2 && seen.full.has(stemsOf(words, from + 1, to, lexicon))) return { from: from + 1, to };
  const before = words[from - 1]?.lower ?? "";
  const lives = lexicon.people.caseSigns !== "" && lexicon.resident(before);
  const settled = first.gap === "" && (lives || lexicon.preposition(before)) && !isInitial(first);
  if (settled)
    for (let i = from + 1; i < to; i++)
      if (isGiven(i) && (i < to - 1 || (lexicon.people.caseSigns !== "" && lexicon.baseName((words[i] as Word).lower))))
        return { from: i, to };
  if (to - from > 2 && ofAnother(words, from, lexicon)) return { from: from + 1, to };
  const client = to - from === 3 && first.gap === "" && !first.first && lexicon.people.caseSigns !== "";
  if (client && isGiven(from + 1) && lexicon.role(words[from - 1]?.lower ?? "") && !isPatronymic(words[to - 1] as Word))
    return { from: from + 1, to };
  if (!(nounsCapitalised || first.first)) return { from, to };
  for (let i = from + 1; i < to - 1; i++) if (isGiven(i)) return { from: i, to };
  if (!nounsCapitalised && lowerCase.has((words[from] as Word).lower)) return { from: from + 1, to };
  const previous = words[from - 1];
  const noun = nounsCapitalised && previous && first.gap === "" && lexicon.determiner(previous.lower);
  if (noun) return { from: from + 1, to };
  const elsewhere = seen.full.has(stemsOf(words, from, to, lexicon));
  const verb = first.first && to - from === 2 && lexicon.people.roleTakesGenitive && lexicon.finite(first.lower);
  if (verb && seen.surnames.has(lexicon.stem((words[from + 1] as Word).lower))) return { from: from + 1, to };
  const opener = first.first && to - from === 2 && isGiven(from + 1) && !elsewhere && lexicon.people.roleTakesGenitive;
  return { from: opener ? from + 1 : from, to };
}

/** The third part of a name that begins with the surname. */
const isPatronymic = ({ lower }: Word): boolean =>
  /(?:ич|вна|чна|вни|вне|вні|вну|вной|вною|ичем|ича|ичу)$/u.test(lower);

/** "на Вернадского Иван Орлов": behind a preposition, the first word’s case is not that of the name behind it. */
function ofAnother(words: readonly Word[], from: number, lexicon: Lexicon): boolean {
  const first = words[from] as Word;
  if (lexicon.people.caseSigns === "" || first.gap !== "" || !lexicon.preposition(words[from - 1]?.lower ?? ""))
    return false;
  const second = lexicon.cases(words[from + 1]?.lower ?? "");
  return !/^$|n/u.test(lexicon.nameCases(first.lower)) && second.includes("n");
}

/** The number of a king or pope. */
const isRegnal = (word: Word): boolean => /^[IVX]{1,5}$/u.test(word.text) && !isInitial(word);

/** "А. К. Серикова": a capital and its stop before another capital, though the letter may be a word of its own. */
const opensInitials = (words: readonly Word[], at: number): boolean =>
  isInitial(words[at] as Word) && words[at + 1]?.gap === "." && (words[at + 1] as Word).capital;

const isCyrillic = (word: Word): boolean => beginsCyrillic(word.text);

/** "ЮНЕСКО", "ЦСКАшный", "МУРа": letters of a short form, with the ending of a case. */
const DECLINED_SHORT = /^\p{Lu}{2}/u;

/** "al-Sadr", "аль-Садр": an article that is part of a name. */
function isArticled({ text }: Word): boolean {
  const hyphen = text.indexOf("-");
  return (
    (hyphen === 2 || hyphen === 3) &&
    isLower(text.charAt(0)) &&
    isUpper(text.charAt(hyphen + 1)) &&
    isLower(text.charAt(hyphen + 2))
  );
}

function isNameWord(word: Word, lexicon: Lexicon): boolean {
  if (!(word.capital || isArticled(word)) || word.text.startsWith("@")) return false;
  if (word.text.length > 1 && word.text === word.text.toUpperCase()) return false;
  if (lexicon.people.caseSigns !== "" && DECLINED_SHORT.test(word.text)) return false;
  if (/\d|&/u.test(word.text)) return false;
  const { lower } = word;
  if (lexicon.people.beforeThings && lexicon.modifier(lower)) return false;
  if (lexicon.functionWord(lower) || lexicon.notName(lower) || lexicon.title(lower) || lexicon.pronoun(lower))
    return false;
  return !lexicon.role(lower) && !lexicon.source(lower) && !lexicon.placeNoun(lower) && !lexicon.verb(lower);
}

/** What a name tells of its bearer: a gender, "any" for a person of unknown gender, null for perhaps no person. */
export function genderOf(words: readonly Word[], lexicon: Lexicon): Gender | null {
  const first = words[0] as Word;
  const female = lexicon.female(first.lower);
  const male = lexicon.male(first.lower);
  if (female !== male) return female ? "female" : "male";
  for (const word of words.slice(words.length > 1 ? 1 : 0)) {
    if (lexicon.femaleEnding(word.lower)) return "female";
    if (lexicon.maleEnding(word.lower)) return "male";
  }
  if (female) return "any";
  return words.length > 1 && isInitial(first) ? "any" : null;
}
