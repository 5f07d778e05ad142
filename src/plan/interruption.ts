import type { Pack } from "../model/pack.ts";
import { lexicon, type Word, wordsOf } from "./words.ts";

/** Apostrophes, and what is joined by them: "there’s" begins a clause as "there" does. */
const JOINED = /['’].*$/;

/** Whether a sentence that "she said" interrupts would have a comma there without it. */
export function hasOwnComma(before: string, after: string, pack: Pack | null): boolean {
  if (!pack) return false;
  const { commas } = pack.planning;
  const next = wordsOf(after).slice(0, 4).map(bare);
  if (lexicon(commas.before)(next, 0) > 0) return true;
  const subject = lexicon(commas.subjects);
  if (lexicon(commas.joined)(next, 0) > 0 && subject(next, 1) > 0) return true;
  const said = before.replace(/[\s,،"”»“]+$/u, "");
  const from = Math.max(...[". ", "! ", "? ", "… "].map((stop) => said.lastIndexOf(stop))) + 1;
  const sentence = said.slice(from);
  const words = wordsOf(sentence).map(bare);
  if (words.length > 0 && lexicon(commas.alone)(words, 0) === words.length) return true;
  const opens = lexicon(commas.opening)(words, 0) > 0 && !sentence.includes(",");
  return opens && (subject(next, 0) > 0 || subject(next, 1) > 0);
}

const bare = (word: Word): Word => ({ ...word, word: word.word.replace(JOINED, ""), name: false });
