import type { Source } from "../model/article.ts";
import type { Pack } from "../model/pack.ts";
import type { Text } from "../model/text.ts";
import { type Located, locate } from "../text/index.ts";
import { isDigit, isLetter, isLower, isUpper, isWord } from "../text/letters.ts";

interface Rules {
  readonly abbreviations: ReadonlySet<string>;
  readonly beforeNumbers: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  readonly ordinals: boolean;
}

const rulesOf = new WeakMap<Pack, Rules>();
const NONE: Rules = { abbreviations: new Set(), beforeNumbers: new Set(), common: new Set(), ordinals: false };

function rules(pack: Pack | null): Rules {
  if (!pack) return NONE;
  const known = rulesOf.get(pack);
  if (known) return known;
  const made: Rules = {
    abbreviations: new Set(pack.abbreviations),
    beforeNumbers: new Set(pack.reading.beforeNumbers),
    common: new Set([
      ...pack.stopWords,
      ...pack.planning.pronouns,
      ...pack.planning.demonstratives,
      ...pack.planning.articles,
    ]),
    ordinals: pack.reading.ordinalStop,
  };
  rulesOf.set(pack, made);
  return made;
}

const STOPS = ".!?…。！？";
const STOP = /[.!?…。！？]/gu;
const CLOSERS = "\"'”’»›)]“";
const OPENERS = "\"'“‘„«‹([¿¡";

/** Where the sentences of a visible text (white space folded) begin. The first is 0; each reaches to the next. */
export function sentenceStarts(text: string, pack: Pack | null): number[] {
  const known = rules(pack);
  const starts = [0];
  STOP.lastIndex = 0;
  for (let stop = STOP.exec(text); stop; stop = STOP.exec(text)) {
    let i = stop.index;
    const from = i;
    while (i + 1 < text.length && STOPS.includes(text.charAt(i + 1))) i++;
    const stopEnd = i + 1;
    while (i + 1 < text.length && CLOSERS.includes(text.charAt(i + 1))) i++;
    STOP.lastIndex = i + 1;
    if (text.charAt(i + 1) !== " " || i + 2 >= text.length) continue;
    if (!ends(text, from, stopEnd, i + 2, known)) continue;
    const start = i + 2 + citationAt(text, i + 2);
    if (start < text.length) starts.push(start);
    STOP.lastIndex = Math.max(i + 1, start);
  }
  return starts;
}

/** "It rained. [Roe, Rain, p. 5] Then": where a sentence was read stands behind it, and is no beginning of the next. */
function citationAt(text: string, from: number): number {
  const opener = text.charAt(from);
  if (opener !== "[" && opener !== "(") return 0;
  const [cited = ""] = CITATION.exec(text.slice(from, from + LONGEST_CITATION)) ?? [];
  if (!/\d/.test(cited)) return 0;
  let next = from + cited.length;
  while (OPENERS.includes(text.charAt(next)) && next < text.length) next++;
  const after = text.charAt(next);
  return after === "" || isUpper(after) || isDigit(after) ? cited.length : 0;
}
const LONGEST_CITATION = 200;
const CITATION = /^(?:\[[^[\]]*\]|\([^()?!]*[^().?!]\))(?: |$)/;

/** Whether the stop at `from` ends a sentence, given that text goes on at `next`. */
function ends(text: string, from: number, stopEnd: number, next: number, known: Rules): boolean {
  let at = next;
  while (
    at < text.length &&
    (OPENERS.includes(text.charAt(at)) || (at < next + 6 && "—–- •".includes(text.charAt(at))))
  )
    at++;
  const first = text.charAt(at);
  const digit = isDigit(first);
  if (!digit && !isLetter(first)) return !STOPS.includes(first) && !",;:".includes(first);
  if (isLower(first)) return false;
  if (text.charAt(from) !== "." || stopEnd - from > 1) return true;
  let begin = from;
  while (begin > 0 && begin > from - 25 && (isWord(text.charAt(begin - 1)) || ".’'-".includes(text.charAt(begin - 1))))
    begin--;
  const word = text.slice(begin, from);
  if (word === "") return true;
  let end = at;
  while (end < text.length && isLetter(text.charAt(end))) end++;
  const following = text.slice(at, end).toLowerCase();
  const common = known.common.has(following);
  if ([...word].every(isDigit)) {
    if (begin === 0) return false;
    return !known.ordinals || word.length > 2 || common || digit;
  }
  if (digit && known.beforeNumbers.has(word.toLowerCase())) return false;
  if (word.length === 1 && following.length < (isLower(word) ? 4 : 3) && text.charAt(end) === ".") return false;
  if (word.length === 1 && isUpper(word)) return common && following.length > 1;
  if (isInitials(word) || (word.length === 1 && /\S\.\s$/.test(text.slice(Math.max(0, begin - 3), begin))))
    return common;
  if (!known.abbreviations.has(word.toLowerCase())) return true;
  return common && !isUpper(word.charAt(0)) && !digit;
}

/** "U.S", "т.е": letters, each with its stop but the last. */
function isInitials(word: string): boolean {
  const letters = word.split(".");
  return (
    letters.length > 1 &&
    letters.every((letter, i) => letter.length === 1 || (i === letters.length - 1 && letter.length === 2))
  );
}

/** The sentences of a text of the source. Together they hold all of it, white space between them aside. */
export function sentencesOf(source: Source, text: Text, pack: Pack | null): Text[] {
  if (text.text === "") return [];
  const located = locate(source, text);
  const runIn = runInHeading(source, text, located);
  const starts = [...sentenceStarts(located.text, pack), ...(runIn ? [runIn] : [])].sort((a, b) => a - b);
  if (starts.length === 1) return [text];
  const out: { from: number; sentence: Text }[] = [];
  let from = 0;
  for (let i = 1; i <= starts.length; i++) {
    const to = starts[i] ?? located.text.length;
    let sentence = exact(located, from, to);
    while (!sentence && i === starts.length && out.length > 0) {
      from = out.pop()?.from ?? 0;
      sentence = exact(located, from, to);
    }
    if (!sentence) continue;
    out.push({ from, sentence });
    from = to;
  }
  return out.length > 0 ? out.map(({ sentence }) => sentence) : [text];
}

/** Where the text under a run-in heading begins: one in bold that fills the first line and ends without a mark; 0 for none. */
function runInHeading(source: Source, { start }: Text, { text, index }: Located): number {
  if (!/\*\*|__/.test(source.text.slice(start - 2, start + 2))) return 0;
  const end = source.text.indexOf("\n", start);
  if (end < 0 || !RUN_IN.test(source.text.slice(source.text.lastIndexOf("\n", start) + 1, end))) return 0;
  const at = index(end + 1);
  return at < text.length && !isLower(text.charAt(at)) ? at : 0;
}

const RUN_IN =
  /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(\*\*|__)(?!\s)[^*_]{1,80}[^*_\s.!?…:,;—–-]\1(?:\s*\\|\s*<br\s*\/?>)?\s*$/;

/** The cut, or null where markup lies so that no pieces of the source give just these characters. */
function exact(located: Located, from: number, to: number): Text | null {
  const cut = located.cut(from, to);
  return cut.text === located.text.slice(from, to).trim() ? cut : null;
}
