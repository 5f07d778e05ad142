import { Dialogs } from "./dialogs.ts";
import { at, show, write } from "./elements.ts";
import { Find } from "./find.ts";
import { isFull, leaveFull, toggleFull } from "./full-screen.ts";
import { Jump } from "./jump.ts";
import { asksForKeys, KEY } from "./keys.ts";
import { mayTurnLettersOff } from "./letters.ts";
import { type FromDeck, type FromSpeaker, messageIn, post, type Showing, type Talk } from "./messages.ts";
import { Overview, type Slides } from "./overview.ts";
import { Notes } from "./speaker-notes.ts";
import { Times } from "./speaker-times.ts";

/** How often the window asks whether the deck is there, and for how long it believes it is, in milliseconds. */
const BEAT = 1000;
const PATIENCE = 3500;

/** What is open over there and has arrows of its own: they move in it, not in the notes. */
const SCROLLED: ReadonlySet<string> = new Set(["overview", "passage", "keys"]);

/** What runs in the speaker's window. */
export class SpeakerView {
  readonly #dialogs = new Dialogs(document);
  readonly #find: Find;
  readonly #overview: Overview;
  readonly #jump: Jump;
  readonly #times = new Times();
  readonly #notes = new Notes();
  #talk: Talk = { look: "wide", width: 1280, height: 720, slides: [], spare: 0, reading: false };
  #showing: Showing | null = null;
  /** All slides as markup, once they were asked for. */
  #slides: readonly string[] = [];
  #heard = Date.now();

  constructor() {
    const go = (index: number) => this.#tell({ kind: "go", index });
    const index = () => this.#showing?.index ?? 0;
    const all = (): Slides => ({
      ...this.#talk,
      count: this.#talk.slides.length,
      index: index(),
      number: (at) => this.#talk.slides[at]?.number ?? 0,
      headline: (at) => this.#talk.slides[at]?.headline ?? "",
      copy: (at) => elementOf(this.#slides[at] ?? ""),
    });
    this.#find = new Find(this.#dialogs, () => this.#talk.slides, index, go);
    this.#jump = new Jump(
      () => this.#last,
      (number) => go(this.#talk.slides.findIndex((slide) => slide.number === number)),
    );
    this.#overview = new Overview(this.#dialogs, all, go);
  }

  start(): void {
    window.addEventListener("message", (event) => {
      const message = event.source === window.opener ? messageIn<FromDeck>(event) : null;
      if (message) this.#hear(message);
    });
    mayTurnLettersOff();
    document.addEventListener("keydown", (event) => this.#key(event), true);
    document.addEventListener("click", letGo);
    this.#notes.start();
    this.#times.start(
      () => this.#tell({ kind: "clock", action: "run" }),
      () => this.#tell({ kind: "clock", action: "reset" }),
    );
    at("button.help")?.addEventListener("click", () => this.#dialogs.show("keys"));
    // The preview itself is inert and hears nothing.
    const room = at(".current .room");
    const preview = at(".current .preview");
    room?.addEventListener("pointermove", (event) => preview && this.#point(event, preview));
    room?.addEventListener("pointerleave", () => this.#tell({ kind: "point", at: null }));
    const observer = new ResizeObserver(() => this.#scale());
    for (const one of document.querySelectorAll(".preview")) observer.observe(one);
    setInterval(() => this.#beat(), BEAT);
    this.#tell({ kind: "hello" });
  }

  /** The last slide's number. */
  get #last(): number {
    return this.#talk.slides.at(-1)?.number ?? 0;
  }

  #tell(message: FromSpeaker): void {
    if (window.opener) post(window.opener, message);
  }

  #hear(message: FromDeck): void {
    this.#heard = Date.now();
    show(".lost", false);
    if (message.kind === "talk") this.#take(message.talk);
    if (message.kind === "showing") this.#show(message.showing);
    if (message.kind === "slides") {
      this.#slides = message.slides;
      this.#overview.toggle();
    }
  }

  #take(talk: Talk): void {
    this.#talk = talk;
    document.body.classList.toggle("of-text", talk.reading);
    document.body.style.setProperty("--ratio", String(talk.width / talk.height));
    for (const place of document.querySelectorAll(".preview > .reveal")) place.className = `reveal ${talk.look}`;
    this.#scale();
  }

  #show(showing: Showing): void {
    const before = this.#showing;
    const { index, black, open } = showing;
    const { slides } = this.#talk;
    this.#showing = showing;
    if (before?.slide !== showing.slide) this.#preview(".current .preview", showing.slide);
    if (before?.next !== showing.next) this.#preview(".next .preview", showing.next);
    const last = showing.next === "";
    show(".next .end", last);
    show(".next .room", !last);
    write(".next .headline", slides[index + 1]?.headline ?? "");
    write(".place", `${slides[index]?.number ?? 0} / ${this.#last}`);
    show(".blackened", black);
    document.body.classList.toggle("black", black);
    this.#notes.show(showing.notes, before?.index !== index);
    this.#times.show(this.#talk, index, showing.clock);
    this.#opened(open);
    const turned = before?.index !== index;
    if (!turned && black && !before.black) write(".heard", at(".blackened")?.textContent ?? "");
    else if (!turned && open && open !== before.open) write(".heard", at(".opened")?.textContent ?? "");
    else if (turned || black !== before.black || open !== before.open) this.#say(index);
  }

  /** Says what is open over the slides, which the speaker may not see. */
  #opened(id: string): void {
    const place = at(".opened");
    const panel = place?.dataset[id] ?? "";
    write(".opened", (place?.dataset.says ?? "").replace("{panel}", panel));
    show(".opened", panel !== "");
  }

  /** Tells screen readers which slide is on; it is told again when what hid it is gone. */
  #say(index: number): void {
    const region = at(".heard");
    const number = this.#talk.slides[index]?.number ?? 0;
    const place = (region?.dataset.slide ?? "").replace("{number}", String(number)).replace("{of}", String(this.#last));
    const headline = document.createElement("span");
    headline.lang = at(".notes-shown .text")?.lang ?? "";
    headline.textContent = this.#talk.slides[index]?.headline ?? "";
    region?.replaceChildren(number > 0 ? `${place}. ` : "", headline);
  }

  #preview(selector: string, slide: string): void {
    const place = at(selector);
    if (!place) return;
    place.innerHTML = `<div class="reveal ${this.#talk.look}"><div class="slides">${slide}</div></div>`;
  }

  /** Slides are drawn at their own size and made small. */
  #scale(): void {
    for (const place of document.querySelectorAll<HTMLElement>(".preview"))
      place.style.setProperty("--scale", String(place.clientWidth / this.#talk.width));
  }

  #beat(): void {
    this.#tell({ kind: "beat" });
    if (Date.now() - this.#heard > PATIENCE) show(".lost", true);
  }

  #key(event: KeyboardEvent): void {
    const { keyCode, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    const open = this.#dialogs.open;
    const control = target instanceof Element && target.closest("button, summary, input") !== null;
    const keeps = control && (target instanceof HTMLInputElement || keyCode === KEY.ENTER || keyCode === KEY.SPACE);
    const find = (keyCode === KEY.G && !ctrlKey) || (keyCode === KEY.F && ctrlKey && shiftKey);
    if (keyCode === KEY.F5 || (keyCode === KEY.R && (ctrlKey || metaKey))) event.preventDefault();
    else if (keyCode === KEY.ESCAPE && open) {
      event.preventDefault();
      this.#dialogs.close();
    } else if (open?.id === "overview" && this.#inOverview(event)) event.preventDefault();
    else if (keeps && !(find && ctrlKey)) return;
    else if (find) {
      event.preventDefault();
      this.#find.toggle();
    } else if (asksForKeys(event)) {
      event.preventDefault();
      this.#dialogs.toggle("keys", () => this.#dialogs.show("keys"));
    } else if (!open && !ctrlKey && !metaKey && !altKey) this.#plain(event);
  }

  /** All slides are shown here, and the hall sees only the one that is chosen. */
  #inOverview({ keyCode, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || altKey) return false;
    if (keyCode === KEY.O) this.#dialogs.close();
    return keyCode === KEY.O || this.#overview.press(keyCode);
  }

  /** A key on its own: some are this window's, the others move the slides as they do over there. */
  #plain(event: KeyboardEvent): void {
    const { key, keyCode, shiftKey, repeat } = event;
    const { open, black } = this.#showing ?? { open: "", black: false };
    const direction = keyCode === KEY.DOWN ? 1 : keyCode === KEY.UP ? -1 : null;
    const size = { "+": 1, "=": 1, "-": -1 }[key];
    if (keyCode === KEY.TAB || (keyCode >= KEY.F1 && keyCode <= KEY.F12)) return;
    event.preventDefault();
    if (size !== undefined) this.#notes.resize(size);
    else if (keyCode === KEY.O) this.#tell({ kind: "slides" });
    else if (keyCode === KEY.F) toggleFull();
    else if (this.#jump.press(keyCode) || (keyCode === KEY.ESCAPE && this.#jump.forget())) return;
    else if (keyCode === KEY.ESCAPE && isFull() && !open && !black) leaveFull();
    // A key that is held down must not run on from the notes' end over the slides.
    else if (direction === null || SCROLLED.has(open) || !(this.#notes.scroll(direction) || repeat))
      this.#tell({ kind: "key", keyCode, shiftKey });
  }

  #point({ clientX, clientY }: PointerEvent, preview: HTMLElement): void {
    if (!this.#showing?.pointer) return;
    const box = preview.getBoundingClientRect();
    this.#tell({ kind: "point", at: [(clientX - box.left) / box.width, (clientY - box.top) / box.height] });
  }
}

/** After a click, Space and Enter move on again, rather than press the button once more. */
function letGo({ detail, target }: MouseEvent): void {
  const control = target instanceof Element ? target.closest<HTMLElement>("button, summary") : null;
  if (detail > 0) control?.blur();
}

function elementOf(markup: string): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = markup;
  return template.content.firstElementChild as HTMLElement;
}
