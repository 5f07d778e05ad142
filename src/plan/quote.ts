import type { QuoteSlide } from "../model/deck.ts";
import type { Text } from "../model/text.ts";
import { locate, textOf } from "../text/index.ts";
import { type Choice, settingOf } from "./content.ts";
import { contentWord } from "./headline.ts";
import type { Context } from "./options.ts";
import { pointsOutside } from "./pronouns.ts";
import { creditOf, inside, show } from "./shown.ts";
import { isKey, isSure, type Speech, type Unit } from "./units.ts";
import { countWords, wordsOf } from "./words.ts";

/** A quote longer than this is read, not heard: its strongest sentences are shown. */
const WORDS = 45;

/** One sentence of an utterance, or what of it stands between its marks. */
interface Piece {
  readonly text: Text;
  readonly unit: Unit;
  readonly score: number;
  /** Which of the speaker's utterances it belongs to, and which of its fragments it begins in. */
  readonly utterance: number;
  readonly fragment: number;
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
  speeches.forEach(({ quote }, utterance) => {
    quote.fragments.forEach((range, fragment) => {
      for (const unit of units) {
        const ranges = unit.text.ranges
          .map(({ start, end }) => ({ start: Math.max(start, range.start), end: Math.min(end, range.end) }))
          .filter(({ start, end }) => start < end);
        if (!ranges.length) continue;
        const text = textOf(context.article.source, ranges);
        if (text.text) pieces.push({ text, unit, score: unit.score, utterance, fragment });
      }
    });
  });
  return pieces.sort((a, b) => a.text.start - b.text.start);
}

/**
 * The consecutive sentences that weigh most of those that can be read and fit. A passage begins with a sentence that
 * needs none before it, where there is one.
 */
function strongest(pieces: readonly Piece[], key: Speech, units: readonly Unit[], context: Context): Choice | null {
  const hangs = pieces.map((piece) => dangles(piece.text.text, context));
  const follows = (at: number) => at > 0 && runsOn(pieces[at - 1] as Piece, pieces[at] as Piece, units);
  const windows: { from: number; to: number; worth: number }[] = [];
  for (let from = 0; from < pieces.length; from++) {
    let words = 0;
    let worth = hangs[from] && follows(from) ? -1000 : hangs[from] ? -100 : 0;
    for (let to = from; to < pieces.length; to++) {
      const piece = pieces[to] as Piece;
      const length = countWords(piece.text.text);
      words += length;
      if (words > WORDS && to > from) break;
      worth += length * (piece.score + 0.2);
      if (to > from && hangs[to] && !follows(to)) worth -= 100;
      windows.push({ from, to: to + 1, worth });
    }
  }
  for (const { from, to } of windows.sort((a, b) => b.worth - a.worth)) {
    const rest = pieces.slice(from, to);
    const content = contentOf(rest, pieces, key, units, context);
    if (settingOf(content, context) !== null) return { content, shown: rest.map((piece) => piece.unit.text) };
  }
  return null;
}

/** Whether a sentence's pronouns point before it. */
function dangles(text: string, context: Context): boolean {
  const planning = context.pack?.planning;
  return planning !== undefined && pointsOutside(wordsOf(text), planning, contentWord(context));
}

/** Whether nothing stands between two pieces but the words that give them to their speaker. */
function runsOn(before: Piece, after: Piece, order: readonly Unit[]): boolean {
  return before.utterance === after.utterance && order.indexOf(after.unit) - order.indexOf(before.unit) <= 1;
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
    const last = groups.at(-1)?.at(-1);
    if (last?.utterance === piece.utterance && last.fragment === piece.fragment) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  const [first, last] = [rest[0] as Piece, rest.at(-1) as Piece];
  const cut = (at: number, piece: Piece) => at >= 0 && all[at]?.utterance === piece.utterance;
  return {
    kind: "quote",
    passages: groups.map((group) => show("quote", passageOf(group, context))),
    joints: groups.slice(1).map((group, i) => jointOf(groups[i]?.at(-1) as Piece, group[0] as Piece, order)),
    cutBefore: cut(all.indexOf(first) - 1, first),
    cutAfter: cut(all.indexOf(last) + 1, last),
    credit: person && creditOf(person),
  };
}

function jointOf(before: Piece, after: Piece, order: readonly Unit[]): QuoteSlide["joints"][number] {
  if (before.utterance !== after.utterance) return "sentence";
  if (!runsOn(before, after, order)) return "cut";
  return /^\p{Ll}/u.test(after.text.text) ? "interruption" : "sentence";
}

/** One passage of consecutive sentences. */
function passageOf(group: readonly Piece[], context: Context): Text {
  const ranges = group.flatMap((piece) => piece.text.ranges);
  return withoutComma(textOf(context.article.source, ranges), context);
}

/** The comma that leads to "she said" is left to her. */
export function withoutComma(text: Text, { article }: Context): Text {
  return /[,،]$/u.test(text.text) ? locate(article.source, text).cut(0, text.text.length - 1) : text;
}
