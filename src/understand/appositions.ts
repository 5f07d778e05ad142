import { ageBefore, ageBehind, ageInBrackets, ageLinked } from "./ages.ts";
import type { Attributes } from "./attributes.ts";
import { agrees } from "./cases.ts";
import type { Lexicon } from "./lexicon.ts";
import type { IsName, Run } from "./names.ts";
import type { Word } from "./words.ts";

const MOST_WORDS = 12;
/** So many words may stand between a name and the office it holds, and in a bracket behind it. */
const POST = 8;
const BRACKET = 8;

/** Reads what stands behind a name: ", 32, a teacher from Ohio", "(David Roe), who held the post of director". */
export function behind(words: readonly Word[], name: Run, lexicon: Lexicon, found: Attributes, isName: IsName): void {
  let at = name.to;
  const title = words[at];
  if (lexicon.people.headLast && title?.gap === "" && lexicon.title(title.lower)) {
    found.person = true;
    if (lexicon.femaleTitle(title.lower)) found.female = true;
    if (lexicon.maleTitle(title.lower)) found.male = true;
    at++;
  }
  for (let part = 0; part < 6 && at < words.length; part++) {
    const word = words[at] as Word;
    const gap = word.gap.replace(/^(?:\)|\.(?=,))/u, "");
    if (word.first || !/^(,|\(|,?[—–-]|)$/u.test(gap)) return;
    const apart = gap !== "";
    if (!apart && part === 0 && lexicon.ageTime(words[name.from - 1]?.lower ?? "")) return;
    const bare = part === 0 ? ageInBrackets(words, name, lexicon) : null;
    const age = bare ?? (apart || part === 0 ? ageBehind(words, at, lexicon) : null);
    if (age) {
      found.age ??= age;
      at = age.to;
      continue;
    }
    if (lexicon.from(word.lower)) {
      const place = placeIn(words, at + 1, lexicon);
      if (!place) return;
      found.place ??= place;
      at = place.to;
      continue;
    }
    if (!apart && part === 0 && lexicon.copula(word.lower)) {
      const end =
        words[at + 1]?.gap === "" ? phrase(words, post(words, at + 1, lexicon), true, lexicon, found, isName) : -1;
      if (end < 0) return;
      at = end;
      continue;
    }
    const held = postHeld(words, at, lexicon);
    const start = held < 0 ? at : held;
    const next =
      apart || held >= 0 || found.role ? phrase(words, start, apart || held >= 0, lexicon, found, isName) : -1;
    const closed = next < 0 && gap.endsWith("(") ? bracketEnd(words, at) : -1;
    if (next < 0 && closed < 0) return;
    at = next < 0 ? closed : next;
  }
}

/** "на пост директора": where the role begins, behind the noun for the office and its preposition. */
function post(words: readonly Word[], at: number, lexicon: Lexicon): number {
  const noun = lexicon.preposition((words[at] as Word).lower) ? at + 1 : at;
  return lexicon.post(words[noun]?.lower ?? "") && words[noun + 1]?.gap === "" ? noun + 1 : at;
}

/** ", с мая занимающий пост директора": where the role begins that somebody is said to hold, else -1. */
function postHeld(words: readonly Word[], start: number, lexicon: Lexicon): number {
  for (let at = start; at < Math.min(words.length, start + POST); at++) {
    const word = words[at] as Word;
    if (at > start && word.gap !== "") return -1;
    if (!lexicon.holds(word.lower)) continue;
    let next = at + 1;
    while (words[next]?.gap === "" && lexicon.between(words[next]?.lower ?? "")) next++;
    const role = words[next]?.gap === "" ? post(words, next, lexicon) : next;
    return role > next ? role : -1;
  }
  return -1;
}

/** What a bracket behind a name closes before, a name in other letters: "(David Roe)"; -1 where it is long. */
function bracketEnd(words: readonly Word[], at: number): number {
  for (let i = at + 1; i < Math.min(words.length, at + BRACKET); i++) {
    const { gap, first } = words[i] as Word;
    if (first) return -1;
    if (gap.startsWith(")")) return i;
    if (/[.!?;(]/u.test(gap)) return -1;
  }
  return -1;
}

/** Reads ", a 48-year-old entrepreneur": gives the index behind it, -1 where it is no role. */
function phrase(
  words: readonly Word[],
  start: number,
  apart: boolean,
  lexicon: Lexicon,
  found: Attributes,
  isName: IsName,
): number {
  if (!apart) return -1;
  let at = start;
  const chosen = oneOf(words, at, lexicon);
  while (at < words.length && lexicon.determiner((words[at] as Word).lower)) at++;
  if (chosen > 0) at = chosen;
  const age = words[at]
    ? (ageBefore(words, at, lexicon) ?? (words[at + 1] ? ageBefore(words, at + 1, lexicon) : null))
    : null;
  if (age) at = age.to;
  const from = chosen > 0 ? start : at;
  let head = -1;
  let linked: ReturnType<typeof ageLinked> = null;
  for (; at < words.length && at < from + MOST_WORDS; at++) {
    const word = words[at] as Word;
    if (head >= 0) linked = ageLinked(words, at, lexicon);
    if (linked) break;
    if (at > from && !/^[«»"“”„]*$/u.test(word.gap) && (word.gap !== "." || word.first)) break;
    if (lexicon.verb(word.lower) || lexicon.pronoun(word.lower) || (lexicon.from(word.lower) && at > from)) break;
    if (lexicon.finite(word.lower) && !lexicon.role(word.lower)) break;
    if (lexicon.functionWord(word.lower) && !(head >= 0 && lexicon.roleLink(word.lower)) && !joins(words, at, lexicon))
      break;
    if (lexicon.infinitive(word.lower) && !opensNoun(words[at + 1], lexicon)) break;
    if (head < 0 && lexicon.role(word.lower)) head = at;
    if (head < 0 && (at - from > 6 || (lexicon.hanging(word.lower) && !lexicon.modifier(word.lower)))) return -1;
    if (head < 0 && isName(at) && !word.possessive && lexicon.people.roleTakesGenitive) return -1;
  }
  if (head >= 0 && at === from + MOST_WORDS && words[at]?.gap === "") at = beforeLink(words, head, at, lexicon);
  while (at > from && lexicon.functionWord((words[at - 1] as Word).lower)) at--;
  if (age && isName(at) && words[at]?.gap === "") return -1;
  if (age && isName(at - 1) && (head < 0 || isOwn(words, head, at, lexicon, isName))) return -1;
  if (!age && head >= 0 && lexicon.speech.clause && isOthers(words, head, at, lexicon, isName)) return -1;
  if (!age && head >= 0 && isOfMany(words[head] as Word, lexicon)) return -1;
  found.age ??= age ?? linked;
  if (head < 0) return age ? at : -1;
  if (lexicon.resident((words[head] as Word).lower)) {
    const place = placeIn(words, head + 1, lexicon);
    if (place) {
      found.place ??= place;
      found.person = true;
      return Math.max(at, place.to);
    }
  }
  if (isName(at - 1) && words[at]?.gap === "" && !lexicon.functionWord((words[at] as Word).lower) && at - head < 3)
    return -1;
  found.role ??= { from, to: at };
  organisationIn(words, head + 1, at, lexicon, found);
  return linked?.to ?? at;
}

/** ", 29-летней балерины Анны Гусевой": the phrase ends in a name of its own, in the case of its noun. */
function isOwn(words: readonly Word[], head: number, to: number, lexicon: Lexicon, isName: IsName): boolean {
  if (!lexicon.people.roleTakesGenitive || lexicon.kin((words[head] as Word).lower)) return false;
  let from = to;
  while (from > head + 1 && isName(from - 1)) from--;
  return isName(from) === "person" && agrees(words, head, { from, to }, lexicon);
}

/** "один из основателей": the word behind the preposition, else -1. */
const oneOf = (words: readonly Word[], at: number, lexicon: Lexicon): number =>
  lexicon.people.roleTakesGenitive &&
  lexicon.indefinite((words[at] as Word).lower) &&
  words[at + 1]?.gap === "" &&
  lexicon.from(words[at + 1]?.lower ?? "") &&
  words[at + 2]?.gap === ""
    ? at + 2
    : -1;

/** "советский и российский певец": joins two adjectives before their noun. */
function joins(words: readonly Word[], at: number, lexicon: Lexicon): boolean {
  const [before, link, next] = [words[at - 1], words[at] as Word, words[at + 1]];
  if (!lexicon.people.roleTakesGenitive || !lexicon.roleLink(link.lower) || lexicon.preposition(link.lower))
    return false;
  const adjective = (word: Word | undefined): boolean =>
    word?.gap === "" && (lexicon.modifier(word.lower) || lexicon.adjective(word.lower));
  return link.gap === "" && before !== undefined && lexicon.modifier(before.lower) && adjective(next);
}

/** ", company executives showed": several are not the role of one. */
const isOfMany = (head: Word, { speech, role }: Lexicon): boolean =>
  speech.clause !== undefined && /[^s]s$/u.test(head.lower) && role(head.lower.slice(0, -1));

/** "In Leeds, the mayor said", "In Leeds, mayor Jane Doe": the phrase has a verb or a name of its own. */
function isOthers(words: readonly Word[], head: number, to: number, lexicon: Lexicon, isName: IsName): boolean {
  const next = words[to];
  const acts = next?.gap === "" && [lexicon.verb, lexicon.weakVerb, lexicon.clauseVerb].some((is) => is(next.lower));
  let at = head + 1;
  while (at < to && isName(at)) at++;
  return acts || (at === to && to > head + 1);
}

/** Where a role of too many words can end whole: before the last "and", else before the last preposition. */
function beforeLink(words: readonly Word[], head: number, to: number, lexicon: Lexicon): number {
  const last = (is: (lower: string) => boolean): number => {
    let at = to - 1;
    while (at > head && !is((words[at] as Word).lower)) at--;
    return at;
  };
  const and = last((lower) => lexicon.roleLink(lower) && !lexicon.preposition(lower) && !lexicon.determiner(lower));
  if (and > head) return and;
  const preposition = last(lexicon.preposition);
  return preposition > head ? preposition : to;
}

const opensNoun = (word: Word | undefined, lexicon: Lexicon): boolean =>
  word !== undefined && (word.capital || lexicon.determiner(word.lower));

function organisationIn(words: readonly Word[], from: number, to: number, lexicon: Lexicon, found: Attributes): void {
  let start = -1;
  let named = false;
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (word.capital && start < 0) start = i;
    if (
      word.capital &&
      (lexicon.organisation(word.lower) || (word.text.length > 1 && word.text === word.text.toUpperCase()))
    )
      named = true;
  }
  if (named) found.organisation ??= { from: start, to };
}

/** The first run of capitalised words from `start` on that is a place's own name: "of the Kazakhstani city of Aktau". */
function placeIn(words: readonly Word[], start: number, lexicon: Lexicon): Run | null {
  for (let at = start; at < Math.min(words.length, start + 8); at++) {
    const word = words[at] as Word;
    if (word.first || (at > start && word.gap !== "" && !lexicon.placeNoun((words[at - 1] as Word).lower))) return null;
    if (!word.capital || lexicon.determiner(word.lower) || lexicon.placeNoun(word.lower)) {
      if (lexicon.verb(word.lower) || lexicon.pronoun(word.lower)) return null;
      if (!word.capital && !lexicon.functionWord(word.lower) && !lexicon.placeNoun(word.lower) && at > start + 3)
        return null;
      continue;
    }
    let to = at + 1;
    while (
      words[to]?.gap === "" &&
      words[to]?.capital &&
      !isGiven(words[to] as Word, lexicon) &&
      !(words[to - 1] as Word).possessive
    )
      to++;
    const next = words[to];
    if (next && next.gap === "" && lexicon.placeNoun(next.lower)) {
      at = to;
      continue;
    }
    return { from: at, to };
  }
  return null;
}

const isGiven = (word: Word, lexicon: Lexicon): boolean => lexicon.female(word.lower) || lexicon.male(word.lower);
