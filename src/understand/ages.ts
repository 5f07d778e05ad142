import type { Lexicon } from "./lexicon.ts";
import type { Run } from "./names.ts";
import type { Word } from "./words.ts";

const numberOf = (lower: string, lexicon: Lexicon): number | null => {
  if (/^\d{1,3}$/u.test(lower)) return Number(lower);
  if (Object.hasOwn(lexicon.people.ageNumbers, lower)) return lexicon.people.ageNumbers[lower] as number;
  for (const [tens, value] of Object.entries(lexicon.people.ageNumbers)) {
    if (value < 20 || value > 90 || !lower.startsWith(tens)) continue;
    const ones = lexicon.people.ageNumbers[lower.slice(tens.length).replace(/^-/u, "")];
    if (ones !== undefined && ones < 10) return value + ones;
  }
  return null;
};

const plausible = (value: number | null): value is number => value !== null && value >= 1 && value <= 115;

/** "48-year-old", "48-летняя", "48 жастағы": an age that ends at word `at`. */
export function ageBefore(words: readonly Word[], at: number, lexicon: Lexicon): (Run & { value: number }) | null {
  const word = words[at] as Word;
  for (const stem of lexicon.ageStems) {
    const begins = word.lower.indexOf(stem);
    if (begins < 1) continue;
    const cut = word.lower[begins - 1] === "-" ? begins - 1 : begins;
    const value = numberOf(word.lower.slice(0, cut), lexicon);
    if (plausible(value) && lexicon.ageBefore(word.lower.slice(cut))) return { from: at, to: at + 1, value };
  }
  const previous = words[at - 1];
  if (!previous || word.gap !== "" || !lexicon.ageBefore(word.lower)) return null;
  const value = numberOf(previous.lower, lexicon);
  return plausible(value) ? { from: at - 1, to: at + 1, value } : null;
}

/** "45 лет", "at the age of 70": an age told with its unit or what introduces it, whose number is word `at`. */
export function ageAt(words: readonly Word[], at: number, lexicon: Lexicon): (Run & { value: number }) | null {
  const value = /^\d{1,3}$/u.test((words[at] as Word).lower) ? Number((words[at] as Word).lower) : null;
  if (!plausible(value)) return null;
  const unit = words[at + 1]?.gap === "" ? lexicon.ageAfter(words, at + 1) : 0;
  if (lexicon.ago(words, at + 1 + unit) > 0) return null;
  return unit > 0 ? { from: at, to: at + 1 + unit, value } : null;
}

/** "32,", "also 48,", "(42)", "aged 42", "42 года": an age that begins at word `at`. */
export function ageBehind(words: readonly Word[], start: number, lexicon: Lexicon): (Run & { value: number }) | null {
  let at = start;
  while (words[at] && lexicon.ageAdverb((words[at] as Word).lower)) at++;
  const intro = lexicon.ageIntro(words, at);
  at += intro;
  const word = words[at];
  if (!word) return null;
  const value = numberOf(word.lower, lexicon);
  if (!plausible(value)) return null;
  const unit = lexicon.ageAfter(words, at + 1);
  if (unit > 0 && words[at + 1]?.gap === "") {
    const closed = (words[at + 1 + unit]?.gap ?? ".") !== "" || words[at + 1 + unit]?.first;
    return closed || (intro === 0 && at > start) ? { from: at, to: at + 1 + unit, value } : null;
  }
  const gap = words[at + 1]?.gap ?? ".";
  const bare = value >= 5 && (intro > 0 || /^[,.)—–;]/u.test(gap)) && !lexicon.people.roleTakesGenitive;
  const bracketed =
    (words[start] as Word).gap.endsWith("(") && gap.startsWith(")") && !lexicon.people.roleTakesGenitive;
  return bare || (bracketed && value >= 5) || intro > 0 ? { from: at, to: at + 1, value } : null;
}
