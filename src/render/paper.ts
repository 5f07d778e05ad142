import type { RenderOptions } from "./options.ts";
import { titlesOf } from "./titles.ts";
import { footnotesView, textView } from "./texts.ts";
import { type ViewContext, viewOf } from "./views.ts";

/** The handout: slides as rendered, each with its text, which stands at the end where `apart` says so. */
export function handoutView(
  slides: readonly string[],
  context: ViewContext,
  { notes, source, apart }: RenderOptions & { readonly apart: boolean },
): object {
  const { deck, dresser } = context;
  const dressed = (run: string) => dresser.bound(run);
  const blocks = deck.slides.map((slide, index) => {
    const { footnotes } = slide.notes;
    const text = notes ? [...slide.notes.say, ...slide.notes.background].sort((a, b) => a.start - b.start) : [];
    return {
      number: index + 1,
      kind: slide.kind,
      slide: slides[index],
      text: textView(text, footnotes, source, context, dressed),
      footnotes: notes ? footnotesView(footnotes, context, ({ text }) => ({ text: dressed(text) })) : null,
      reference: slide.kind === "sources" ? viewOf(slide, context) : null,
    };
  });
  return {
    apart,
    title: deck.title,
    canvas: deck.aspect === "16:9" ? "wide" : "standard",
    blocks: blocks.map((block) => ({ ...block, beside: !apart && block.text.length > 0 })),
    references: blocks.flatMap(({ reference }) => reference ?? []),
    texts: apart ? blocks.filter(({ text }) => text.length > 0) : [],
  };
}

/** The script: when each slide comes, counted from the start, and how long it stays. */
export function scriptView(context: ViewContext, options: RenderOptions): object {
  const { deck, dresser, labels, labelsLang } = context;
  const { source } = options;
  const dressed = (run: string) => dresser.bound(run);
  const titles = titlesOf(deck, options);
  const own = (text: string) => ({ text, lang: labelsLang });
  let from = 0;
  const parts = deck.slides.map((slide, index) => {
    const at = from;
    from += slide.seconds;
    const { cues, say, background, footnotes, cue } = slide.notes;
    return {
      number: index + 1,
      opens: slide.kind === "title" || slide.kind === "section",
      headline: titles[index],
      at: clock(at),
      lasts: clock(slide.seconds),
      cue: cue ? own(cue) : null,
      cues,
      say: textView(say, footnotes, source, context, dressed),
      background: textView(background, footnotes, source, context, dressed),
      backgroundLabel: own(labels.slide.background),
      footnotes: footnotesView(footnotes, context, ({ text }) => ({ text: dressed(text) })),
    };
  });
  const title = dresser.headline(deck.title);
  return { title, authors: deck.authors.join(", "), credit: deck.credit, total: clock(from), parts };
}

/** "4:05" */
function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, "0")}`;
}
