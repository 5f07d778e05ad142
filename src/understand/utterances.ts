import { dashStart, type Said, withoutAttributions } from "./dialogue.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Passage } from "./passages.ts";
import { isSignature, signatureStart } from "./signatures.ts";
import type { Turn } from "./turns.ts";

/** A piece of speech in one paragraph, before anybody knows whose. Characters of the passage's text, and its words. */
export interface Piece extends Said {
  readonly passage: number;
  readonly firstWord: number;
  readonly endWord: number;
  readonly style: "marks" | "single" | "dash" | "block" | "turn";
  readonly closed: boolean;
  /** Its outer marks taken in. */
  readonly start: number;
  readonly end: number;
  /** Goes on with the piece before, which only an attribution interrupts. */
  readonly continues: boolean;
}

/** Finds what may be speech: in marks, after dashes, in block quotations, in the turns of an interview. */
export function piecesOf(
  passages: readonly Passage[],
  lexicon: Lexicon | null,
  turns: ReadonlyMap<number, Turn>,
): Piece[] {
  const pieces: Piece[] = [];
  passages.forEach((passage, index) => {
    const turn = turns.get(index);
    if (turn) {
      pieces.push(pieceOfTurn(turn, passage, index));
      return;
    }
    if (isSignature(passages, index)) return;
    const whole = wholePiece(passages, index, lexicon);
    if (whole.length > 0) {
      pieces.push(...whole);
      return;
    }
    let at = 0;
    passage.marked.forEach((marked, m) => {
      const split = passage.said[m] as readonly Said[];
      split.forEach((said, i) => {
        while (at < passage.words.length && (passage.words[at]?.start ?? 0) < said.from) at++;
        const firstWord = at;
        while (at < passage.words.length && (passage.words[at]?.start ?? 0) < said.to) at++;
        if (at === firstWord) return;
        pieces.push({
          ...said,
          passage: index,
          firstWord,
          endWord: at,
          style: marked.single ? "single" : "marks",
          closed: marked.closed,
          start: i === 0 ? marked.start : said.from,
          end: i === split.length - 1 ? marked.end : said.to,
          continues: i > 0,
        });
      });
    });
  });
  return pieces;
}

function pieceOfTurn({ from, label }: Turn, { text, words }: Passage, passage: number): Piece {
  const to = text.length;
  return {
    passage,
    from,
    to,
    firstWord: label,
    endWord: words.length,
    style: "turn",
    closed: true,
    start: from,
    end: to,
    continues: label === 0,
  };
}

function wholePiece(passages: readonly Passage[], index: number, lexicon: Lexicon | null): Piece[] {
  const passage = passages[index] as Passage;
  const { text, words, block } = passage;
  const isBlock = block.kind === "quotation";
  const dash = lexicon?.speech.dashDialogue && block.kind === "paragraph" ? dashStart(text) : -1;
  if (!isBlock && dash < 0) return [];
  const said = isBlock
    ? [{ from: 0, to: signatureStart(text) }]
    : withoutAttributions(passage, dash, text.length, lexicon as Lexicon);
  const attributed = said.length > 1 || (said[0]?.to ?? 0) < text.length;
  if (!isBlock && !attributed && !inDialogue(passages, index)) return [];
  return said.flatMap(({ from, to }, i) => {
    const marked =
      isBlock && passage.marked.length === 1 && passage.marked[0]?.start === from ? passage.marked[0] : null;
    const inner = marked ? { from: marked.from, to: marked.to } : { from, to };
    const firstWord = words.findIndex((word) => word.start >= inner.from);
    const next = words.findIndex((word) => word.start >= inner.to);
    const endWord = next < 0 ? words.length : next;
    if (firstWord < 0 || endWord <= firstWord) return [];
    return [
      {
        ...inner,
        passage: index,
        firstWord,
        endWord,
        style: isBlock ? "block" : "dash",
        closed: true,
        start: from,
        end: to,
        continues: i > 0,
      } as const,
    ];
  });
}

/** A line behind a dash that nobody is said to say is speech where others stand around it, or a colon announces it. */
const inDialogue = (passages: readonly Passage[], index: number): boolean =>
  dashStart(passages[index - 1]?.text ?? "") >= 0 ||
  dashStart(passages[index + 1]?.text ?? "") >= 0 ||
  /:\s*$/u.test(passages[index - 1]?.text ?? "");
