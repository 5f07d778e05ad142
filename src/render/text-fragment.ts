import { LETTERS } from "../text/letters.ts";

/** Up to so many characters a passage is named whole; a longer one by its first and last words. */
const WHOLE = 60;
const LEAST_WORDS = 4;
/** Between two dashes fewer words do, where they stand nowhere else. */
const FEW_WORDS = 3;
const MOST_WORDS = 14;
const CONTEXT_WORDS = 3;

/** Sites set dashes in other ways than their authors write them, and browsers don't look beyond the end of a line of code. */
const BREAK = /\s*(?:-{2,}|[‒–—―])\s*|\s+-\s+|\s*\n\s*/u;

/** How often words stand in a text: never, once, or more often (2). */
type Times = (words: string) => number;

/** A longer text is not searched from its beginning for each slide. */
const LONG = 100_000;

/** Counts words in a text, in lower case like them. */
export function timesIn(text: string): Times {
  const scanned: Times = (words) => {
    const first = text.indexOf(words);
    return first < 0 ? 0 : text.indexOf(words, first + 1) < 0 ? 1 : 2;
  };
  if (text.length < LONG) return scanned;
  const places = new Map<string, number[]>();
  let from = 0;
  for (const word of text.split(" ")) {
    const known = places.get(word);
    if (known) known.push(from);
    else places.set(word, [from]);
    from += word.length + 1;
  }
  return (words) => {
    // Between its first and its last, a word stands whole in the text too: the rarest leads there.
    let rarest: { readonly at: readonly number[]; readonly offset: number } | null = null;
    let offset = words.indexOf(" ") + 1;
    for (const word of words.split(" ").slice(1, -1)) {
      const at = places.get(word) ?? [];
      if (!rarest || at.length < rarest.at.length) rarest = { at, offset };
      offset += word.length + 1;
    }
    if (!rarest) return scanned(words);
    let count = 0;
    for (const place of rarest.at) {
      if (place >= rarest.offset && text.startsWith(words, place - rarest.offset) && ++count === 2) break;
    }
    return count;
  };
}

/**
 * A passage of an article, what stands right before and right behind it ("" where that is something else on a page), and
 * how often words stand in all of the article's text, in lower case. The passage is in pieces where a page has something between its words.
 */
export interface Place {
  readonly passage: readonly string[];
  readonly before: string;
  readonly after: string;
  readonly times: Times;
}

/**
 * What follows `:~:text=` in a link that opens a page at a passage: `[prefix-,]start[,end][,-suffix]`, percent-encoded.
 * The words before or behind are named where the passage's own words stand elsewhere too. Null where it has no words.
 */
export function textFragment({ passage, before, after, times }: Place): string | null {
  const runs = passage.flatMap((piece) => piece.split(BREAK));
  const words = runs.map((run) => bare(run).split(" ").filter(Boolean));
  const [from, to] = widest(words, times);
  if (from < 0) return null;
  const all = words.slice(from, to + 1).flat();
  const named = all.join(" ");
  const short = from === to && (named.length <= WHOLE || all.length <= 2 * LEAST_WORDS);
  const first = short
    ? named
    : opening(all, from === to ? all.length - LEAST_WORDS : (words[from]?.length ?? 0), times);
  const last = short ? "" : closing(all, from === to ? all.length - 1 : (words[to]?.length ?? 0), first);
  const twice = times(folded(first)) > 1;
  const prefix =
    twice && from === 0 ? (before.trim().split(BREAK).at(-1) ?? "").split(/\s+/u).slice(-CONTEXT_WORDS) : [];
  const suffix =
    twice && !some(prefix) && to === runs.length - 1
      ? (after.trim().split(BREAK)[0] ?? "").split(/\s+/u).slice(0, CONTEXT_WORDS)
      : [];
  // What is named beside a passage is looked for right beside it: the marks between the two count.
  const opened = some(prefix) ? `${OPENING.exec(runs[0] ?? "")?.[0] ?? ""}${first}` : first;
  const ended = some(suffix) ? `${last || first}${CLOSING.exec(runs.at(-1) ?? "")?.[0] ?? ""}` : last;
  return [
    some(prefix) && `${encoded(prefix.join(" ").replace(OPENING, ""))}-`,
    last || !some(suffix) ? encoded(opened) : "",
    encoded(ended),
    some(suffix) && `-${encoded(suffix.join(" ").replace(CLOSING, ""))}`,
  ]
    .filter(Boolean)
    .join(",");
}

/** The first and the last of the runs that have words enough to be found by; where none has, the longest is both. */
function widest(runs: readonly (readonly string[])[], times: Times): readonly [number, number] {
  const enough = (run: readonly string[]) =>
    run.length >= LEAST_WORDS || (run.length >= FEW_WORDS && times(folded(run.join(" "))) <= 1);
  const from = runs.findIndex(enough);
  if (from >= 0) return [from, runs.findLastIndex(enough)];
  const most = Math.max(...runs.map(({ length }) => length));
  const longest = most > 0 ? runs.findIndex(({ length }) => length === most) : -1;
  return [longest, longest];
}

/** The fewest first words that stand nowhere else. */
function opening(words: readonly string[], room: number, times: Times): string {
  const most = Math.min(MOST_WORDS, room);
  for (let count = LEAST_WORDS; count < most; count++) {
    const start = bare(words.slice(0, count).join(" "));
    if (times(folded(start)) <= 1) return start;
  }
  return bare(words.slice(0, most).join(" "));
}

/** The fewest last words that do not stand in the passage before its end. */
function closing(words: readonly string[], room: number, first: string): string {
  const passage = folded(words.join(" "));
  const from = folded(first).length;
  const least = Math.min(LEAST_WORDS, room);
  for (let count = least; count <= room; count++) {
    const end = bare(words.slice(-count).join(" "));
    if (passage.indexOf(folded(end), from) === passage.length - folded(end).length) return end;
  }
  return bare(words.slice(-least).join(" "));
}

const OPENING = new RegExp(`^[^${LETTERS}\\d]+`);
const CLOSING = new RegExp(`[^${LETTERS}\\d]+$`);

/** Without marks at the ends, which a page may set in another way. */
function bare(text: string): string {
  return text.replace(OPENING, "").replace(CLOSING, "");
}

function some(words: readonly string[]): boolean {
  return words.some(Boolean);
}

function folded(text: string): string {
  return text.toLowerCase();
}

/** Commas, hyphens and ampersands mean something in a fragment. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
