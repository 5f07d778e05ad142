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

const EMPTY: Pick<Slide, "id" | "headline" | "texts" | "footnotes" | "seconds" | "notes" | "sources" | "setting"> = {
  id: "",
  headline: "",
  texts: [],
  footnotes: [],
  seconds: 0,
  notes: { cues: [], say: [], background: [], footnotes: [], cue: "" },
  sources: [],
  setting: 0,
};

/** Which setting a content fits in, null for none. */
export function settingOf(
  content: Content,
  context: Context,
  { footnotes = [], tearing }: { footnotes?: readonly ShownFootnote[]; tearing?: "no tearing" | undefined } = {},
): number | null {
  return context.fit({ ...EMPTY, ...content, footnotes } as Slide, context.aspect, tearing);
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
