import type { Shown } from "../model/deck.ts";
import type { Text } from "../model/text.ts";
import { wordsAlone } from "../text/letters.ts";
import { once, onceEach } from "../text/once.ts";
import { type Beat, beatsOf, cutBeats, type Promising } from "./beats.ts";
import { codePages, listPages, type Page } from "./blocks.ts";
import { type Choice, fits } from "./content.ts";
import { type Draft, FIXED } from "./draft.ts";
import { figureOf } from "./figure.ts";
import { canHead, headingOf, headlinesOf } from "./headline.ts";
import { imagePage } from "./image.ts";
import type { Context } from "./options.ts";
import { withPictures } from "./pictured.ts";
import { quoteOf, quotePages } from "./quote.ts";
import { type Content, show, showOrNull, textsOf } from "./shown.ts";
import { EVIDENCE_WORDS, sectionOf, statementOf } from "./statement.ts";
import { tablePages } from "./table.ts";
import { type Chapter, isKey, isSure, type Unit } from "./units.ts";
import { countWords, saysAgain } from "./words.ts";

/** The share of an article's sentences that are its weightiest. */
const KEY_SHARE = 0.25;

/** The slides of the body: one or more a beat, a section's first opened by its heading. `opening` stands before them; what none can show is its to say. */
export function bodyOf(
  chapters: readonly Chapter[],
  opening: Content,
  context: Context,
): { drafts: Draft[]; unshown: Unit[] } {
  const weighty = weightOfKeys(chapters);
  const ending = chapters.at(-1)?.runs.at(-1)?.units.at(-1);
  const promise = onceEach((unit: Unit): Promising => {
    const headline = canHead(unit, context, "strict") && headlinesOf(unit, context).length > 0;
    const key = headline && (unit.score >= weighty || unit === ending);
    return { headline, key, figure: figureOf([unit], null, context) !== null };
  });
  const of = chapters.reduce((count, chapter) => count + (chapter.number === null ? 0 : 1), 0);
  const drafts: Draft[] = [];
  const unshown: Unit[] = [];
  const beats = beatsOf(chapters, promise);
  const opened = new Set<Chapter>();
  const headed = new Set<string>();
  for (const beat of beats) {
    openChapters(chapters, beat.chapter);
    const made = draftsOf(beat, of, promise, { ...context, headed });
    for (const { content, shown } of made) {
      if (content.kind === "statement" || content.kind === "section") headed.add(wordsAlone(shown[0]?.text ?? ""));
      if (content.kind === "image" && content.alt) headed.add(wordsAlone(content.alt.text));
      if (content.kind === "figure") for (const { number } of content.figures) headed.add(wordsAlone(number.text));
    }
    const [only] = made.length === 1 ? made : [];
    const before = drafts.at(-1)?.content;
    if (!made.length || (only && (isBrief(only, beat) || repeats(only, before ? [opening, before] : [opening]))))
      hold(beat.units);
    else drafts.push(...made);
  }
  openChapters(chapters, null);
  return { drafts: withPictures(drafts, context), unshown };

  /** A section whose text is all in its subsections still has its slide. */
  function openChapters(all: readonly Chapter[], upTo: Chapter | null): void {
    for (const chapter of all) {
      if (chapter === upTo) {
        opened.add(chapter);
        return;
      }
      if (opened.has(chapter)) continue;
      opened.add(chapter);
      if (chapter.number !== null && !beats.some((beat) => beat.chapter === chapter))
        drafts.push(headingOnly(chapter, chapter.number, of, context));
    }
  }

  /** What nothing can show is said with the slide before. */
  function hold(units: readonly Unit[]): void {
    const last = drafts.pop();
    if (last) drafts.push({ ...last, units: [...last.units, ...units] });
    else unshown.push(...units);
  }
}

/** A claim of fewer seconds is gone before it is read. */
const BRIEF = 5;

/** Whether a claim inside a section is too brief for a slide. */
function isBrief({ content, units }: Draft, { first }: Beat): boolean {
  return content.kind === "statement" && !first && units.reduce((sum, { seconds }) => sum + seconds, 0) < BRIEF;
}

/** Whether a claim says only what the title, or the slide before it, has said. */
function repeats({ content }: Draft, before: readonly Content[]): boolean {
  if (content.kind !== "statement") return false;
  const textOf = (one: Content) =>
    textsOf(one)
      .map(({ text }) => text)
      .join(" ");
  return before.some((one) => saysAgain(textOf(content), textOf(one)));
}

function draftsOf(beat: Beat, of: number, promise: (unit: Unit) => Promising, context: Context): Draft[] {
  const { chapter, units, first } = beat;
  const number = first ? chapter.number : null;
  const heading = chapter.section.heading;
  if (number !== null && heading && beat.run.is === "text" && !tellsMore(beat, context)) {
    const section = sectionOf(units, heading, { number, of }, context);
    if (section) return [draft(section, units, Number.POSITIVE_INFINITY)];
  }
  const label = first && number === null && heading ? show("heading", headingOf(heading, context)) : null;
  const pages = pagesOf(beat, label, promise, context);
  const drafts = pages.map((page, index) => ({
    ...draft(page.choice, page.units, worthOf(page.units, index)),
    cue: page.cue ?? "",
  }));
  if (number === null) return drafts;
  const opening = headingOnly(chapter, number, of, context);
  return drafts.length ? [opening, ...drafts] : [{ ...opening, units }];
}

/** Whether a section's first beat holds what is worth a slide of its own kind. */
function tellsMore({ units }: Beat, context: Context): boolean {
  const voice = units.some((unit) => unit.speech.some(isKey)) && quoteOf(units, context) !== null;
  return voice || figureOf(units, null, context) !== null;
}

function headingOnly(chapter: Chapter, number: number, of: number, context: Context): Draft {
  const heading = show("heading", headingOf(chapter.section.heading as Text, context, number));
  const content = { kind: "section", number, of, heading, key: null } as const;
  if (!fits(content, context))
    context.report({
      code: "heading-too-long",
      severity: "warning",
      message: "A heading is too long for its slide.",
      hint: "Shorten it in the article.",
      source: context.article.source.name,
      range: heading,
    });
  return { content, units: [], shown: [], fixed: FIXED.section ?? 0, cue: "", worth: Number.POSITIVE_INFINITY };
}

function pagesOf(beat: Beat, label: Shown | null, promise: (unit: Unit) => Promising, context: Context): Page[] {
  const { run, units } = beat;
  const { heading } = beat.chapter.section;
  const block = run.block;
  const above = label ?? showOrNull("heading", heading && headingOf(heading, context));
  const pages =
    block?.kind === "list"
      ? listPages(block, units, above, context)
      : block?.kind === "table"
        ? tablePages(block, units, label, context)
        : block?.kind === "code"
          ? codePages(block, units, above, context)
          : block?.kind === "image"
            ? imagePage(block, units, heading, context)
            : null;
  if (pages) return pages;
  return block?.kind === "list" ? loosePages(units, label, promise, context) : textPages(units, label, context);
}

/** A list that can't be shown as one, cut as text is; what nothing can show goes with the page before it, else with the first. */
function loosePages(
  units: readonly Unit[],
  label: Shown | null,
  promise: (unit: Unit) => Promising,
  context: Context,
): Page[] {
  const pages: Page[] = [];
  let early: readonly Unit[] = [];
  for (const part of cutBeats(units, false, promise)) {
    const [first, ...more] = textPages(part, pages.length ? null : label, context);
    const last = pages.at(-1);
    if (first) pages.push({ ...first, units: [...early, ...first.units] }, ...more);
    else if (last) pages.splice(-1, 1, { ...last, units: [...last.units, ...part] });
    early = pages.length ? [] : [...early, ...part];
  }
  return pages;
}

function textPages(units: readonly Unit[], label: Shown | null, context: Context): Page[] {
  const strict = once(() => statementOf(units, label, context, "strict"));
  const claim = claimWithVoices(units, strict);
  const said = claim ? null : quotePages(units, context);
  if (said) return said;
  const choice =
    claim ??
    // What a beat shows follows from what it holds.
    quoteOf(units, context) ??
    figureOf(units, label, context) ??
    strict() ??
    statementOf(units, label, context, "loose");
  return choice ? [{ choice, units }] : [];
}

/** A claim with short quotes under it, where each speaker of the beat says little enough to stand there. */
function claimWithVoices(units: readonly Unit[], claim: () => Choice | null): Choice | null {
  const said = new Map<number | null, number>();
  for (const { quote } of units.flatMap((unit) => unit.speech).filter(isSure))
    said.set(quote.speaker, (said.get(quote.speaker) ?? 0) + countWords(quote.text));
  if (!said.size || [...said.values()].some((words) => words > EVIDENCE_WORDS)) return null;
  const choice = claim();
  const { content } = choice ?? {};
  return content?.kind === "statement" && content.evidence.filter(({ quoted }) => quoted).length === said.size
    ? choice
    : null;
}

function draft(choice: Choice, units: readonly Unit[], worth: number): Draft {
  const fixed =
    units.some((unit) => unit.seconds > 0) && choice.content.kind === "section" ? 0 : (FIXED[choice.content.kind] ?? 0);
  return { content: choice.content, units, shown: choice.shown, fixed, cue: "", worth };
}

/** The weight of a beat's best sentence; the later pages of one block go before the first. */
function worthOf(units: readonly Unit[], page: number): number {
  return Math.max(0, ...units.map((unit) => unit.score + (unit.speech.some(isKey) ? 0.3 : 0))) - page;
}

/** The score from which a sentence is one of the article's weightiest. */
function weightOfKeys(chapters: readonly Chapter[]): number {
  const scores = chapters.flatMap(({ runs }) => runs.flatMap(({ units }) => units.map((unit) => unit.score)));
  scores.sort((a, b) => b - a);
  return scores[Math.floor(scores.length * KEY_SHARE)] ?? 0;
}
