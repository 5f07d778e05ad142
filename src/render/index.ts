import type { Deck, Notes } from "../model/deck.ts";
import type { Text } from "../model/text.ts";
import { PLAIN } from "../text/typography.ts";
import { variantOf } from "../text/variant.ts";
import { type RenderOptions, templateOf } from "./options.ts";
import { handoutView, scriptView } from "./paper.ts";
import { Dresser, footnotesView, textView } from "./texts.ts";
import { type ViewContext, viewOf } from "./views.ts";

export type { RenderOptions, Template, Templates } from "./options.ts";
export { panels } from "./panels.ts";
export { passagesOf } from "./passages.ts";
export { titlesOf } from "./titles.ts";

/** Renders the slides as HTML, one `<section>` each, notes within. Everything that isn't markup of ours is escaped. */
export function render(deck: Deck, options: RenderOptions): string {
  return renderSlides(deck, contextOf(deck, options), options).join("\n");
}

/** What listeners take home: every slide small, and beside it the run of the article that it stands for. */
export function renderHandout(deck: Deck, options: RenderOptions & { readonly apart: boolean }): string {
  const context = contextOf(deck, options);
  const slides = renderSlides(deck, context, { ...options, notes: false });
  return templateOf("handout", options.templates)(handoutView(slides, context, options));
}

/** What the speaker reads from: when each slide comes, the cues, what is to be said, the background. */
export function renderScript(deck: Deck, options: RenderOptions): string {
  return templateOf("script", options.templates)(scriptView(contextOf(deck, options), options));
}

function contextOf(deck: Deck, options: RenderOptions): ViewContext {
  return {
    deck,
    dresser: new Dresser(options.pack ?? PLAIN, options.languageOf),
    labels: options.labels,
    labelsLang: deck.labels === deck.language ? null : deck.labels,
    highlight: options.highlight ?? (() => null),
  };
}

function renderSlides(deck: Deck, context: ViewContext, options: RenderOptions): readonly string[] {
  const frame = templateOf("frame", options.templates);
  return deck.slides.map((slide, index) => {
    const dresser = context.dresser.marking(slide.footnotes);
    return frame({
      id: slide.id,
      kind: slide.kind,
      variant: variantOf(slide),
      seconds: slide.seconds,
      setting: Number.isFinite(slide.setting) ? slide.setting : "last",
      lang: deck.language === "und" ? null : deck.language,
      credit: deck.credit,
      footnotes: footnotesView(slide.footnotes, context, (note) => dresser.plain(note)),
      number: index + 1,
      from: fromView(options, index, context),
      body: templateOf(slide.kind, options.templates)(viewOf(slide, { ...context, dresser })),
      notes: options.notes ? notesOf(slide.notes, context, options) : "",
    });
  });
}

function notesOf(notes: Notes, { labels, labelsLang }: ViewContext, options: RenderOptions): string {
  const { cues, say, background, footnotes, cue } = notes;
  if (!cues.length && !say.length && !background.length && !cue) return "";
  const grouped = (sentences: readonly Text[]) =>
    textView(sentences, footnotes, options.source, { labels, labelsLang });
  return templateOf(
    "notes",
    options.templates,
  )({
    cue: cue ? { text: cue, lang: labelsLang } : null,
    cues,
    say: grouped(say),
    background: grouped(background),
    backgroundLabel: { text: labels.slide.background, lang: labelsLang },
    footnotes: footnotesView(footnotes, { labels, labelsLang }),
  });
}

/** The button that opens the passage a slide comes from. */
function fromView({ passages }: RenderOptions, index: number, { labels, labelsLang }: ViewContext): object | null {
  const use = passages?.uses[index];
  return use ? { ...use, label: labels.view.passage, lang: labelsLang } : null;
}
