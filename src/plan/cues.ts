import type { Text } from "../model/text.ts";
import { locate } from "../text/index.ts";
import type { Context } from "./options.ts";
import type { Unit } from "./units.ts";
import { lexicon, type Word, wordsOf } from "./words.ts";

const MOST = 3;
const LONGEST = 5;

interface Phrase {
  /** Cut out of its sentence only where it is wanted. */
  readonly text: () => Text;
  readonly worth: number;
}

/**
 * At most three short phrases that remind the speaker of what is to be said, in its order: who speaks, the number, and
 * the runs of content words that weigh most. Runs between stop words and punctuation, each word weighted by the length of
 * the runs it stands in: RAKE (Rose, Engel, Cramer & Cowley 2010, "Automatic Keyword Extraction from Individual Documents").
 */
export function cuesOf(units: readonly Unit[], context: Context): Text[] {
  const phrases: Phrase[] = [];
  for (const unit of units) {
    for (const { person } of unit.speech) {
      const name = person?.name;
      if (name) phrases.push({ text: () => name, worth: 8 });
    }
    for (const figure of unit.figures) if (figure.what) phrases.push({ text: () => figure, worth: 7 });
  }
  phrases.push(...keyPhrases(units, context));
  const chosen: Text[] = [];
  for (const phrase of phrases.sort((a, b) => b.worth - a.worth)) {
    if (chosen.length === MOST) break;
    const text = phrase.text();
    if (text.text && !chosen.some((other) => sharesWord(other.text, text.text))) chosen.push(text);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(wordsOf(a).map(({ word }) => word));
  return wordsOf(b).some(({ word }) => word.length > 3 && words.has(word));
}

function keyPhrases(units: readonly Unit[], context: Context): Phrase[] {
  const stop = context.pack && lexicon(context.pack.stopWords);
  if (!stop) return [];
  const isStop = (word: Word) => !word.name && stop.has(word);
  const runs = units.flatMap((unit) => {
    const place = locate(context.article.source, unit.text);
    return runsOf(place.text, isStop).map((words) => ({ words, place, score: unit.score }));
  });
  const degree = new Map<string, number>();
  const count = new Map<string, number>();
  for (const { words } of runs)
    for (let i = 0; i < words.length; i++) {
      const { word } = words[i] as Word;
      degree.set(word, (degree.get(word) ?? 0) + words.length);
      count.set(word, (count.get(word) ?? 0) + 1);
    }
  return runs
    .filter(({ words }) => words.length > 1 && words.length <= LONGEST)
    .map(({ words, place, score }) => ({
      text: () => place.cut((words[0] as Word).from, (words.at(-1) as Word).to),
      worth: score + words.reduce((sum, { word }) => sum + (degree.get(word) ?? 0) / (count.get(word) ?? 1), 0) / 3,
    }));
}

/** Runs of words that are no stop words, with nothing but a space between them. */
function runsOf(text: string, isStop: (word: Word) => boolean): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  let end = 0;
  const words = wordsOf(text);
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const joined = text.slice(end, word.from) === " ";
    const stops = isStop(word);
    if (!joined || stops) {
      if (run.length) runs.push(run);
      run = [];
    }
    if (!stops) run.push(word);
    end = word.to;
  }
  if (run.length) runs.push(run);
  return runs;
}
