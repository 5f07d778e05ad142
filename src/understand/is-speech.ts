import { LETTERS } from "../text/letters.ts";
import type { Attribution } from "./attribution.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Passage } from "./passages.ts";
import { isReportedSentence } from "./reported.ts";
import type { Piece } from "./utterances.ts";
import type { Word } from "./words.ts";

/** From this many words on, words in marks are speech unless something says otherwise. */
const LONG = 5;

/** Tells speech from names, titles, slogans and scare quotes in marks. */
export function isSpeech(
  passage: Passage,
  piece: Piece,
  attribution: Attribution | null,
  lexicon: Lexicon | null,
): boolean {
  const { words, text } = passage;
  if (piece.style === "dash" || piece.style === "block") return true;
  const first = words[piece.firstWord];
  const count = piece.endWord - piece.firstWord;
  if (!first || text[piece.start - 1] === "=") return false;
  const inner = text.slice(piece.from, piece.to);
  const near = attribution?.where === "after" || attribution?.where === "colon";
  if (!piece.closed) return count >= LONG && (near || piece.start <= 2 || first.gap.includes(":"));
  const announced = first.gap.includes(":");
  const whole = count > 2 && /[.!?…]$/u.test(inner.trimEnd()) && lexicon?.speech.subjectAfterVerb;
  if (
    announced &&
    piece.style === "marks" &&
    (count >= LONG || whole || (lexicon && isReported(passage, piece, lexicon)))
  )
    return true;
  if (lexicon?.people.nounsCapitalised && !near && isTitle(passage, piece, lexicon)) return false;
  const small = !first.capital && (lexicon?.people.nounsCapitalised || lexicon?.people.caseSigns !== "");
  const reach = !small ? 3 : count >= LONG && !lexicon?.people.nounsCapitalised ? 0 : 1;
  if (lexicon && !near && count < LONG + 3)
    for (let i = piece.firstWord - 1; i >= Math.max(0, piece.firstWord - reach); i--) {
      const word = words[i];
      if (!word || (words[i + 1]?.gap ?? "").match(/[.;!?]/u)) break;
      if (lexicon.notSpeech(word.lower)) return false;
      if (lexicon.verb(word.lower)) break;
    }
  if (piece.style === "single") return near && count >= 2;
  if (lexicon?.speech.clause && isWork(passage, piece, attribution, lexicon)) return false;
  const ended = lexicon?.people.nounsCapitalised && count > 3 ? /[.?!]$/u : /[?!]$/u;
  if (ended.test(inner) && isWholeSentence(passage, piece)) return true;
  if (near && attribution.where === "after") return true;
  if (attribution && lexicon?.beforeWords(words[piece.firstWord - 1]?.lower ?? "") && first.gap.length === 1)
    return true;
  const sentence = /[.!?…]$/u.test(inner.trimEnd()) || (/[.!?]/u.test(text[piece.end] ?? "") && count >= LONG);
  if (!near && looksLikeName(passage, piece, sentence, lexicon)) return false;
  if (
    lexicon?.people.nounsCapitalised &&
    !first.capital &&
    (isReported(passage, piece, lexicon) || isReportedSentence(passage, piece, lexicon))
  )
    return true;
  if (count > 1 && lexicon && isSpoken(passage, piece, lexicon)) return true;
  if (count >= LONG && !(lexicon?.people.nounsCapitalised ?? false)) return true;
  if (count >= LONG && (near || attribution || first.capital)) return true;
  return attribution !== null && (attribution.where !== "far" || (count > 1 && (!attribution.held || !first.capital)));
}

/**
 * "television’s “Long Night,”", "stars in “Long Night” and “Day”", "“Long Night” (1998)": capitalised words that nothing sets
 * apart from their sentence, or with nothing but a year behind them.
 */
function isWork(passage: Passage, piece: Piece, attribution: Attribution | null, lexicon: Lexicon): boolean {
  const { words, text } = passage;
  if (!attribution && /^\W{0,3}\(\d{4}\)/u.test(text.slice(piece.end, piece.end + 9))) return true;
  const previous = words[piece.firstWord - 1];
  const first = words[piece.firstWord] as Word;
  if (!previous || first.first || !/^["“]?$/u.test(first.gap) || piece.endWord - piece.firstWord > 6) return false;
  if (!first.capital || lexicon.verb(previous.lower) || lexicon.weakVerb(previous.lower)) return false;
  const opened = previous.possessive || lexicon.functionWord(previous.lower);
  return opened && words.slice(piece.firstWord, piece.endWord).every((word) => word.capital || isSmall(word, lexicon));
}

const isSmall = ({ lower }: Word, lexicon: Lexicon): boolean =>
  lexicon.functionWord(lower) && !lexicon.pronoun(lower) && !lexicon.spoken(lower);

/** Words in marks that make a sentence of their own: nothing but other sentences stands around them. */
function isWholeSentence({ words, text }: Passage, piece: Piece): boolean {
  const before = text.slice(Math.max(0, piece.start - 3), piece.start).trimEnd();
  const next = words[piece.endWord];
  return /^$|[.!?…]$/u.test(before) && (!next || next.first) && text.slice(piece.end).trimStart()[0] !== "(";
}

/** "der „Spiegel“", "der Film „Das Boot“": capitalised words behind a determiner, or any behind a noun for what has a title. */
function isTitle(passage: Passage, piece: Piece, lexicon: Lexicon): boolean {
  const { words, text } = passage;
  const first = words[piece.firstWord] as Word;
  const previous = words[piece.firstWord - 1];
  if (!previous || first.gap.length > 1) return false;
  if (previous.capital && lexicon.notSpeech(previous.lower)) return true;
  const spoken = /[.!?]$/u.test(text.slice(piece.from, piece.to));
  const opens = lexicon.determiner(previous.lower) || lexicon.preposition(previous.lower);
  return first.capital && opens && !spoken && !lexicon.beforeWords(previous.lower);
}

/** Words that people say and names are not made of: "we", "isn’t". */
function isSpoken(passage: Passage, piece: Piece, lexicon: Lexicon): boolean {
  for (let i = piece.firstWord; i < piece.endWord; i++)
    if (lexicon.spoken((passage.words[i]?.lower ?? "").replace("’", "'"))) return true;
  return false;
}

/** A verb of saying or judging stands in the same sentence. */
function isReported(passage: Passage, piece: Piece, lexicon: Lexicon): boolean {
  const { words } = passage;
  const says = (lower: string): boolean => lexicon.verb(lower) || lexicon.weakVerb(lower);
  for (let i = piece.firstWord - 1; i >= Math.max(0, piece.firstWord - 25); i--) {
    if (says(words[i]?.lower ?? "")) return true;
    if (words[i]?.first) break;
  }
  for (let i = piece.endWord; i < Math.min(words.length, piece.endWord + 12) && !words[i]?.first; i++)
    if (says(words[i]?.lower ?? "")) return true;
  return false;
}

const LETTER = new RegExp(`[${LETTERS}]`);

/** Names and titles: every word that counts is capitalised, or, where names stand in marks, the first is. */
function looksLikeName(passage: Passage, piece: Piece, sentence: boolean, lexicon: Lexicon | null): boolean {
  const words = passage.words.slice(piece.firstWord, piece.endWord);
  const first = words[0];
  if (!first || words.length > 9) return false;
  const spoken = /[.!?]$/u.test(passage.text.slice(piece.from, piece.to)) && words.length > 2;
  if (spoken && lexicon?.people.nounsCapitalised && words.some((word) => !word.capital)) return false;
  if (lexicon?.people.nounsCapitalised && !first.capital) return false;
  const content = words.filter((word) => !lexicon?.functionWord(word.lower) && LETTER.test(word.text));
  const capitals = content.filter((word) => word.capital).length;
  if (content.length > 0 && capitals === content.length && (words.length > 1 || first.capital)) {
    const before = passage.words[piece.firstWord - 1];
    return (
      !(before && lexicon?.verb(before.lower) && words.length === 1) && !(sentence && words.length > 4 && capitals < 2)
    );
  }
  const marksNames = lexicon?.people.roleTakesGenitive || lexicon?.people.nounsCapitalised;
  const opened = /[:,—–]/u.test(first.gap);
  return (
    Boolean(marksNames) &&
    first.capital &&
    !opened &&
    !/^[,.!?…]*["”“»]?,?\s+[—–-]\s+\p{Ll}/u.test(passage.text.slice(piece.to, piece.to + 8)) &&
    words.length <= 6 &&
    !/[.!?…]$/u.test(passage.text.slice(piece.from, piece.to))
  );
}
