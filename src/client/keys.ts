import type { RevealApi } from "reveal.js";
import type { Dialogs } from "./dialogs.ts";
import type { Overview } from "./overview.ts";

/** Key codes, since they are the same whatever script the keyboard is set to. */
export const KEY = {
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
} as const;

const PAGING: readonly number[] = [KEY.PAGE_UP, KEY.PAGE_DOWN, KEY.LEFT, KEY.RIGHT];

/** Whoever presses one of these on a black screen wants the slide back, the same one. */
const BACK_FROM_BLACK: readonly number[] = [...PAGING, KEY.ESCAPE, KEY.SPACE, KEY.ENTER, KEY.UP, KEY.DOWN];

/** What a key may ask for; the rest is reveal.js's. */
export type Actions = Readonly<
  Record<"passage" | "find" | "overview" | "keys" | "pointer" | "speaker" | "reading", () => void>
>;

/** A key that was pressed, here or in the speaker's window. */
export type Press = Pick<KeyboardEvent, "keyCode"> &
  Partial<Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "target">>;

/** Sees to it that the panels and reveal.js don't get in each other's way, that Escape only closes, and F5 only starts. */
export class Keys {
  readonly #deck: RevealApi;
  readonly #dialogs: Dialogs;
  readonly #overview: Overview;
  readonly #actions: Actions;

  constructor(deck: RevealApi, dialogs: Dialogs, overview: Overview, actions: Actions) {
    this.#deck = deck;
    this.#dialogs = dialogs;
    this.#overview = overview;
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
    if (press.keyCode === KEY.R || press.keyCode === KEY.E || this.#own(press)) return;
    if (!this.#dialogs.open) this.#deck.triggerKey(press.keyCode);
  }

  /** Does what a key of ours asks for; false where it is none. */
  #own(press: Press): boolean {
    const { keyCode, ctrlKey, metaKey, altKey, shiftKey } = press;
    const { open } = this.#dialogs;
    const action = this.#actionOf(press);
    const plain = !ctrlKey && !metaKey && !altKey;
    const { passage, find, overview } = this.#actions;
    const hidden = this.#deck.isPaused() && [passage, find, overview].some((one) => one === action);
    if (keyCode === KEY.F5 && !ctrlKey && !shiftKey) {
      if (!document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => undefined);
      return true;
    }
    if (this.#deck.isPaused() && !open && plain && BACK_FROM_BLACK.includes(keyCode)) {
      this.#deck.togglePause(false);
      return true;
    }
    if (keyCode === KEY.ESCAPE) {
      if (open) this.#dialogs.close();
      return true;
    }
    if (open?.id === "overview" && plain && this.#overview.press(keyCode)) return true;
    if (open && PAGING.includes(keyCode) && !isField(press.target)) {
      this.#dialogs.close();
      return false;
    }
    if (!action || hidden || altKey || metaKey || (isField(press.target) && !ctrlKey)) return false;
    action();
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
