import { isDigit, isUpper } from "../text/letters.ts";
import type { Passage } from "./passages.ts";
import type { Cast, Draft } from "./people.ts";
import { wordFrom } from "./words.ts";

/** A paragraph of an interview that is one person's words. */
export interface Turn {
  /** Where the words begin: behind the label. */
  readonly from: number;
  /** Words of the label; none where the turn goes on in another paragraph. */
  readonly label: number;
  /** Null for who asks, and for who is named nowhere. */
  readonly speaker: Draft | null;
}

/** "Anna Berg:" at the beginning of a paragraph. */
const LABEL = /^[^:.!?…,;"“”„«»()[\]]{1,40}:\s+(?=\S)/;
const LABEL_WORDS = 4;
/** Fewer turns than these are no interview: in all, and of each side. */
const FEWEST = { all: 4, each: 2 };
/** The share of turns that end as a question: of who asks at least the first, of who answers less than the second. */
const QUESTIONS = { asked: 0.6, answered: 0.3 };

/**
 * The turns of an interview whose paragraphs begin with who speaks, by the number of their passage: one side asks, another
 * answers, or people who are named talk to each other. A paragraph without a label goes on with the turn before it, where another turn follows in its section.
 */
export function turnsOf(passages: readonly Passage[], cast: Cast): ReadonlyMap<number, Turn> {
  const turns = new Map<number, Turn>();
  const labels = labelled(passages);
  if (labels.length < FEWEST.all) return turns;
  const sides = new Map<string | Draft, Labelled[]>();
  for (const one of labels) {
    const side = personIn(passages[one.at] as Passage, one.label, cast) ?? one.label;
    sides.set(side, [...(sides.get(side) ?? []), one]);
  }
  const often = [...sides].filter(([, said]) => said.length >= FEWEST.each);
  const asking = often.filter(([, said]) => questions(said, passages) >= QUESTIONS.asked);
  const answering = often.filter(
    ([side, said]) => typeof side !== "string" && questions(said, passages) < QUESTIONS.answered,
  );
  const talking = asking.length ? [] : often.filter(([side]) => typeof side !== "string");
  const interview = asking.length > 0 && answering.length > 0;
  if (!interview && !isTranscript(talking, labels, passages)) return turns;
  for (const [side, said] of interview ? [...asking, ...answering] : talking)
    for (const { at, from } of said) {
      const label = wordFrom((passages[at] as Passage).words, from);
      turns.set(at, {
        from,
        label,
        speaker: typeof side === "string" || asking.some(([one]) => one === side) ? null : side,
      });
    }
  goOn(turns, passages, new Set(labels.map(({ at }) => at)));
  return turns;
}

/**
 * Whether people talk to each other and nobody asks: two or more of those named have most turns, in sentences, and
 * another's follows nearly each.
 */
function isTranscript(
  talking: readonly (readonly [unknown, readonly Labelled[]])[],
  labels: readonly Labelled[],
  passages: readonly Passage[],
): boolean {
  const said = talking.flatMap(([, own]) => own);
  if (talking.length < 2 || said.length < Math.max(FEWEST.all, labels.length * TRANSCRIPT.theirs)) return false;
  const sentences = said.filter(({ at, from }) => {
    const { words, text } = passages[at] as Passage;
    return words.length - wordFrom(words, from) >= TRANSCRIPT.words && /[.!?…]["”»’]?$/.test(text);
  });
  const order = new Map(labels.map(({ at }, i) => [at, i]));
  const again = talking.flatMap(([, own]) =>
    own.slice(1).filter(({ at }, i) => order.get(at) === (order.get(own[i]?.at ?? -1) ?? -2) + 1),
  );
  return (
    sentences.length >= said.length * TRANSCRIPT.sentences && again.length <= said.length * (1 - TRANSCRIPT.theirs)
  );
}

/** Of a transcript's turns: the share of those named, the share that are sentences, and how many words make one. */
const TRANSCRIPT = { theirs: 0.75, sentences: 0.6, words: 5 };

/** The share of turns that end as a question. */
function questions(said: readonly Labelled[], passages: readonly Passage[]): number {
  return said.filter(({ at }) => /[?？]["“”»’]?$/.test(passages[at]?.text ?? "")).length / said.length;
}

/** Adds the paragraphs without a label between an answer and the next turn. */
function goOn(turns: Map<number, Turn>, passages: readonly Passage[], labels: ReadonlySet<number>): void {
  const known = [...turns].sort(([a], [b]) => a - b);
  known.forEach(([at, { speaker }], index) => {
    const next = known[index + 1]?.[0] ?? -1;
    if (!speaker || passages[next]?.section !== passages[at]?.section) return;
    for (let on = at + 1; on < next && !labels.has(on); on++)
      if (passages[on]?.block.kind === "paragraph") turns.set(on, { from: 0, label: 0, speaker });
  });
}

interface Labelled {
  readonly at: number;
  readonly label: string;
  readonly from: number;
}

function labelled(passages: readonly Passage[]): Labelled[] {
  return passages.flatMap(({ block, text }, at) => {
    const [label = ""] = block.kind === "paragraph" ? (LABEL.exec(text) ?? []) : [];
    const first = label.charAt(0);
    const name = label.trim().slice(0, -1);
    const short = label !== "" && name.split(" ").length <= LABEL_WORDS;
    return short && (isUpper(first) || isDigit(first)) ? [{ at, label: name, from: label.length }] : [];
  });
}

/** Who a label means: by name, or by the initials of somebody named in full. */
function personIn(passage: Passage, label: string, { names, drafts, of }: Cast): Draft | null {
  const letters = label.replace(/[.\s]/g, "");
  const initialled =
    letters.length > 1 && letters === letters.toUpperCase()
      ? drafts.find(({ candidate }) => candidate?.mentions.some((mention) => initialsOf(mention) === letters))
      : undefined;
  const mention = names.at(passage, 0);
  const named = initialled ?? (mention && of(mention.candidate));
  return named?.person ? named : null;
}

function initialsOf({ passage, from, to }: { readonly passage: Passage; readonly from: number; readonly to: number }) {
  return to - from > 1
    ? passage.words
        .slice(from, to)
        .map(({ text }) => text.charAt(0))
        .join("")
    : "";
}
