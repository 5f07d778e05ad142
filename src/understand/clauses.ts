import type { Pack } from "../model/pack.ts";
import type { Text } from "../model/text.ts";
import { textOf } from "../text/index.ts";
import { LETTERS } from "../text/letters.ts";
import { onceEach } from "../text/once.ts";
import { type Dated, introAt, type TimeLexicon } from "./dates.ts";
import { LONGEST, matcherOf, phrasesOf, type Token, type Told } from "./tokens.ts";

const MOST_WORDS = 15;
const SPLIT = /[,;:.!?…()–—]|\s-\s/u;
/** Clauses keep quoted words whole, with both marks. */
const QUOTE_MARKS = /["“”„«»]/gu;
const MARK = /^["”»“]/u;

const careful = onceEach(({ planning }: Pack) => {
  const guard = [...planning.protected.attribution, ...planning.protected.condition];
  return {
    phrase: phrasesOf(guard.filter((entry) => !entry.startsWith("*"))),
    ending: matcherOf(guard.filter((entry) => entry.startsWith("*"))),
  };
});

/** Words of a sentence: tokens from `from` to before `to`. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * What happened at a date: the clause it stands in or introduces, the date left out, or the noun it stands before ("the 6 March
 * rally"). Null where no run of at most 15 words stands by itself, or where what is left out would make it say more than
 * the sentence does: a condition, an attribution.
 */
export function clauseOf(
  told: Told,
  date: Dated,
  words: TimeLexicon,
  pack: Pack,
  dates: readonly Dated[],
): Text | null {
  const { tokens, source, place } = told;
  if (tokens.length > LONGEST) return null;
  const segments = segmentsOf(told);
  const at = segments.findIndex(({ to }) => (tokens[to - 1]?.end ?? 0) > date.bare);
  const own = segments[at];
  if (!own) return null;
  let first = own.from;
  while (first < own.to && (tokens[first]?.start ?? 0) < date.start) first++;
  let past = first;
  while (past < own.to && (tokens[past]?.start ?? 0) < date.end) past++;
  const before = { from: own.from, to: past === own.to ? beforeArticle(told, first, words, pack) : first };
  const after = { from: past, to: own.to };
  if (!date.relative && !date.introduced && date.parts.day !== null && !date.holiday) {
    const noun = nounAfter(told, before, after, words, pack);
    if (noun) return cutRun(told, noun);
  }
  const dated = ({ from, to }: Run): boolean =>
    dates.some(({ start, end }) => start <= (tokens[from]?.start ?? 0) && end >= (tokens[to - 1]?.end ?? 0));
  const later = segments.slice(at + 1).filter((segment) => !dated(segment));
  const kept = keep(told, before, after, later, words).filter(({ from, to }) => to > from);
  const chosen = kept.flatMap(({ from, to }) => tokens.slice(from, to));
  if (chosen.length < 2 || chosen.length > MOST_WORDS || !isClause(chosen, words)) return null;
  if (dates.some((other) => other !== date && chosen.some(({ start }) => start >= other.bare && start < other.end)))
    return null;
  if (saysMore(told, chosen, pack)) return null;
  const ranges = kept.flatMap(({ from, to }) => {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    const opened = (told.text.slice(start, end).match(QUOTE_MARKS)?.length ?? 0) % 2 === 1;
    return place.cut(start, opened && MARK.test(told.text.slice(end)) ? end + 1 : end).ranges;
  });
  if (goesOn(told.text.slice(tokens[(kept.at(-1) as Run).to - 1]?.end))) return null;
  const clause = textOf(source, ranges);
  return (clause.text.match(QUOTE_MARKS)?.length ?? 0) % 2 === 0 ? clause : null;
}

/** "carried black (and red) flags": past an aside, the clause that it stands in goes on. */
const goesOn = (rest: string): boolean => GOES_ON.test(rest);
const GOES_ON = new RegExp(`^\\s*\\([^()]{1,200}\\)\\s+[${LETTERS}]`);

/** "on the | 1st of March": where the words end that lead to a date at a clause's end. */
function beforeArticle({ tokens, text }: Told, first: number, words: TimeLexicon, pack: Pack): number {
  const article = tokens[first - 1];
  if (!article || !pack.planning.articles.includes(article.lower)) return first;
  return introAt(tokens, first - 1, text, words.intro);
}

function cutRun({ tokens, place }: Told, { from, to }: Run): Text {
  return place.cut(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}

function segmentsOf({ tokens, text }: Told): Run[] {
  const segments: Run[] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    const last = tokens[i - 1] as Token;
    const next = tokens[i];
    const between = text.slice(last.end, next?.start);
    const splits = SPLIT.test(between) && !isAbbreviated(last, between);
    if (next && !splits && !isNumberOfNote(last, text) && !isNumberOfNote(next, text)) continue;
    segments.push({ from, to: i });
    from = i;
  }
  return segments;
}

/** "the U.S. Embassy": the stop ends no clause. */
function isAbbreviated({ text, capital }: Token, between: string): boolean {
  return between === "." || (between.startsWith(".") && capital && text.length === 1 && between.trim() === ".");
}

/** "[12]" behind what a note is of. */
function isNumberOfNote({ digits, start, end }: Token, text: string): boolean {
  return digits && text.charAt(start - 1) === "[" && text.charAt(end) === "]";
}

/** "the 6 March rally": the date stands between an article and what it dates. */
function nounAfter(told: Told, before: Run, after: Run, words: TimeLexicon, pack: Pack): Run | null {
  const { tokens } = told;
  const article = tokens[before.to - 1];
  if (!article || after.to === after.from || !pack.planning.articles.includes(article.lower)) return null;
  if (words.verb(tokens[after.from]?.lower ?? "") || words.notFirst(tokens[after.from]?.lower ?? "")) return null;
  let to = after.from;
  while (to < after.to && to - after.from < MOST_WORDS && !words.verb(tokens[to]?.lower ?? "")) to++;
  return to === after.to && to - after.from < 8 ? { from: after.from, to } : null;
}

/** Which words stay: around the date, behind it, or the clauses that a date at the beginning introduces. */
function keep(told: Told, before: Run, after: Run, later: readonly Run[], words: TimeLexicon): Run[] {
  const { tokens } = told;
  const lead = (from: number, to: number): number => {
    let at = from;
    while (at < to && words.leadIn(tokens[at]?.lower ?? "")) at++;
    return at;
  };
  const opened = lead(before.from, before.to);
  const around = [{ from: opened, to: before.to }, after];
  const aroundTokens = around.flatMap(({ from, to }) => tokens.slice(from, to));
  if (isClause(aroundTokens, words) && aroundTokens.length > 2) return around;
  const behind = { from: lead(after.from, after.to), to: after.to };
  if (isClause(tokens.slice(behind.from, behind.to), words)) return [behind];
  if (after.to > after.from) return [];
  const next = later[0];
  if (!next) return [];
  const from = lead(next.from, next.to);
  let to = next.to;
  for (let i = 1; i < later.length && !isClause(tokens.slice(from, to), words) && to - from <= 4; i++)
    to = later[i]?.to ?? to;
  return [{ from, to }];
}

/** A run of words that stands by itself: has a verb past its first word, and begins with none of the words that hang on others. */
function isClause(run: readonly Token[], words: TimeLexicon): boolean {
  const [first] = run;
  if (!first || run.length < 3 || words.notFirst(first.lower)) return false;
  const last = run.at(-1) as Token;
  if (!last.capital && words.notFirst(last.lower)) return false;
  return run.some(({ lower }, index) => index > 0 && words.verb(lower));
}

/** Whether an attribution or a condition of the sentence stands outside the words chosen. */
function saysMore(told: Told, chosen: readonly Token[], pack: Pack): boolean {
  const { phrase, ending } = careful(pack);
  const kept = new Set(chosen);
  return told.tokens.some(
    (token, index) => !kept.has(token) && (phrase(told.tokens, index, told.text) > 0 || ending(token.lower)),
  );
}
