import { at, show } from "./elements.ts";

/** How large the notes can be set, in shares of their usual size. */
const SIZES = [0.85, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.4];
const USUAL = 1;
const KEY = "lectern notes";

/** The notes of the speaker's window: their size, which is kept for the next talk, and how they scroll. */
export class Notes {
  readonly #frame = at(".notes-shown");
  readonly #text = at(".notes-shown .text");
  #shown = "";
  #size = kept();

  start(): void {
    at("button.smaller")?.addEventListener("click", () => this.resize(-1));
    at("button.larger")?.addEventListener("click", () => this.resize(1));
    this.#frame?.addEventListener("scroll", () => this.#mark());
    const observer = new ResizeObserver(() => this.#mark());
    for (const one of [this.#frame, this.#text]) if (one) observer.observe(one);
    this.resize(0);
  }

  /** Another slide's notes are shown from their beginning. */
  show(notes: string, moved: boolean): void {
    if (this.#text && notes !== this.#shown) this.#text.innerHTML = notes;
    this.#shown = notes;
    show(".notes-shown .none", notes.trim() === "");
    if (moved) this.#scroller?.scrollTo({ top: 0, behavior: "instant" });
    this.#mark();
  }

  /** Scrolls by half of what is seen, up (-1) or down (1); false where the notes end there. */
  scroll(direction: -1 | 1): boolean {
    const scroller = this.#scroller;
    const { above, below } = hidden(scroller);
    if (!scroller || !(direction < 0 ? above : below)) return false;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    scroller.scrollBy({ top: (direction * scroller.clientHeight) / 2, behavior: still ? "instant" : "smooth" });
    return true;
  }

  resize(by: number): void {
    this.#size = Math.max(0, Math.min(this.#size + by, SIZES.length - 1));
    document.body.style.setProperty("--notes", String(SIZES[this.#size]));
    if (by !== 0) keep(this.#size);
    this.#mark();
  }

  /** In a window that is too small for a frame of their own, the notes scroll with the page. */
  get #scroller(): Element | null {
    const framed = this.#frame && getComputedStyle(this.#frame).overflowY !== "visible";
    return framed ? this.#frame : document.scrollingElement;
  }

  #mark(): void {
    const { above, below } = hidden(this.#frame);
    show(".goes-on.up", above);
    show(".goes-on.down", below);
  }
}

function hidden(scroller: Element | null): { readonly above: boolean; readonly below: boolean } {
  if (!scroller) return { above: false, below: false };
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  return { above: scrollTop > 2, below: scrollTop + clientHeight < scrollHeight - 2 };
}

function kept(): number {
  try {
    const size = localStorage.getItem(KEY);
    return size === null ? USUAL : Number(size) || 0;
  } catch {
    return USUAL;
  }
}

function keep(size: number): void {
  try {
    localStorage.setItem(KEY, String(size));
  } catch {
    // The browser keeps nothing for this page: the next talk begins with the usual size.
  }
}
