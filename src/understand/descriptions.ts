import type { Lexicon } from "./lexicon.ts";
import type { Run } from "./names.ts";
import type { Passage } from "./passages.ts";
import type { Cast, Draft } from "./people.ts";
import type { Word } from "./words.ts";

/**
 * "The president said", "the Tory leader": somebody named, one of whose roles has the same noun, and all words that
 * qualify it. Where several have, the one named last before it; where only the noun is said, nobody but one.
 */
export function personOf(passage: Passage, run: Run, cast: Cast, lexicon: Lexicon): Draft | null {
  const opener = passage.words[run.from - 1];
  if (opener && lexicon.indefinite(opener.lower)) return null;
  const words = passage.words.slice(run.from, run.to);
  const head = words.findIndex((word) => lexicon.role(word.lower));
  if (head < 0) return null;
  const plain = run.to - run.from === 1;
  if (!plain && !(opener && lexicon.beforeThings(opener.lower))) return null;
  const asked = words.filter((word) => !lexicon.functionWord(word.lower)).map((word) => lexicon.stem(word.lower));
  const noun = lexicon.stem((words[head] as Word).lower);
  const known = cast.drafts.filter((draft) => draft.candidate && draft.person && has(draft, noun, asked, lexicon));
  if (plain) return known.length === 1 ? (known[0] as Draft) : null;
  const start = passage.block.start;
  let nearest: Draft | null = null;
  let at = -1;
  for (const draft of known) {
    const last = lastBefore(draft, start);
    if (last <= at) continue;
    at = last;
    nearest = draft;
  }
  return nearest;
}

/** Where nouns take endings for whose they are, one may have an ending that the other has not: "депутаты", "депутат". */
const sameNoun = (a: string, b: string, lexicon: Lexicon): boolean =>
  a === b || (lexicon.people.headLast && Math.min(a.length, b.length) > 3 && (a.startsWith(b) || b.startsWith(a)));

function has(draft: Draft, noun: string, asked: readonly string[], lexicon: Lexicon): boolean {
  const same = (role: Run & { readonly passage: Passage }): boolean =>
    [...stemsOf(role.passage, role, lexicon)].some((stem) => sameNoun(stem, noun, lexicon));
  if (!draft.roles.some(same)) return false;
  if (asked.length === 1) return true;
  const all = new Set(
    [...draft.roles, draft.place, draft.organisation].flatMap((part) =>
      part ? [...stemsOf(part.passage, part, lexicon)] : [],
    ),
  );
  return asked.every((stem) => all.has(stem));
}

const stemsOf = (passage: Passage, run: Run, lexicon: Lexicon): Set<string> =>
  new Set(passage.words.slice(run.from, run.to).map((word) => lexicon.stem(word.lower)));

function lastBefore(draft: Draft, start: number): number {
  let last = -1;
  for (const mention of draft.mentions)
    if (mention.passage.block.start <= start) last = Math.max(last, mention.passage.block.start);
  return last;
}
