import type { Draft } from "./draft.ts";
import { overlaps } from "./shown.ts";
import type { Unit } from "./units.ts";

/** A slide with its time: which of its units are said, and the whole seconds it takes. */
export interface Timed extends Draft {
  readonly say: ReadonlySet<Unit>;
  readonly seconds: number;
}

export interface Timetable {
  readonly slides: readonly Timed[];
  /** Seconds of what was asked for that are left, where everything is said in less. */
  readonly left: number;
}

/** How far from what was asked a talk may be. */
const TOLERANCE = 0.05;

/** Whether a talk of these slides is short enough for everything to be said. */
export function saysAll(drafts: readonly Draft[], minutes: number | null): boolean {
  return (
    minutes === null || sum(inFull(drafts), (slide) => slide.seconds) <= Math.round(minutes * 60) * (1 + TOLERANCE)
  );
}

/** Times a talk: everything is said, or what is worth most within `minutes`. */
export function timetable(drafts: readonly Draft[], minutes: number | null): Timetable {
  const everything = inFull(drafts);
  const total = sum(everything, (slide) => slide.seconds);
  const asked = minutes === null ? null : Math.round(minutes * 60);
  if (asked === null || total <= asked * (1 + TOLERANCE)) {
    const left = asked === null || total >= asked * (1 - TOLERANCE) ? 0 : asked - total;
    return { slides: everything, left };
  }
  return { slides: shortened(drafts, asked), left: 0 };
}

function inFull(drafts: readonly Draft[]): Timed[] {
  return drafts.map((draft) => ({ ...draft, say: new Set(draft.units), seconds: secondsOf(draft, draft.units) }));
}

function secondsOf(draft: Draft, say: Iterable<Unit>): number {
  const spoken = sum([...say], (unit) => unit.seconds);
  return Math.max(1, Math.round(spoken + draft.fixed));
}

/**
 * Leaves out overviews, then slides of least worth (their text goes to the background of the slide before), until what
 * the slides show can be said in time; then fills up with the sentences of most worth, brief slides first. The seconds
 * that remain, fewer than the shortest sentence takes, go to the slides in proportion.
 */
function shortened(drafts: readonly Draft[], asked: number): Timed[] {
  const kept = withoutLeast(withoutOverviews(drafts, asked), asked);
  const least = sum(kept, (draft) => secondsOf(draft, mustSay(draft)));
  const slides = kept.map((draft) =>
    least <= asked
      ? { draft, say: new Set(mustSay(draft)) }
      : {
          draft: { ...draft, fixed: Math.min(draft.fixed, Math.floor(asked / 2 / kept.length)) },
          say: new Set<Unit>(),
        },
  );
  let time = sum(slides, ({ draft, say }) => secondsOf(draft, say));
  const spare = slides
    .flatMap((slide) => slide.draft.units.map((unit) => ({ slide, unit })))
    .filter(({ slide, unit }) => !slide.say.has(unit) && unit.seconds > 0)
    .sort((a, b) => b.unit.score - a.unit.score);
  const fill = (within: number, longest: number) => {
    for (const { slide, unit } of spare) {
      const before = secondsOf(slide.draft, slide.say);
      if (before >= within || unit.seconds > longest || slide.say.has(unit)) continue;
      slide.say.add(unit);
      const longer = time - before + secondsOf(slide.draft, slide.say);
      if (longer <= asked) time = longer;
      else slide.say.delete(unit);
    }
  };
  fill(BRIEF, BRIEF);
  fill(FULL, FULL);
  fill(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  const timed = slides.map(({ draft, say }) => ({ ...draft, say, seconds: secondsOf(draft, say) }));
  return spread(timed, asked - time);
}

function mustSay(draft: Draft): Unit[] {
  return draft.units.filter((unit) => draft.shown.some((text) => overlaps(text, unit.text)));
}

/** Overviews take at most a fifth of a short talk: the map and the voices go first, then the timeline, then the contents. */
function withoutOverviews(drafts: readonly Draft[], asked: number): Draft[] {
  let kept = [...drafts];
  for (const kind of ["map", "voices", "timeline", "contents"] as const) {
    const fixed = sum(kept, (draft) => (draft.units.length ? 0 : draft.fixed));
    if (fixed <= asked / 5) break;
    kept = kept.filter((draft) => draft.content.kind !== kind || draft.units.length > 0);
  }
  return kept;
}

/** Fewer seconds than this, and a slide is gone before it is read. */
const GLANCE = 4;

/** A slide of fewer seconds gets more of its own sentences before the others do. */
const BRIEF = 12;

/** One of so many seconds gets no more while others may. */
const FULL = 45;

/** Seconds that a slide has on average, at least, where slides may go. */
const PACE = 17;

/**
 * Takes out the slides worth least until what the rest show can be said in time, and none too hastily; of sections, only
 * where there are more than anybody could look at. The text of one that goes is held by the slide before it, so the first
 * slide that has any stays.
 */
function withoutLeast(drafts: readonly Draft[], asked: number): Draft[] {
  let time = sum(drafts, needs);
  const first = drafts.find(holdsText);
  const gone = new Set<Draft>();
  const hasty = () => (drafts.length - gone.size) * PACE > asked;
  for (const draft of [...drafts].sort((a, b) => a.worth - b.worth)) {
    if ((time <= asked && !hasty()) || draft.worth === Number.POSITIVE_INFINITY) break;
    if (draft === first) continue;
    gone.add(draft);
    time -= needs(draft);
  }
  for (const draft of drafts.filter(opensSection).sort((a, b) => best(a) - best(b))) {
    if ((drafts.length - gone.size) * GLANCE <= asked) break;
    if (draft !== first) gone.add(draft);
  }
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const holder = gone.has(draft) ? kept.findLastIndex(holdsText) : -1;
    if (holder < 0) kept.push(draft);
    else kept[holder] = { ...(kept[holder] as Draft), units: [...(kept[holder] as Draft).units, ...draft.units] };
  }
  return kept;
}

/** The seconds that a slide takes to say what it shows, and not to be gone at once where it has more to say. */
function needs(draft: Draft): number {
  return Math.max(secondsOf(draft, mustSay(draft)), Math.min(BRIEF, secondsOf(draft, draft.units)));
}

function opensSection({ content }: Draft): boolean {
  return content.kind === "section";
}

function best({ units }: Draft): number {
  return Math.max(0, ...units.map((unit) => unit.score));
}

function holdsText(draft: Draft): boolean {
  return draft.units.length > 0 || opensSection(draft);
}

/** Gives the last seconds to the slides in proportion to their own. */
function spread(slides: readonly Timed[], rest: number): Timed[] {
  const total = sum(slides, (slide) => slide.seconds);
  let given = 0;
  let passed = 0;
  return slides.map((slide) => {
    passed += slide.seconds;
    const due = Math.round((rest * passed) / total) - given;
    const extra = Math.max(due, 1 - slide.seconds);
    given += extra;
    return { ...slide, seconds: slide.seconds + extra };
  });
}

function sum<T>(list: readonly T[], value: (item: T) => number): number {
  return list.reduce((total, item) => total + value(item), 0);
}
