/** How long the offer stands, in milliseconds. */
const STANDS = 20_000;

/** The offer to go on where the talk was when its tab was closed. */
export class Resume {
  readonly #notice: HTMLElement | null = document.querySelector<HTMLElement>("#go-on");
  #take: (() => void) | null = null;

  offer(number: number, take: () => void): void {
    const button = document.createElement("button");
    const key = document.createElement("kbd");
    this.#take = take;
    key.textContent = "Enter";
    button.append(`${this.#notice?.dataset.says?.replace("{number}", String(number)) ?? ""} `, key);
    button.addEventListener("click", () => this.take());
    this.#notice?.replaceChildren(button);
    setTimeout(() => this.dismiss(), STANDS);
  }

  /** False where nothing is offered. */
  take(): boolean {
    const take = this.#take;
    this.dismiss();
    take?.();
    return take !== null;
  }

  /** False where nothing is offered. */
  dismiss(): boolean {
    const offered = this.#take !== null;
    this.#take = null;
    this.#notice?.replaceChildren();
    return offered;
  }
}
