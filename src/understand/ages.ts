import { onceEach } from "../text/once.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Run } from "./names.ts";
import type { Word } from "./words.ts";

type Age = Run & { readonly value: number };

/** The tens of a language’s number words. */
const tensOf = onceEach((numbers: Lexicon["people"]["ageNumbers"]) =>
  Object.entries(numbers)
    .filter(([, value]) => value >= 20 && value <= 90)
    .map(([tens, value]) => ({ tens, value })),
);

const numberOf = (lower: string, lexicon: Lexicon): number | null => {
  if (lower.length < 4 && /^\d{1,3}$/u.test(lower)) return Number(lower);
  if (Object.hasOwn(lexicon.people.ageNumbers, lower)) return lexicon.people.ageNumbers[lower] as number;
  const all = tensOf(lexicon.people.ageNumbers);
  for (let i = 0; i < all.length; i++) {
    const { tens, value } = all[i] as (typeof all)[number];
    if (!lower.startsWith(tens)) continue;
    const ones = lexicon.people.ageNumbers[lower.slice(tens.length).replace(/^-/u, "")];
    if (ones !== undefined && ones < 10) return value + ones;
  }
  return null;
};

const plausible = (value: number | null): value is number => value !== null && value >= 1 && value <= 115;

/** The tens that stand before ones, both in words: "сорок восемь". */
function tensBefore(words: readonly Word[], at: number, ones: number, lexicon: Lexicon): number {
  const previous = words[at - 1];
  if (!previous || words[at]?.gap !== "" || ones >= 10 || /^\d/u.test(words[at]?.lower ?? "")) return 0;
  const tens = lexicon.people.ageNumbers[previous.lower] ?? 0;
  return tens >= 20 && tens % 10 === 0 ? tens : 0;
}

function ending(words: readonly Word[], at: number, to: number, value: number | null, lexicon: Lexicon): Age | null {
  if (!plausible(value)) return null;
  const tens = tensBefore(words, at, value, lexicon);
  return { from: tens > 0 ? at - 1 : at, to, value: tens + value };
}

/** "48-year-old", "48-летняя", "48 жастағы": an age that ends at word `at`. */
export function ageBefore(words: readonly Word[], at: number, lexicon: Lexicon): Age | null {
  const word = words[at] as Word;
  for (let i = 0; i < lexicon.ageStems.length; i++) {
    const begins = word.lower.indexOf(lexicon.ageStems[i] as string);
    if (begins < 1) continue;
    const cut = word.lower[begins - 1] === "-" ? begins - 1 : begins;
    const found = lexicon.ageBefore(word.lower.slice(cut))
      ? ending(words, at, at + 1, numberOf(word.lower.slice(0, cut), lexicon), lexicon)
      : null;
    if (found && (found.value >= 20 || cut < begins || /\d/u.test(word.lower[cut - 1] as string))) return found;
  }
  const previous = words[at - 1];
  if (!previous || word.gap !== "" || !lexicon.ageBefore(word.lower)) return null;
  return ending(words, at - 1, at + 1, numberOf(previous.lower, lexicon), lexicon);
}

/** "45 лет", "at the age of 70": an age told with its unit or what introduces it, whose number is word `at`. */
export function ageAt(words: readonly Word[], at: number, lexicon: Lexicon): Age | null {
  const { lower } = words[at] as Word;
  const value = /^\d{1,3}$/u.test(lower) ? Number(lower) : (lexicon.people.ageNumbers[lower] ?? null);
  if (!plausible(value)) return null;
  const next = words[at + 1];
  const unit = next?.gap === "" ? lexicon.ageAfter(words, at + 1) : 0;
  if (lexicon.ago(words, at + 1 + unit) > 0) return null;
  const reached = lexicon.ageVerb(words[at - 1]?.lower ?? "") && words[at]?.gap === "" && endsThere(next, lexicon);
  return unit > 0 || reached ? ending(words, at, at + 1 + unit, value, lexicon) : null;
}

/** A mother of 17 has so many children. */
const MOST_CHILDREN = 20;

/** "a doctor of 50 from Leeds": the age behind the word that ties it to its noun. */
export function ageLinked(words: readonly Word[], at: number, lexicon: Lexicon): Age | null {
  const [link, number, next] = [words[at], words[at + 1], words[at + 2]];
  if (!link || number?.gap !== "" || !lexicon.ageLink(link.lower) || !endsThere(next, lexicon)) return null;
  const value = numberOf(number.lower, lexicon);
  return plausible(value) && value >= MOST_CHILDREN ? { from: at + 1, to: at + 2, value } : null;
}

const endsThere = (next: Word | undefined, lexicon: Lexicon): boolean =>
  !next || next.first || next.gap !== "" || (lexicon.functionWord(next.lower) && !/^\d/u.test(next.lower));

/** "80-летие", "70-летний юбилей": a birthday that ends at word `at`, with its years. */
export function jubileeAt(words: readonly Word[], at: number, lexicon: Lexicon): Age | null {
  const word = words[at] as Word;
  if (!lexicon.jubilee(word.lower)) return null;
  const before = words[at - 1] && word.gap === "" ? ageBefore(words, at - 1, lexicon) : null;
  if (before) return { ...before, to: at + 1 };
  const value = numberOf(lexicon.jubileeNumber(word.lower), lexicon);
  return plausible(value) && value >= 10 ? { from: at, to: at + 1, value } : null;
}

/**
 * "32,", "also 48,", "(42)", "aged 42", "42 года": an age that begins at word `at`. Right behind a name, without a comma, it
 * has to say of what it is a number, and to end there: "Марине 34 года, она…", but not "Иванов 20 лет работал".
 */
export function ageBehind(words: readonly Word[], start: number, lexicon: Lexicon): Age | null {
  let at = start;
  while (words[at] && lexicon.ageAdverb((words[at] as Word).lower)) at++;
  const intro = lexicon.ageIntro(words, at);
  at += intro;
  const word = words[at];
  if (!word) return null;
  const first = numberOf(word.lower, lexicon);
  const second = first !== null && first >= 20 && first % 10 === 0 ? words[at + 1] : undefined;
  const ones = second?.gap === "" && !/^\d/u.test(word.lower) ? numberOf(second.lower, lexicon) : null;
  const value = first !== null && ones !== null && ones < 10 ? first + ones : first;
  if (!plausible(value)) return null;
  const last = value === first ? at : at + 1;
  const unit = lexicon.ageAfter(words, last + 1);
  const gap = words[last + 1]?.gap ?? ".";
  const apart = (words[start] as Word).gap !== "";
  if (unit > 0 && gap === "") {
    const next = words[last + 1 + unit];
    const closed = next?.gap !== "" || next.first;
    return closed || (apart && intro === 0 && at > start) ? { from: at, to: last + 1 + unit, value } : null;
  }
  if (!apart) return null;
  const { roleTakesGenitive, headLast } = lexicon.people;
  const bare = value >= 5 && (intro > 0 || /^[,.)—–;]/u.test(gap)) && !roleTakesGenitive;
  const bracketed = (words[start] as Word).gap.endsWith("(") && gap.startsWith(")") && (!roleTakesGenitive || headLast);
  return bare || (bracketed && value >= 5) || intro > 0 ? { from: at, to: last + 1, value } : null;
}

/** So far around a number in brackets is looked for what makes it a score, and these are the years of grown-ups. */
const AROUND = 25;
const GROWN = { least: 16, most: 99 } as const;

/** "Иван Орлов (45)", behind a full name, where nothing near tells of points or minutes and no smaller number stands so. */
export function ageInBrackets(words: readonly Word[], name: Run, lexicon: Lexicon): Age | null {
  if (lexicon.people.scores === undefined || name.to - name.from < 2) return null;
  const value = bracketed(words, name.to);
  if (value < GROWN.least || value > GROWN.most) return null;
  const around = (step: 1 | -1): boolean => {
    for (let i = name.to + (step > 0 ? 1 : -1), n = 0; n < AROUND && words[i]; n++, i += step) {
      if (lexicon.score((words[i] as Word).lower)) return true;
      const other = bracketed(words, i);
      if (other >= 0 && other < GROWN.least) return true;
      if (words[step > 0 ? i + 1 : i]?.first) return false;
    }
    return false;
  };
  return around(1) || around(-1) ? null : { from: name.to, to: name.to + 1, value };
}

/** The number that stands alone in a bracket at `at`, else -1. */
function bracketed(words: readonly Word[], at: number): number {
  const word = words[at];
  const closed = (words[at + 1]?.gap ?? ")").startsWith(")");
  return word?.gap.endsWith("(") && closed && /^\d{1,3}$/u.test(word.lower) ? Number(word.lower) : -1;
}
