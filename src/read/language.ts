import type { Pack, Packs } from "../model/pack.ts";

/** How much of a text is looked at, in characters. */
const SAMPLE = 20_000;
/** Running text has about two stop words in five; a neighbour's language shares some of them. */
const LEAST_SHARE = 0.16;
const LETTERS_WEIGH = 3;

const known = new WeakMap<Pack, ReadonlySet<string>>();

/**
 * The language of a text, of those there are packs for: the one most of whose stop words it has, its own letters helping
 * ("ә", "ї"). Null where none has enough of them.
 */
export function detectLanguage(text: string, packs: Packs): string | null {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  if (words.length === 0) return null;
  let best: { code: string; score: number } | null = null;
  for (const pack of packs.all) {
    const stop = stopWordsOf(pack);
    let hits = 0;
    let lettered = 0;
    for (const word of words) {
      if (stop.has(word)) hits++;
      if (pack.letters !== "" && [...word].some((letter) => pack.letters.includes(letter))) lettered++;
    }
    const share = hits / words.length;
    const score = share + (LETTERS_WEIGH * lettered) / words.length / 10;
    if (
      (share >= LEAST_SHARE || (share >= LEAST_SHARE / 4 && lettered / words.length >= 0.1)) &&
      score > (best?.score ?? 0)
    )
      best = { code: pack.code, score };
  }
  return best?.code ?? null;
}

function stopWordsOf(pack: Pack): ReadonlySet<string> {
  const set = known.get(pack) ?? new Set(pack.stopWords);
  known.set(pack, set);
  return set;
}
