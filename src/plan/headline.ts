import type { Article, Source } from "../model/article.ts";
import type { PlanningWords } from "../model/pack/planning.ts";
import type { Pack } from "../model/pack.ts";
import type { Range, Text } from "../model/text.ts";
import { isItalic } from "../text/emphasis.ts";
import { type Located, locate, textOf } from "../text/index.ts";
import { isDigit, isLetter, isLower, isUpper, LETTERS } from "../text/letters.ts";
import { isSpace } from "../text/space.ts";
import type { Context } from "./options.ts";
import { pointsOutside } from "./pronouns.ts";
import { inside } from "./shown.ts";
import type { Unit } from "./units.ts";
import { among, countWords, holds, lexicon, type Word, wordsOf } from "./words.ts";

/** The longest headline, in words. A slide holds forty words and a headline of more than thirty is no headline. */
const LONGEST = 32;
/** A sentence of fewer words is seldom one. */
const SHORTEST = 5;
/** Of fewer words than these no text is one, with and without a full stop. */
const FEWEST_WORDS = { stopped: 2, bare: 4 };
/** The longest run that is left out as an apposition or a relative clause, in words. */
const ASIDE = 14;

/** How strictly a sentence is judged: `loose` lets fragments and questions through, where a beat has nothing better. */
export type Strictness = "strict" | "loose";

/** An abbreviation ("a.m.", "Ph.D."), an initial or an ordinal ("am 5.") at the end keeps its stop; an address and a year don't. */
const ABBREVIATED = new RegExp(
  `(?:\\.[${LETTERS}]{1,2}|(?<![${LETTERS}\\d’'])[${LETTERS}]|(?<![${LETTERS}\\d.,:])\\d{1,2})\\.$`,
);
const LAST_WORD = new RegExp(`[${LETTERS}][${LETTERS}’'-]*$`);

/** A line that is a link, in marks and brackets or not, or leads to one in a few words: "See also: …". */
const ONE_LINK =
  /^[\s*_>\\[(«“"-]*(?:[^:[\]\n]{1,30}:[\s*_]*)?\[+[^\]\n]*\]+\([^()\s]*(?:[ \t]+"[^"\n]*")?\)[\s*_\\\]).»”"]*$/;

/** "[12]", "[3][4]": the number of a note, in the middle of a sentence or at its end. */
const CITATION = new RegExp(`(?<=[${LETTERS}\\d.,;:!?)”’»"])(?:\\[\\d{1,3}\\])+(?=\\s)`, "g");
const CITED = new RegExp(`(?<=[${LETTERS}\\d.,;:!?)”’»"])(?:\\[\\d{1,3}\\])+$`);

/** Whether a text begins as a sentence does: with a capital, a number, or a letter that has no case. */
function opens(text: string): boolean {
  const first = text.charAt(/^["“„«‘([]/.test(text) ? 1 : 0);
  return isDigit(first) || (isLetter(first) && !isLower(first));
}

/** What was found of units before: several slides are tried for each. */
const judged = { strict: new WeakMap<Unit, boolean>(), loose: new WeakMap<Unit, boolean>() };
const worded = new WeakMap<Unit, readonly Text[]>();

/** Whether a sentence can stand alone on a slide. */
export function canHead(unit: Unit, context: Context, strictness: Strictness): boolean {
  const before = judged[strictness].get(unit);
  if (before !== undefined) return before;
  const can = judge(unit, context, strictness);
  judged[strictness].set(unit, can);
  return can;
}

function judge(unit: Unit, context: Context, strictness: Strictness): boolean {
  const { text } = unit.text;
  const words = wordsOf(text);
  const kind = unit.block.kind;
  if (!words.length || kind === "table" || kind === "code" || kind === "image") return false;
  if ((kind === "list" ? /[:：]$/u : /[:：,;]$/u).test(text) || !balanced(text) || isLabel(text)) return false;
  if (isTime(words, context) || isLink(unit, context.article)) return false;
  const italic = kind === "paragraph" && isItalic(context.article.source.text, unit.block);
  const stopped = STOPPED.test(text);
  if (italic && !stopped) return false;
  if (strictness === "strict") {
    if (words.length < SHORTEST || /[?？]["”»’]?$/u.test(text) || !opens(text)) return false;
    if (italic || (context.pack && !stopped && (kind === "paragraph" || isRunIn(unit)))) return false;
  }
  if (quotedShare(unit) > 0.5) return false;
  const planning = context.pack?.planning;
  if (!planning) return true;
  if (isCredit(text, words, planning) || isSignpost(text, words, planning)) return false;
  return !pointsOutside(words, planning, contentWord(context));
}

/** Whether a text runs in to an item of a list. */
function isRunIn({ block, text }: Unit): boolean {
  const item = block.kind === "list" && block.items.find((one) => inside(text, one));
  return item ? item.text.startsWith(`${text.text} `) : false;
}

/** In a paragraph, what ends otherwise is a label, a caption or a byline. */
const STOPPED = /[.!?…。]["“”»’)\]]*$/;

/** Whether a sentence sends its readers elsewhere or tells them what comes next, in its first clause or a later one. */
export function isSignpost(text: string, words: readonly Word[], { signposts }: PlanningWords): boolean {
  const covers = lexicon(signposts);
  return words.some(({ from }, at) => (at === 0 || text.startsWith(", ", from - 2)) && covers(words, at) > 0);
}

/** Whether a text says who took a picture that stands elsewhere: "Photo by Anna Berg". */
function isCredit(text: string, words: readonly Word[], { pictureCredits }: PlanningWords): boolean {
  const label = words[lexicon(pictureCredits)(words, 0) - 1];
  return label !== undefined && words.length <= CREDIT && (text.charAt(label.to) === ":" || !STOPPED.test(text));
}

/** A longer text is no credit, in words. */
const CREDIT = 10;

/** Whether a text is no claim whatever the measure: a bare address, left-over markup, an aside, a note, two words without a stop. */
function isLabel(text: string): boolean {
  if (/\w="[^"]*"\s*\/?>?/u.test(text) || /^\([^()]*\)[.!?]?$/u.test(text)) return true;
  if (/^\[\d{1,3}\]/.test(text)) return true;
  const words = countWords(text.replace(/\b(?:https?:\/\/|www\.)\S+/gi, ""));
  return words < (/[.!?…。]["”»’)]*$/u.test(text) ? FEWEST_WORDS.stopped : FEWEST_WORDS.bare);
}

/** Whether a text says only when: "June 27, from 9:30 a.m. to 11:30 a.m." */
function isTime(words: readonly Word[], { pack }: Context): boolean {
  if (!pack || !words.some(({ word }) => isDigit(word.charAt(0)))) return false;
  const isStop = among(pack.stopWords);
  return words.every(
    (one) =>
      one.word.length < 3 || isDigit(one.word.charAt(0)) || Object.hasOwn(pack.time.months, one.word) || isStop(one),
  );
}

/** Whether a paragraph or an item is one link and nothing else: it leads elsewhere, and claims nothing. */
function isLink({ block, text }: Unit, { source }: Article): boolean {
  if (block.kind === "paragraph" && text.text.length < block.text.length) return false;
  const from = source.text.lastIndexOf("\n", text.start) + 1;
  const to = source.text.indexOf("\n", text.end);
  return ONE_LINK.test(source.text.slice(from, to < 0 ? source.text.length : to));
}

export function contentWord(context: Context): (word: Word) => boolean {
  const stop = context.pack && lexicon(context.pack.stopWords);
  return (word) => word.word.length > 2 && (word.name || !stop?.has(word));
}

/** The share of a sentence that somebody says. */
function quotedShare(unit: Unit): number {
  const { start, end } = unit.text;
  let quoted = 0;
  for (const quote of unit.quoted)
    for (const fragment of quote.fragments)
      quoted += Math.max(0, Math.min(end, fragment.end) - Math.max(start, fragment.start));
  return quoted / Math.max(1, end - start);
}

/**
 * What a sentence can be as a headline: itself without its full stop, then with asides left out (parentheses,
 * appositions, relative clauses between commas), never with a word that carries its truth. Longest first; only those
 * that are short enough.
 */
export function headlinesOf(unit: Unit, context: Context): readonly Text[] {
  const before = worded.get(unit);
  if (before) return before;
  const headlines = wordingsOf(unit, context);
  worded.set(unit, headlines);
  return headlines;
}

function wordingsOf(unit: Unit, context: Context): Text[] {
  const { source } = context.article;
  const place = locate(source, unit.text);
  const text = place.text.replace(CITED, "");
  const end = unit.block.kind === "list" && /[,;]$/u.test(text) ? text.length - 1 : withoutStop(text);
  const numbers = citationsIn(text);
  const found: Text[] = [];
  const add = (asides: readonly Span[]) => {
    const left = numbers.filter(({ from, to }) => !asides.some((aside) => aside.from <= from && to <= aside.to));
    const spans = [...left, ...asides].sort((a, b) => a.from - b.from);
    const shown = without(source, place, { from: 0, to: end }, spans);
    if (countWords(shown.text) <= LONGEST && !found.some((other) => other.text === shown.text)) found.push(shown);
  };
  add([]);
  if (context.pack) {
    const asides = asidesOf(text.slice(0, end), context.pack);
    for (const aside of asides.toReversed()) add([aside]);
    if (asides.length > 1) add(asides);
  }
  return found.sort((a, b) => b.text.length - a.text.length);
}

/**
 * The clause at a sentence's end that tells where ("in Kazakhstan, where ethnic Russians make up …") as a sentence of its
 * own, where it holds all of `holding` and nothing before it reaches into it. Null where there is none.
 */
export function lastClauseOf(unit: Unit, holding: readonly Range[], context: Context): Text | null {
  const planning = context.pack?.planning;
  if (!planning) return null;
  const place = locate(context.article.source, unit.text);
  const end = withoutStop(place.text);
  const where = lexicon(planning.adverbialRelatives);
  for (const comma of commasOutsideQuotes(place.text)) {
    const words = wordsOf(place.text.slice(comma, end));
    const from = comma + (words[where(words, 0)]?.from ?? 0);
    if (!where(words, 0) || !holding.every((range) => place.index(range.start) >= from)) continue;
    if (reaches(place.text.slice(0, comma), planning)) continue;
    const clause = place.cut(from, end);
    if (countWords(clause.text) <= LONGEST && balanced(clause.text)) return clause;
  }
  return null;
}

/**
 * A heading as a slide shows it: without the colon that leads to the text under it or the mark that links to it, and without the number that the slide
 * gives it anyway.
 */
export function headingOf(heading: Text, { article }: Context, number: number | null = null): Text {
  const { text } = heading;
  const { length = 0 } = /\s*[:：¶]+$/u.exec(text)?.[0] ?? {};
  const [opener = "", own = ""] = /^(\d{1,3}|[IVX]{1,5})[.):]\s+(?=\S)/u.exec(text) ?? [];
  const from = number !== null && (own === String(number) || own === ROMAN[number]) ? opener.length : 0;
  const to = text.length - length;
  return (from || length) && from < to ? locate(article.source, heading).cut(from, to) : heading;
}

const ROMAN = " I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ");

/** Numbers of notes behind words, as encyclopedias have them, that nothing is written up to. */
function citationsIn(text: string): Span[] {
  if (!text.includes("[")) return [];
  return [...text.matchAll(CITATION)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }));
}

/** Where the sentence ends when its one full stop is left off; an abbreviation keeps its own. */
export function withoutStop(text: string): number {
  return /[^.\s][.。]$/u.test(text) && !ABBREVIATED.test(text) ? text.length - 1 : text.length;
}

/** A stretch of a text, by its characters. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Parts of a sentence that can be left out without bending it. Never overlapping, in order. A relative clause in the middle
 * of a sentence is one only where the verb of the main clause follows: else its comma may be one of a list inside it.
 */
export function asidesOf(text: string, { planning, time }: Pack): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/\s+\([^()]{1,200}\)/gu))
    spans.push({ from: match.index, to: match.index + match[0].length });
  const commas = commasOutsideQuotes(text);
  const relative = lexicon(planning.relatives);
  const article = lexicon(planning.articles);
  const conjunction = lexicon(planning.conjunctions);
  const verb = lexicon(time.verbs);
  for (let i = 0; i < commas.length; i++) {
    const from = commas[i] as number;
    const next = commas[i + 1];
    const to = next === undefined ? text.length : next + 1;
    const words = wordsOf(text.slice(from, next ?? text.length));
    const after = wordsOf(text.slice(to, to + 40));
    const isRelative = relative(words, 0) > 0 && (next === undefined || verb(after, 0) > 0);
    const isApposition =
      article(words, 0) > 0 &&
      next !== undefined &&
      words.length <= 7 &&
      isUpper(LAST_WORD.exec(text.slice(0, from))?.[0].charAt(0) ?? "") &&
      isLower(text.slice(to).trimStart().charAt(0));
    if (!words.length || words.length > ASIDE || !(isRelative || isApposition)) continue;
    if (next === undefined && wordsOf(text.slice(0, from)).length < SHORTEST) continue;
    if (next !== undefined && (conjunction(after, 0) || wordsOf(text.slice(0, from)).length < 2)) continue;
    if (spans.some((span) => from < span.to && span.from < to)) continue;
    spans.push({ from, to });
    if (next !== undefined) i++;
  }
  return spans
    .filter((span) => !carriesTruth(text.slice(span.from, span.to), planning))
    .sort((a, b) => a.from - b.from);
}

/** Whether words that may never be left out stand in a passage. */
export function carriesTruth(text: string, planning: PlanningWords): boolean {
  const words = wordsOf(text);
  return Object.values(planning.protected).some((entries) => holds(words, entries));
}

/** Whether a clause has words whose truth may reach into the clause that hangs on it: "said", "if", "may", "not". */
function reaches(clause: string, { protected: words }: PlanningWords): boolean {
  const lists = [words.attribution, words.condition, words.modal, words.hedge, words.negation];
  return lists.some((entries) => holds(wordsOf(clause), entries));
}

function commasOutsideQuotes(text: string): number[] {
  const commas: number[] = [];
  if (!text.includes(",")) return commas;
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[“„«(”»),]/g)) {
    if ("“„«(".includes(mark)) depth++;
    else if (mark !== ",") depth = Math.max(0, depth - 1);
    else if (depth === 0 && isSpace(text.charCodeAt(index + 1))) commas.push(index);
  }
  return commas;
}

/** A stretch of a text with some of it left out. */
export function without(source: Source, place: Located, { from, to }: Span, spans: readonly Span[]): Text {
  const ranges = [];
  let at = from;
  for (const span of [...spans, { from: to, to }]) {
    if (place.text.slice(at, span.from).trim()) ranges.push(...place.cut(at, span.from).ranges);
    at = span.to;
  }
  return textOf(source, ranges);
}

/** Whether quotation marks and parentheses that open in a text close in it, by count. */
function balanced(text: string): boolean {
  if (!/["“”„«»()]/.test(text)) return true;
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0;
  const low = count(/„/gu);
  const double = low ? low === count(/[“”]/gu) : count(/“/gu) === count(/”/gu);
  return double && count(/«/gu) === count(/»/gu) && count(/\(/gu) === count(/\)/gu) && count(/"/gu) % 2 === 0;
}
