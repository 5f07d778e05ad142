import type { PullQuote, Source } from "../model/article.ts";
import type { Range } from "../model/text.ts";
import { type Located, locate } from "../text/index.ts";
import { wordsIn } from "../text/letters.ts";
import type { Piece } from "./pieces.ts";

/** The fewest words a pull quote has. */
const LEAST = 5;
/** The most fragments one is stitched from, and the fewest words of a fragment. */
const FRAGMENTS = 4;
const RUN = 2;
/** How far apart in the body, in words, two fragments may stand. */
const GAP = 80;

interface Word {
  readonly word: string;
  readonly located: Located;
  readonly from: number;
  readonly to: number;
}

/** Finds the passages set apart that repeat what the body says, and settles their use. Linear in the text. */
export function readPullQuotes(source: Source, pieces: readonly Piece[]): PullQuote[] {
  const apart = new Set(pieces.filter((piece, i) => isApart(piece, pieces[i - 1], pieces[i + 1])));
  if (apart.size === 0) return [];
  const body = pieces
    .filter((piece) => piece.use === "body" && piece.kind !== "code" && piece.kind !== "image" && !apart.has(piece))
    .flatMap((piece) => wordsOf(locate(source, piece.text)));
  const passages = [...apart].map((piece) => ({ piece, words: wordsOf(locate(source, piece.text)) }));
  const wanted = new Set(passages.flatMap(({ words }) => words.map(({ word }) => word)));
  const places = new Map<string, number[]>();
  body.forEach(({ word }, i) => {
    if (!wanted.has(word)) return;
    const pair = pairAt(body, i);
    const list = places.get(pair);
    if (list) list.push(i);
    else places.set(pair, [i]);
  });
  const found: PullQuote[] = [];
  for (const { piece, words } of passages) {
    const repeats = repeated(words, body, places);
    if (!repeats) continue;
    piece.use = "pull-quote";
    found.push({ ...piece.text, repeats });
  }
  return found;
}

function isApart(piece: Piece, before: Piece | undefined, after: Piece | undefined): boolean {
  if (piece.use !== "body" || (piece.kind !== "paragraph" && piece.kind !== "quotation")) return false;
  if (piece.text.text.length > 600) return false;
  return piece.kind === "quotation" || piece.emphasis !== "" || (before?.kind === "rule" && after?.kind === "rule");
}

function wordsOf(located: Located): Word[] {
  const text = located.text.toLowerCase().replaceAll("’", "'");
  const same = text.length === located.text.length ? text : located.text;
  const words: Word[] = [];
  wordsIn(located.text, (from, to) => words.push({ word: same.slice(from, to), located, from, to }));
  return words;
}

/** The ranges of the body whose words, one after the other, are `wanted`; null where they aren't all there. */
function repeated(
  wanted: readonly Word[],
  body: readonly Word[],
  places: ReadonlyMap<string, readonly number[]>,
): Range[] | null {
  if (wanted.length < LEAST) return null;
  const starts = (places.get(pairAt(wanted, 0)) ?? []).slice(0, 50);
  let best: Range[] | null = null;
  for (const start of starts) {
    const ranges = stitched(wanted, body, places, start);
    if (ranges && (!best || ranges.length < best.length)) best = ranges;
  }
  return best;
}

function stitched(
  wanted: readonly Word[],
  body: readonly Word[],
  places: ReadonlyMap<string, readonly number[]>,
  start: number,
): Range[] | null {
  const ranges: Range[] = [];
  let at = start;
  for (let i = 0; i < wanted.length; ) {
    let run = 0;
    while (
      i + run < wanted.length &&
      body[at + run]?.word === wanted[i + run]?.word &&
      body[at + run]?.located === body[at]?.located
    )
      run++;
    if (run < Math.min(RUN, wanted.length) || ranges.length === FRAGMENTS) return null;
    ranges.push(rangeOf(body[at] as Word, body[at + run - 1] as Word));
    i += run;
    if (i >= wanted.length) break;
    const next = (places.get(pairAt(wanted, i)) ?? []).find((place) => place >= at + run && place <= at + run + GAP);
    if (next === undefined) return null;
    at = next;
  }
  return ranges;
}

function pairAt(words: readonly Word[], i: number): string {
  return `${words[i]?.word ?? ""} ${words[i + 1]?.word ?? ""}`;
}

function rangeOf(first: Word, last: Word): Range {
  const { start, end } = first.located.cut(first.from, last.to);
  return { start, end };
}
