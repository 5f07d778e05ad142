/** What the deck and the speaker's window tell each other. They may not touch each other's documents once one was loaded anew. */

export interface Canvas {
  /** Classes of the deck's root: its aspect. */
  readonly look: string;
  readonly width: number;
  readonly height: number;
}

/** What doesn't change during a talk. */
export interface Talk extends Canvas {
  readonly slides: readonly SlideEntry[];
  /** Seconds planned after the slides, for the speaker's own words and for questions. */
  readonly spare: number;
  /** Whether the slides stand as text that flows: there is no black screen and no pointer. */
  readonly reading: boolean;
}

export interface SlideEntry {
  /** The number that it has for all; 0 for the slide that tests the projector. */
  readonly number: number;
  readonly headline: string;
  /** What else is on it, as it is heard. */
  readonly text: string;
  readonly seconds: number;
}

/** What is on screen. */
export interface Showing {
  readonly index: number;
  readonly slide: string;
  /** Empty at the end. */
  readonly next: string;
  readonly notes: string;
  readonly clock: Clock;
  readonly black: boolean;
  /** The id of the panel that is open over the slides; "" where none is. */
  readonly open: string;
  readonly pointer: boolean;
}

export interface Clock {
  /** Milliseconds since the epoch; null where the clock stands. */
  readonly since: number | null;
  /** Milliseconds that ran before. */
  readonly before: number;
}

export type ClockAction = "run" | "reset";

export type FromDeck =
  | { readonly kind: "talk"; readonly talk: Talk }
  | { readonly kind: "showing"; readonly showing: Showing }
  /** All slides, as markup. */
  | { readonly kind: "slides"; readonly slides: readonly string[] }
  | { readonly kind: "here" };

export type FromSpeaker =
  /** The window has opened. */
  | { readonly kind: "hello" }
  /** The window is still there. */
  | { readonly kind: "beat" }
  | { readonly kind: "key"; readonly keyCode: number; readonly shiftKey: boolean }
  | { readonly kind: "go"; readonly index: number }
  /** Asks for all slides. */
  | { readonly kind: "slides" }
  | { readonly kind: "clock"; readonly action: ClockAction }
  /** Where on the slide the pointer is, 0 to 1; null where it left. */
  | { readonly kind: "point"; readonly at: readonly [number, number] | null };

/** Posts to a window whose origin can't be named: files have none. */
export function post(to: Window, message: FromDeck | FromSpeaker): void {
  to.postMessage({ lectern: message }, "*");
}

/** The message in an event, or null where it is none of ours. */
export function messageIn<Message extends FromDeck | FromSpeaker>({ data }: MessageEvent): Message | null {
  const message: unknown = typeof data === "object" && data !== null && "lectern" in data ? data.lectern : null;
  return typeof message === "object" && message !== null && "kind" in message ? (message as Message) : null;
}
