import type { Report } from "../diagnostics.ts";
import type { Article } from "../model/article.ts";
import type { Findings } from "../model/findings.ts";
import type { Pack } from "../model/pack.ts";
import { findEvents } from "./events.ts";
import { findFigures } from "./figures.ts";
import { findKeySentences } from "./key-sentences.ts";
import { findPlaces } from "./places.ts";
import { findSpeech } from "./speech.ts";

/** What is in an article. Without a pack for its language: key sentences, and quotes without speakers. */
export function understand(article: Article, pack: Pack | null, report?: Report): Findings {
  const { quotes, people } = findSpeech(article, pack, report);
  const events = findEvents(article, pack);
  return {
    quotes,
    people,
    figures: findFigures(article, pack, events, people),
    events,
    places: findPlaces(article, pack, people),
    keySentences: findKeySentences(article, pack),
  };
}
