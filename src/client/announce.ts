/** Words in one language. */
export interface Heard {
  readonly text: string;
  readonly lang: string;
}

/** Tells screen readers what a slide shows: its text in order, pictures and charts by their descriptions. */
export class Announcer {
  readonly #region: HTMLElement | null = document.querySelector<HTMLElement>("#announcer");

  /** The slide that tests the projector has the number 0, which nobody sees. */
  slide(slide: Element | null | undefined, number: number, of: number): void {
    const place = this.#words("slide").replace("{number}", String(number)).replace("{of}", String(of));
    const first = number > 0 ? [{ text: `${place}. `, lang: this.#lang }] : [];
    if (slide) this.#say([...first, ...heard(slide)]);
  }

  /** The screen went black. */
  black(): void {
    this.#say([{ text: this.#words("black"), lang: this.#lang }]);
  }

  get #lang(): string {
    return this.#region ? langOf(this.#region) : "";
  }

  #words(name: string): string {
    return this.#region?.dataset[name] ?? "";
  }

  /** Each language is spoken in its own voice. */
  #say(words: readonly Heard[]): void {
    this.#region?.replaceChildren(
      ...words.map(({ text, lang }) => {
        const part = document.createElement("span");
        part.textContent = text;
        if (lang) part.lang = lang;
        return part;
      }),
    );
  }
}

/** What is heard of a slide. What stands at the foot of every slide is left to those who look for it. */
export function heard(slide: Element): readonly Heard[] {
  const voice = new Voice();
  const content = slide.querySelector(".content");
  tell(content ?? slide, voice);
  voice.stop();
  const notes = content && slide.querySelector(".foot-notes");
  if (notes) tell(notes, voice);
  return voice.heard;
}

const SILENT = "[aria-hidden=true], button, .notes, template, script, style";
const BLOCK =
  "p, div, ol, ul, li, h1, h2, h3, blockquote, figure, figcaption, pre, h2 > :is(.own, .unseen, small), .row";

function tell(element: Element, voice: Voice): void {
  if (element.matches(SILENT)) return;
  const lang = langOf(element);
  const label = element.getAttribute("aria-label") ?? element.getAttribute("alt");
  if (element.matches("svg, img, [role=img]")) {
    voice.stop();
    voice.say(label ?? titleOf(element), lang);
    voice.stop("within");
    return;
  }
  if (element.matches("table")) {
    rows(element, voice);
    return;
  }
  const block = element.matches(BLOCK) && !element.matches(".row *");
  if (block) voice.stop();
  else if (element.matches(".pause")) voice.say(" ", lang);
  if (label && element.matches("figure")) {
    voice.say(label, lang);
    voice.stop();
  }
  if (element.matches("li[value]")) voice.say(`${element.getAttribute("value")}. `, lang);
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) voice.say(node.textContent ?? "", lang);
    else if (node instanceof Element) tell(node, voice);
  }
  if (element.matches(".row :is(p, div), time")) voice.rest();
  else if (block)
    voice.stop(element.closest(".picture, figcaption") ? "within" : element.matches(".item") ? "heading" : null);
}

/** A table row by row; each cell after its column's head where that is seen, since who hears it can't look up. */
function rows(table: Element, voice: Voice): void {
  voice.stop();
  const heads = [...table.querySelectorAll("thead:not(.unseen) th")];
  for (const row of table.querySelectorAll("tbody tr")) {
    [...row.children].forEach((cell, column) => {
      if (!cell.textContent?.trim()) return;
      const head = heads[column];
      if (head) within(head, voice);
      within(cell, voice);
      voice.rest();
    });
    voice.stop();
  }
}

function within(cell: Element, voice: Voice): void {
  for (const node of cell.childNodes) {
    if (node instanceof Element) tell(node, voice);
    else voice.say(node.textContent ?? "", langOf(cell));
  }
  voice.say(" ", langOf(cell));
}

function langOf(element: Element): string {
  return element.closest("[lang]")?.getAttribute("lang") ?? "";
}

function titleOf(picture: Element): string {
  return [...picture.querySelectorAll(":scope > title, :scope > desc")].map((one) => one.textContent ?? "").join(". ");
}

/** Puts words together as they are spoken: the voice falls at the end of a block that ends without a mark. */
class Voice {
  readonly #said: Heard[] = [];
  #now: Heard[] = [];
  #rests = false;
  readonly #ended: string[] = [];

  get heard(): readonly Heard[] {
    const runs: Heard[] = [];
    for (const { text, lang } of this.#said) {
      const last = runs.at(-1);
      if (last && last.lang === lang) runs[runs.length - 1] = { text: last.text + text, lang };
      else runs.push({ text, lang });
    }
    return runs.map(({ text, lang }) => ({ text: text.replace(/\s+·\s+/gu, ", ").replace(/\s+/gu, " "), lang }));
  }

  say(text: string, lang: string): void {
    if (text.trim() === "") {
      this.#end(" ");
      return;
    }
    if (this.#rests) this.#end(", ");
    this.#rests = false;
    this.#now.push({ text, lang });
  }

  /** A short rest, if anything follows. */
  rest(): void {
    this.#rests = this.#now.length > 0;
  }

  /** Ends what was said; drops it where it only says the heading again, or what is within all that was said. */
  stop(drop: "heading" | "within" | null = null): void {
    const text = textOf(this.#now);
    const now = folded(text);
    const heading = this.#ended[0] ?? "";
    const again = drop === "within" ? this.#ended.join(" ").includes(now) : drop === "heading" && heading === now;
    if (!again) {
      this.#end(/[.!?…:;,]["»”’)\]]*\s*$/u.test(text) ? " " : ". ");
      this.#said.push(...this.#now);
      this.#ended.push(now);
    }
    this.#now = [];
    this.#rests = false;
  }

  #end(mark: string): void {
    const last = this.#now.pop();
    if (last) this.#now.push({ text: last.text.trimEnd() + mark, lang: last.lang });
  }
}

const textOf = (words: readonly Heard[]) => words.map(({ text }) => text).join("");

function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['’]/gu, "")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
