import type { Deck } from "../model/deck.ts";
import type { Pack } from "../model/pack.ts";
import type { ViewWords } from "../model/pack/view.ts";
import { type RenderOptions, templateOf } from "./options.ts";

type KeyName = keyof ViewWords["key"];
type Listed = readonly (readonly [KeyName, readonly string[]])[];

/** Keys that work in the speaker's window too, also where the slides stand as text. */
const MOVES: Listed = [
  ["next", ["→", "Space", "Enter", "Page Down"]],
  ["previous", ["←", "Backspace", "Page Up"]],
  ["ends", ["Home", "End"]],
  ["jump", ["1…9", "Enter"]],
  ["passage", ["T"]],
];

/** The keys as they are written in the list of keys; those of the speaker's view go with the notes. */
const KEYS: Listed = [
  ...MOVES,
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

const SPEAKER_KEYS: Listed = [
  ...MOVES,
  ["scroll", ["↓", "↑"]],
  ["size", ["+", "−"]],
  ["black", ["B", "."]],
  ["pointer", ["C"]],
  ["overview", ["O"]],
  ["find", ["G", "Ctrl+Shift+F"]],
  ["fullscreen", ["F"]],
  ["close", ["Esc"]],
  ["keys", ["?"]],
];

/** What does nothing where the slides stand as text. */
const OF_SLIDES: ReadonlySet<KeyName> = new Set(["black", "pointer"]);

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
    paragraphs: passages?.paragraphs.map((one) => ({ ...one, task: one.task && labels.slide.tasks[one.task] })) ?? [],
    original: /^https?:\/\//i.test(url) ? url : null,
    keys: listed(KEYS, labels).filter(({ name }) => notes || name !== "speaker"),
    speakerKeys: listed(SPEAKER_KEYS, labels),
  });
}

function listed(list: Listed, { view }: Pack) {
  return list.map(([name, keys]) => ({ name, keys, what: view.key[name], ofSlides: OF_SLIDES.has(name) }));
}
