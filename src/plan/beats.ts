import { inside, overlaps } from "./shown.ts";
import { type Chapter, isKey, type Run, type Unit } from "./units.ts";

/** A contiguous run of the body that holds one idea. */
export interface Beat {
  readonly chapter: Chapter;
  readonly run: Run;
  readonly units: readonly Unit[];
  /** True for the first beat of its chapter. */
  readonly first: boolean;
}

/** Seconds of a beat: what it should last, and what one that opens a section should. */
const TARGET = 35;
const OPENING = 22;
/** A beat is never longer than this, unless it is one sentence or utterance. */
const LONGEST = 120;
/** An utterance longer than this may be cut between its sentences. */
const LONG_UTTERANCE = 90;

const CUT = { paragraph: 0.25, sentence: 1 };
const DEAR = { secondIdea: 0.75, ideaInOpening: 0.8, noHeadline: 3 };
/** A beat that is too short is less of a fault than one that is too long. */
const SHORT = 0.6;

/** What a sentence could be on a slide of its own. */
export interface Promising {
  /** A headline that says it whole. */
  readonly headline: boolean;
  /** A headline, and one of the article's weightiest sentences. */
  readonly key: boolean;
  /** A number large, or bars. */
  readonly figure: boolean;
}

/**
 * Cuts a run of units into beats at the least cost: a shortest path over the places between sentences, looking back no
 * further than the longest beat, so linear in the run. `promise` says what each unit could be on a slide.
 */
export function cutBeats(units: readonly Unit[], opens: boolean, promise: (unit: Unit) => Promising): Unit[][] {
  const closed = closedCuts(units);
  const costs = units.map((unit, at) => cutCost(units[at - 1], unit));
  const promises = units.map(promise);
  const best: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= units.length; end++) {
    best[end] = Number.POSITIVE_INFINITY;
    let seconds = 0;
    let headline = false;
    let keys = 0;
    let figures = 0;
    let voices = 0;
    let voice: number | null | undefined;
    for (let start = end - 1; start >= 0; start--) {
      const unit = units[start] as Unit;
      seconds += unit.seconds;
      if (seconds > LONGEST && start < end - 1 && best[end] !== Number.POSITIVE_INFINITY) break;
      const can = promises[start] as Promising;
      headline ||= can.headline || can.figure;
      if (can.figure) figures++;
      else if (can.key) keys++;
      for (const speech of unit.speech.toReversed()) {
        const { speaker } = speech.quote;
        if (isKey(speech) && speaker !== voice) voices++;
        if (isKey(speech) || speaker !== voice) voice = speaker;
      }
      if (closed[start]) continue;
      const cost =
        (best[start] as number) +
        (costs[start] as number) +
        beatCost(seconds, { opening: opens && start === 0, headline, keys, figures, voices });
      if (cost < (best[end] as number)) {
        best[end] = cost;
        from[end] = start;
      }
    }
  }
  const beats: Unit[][] = [];
  for (let end = units.length; end > 0; end = from[end] as number) beats.unshift(units.slice(from[end], end));
  return beats;
}

/** An item of a list is as good as a paragraph. */
function cutCost(before: Unit | undefined, after: Unit): number {
  if (!before) return 0;
  const { block } = after;
  const one =
    before.block === block &&
    (block.kind !== "list" || block.items.some((item) => inside(before.text, item) && inside(after.text, item)));
  return one ? CUT.sentence : CUT.paragraph;
}

interface Features {
  readonly opening: boolean;
  readonly headline: boolean;
  /** Sentences that are the article's weightiest, figures aside. */
  readonly keys: number;
  readonly figures: number;
  /** How often somebody begins to speak after somebody else. */
  readonly voices: number;
}

/** One slide shows one idea: a voice, a figure, or claims. A section's opening shows its claim. */
function beatCost(seconds: number, { opening, headline, keys, figures, voices }: Features): number {
  const off = Math.log(Math.max(seconds, 1) / (opening ? OPENING : TARGET));
  const others = voices + figures;
  const ideas = others + Math.min(keys, others ? 2 : 1);
  let cost = off ** 2 * (off < 0 ? SHORT : 1);
  cost += DEAR.secondIdea * Math.max(0, ideas - 1);
  if (opening && others > 0) cost += DEAR.ideaInOpening;
  if (!voices && !headline) cost += DEAR.noHeadline;
  return cost;
}

/** Where no cut may fall: inside an utterance, and between an utterance and the words that introduce its speaker. */
function closedCuts(units: readonly Unit[]): boolean[] {
  const closed = units.map(() => false);
  const lasts = new Map<Unit["quoted"][number], number>();
  for (const unit of units) for (const quote of unit.quoted) lasts.set(quote, (lasts.get(quote) ?? 0) + unit.seconds);
  for (let at = 1; at < units.length; at++) {
    const before = units[at - 1] as Unit;
    const after = units[at] as Unit;
    closed[at] =
      after.quoted.some((quote) => before.quoted.includes(quote) && (lasts.get(quote) ?? 0) <= LONG_UTTERANCE) ||
      before.speech.some(({ quote }) => quote.attribution && overlaps(quote.attribution, after.text)) ||
      after.speech.some(
        ({ quote, person }) =>
          person?.mentions.some((mention) => overlaps(mention, before.text)) &&
          (quote.via !== "name" || person.mentions.every((mention) => mention.start >= before.text.start)),
      );
  }
  return closed;
}

/** Every beat of the talk, in order. */
export function beatsOf(chapters: readonly Chapter[], promise: (unit: Unit) => Promising): Beat[] {
  return chapters.flatMap((chapter) => {
    let first = true;
    return chapter.runs.flatMap((run) => {
      const cuts = run.is === "text" ? cutBeats(run.units, first && chapter.number !== null, promise) : [run.units];
      return cuts.map((units): Beat => {
        const beat = { chapter, run, units, first };
        first = false;
        return beat;
      });
    });
  });
}
