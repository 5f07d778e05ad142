import type { ShownFootnote, Slide } from "../model/deck.ts";
import type { Text } from "../model/text.ts";
import type { Context } from "./options.ts";
import { countWords } from "./words.ts";
import { type Content, WORDS_A_SLIDE, wordsOn } from "./shown.ts";

/** What a beat shows, and which of its texts the speaker says whatever the time. */
export interface Choice {
  readonly content: Content;
  /** The sentences the slide's words come from. */
  readonly shown: readonly Text[];
}

/** The settings of contents without footnotes: what was found to fit is asked for again when its slide is finished. */
const settings = new WeakMap<Content, number | null>();

/** Which setting a content fits in, null for none. */
export function settingOf(
  content: Content,
  context: Context,
  { footnotes = [], tearing }: { footnotes?: readonly ShownFootnote[]; tearing?: "no tearing" | undefined } = {},
): number | null {
  const own = footnotes.length === 0 && !tearing;
  const before = own ? settings.get(content) : undefined;
  if (before !== undefined) return before;
  const setting = context.fit({ ...content, footnotes } as Slide, context.aspect, tearing);
  if (own) settings.set(content, setting);
  return setting;
}

const UNCOUNTED: ReadonlySet<Content["kind"]> = new Set([
  "quote",
  "table",
  "code",
  "contents",
  "timeline",
  "voices",
  "map",
  "sources",
]);

/** Whether a content fits on a slide, in its words and in its space. */
export function fits(content: Content, context: Context): boolean {
  const hidden = content.kind === "image" && content.data && content.alt ? countWords(content.alt.text) : 0;
  const few = UNCOUNTED.has(content.kind) || wordsOn(content) - hidden <= WORDS_A_SLIDE;
  return few && settingOf(content, context) !== null;
}
