import type { Report } from "../diagnostics.ts";
import type { Article, PullQuote } from "../model/article.ts";
import type { Person, Quote } from "../model/findings.ts";
import type { Pack } from "../model/pack.ts";
import type { Range } from "../model/text.ts";
import { learnAges } from "./ages-told.ts";
import { pairsRead } from "./apostrophe-pairs.ts";
import { lexiconOf } from "./lexicon.ts";
import { passagesOf } from "./passages.ts";
import { type Draft, findPeople, toPerson } from "./people.ts";
import { findQuotes, joinedText } from "./quotes.ts";

/** Finds who says what. Without a pack quotes are found, but nobody who says them. */
export function findSpeech(
  article: Article,
  pack: Pack | null,
  report?: Report,
): { quotes: Quote[]; people: Person[] } {
  const lexicon = pack ? lexiconOf(pack) : null;
  const passages = passagesOf(article, lexicon);
  const pairs = report && pairsRead(article, passages);
  if (pairs) report(pairs);
  const cast = lexicon ? findPeople(passages, lexicon) : null;
  if (lexicon && cast) learnAges(passages, cast, lexicon);
  const utterances = findQuotes(passages, lexicon, cast);

  const speakers = new Set(utterances.map((utterance) => utterance.speaking?.speaker));
  const drafts = (cast?.drafts ?? []).filter((draft) => draft.person || speakers.has(draft));
  const people = lexicon ? drafts.map((draft) => toPerson(draft, lexicon)) : [];
  const number = new Map<Draft, number>(drafts.map((draft, i) => [draft, i]));

  const quotes = utterances.map((utterance): Quote => {
    const { speaking } = utterance;
    return {
      kind: "quote",
      ...joinedText(article, utterance.fragments),
      fragments: utterance.fragments.map(({ start, end }) => ({ start, end })),
      repeats: null,
      via: speaking ? speaking.via : "none",
      confidence: speaking ? Math.round(speaking.confidence * 100) / 100 : 0,
      speaker: speaking ? (number.get(speaking.speaker) ?? null) : null,
      attribution: utterance.attribution,
    };
  });
  return { quotes: withPullQuotes(quotes, article.pullQuotes), people };
}

/** Pull quotes are put behind the quotes, each with the speaker of what it repeats. */
function withPullQuotes(quotes: readonly Quote[], pulls: readonly PullQuote[]): Quote[] {
  const found = pulls.map((pull): Quote => {
    const repeats = quotes.findIndex((quote) =>
      pull.repeats.some((range) => quote.fragments.some((part) => meet(part, range))),
    );
    const original = quotes[repeats];
    const { repeats: _, ...text } = pull;
    return {
      ...text,
      kind: "pull-quote",
      fragments: [{ start: pull.start, end: pull.end }],
      repeats: original ? repeats : null,
      via: original && original.speaker !== null ? "pull-quote" : "none",
      confidence: original ? original.confidence : 0,
      speaker: original ? original.speaker : null,
      attribution: null,
    };
  });
  return [...quotes, ...found];
}

const meet = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
