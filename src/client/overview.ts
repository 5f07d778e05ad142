import type { Dialogs } from "./dialogs.ts";
import { KEY } from "./keys.ts";
import type { Canvas } from "./messages.ts";

/** What an overview shows. */
export interface Slides extends Canvas {
  readonly count: number;
  /** Which one is on. */
  readonly index: number;
  readonly number: (index: number) => number;
  readonly headline: (index: number) => string;
  /** A slide that may stand in one document with the one that is on. */
  readonly copy: (index: number) => HTMLElement;
}

/** A slide's width is never less than this share of the window's height, or so many pixels. */
const LEAST = { share: 0.18, px: 140 };

/** All slides at once, small, to choose one from. */
export class Overview {
  readonly #dialogs: Dialogs;
  readonly #slides: () => Slides;
  readonly #go: (index: number) => void;
  readonly #list: HTMLElement | null;
  #shown: Slides | null = null;
  #chosen = 0;
  #columns = 1;

  constructor(dialogs: Dialogs, slides: () => Slides, go: (index: number) => void) {
    const dialog = dialogs.get("overview");
    this.#dialogs = dialogs;
    this.#slides = slides;
    this.#go = go;
    this.#list = dialog?.querySelector<HTMLElement>("[role=listbox]") ?? null;
    dialog?.addEventListener("close", () => this.#clear());
    this.#list?.addEventListener("click", ({ target }) => {
      const option = target instanceof Element ? target.closest("[role=option]") : null;
      if (option) this.#take([...(this.#list?.children ?? [])].indexOf(option));
    });
    window.addEventListener("resize", () => this.#fit());
  }

  toggle(): void {
    this.#dialogs.toggle("overview", () => this.#open());
  }

  /** Does what a key asks for while all slides are shown; false where it is no key for that. */
  press(keyCode: number): boolean {
    const rows = Math.max(1, Math.floor((this.#list?.clientHeight ?? 0) / (this.#options[0]?.clientHeight ?? 1)));
    const step = {
      [KEY.LEFT]: -1,
      [KEY.RIGHT]: 1,
      [KEY.UP]: -this.#columns,
      [KEY.DOWN]: this.#columns,
      [KEY.PAGE_UP]: -this.#columns * rows,
      [KEY.PAGE_DOWN]: this.#columns * rows,
      [KEY.HOME]: Number.NEGATIVE_INFINITY,
      [KEY.END]: Number.POSITIVE_INFINITY,
    }[keyCode];
    if (keyCode === KEY.ENTER || keyCode === KEY.SPACE) this.#take(this.#chosen);
    else if (step !== undefined) this.#choose(this.#chosen + step);
    else return false;
    return true;
  }

  get #options(): readonly HTMLElement[] {
    return [...(this.#list?.children ?? [])] as HTMLElement[];
  }

  #open(): void {
    const slides = this.#slides();
    this.#shown = slides;
    this.#list?.replaceChildren(...Array.from({ length: slides.count }, (_, index) => optionOf(slides, index)));
    this.#dialogs.show("overview");
    this.#fit();
    this.#choose(slides.index, "center");
    this.#list?.focus();
  }

  /** Nothing of it stays in the document. */
  #clear(): void {
    this.#shown = null;
    this.#list?.replaceChildren();
  }

  #take(index: number): void {
    const before = this.#shown?.index;
    this.#dialogs.close();
    if (index !== before) this.#go(index);
  }

  #choose(index: number, block: ScrollLogicalPosition = "nearest"): void {
    const options = this.#options;
    options[this.#chosen]?.setAttribute("aria-selected", "false");
    this.#chosen = Math.max(0, Math.min(index, options.length - 1));
    const option = options[this.#chosen];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block });
    this.#list?.setAttribute("aria-activedescendant", option?.id ?? "");
  }

  /** As few columns as show all slides at once; where these would be too small, as many as show them large enough. */
  #fit(): void {
    const list = this.#list;
    const slides = this.#shown;
    if (!list || !slides) return;
    list.classList.remove("roomy");
    const { paddingLeft, paddingTop, columnGap, rowGap, fontSize } = getComputedStyle(list);
    const [gap, rows, line] = [columnGap, rowGap, fontSize].map(Number.parseFloat) as [number, number, number];
    const width = list.clientWidth - 2 * Number.parseFloat(paddingLeft);
    const height = list.clientHeight - 2 * Number.parseFloat(paddingTop);
    const widthOf = (columns: number) => (width - (columns - 1) * gap) / columns;
    const fits = (columns: number) => {
      const cell = (widthOf(columns) * slides.height) / slides.width + line * CAPTION;
      return Math.ceil(slides.count / columns) * (cell + rows) - rows <= height;
    };
    const least = Math.max(LEAST.px, innerHeight * LEAST.share);
    const most = Math.max(1, Math.floor((width + gap) / (least + gap)));
    this.#columns = 1;
    while (this.#columns < most && !fits(this.#columns)) this.#columns += 1;
    list.style.setProperty("--columns", String(this.#columns));
    list.style.setProperty("--scale", String(widthOf(this.#columns) / slides.width));
    // A section's name takes two lines where no slide is pushed out of sight by them.
    list.classList.add("roomy");
    if (fits(this.#columns) && list.scrollHeight > list.clientHeight) list.classList.remove("roomy");
  }
}

/** How high the line under a slide is, in letters. */
const CAPTION = 1.8;

function optionOf({ look, width, height, index: current, number, headline, copy }: Slides, index: number): Element {
  const option = document.createElement("li");
  const slide = copy(index);
  option.classList.toggle("opens", slide.dataset.kind === "section");
  option.id = `overview-${index}`;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  if (index === current) option.setAttribute("aria-current", "true");
  option.style.setProperty("--ratio", `${width} / ${height}`);
  option.innerHTML = `<div class="miniature" aria-hidden="true" inert><div class="reveal ${look}"><div class="slides"></div></div></div><p><b>${number(index)}</b> <span></span></p>`;
  option.querySelector("span")?.append(headline(index));
  option.querySelector(".slides")?.append(slide);
  return option;
}
