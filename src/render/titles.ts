import type { Deck } from "../model/deck.ts";
import type { Pack } from "../model/pack.ts";
import { PLAIN, quoted } from "../text/typography.ts";
import { Dresser, fill } from "./texts.ts";

/** What each slide is called apart from itself, in bookmarks and in the script: its headline, set as the slide is. */
export function titlesOf(
  { slides }: Deck,
  { pack, labels }: { readonly pack: Pack | null; readonly labels: Pack },
): readonly string[] {
  const typography = pack ?? PLAIN;
  const dresser = new Dresser(typography);
  return slides.map((slide): string => {
    const { headline } = slide;
    const words = slide.kind === "quote" ? (slide.passages[0]?.text ?? "") : "";
    const title = headline.endsWith(words)
      ? dresser.headline(headline.slice(0, headline.length - words.length)) + (words && quoted(words, typography))
      : dresser.headline(headline);
    const part = "part" in slide && slide.part.of > 1 ? ` · ${fill(labels.slide.page, { ...slide.part })}` : "";
    return (title || (slide.kind === "image" ? labels.slide.image : "")) + part;
  });
}
