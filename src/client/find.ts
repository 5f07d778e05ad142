import type { Dialogs } from "./dialogs.ts";
import { glimpse, matches, type Piece, pieces } from "./matching.ts";
import type { SlideEntry } from "./messages.ts";

/** The panel in which a slide is found by its number or its words. */
export class Find {
  readonly #dialogs: Dialogs;
  readonly #entries: () => readonly SlideEntry[];
  readonly #current: () => number;
  readonly #go: (index: number) => void;
  readonly #input: HTMLInputElement | null;
  readonly #list: HTMLElement | null;
  readonly #count: HTMLElement | null;
  #searched: readonly SlideEntry[] = [];
  #found: readonly number[] = [];
  #chosen = 0;

  /** `current` is the index of the slide that is on. */
  constructor(
    dialogs: Dialogs,
    entries: () => readonly SlideEntry[],
    current: () => number,
    go: (index: number) => void,
  ) {
    const dialog = dialogs.get("find");
    this.#dialogs = dialogs;
    this.#entries = entries;
    this.#current = current;
    this.#go = go;
    this.#input = dialog?.querySelector("input") ?? null;
    this.#list = dialog?.querySelector<HTMLElement>("[role=listbox]") ?? null;
    this.#count = dialog?.querySelector<HTMLElement>(".count") ?? null;
    this.#input?.addEventListener("input", () => this.#search());
    this.#input?.addEventListener("keydown", (event) => this.#key(event));
    this.#list?.addEventListener("click", ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>("[role=option]") : null;
      if (option) this.#take(Number(option.dataset.at));
    });
  }

  toggle(): void {
    this.#dialogs.toggle("find", () => {
      if (this.#input) this.#input.value = "";
      this.#searched = this.#entries();
      this.#dialogs.show("find");
      this.#search();
      this.#choose(this.#current(), "center");
      this.#input?.focus();
    });
  }

  #search(): void {
    const query = this.#input?.value.trim().normalize() ?? "";
    this.#found = matches(query, this.#searched);
    this.#list?.replaceChildren(
      ...this.#found.flatMap((index, at) => {
        const entry = this.#searched[index];
        return entry ? [optionOf(entry, at, query)] : [];
      }),
    );
    if (this.#list) this.#list.hidden = this.#found.length === 0;
    this.#input?.setAttribute("aria-expanded", String(this.#found.length > 0));
    if (this.#count) this.#count.textContent = counted(this.#found.length, this.#count);
    this.#choose(0);
  }

  #choose(at: number, block: ScrollLogicalPosition = "nearest"): void {
    this.#chosen = Math.max(0, Math.min(at, this.#found.length - 1));
    const options = [...(this.#list?.children ?? [])];
    options.forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.#chosen));
    });
    options[this.#chosen]?.scrollIntoView({ block });
    if (this.#found.length) this.#input?.setAttribute("aria-activedescendant", `found-${this.#chosen}`);
    else this.#input?.removeAttribute("aria-activedescendant");
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (event.key === "Enter") this.#take(this.#chosen);
    else if (step !== undefined) this.#choose(this.#chosen + step);
    else return;
    event.preventDefault();
  }

  #take(at: number): void {
    const index = this.#found[at];
    if (index === undefined) return;
    this.#dialogs.close();
    this.#go(index);
  }
}

/** How many were found, in the words that the panel has for it. */
function counted(count: number, panel: HTMLElement): string {
  const { dataset } = panel;
  const lang = panel.closest<HTMLElement>("[lang]")?.lang || undefined;
  const form = count === 0 ? "none" : new Intl.PluralRules(lang).select(count);
  return (dataset[form] ?? dataset.other ?? "").replace("{count}", String(count));
}

function optionOf(entry: SlideEntry, at: number, query: string): HTMLElement {
  const option = document.createElement("li");
  option.id = `found-${at}`;
  option.setAttribute("role", "option");
  option.dataset.at = String(at);
  const number = made("b", [[String(entry.number), false]]);
  const headline = made("span", pieces(query, entry.headline));
  option.append(number, " ", headline, " ", made("small", pieces(query, glimpse(query, entry))));
  return option;
}

function made(name: string, parts: readonly Piece[]): HTMLElement {
  const element = document.createElement(name);
  for (const [text, found] of parts) {
    const mark = document.createElement("mark");
    mark.textContent = text;
    element.append(found ? mark : text);
  }
  return element;
}
