import type { Article } from "../model/article.ts";
import type { Range, Text } from "../model/text.ts";
import { textOf } from "../text/index.ts";
import { type Memory, noMemory, tellerBefore } from "./antecedents.ts";
import { type Attribution, attributionOf, holderOf, mainAttribution } from "./attribution.ts";
import { isSpeech } from "./is-speech.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Passage } from "./passages.ts";
import type { Cast, Draft } from "./people.ts";
import { reportedBy } from "./reported.ts";
import type { Reader } from "./subjects.ts";
import { signatureOf } from "./signatures.ts";
import { resolve, type Speaking } from "./speakers.ts";
import { type Turn, turnsOf } from "./turns.ts";
import { type Piece, piecesOf } from "./utterances.ts";

interface Found {
  readonly pieces: Piece[];
  attribution: Attribution | null;
  speaking: Speaking | null;
  passage: number;
}

/** Who spoke is remembered from here on. */
const SURE = 0.55;

/** An utterance with who says it, people not numbered yet. */
export interface Utterance {
  readonly fragments: readonly Text[];
  speaking: Speaking | null;
  readonly attribution: Range | null;
  readonly pieces: readonly Piece[];
}

/** Finds every utterance, joins its fragments, and gives it to who says it. Without a lexicon nobody is found. */
export function findQuotes(passages: readonly Passage[], lexicon: Lexicon | null, cast: Cast | null): Utterance[] {
  const turns = cast ? turnsOf(passages, cast) : NO_TURNS;
  const pieces = piecesOf(passages, lexicon, turns);
  const utterances: Found[] = [];
  const memory = noMemory();
  pieces.forEach((piece, i) => {
    const passage = passages[piece.passage] as Passage;
    const turn = turns.get(piece.passage);
    if (turn && piece.continues) {
      utterances.at(-1)?.pieces.push(piece);
      return;
    }
    if (turn) {
      utterances.push({ pieces: [piece], ...spokenBy(turn), passage: piece.passage });
      return;
    }
    const sign = piece.style === "block" && cast ? signatureOf(passages, piece.passage, cast.names) : null;
    const attribution = sign
      ? ({ subject: sign.subject, words: sign.subject, where: "after", gender: null } as const)
      : lexicon && cast
        ? (attributionOf(
            { passage, lexicon, names: cast.names },
            piece.firstWord,
            piece.endWord,
            surroundings(passage, piece),
          ) ?? behindDash({ passage, lexicon, names: cast.names }, piece))
        : null;
    const unknown = attribution === null && lexicon !== null && isSaid(passage, piece, lexicon);
    const before = utterances.at(-1);
    const previous = pieces[i - 1];
    if (before && previous && before.pieces.at(-1) === previous) {
      const own = unknown || (attribution !== null && attribution.where !== "before");
      const continued = goesOn(passages, previous, piece, before.attribution);
      const sameWords = continued && (!own || sameAttribution(before.attribution, attribution) || piece.continues);
      if (piece.continues || sameWords || unfinished(passages, previous, piece)) {
        before.pieces.push(piece);
        if (before.speaking === null && attribution && lexicon && cast) {
          before.attribution = attribution;
          before.passage = piece.passage;
          before.speaking = resolve(attribution, passages, piece.passage, cast, lexicon, memory);
        }
        if (before.speaking)
          memory.last = { speaker: before.speaking.speaker, passage: piece.passage, word: piece.firstWord };
        return;
      }
    }
    const held =
      attribution === null && lexicon && cast && !passage.words[piece.firstWord]?.first
        ? holderOf({ passage, lexicon, names: cast.names }, piece.firstWord)
        : null;
    if (!isSpeech(passage, piece, attribution ?? held, lexicon)) return;
    const at = sign?.passage ?? piece.passage;
    let speaking = attribution && lexicon && cast ? resolve(attribution, passages, at, cast, lexicon, memory) : null;
    if (!speaking && !unknown && mayCarry(attribution)) {
      const holder = held && lexicon && cast ? resolve(held, passages, piece.passage, cast, lexicon, memory) : null;
      speaking = holder
        ? { ...holder, confidence: Math.min(holder.confidence, 0.5) }
        : carried(passages, piece, before ?? null, lexicon, cast, memory);
    }
    if (speaking && speaking.confidence >= SURE)
      memory.last = { speaker: speaking.speaker, passage: piece.passage, word: piece.firstWord };
    utterances.push({ pieces: [piece], attribution, speaking, passage: at });
  });
  takeFromNext(passages, utterances);
  return utterances.map((utterance) => finish(passages, utterance));
}

const NO_TURNS: ReadonlyMap<number, Turn> = new Map();

/** Who says a turn of an interview: its label does. */
function spokenBy({ speaker, label }: Turn): Pick<Found, "attribution" | "speaking"> {
  if (!speaker) return { attribution: null, speaking: null };
  const words = { from: 0, to: label };
  return {
    attribution: { subject: { kind: "name", ...words }, words, where: "before", gender: null },
    speaking: { speaker, via: "name", confidence: LABELLED },
  };
}

/** How sure a label before a turn is. */
const LABELLED = 0.9;

/** "“A.” “B,” she said.": words that nothing attributes are the next speaker’s, where nothing stands between. */
function takeFromNext(passages: readonly Passage[], utterances: Found[]): void {
  for (let i = utterances.length - 2; i >= 0; i--) {
    const [one, next] = [utterances[i], utterances[i + 1]];
    const [last, first] = [one?.pieces.at(-1), next?.pieces[0]];
    if (!one || one.speaking || !next?.speaking || next.attribution?.where !== "after" || !last || !first) continue;
    const { text } = passages[last.passage] as Passage;
    const beside =
      first.passage === last.passage
        ? text.slice(last.end, first.start).trim() === ""
        : first.passage === last.passage + 1 && first.start === 0 && text.slice(last.end).trim() === "";
    if (beside) one.speaking = { ...next.speaking, confidence: next.speaking.confidence * 0.7 };
  }
}

/** "…,” said …": somebody else says it, whoever that is. */
function isSaid(passage: Passage, piece: Piece, lexicon: Lexicon): boolean {
  const [verb, next] = passage.words.slice(piece.endWord, piece.endWord + 2);
  if (!piece.closed || !verb || verb.first) return false;
  if (next?.capital && !next.first && !verb.capital && DASHED.test(passage.text.slice(piece.end, piece.end + 6)))
    return true;
  if (!lexicon.verb(verb.lower) || lexicon.hanging(verb.lower)) return false;
  const { determiner, role, modifier } = lexicon;
  if (!next || !(next.capital || [determiner, role, modifier].some((is) => is(next.lower)))) return false;
  const { ends, after } = surroundings(passage, piece);
  return /[,?!…—–-]/u.test(ends + after);
}

/** "«…», — хмыкнул Орлов": by a verb that no pack knows, or of another language. */
function behindDash({ passage, lexicon, names }: Reader, { end, endWord, closed }: Piece): Attribution | null {
  const { words, text } = passage;
  const [verb, next] = [words[endWord], names.at(passage, endWord + 1)];
  if (!closed || !verb || !next || next.from !== endWord + 1 || !DASHED.test(text.slice(end, end + 6))) return null;
  if (verb.first || verb.capital || lexicon.functionWord(verb.lower) || words[next.from]?.gap) return null;
  const only = !names.at(passage, next.to) && (words[next.to]?.first ?? true);
  const subject = { kind: "name", from: next.from, to: next.to } as const;
  return only ? { subject, words: { from: endWord, to: next.to }, where: "after", gender: null } : null;
}

/** A comma and a dash behind a quotation lead to who says it, by a verb of any language. */
const DASHED = /^\s*,\s*[—–-]\s/;

/** Words of several speakers, or of nobody known, are not carried on to who spoke before. */
const mayCarry = (attribution: Attribution | null): boolean =>
  attribution === null || (attribution.subject.kind === "pronoun" && attribution.where === "far");

const surroundings = (passage: Passage, piece: Piece): { ends: string; after: string } => {
  const inner = passage.text.slice(Math.max(piece.from, piece.to - 2), piece.to).trimEnd();
  const after = /^\s*[,—–-]/u.exec(passage.text.slice(piece.end, piece.end + 4))?.[0].trim() ?? "";
  return { ends: inner.slice(-1), after };
};

function sameAttribution(a: Attribution | null, b: Attribution | null): boolean {
  return a !== null && b !== null && a.words.from === b.words.from && a.words.to === b.words.to;
}

/** "“A,” she said. “B.”": between two pieces of a paragraph stands only the attribution of the first. */
function goesOn(passages: readonly Passage[], a: Piece, b: Piece, attribution: Attribution | null): boolean {
  if (a.passage !== b.passage || attribution?.where !== "after" || a.style !== b.style) return false;
  const passage = passages[a.passage] as Passage;
  if (attribution.words.from < a.endWord || attribution.words.to > b.firstWord) return false;
  const gap = passage.text.slice(a.end, b.start);
  if (gap.length > 160) return false;
  const { words } = passage;
  for (let i = a.endWord + 1; i < b.firstWord; i++) if (words[i]?.first) return false;
  return /[,.;—–-]\s*$/u.test(gap);
}

/** A quotation whose mark is missing at a paragraph's end goes on where the next paragraph opens one. */
function unfinished(passages: readonly Passage[], a: Piece, b: Piece): boolean {
  if (a.closed || b.passage !== a.passage + 1 || b.style !== "marks") return false;
  const next = passages[b.passage] as Passage;
  return b.start <= 2 && next.section === passages[a.passage]?.section;
}

/** "On taxes: “…”": a few words and a colon before a quotation are its subject. */
const isLabelled = (passage: Passage, piece: Piece): boolean =>
  piece.start < 60 && /^[^.!?:]*:\s*$/u.test(passage.text.slice(0, piece.start));

/** Who speaks where the sentence does not say: who speaks in the same paragraph, who was announced, who spoke last. */
function carried(
  passages: readonly Passage[],
  piece: Piece,
  before: { pieces: readonly Piece[]; speaking: Speaking | null } | null,
  lexicon: Lexicon | null,
  cast: Cast | null,
  memory: Memory,
): Speaking | null {
  if (!lexicon || !cast) return null;
  const passage = passages[piece.passage] as Passage;
  const previous = before?.pieces.at(-1);
  const here = lexicon.speech.clause ? tellerBefore(passage, piece.firstWord, cast, lexicon, memory) : null;
  if (here && !(previous?.passage === piece.passage && previous.endWord > here.at)) return told(here);
  if (previous?.passage === piece.passage && before?.speaking)
    return { ...before.speaking, confidence: before.speaking.confidence * 0.85 };
  const reporting = reportedBy({ passage, lexicon, names: cast.names }, piece);
  const reporter = reporting && resolve(reporting, passages, piece.passage, cast, lexicon, memory);
  if (reporter) return { ...reporter, confidence: reporter.confidence * 0.75 };
  const previousPassage = passages[piece.passage - 1];
  if (!previousPassage || previousPassage.section !== passage.section) return null;
  const opens = piece.firstWord === 0 || piece.start === 0 || isLabelled(passage, piece);
  const end = previousPassage.words.length;
  if (/:\s*$/u.test(previousPassage.text)) {
    const announced = attributionOf({ passage: previousPassage, lexicon, names: cast.names }, end, end, {
      ends: "",
      after: "",
    });
    const speaking = announced && resolve(announced, passages, piece.passage - 1, cast, lexicon, memory);
    if (speaking) return { ...speaking, confidence: speaking.confidence * 0.9 };
  }
  if (!opens || surroundings(passage, piece).after !== "") return null;
  const spoke = previous?.passage === piece.passage - 1 ? before?.speaking : null;
  if (spoke && previous?.style !== "dash") return { ...spoke, confidence: 0.6 };
  if (spoke) return null;
  const reader = { passage: previousPassage, lexicon, names: cast.names };
  const said = lexicon.speech.clause
    ? mainAttribution(reader, end)
    : attributionOf(reader, end, end, { ends: "", after: "" });
  const speaking = said && resolve(said, passages, piece.passage - 1, cast, lexicon, memory);
  if (speaking) return { ...speaking, confidence: 0.6 };
  const teller = lexicon.speech.clause ? tellerBefore(previousPassage, end, cast, lexicon, memory) : null;
  return teller && told(teller);
}

const told = ({ speaker: find, confidence }: { speaker: () => Draft; confidence: number }): Speaking => {
  const speaker = find();
  speaker.person = true;
  return { speaker, via: speaker.candidate ? "name" : "description", confidence };
};

function finish(
  passages: readonly Passage[],
  found: { pieces: readonly Piece[]; attribution: Attribution | null; speaking: Speaking | null; passage: number },
): Utterance {
  const fragments = found.pieces.map((piece) =>
    (passages[piece.passage] as Passage).located().cut(piece.from, piece.to),
  );
  const passage = passages[found.passage] as Passage;
  const words = found.attribution?.words;
  const from = words ? passage.words[words.from] : undefined;
  const to = words ? passage.words[words.to - 1] : undefined;
  const cut = from && to ? passage.located().cut(from.start, to.end) : null;
  return {
    fragments,
    speaking: found.speaking,
    attribution: cut ? { start: cut.start, end: cut.end } : null,
    pieces: found.pieces,
  };
}

/** One Text of all fragments. */
export const joinedText = (article: Article, fragments: readonly Text[]): Text =>
  fragments.length === 1
    ? (fragments[0] as Text)
    : textOf(
        article.source,
        fragments.flatMap((fragment) => fragment.ranges),
      );
