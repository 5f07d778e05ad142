import type { Dialogs } from "./dialogs.ts";

/** So many paragraphs of its own, and a slide's passage is shown with the paragraphs around it. */
const FEW = 2;

interface Used {
  readonly segments: readonly (readonly [number, number])[] | "all";
  readonly excerpt: boolean;
}

/** The panel that shows the passage a slide comes from, in the article's own text around it. */
export class Passage {
  readonly #dialogs: Dialogs;
  readonly #paragraphs: readonly Element[];
  readonly #original: string;

  constructor(dialogs: Dialogs) {
    const texts = document.querySelector<HTMLTemplateElement>("#passages");
    this.#dialogs = dialogs;
    this.#paragraphs = [...(texts?.content.querySelectorAll("p") ?? [])];
    this.#original = this.#link?.href ?? "";
  }

  toggle(slide: Element | null): void {
    const button = slide?.querySelector<HTMLElement>("button.from");
    this.#dialogs.toggle("passage", () => {
      if (button) this.#open(button);
    });
  }

  get #link(): HTMLAnchorElement | null {
    return this.#dialogs.get("passage")?.querySelector("a") ?? null;
  }

  #open({ dataset: { used = "", fragment } }: HTMLElement): void {
    const dialog = this.#dialogs.get("passage");
    const text = dialog?.querySelector<HTMLElement>(".passage-text");
    if (!dialog || !text) return;
    text.replaceChildren(...this.#passage(parse(used)));
    const link = this.#link;
    if (link)
      link.href = fragment
        ? `${this.#original}${new URL(this.#original).hash ? "" : "#"}:~:text=${fragment}`
        : this.#original;
    const legend = dialog.querySelector<HTMLElement>(".legend .left-out");
    if (legend) legend.hidden = text.querySelector(".left-out") === null;
    this.#dialogs.show("passage");
    text.focus();
    const { scroller } = this.#dialogs;
    const first = text.querySelector("mark");
    if (!scroller) return;
    scroller.scrollTop = 0;
    if (!first) return;
    const above = first.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop = above - scroller.clientHeight / 3;
  }

  /** Words of Lectern's own, in the language of the panels. */
  #own(words: string): HTMLElement {
    const own = element("span", words, "own");
    own.lang = document.getElementById("panels")?.lang ?? "";
    return own;
  }

  #passage(used: ReadonlyMap<number, Used>): readonly Element[] {
    let number = 0;
    const paragraphs = this.#paragraphs.map((paragraph) => {
      const sentences = [...paragraph.children].map((sentence) => ({
        text: sentence.textContent ?? "",
        use: used.get(number++),
      }));
      const task = paragraph.getAttribute("data-task");
      return { heading: paragraph.className === "heading", task, sentences, own: sentences.some(({ use }) => use) };
    });
    const few = paragraphs.filter(({ own }) => own).length <= FEW;
    const wanted = paragraphs.map(
      ({ own }, at) => own || (few && (paragraphs[at - 1]?.own === true || paragraphs[at + 1]?.own === true)),
    );
    return paragraphs.flatMap(({ heading, task, sentences }, at) => {
      if (!wanted[at]) return [];
      const shown = document.createElement("p");
      shown.className = heading ? "heading" : "";
      if (task) shown.append(this.#own(`${task}:`));
      for (const { text, use } of sentences) {
        if (shown.hasChildNodes()) shown.append(" ");
        shown.append(...marked(text, use));
      }
      const gap = wanted.lastIndexOf(true, at - 1);
      if (at === 0 || gap < 0 || gap === at - 1) return [shown];
      const dots = document.createElement("p");
      dots.className = "gap";
      dots.textContent = "⋯";
      return [dots, shown];
    });
  }
}

/** "12:0-40,55-70 13:*", as `render` writes it. */
function parse(used: string): ReadonlyMap<number, Used> {
  return new Map(
    used
      .split(" ")
      .filter(Boolean)
      .map((part): [number, Used] => {
        const [number = "", places = ""] = part.split(":");
        const excerpt = places.startsWith("~");
        const list = places.replace("~", "");
        if (list === "*") return [Number(number), { segments: "all", excerpt }];
        const segments = list.split(",").map((place): [number, number] => {
          const [from = 0, to = 0] = place.split("-").map(Number);
          return [from, to];
        });
        return [Number(number), { segments, excerpt }];
      }),
  );
}

/** A sentence's text, what the slide shows marked, what it left out grey. */
function marked(text: string, use: Used | undefined): readonly (Node | string)[] {
  if (!use) return [text];
  const segments = use.segments === "all" ? [[0, text.length] as const] : use.segments;
  const nodes: (Node | string)[] = [];
  let at = 0;
  const rest = (to: number) => {
    if (to > at) nodes.push(use.excerpt ? text.slice(at, to) : element("span", text.slice(at, to), "left-out"));
  };
  for (const [from, to] of segments) {
    rest(from);
    nodes.push(element("mark", text.slice(from, to)));
    at = to;
  }
  rest(text.length);
  return nodes;
}

function element(name: string, text: string, className = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}
