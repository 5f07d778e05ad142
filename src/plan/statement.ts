import type { Evidence, SectionSlide, Shown } from "../model/deck.ts";
import type { Person } from "../model/findings.ts";
import type { Text } from "../model/text.ts";
import { wordsAlone } from "../text/letters.ts";
import { onceEach } from "../text/once.ts";
import type { Choice } from "./content.ts";
import { fits } from "./content.ts";
import { canHead, headingOf, headlinesOf, type Strictness } from "./headline.ts";
import type { Context } from "./options.ts";
import { FEWEST_SAID, inOnePiece } from "./quote.ts";
import { show } from "./shown.ts";
import { isSure, type Unit } from "./units.ts";
import { creditOf } from "./voices.ts";
import { countWords, lexicon, saysTheSame, wordsOf } from "./words.ts";

type StatementContent = Choice["content"] & { readonly kind: "statement" };

/** A longer passage is no evidence but a second headline. */
export const EVIDENCE_WORDS = 16;
export const MOST_EVIDENCE = 3;

/** How much less a headline is worth that begins with "and" or "but", as if something stood before it. */
const HANGING = 0.06;

/** The units that can be a headline, best first. */
export function headsOf(units: readonly Unit[], context: Context, strictness: Strictness): Unit[] {
  return units
    .filter((unit) => canHead(unit, context, strictness) && !context.headed.has(bareWords(unit.text)))
    .map((unit, index) => ({
      unit,
      worth: unit.score + (index === 0 ? 0.1 : 0) - (goesOn(unit, context) ? HANGING : 0),
    }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ unit }) => unit);
}

const bareWords = onceEach(({ text }: Text) => wordsAlone(text));

/** Whether a sentence begins with a word that joins it to the one before: "and", "but". */
function goesOn({ text }: Unit, { pack }: Context): boolean {
  return pack !== null && lexicon(pack.planning.joins)(wordsOf(text.text.slice(0, 40)), 0) > 0;
}

/** The beat's key sentence as a headline, and up to three short passages of the same beat under it. */
export function statementOf(
  units: readonly Unit[],
  label: Shown | null,
  context: Context,
  strictness: Strictness,
): Choice | null {
  for (const head of headsOf(units, context, strictness)) {
    const quoted = quotedEvidence(units, head, context);
    const headlines = headlinesOf(head, context);
    const attempts = quoted.length ? [...headlines].reverse() : headlines;
    const bare = attempts.map((text) => contentOf(label, text, [])).filter((content) => fits(content, context));
    const best = bare
      .map((content) => withEvidence(content, [...quoted, ...passages(units, head, context)], context))
      .reduce<{ content: StatementContent; shown: Text[] } | null>(
        (one, other) => (!one || other.content.evidence.length > one.content.evidence.length ? other : one),
        null,
      );
    if (best) return { content: best.content, shown: [head.text, ...best.shown] };
  }
  return null;
}

function contentOf(label: Shown | null, headline: Text, evidence: readonly Evidence[]): StatementContent {
  return { kind: "statement", label, statement: show("headline", headline), evidence };
}

/** A passage of more letters is a tower where three stand side by side. */
const NARROW_LETTERS = 90;

function isCrowded(evidence: readonly Evidence[], { aspect }: Context): boolean {
  if (aspect !== "16:9" || evidence.length < MOST_EVIDENCE) return false;
  return evidence.some(({ passage }) => passage.text.length > NARROW_LETTERS);
}

interface Candidate {
  readonly evidence: Evidence;
  readonly from: Text;
  readonly speaker: Person | null;
}

/** Adds what fits, in the order of worth; shows it in the order of the source. */
function withEvidence(
  bare: StatementContent,
  candidates: readonly Candidate[],
  context: Context,
): { content: StatementContent; shown: Text[] } {
  let content = bare;
  const shown: Text[] = [];
  for (const candidate of candidates) {
    if (content.evidence.length === MOST_EVIDENCE) break;
    if (content.evidence.some(({ quoted }) => quoted !== candidate.evidence.quoted)) continue;
    const evidence = [...content.evidence, candidate.evidence].sort((a, b) => a.passage.start - b.passage.start);
    const larger = { ...content, evidence };
    if (isCrowded(evidence, context) || !fits(larger, context)) continue;
    content = larger;
    shown.push(candidate.from);
  }
  return { content, shown };
}

/** Short utterances whose speakers are sure, one a speaker. One that the headline itself repeats adds nothing. */
function quotedEvidence(units: readonly Unit[], head: Unit, context: Context): Candidate[] {
  const found: Candidate[] = [];
  for (const unit of units) {
    if (unit === head) continue;
    for (const speech of unit.speech) {
      const words = countWords(speech.quote.text);
      if (!speech.person || !isSure(speech) || words < FEWEST_SAID || words > EVIDENCE_WORDS) continue;
      const said = found.some(({ speaker }) => speaker === speech.person) ? null : inOnePiece(speech.quote, context);
      if (!said) continue;
      const passage = show("evidence", said);
      found.push({
        evidence: { passage, quoted: true, credit: creditOf(speech.person, context) },
        from: unit.text,
        speaker: speech.person,
      });
    }
  }
  return found;
}

function passages(units: readonly Unit[], head: Unit, context: Context): Candidate[] {
  return headsOf(units, context, "strict")
    .filter((unit) => unit !== head && !unit.quoted.length && !saysTheSame(unit.text.text, head.text.text))
    .filter((unit) => !goesOn(unit, context) || units[units.indexOf(unit) - 1] === head)
    .flatMap((unit) => {
      const short = headlinesOf(unit, context).find((text) => countWords(text.text) <= EVIDENCE_WORDS);
      return short
        ? [
            {
              evidence: { passage: show("evidence", short), quoted: false, credit: null },
              from: unit.text,
              speaker: null,
            },
          ]
        : [];
    });
}

/** A section's opening slide: its heading, and the key sentence of its first beat where that can stand alone. */
export function sectionOf(
  units: readonly Unit[],
  heading: Text,
  place: Pick<SectionSlide, "number" | "of">,
  context: Context,
): Choice | null {
  for (const head of headsOf(units, context, "strict"))
    for (const text of headlinesOf(head, context)) {
      const content = {
        kind: "section",
        ...place,
        heading: show("heading", headingOf(heading, context, place.number)),
        key: show("headline", text),
      } as const;
      if (fits(content, context)) return { content, shown: [head.text] };
    }
  return null;
}
