import type { Deck, Shown, Slide } from "../model/deck.ts";
import type { Text } from "../model/text.ts";

/** The deck as a program sees it: one JSON document, a slide's own contents beside what all slides have. */
export function deckJson(deck: Deck): string {
  const { title, language, seconds, slides, ...rest } = deck;
  return `${JSON.stringify({ title, language, seconds, ...rest, slides: slides.map(slideOf) }, null, 2)}\n`;
}

function slideOf(slide: Slide): object {
  const { id, kind, headline, texts, footnotes, seconds, notes, sources, setting, ...content } = slide;
  return {
    id,
    kind,
    headline,
    texts: texts.map(shownOf),
    footnotes: footnotes.map((note) => ({ number: note.number, ...shownOf(note), marks: note.marks })),
    seconds,
    notes: {
      cues: notes.cues.map(placed),
      say: notes.say.map(placed),
      background: notes.background.map(placed),
      footnotes: notes.footnotes.map((note) => ({ number: note.number, ...placed(note), marks: note.marks })),
      cue: notes.cue,
    },
    sources: sources.map(({ start, end }) => ({ start, end })),
    setting: Number.isFinite(setting) ? setting : null,
    ...content,
  };
}

function shownOf(shown: Shown): Shown {
  return { role: shown.role, ...placed(shown), derivation: shown.derivation };
}

function placed({ text, start, end, ranges }: Text): Text {
  return { text, start, end, ranges: ranges.map((range) => ({ start: range.start, end: range.end })) };
}
