import type { Text } from "../model/text.ts";
import type { RenderOptions } from "./options.ts";
import { paragraphs } from "./texts.ts";
import { type ViewContext, viewOf } from "./views.ts";

/** The handout: slides as rendered, each with its text, which stands at the end where `apart` says so. */
export function handoutView(
  slides: readonly string[],
  context: ViewContext,
  { notes, source, apart }: RenderOptions & { readonly apart: boolean },
): object {
  const blocks = context.deck.slides.map((slide, index) => {
    const text = notes ? [...slide.notes.say, ...slide.notes.background].sort((a, b) => a.start - b.start) : [];
    return {
      number: index + 1,
      kind: slide.kind,
      slide: slides[index],
      text: grouped(text, source),
      reference: slide.kind === "sources" ? viewOf(slide, context) : null,
    };
  });
  return {
    apart,
    title: context.deck.title,
    canvas: context.deck.aspect === "16:9" ? "wide" : "standard",
    blocks: blocks.map((block) => ({ ...block, beside: !apart && block.text.length > 0 })),
    references: blocks.flatMap(({ reference }) => reference ?? []),
    texts: apart ? blocks.filter(({ text }) => text.length > 0) : [],
  };
}

/** The script: when each slide comes, counted from the start, and how long it stays. */
export function scriptView({ deck, labels, labelsLang }: ViewContext, { source }: RenderOptions): object {
  const own = (text: string) => ({ text, lang: labelsLang });
  let from = 0;
  const parts = deck.slides.map((slide, index) => {
    const at = from;
    from += slide.seconds;
    const { cues, say, background, cue } = slide.notes;
    return {
      number: index + 1,
      opens: slide.kind === "title" || slide.kind === "section",
      headline: slide.headline,
      at: clock(at),
      lasts: clock(slide.seconds),
      cue: cue ? own(cue) : null,
      cues,
      say: grouped(say, source),
      background: grouped(background, source),
      backgroundLabel: own(labels.slide.background),
    };
  });
  return { title: deck.title, authors: deck.authors.join(", "), credit: deck.credit, total: clock(from), parts };
}

/** "4:05" */
function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, "0")}`;
}

function grouped(sentences: readonly Text[], source: string): readonly { readonly sentences: readonly Text[] }[] {
  return paragraphs(sentences, source).map((group) => ({ sentences: group }));
}
