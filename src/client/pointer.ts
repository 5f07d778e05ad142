/** A spot of light that follows the mouse, or the mouse on the preview in the speaker's window. */
export class Pointer {
  readonly #spot: HTMLElement = document.createElement("div");
  #on = false;
  /** Where the mouse was last, in pixels of the window. */
  #at: readonly [number, number] | null = null;

  constructor() {
    this.#spot.id = "pointer";
    this.#spot.hidden = true;
    document.body.append(this.#spot);
    document.addEventListener("pointermove", ({ clientX, clientY }) => {
      this.#at = [clientX, clientY];
      this.#move(clientX, clientY);
    });
    document.addEventListener("pointerleave", () => this.#hide());
  }

  get on(): boolean {
    return this.#on;
  }

  toggle(): void {
    this.#on = !this.#on;
    document.documentElement.classList.toggle("pointing", this.#on);
    if (this.#on) this.#move(...(this.#at ?? [innerWidth / 2, innerHeight / 2]));
    else this.#hide();
  }

  /** `at` is 0 to 1 across the slide and down it; null takes the spot away. */
  point(at: readonly [number, number] | null, slide: Element | null | undefined): void {
    const box = slide?.getBoundingClientRect();
    if (at && box) this.#move(box.left + at[0] * box.width, box.top + at[1] * box.height);
    else this.#hide();
  }

  #move(x: number, y: number): void {
    if (!this.#on) return;
    this.#spot.hidden = false;
    this.#spot.style.transform = `translate(${x}px, ${y}px)`;
  }

  #hide(): void {
    this.#spot.hidden = true;
  }
}
