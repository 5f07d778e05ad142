import { STOPPED } from "./clock.ts";
import type { Dialogs } from "./dialogs.ts";
import { asksForKeys, KEY, type Press } from "./keys.ts";
import { type Memory, remember } from "./memory.ts";
import type { Clock } from "./messages.ts";
import { believed, type Stage } from "./stage.ts";

/** What no slide can be read on, in pixels of the page: a phone held upright, a page zoomed to 400 %. */
const NARROW = "(max-width: 480px)";
/** Whoever zooms so far wants larger letters, which a slide can't give: it is as large as the window already. */
const ZOOM = 1.75;

/**
 * Whether the slides stand as text that flows and grows with the browser's zoom: where the address asks for it, or where
 * the page is narrow or zoomed and the address asks for nothing.
 */
export function isForReading(): boolean {
  const query = new URLSearchParams(location.search);
  const view = query.get("view");
  return view === null ? !query.has("print-pdf") && !query.has("test") && isSmall() : view === "read";
}

/** Goes to the text, or back to the slides, where `slide` is: the address may be a second behind. */
export function toggleReading(slide: Element | null): void {
  const view = isForReading() ? "slides" : "read";
  location.assign(`?view=${view}#/${slide?.id ?? ""}`);
}

/** Zooming in and out, or turning a phone, brings text or slides where the address asks for neither. */
export function followZoom(): void {
  const small = isSmall();
  window.addEventListener("resize", () => {
    if (!location.search && isSmall() !== small && !document.fullscreenElement) location.reload();
  });
}

function isSmall(): boolean {
  const zoomed = window === window.top && outerWidth / innerWidth >= ZOOM;
  return zoomed || window.matchMedia(NARROW).matches;
}

/** Keys that move the slides on and back, as reveal.js has them. */
const ON: readonly number[] = [KEY.ENTER, KEY.RIGHT, KEY.DOWN, KEY.SPACE, KEY.PAGE_DOWN, KEY.N];
const BACK: readonly number[] = [KEY.BACKSPACE, KEY.LEFT, KEY.UP, KEY.PAGE_UP, KEY.P];

interface Actions {
  readonly passage: (slide: Element | null) => void;
  readonly find: () => void;
  readonly keys: () => void;
  readonly speaker: () => void;
  /** Another slide's text is read. */
  readonly moved: () => void;
}

/** The slides as text that flows, without reveal.js. */
export class Reading implements Stage {
  readonly #root: HTMLElement;
  readonly slides: readonly HTMLElement[];
  readonly reading = true;
  readonly black = false;
  clock: Clock = STOPPED;
  /** The slide that was gone to, and where the page stood then: near the page's end it may not reach the window's top. */
  #asked = { index: 0, at: Number.NaN };
  #settled = 0;
  #moved: () => void = () => undefined;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.slides = [...root.querySelectorAll<HTMLElement>(".slides > section")];
  }

  start(dialogs: Dialogs, actions: Actions, memory: Memory | null): void {
    if (memory) this.clock = believed(memory);
    this.#moved = actions.moved;
    this.#root.classList.add("reading", "ready");
    document.documentElement.classList.add("for-reading");
    this.#letWideThingsScroll();
    const at = this.#addressed;
    if (at > 0) {
      this.go(at);
      void document.fonts.ready.then(() => this.go(at));
    }
    document.addEventListener("keydown", (event) => this.#key(event, dialogs, actions), true);
    let waiting = 0;
    document.addEventListener("scroll", () => {
      clearTimeout(waiting);
      waiting = window.setTimeout(() => this.#settle(), 150);
    });
  }

  /** The slide whose text is being read: the one that was gone to, else the last that begins in the upper third. */
  get index(): number {
    const { index, at } = this.#asked;
    if (Math.abs(scrollY - at) < 2) return index;
    const begun = this.slides.filter((slide) => slide.getBoundingClientRect().top < innerHeight / 3);
    return Math.max(0, begun.length - 1);
  }

  get current(): HTMLElement | null {
    return this.slides[this.index] ?? null;
  }

  get memory(): Memory {
    return { slide: this.current?.id ?? "", fragment: -1, black: false, clock: this.clock };
  }

  go(index: number): void {
    const slide = this.slides[index];
    if (!slide) return;
    slide.scrollIntoView();
    this.#asked = { index, at: scrollY };
    this.#settle();
  }

  /** A key from the speaker's window: there whole slides are moved on and back. */
  press({ keyCode, shiftKey }: Press, dialogs: Dialogs, actions: Actions): void {
    if ((keyCode === KEY.UP || keyCode === KEY.DOWN) && dialogs.scroll(keyCode)) return;
    const back = BACK.includes(keyCode) || (keyCode === KEY.SPACE && shiftKey);
    const on = ON.includes(keyCode);
    const ends = { [KEY.HOME]: 0, [KEY.END]: this.slides.length - 1 }[keyCode];
    if (keyCode === KEY.T) actions.passage(this.current);
    else if (keyCode === KEY.ESCAPE || back || on || ends !== undefined) dialogs.close();
    if (back || on || ends !== undefined) this.go(ends ?? this.index + (back ? -1 : 1));
  }

  /** The slide that the address names, as reveal.js names it: by its id or its number. */
  get #addressed(): number {
    const name = decodeURIComponent(location.hash.replace(/^#\//u, ""));
    return /^\d+$/u.test(name) ? Number(name) : this.slides.findIndex(({ id }) => id === name);
  }

  /** Tells of another slide, and keeps the place for when the page is loaded again. */
  #settle(): void {
    const { index, current } = this;
    if (!current) return;
    if (index !== this.#settled) this.#moved();
    this.#settled = index;
    history.replaceState(null, "", `#/${current.id}`);
    remember(this.memory);
  }

  #key(event: KeyboardEvent, dialogs: Dialogs, actions: Actions): void {
    const { keyCode, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    const find = keyCode === KEY.F && ctrlKey && shiftKey;
    const typing = target instanceof HTMLInputElement;
    if (metaKey || altKey || (ctrlKey && !find) || (typing && !find && keyCode !== KEY.ESCAPE)) return;
    if (keyCode === KEY.ESCAPE) dialogs.close();
    else if (find || keyCode === KEY.G) actions.find();
    else if (asksForKeys(event)) actions.keys();
    else if (keyCode === KEY.T) actions.passage(this.current);
    else if (keyCode === KEY.S) actions.speaker();
    else if (keyCode === KEY.R) toggleReading(this.current);
    else return;
    event.preventDefault();
  }

  /**
   * Tables, those drawn in text too, maps and charts keep their shape: where they are wider than the page, they scroll in
   * a frame of their own.
   */
  #letWideThingsScroll(): void {
    for (const wide of this.#root.querySelectorAll<HTMLElement | SVGElement>(".content :is(table, svg, pre.code)")) {
      if (wide.localName === "pre" && !isDrawn(wide.textContent ?? "")) continue;
      const { width } = wide.getBoundingClientRect();
      if (wide instanceof SVGElement && width <= (wide.closest(".content")?.getBoundingClientRect().width ?? 0))
        continue;
      const frame = document.createElement("div");
      frame.className = "scrolls";
      wide.replaceWith(frame);
      frame.append(wide);
      const columns = wide.querySelectorAll("col").length;
      if (columns > 0) frame.style.setProperty("--least", `${columns * 225}px`);
      if (frame.scrollWidth <= frame.clientWidth) continue;
      frame.tabIndex = 0;
      wide.removeAttribute("tabindex");
      frame.setAttribute("role", "group");
      frame.setAttribute("aria-label", frame.closest("section")?.querySelector("h1, h2")?.textContent?.trim() ?? "");
    }
  }
}

/** A row or a border of a table that is drawn in text. */
const DRAWN = /[\u2500-\u257f]|^\s*\|.*\|\s*$|-{3}\+-{3}/u;
/** A row of words set in columns by spaces. */
const IN_COLUMNS = /\S(?: {2,}|\t)\S.*(?: {2,}|\t)\S/u;

/** Whether code is, or holds, a table drawn in text, which wrapped lines would tear. */
function isDrawn(code: string): boolean {
  const lines = code.split("\n").filter((line) => line.trim());
  const count = (row: RegExp) => lines.filter((line) => row.test(line)).length;
  return count(DRAWN) > 1 || (lines.length > 2 && count(IN_COLUMNS) * 2 >= lines.length);
}
