import type { Article } from "../model/article.ts";
import type { Event } from "../model/findings.ts";
import type { TimeUnit } from "../model/pack/time.ts";
import type { Pack } from "../model/pack.ts";
import { amountAt } from "./amounts.ts";
import { clauseOf } from "./clauses.ts";
import { type Dated, datesIn, type Parts, type TimeLexicon, timeWordsOf } from "./dates.ts";
import { LONGEST, type Told, toldIn } from "./tokens.ts";

/**
 * What is dated, in the source's order. A day or month without a year is the latest one not after publication, or, where the
 * sentence tells of what is to come, the first one from it on; without a publication date it is no event.
 */
export function findEvents(article: Article, pack: Pack | null): Event[] {
  if (!pack) return [];
  const words = timeWordsOf(pack);
  const published = partsOf(article.published?.text ?? "");
  return toldIn(article)
    .flatMap((told) => eventsIn(told, pack, words, published))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function eventsIn(told: Told, pack: Pack, words: TimeLexicon, published: Parts | null): Event[] {
  const dates = datesIn(told, pack);
  const computed = spansIn(told, pack, words);
  if (dates.length === 0 && computed.length === 0) return [];
  const future = told.tokens.some(({ lower }) => words.future(lower));
  const events: Event[] = [];
  let year: number | null = null;
  let anchor: { date: string; end: number } | null = null;
  for (const date of dates) {
    if (computed.some(({ start, end }) => date.start >= start && date.end <= end)) continue;
    const iso: string | null = date.relative
      ? relativeTo(date.relative, published)
      : resolve(
          date.parts.year === null && year !== null && !date.holiday ? { ...date.parts, year } : date.parts,
          published,
          future,
        );
    year = date.parts.year ?? year;
    if (!iso) continue;
    const when = told.place.cut(date.start, date.end);
    const what = clauseOf(told, date, words, pack, [
      ...dates,
      ...computed.map((span) => ({ ...date, ...span, bare: span.start })),
    ]);
    events.push(eventOf(told, iso, when, what, date));
    if (iso.length === 10) anchor = { date: iso, end: date.end };
    const span =
      anchor &&
      computed.find(({ start }) => start >= date.end && /^[\s,–—-]*$/u.test(told.text.slice(date.end, start)));
    if (span?.what && anchor)
      events.push({
        ...told.place.cut(span.start, span.end),
        date: shift(anchor.date, -span.by, span.unit),
        when: told.place.cut(span.start, span.end),
        what: told.place.cut(span.what.start, span.what.end),
      });
  }
  for (const span of computed) {
    if (!span.ago || !published) continue;
    const iso = relativeTo([-span.by, span.unit], published);
    const dated: Dated = { ...span, bare: span.start, introduced: true, parts: NONE, relative: null, holiday: false };
    const what = iso ? clauseOf(told, dated, words, pack, [dated]) : null;
    if (iso) events.push(eventOf(told, iso, told.place.cut(span.start, span.end), what, span));
  }
  return events;
}

const NONE: Parts = { year: null, month: null, day: null };

function eventOf(
  told: Told,
  date: string,
  when: Event["when"],
  what: Event["what"],
  at: { readonly start: number; readonly end: number },
): Event {
  if (!what) return { ...when, date, when, what };
  const from = Math.min(at.start, told.place.index(what.start));
  const last = what.ranges.at(-1) ?? what;
  return { ...told.place.cut(from, Math.max(at.end, told.place.index(last.end))), date, when, what };
}

interface Counted {
  readonly start: number;
  readonly end: number;
  readonly by: number;
  readonly unit: TimeUnit;
  readonly ago: boolean;
  /** What the span is counted from: "the invasion began". */
  readonly what: { readonly start: number; readonly end: number } | null;
}

/** "two days after the invasion began", "three weeks ago". */
function spansIn(told: Told, pack: Pack, words: TimeLexicon): Counted[] {
  const { tokens, text } = told;
  const spans: Counted[] = [];
  if (tokens.length > LONGEST || !tokens.some(({ lower }) => words.unit(lower) !== null)) return spans;
  for (let i = 0; i + 2 < tokens.length; i++) {
    const amount = amountAt(told, i, pack);
    const by = amount?.value ?? (/^(?:a|one)$/u.test(tokens[i]?.lower ?? "") && pack.code === "en" ? 1 : null);
    const at = amount?.to ?? i + 1;
    const unit = words.unit(tokens[at]?.lower ?? "");
    if (by === null || !Number.isInteger(by) || by > 400 || unit === null) continue;
    const start = tokens[i]?.start ?? 0;
    const ago = words.ago(tokens, at + 1, text);
    if (ago > 0) {
      spans.push({ start, end: tokens[at + ago]?.end ?? start, by, unit, ago: true, what: null });
      continue;
    }
    const after = words.after(tokens, at + 1, text);
    const before = words.before(tokens, at + 1, text);
    const from = tokens[at + 1 + (after || before)];
    if ((after === 0 && before === 0) || !from) continue;
    const stop = /[,;:.!?()–—]|\s-\s/u.exec(text.slice(from.start));
    const end = stop ? from.start + stop.index : text.length;
    const inner = tokens.filter((token) => token.start >= from.start && token.end <= end);
    const clean =
      inner.length > 0 && inner.length <= 8 && !inner.some((token) => token.digits || words.month(token) !== null);
    if (clean) spans.push({ start, end, by: after > 0 ? by : -by, unit, ago: false, what: { start: from.start, end } });
  }
  return spans;
}

function partsOf(iso: string): Parts | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(iso) ?? [];
  return year ? { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null } : null;
}

function isoOf({ year, month, day }: Parts): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}${month === null ? "" : `-${two(month)}`}${month === null || day === null ? "" : `-${two(day)}`}`;
}

function resolve(parts: Parts, published: Parts | null, future: boolean): string | null {
  if (parts.year !== null) return isoOf(parts);
  if (!published || published.year === null || parts.month === null) return null;
  const at = isoOf(published);
  const same = isoOf({ ...parts, year: published.year });
  const length = Math.min(at.length, same.length);
  if (at.length < same.length && at.length < 7) return null;
  const late = same.slice(0, length) > at.slice(0, length);
  const early = same.slice(0, length) < at.slice(0, length);
  const off = late && !future ? -1 : early && future && monthsApart(parts.month, published.month ?? 1) > 6 ? 1 : 0;
  const year = published.year + off;
  if (parts.month === 2 && parts.day === 29 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))) return null;
  return isoOf({ ...parts, year });
}

const monthsApart = (a: number, b: number): number => Math.abs(a - b);

/** As exact as the words are: weeks give a month's day only where they are counted in days. */
function relativeTo([by, unit]: readonly [number, TimeUnit], published: Parts | null): string | null {
  if (!published || published.year === null) return null;
  if (unit === "year") return isoOf({ year: published.year + by, month: null, day: null });
  if (published.month === null) return null;
  if (unit === "month") {
    const months = published.year * 12 + published.month - 1 + by;
    return isoOf({ year: Math.floor(months / 12), month: (months % 12) + 1, day: null });
  }
  if (published.day === null) return null;
  const day = shift(isoOf(published), by, unit);
  return unit === "day" ? day : day.slice(0, 7);
}

function shift(iso: string, by: number, unit: TimeUnit): string {
  const { year, month, day } = partsOf(iso) as Parts;
  const m = (month ?? 1) - 1;
  if (unit === "year") return isoOf({ year: (year ?? 0) + by, month, day: null }).slice(0, 7);
  if (unit === "month") {
    const months = (year ?? 0) * 12 + m + by;
    return isoOf({ year: Math.floor(months / 12), month: (months % 12) + 1, day: null });
  }
  const days = unit === "week" ? by * 7 : by;
  const date = new Date(Date.UTC(year ?? 0, m, (day ?? 1) + days));
  return isoOf({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
}
