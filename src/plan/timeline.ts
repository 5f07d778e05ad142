import type { Event } from "../model/findings.ts";
import type { Range, Text } from "../model/text.ts";
import { locate } from "../text/index.ts";
import { daysOf } from "../text/days.ts";
import { fits } from "./content.ts";
import { type Cut, waysToCut } from "./cuts.ts";
import { dateShown } from "./dates.ts";
import type { Draft } from "./draft.ts";
import type { Context } from "./options.ts";
import { contentWord } from "./headline.ts";
import { overview } from "./overviews.ts";
import { pointsOutside } from "./pronouns.ts";
import { show } from "./shown.ts";
import { countWords, lexicon, wordsOf } from "./words.ts";

const FEWEST = 3;
/** More on one slide are read as a list. */
const MOST = 7;
/** How long a talk has to be for a second and a third slide of dates, in seconds. */
const LONG_TALKS = [13 * 60, 25 * 60];

interface Dated {
  readonly event: Event;
  readonly what: Text;
  readonly worth: number;
}

/**
 * What happened when: the dates that the article itself tells something of, in order of time. The weightiest are chosen,
 * as many as a talk of `seconds` has slides for; they go over several in order of time.
 */
export function timelineOf(seconds: number, context: Context): Draft[] {
  const dated = datedOf(context);
  if (dated.length < FEWEST) return [];
  const most = 1 + LONG_TALKS.filter((long) => seconds >= long).length;
  for (let count = Math.min(most * MOST, dated.length); count >= FEWEST; count--) {
    const events = dated
      .slice(0, count)
      .sort((a, b) => (a.event.date < b.event.date ? -1 : 1))
      .map(({ event, what }) => ({
        date: event.date,
        when: dateShown(event, context),
        what: show("event", what),
      }));
    const page = ([from, to]: Cut, number: number, of: number) =>
      ({ kind: "timeline", events: events.slice(from, to), part: { page: number, of } }) as const;
    const known = new Map<string, boolean>();
    const ok = (cut: Cut) => {
      const may = known.get(String(cut)) ?? (cut[1] - cut[0] <= MOST && fits(page(cut, 1, 2), context));
      known.set(String(cut), may);
      return may;
    };
    const days = events.map(({ date }) => daysOf(date));
    const cuts = cutInTime(days, most, ok);
    if (!cuts) continue;
    const { pointAtTimeline } = context.labels.slide;
    return cuts.map((cut, index) => overview(page(cut, index + 1, cuts.length), index === 0 ? pointAtTimeline : ""));
  }
  return [];
}

/** A page whose events are fewer than this tells of no course of time. */
const FEWEST_ON_PAGE = 3;

/**
 * The fewest pages, at most `most`, that each fit. Of the ways to cut, one where the pages are as even as may be, and of
 * those as even the one that cuts where most time passes. Null where there is none.
 */
export function cutInTime(days: readonly number[], most: number, ok: (cut: Cut) => boolean): readonly Cut[] | null {
  const count = days.length;
  for (let pages = 1; pages <= most; pages++) {
    let best: { cuts: Cut[]; worth: number } | null = null;
    for (const cuts of waysToCut(count, pages, FEWEST_ON_PAGE)) {
      if (!cuts.every(ok)) continue;
      const longest = Math.max(...cuts.map(([from, to]) => to - from));
      const pause = cuts.slice(1).map(([from]) => (days[from] ?? 0) - (days[from - 1] ?? 0));
      const worth = -2 * Math.max(0, longest - Math.ceil(count / pages) - 1) + share(pause, days);
      if (!best || worth > best.worth) best = { cuts, worth };
    }
    if (best) return best.cuts;
  }
  return null;
}

/** How much of the whole time passes between the pages, 0 to 1. */
function share(pauses: readonly number[], days: readonly number[]): number {
  const whole = (days.at(-1) ?? 0) - (days[0] ?? 0);
  return whole > 0 ? pauses.reduce((sum, days) => sum + days, 0) / whole : 0;
}

/** One event a date, the weightiest first. */
function datedOf(context: Context): Dated[] {
  const { findings } = context;
  const scores = [...findings.keySentences].sort((a, b) => a.start - b.start);
  const weigh = (event: Event) => {
    const sentence = lastFrom(scores, event.start);
    return sentence && event.start < sentence.end ? sentence.score : 0;
  };
  const byDate = new Map<string, Dated>();
  for (const event of findings.events) {
    const what = event.what && withoutPossessive(event.what, context);
    if (!what || countWords(what.text) < 2 || !standsAlone(what, event, context)) continue;
    const worth = weigh(event) + event.date.length / 20;
    const other = byDate.get(event.date);
    if (!other || other.worth < worth) byDate.set(event.date, { event, what, worth });
  }
  return [...byDate.values()].sort((a, b) => b.worth - a.worth);
}

/** The last of ranges in order that begins at an offset or before it. */
function lastFrom<Found extends Range>(ranges: readonly Found[], offset: number): Found | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Found).start <= offset) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1];
}

/**
 * Whether what happened can be told under its date alone: its pronouns and connectives point nowhere else ("later became a
 * clown", "lost four years later"), a subject stands before its verb, and no other year stands in it.
 */
function standsAlone({ text }: Text, { date }: Event, context: Context): boolean {
  if (text.match(YEAR)?.some((year) => !date.startsWith(year))) return false;
  const { pack } = context;
  const words = wordsOf(text);
  if (!pack) return true;
  const { planning, time, stopWords } = pack;
  const [verb, stop] = [lexicon(time.verbs), lexicon(stopWords)];
  const subject = words.findIndex((_, at) => !stop(words, at));
  const last = words.length - 1;
  if (verb(words, Math.max(subject, 0)) > 0 && (subject === last || !verb(words, last))) return false;
  if (lexicon(planning.connectives)(words, last) > 0) return false;
  return !pointsOutside(words, planning, contentWord(context));
}

const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g;

/** "his government sent …" without the "his", whom the slide does not know. */
function withoutPossessive(what: Text, { article, pack }: Context): Text {
  const words = wordsOf(what.text);
  const length = pack ? lexicon(pack.planning.possessives)(words, 0) : 0;
  const next = words[length];
  return length && next ? locate(article.source, what).cut(next.from, what.text.length) : what;
}
