import type { QuoteSlide } from "../model/deck.ts";
import type { Quote } from "../model/findings.ts";
import type { Text } from "../model/text.ts";
import { locate, textOf } from "../text/index.ts";
import { isLower } from "../text/letters.ts";
import type { Page } from "./blocks.ts";
import { type Choice, settingOf } from "./content.ts";
import { type Cut, waysToCut } from "./cuts.ts";
import { contentWord } from "./headline.ts";
import { hasOwnComma } from "./interruption.ts";
import type { Context } from "./options.ts";
import { pointsOutside } from "./pronouns.ts";
import { inside, show } from "./shown.ts";
import { isFragment, isKey, isSure, KEY_WORDS, type Speech, type Unit } from "./units.ts";
import { creditOf, speakerOf } from "./voices.ts";
import { countWords, wordsOf } from "./words.ts";

/** A quote longer than this is read, not heard: its strongest sentences are shown. */
const WORDS = 45;

/** An utterance of fewer words is a word somebody chose, and nothing to read out. */
export const FEWEST_SAID = 3;

/** One sentence of an utterance, or what of it stands between its marks. */
interface Piece {
  readonly text: Text;
  readonly unit: Unit;
  readonly score: number;
  readonly quote: Quote;
  /** Which of the speaker's utterances it belongs to, and which of its fragments it begins in. */
  readonly utterance: number;
  readonly fragment: number;
}

/** An utterance up to so many words is shown whole, over several slides: of a longer one, the strongest sentences. */
const CONTINUED = { from: 70, to: 140, pages: 3, page: 60 };

/**
 * A long utterance over two or three slides, cut between its sentences, each with its speaker; the pages are as even as
 * their words let them be. Null where one slide shows what there is to show, or three don't.
 */
export function quotePages(units: readonly Unit[], context: Context): Page[] | null {
  const speeches = units.flatMap((unit) => unit.speech).filter(isSure);
  const key = bestOf(speeches.filter(isKey), units, context);
  const words = key ? countWords(key.quote.text) : 0;
  if (!context.goesOn || !key || words < CONTINUED.from || words > CONTINUED.to) return null;
  const pieces = piecesOf([key], units, context);
  if (inUtterance(key.quote, pieces.at(-1)?.text.end ?? 0, Number.POSITIVE_INFINITY, context)) return null;
  const lengths = pieces.map(({ text }) => countWords(text.text));
  const long = ([from, to]: Cut) => lengths.slice(from, to).reduce((sum, length) => sum + length, 0);
  const partOf = ([from, to]: Cut, page: number, of: number) => ({
    ...contentOf(pieces.slice(from, to), key, units, context),
    cutBefore: false,
    cutAfter: false,
    part: { page, of },
  });
  const ok = (cut: Cut) =>
    long(cut) <= CONTINUED.page &&
    pieces[cut[0]]?.unit !== pieces[cut[0] - 1]?.unit &&
    settingOf(partOf(cut, 8, 8), context) !== null;
  for (let of = 2; of <= CONTINUED.pages; of++) {
    const ways = [...waysToCut(pieces.length, of, 1)].filter((cuts) => cuts.every(ok));
    const [cuts] = ways.sort((a, b) => Math.max(...a.map(long)) - Math.max(...b.map(long)));
    if (!cuts) continue;
    const starts = cuts.map(([from], page) => (page === 0 ? 0 : units.indexOf((pieces[from] as Piece).unit)));
    return cuts.map((cut, page) => ({
      choice: {
        content: partOf(cut, page + 1, of),
        shown: pieces.slice(...cut).map((piece) => piece.unit.text),
      },
      units: units.slice(starts[page], starts[page + 1]),
    }));
  }
  return null;
}

/** The utterance of the beat that earns a slide, with what else its speaker says in the same breath. */
export function quoteOf(units: readonly Unit[], context: Context): Choice | null {
  const speeches = [...begunBefore(units, context), ...units.flatMap((unit) => unit.speech)].filter(isSure);
  const key = bestOf(speeches.filter(isKey), units, context);
  if (!key?.person) return null;
  const pieces = piecesOf(
    speeches.filter(
      ({ quote }) =>
        quote === key.quote || (inOneBreath(quote, key.quote, units) && countWords(quote.text) >= FEWEST_SAID),
    ),
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

/** Whether two utterances are one speaker's, and nobody else speaks between them. */
function inOneBreath(one: Quote, other: Quote, units: readonly Unit[]): boolean {
  const [from, to] = [Math.min(one.start, other.start), Math.max(one.start, other.start)];
  const between = units.flatMap(({ speech }) => speech.map(({ quote }) => quote));
  return between.every(({ start, speaker }) => start < from || start > to || speaker === other.speaker);
}

/** The utterance that an earlier beat has begun, where it goes on in these. */
function begunBefore(units: readonly Unit[], context: Context): Speech[] {
  const [first] = units;
  return (first?.quoted ?? [])
    .filter((quote) => !first?.speech.some((speech) => speech.quote === quote))
    .map((quote) => ({ quote, person: speakerOf(quote, context) }));
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
        if (countWords(text.text)) pieces.push({ text, unit, score: unit.score, quote, utterance, fragment });
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
  const hangs = pieces.map(
    ({ text }, at) => dangles(text.text, context) || (isFragment(text.text) && !interrupted(at)),
  );
  const follows = (at: number) => at > 0 && runsOn(pieces[at - 1] as Piece, pieces[at] as Piece, units);
  function interrupted(at: number): boolean {
    const joint = at > 0 ? jointOf(pieces[at - 1] as Piece, pieces[at] as Piece, units, context) : "sentence";
    return joint === "interruption" || joint === "comma";
  }
  const windows: { from: number; to: number; worth: number }[] = [];
  for (let from = 0; from < pieces.length; from++) {
    let words = 0;
    let worth = hangs[from] && follows(from) ? -1000 : hangs[from] || interrupted(from) ? -100 : 0;
    for (let to = from; to < pieces.length; to++) {
      const piece = pieces[to] as Piece;
      const length = countWords(piece.text.text);
      words += length;
      if (words > WORDS && to > from) break;
      worth += length * (piece.score + 0.2);
      if (to > from && hangs[to] && !follows(to)) worth -= 100;
      windows.push({ from, to: to + 1, worth: words < KEY_WORDS ? worth - 50 : worth });
    }
  }
  for (const { from, to } of windows.sort((a, b) => b.worth - a.worth)) {
    const rest = pieces.slice(from, to);
    const content = contentOf(rest, key, units, context);
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
  { person }: Speech,
  order: readonly Unit[],
  context: Context,
): Omit<QuoteSlide, "id" | "headline" | "texts" | "footnotes" | "seconds" | "notes" | "sources" | "setting"> {
  const groups: Piece[][] = [];
  for (const piece of rest) {
    const last = groups.at(-1)?.at(-1);
    if (last?.utterance === piece.utterance && last.fragment === piece.fragment) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  const [first, last] = [rest[0] as Piece, rest.at(-1) as Piece];
  return {
    kind: "quote",
    passages: groups.map((group) => show("quote", passageOf(group, context))),
    joints: groups.slice(1).map((group, i) => jointOf(groups[i]?.at(-1) as Piece, group[0] as Piece, order, context)),
    cutBefore: inUtterance(first.quote, 0, first.text.start, context),
    cutAfter: inUtterance(last.quote, last.text.end, Number.POSITIVE_INFINITY, context),
    credit: person && creditOf(person, context),
    part: { page: 1, of: 1 },
  };
}

/** Whether words of an utterance stand between two places of the source. */
function inUtterance(quote: Quote, from: number, to: number, { article }: Context): boolean {
  const ranges = quote.fragments
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end);
  return ranges.length > 0 && countWords(textOf(article.source, ranges).text) > 0;
}

function jointOf(
  before: Piece,
  after: Piece,
  order: readonly Unit[],
  { article: { source }, pack }: Context,
): QuoteSlide["joints"][number] {
  if (before.utterance !== after.utterance) return "sentence";
  if (!runsOn(before, after, order)) return "cut";
  const between = source.text.slice(before.text.end, after.text.start);
  if (!isLower(after.text.text.charAt(0)) && !(I.test(after.text.text) && /,\s*["“]$/.test(between))) return "sentence";
  const written = /[,،]["”»]?$/.test(before.text.text) || /^["”»“]?\s?,/.test(between);
  return written && hasOwnComma(before.text.text, after.text.text, pack) ? "comma" : "interruption";
}

/** "I" has a capital in the middle of a sentence too. */
const I = /^I[\s’']/;

/** One passage of consecutive sentences. */
function passageOf(group: readonly Piece[], context: Context): Text {
  const ranges = group.flatMap((piece) => piece.text.ranges);
  return withoutComma(textOf(context.article.source, ranges), context);
}

/** Whether an utterance goes on with a new sentence behind a comma and the narrator's words: „… wir warten, sagt sie. Der Bus kommt“. */
function breaksAtComma({ fragments }: Quote, { article }: Context): boolean {
  const { text } = article.source;
  return fragments.slice(1).some(({ start }, i) => {
    const end = fragments[i]?.end ?? 0;
    return /[,،]["”»]?$/.test(text.slice(Math.max(0, end - 2), end)) && !isLower(text.charAt(start));
  });
}

/**
 * An utterance in one piece, without the commas that only lead to "she said"; null where one that the sentence has of its
 * own stands outside the marks („… wissen“, sagt sie, „dass …“), or where it goes on with a new sentence behind one.
 */
export function inOnePiece(quote: Quote, context: Context): Text | null {
  if (quote.fragments.length === 1) return withoutComma(quote, context);
  if (breaksAtComma(quote, context)) return null;
  const { source } = context.article;
  const texts = quote.fragments.map((range) => textOf(source, [range]));
  const parts: Text[] = [];
  for (const [i, text] of texts.entries()) {
    const next = texts[i + 1];
    if (!next) parts.push(withoutComma(text, context));
    else if (!isLower(next.text.charAt(0))) parts.push(text);
    else {
      const own = hasOwnComma(text.text, next.text, context.pack);
      const outside = /^["”»“]\s?,/.test(source.text.slice(text.end, next.start));
      if (own && outside) return null;
      parts.push(own ? text : withoutComma(text, context));
    }
  }
  return textOf(
    source,
    parts.flatMap(({ ranges }) => ranges),
  );
}

/** The comma that leads to "she said" is left to her; a mark that closes what nothing opens is left out. */
function withoutComma(text: Text, { article }: Context): Text {
  const left = /[,،]$/u.test(text.text) || closesNothing(text.text);
  return left ? locate(article.source, text).cut(0, text.text.length - 1) : text;
}

function closesNothing(text: string): boolean {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0;
  switch (text.at(-1)) {
    case "”":
      return count(/”/gu) > count(/[“„]/gu);
    case "»":
      return count(/»/gu) > count(/«/gu);
    case '"':
      return count(/"/gu) % 2 === 1;
    default:
      return false;
  }
}
