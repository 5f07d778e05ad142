import type { RevealApi } from "reveal.js";
import type { Dialogs } from "./dialogs.ts";
import { fill, leaveFull, toggleFull } from "./full-screen.ts";
import type { Jump } from "./jump.ts";
import type { Overview } from "./overview.ts";
import type { Resume } from "./resume.ts";

/** Key codes, since they are the same whatever script the keyboard is set to. */
export const KEY = {
  BACKSPACE: 8,
  TAB: 9,
  ENTER: 13,
  ESCAPE: 27,
  SPACE: 32,
  PAGE_UP: 33,
  PAGE_DOWN: 34,
  END: 35,
  HOME: 36,
  LEFT: 37,
  UP: 38,
  RIGHT: 39,
  DOWN: 40,
  B: 66,
  C: 67,
  E: 69,
  F: 70,
  G: 71,
  N: 78,
  O: 79,
  P: 80,
  R: 82,
  S: 83,
  T: 84,
  F1: 112,
  F5: 116,
  F12: 123,
  PERIOD: 190,
  SLASH: 191,
} as const;

const PAGING: readonly number[] = [KEY.PAGE_UP, KEY.PAGE_DOWN, KEY.LEFT, KEY.RIGHT];
/** Where the full stop is on a keyboard differs. */
const BLACK: readonly number[] = [KEY.B, KEY.PERIOD, KEY.SLASH];

/** Whoever presses one of these on a black screen wants the slide back, the same one. */
const BACK_FROM_BLACK: readonly number[] = [...PAGING, KEY.SPACE, KEY.ENTER, KEY.BACKSPACE, KEY.UP, KEY.DOWN];

/** What a key may ask for; the rest is reveal.js's. */
type Name = "passage" | "find" | "overview" | "keys" | "pointer" | "speaker" | "reading" | "print";
export type Actions = Readonly<Record<Name, () => void>>;

/** What may be open over the slides, and takes keys. */
export interface Opened {
  readonly dialogs: Dialogs;
  readonly overview: Overview;
  readonly jump: Jump;
  readonly resume: Resume;
}

/** A key that was pressed, here or in the speaker's window. */
export type Press = Pick<KeyboardEvent, "keyCode"> &
  Partial<Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "target">>;

/** Sees to it that the panels and reveal.js don't get in each other's way, that Escape only closes, and F5 only starts. */
export class Keys {
  readonly #deck: RevealApi;
  readonly #dialogs: Dialogs;
  readonly #overview: Overview;
  readonly #jump: Jump;
  readonly #resume: Resume;
  readonly #actions: Actions;

  constructor(deck: RevealApi, { dialogs, overview, jump, resume }: Opened, actions: Actions) {
    this.#deck = deck;
    this.#dialogs = dialogs;
    this.#overview = overview;
    this.#jump = jump;
    this.#resume = resume;
    this.#actions = actions;
  }

  /** Ours come first; reveal.js gets what is left. */
  listen(): void {
    const ours = (event: KeyboardEvent) => {
      if (!this.#own(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("keydown", ours, true);
    this.#deck.configure({ keyboardCondition: (event) => !this.#dialogs.open && !isAtControl(event) });
  }

  /** A key from the speaker's window, which the slides must not leave: neither for the text nor for the print view. */
  press(press: Press): void {
    if (press.keyCode === KEY.R || press.keyCode === KEY.E) return;
    // Nobody sees over there what is offered here.
    this.#resume.dismiss();
    if (press.keyCode === KEY.ESCAPE) {
      this.#close();
      return;
    }
    if (this.#own(press)) return;
    if (!this.#dialogs.scroll(press.keyCode)) this.#deck.triggerKey(press.keyCode);
  }

  /** Does what a key of ours asks for; false where it is none. */
  #own(press: Press): boolean {
    const { keyCode, ctrlKey, metaKey, altKey, shiftKey, target } = press;
    if (keyCode === KEY.F5 && !ctrlKey && !shiftKey) {
      fill();
      return true;
    }
    if (keyCode === KEY.ESCAPE) {
      if (!this.#close()) leaveFull();
      return true;
    }
    if (isField(target) && !ctrlKey) return false;
    if (!ctrlKey && !metaKey && !altKey && this.#moves(press)) return true;
    if (this.#dialogs.open && !isField(target) && !asksForKeys(press) && [...PAGING, ...BLACK].includes(keyCode)) {
      this.#dialogs.close();
      return false;
    }
    const action = this.#actionOf(press);
    const { passage, find, overview } = this.#actions;
    const hidden = this.#deck.isPaused() && [passage, find, overview].some((one) => one === action);
    if (!action || hidden || altKey || metaKey) return false;
    action();
    return true;
  }

  /** Closes the one thing that was opened last; false where nothing is open. */
  #close(): boolean {
    if (this.#dialogs.open) this.#dialogs.close();
    else if (this.#jump.forget() || this.#resume.dismiss()) return true;
    else if (this.#deck.isPaused()) this.#deck.togglePause(false);
    // reveal.js's own key for that comes when the key is let go.
    else return document.documentElement.classList.contains("zoomed");
    return true;
  }

  /** What moves through the slides beside reveal.js's own keys. */
  #moves(press: Press): boolean {
    const { keyCode, shiftKey } = press;
    const { open } = this.#dialogs;
    if (open) return open.id === "overview" && this.#overview.press(keyCode);
    if (!asksForKeys(press) && this.#jump.press(keyCode)) return true;
    if (this.#deck.isPaused() && BACK_FROM_BLACK.includes(keyCode)) this.#deck.togglePause(false);
    else if (shiftKey || isAtControl(press)) return false;
    else if (keyCode === KEY.ENTER) this.#resume.take() || this.#deck.next();
    else if (keyCode === KEY.BACKSPACE) this.#deck.prev();
    else return false;
    return true;
  }

  #actionOf(press: Press): (() => void) | null {
    const { keyCode, ctrlKey, shiftKey } = press;
    if (ctrlKey) return keyCode === KEY.F && shiftKey ? this.#actions.find : null;
    if (asksForKeys(press)) return this.#actions.keys;
    if (shiftKey) return null;
    switch (keyCode) {
      case KEY.T:
        return this.#actions.passage;
      case KEY.G:
        return this.#actions.find;
      case KEY.O:
        return this.#actions.overview;
      case KEY.C:
        return this.#actions.pointer;
      case KEY.S:
        return this.#actions.speaker;
      case KEY.R:
        return this.#actions.reading;
      case KEY.E:
        return this.#actions.print;
      case KEY.F:
        return toggleFull;
      default:
        return null;
    }
  }
}

/** Enter and Space belong to the button or link that has the focus. */
function isAtControl({ keyCode, target }: Press): boolean {
  if (keyCode !== KEY.ENTER && keyCode !== KEY.SPACE) return false;
  return target instanceof Element && target.closest("button, a[href], summary") !== null;
}

/** Where the question mark is on a keyboard differs. */
export function asksForKeys({ key, keyCode }: Press): boolean {
  return key === "?" || keyCode === KEY.F1;
}

function isField(target: EventTarget | null | undefined): boolean {
  return target instanceof HTMLInputElement;
}
