import type { Packs } from "../model/pack.ts";

/** The language of a text by its stop words and letters; null where nothing tells. */
export function detectLanguage(text: string, packs: Packs): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: { code: string; score: number } | null = null;
  for (const pack of packs.all) {
    const stops = new Set(pack.stopWords.length > 0 ? pack.stopWords : pack.planning.pronouns);
    const letters = new Set(pack.letters);
    let score = 0;
    for (const word of words) {
      if (stops.has(word)) score += 1;
      for (const letter of word) if (letters.has(letter)) score += 1;
    }
    if (score > 0 && (!best || score > best.score)) best = { code: pack.code, score };
  }
  return best?.code ?? null;
}
