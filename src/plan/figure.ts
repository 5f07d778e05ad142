import type { FigureEntry, Shown } from "../model/deck.ts";
import type { Figure } from "../model/findings.ts";
import type { Text } from "../model/text.ts";
import { locate } from "../text/index.ts";
import { isUpper, wordsAlone } from "../text/letters.ts";
import { type Choice, fits } from "./content.ts";
import { countedBy, goesOnBehind, isNoCount } from "./counted.ts";
import { dateShown } from "./dates.ts";
import { asidesOf, canHead, carriesTruth, contentWord, headlinesOf, lastClauseOf, without } from "./headline.ts";
import type { Context } from "./options.ts";
import { pointsOutside } from "./pronouns.ts";
import { show, showOrNull } from "./shown.ts";
import type { Unit } from "./units.ts";
import { countWords, holds, wordsOf } from "./words.ts";

/** What stands beside a large number is a phrase, not a sentence. */
const PHRASE = 16;
const MOST_BARS = 5;

/** Two to five figures of one sentence that compare, as bars; else the beat's weightiest number, large. */
export function figureOf(units: readonly Unit[], label: Shown | null, context: Context): Choice | null {
  const weight = ({ score, figures }: Unit) => score + Math.max(...figures.map((figure) => weightOf(figure)));
  const counting = units.map((unit) => ({ ...unit, figures: withoutLesser(countsOf(unit, context), unit.figures) }));
  const weightiest = Math.max(...units.map(({ score }) => score));
  const ordered = counting.filter(({ figures }) => figures.length).sort((a, b) => weight(b) - weight(a));
  for (const unit of ordered) {
    const choice = barsOf(unit, label, context) ?? numberOf(unit, label, weightiest, context);
    if (choice) return choice;
  }
  return null;
}

/** The figures of a sentence that count something, with no more than what they count. */
function countsOf(unit: Unit, context: Context): Figure[] {
  return unit.figures.flatMap((figure) => {
    const what = countedBy(figure, context);
    return what && !isNoCount(unit, figure, context) ? [{ ...figure, what }] : [];
  });
}

/** Without a share beside a larger one that can't be shown: "59% Lamp and 27% gates". */
function withoutLesser(counts: readonly Figure[], all: readonly Figure[]): Figure[] {
  const lost = all.filter(({ unit, start }) => unit === "%" && !counts.some((figure) => figure.start === start));
  const most = Math.max(...lost.map(({ value }) => value));
  return counts.filter(({ unit, value }) => unit !== "%" || value > most);
}

/** A share or a large count says more than a small one; what counts nothing says nothing. */
function weightOf(figure: Figure): number {
  if (!figure.what) return -1;
  if (figure.unit === "%") return 0.5;
  return Math.min(Math.log10(Math.abs(figure.value) + 1) / 8, 0.5);
}

/** A count below the first is a handful; one below the second has to stand in the weightiest sentence of its beat. */
const LARGE = { count: 20, always: 100 };

/** Whether a number is worth a slide: a share, an amount of money or measure, or a count in digits that is large. */
function isLarge({ number, unit, value }: Figure, weightiest: boolean): boolean {
  return /\d/u.test(number.text) && (unit !== null || value >= (weightiest ? LARGE.count : LARGE.always));
}

/** Whether a sentence's own words make its numbers somebody's claim, a wish or a condition. */
function conditional(unit: Unit, context: Context): boolean {
  const guard = context.pack?.planning.protected;
  if (!guard) return false;
  const words = wordsOf(unit.text.text);
  return [guard.attribution, guard.condition, guard.hedge, guard.modal, guard.negation].some((list) =>
    holds(words, list),
  );
}

/** Whether the number's own clause says what its phrase alone does not: "each", "among". */
function clipped(unit: Unit, figure: Figure, what: Text | null, context: Context): boolean {
  const planning = context.pack?.planning;
  if (!planning) return false;
  const place = locate(context.article.source, unit.text);
  const shown = [figure.number, figure.qualifier, what].filter((text) => text !== null);
  const from = place.index(Math.min(...shown.map(({ start }) => start)));
  const to = place.index(Math.max(...shown.map(({ end }) => end)));
  const before = place.text.slice(0, from).split(CLAUSE).at(-1) ?? "";
  const after = place.text.slice(to).split(CLAUSE)[0] ?? "";
  return [before, after].some((left) => carriesTruth(left, planning));
}

/** Whether a number counts the dead or the hurt: what it counts says so, or its clause. */
function isGrave(unit: Unit, figure: Figure, context: Context): boolean {
  const casualties = context.pack?.numbers.casualties;
  if (!casualties) return false;
  const place = locate(context.article.source, unit.text);
  const before = place.text.slice(0, place.index(figure.number.start)).split(CLAUSE).at(-1) ?? "";
  const after = place.text.slice(place.index(figure.number.end)).split(CLAUSE)[0] ?? "";
  return holds(wordsOf(`${before} ${after}`), casualties);
}

/** What ends a clause. */
const CLAUSE = /\s[-–—]\s|[;:()]|,\s/u;

function statementsOf(unit: Unit, context: Context): readonly Text[] {
  return canHead(unit, context, "loose") ? headlinesOf(unit, context) : [];
}

function barsOf(unit: Unit, label: Shown | null, context: Context): Choice | null {
  const first = unit.figures.find((figure) => figure.what);
  if (!first) return null;
  const comparable = unit.figures.filter(
    (figure) => figure.what && figure.unit === first.unit && figure.valueTo === null && figure.value >= 0,
  );
  if (comparable.length < 2 || comparable.length > MOST_BARS || first.unit === null) return null;
  const figures = comparable.map((figure) => entryOf(figure, figure.what));
  const grave = comparable.some((figure) => isGrave(unit, figure, context));
  const bare = { kind: "figure", label, figures, bars: true, grave, when: null, statement: null } as const;
  const clause = lastClauseOf(unit, comparable, context);
  for (const headline of [...(clause ? [clause] : []), ...statementsOf(unit, context)]) {
    const content = { ...bare, statement: show("headline", headline) };
    if (fits(content, context)) return { content, shown: [unit.text] };
  }
  const bent = conditional(unit, context) || comparable.some((figure) => clipped(unit, figure, figure.what, context));
  return !bent && fits(bare, context) ? { content: bare, shown: [unit.text] } : null;
}

function numberOf(unit: Unit, label: Shown | null, weightiest: number, context: Context): Choice | null {
  const figure = unit.figures.reduce((best, other) => (weightOf(other) > weightOf(best) ? other : best));
  if (!figure.what || quotedIn(unit, figure) || !isLarge(figure, unit.score >= weightiest)) return null;
  if (
    isDenied(unit, figure, context) ||
    isApart(unit, figure, figure.what, context) ||
    context.headed.has(wordsAlone(figure.number.text))
  )
    return null;
  const clause = clauseAfter(unit, figure, context);
  const when = dateOf(figure, context);
  const bare = {
    kind: "figure",
    label,
    figures: [entryOf(figure, clause)],
    bars: false,
    grave: isGrave(unit, figure, context),
    when,
    statement: null,
  } as const;
  if (clause && !conditional(unit, context) && !clipped(unit, figure, clause, context))
    return fits(bare, context) ? { content: bare, shown: [unit.text] } : null;
  const told = countWords(figure.text) + TRIVIAL;
  for (const headline of statementsOf(unit, context)) {
    const content = { ...bare, figures: [entryOf(figure, figure.what)], statement: show("headline", headline) };
    if (countWords(headline.text) > told && fits(content, context)) return { content, shown: [unit.text] };
  }
  return null;
}

/** A sentence of so few words more than its number and what it counts says nothing else: "Meet the 27 fellows". */
const TRIVIAL = 2;

/** Whether the clause before a number says "not": "they do not take 100% of the boats". */
function isDenied(unit: Unit, { number }: Figure, { article, pack }: Context): boolean {
  if (!pack) return false;
  const place = locate(article.source, unit.text);
  const before = place.text.slice(0, place.index(number.start)).split(CLAUSE).at(-1) ?? "";
  return holds(wordsOf(before), pack.planning.protected.negation);
}

/** Whether a full stop parts the number from what it is said to count. */
function isApart(unit: Unit, { number }: Figure, what: Text, { article, pack }: Context): boolean {
  if (number.text.endsWith(".") && isUpper(what.text.charAt(0)) && !pack?.people.nounsCapitalised) return true;
  const place = locate(article.source, unit.text);
  const between = place.text.slice(place.index(number.end), place.index(what.start) + 1);
  return Array.from(between.matchAll(/[.!?…]\s+(\S)/g)).some(([, next = ""]) => isUpper(next));
}

function quotedIn(unit: Unit, figure: Figure): boolean {
  return unit.quoted.some((quote) =>
    quote.fragments.some(({ start, end }) => start < figure.end && figure.start < end),
  );
}

function entryOf(figure: Figure, what: Text | null): FigureEntry {
  return {
    number: show("number", figure.number),
    qualifier: showOrNull("qualifier", figure.qualifier),
    what: showOrNull("what", what),
    value: figure.value,
    unit: figure.unit,
  };
}

/**
 * The rest of the clause behind the number ("people gathered in Almaty to protest"), asides left out, where it is short,
 * starts with what is counted and says more of it, in a sentence's words; null where it doesn't. None where the verb of a
 * clause may stand before its number, as nouns with capitals tell.
 */
function clauseAfter(unit: Unit, figure: Figure, context: Context): Text | null {
  const {
    article: { source },
    pack,
  } = context;
  if (!figure.what || pack?.people.nounsCapitalised) return null;
  const place = locate(source, unit.text);
  const from = place.index(figure.what.start);
  const asides = context.pack ? asidesOf(place.text, context.pack).filter((aside) => aside.from >= from) : [];
  const inAside = (at: number) => asides.some((aside) => at >= aside.from && at < aside.to);
  const stops = place.text.slice(from).matchAll(/\s[-–—]\s|[;:(),]|[.!?…]["”»]?$/gu);
  const stop = [...stops].find(({ index }) => !inAside(from + index));
  const to = stop ? from + stop.index : place.text.length;
  const clause = without(
    source,
    place,
    { from, to },
    asides.filter((aside) => aside.to <= to),
  );
  const words = countWords(clause.text);
  const startsWithWhat = figure.what.start - figure.number.end <= 4 && figure.what.start >= figure.number.end;
  const said = wordsOf(clause.text);
  const whole =
    pack !== null &&
    holds(said, pack.time.verbs) &&
    !pointsOutside(said, pack.planning, contentWord(context)) &&
    !goesOnBehind(place.text.slice(to), context);
  return startsWithWhat && whole && words > countWords(figure.what.text) + 1 && words <= PHRASE ? clause : null;
}

/** When it was: the date of what the number stands in. */
function dateOf(figure: Figure, context: Context): Shown | null {
  const event = context.findings.events.find(({ start, end }) => start <= figure.start && figure.end <= end);
  return event ? dateShown(event, context) : null;
}
