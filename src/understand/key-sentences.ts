import type { Article } from "../model/article.ts";
import type { KeySentence } from "../model/findings.ts";
import type { Pack } from "../model/pack.ts";
import type { Text } from "../model/text.ts";
import { locate } from "../text/index.ts";
import { onceEach } from "../text/once.ts";
import { matcherOf, type Token, tokensOf, toldIn } from "./tokens.ts";

/** What each sign weighs. Tuned on one half of a corpus of news articles. */
const WEIGHTS = { position: 0.4, opening: 0.08, centrality: 0.42, title: 0.12, length: 0.16, novelty: 0.06 };
const STEM = 6;
/** Words a sentence has at least to be read alone. */
const FULL = 20;

const stopWordsOf = onceEach((pack: Pack) => matcherOf(pack.stopWords));

/**
 * Every sentence of the body with a score from 0 to 1, best first. A linear sum of what Edmundson (1969, "New methods
 * in automatic extracting") found to tell: position, title words and content words, the last as a cosine to the centroid of
 * the article's words (Radev et al. 2004, "Centroid-based summarization of multiple documents"); besides length, and how many
 * of its words are new (Carbonell & Goldstein 1998 in one pass, without the greedy choice). Linear in the article.
 */
export function findKeySentences(article: Article, pack: Pack | null): KeySentence[] {
  const stop = pack ? stopWordsOf(pack) : () => false;
  const stemsOf = (tokens: readonly Token[]): string[] => {
    const found: string[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const { lower, digits } = tokens[i] as Token;
      if (!digits && lower.length >= 3 && !stop(lower)) found.push(lower.slice(0, STEM));
    }
    return found;
  };
  const stems = (text: string): string[] => stemsOf(tokensOf(text));
  const told = new Map(toldIn(article).map(({ sentence, tokens }) => [sentence, tokens]));
  const title = new Set(stems([article.title?.text, article.standfirst?.text].filter(Boolean).join(" ")));
  const sentences: { text: Text; words: string[]; first: boolean; heading: Set<string> }[] = [];
  const frequency = new Map<string, number>();
  for (const section of article.sections) {
    const heading = new Set(section.heading ? stems(section.heading.text) : []);
    let first = true;
    for (const block of section.blocks) {
      for (const sentence of block.sentences) {
        const tokens = block.kind === "code" ? [] : told.get(sentence);
        const words = tokens ? stemsOf(tokens) : stems(locate(article.source, sentence).text);
        for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
        sentences.push({ text: sentence, words, first, heading });
        first = false;
      }
    }
  }
  const weight = (word: string): number => {
    const count = frequency.get(word) ?? 0;
    return count > 1 ? Math.log(1 + count) : 0;
  };
  const seen = new Set<string>();
  const raw = sentences.map(({ words, first, heading, text }, index) => {
    const own = new Set(words);
    let sum = 0;
    let fresh = 0;
    let titled = 0;
    for (const word of own) {
      sum += weight(word);
      if (!seen.has(word)) fresh++;
      seen.add(word);
      if (title.has(word) || heading.has(word)) titled++;
    }
    const count = Math.max(1, own.size);
    return {
      text,
      position: 1 / (1 + index / Math.max(3, sentences.length / 4)),
      opening: first ? 1 : 0,
      centrality: sum / Math.sqrt(count),
      title: Math.min(1, titled / 3),
      length: Math.min(1, words.length / FULL),
      novelty: fresh / count,
    };
  });
  const most = raw.reduce((max, { centrality }) => Math.max(max, centrality), 1e-9);
  const total = Object.values(WEIGHTS).reduce((sum, value) => sum + value, 0);
  const signs = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  return raw
    .map((one) => ({
      ...one.text,
      score: signs.reduce(
        (sum, key) => sum + (WEIGHTS[key] * (key === "centrality" ? one[key] / most : one[key])) / total,
        0,
      ),
    }))
    .sort((a, b) => b.score - a.score || a.start - b.start);
}
