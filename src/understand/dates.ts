import type { TimeUnit } from "../model/pack/time.ts";
import type { Pack } from "../model/pack.ts";
import { isLower, LETTERS } from "../text/letters.ts";
import { onceEach } from "../text/once.ts";
import { matcherOf, type Phrases, phrasesOf, type Token, type Told, valuesOf } from "./tokens.ts";

/** A day, month or year as the text gives it: absent parts are null. */
export interface Parts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A date in a sentence: characters from `start` to `end`, words of introduction included. */
export interface Dated {
  readonly start: number;
  readonly end: number;
  /** Where the date itself begins, without "on". */
  readonly bare: number;
  readonly introduced: boolean;
  readonly parts: Parts;
  /** Counted from publication; `parts` are then all null. */
  readonly relative: readonly [number, TimeUnit] | null;
  readonly holiday: boolean;
}

/** A pack's words of time, made ready for looking up. */
export interface TimeLexicon {
  readonly month: (token: Token | undefined) => number | null;
  readonly intro: Phrases;
  readonly dayOf: (word: string) => boolean;
  readonly year: (word: string) => boolean;
  readonly yearEnding: (word: string) => boolean;
  readonly unit: (word: string) => TimeUnit | null;
  readonly after: Phrases;
  readonly before: Phrases;
  readonly ago: Phrases;
  readonly relative: { readonly at: Phrases; readonly value: (word: string) => readonly [number, TimeUnit] | null };
  readonly holidays: { readonly at: Phrases; readonly value: (word: string) => string | null };
  readonly future: (word: string) => boolean;
  readonly verb: (word: string) => boolean;
  readonly notFirst: (word: string) => boolean;
  readonly leadIn: (word: string) => boolean;
  /** Months alone need a word before them. */
  readonly needsIntro: boolean;
}

const compiled = onceEach(({ time }: Pack): TimeLexicon => {
  const months = new Map(Object.entries(time.months));
  const relative = valuesOf(time.relative);
  const holidays = valuesOf(time.holidays);
  return {
    month: (token: Token | undefined): number | null =>
      token && (token.capital || !time.monthsCapitalised) ? (months.get(token.lower) ?? null) : null,
    intro: phrasesOf(time.intro),
    dayOf: matcherOf(time.dayOf),
    year: matcherOf(time.year),
    yearEnding: matcherOf(time.yearEndings),
    unit: valuesOf(time.units),
    after: phrasesOf(time.after),
    before: phrasesOf(time.before),
    ago: phrasesOf(time.ago),
    relative: { at: phrasesOf(Object.keys(time.relative)), value: relative },
    holidays: { at: phrasesOf(Object.keys(time.holidays)), value: holidays },
    future: matcherOf(time.future),
    verb: matcherOf(time.verbs),
    notFirst: matcherOf(time.notFirst),
    leadIn: matcherOf(time.leadIn),
    needsIntro: time.intro.length > 0,
  };
});

/** A pack's words of time made ready for looking up, once a pack. */
export function timeWordsOf(pack: Pack): TimeLexicon {
  return compiled(pack);
}

/** What makes digits part of something else than a date. */
const BEFORE = new RegExp(`[${LETTERS}\\d/]`);
const AFTER = new RegExp(`^(?:[${LETTERS}\\d/:%]|-[${LETTERS}])`);
const HYPHENATED = new RegExp(`^[-‑][${LETTERS}]`);
const NUMERIC = /^(?:(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})\.(\d{2})\.(\d{2}))$/u;

/** The dates of a sentence, in order, none inside another. */
export function datesIn(told: Told, pack: Pack): Dated[] {
  const words = timeWordsOf(pack);
  const dates: Dated[] = [];
  for (let i = 0; i < told.tokens.length; ) {
    const found = dateAt(told, i, words);
    if (found) dates.push(found.date);
    i = found?.next ?? i + 1;
  }
  return dates;
}

type Found = { readonly date: Dated; readonly next: number };

function dateAt(told: Told, at: number, words: TimeLexicon): Found | null {
  const { tokens, text } = told;
  const phrase = named(told, at, words);
  if (phrase) return phrase;
  const found = absolute(told, at, words);
  if (!found) return null;
  const { parts, to } = found;
  const intro = introBefore(told, at, words.intro);
  if (parts.day === null && words.needsIntro && intro === at && !found.sure) return null;
  const bare = tokens[at]?.start ?? 0;
  const end = found.end ?? tokens[to - 1]?.end ?? bare;
  if (BEFORE.test(text.charAt(bare - 1)) || AFTER.test(text.slice(end, end + 2))) return null;
  const start = tokens[intro]?.start ?? bare;
  return { date: { start, end, bare, introduced: intro < at, parts, relative: null, holiday: false }, next: to };
}

/** "yesterday", "International Women's Day". */
function named({ tokens, text }: Told, at: number, words: TimeLexicon): Found | null {
  const days = words.holidays.at(tokens, at, text);
  const length = days || words.relative.at(tokens, at, text);
  const first = tokens[at];
  const last = tokens[at + length - 1];
  if (length === 0 || !first || !last) return null;
  const key = tokens
    .slice(at, at + length)
    .map(({ lower }) => lower)
    .join(" ");
  const holiday = days > 0 && first.capital ? words.holidays.value(key) : null;
  const relative = holiday ? null : words.relative.value(key);
  if (!holiday && !relative) return null;
  const [month = 0, day = 0] = (holiday ?? "0-0").split("-").map(Number);
  const intro = holiday ? introAt(tokens, at, text, words.intro) : at;
  return {
    date: {
      start: tokens[intro]?.start ?? first.start,
      end: last.end,
      bare: first.start,
      introduced: intro < at,
      parts: holiday ? { year: null, month, day } : { year: null, month: null, day: null },
      relative,
      holiday: holiday !== null,
    },
    next: at + length,
  };
}

interface Absolute {
  readonly parts: Parts;
  readonly to: number;
  /** Needs no word before it to be a date. */
  readonly sure: boolean;
  readonly end?: number;
}

function absolute(told: Told, at: number, words: TimeLexicon): Absolute | null {
  const { tokens } = told;
  const token = tokens[at];
  if (!token) return null;
  const month = words.month(token);
  if (month !== null) return monthFirst(told, at, month, words);
  if (!token.digits) return null;
  const numeric = NUMERIC.exec(token.text);
  if (numeric) {
    const [, d, m, y, y2, m2, d2] = numeric;
    return checked({ year: Number(y ?? y2), month: Number(m ?? m2), day: Number(d ?? d2) }, at + 1);
  }
  const iso = /^\d{4}$/u.test(token.text) && /^-(\d{2})-(\d{2})(?!\d)/u.exec(told.text.slice(token.end, token.end + 7));
  if (iso)
    return checked({ year: Number(token.text), month: Number(iso[1]), day: Number(iso[2]) }, at + 3, token.end + 6);
  const year = yearOf(token);
  if (year !== null) return yearFirst(told, at, year, words);
  return /^\d{1,2}$/u.test(token.text) ? dayFirst(told, at, words) : null;
}

/** "6 March 2022", "6th of March", "6. März", "6 наурызда". */
function dayFirst(told: Told, at: number, words: TimeLexicon): Absolute | null {
  const { tokens, text } = told;
  const day = Number(tokens[at]?.text);
  let next = at + 1;
  if (/^(?:st|nd|rd|th)$/u.test(tokens[next]?.lower ?? "") && tokens[next]?.start === tokens[at]?.end) next++;
  if (tokens[next] && words.dayOf(tokens[next]?.lower ?? "")) next++;
  const month = words.month(tokens[next]);
  if (month === null || !/^\.?\s+$|^$/u.test(text.slice(tokens[next - 1]?.end, tokens[next]?.start))) return null;
  const year = yearAfter(told, next + 1, words);
  return checked({ year: year?.year ?? null, month, day }, year?.to ?? next + 1);
}

/** "March 6, 2022", "March 2022", "March". */
function monthFirst(told: Told, at: number, month: number, words: TimeLexicon): Absolute | null {
  const { tokens, text } = told;
  const end = tokens[at]?.end ?? 0;
  let next = at + 1;
  const short = text.charAt(end) === "." ? 1 : 0;
  const near = /^\s+$/u.test(text.slice(end + short, tokens[next]?.start));
  const follower = tokens[next];
  if (near && follower?.digits && /^\d{1,2}$/u.test(follower.text)) {
    next++;
    if (/^(?:st|nd|rd|th)$/u.test(tokens[next]?.lower ?? "") && tokens[next]?.start === follower.end) next++;
    const year = yearAfter(told, next, words);
    return checked({ year: year?.year ?? null, month, day: Number(follower.text) }, year?.to ?? next);
  }
  const year = yearAfter(told, next, words);
  return { parts: { year: year?.year ?? null, month, day: null }, to: year?.to ?? next, sure: year !== null };
}

/** "2014 году", "2022 жылғы 6 наурызда", "2014". */
function yearFirst(told: Told, at: number, year: number, words: TimeLexicon): Absolute | null {
  const { tokens, text } = told;
  const marked = tokens[at + 1] && words.year(tokens[at + 1]?.lower ?? "");
  if (marked) {
    const day = tokens[at + 2];
    const month = words.month(tokens[at + 3]);
    if (day?.digits && month !== null && /^\d{1,2}$/u.test(day.text))
      return checked({ year, month, day: Number(day.text) }, at + 4);
    const alone = words.month(day);
    if (alone !== null) return { parts: { year, month: alone, day: null }, to: at + 3, sure: true };
    return { parts: { year, month: null, day: null }, to: at + 2, sure: true };
  }
  const after = text.slice(tokens[at]?.end ?? 0);
  if (at === 0 && /^\s/u.test(after) && isLower(after.trimStart().charAt(0))) return null;
  if (/^\s?[–—-]\s?\d/u.test(after)) return null;
  const ended = after.charAt(0) === "-" && words.yearEnding(tokens[at + 1]?.lower ?? "");
  return { parts: { year, month: null, day: null }, to: ended ? at + 2 : at + 1, sure: false };
}

function yearOf(token: Token | undefined): number | null {
  return token && /^(?:1\d|20)\d\d$/u.test(token.text) ? Number(token.text) : null;
}

function yearAfter(told: Told, at: number, words: TimeLexicon): { year: number; to: number } | null {
  const { tokens, text } = told;
  const year = yearOf(tokens[at]);
  if (HYPHENATED.test(text.slice(tokens[at]?.end ?? 0, (tokens[at]?.end ?? 0) + 2))) return null;
  if (year === null || !/^[,.]?\s+$/u.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start))) return null;
  const marked = tokens[at + 1] && words.year(tokens[at + 1]?.lower ?? "") ? 1 : 0;
  return { year, to: at + 1 + marked };
}

function checked(parts: Parts, to: number, end?: number): Absolute | null {
  const { year, month, day } = parts;
  if (month === null || month < 1 || month > 12 || day === null || day < 1) return null;
  if (day > new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()) return null;
  return end === undefined ? { parts, to, sure: true } : { parts, to, sure: true, end };
}

function introBefore({ tokens, text }: Told, at: number, intro: Phrases): number {
  return introAt(tokens, at, text, intro);
}

export function introAt(tokens: readonly Token[], at: number, text: string, intro: Phrases): number {
  if (at === 0 || !/^\s+$/u.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start))) return at;
  for (let length = Math.min(4, at); length > 0; length--)
    if (intro(tokens, at - length, text) === length) return at - length;
  return at;
}
