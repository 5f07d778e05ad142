import type { Shown } from "../model/deck.ts";
import { fits } from "./content.ts";
import type { Draft } from "./draft.ts";
import type { Context } from "./options.ts";
import type { Content } from "./shown.ts";
import { MOST_EVIDENCE } from "./statement.ts";
import { countWords, saysTheSame } from "./words.ts";

/** What is said in more words has a slide for itself. */
const MOST_WORDS = 24;

/**
 * Drafts in which what is said of a picture that isn't there, in a few words, is evidence of the claim before it, else of
 * the one behind it, in the same section: by itself it seldom fills a slide.
 */
export function withPictures(drafts: readonly Draft[], context: Context): Draft[] {
  const done: Draft[] = [];
  const left = [...drafts];
  for (let draft = left.shift(); draft; draft = left.shift()) {
    const [before, after] = [done.at(-1), left[0]];
    const behind = before ? pictured(before, draft, context) : null;
    const ahead = !behind && after ? pictured(after, draft, context) : null;
    if (behind) done.splice(-1, 1, behind);
    else if (ahead) left.splice(0, 1, ahead);
    else done.push(draft);
  }
  return done;
}

/** A claim with what is said of a missing picture beside it, once; null where it has no room for it, and for other drafts. */
function pictured(claim: Draft, picture: Draft, context: Context): Draft | null {
  const { content } = claim;
  const passage = loneText(picture.content);
  if (content.kind !== "statement" || !passage || parted(claim, picture, context)) return null;
  const told = [content.statement, ...content.evidence.map((one) => one.passage)];
  const evidence = [...content.evidence, { passage, quoted: false, credit: null }];
  const again = told.some(({ text }) => saysTheSame(text, passage.text));
  const many = evidence.length > MOST_EVIDENCE || countWords(passage.text) > MOST_WORDS;
  if (!again && (many || content.evidence.some(({ quoted }) => quoted))) return null;
  const whole = again ? content : { ...content, evidence: evidence.sort((a, b) => a.passage.start - b.passage.start) };
  if (!fits(whole, context)) return null;
  const units = [claim, picture].sort((a, b) => startOf(a) - startOf(b)).flatMap((draft) => draft.units);
  return { ...claim, content: whole, units, shown: [...claim.shown, ...picture.shown] };
}

/** What is said of a missing picture that has neither a caption nor a line for who made it. */
function loneText(content: Content): Shown | null {
  return content.kind === "image" && !content.data && !content.caption && !content.credit ? content.alt : null;
}

/** Whether a heading stands between two drafts. */
function parted(one: Draft, other: Draft, { article }: Context): boolean {
  const [from = 0, to = 0] = [startOf(one), startOf(other)].sort((a, b) => a - b);
  return article.sections.some(({ heading }) => heading !== null && from < heading.start && heading.start < to);
}

function startOf({ units }: Draft): number {
  return units[0]?.text.start ?? 0;
}
