import type { Credit, Shown } from "../model/deck.ts";
import type { Person } from "../model/findings.ts";
import type { Text } from "../model/text.ts";
import { textOf } from "../text/index.ts";
import { wordsAlone } from "../text/letters.ts";
import { agesOf } from "./ages.ts";
import { pagesOf } from "./blocks.ts";
import { fits } from "./content.ts";
import { formatDate } from "./dates.ts";
import { type Draft, FIXED } from "./draft.ts";
import { MAP } from "./fit/settings.ts";
import { headingOf } from "./headline.ts";
import type { Context } from "./options.ts";
import { type Content, show, showOrNull } from "./shown.ts";
import type { Chapter } from "./units.ts";
import { creditOf, isVoice } from "./voices.ts";

/** Overviews own no body text; each stands only where it helps. */
const FEWEST = { sections: 3, voices: 3 };
/** A talk of fewer seconds is over before its listeners lose the thread. */
const SHORT_TALK = 150;
const MOST_SECTIONS = 12;

export function overview(content: Content, cue: string): Draft {
  return { content, units: [], shown: [], fixed: FIXED[content.kind] ?? 0, cue, worth: Number.POSITIVE_INFINITY };
}

/** The title slide. `units` are what no other slide can show: a text of one word, a paragraph without a sentence. */
export function titleOf(context: Context): Draft {
  const { article } = context;
  const full = {
    kind: "title",
    title: showOrNull("title", article.title),
    kicker: showOrNull("kicker", article.kicker),
    standfirst: showOrNull("standfirst", article.standfirst),
    authors: article.authors.map((author) => show("author", author)),
  } as const;
  const standfirsts = beginningsOf(context).map((text) => show("standfirst", text));
  const plainest = { ...full, standfirst: null, kicker: null, authors: full.authors.slice(0, 1) };
  const content =
    [full, ...[...standfirsts, null].map((standfirst) => ({ ...full, standfirst }))].find((one) =>
      fits(one, context),
    ) ?? plainest;
  return overview(content, "");
}

/** The standfirst without its last sentences, longest first, where its beginning says more than the article's own does. */
function beginningsOf({ article }: Context): Text[] {
  const { standfirst, sections, source } = article;
  if (!standfirst) return [];
  const opening = wordsAlone(sections[0]?.blocks[0]?.text ?? "");
  return standfirst.sentences
    .slice(1)
    .map((_, left) =>
      textOf(
        source,
        standfirst.sentences.slice(0, -1 - left).flatMap(({ ranges }) => ranges),
      ),
    )
    .filter(({ text }) => text && !opening.startsWith(wordsAlone(text)));
}

/** The sections of a talk whose body takes `seconds`. */
export function contentsOf(chapters: readonly Chapter[], seconds: number, context: Context): Draft[] {
  const entries = chapters.flatMap(({ number, section }) =>
    number !== null && section.heading
      ? [{ number, heading: show("heading", headingOf(section.heading, context, number)) }]
      : [],
  );
  if (entries.length < FEWEST.sections || entries.length > MOST_SECTIONS || seconds < SHORT_TALK) return [];
  const content = { kind: "contents", entries } as const;
  return fits(content, context) ? [overview(content, context.labels.slide.pointAtContents)] : [];
}

/** Who speaks in the article, in order of appearance; a count of them is no survey, and the slide says so. */
export function voicesOf(context: Context): Draft[] {
  const { findings } = context;
  const speakers = new Set(findings.quotes.flatMap((quote) => (quote.speaker === null ? [] : [quote.speaker])));
  const people = findings.people
    .filter((person, index) => speakers.has(index) || (!person.public && person.name && person.age && person.place))
    .filter((person) => isVoice(person, context))
    .sort((a, b) => firstMention(a) - firstMention(b))
    .map((person) => creditOf(person, context));
  if (people.length < FEWEST.voices) return [];
  if (context.voices === "ages") {
    const content = onAxis(people, context);
    if (content) return [overview(content, context.labels.slide.pointAtVoices)];
  }
  const page = (from: number, to: number, number: number, of: number) =>
    ({
      kind: "voices",
      people: people.slice(from, to),
      count: people.length,
      ages: null,
      part: { page: number, of },
    }) as const;
  const cuts =
    pagesOf(people.length, (from, to) => fits(page(from, to, 1, 2), context)) ??
    people.map((_, index): [number, number] => [index, index + 1]);
  return cuts.map(([from, to], index) =>
    overview(page(from, to, index + 1, cuts.length), index === 0 ? context.labels.slide.pointAtVoices : ""),
  );
}

/** The people on an axis of ages, each by name, or by what they are; null where too few have an age, or it doesn't fit. */
function onAxis(people: readonly Credit[], context: Context): Content | null {
  const named = people.map(({ name, age, role }) => ({ name, age, role: name ? null : role, place: null }));
  if (named.filter(({ age }) => age).length < FEWEST.voices) return null;
  const ages = agesOf(named, MAP[context.aspect].under);
  const content = { kind: "voices", people: named, count: people.length, ages, part: { page: 1, of: 1 } } as const;
  return fits(content, context) ? content : null;
}

function firstMention(person: Person): number {
  return person.mentions[0]?.start ?? person.role?.start ?? 0;
}

export function sourcesOf(context: Context): Draft {
  const { article } = context;
  const full = {
    kind: "sources",
    title: showOrNull("title", article.title),
    authors: article.authors.map((author) => show("author", author)),
    publication: showOrNull("publication", article.publication),
    published: publishedOf(context),
    url: showOrNull("url", article.url),
    licence: showOrNull("licence", article.licence),
  } as const;
  // What has no room stands on the title slide.
  const authors = full.authors.slice(0, 1);
  const least = { ...full, title: null, authors };
  const content = [full, { ...full, authors }, { ...full, title: null }].find((one) => fits(one, context)) ?? least;
  return overview(content, context.labels.slide.pointAtSources);
}

function publishedOf(context: Context): Shown | null {
  const { published } = context.article;
  return published && show("published", { ...published, text: formatDate(published.text, context) });
}
