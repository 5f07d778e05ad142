import type { DateWords } from "./pack/date.ts";
import type { HallWords } from "./pack/hall.ts";
import type { NumberWords } from "./pack/numbers.ts";
import type { PeopleWords } from "./pack/people.ts";
import type { PlaceWords } from "./pack/places.ts";
import type { PlanningWords } from "./pack/planning.ts";
import type { ReadingWords } from "./pack/reading.ts";
import type { SlideWords } from "./pack/slide.ts";
import type { SpeechWords } from "./pack/speech.ts";
import type { TimeWords } from "./pack/time.ts";
import type { ViewWords } from "./pack/view.ts";

/** Everything Lectern knows of one language, all data. Adding a language is adding a file to `languages/`. */
export interface Pack {
  /** BCP 47, lower case. */
  readonly code: string;
  /** Words a minute when read aloud. */
  readonly wpm: number;
  /** Letters that only this language of those that share its script uses: what breaks a tie between languages. */
  readonly letters: string;
  readonly stopWords: readonly string[];
  /** What a full stop ends without ending a sentence, lower case, without the stop: "dr", "проф". */
  readonly abbreviations: readonly string[];
  /** Quotation marks in print, outer and inner: ["“", "”", "‘", "’"]. */
  readonly marks: readonly [string, string, string, string];
  readonly slide: SlideWords;
  readonly hall: HallWords;
  readonly view: ViewWords;
  readonly reading: ReadingWords;
  readonly speech: SpeechWords;
  readonly people: PeopleWords;
  readonly numbers: NumberWords;
  readonly date: DateWords;
  readonly time: TimeWords;
  readonly places: PlaceWords;
  readonly planning: PlanningWords;
}

/** The packs at hand, and which one serves a language: a language without a pack is served by null. */
export interface Packs {
  /** The languages there are packs for, at hand or not. */
  readonly codes: readonly string[];
  readonly all: readonly Pack[];
  readonly of: (language: string) => Pack | null;
}
