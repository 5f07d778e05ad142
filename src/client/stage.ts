import type { RevealApi } from "reveal.js";
import { run, STOPPED } from "./clock.ts";
import { copyOf } from "./copy.ts";
import type { Memory } from "./memory.ts";
import type { Clock, SlideEntry, Talk } from "./messages.ts";

/** How long a clock that was left running is believed, in milliseconds. */
const A_DAY = 86_400_000;

/** The slides in their order, which one is on, and the talk's clock. */
export class Stage {
  readonly #deck: RevealApi;
  clock: Clock = STOPPED;

  constructor(deck: RevealApi) {
    this.#deck = deck;
  }

  get slides(): readonly HTMLElement[] {
    return this.#deck.getSlides();
  }

  get current(): HTMLElement | null {
    return this.#deck.getCurrentSlide() ?? null;
  }

  get index(): number {
    return Math.max(0, this.current ? this.slides.indexOf(this.current) : 0);
  }

  get black(): boolean {
    return this.#deck.isPaused();
  }

  get entries(): readonly SlideEntry[] {
    return entriesOf(this.slides);
  }

  get talk(): Talk {
    const root = this.#deck.getRevealElement() as HTMLElement;
    const look = root.classList.contains("standard") ? "standard" : "wide";
    return { look, width: Number(root.dataset.width), height: Number(root.dataset.height), slides: this.entries };
  }

  get memory(): Memory {
    const { f } = this.#deck.getIndices();
    return { slide: this.current?.id ?? "", fragment: f ?? -1, black: this.black, clock: this.clock };
  }

  go(index: number, fragment?: number): void {
    const slide = this.slides[index];
    if (!slide) return;
    // In its scroll view reveal.js would stop at a slide before.
    const page = slide.closest(".scroll-page");
    const { h, v } = this.#deck.getIndices(slide);
    if (page) page.scrollIntoView();
    else this.#deck.slide(h, v, fragment);
  }

  /** The clock starts when the talk leaves its first slide. */
  moved(): void {
    const { since, before } = this.clock;
    if (since === null && before === 0 && this.index > 0) this.clock = run(this.clock, Date.now());
  }

  /** The clock goes on; after a reload so do slide, fragment and black screen. */
  restore({ slide, fragment, black, clock }: Memory, reloaded: boolean): void {
    if (clock.since === null || Date.now() - clock.since < A_DAY) this.clock = clock;
    if (!reloaded) return;
    const index = this.slides.findIndex(({ id }) => id === slide);
    if (index >= 0) this.go(index, fragment);
    if (black) this.#deck.togglePause(true);
  }

  /** A slide as markup, as it looks when it is on, without its notes. */
  markup(index: number): string {
    const slide = this.slides[index];
    return slide ? copyOf(slide).outerHTML : "";
  }

  notes(index: number): string {
    return this.slides[index]?.querySelector("aside.notes")?.innerHTML ?? "";
  }
}

export function entriesOf(slides: readonly HTMLElement[]): readonly SlideEntry[] {
  return slides.map((slide) => ({
    headline: slide.querySelector("h1, h2")?.textContent?.trim() ?? "",
    text: slide.querySelector(".content")?.textContent ?? slide.textContent ?? "",
    seconds: Number(slide.dataset.timing ?? 0),
  }));
}
