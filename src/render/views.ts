import type { Ages, Deck, QuoteSlide, Slide, SourcesSlide, TitleSlide, VoicesSlide } from "../model/deck.ts";
import type { Pack } from "../model/pack.ts";
import { ENLARGED } from "../text/raster.ts";
import { trails } from "../text/amounts.ts";
import { columnShares, MANY_COLUMNS, turns } from "../text/typography.ts";
import { codeView } from "./code.ts";
import { mapView } from "./map.ts";
import { barWidths, timelineGaps } from "./charts.ts";
import { listView } from "./lists.ts";
import { qrView } from "./qr.ts";
import { creditView, type Dresser, enumerate, fill, stretchOf, surveyOf } from "./texts.ts";

/** What a slide's template needs. Templates decide nothing but markup. */
export interface ViewContext {
  readonly deck: Deck;
  readonly dresser: Dresser;
  readonly labels: Pack;
  /** The `lang` of Lectern's own words where it isn't the page's, else null. */
  readonly labelsLang: string | null;
  readonly highlight: (code: string, language: string) => string | null;
}

/** More sections than this are told in words alone: a step for each on each would grow with their square. */
const MOST_STEPS = 40;

/** A number in figures alone: its spaces part thousands, or stand before its sign. */
const SPACED = /^[\d\s.,]+%?$/;

export function viewOf(slide: Slide, context: ViewContext): object {
  const { dresser, labels, labelsLang } = context;
  const own = (text: string) => ({ text, lang: labelsLang });
  const sentence = dresser.sentence.bind(dresser);
  switch (slide.kind) {
    case "title":
      return titleView(slide, context);
    case "contents":
      return {
        headline: own(labels.slide.contents),
        entries: slide.entries.map(({ number, heading }) => ({ number, heading: sentence(heading) })),
      };
    case "section":
      return {
        number: slide.number,
        long: slide.number > 99,
        heading: sentence(slide.heading),
        key: dresser.sentenceOrNull(slide.key),
        progress: own(fill(labels.slide.section, { number: slide.number, of: slide.of })),
        steps: Array.from({ length: slide.of > MOST_STEPS ? 0 : slide.of }, (_, index) => ({
          state: index + 1 < slide.number ? "done" : index + 1 === slide.number ? "here" : "ahead",
        })),
      };
    case "statement":
      return {
        label: dresser.sentenceOrNull(slide.label),
        statement: sentence(slide.statement),
        count: slide.evidence.length,
        evidence: slide.evidence.map(({ passage, quoted, credit }) => ({
          passage: quoted ? dresser.said(passage) : sentence(passage),
          quoted,
          pictured: passage.role === "alt" ? own(labels.slide.image) : null,
          marks: quoted ? dresser.footnotesOf(passage) : null,
          open: dresser.marks[0],
          close: dresser.marks[1],
          credit: creditView(credit, dresser, labels),
        })),
      };
    case "quote":
      return quoteView(slide, context);
    case "figure": {
      const widths = barWidths(slide);
      return {
        label: dresser.sentenceOrNull(slide.label),
        bars: slide.bars,
        grave: slide.grave,
        // Values one by one, each with what it counts, can be gone through and heard again; as one picture's description
        // they run past. So the chart is a named figure that holds a list, and its bars, which say no more, are hidden.
        chart: labels.slide.chart,
        chartLang: labelsLang,
        textLang: labelsLang && context.deck.language,
        headline: slide.headline,
        when: dresser.plainOrNull(slide.when),
        statement: dresser.sentenceOrNull(slide.statement),
        figures: slide.figures.map(({ number, qualifier, what }, index) => ({
          number: dresser.plain(number),
          one: number.text.startsWith("1"),
          close: SPACED.test(number.text),
          before: trails(qualifier, number) ? null : dresser.plainOrNull(qualifier),
          behind: trails(qualifier, number) ? dresser.plainOrNull(qualifier) : null,
          what: slide.bars ? dresser.sentenceOrNull(what) : dresser.plainOrNull(what),
          width: widths[index],
        })),
      };
    }
    case "timeline": {
      const gaps = timelineGaps(slide);
      return {
        headline: own(labels.slide.timeline),
        page: pageView(slide.part, context),
        events: slide.events.map(({ date, when, what }, index) => ({
          date,
          when: dresser.plain(when),
          what: sentence(what),
          ...gaps[index],
        })),
      };
    }
    case "voices":
      return voicesView(slide, context);
    case "map":
      return mapView(slide, context);
    case "image":
      return {
        headline: slide.headline || labels.slide.image,
        data: slide.data,
        pictured: own(labels.slide.image),
        alt: slide.alt?.text ?? "",
        altShown: slide.data ? null : dresser.sentenceOrNull(slide.alt),
        caption: dresser.sentenceOrNull(slide.caption),
        credit: dresser.plainOrNull(slide.credit),
        told: (slide.caption ?? slide.credit) !== null,
        most: slide.natural && { width: slide.natural.width * ENLARGED, height: slide.natural.height * ENLARGED },
      };
    case "table": {
      const rows = [slide.header, ...slide.rows].filter((row) => row.length);
      const cells = (row: (typeof rows)[number]) =>
        row.map((cell, index) => ({
          ...dresser.cell(cell),
          align: slide.align[index] ?? "left",
          turns: turns(slide.align, index),
        }));
      return {
        headline: slide.headline,
        intro: dresser.sentenceOrNull(slide.intro),
        columns: widthsOf(rows.map((row) => row.map((cell) => cell.text))),
        many: Math.max(...rows.map((row) => row.length)) > MANY_COLUMNS,
        header: cells(slide.header),
        rows: slide.rows.map((row) => ({
          cells: cells(row).map((cell, index) => ({ ...cell, head: index === 0 && slide.stretch !== null })),
        })),
        part: slide.stretch && stretchOf(slide.stretch, labels).map(own),
        page: pageView(slide.part, context),
      };
    }
    case "code": {
      const { role, start, end, text } = slide.code;
      const html = slide.language && context.highlight(text, slide.language);
      return {
        headline: own(labels.slide.code),
        intro: dresser.sentenceOrNull(slide.intro),
        code: { role, start, end, text },
        language: slide.language,
        html,
        lines: codeView(text, html),
        page: pageView(slide.part, context),
      };
    }
    case "list":
      return {
        headline: slide.headline,
        intro: dresser.sentenceOrNull(slide.intro),
        list: listView(slide, dresser, (task) => own(labels.slide.tasks[task])),
        page: pageView(slide.part, context),
      };
    case "sources":
      return sourcesView(slide, context);
  }
}

function titleView(slide: TitleSlide, { deck, dresser, labels, labelsLang }: ViewContext): object {
  const { presenter, affiliation, event, date } = deck.presentation;
  const [before = "", after = ""] = (presenter ? labels.slide.after : labels.slide.by).split("{authors}");
  return {
    kicker: dresser.plainOrNull(slide.kicker),
    title: dresser.plainOrNull(slide.title),
    fallback: deck.title,
    standfirst: dresser.plainOrNull(slide.standfirst),
    presenter,
    event: [affiliation, event, date].filter(Boolean).join(" · "),
    byline: slide.authors.length > 0 && {
      before,
      after,
      lang: labelsLang,
      authors: enumerate(
        slide.authors.map((author) => dresser.plain(author)),
        labels.slide.and,
      ),
    },
  };
}

function quoteView(slide: QuoteSlide, context: ViewContext): object {
  const { dresser, labels } = context;
  const last = slide.passages.length - 1;
  return {
    headline: (slide.credit?.name ?? slide.credit?.role)?.text ?? labels.slide.quote,
    open: dresser.marks[0],
    close: dresser.marks[1],
    goesOn: slide.part.page < slide.part.of,
    page: pageView(slide.part, context),
    marks: dresser.footnotesOf(...slide.passages),
    passages: slide.passages.map((passage, index) => ({
      ...dresser.said(passage),
      cutBefore: index === 0 ? slide.cutBefore : slide.joints[index - 1] === "cut",
      opensBefore: index > 0 && slide.joints[index - 1] === "sentence",
      commaBefore: index > 0 && slide.joints[index - 1] === "comma",
      spaceBefore: index > 0 && slide.joints[index - 1] === "interruption",
      cutAfter: index === last && slide.cutAfter,
    })),
    credit: creditView(slide.credit, dresser, labels),
  };
}

function voicesView(slide: VoicesSlide, context: ViewContext): object {
  const { dresser, labels, labelsLang } = context;
  return {
    headline: { text: labels.slide.voices, lang: labelsLang },
    heads: { ...labels.slide.columns, lang: labelsLang },
    columns: widthsOf(
      slide.people.map(({ name, age, role, place }) => [name, age, role, place].map((part) => part?.text ?? "")),
      "names",
    ),
    people: slide.people.map(({ name, age, role, place }) => ({
      name: dresser.plainOrNull(name),
      age: dresser.plainOrNull(age),
      role: dresser.sentenceOrNull(role),
      place: dresser.plainOrNull(place),
    })),
    count: { text: surveyOf(slide.count, labels), lang: labelsLang },
    page: pageView(slide.part, context),
    axis: slide.ages && agesView(slide, slide.ages, context),
  };
}

/** Each voice at its age. Who hears the slide gets one list, in order of appearance, where a chart's marks say nothing. */
function agesView({ people }: VoicesSlide, ages: Ages, { dresser, labels, labelsLang }: ViewContext): object {
  const calledOf = (person: number) => {
    const shown = people[person]?.name ?? people[person]?.role;
    return shown ? dresser.sentence(shown) : null;
  };
  const told = ages.points.map(({ person }) => `${calledOf(person)?.text ?? ""}, ${people[person]?.age?.text ?? ""}`);
  return {
    ...ages,
    described: `${labels.slide.ages}: ${told.join("; ")}`,
    points: ages.points.map(({ person, x, y }) => ({
      x,
      y,
      label: x + AGE_GAP + AGE_WIDTH,
      at: x + AGE_GAP,
      who: calledOf(person),
      age: dresser.plainOrNull(people[person]?.age ?? null),
    })),
    ageless: ages.beside.length > 0 && { text: labels.slide.ageless, lang: labelsLang },
    beside: ages.beside.map((person, index) => ({
      who: calledOf(person),
      age: dresser.plainOrNull(people[person]?.age ?? null),
      more: index > 0,
    })),
  };
}

/** From the line to its label, and the room of the number in it. */
const AGE_GAP = 10;
const AGE_WIDTH = 36;

function sourcesView(slide: SourcesSlide, { deck, dresser, labels, labelsLang }: ViewContext): object {
  const url = slide.url?.text ?? "";
  const [before = "", after = ""] = labels.slide.licence.split("{licence}");
  return {
    headline: { text: labels.slide.sources, lang: labelsLang },
    title: dresser.plainOrNull(slide.title),
    authors: enumerate(
      slide.authors.map((author) => dresser.plain(author)),
      labels.slide.and,
    ),
    publication: dresser.plainOrNull(slide.publication),
    published: dresser.plainOrNull(slide.published),
    both: slide.publication !== null && slide.published !== null,
    url: slide.url && { ...dresser.cell(slide.url), text: url },
    href: /^https?:\/\//i.test(url) ? url : null,
    qr:
      /^https?:\/\//i.test(url) && url.length < 1000
        ? { ...qrView(url), label: labels.slide.qr, lang: labelsLang }
        : null,
    licence: slide.licence && { before, after, ...dresser.plain(slide.licence), lang: labelsLang },
    licenceUnknown: { text: labels.slide.licenceUnknown, lang: labelsLang },
    contact: deck.presentation.contact,
  };
}

/** How wide the columns of a table are, in percent. */
function widthsOf(rows: readonly (readonly string[])[], first?: "names"): readonly { readonly width: number }[] {
  return columnShares(rows, first).map((share) => ({ width: Math.round(share * 10_000) / 100 }));
}

function pageView(
  part: { readonly page: number; readonly of: number },
  { labels, labelsLang }: ViewContext,
): object | null {
  return part.of > 1 ? { text: fill(labels.slide.page, { ...part }), lang: labelsLang } : null;
}
