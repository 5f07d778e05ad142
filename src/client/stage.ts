import type { RevealApi } from "reveal.js";
import { heard } from "./announce.ts";
import { run, STOPPED } from "./clock.ts";
import { copyOf } from "./copy.ts";
import type { Memory } from "./memory.ts";
import type { Canvas, Clock, SlideEntry, Talk } from "./messages.ts";

/** How long a clock that was left running is believed, in milliseconds. */
const A_DAY = 86_400_000;
/** How much of a quote names its slide, in letters. */
const GLIMPSE = 80;

/** The slides in their order, which one is on, and the talk's clock; whether reveal.js shows them or they flow as text. */
export interface Stage {
  clock: Clock;
  readonly slides: readonly HTMLElement[];
  readonly current: HTMLElement | null;
  readonly index: number;
  readonly black: boolean;
  /** Whether the slides stand as text. */
  readonly reading: boolean;
  readonly memory: Memory;
  go(index: number): void;
}

/** The slides as reveal.js shows them. */
export class DeckStage implements Stage {
  readonly #deck: RevealApi;
  readonly reading = false;
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

  /** The clock goes on; after a reload so do slide, fragment and black screen. */
  restore(memory: Memory, reloaded: boolean): void {
    this.clock = believed(memory);
    if (!reloaded) return;
    const index = this.slides.findIndex(({ id }) => id === memory.slide);
    if (index >= 0) this.go(index, memory.fragment);
    if (memory.black) this.#deck.togglePause(true);
  }
}

/** The clock as it was kept. */
export function believed({ clock }: Memory): Clock {
  return clock.since === null || Date.now() - clock.since < A_DAY ? clock : STOPPED;
}

/** The clock after a move: it starts when the talk leaves its first slide, before which a test slide may stand. */
export function afterMove({ clock, slides, index }: Stage): Clock {
  const first = slides.findIndex((slide) => secondsOf(slide) > 0);
  return clock.since === null && clock.before === 0 && index > first ? run(clock, Date.now()) : clock;
}

export function canvasOf(root: HTMLElement | null): Canvas {
  const { width, height } = root?.dataset ?? {};
  const look = root?.classList.contains("standard") ? "standard" : "wide";
  return { look, width: Number(width), height: Number(height) };
}

export function talkOf({ slides, reading }: Stage): Talk {
  const root = document.querySelector<HTMLElement>(".reveal");
  return { ...canvasOf(root), slides: entriesOf(slides), spare: Number(root?.dataset.spare ?? 0), reading };
}

/** A slide as markup, as it looks when it is on, without its notes; "" where there is none. */
export function markupOf(slide: HTMLElement | undefined): string {
  if (!slide) return "";
  const copy = copyOf(slide);
  for (const frame of copy.querySelectorAll(".scrolls")) frame.replaceWith(...frame.childNodes);
  return copy.outerHTML;
}

export function notesOf(slide: HTMLElement | undefined): string {
  return slide?.querySelector("aside.notes")?.innerHTML ?? "";
}

/** How many slides stand before the first that is numbered: one to test the projector with, or none. */
export function unnumbered([first]: readonly HTMLElement[]): number {
  return first?.dataset.kind === "projector" ? 1 : 0;
}

export function entriesOf(slides: readonly HTMLElement[]): readonly SlideEntry[] {
  return slides.map((slide, index) => ({
    number: index + 1 - unnumbered(slides),
    headline: headlineOf(slide),
    text: textOf(slide),
    seconds: secondsOf(slide),
  }));
}

/** What is heard of a slide besides its heading. */
function textOf(slide: HTMLElement): string {
  const text = heard(slide).reduce((all, part) => all + part.text, "");
  const heading = slide.querySelector("h1, h2")?.textContent?.trim().replaceAll(/\s+/gu, " ") ?? "";
  return (text.startsWith(heading) ? text.slice(heading.length).replace(/^[\s.,:]+/u, "") : text).normalize();
}

/** A quote's heading only says who speaks: the first words tell it from the others. */
export function headlineOf(slide: HTMLElement): string {
  const headline =
    slide
      .querySelector("h1, h2")
      ?.textContent?.trim()
      .replaceAll(/[ \n]+/gu, " ") ?? "";
  const words = [...(slide.querySelector(".quotation .words")?.childNodes ?? [])];
  const quote = words.map((part) => part.textContent || " ").join("");
  if (quote === "") return headline;
  const glimpse = quote.length > GLIMPSE ? `${quote.slice(0, quote.lastIndexOf(" ", GLIMPSE))} …` : quote;
  return `${headline}: ${glimpse}`;
}

function secondsOf({ dataset }: HTMLElement): number {
  return Number(dataset.timing ?? 0);
}
