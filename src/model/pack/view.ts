/** Lectern's own words around the slides: panels, keys, the speaker's window. `{…}` are filled in. */
export interface ViewWords {
  readonly slide: string; // "Slide {number} of {of}"
  readonly goOn: string; // the offer to go on at slide {number}
  readonly passage: string; // the title of the passage a slide comes from
  readonly used: string; // what the marked words are
  readonly leftOut: string; // what the grey words are
  readonly original: string; // the link to the article at the passage
  readonly find: string;
  readonly findHint: string; // what can be typed there
  readonly nothingFound: string;
  /** "{count} slides" were found, as Intl.PluralRules names the forms; `other` is needed. */
  readonly found: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
  readonly keys: string; // the title of the list of keys
  readonly letterKeys: string; // beside a box: letters, digits and signs work as keys; F1 opens the list all the same
  /** What each key does, in the order in which they are listed. */
  readonly key: {
    readonly next: string;
    readonly previous: string;
    readonly ends: string; // first and last slide
    readonly jump: string; // a number, then Enter
    readonly find: string;
    readonly overview: string;
    readonly passage: string;
    readonly black: string;
    readonly pointer: string;
    readonly fullscreen: string;
    readonly reading: string;
    readonly print: string;
    readonly speaker: string;
    readonly size: string; // of the notes
    readonly scroll: string; // the notes
    readonly close: string;
    readonly keys: string;
  };
  readonly speaker: string; // the title of the speaker's window
  readonly now: string; // over the slide that is shown
  readonly next: string; // over the slide that comes next
  readonly end: string; // a sentence, in the place of the next slide where there is none
  readonly elapsed: string;
  readonly remaining: string;
  readonly over: string; // in the place of "Remaining" where the time is used up
  readonly planned: string;
  readonly ahead: string; // "{time} ahead"
  readonly behind: string; // "{time} behind"
  readonly onTime: string;
  readonly waits: string; // the clock hasn't started
  readonly paused: string; // the clock stands
  readonly ofDay: string; // the time of day
  readonly start: string;
  readonly pause: string;
  readonly reset: string;
  readonly resetAgain: string; // asks for a second press
  readonly blackened: string; // the screen is black
  readonly openThere: string; // "{panel} is open on the screen"
  readonly lost: string; // the slides' window no longer answers
  readonly notes: string;
  readonly noNotes: string;
  readonly more: string; // after an arrow down: the notes go on
  readonly larger: string;
  readonly smaller: string;
  readonly test: string; // the title of the projector's test slide
  readonly testEdges: string;
  readonly testGreys: string;
  readonly testType: string;
}
