import type { Article } from "../model/article.ts";
import type { Deck, Notes, Shown, Slide } from "../model/deck.ts";
import type { Findings } from "../model/findings.ts";
import { setAlike } from "./alike.ts";
import { bodyOf } from "./body.ts";
import { settingOf } from "./content.ts";
import { cuesOf } from "./cues.ts";
import { formatDate } from "./dates.ts";
import type { Draft } from "./draft.ts";
import { footnotesOf, shownFootnotes } from "./footnotes.ts";
import { renamed } from "./naming.ts";
import { CREDIT, creditRoom } from "./fit/settings.ts";
import type { Context, PlanOptions } from "./options.ts";
import { mapOf } from "./map/index.ts";
import { contentsOf, sourcesOf, titleOf, voicesOf } from "./overviews.ts";
import { amountOf, type Content, creditName, hash, textsOf } from "./shown.ts";
import { timelineOf } from "./timeline.ts";
import { saysAll, type Timed, timetable } from "./timing.ts";
import { chaptersOf } from "./units.ts";
import { countWords } from "./words.ts";

/** Words a minute where the language is unknown and nothing is asked for. */
const WPM = 130;

/** Plans the talk: what to show, what to say with it, and how long that takes. */
export function plan(article: Article, findings: Findings, options: PlanOptions): Deck {
  const wpm = options.wpm ?? options.pack?.wpm ?? WPM;
  const secondsOf = (text: string) => (countWords(text) * 60) / wpm;
  const context: Context = { ...options, article, findings, secondsOf, goesOn: true, headed: new Set() };
  const whole = draftsOf(context);
  const drafts =
    saysAll(whole, options.minutes) || !whole.some(goesOn) ? whole : draftsOf({ ...context, goesOn: false });
  const { slides: timed, left } = timetable(drafts, options.minutes);
  const ids = new Set<string>();
  const notesOf = footnotesOf(article);
  const slides = setAlike(
    timed.map((slide) => finished(slide, ids, notesOf(slide.units), context)),
    context,
  );
  const deck: Deck = {
    title: article.title?.text ?? nameOf(article),
    language: article.language,
    labels: options.labels.code,
    aspect: options.aspect,
    presentation: options.presentation,
    credit: creditLine(context),
    authors: article.authors.map((author) => author.text),
    seconds: slides.reduce((sum, slide) => sum + slide.seconds, 0),
    left,
    slides,
  };
  return renamed(deck, context);
}

/** All slides of the talk as if everything were said. */
function draftsOf(context: Context): Draft[] {
  const chapters = chaptersOf(context);
  const title = titleOf(context);
  const { drafts, unshown } = bodyOf(chapters, title.content, context);
  const opening = drafts.findIndex((draft) => draft.content.kind === "section");
  const at = opening < 0 ? drafts.length : opening;
  const seconds = Math.min(secondsOfAll(drafts), (context.minutes ?? Number.POSITIVE_INFINITY) * 60);
  return [
    { ...title, units: unshown },
    ...contentsOf(chapters, seconds, context),
    ...drafts.slice(0, at),
    ...timelineOf(seconds, context),
    ...drafts.slice(at),
    ...mapOf(context),
    ...voicesOf(context),
    sourcesOf(context),
  ];
}

function goesOn({ content }: Draft): boolean {
  return content.kind === "quote" && content.part.of > 1;
}

/** How long the body's slides take when everything is said. */
function secondsOfAll(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { units, fixed }) => units.reduce((all, unit) => all + unit.seconds, sum + fixed), 0);
}

function finished(slide: Timed, ids: Set<string>, belonging: Notes["footnotes"], context: Context): Slide {
  const { content, units, say } = slide;
  const footnotes = shownFootnotes(content, context);
  const isSaid = (unit: (typeof units)[number]) => say.has(unit) && unit.seconds > 0;
  const spoken = units.filter(isSaid);
  const notes = {
    cues: cuesOf(spoken, context),
    say: spoken.map((unit) => unit.text),
    background: units.filter((unit) => !isSaid(unit)).map((unit) => unit.text),
    footnotes: belonging,
    cue: slide.cue,
  };
  return {
    ...content,
    id: idOf(content, ids),
    headline: headlineOf(content, context),
    texts: [...textsOf(content), ...footnotes],
    footnotes,
    seconds: slide.seconds,
    notes: context.notes ? notes : { cues: [], say: [], background: [], footnotes: [], cue: "" },
    sources: units.flatMap((unit) => unit.text.ranges),
    setting: settingOf(content, context, { footnotes }) ?? Number.POSITIVE_INFINITY,
  } as Slide;
}

/** From what the slide shows; two slides that show the same get a number. */
function idOf(content: Content, ids: Set<string>): string {
  const shown = textsOf(content).map((text) => text.text);
  const base = `${content.kind}-${hash(shown.join("\n"))}`;
  let id = base;
  for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
  ids.add(id);
  return id;
}

/** What the slide is called in outlines and by screen readers. */
function headlineOf(content: Content, { labels, article }: Context): string {
  switch (content.kind) {
    case "title":
      return content.title?.text ?? nameOf(article);
    case "contents":
      return labels.slide.contents;
    case "section":
      return content.heading.text;
    case "statement":
      return content.statement.text;
    case "quote":
      return [content.credit && creditName(content.credit), content.passages[0]?.text].filter(Boolean).join(": ");
    case "figure":
      return (
        content.statement?.text ??
        content.figures
          .flatMap((figure) => [...amountOf(figure), figure.what].map((text) => text?.text))
          .filter(Boolean)
          .join(" ")
      );
    case "timeline":
      return labels.slide.timeline;
    case "voices":
      return labels.slide.voices;
    case "map":
      return labels.slide.map;
    case "image":
      return (content.caption ?? content.alt ?? content.credit)?.text ?? "";
    case "table":
      return content.intro?.text ?? firstLine([content.header, ...content.rows]);
    case "code":
      return content.intro?.text ?? content.code.text.split("\n", 1)[0] ?? "";
    case "list":
      return (content.intro ?? content.items[0])?.text ?? "";
    case "sources":
      return labels.slide.sources;
  }
}

/** What a table says first. */
function firstLine(lines: readonly (readonly Shown[])[]): string {
  const told = lines.map((cells) => cells.flatMap(({ text }) => text || []));
  return told.find((texts) => texts.length > 0)?.join(" · ") ?? "";
}

/**
 * "openDemocracy, 23 March 2022": where the article stood and when, for an article ages. A name that has no room on two
 * lines is cut; the closing slide has it whole.
 */
function creditLine(context: Context): string {
  const { publication, published } = context.article;
  const lineOf = (name: string) => [name, published && formatDate(published.text, context)].filter(Boolean).join(", ");
  const room = creditRoom(context.aspect);
  const fits = (name: string) => context.fit.span(lineOf(name), CREDIT.style) <= room;
  let name = publication?.text ?? "";
  if (fits(name)) return lineOf(name);
  while (name.includes(" ") && !fits(`${name} …`)) name = name.slice(0, name.lastIndexOf(" "));
  return lineOf(`${name} …`);
}

/** What an article without a title is called: its file. */
function nameOf({ source }: Article): string {
  return (
    source.name
      .split(/[\\/]/u)
      .at(-1)
      ?.replace(/\.\w+$/u, "") ?? source.name
  );
}
