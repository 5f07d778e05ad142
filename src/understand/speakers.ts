import type { Via } from "../model/findings.ts";
import type { Gender } from "../model/pack/speech.ts";
import { antecedentOf, fits, type Memory } from "./antecedents.ts";
import type { Attribution } from "./attribution.ts";
import { bareNounBefore } from "./bare-nouns.ts";
import { personOf } from "./descriptions.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Run } from "./names.ts";
import type { Passage } from "./passages.ts";
import { type Cast, type Draft, describedAs } from "./people.ts";

export interface Speaking {
  readonly speaker: Draft;
  readonly via: Via;
  readonly confidence: number;
}

/** How sure a name is, by where its attribution stands. */
const SURE = { after: 0.97, colon: 0.96, before: 0.92, far: 0.8 } as const;
/** Who tells the article is named nowhere in it: "I said". */
const NARRATOR = 0.4;
/** How sure a noun for a person is that a pronoun points at. */
const BARE = 0.7;
/** Pronouns reach back over this many passages. */
const BACK = 8;
/** And over this many words of one passage. */
const FAR = 600;

/** Finds the person an attribution means: the one named, the one a pronoun points at, or one only described. */
export function resolve(
  attribution: Attribution,
  passages: readonly Passage[],
  at: number,
  cast: Cast,
  lexicon: Lexicon,
  memory: Memory,
): Speaking | null {
  const passage = passages[at] as Passage;
  const { subject } = attribution;
  const sure = SURE[attribution.where];
  switch (subject.kind) {
    case "name": {
      const mention = cast.names.at(passage, subject.from);
      if (!mention) return null;
      const speaker = cast.of(mention.candidate);
      speaker.person = true;
      learnGender(speaker, attribution.gender);
      return { speaker, via: "name", confidence: sure };
    }
    case "pronoun": {
      if (lexicon.narrator(passage.words[subject.from]?.lower ?? ""))
        return { speaker: describedAs(cast, passage, subject, lexicon), via: "pronoun", confidence: NARRATOR };
      const one = subject.gender === "any" && isSingular(passage, attribution, lexicon) ? "female" : subject.gender;
      const gender = one === "any" ? (attribution.gender ?? "any") : one;
      const noun = lexicon.speech.clause
        ? null
        : bareNounBefore({ passage, lexicon, names: cast.names }, subject.from, gender);
      if (noun) {
        const speaker = personOf(passage, noun, cast, lexicon) ?? describedAs(cast, passage, noun, lexicon);
        return { speaker, via: "pronoun", confidence: BARE * sure };
      }
      const found = lexicon.speech.clause
        ? antecedentOf(passages, at, subject.from, gender, cast, lexicon, memory)
        : antecedent(passages, at, subject.from, gender, cast, lexicon, memory);
      if (!found) return null;
      if ("described" in found) {
        const speaker =
          personOf(found.passage, found.described, cast, lexicon) ??
          describedAs(cast, found.passage, found.described, lexicon);
        return { speaker, via: "pronoun", confidence: found.confidence * sure };
      }
      learnGender(found.speaker, gender);
      found.speaker.person = true;
      return { ...found, via: "pronoun", confidence: found.confidence * sure };
    }
    case "description": {
      const known = personOf(passage, subject, cast, lexicon);
      if (known) return { speaker: known, via: "description", confidence: 0.8 * sure };
      const meant = attribution.where === "after" ? meantBy(passage, subject, attribution.gender, cast, lexicon) : null;
      if (meant) return { speaker: meant, via: "description", confidence: 0.75 * sure };
      return { speaker: describedAs(cast, passage, subject, lexicon), via: "description", confidence: 0.85 * sure };
    }
    default:
      return subject satisfies never;
  }
}

/** "sagte sie": a verb of one person tells that "sie" is no "they". */
const isSingular = ({ words }: Passage, { words: { from, to } }: Attribution, lexicon: Lexicon): boolean =>
  lexicon.people.nounsCapitalised &&
  words.slice(from, to).some(({ lower }) => lexicon.verb(lower) && lexicon.singularVerb(lower));

function learnGender(speaker: Draft, gender: Gender | null): void {
  if (gender === "female" || gender === "male") speaker.gender ??= gender;
}

/** Goes back sentence by sentence to the nearest that names somebody who fits, and takes its subject. */
export function antecedent(
  passages: readonly Passage[],
  at: number,
  word: number,
  gender: Gender,
  cast: Cast,
  lexicon: Lexicon,
  memory: Memory,
): { speaker: Draft; confidence: number } | null {
  const last = memory.last;
  let unsure: Draft | null = null;
  for (let p = at; p >= Math.max(0, at - BACK); p--) {
    const passage = passages[p] as Passage;
    const end = p === at ? word : passage.words.length;
    const best = nearest(passage, end, gender, cast, lexicon, last?.passage === p);
    if (best.sure && !(last && last.passage > p && fits(last.speaker, gender)))
      return { speaker: best.sure, confidence: p === at ? 0.92 : 0.88 };
    if (last && last.passage >= p && fits(last.speaker, gender)) return { speaker: last.speaker, confidence: 0.9 };
    unsure ??= best.unsure;
  }
  if (last && fits(last.speaker, gender)) return { speaker: last.speaker, confidence: 0.6 };
  return unsure ? { speaker: unsure, confidence: 0.55 } : null;
}

/**
 * Who the nearest sentence before `end` is about: subjects before those who are only spoken of. Where somebody is known to
 * have spoken in the passage, sentences begin with quotations, too.
 */
function nearest(
  passage: Passage,
  end: number,
  gender: Gender,
  cast: Cast,
  lexicon: Lexicon,
  spoken = false,
): { sure: Draft | null; unsure: Draft | null } {
  let unsure: Draft | null = null;
  let passing: Draft | null = null;
  let subject: Draft | null = null;
  for (let i = end - 1; i >= Math.max(0, end - FAR); i--) {
    const word = passage.words[i];
    if (!word) continue;
    const mention = passage.inside[i] === -1 ? cast.names.at(passage, i) : null;
    if (mention) {
      const draft = cast.of(mention.candidate);
      const possessive = passage.words[mention.to - 1]?.possessive ?? false;
      i = mention.from;
      const aside = possessive || (lexicon.speech.subjectAfterVerb && behindPreposition(passage, i, lexicon));
      if (fits(draft, gender)) {
        if (!draft.person) unsure ??= draft;
        else if (aside) passing ??= draft;
        else subject = draft;
      }
    }
    const within = passage.inside[i] ?? -1;
    const starts = passage.words[i]?.first && (within === -1 || (spoken && passage.inside[i - 1] !== within));
    if (starts && subject) return { sure: subject, unsure };
  }
  return { sure: subject ?? passing, unsure };
}

/** "with her colleague Jane Doe": spoken of, not the subject. */
function behindPreposition(passage: Passage, from: number, lexicon: Lexicon): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const word = passage.words[i];
    if (!word || passage.words[i + 1]?.gap || passage.words[i + 1]?.first) return false;
    if (lexicon.preposition(word.lower)) return true;
    if (!lexicon.determiner(word.lower) && !lexicon.role(word.lower) && !lexicon.modifier(word.lower)) return false;
  }
  return false;
}

/** "…, — вздыхает садовник": in a language without articles, a bare noun for whom the paragraph before tells of. */
function meantBy(
  passage: Passage,
  { from, to }: Run,
  gender: Gender | null,
  cast: Cast,
  lexicon: Lexicon,
): Draft | null {
  const noun = passage.words[from];
  if (!noun || to - from > 1 || noun.capital || lexicon.speech.articles !== "") return null;
  if (lexicon.office(noun.lower) || lexicon.source(noun.lower) || lexicon.organisation(noun.lower)) return null;
  return nearest(passage, from, gender ?? "any", cast, lexicon).sure;
}
