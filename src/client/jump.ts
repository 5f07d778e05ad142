import { KEY } from "./keys.ts";

/** How long a number that is typed waits for Enter, and one that no slide has is shown, in milliseconds. */
const WAIT = 2000;

/** A slide's number, typed: shown in a corner until Enter goes there, or crosses it out where no slide has it. */
export class Jump {
  readonly #shown: HTMLElement | null = document.querySelector<HTMLElement>("#jump");
  readonly #last: () => number;
  readonly #go: (number: number) => void;
  #typed = "";
  #refused = false;
  #waiting = 0;

  /** `last` is the last slide's number. */
  constructor(last: () => number, go: (number: number) => void) {
    this.#last = last;
    this.#go = go;
  }

  /** Forgets what was typed; false where nothing was. */
  forget(): boolean {
    const typed = this.#typed !== "";
    this.#show("");
    return typed;
  }

  /** Does what a key asks for; false where it is no digit, nor belongs to digits before. */
  press(keyCode: number): boolean {
    const digit = digitOf(keyCode);
    if (digit !== null) this.#show(((this.#refused ? "" : this.#typed) + digit).slice(-4));
    else if (!this.#typed) return false;
    else if (keyCode === KEY.BACKSPACE) this.#show(this.#typed.slice(0, -1));
    else if (keyCode === KEY.ENTER) this.#take();
    else return false;
    return true;
  }

  #take(): void {
    const number = Number(this.#typed);
    const exists = number >= 1 && number <= this.#last();
    this.#show(exists || this.#refused ? "" : this.#typed, !exists);
    if (exists) this.#go(number);
  }

  /** The number is written anew even where it stays the same, so that it is read out with the last slide's once more. */
  #show(typed: string, refused = false): void {
    const number = document.createElement(refused ? "s" : "span");
    this.#typed = typed;
    this.#refused = refused && typed !== "";
    number.textContent = typed;
    this.#shown?.replaceChildren(...(typed ? [number, ` / ${this.#last()}`] : []));
    clearTimeout(this.#waiting);
    if (typed) this.#waiting = window.setTimeout(() => this.#show(""), WAIT);
  }
}

/** The digit on a key, in its row or its block. */
function digitOf(keyCode: number): string | null {
  const digit = keyCode >= 96 ? keyCode - 96 : keyCode - 48;
  return digit >= 0 && digit <= 9 ? String(digit) : null;
}
