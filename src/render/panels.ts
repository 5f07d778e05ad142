import type { Deck } from "../model/deck.ts";
import type { ViewWords } from "../model/pack/view.ts";
import { type RenderOptions, templateOf } from "./options.ts";

type KeyName = keyof ViewWords["key"];

/** The keys as they are written in the list of keys; those of the speaker's view go with the notes. */
const KEYS: readonly (readonly [KeyName, readonly string[]])[] = [
  ["next", ["→", "Space", "N", "Page Down"]],
  ["previous", ["←", "P", "Page Up"]],
  ["ends", ["Home", "End"]],
  ["passage", ["T"]],
  ["speaker", ["S"]],
  ["black", ["B", "."]],
  ["pointer", ["C"]],
  ["overview", ["O"]],
  ["find", ["G", "Ctrl+Shift+F"]],
  ["fullscreen", ["F", "F5"]],
  ["reading", ["R"]],
  ["print", ["E"]],
  ["close", ["Esc"]],
  ["keys", ["?"]],
];

/** What opens over the slides: passage, search, keys, and the parts that the deck's script makes windows and slides of. */
export function panels(deck: Deck, options: RenderOptions): string {
  const { labels, notes, passages } = options;
  const lang = deck.language === "und" ? "" : deck.language;
  const sources = deck.slides.find((slide) => slide.kind === "sources");
  const url = sources?.kind === "sources" ? (sources.url?.text ?? "") : "";
  return templateOf(
    "panels",
    options.templates,
  )({
    words: labels.view,
    slide: labels.slide,
    lang,
    labels: labels.code,
    notes,
    title: deck.title,
    paragraphs: passages?.paragraphs ?? [],
    original: /^https?:\/\//i.test(url) ? url : null,
    keys: KEYS.filter(([name]) => notes || name !== "speaker").map(([name, keys]) => ({
      keys,
      what: labels.view.key[name],
    })),
  });
}
