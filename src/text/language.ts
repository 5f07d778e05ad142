import type { Pack, Packs } from "../model/pack.ts";
import { beginsCyrillic, CYRILLIC, LATIN, LETTERS } from "./letters.ts";

/** How much of a text is looked at, in characters. */
const SAMPLE = 20_000;
/** Running text has about two stop words in five; a neighbour's language shares some of them. */
const LEAST_SHARE = 0.16;
const LETTERS_WEIGH = 3;

const WORD = new RegExp(`[${LETTERS}][${LETTERS}'’]*`, "g");

interface Profile {
  readonly stop: ReadonlySet<string>;
  readonly letters: RegExp | null;
}

const known = new WeakMap<Pack, Profile>();

/**
 * The language of a text, of those there are packs for: of those in the letters that most of its words are in, the one most of
 * whose stop words these have, its own letters helping ("ә", "ї"). Null where none has enough of them.
 */
export function detectLanguage(text: string, packs: Packs): string | null {
  const all = text.slice(0, SAMPLE).toLowerCase().match(WORD) ?? [];
  const cyrillic = all.filter(beginsCyrillic);
  const script = cyrillic.length * 2 > all.length ? "Cyrillic" : "Latin";
  const words = script === "Cyrillic" ? cyrillic : all;
  if (words.length === 0) return null;
  let best: { code: string; score: number } | null = null;
  for (const pack of packs.all) {
    if (scriptOf(pack) !== script) continue;
    const { stop, letters } = profileOf(pack);
    let hits = 0;
    let lettered = 0;
    for (const word of words) {
      if (stop.has(word)) hits++;
      if (letters?.test(word)) lettered++;
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

/** What a language is known by, made ready once. */
function profileOf(pack: Pack): Profile {
  const letters = pack.letters === "" ? null : new RegExp(`[${pack.letters}]`, "u");
  const profile = known.get(pack) ?? { stop: new Set(pack.stopWords), letters };
  known.set(pack, profile);
  return profile;
}

/** A passage of fewer words is a name or a word that the language has borrowed. */
const LEAST_WORDS = 3;
const WHOLE_WORD = new RegExp(`[${LETTERS}][${LETTERS}'’-]*`, "g");
const SCRIPTS = { Latin: new RegExp(`[${LATIN}]`, "g"), Cyrillic: new RegExp(`[${CYRILLIC}]`, "g") } as const;

/**
 * Tells the language of passages that are, by their letters, not in the one around them: Russian in English, English in
 * Kazakh. Null for all others, and where their own is not certain.
 */
export function foreignTo(language: string, packs: Packs): (text: string) => string | null {
  const script = scriptOf(packs.of(language));
  const other = script === "Latin" ? "Cyrillic" : "Latin";
  const others: Packs = { ...packs, all: packs.all.filter((pack) => scriptOf(pack) === other) };
  if (!script || others.all.length === 0) return () => null;
  return (text) => {
    const foreign = text.match(SCRIPTS[other])?.length ?? 0;
    if (foreign === 0 || (text.match(SCRIPTS[script])?.length ?? 0) > foreign / 20) return null;
    if ((text.match(WHOLE_WORD)?.length ?? 0) < LEAST_WORDS) return null;
    return detectLanguage(text, others);
  };
}

/** What a language is written in, as its first stop word shows. */
function scriptOf(pack: Pack | null): keyof typeof SCRIPTS | null {
  const word = pack?.stopWords[0] ?? "";
  return word.match(SCRIPTS.Latin) ? "Latin" : word.match(SCRIPTS.Cyrillic) ? "Cyrillic" : null;
}
