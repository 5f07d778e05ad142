import type { Shown, Slide, StatementSlide } from "../../src/model/deck.ts";
import type { Range, Text } from "../../src/model/text.ts";
import type { Talk } from "./talk.ts";

type Open<T> = { -readonly [K in keyof T]: T[K] extends object | null ? Open<T[K]> : T[K] };

/** A copy of a talk that can be broken. */
export function copyOf(talk: Talk): Open<Talk> {
  const { article, findings, deck } = talk;
  return { ...talk, ...structuredClone({ article, findings, deck }) } as Open<Talk>;
}

/** The copy, broken. */
export function broken(talk: Talk, how: (copy: Open<Talk>) => void): Talk {
  const copy = copyOf(talk);
  how(copy);
  return copy as Talk;
}

/** The sentence of the body that holds some words. */
export function sentenceWith(talk: Talk, words: string): Text {
  const sentences = talk.article.sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.sentences));
  const found = sentences.find(({ text }) => text.includes(words));
  if (!found) throw new Error(`No sentence says "${words}"`);
  return found;
}

/** A text with words left out, its ranges told truly. */
export function without(talk: Talk, text: Text, ...words: readonly string[]): Text {
  let ranges: Range[] = [...text.ranges];
  for (const word of words) {
    const at = talk.source.indexOf(word, text.start);
    if (at < 0 || at >= text.end) throw new Error(`"${word}" is not there`);
    ranges = ranges.flatMap(({ start, end }) => [
      { start, end: Math.min(end, at) },
      { start: Math.max(start, at + word.length), end },
    ]);
    ranges = ranges.filter(({ start, end }) => talk.source.slice(start, end).trim() !== "");
  }
  const trimmed = ranges.map(({ start, end }) => {
    const raw = talk.source.slice(start, end);
    return { start: start + raw.length - raw.trimStart().length, end: end - raw.length + raw.trimEnd().length };
  });
  return {
    text: trimmed.map(({ start, end }) => talk.source.slice(start, end)).join(" "),
    start: trimmed[0]?.start ?? 0,
    end: trimmed.at(-1)?.end ?? 0,
    ranges: trimmed,
  };
}

/** The talk with one more slide, which shows a text as its headline. */
export function headed(talk: Talk, headline: Text): Talk {
  const statement: Shown = { ...headline, role: "headline", derivation: null };
  const slide: StatementSlide = {
    kind: "statement",
    id: "statement-made",
    headline: headline.text,
    label: null,
    statement,
    evidence: [],
    texts: [statement],
    footnotes: [],
    seconds: 1,
    notes: { cues: [], say: [], background: [], footnotes: [], cue: "" },
    sources: [],
    setting: 0,
  };
  return { ...talk, deck: { ...talk.deck, slides: [...talk.deck.slides, slide] } };
}

/** The first slide of a kind. */
export function slideOf<K extends Slide["kind"]>(talk: Open<Talk>, kind: K): Open<Extract<Slide, { kind: K }>> {
  const found = talk.deck.slides.find((slide) => slide.kind === kind);
  if (!found) throw new Error(`There is no slide of kind ${kind}`);
  return found as Open<Extract<Slide, { kind: K }>>;
}
