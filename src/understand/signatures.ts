import type { Names, Run } from "./names.ts";
import type { Passage } from "./passages.ts";
import type { Subject } from "./subjects.ts";
import { wordFrom } from "./words.ts";

const MOST_WORDS = 12;
/** "— Jane Doe" at the end of a block. */
const TAIL = /\s[—–]\s?[^—–.!?]{2,80}$/u;

/** Where what a block quotation says ends: what stands behind, if anything, is its signature. */
export function signatureStart(text: string): number {
  const tail = text.slice(-120);
  const dash = TAIL.exec(tail);
  return dash ? text.length - tail.length + dash.index : text.length;
}

/** A block quotation that is nothing but the signature of the one before. */
export function isSignature(passages: readonly Passage[], at: number): boolean {
  const passage = passages[at];
  return (
    passage?.block.kind === "quotation" &&
    passages[at - 1]?.block.kind === "quotation" &&
    passage.words.length <= MOST_WORDS &&
    /^[—–-]\s*\p{L}[^.!?]*$/u.test(passage.text)
  );
}

/** Who signs the block quotation of a passage, and in which passage: a name in the signature, else all that it says. */
export function signatureOf(
  passages: readonly Passage[],
  at: number,
  names: Names,
): { readonly passage: number; readonly subject: Subject } | null {
  const own = passages[at] as Passage;
  const start = signatureStart(own.text);
  if (start < own.text.length)
    return signed(own, at, { from: wordFrom(own.words, start), to: own.words.length }, names);
  const next = passages[at + 1];
  return next && isSignature(passages, at + 1) ? signed(next, at + 1, { from: 0, to: next.words.length }, names) : null;
}

function signed(passage: Passage, at: number, { from, to }: Run, names: Names) {
  const name = names.at(passage, from);
  if (name) return { passage: at, subject: { kind: "name", from: name.from, to: name.to } as const };
  let end = from + 1;
  while (end < to && passage.words[end]?.gap === "") end++;
  return from < to ? { passage: at, subject: { kind: "description", from, to: end } as const } : null;
}
