import type { NumberWords } from "../model/pack/numbers.ts";
import type { PeopleWords } from "../model/pack/people.ts";
import type { PlanningWords } from "../model/pack/planning.ts";
import type { ReadingWords } from "../model/pack/reading.ts";
import type { SlideWords } from "../model/pack/slide.ts";
import type { SpeechWords } from "../model/pack/speech.ts";
import type { TimeWords } from "../model/pack/time.ts";
import type { Pack } from "../model/pack.ts";

const slide: SlideWords = {
  contents: "Contents",
  timeline: "Timeline",
  voices: "Voices",
  sources: "Sources",
  after: "after an article by {authors}",
  by: "by {authors}",
  and: "and",
  age: "{age}",
  notASurvey: { other: "{count} people, not a survey" },
  licenceUnknown: "Licence unknown",
  section: "{number} of {of}",
  page: "{page} of {of}",
  pointAtContents: "",
  pointAtTimeline: "",
  pointAtVoices: "",
  pointAtSources: "",
  popupBlocked: "",
  openSpeakerView: "",
};

const reading: ReadingWords = {};

const speech: SpeechWords = {};

const people: PeopleWords = {};

const numbers: NumberWords = {};

const time: TimeWords = {};

const planning: PlanningWords = {};

export const de: Pack = {
  code: "de",
  wpm: 120,
  letters: "",
  stopWords: [],
  abbreviations: [],
  marks: ["„", "“", "‚", "‘"],
  slide,
  reading,
  speech,
  people,
  numbers,
  time,
  planning,
};
