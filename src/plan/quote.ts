import type { QuoteSlide } from "../model/deck.ts";
import type { Text } from "../model/text.ts";
import { textOf } from "../text/index.ts";
import { type Choice, settingOf } from "./content.ts";
import type { Context } from "./options.ts";
import { creditOf, inside, show } from "./shown.ts";
import { isKey, isSure, type Speech, type Unit } from "./units.ts";
import { countWords } from "./words.ts";

/** A quote longer than this is read, not heard: its strongest sentences are shown. */
const WORDS = 45;

/** One sentence of an utterance, or what of it stands between its marks. */
interface Piece {
  readonly text: Text;
  readonly unit: Unit;
  readonly score: number;
  /** Which utterance it belongs to, and which of its fragments it begins in. */
  readonly fragment: string;
}

/** The utterance of the beat that earns a slide, with what else its speaker says in the same breath. */
export function quoteOf(units: readonly Unit[], context: Context): Choice | null {
  const speeches = units.flatMap((unit) => unit.speech).filter(isSure);
  const key = bestOf(speeches.filter(isKey), units, context);
  if (!key?.person) return null;
  const pieces = piecesOf(
    speeches.filter((speech) => speech.quote.speaker === key.quote.speaker),
    units,
    context,
  );
  const own = pieces.filter((piece) => inside(piece.text, key.quote));
  for (const candidates of [pieces, own]) {
    const chosen = strongest(candidates, key, units, context);
    if (chosen) return chosen;
  }
  return null;
}

/** The utterance that the article itself pulls out, else the one whose words weigh most. */
function bestOf(speeches: readonly Speech[], units: readonly Unit[], context: Context): Speech | null {
  const pulled = new Set(context.findings.quotes.flatMap((quote) => (quote.repeats === null ? [] : [quote.repeats])));
  const worth = ({ quote }: Speech) => {
    const score = Math.max(...units.filter((unit) => unit.quoted.includes(quote)).map((unit) => unit.score), 0);
    const words = countWords(quote.text);
    return (pulled.has(context.findings.quotes.indexOf(quote)) ? 2 : 0) + score + Math.min(words, 30) / 30;
  };
  return speeches.reduce<Speech | null>((best, speech) => (best && worth(best) >= worth(speech) ? best : speech), null);
}

function piecesOf(speeches: readonly Speech[], units: readonly Unit[], context: Context): Piece[] {
  const pieces: Piece[] = [];
  speeches.forEach(({ quote }, index) => {
    quote.fragments.forEach((fragment, part) => {
      for (const unit of units) {
        const ranges = unit.text.ranges
          .map(({ start, end }) => ({ start: Math.max(start, fragment.start), end: Math.min(end, fragment.end) }))
          .filter(({ start, end }) => start < end);
        if (!ranges.length) continue;
        const text = textOf(context.article.source, ranges);
        if (text.text) pieces.push({ text, unit, score: unit.score, fragment: `${index}.${part}` });
      }
    });
  });
  return pieces.sort((a, b) => a.text.start - b.text.start);
}

/** Leaves out the weakest sentences from the ends inward until the rest can be read and fits. */
function strongest(pieces: readonly Piece[], key: Speech, units: readonly Unit[], context: Context): Choice | null {
  let rest = [...pieces];
  while (rest.length) {
    const words = rest.reduce((sum, piece) => sum + countWords(piece.text.text), 0);
    if (words <= WORDS || rest.length === 1) {
      const content = contentOf(rest, pieces, key, units, context);
      if (settingOf(content, context) !== null) return { content, shown: rest.map((piece) => piece.unit.text) };
    }
    const first = rest[0] as Piece;
    const last = rest.at(-1) as Piece;
    rest = first.score < last.score ? rest.slice(1) : rest.slice(0, -1);
  }
  return null;
}

function contentOf(
  rest: readonly Piece[],
  all: readonly Piece[],
  { person }: Speech,
  order: readonly Unit[],
  context: Context,
): Omit<QuoteSlide, "id" | "headline" | "texts" | "seconds" | "notes" | "sources" | "setting"> {
  const groups: Piece[][] = [];
  for (const piece of rest) {
    const last = groups.at(-1);
    if (last?.at(-1)?.fragment === piece.fragment) last.push(piece);
    else groups.push([piece]);
  }
  return {
    kind: "quote",
    passages: groups.map((group) => show("quote", passageOf(group, context))),
    joints: groups.slice(1).map((group, i) => {
      const [before, after] = [groups[i]?.at(-1), group[0]] as [Piece, Piece];
      const between = order.indexOf(after.unit) - order.indexOf(before.unit);
      return between > 1 ? "cut" : "interruption";
    }),
    cutBefore: rest[0] !== all[0],
    cutAfter: rest.at(-1) !== all.at(-1),
    credit: person && creditOf(person),
  };
}

/** One passage of consecutive sentences; the comma that led to "she said" is left to her. */
function passageOf(group: readonly Piece[], context: Context): Text {
  const ranges = group.flatMap((piece) => piece.text.ranges);
  const last = ranges.at(-1);
  const source = context.article.source;
  if (last) {
    const tail = source.text.slice(last.start, last.end);
    const kept = tail.replace(/,\s*$/u, "");
    if (kept) ranges[ranges.length - 1] = { start: last.start, end: last.start + kept.length };
  }
  return textOf(source, ranges);
}
