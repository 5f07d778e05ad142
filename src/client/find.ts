import type { Dialogs } from "./dialogs.ts";
import type { SlideEntry } from "./messages.ts";

/** The panel in which a slide is found by its number or its words. */
export class Find {
  readonly #dialogs: Dialogs;
  readonly #entries: () => readonly SlideEntry[];
  readonly #go: (index: number) => void;
  readonly #input: HTMLInputElement | null;
  readonly #list: HTMLElement | null;
  readonly #nothing: HTMLElement | null;
  #found: readonly number[] = [];
  #chosen = 0;

  constructor(dialogs: Dialogs, entries: () => readonly SlideEntry[], go: (index: number) => void) {
    const dialog = dialogs.get("find");
    this.#dialogs = dialogs;
    this.#entries = entries;
    this.#go = go;
    this.#input = dialog?.querySelector("input") ?? null;
    this.#list = dialog?.querySelector<HTMLElement>("[role=listbox]") ?? null;
    this.#nothing = dialog?.querySelector<HTMLElement>(".nothing") ?? null;
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
      this.#search();
      this.#dialogs.show("find");
      this.#input?.focus();
    });
  }

  #search(): void {
    const query = this.#input?.value.trim() ?? "";
    this.#found = matches(query, this.#entries());
    this.#chosen = 0;
    const entries = this.#entries();
    this.#list?.replaceChildren(
      ...this.#found.map((index, at) => {
        const option = document.createElement("li");
        option.id = `found-${at}`;
        option.setAttribute("role", "option");
        option.dataset.at = String(at);
        const number = document.createElement("b");
        number.textContent = String(index + 1);
        const headline = document.createElement("span");
        headline.textContent = entries[index]?.headline ?? "";
        option.append(number, " ", headline);
        return option;
      }),
    );
    if (this.#list) this.#list.hidden = this.#found.length === 0;
    this.#input?.setAttribute("aria-expanded", String(this.#found.length > 0));
    if (this.#nothing) this.#nothing.textContent = this.#found.length ? "" : (this.#nothing.dataset.nothing ?? "");
    this.#choose(0);
  }

  #choose(at: number): void {
    this.#chosen = Math.max(0, Math.min(at, this.#found.length - 1));
    const options = [...(this.#list?.children ?? [])];
    options.forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === this.#chosen));
    });
    options[this.#chosen]?.scrollIntoView({ block: "nearest" });
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

/** The slides that have all the words, or the number first. */
export function matches(query: string, entries: readonly SlideEntry[]): readonly number[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  const withWords = entries.flatMap(({ headline, text }, index) => {
    const all = fold(`${headline} ${text}`);
    return words.every((word) => all.includes(word)) ? [index] : [];
  });
  const number = /^\d+$/u.test(query) ? Number(query) - 1 : -1;
  return number >= 0 && number < entries.length ? [number, ...withWords.filter((one) => one !== number)] : withWords;
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е").replaceAll("’", "'").replaceAll("\u00a0", " ");
}
