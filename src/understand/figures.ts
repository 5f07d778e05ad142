import type { Article } from "../model/article.ts";
import type { Event, Figure, Person } from "../model/findings.ts";
import type { Pack } from "../model/pack.ts";
import type { Range } from "../model/text.ts";
import { type Amount, amountAt, between } from "./amounts.ts";
import { matcherOf, phrasesOf, type Told, toldIn } from "./tokens.ts";
import { LETTERS } from "../text/letters.ts";
import { onceEach } from "../text/once.ts";

/** The words that say what is counted are a noun phrase: at most so many. */
const MOST_WORDS = 6;
/** What makes digits part of something else than a count. */
const BEFORE = new RegExp(`[${LETTERS}\\d.+/#№@_]`);
const AFTER = new RegExp(`^(?:[-‑/:][${LETTERS}\\d]|\\.\\d|[${LETTERS}_]|[’'\\x60]s)`);
const STOP = /[,;:.!?…()"“”„«»—–]|\s-\s/u;

const wordsOf = onceEach(({ numbers, time, people }: Pack) => ({
  number: matcherOf(Object.keys(numbers.words)),
  before: phrasesOf(numbers.approximateBefore),
  after: phrasesOf(numbers.approximateAfter),
  range: phrasesOf(numbers.rangeTo),
  around: numbers.rangeAround,
  label: matcherOf(numbers.labels),
  notCounted: matcherOf(numbers.notCounted),
  definite: matcherOf(numbers.definite),
  of: phrasesOf(numbers.of),
  ends: matcherOf(numbers.ends),
  verb: matcherOf(time.verbs),
  shares: phrasesOf(numbers.shares),
  intro: matcherOf(time.intro),
  month: (word: string): boolean => Object.hasOwn(time.months, word),
  nounsCapitalised: people.nounsCapitalised,
}));
type Words = ReturnType<typeof wordsOf>;

/**
 * The numbers that say how much or how many, with what they count. Ages, dates, times, ordinals, labels and numbers inside
 * names are none; a bare number that counts nothing in its own words is none either.
 */
export function findFigures(
  article: Article,
  pack: Pack | null,
  events: readonly Event[],
  people: readonly Person[] = [],
): Figure[] {
  if (!pack) return [];
  const words = wordsOf(pack);
  const taken: Range[] = [...events.map(({ when }) => when), ...people.flatMap(({ age }) => age ?? [])];
  taken.sort((a, b) => a.start - b.start);
  let next = 0;
  return toldIn(article).flatMap((told) =>
    figuresIn(told, words, pack).filter(({ number }) => {
      while (next < taken.length && (taken[next] as Range).end <= number.start) next++;
      return next === taken.length || (taken[next] as Range).start >= number.end;
    }),
  );
}

function figuresIn(told: Told, words: Words, pack: Pack): Figure[] {
  const figures: Figure[] = [];
  const { tokens } = told;
  for (let i = 0; i < tokens.length; ) {
    const amount = amountAt(told, i, pack);
    if (!amount) {
      i++;
      continue;
    }
    const figure = figureOf(told, amount, words, pack);
    if (figure) figures.push(figure.figure);
    i = figure?.next ?? amount.to;
  }
  return figures;
}

function figureOf(told: Told, first: Amount, words: Words, pack: Pack): { figure: Figure; next: number } | null {
  const { tokens, text, place } = told;
  let last = first;
  const link = words.range(tokens, first.to, text) || linked(told, first, words);
  const dash = /^\s?[-–—]\s?$/u.test(between(told, first.to));
  if (link > 0 || dash) {
    const other = amountAt(told, first.to + link, pack);
    if (other && other.value > first.value) last = other;
  }
  const scale = last !== first && first.scale === 1 && first.value < 1000 ? last.scale : 1;
  const unit = last.unit ?? first.unit;
  const qualifier = qualifierBefore(told, first, words);
  const trailing = words.after(tokens, last.to, text);
  if (!isCount(told, first, last, words, qualifier !== null || trailing > 0)) return null;
  if (trailing > 0 && words.notCounted(tokens[last.to + trailing]?.lower ?? "") && unit === null) return null;
  const what = whatOf(told, first, last.to + trailing, unit, words);
  if (!what && (unit === null || (first.spelled && unit !== "%" && first.value < 100))) return null;
  const approximate = qualifier !== null || trailing > 0;
  const from = qualifier ? qualifier.start : first.start;
  const behind = trailing > 0 ? (tokens[last.to + trailing - 1]?.end ?? last.end) : last.end;
  const contiguous = what !== null && what.start >= behind && /^\s*$/u.test(text.slice(behind, what.start));
  const hull = contiguous && what ? place.cut(from, what.end) : place.cut(from, behind);
  const trailed = trailing > 0 ? place.cut((tokens[last.to]?.start ?? behind) as number, behind) : null;
  return {
    figure: {
      ...hull,
      value: first.value * scale,
      valueTo: last === first ? null : last.value,
      unit,
      what: what && place.cut(what.start, what.end),
      approximate,
      qualifier: qualifier ? place.cut(qualifier.start, qualifier.end) : trailed,
      number: place.cut(first.start, last.end),
    },
    next: last.to,
  };
}

function linked({ tokens }: Told, { from, to }: Amount, { around }: Words): number {
  return around.some(([open, link]) => tokens[from - 1]?.lower === open && tokens[to]?.lower === link) ? 1 : 0;
}

function qualifierBefore(told: Told, amount: Amount, words: Words): { start: number; end: number } | null {
  const { tokens, text } = told;
  for (let length = 4; length > 0; length--) {
    const at = amount.from - length;
    if (at < 0 || words.before(tokens, at, text) !== length) continue;
    const end = tokens[amount.from - 1]?.end ?? 0;
    if (!/^\s*[$€£₽₴₸¥]?$/u.test(text.slice(end, amount.start)) && end !== amount.start) continue;
    return { start: tokens[at]?.start ?? 0, end };
  }
  return null;
}

function isCount(told: Told, first: Amount, last: Amount, words: Words, approximate: boolean): boolean {
  const { tokens, text } = told;
  const before = tokens[first.from - 1];
  const next = tokens[last.to];
  const previous = text.charAt(first.start - 1);
  if (BEFORE.test(previous) || (previous === "-" && !/\s/u.test(text.charAt(first.start - 2)))) return false;
  if (/(?:\d:|\d\s?[–—-]\s?)$/u.test(text.slice(Math.max(0, first.start - 4), first.start))) return false;
  if (AFTER.test(text.slice(last.end, last.end + 2))) return false;
  if (last.unit !== null) return true;
  if (/^\s*[.)]/u.test(text.slice(last.end)) && first.from === 0) return false;
  if (next && words.notCounted(next.lower)) return false;
  if (next && words.month(next.lower)) return false;
  if (before && (words.label(before.lower) || words.month(before.lower))) return false;
  if (first.spelled && before && words.definite(before.lower)) return false;
  const nearName = before?.capital && !words.nounsCapitalised && before.start > 0 && first.start - before.end === 1;
  if (nearName && !approximate) return false;
  const plainYear = /^(?:1[5-9]|20)\d\d$/u.test(first.text);
  return !(plainYear && !approximate);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is counted: before a verb of sharing ("ethnic Russians make up 20%"), else the noun phrase behind the number. */
function whatOf(told: Told, amount: Amount, after: number, unit: string | null, words: Words): Span | null {
  if (unit === "%") {
    const shared = sharer(told, amount, words);
    if (shared) return shared;
  }
  return counted(told, after, words);
}

function sharer(told: Told, amount: Amount, words: Words): Span | null {
  const { tokens, text } = told;
  const elided = elidedSharer(told, amount, words);
  if (elided) return elided;
  for (let at = amount.from - 1; at >= Math.max(0, amount.from - 7); at--) {
    const length = words.shares(tokens, at, text);
    if (length === 0) continue;
    const end = tokens[at - 1];
    if (!end) return null;
    let start = at;
    while (start > 0 && at - start < MOST_WORDS) {
      const token = tokens[start - 1];
      if (!token || words.ends(token.lower) || token.digits) break;
      if (start < at && STOP.test(text.slice(token.end, tokens[start]?.start))) break;
      start--;
    }
    const first = tokens[start];
    return first && start < at ? { start: first.start, end: end.end } : null;
  }
  return null;
}

/** "Russians make up 20%, Ukrainians 1%": the verb is said once, and the noun stands between a comma and its number. */
function elidedSharer({ tokens, text }: Told, amount: Amount, words: Words): Span | null {
  let start = amount.from;
  while (start > 0 && amount.from - start <= MOST_WORDS) {
    const token = tokens[start - 1];
    if (!token || words.ends(token.lower) || words.verb(token.lower) || token.digits) return null;
    start--;
    const before = text.slice(tokens[start - 1]?.end ?? 0, token.start);
    if (STOP.test(before)) {
      const earlier = tokens.slice(0, start).some((_, at) => words.shares(tokens, at, text) > 0);
      return earlier && /^[\s,;]*$/u.test(before)
        ? { start: token.start, end: tokens[amount.from - 1]?.end ?? 0 }
        : null;
    }
  }
  return null;
}

function counted(told: Told, after: number, words: Words): Span | null {
  const { tokens, text } = told;
  let at = after;
  const before = tokens[after - 1]?.end ?? 0;
  const gap = (index: number): string => text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start);
  const opening = tokens[after];
  if (!opening || (after > 0 && !/^\.?[%°\s"“«‘'[]*$/u.test(text.slice(before, opening.start)))) return null;
  if (/["“«]/u.test(gap(after))) return null;
  const linked = words.of(tokens, after, text);
  at += linked;
  if (linked > 0 && words.definite(tokens[at]?.lower ?? "")) at++;
  const nouns = at;
  while (at < tokens.length && at - nouns < MOST_WORDS) {
    const token = tokens[at];
    if (!token || token.digits || words.ends(token.lower)) break;
    if (at > after && STOP.test(gap(at))) break;
    if (at > nouns && (words.verb(token.lower) || words.number(token.lower))) break;
    at++;
  }
  const last = tokens[at - 1];
  const next = tokens[at];
  if (at === nouns || !last || words.definite(last.lower)) return null;
  if (at - nouns === MOST_WORDS && next && !STOP.test(gap(at)) && !words.ends(next.lower)) {
    const head = tokens[nouns];
    return head && !words.verb(head.lower) ? { start: opening.start, end: head.end } : null;
  }
  if (words.verb(tokens[nouns]?.lower ?? "") && at - nouns === 1) return null;
  if (at - nouns === 1 && last.text.length === 1) return null;
  const address = at - nouns > 1 && linked === 0 && tokens.slice(nouns, at).every(({ capital }) => capital);
  if (address && !words.nounsCapitalised) return null;
  return { start: opening.start, end: last.end };
}
