import { ahead, asTime, elapsed, STOPPED } from "./clock.ts";
import { Dialogs } from "./dialogs.ts";
import { Find } from "./find.ts";
import { asksForKeys, KEY } from "./keys.ts";
import { type FromDeck, type FromSpeaker, messageIn, post, type Showing, type Talk } from "./messages.ts";

/** How often the window asks whether the deck is there, and for how long it believes it is, in milliseconds. */
const BEAT = 1000;
const PATIENCE = 3500;
const SIZES = [0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2];

/** What runs in the speaker's window. */
class SpeakerView {
  readonly #dialogs = new Dialogs(document);
  readonly #find: Find;
  #talk: Talk = { look: "wide", width: 1280, height: 720, slides: [] };
  #showing: Showing | null = null;
  #heard = Date.now();
  #size = 2;

  constructor() {
    this.#find = new Find(
      this.#dialogs,
      () => this.#talk.slides,
      (index) => this.#tell({ kind: "go", index }),
    );
  }

  start(): void {
    window.addEventListener("message", (event) => {
      const message = event.source === window.opener ? messageIn<FromDeck>(event) : null;
      if (message) this.#hear(message);
    });
    document.addEventListener("keydown", (event) => this.#key(event), true);
    at("button.run")?.addEventListener("click", () => this.#tell({ kind: "clock", action: "run" }));
    at("button.reset")?.addEventListener("click", () => this.#tell({ kind: "clock", action: "reset" }));
    at("button.smaller")?.addEventListener("click", () => this.#resize(-1));
    at("button.larger")?.addEventListener("click", () => this.#resize(1));
    const preview = at(".current .preview");
    preview?.addEventListener("pointermove", (event) => this.#point(event, preview));
    preview?.addEventListener("pointerleave", () => this.#tell({ kind: "point", at: null }));
    new ResizeObserver(() => this.#scale()).observe(document.body);
    setInterval(() => this.#beat(), BEAT);
    setInterval(() => this.#tick(), 250);
    this.#resize(0);
    this.#tell({ kind: "hello" });
  }

  #tell(message: FromSpeaker): void {
    if (window.opener) post(window.opener, message);
  }

  #hear(message: FromDeck): void {
    this.#heard = Date.now();
    show(".lost", false);
    if (message.kind === "talk") this.#talk = message.talk;
    if (message.kind === "showing") this.#show(message.showing);
  }

  #show(showing: Showing): void {
    const before = this.#showing?.index;
    this.#showing = showing;
    const { slides } = this.#talk;
    this.#preview(".current .preview", showing.slide);
    this.#preview(".next .preview", showing.next);
    show(".next .end", showing.next === "");
    show(".blackened", showing.black);
    document.body.classList.toggle("black", showing.black);
    const notes = at(".notes-shown .text");
    if (notes) notes.innerHTML = showing.notes;
    show(".notes-shown .none", showing.notes.trim() === "");
    if (before !== showing.index) at(".notes-shown")?.scrollTo(0, 0);
    write(".place", `${showing.index + 1} / ${slides.length}`);
    const run = at<HTMLButtonElement>("button.run");
    if (run) run.textContent = (showing.clock.since === null ? run.dataset.start : run.dataset.pause) ?? "";
    this.#tick();
  }

  #preview(selector: string, slide: string): void {
    const place = at(selector);
    if (!place) return;
    place.hidden = slide === "";
    place.innerHTML = `<div class="reveal ${this.#talk.look}"><div class="slides">${slide}</div></div>`;
    this.#scale();
  }

  /** Slides are drawn at their own size and made small. */
  #scale(): void {
    const { width, height } = this.#talk;
    for (const place of document.querySelectorAll<HTMLElement>(".preview")) {
      place.style.setProperty("--ratio", `${width} / ${height}`);
      place.style.setProperty("--scale", String(place.clientWidth / width));
    }
  }

  #tick(): void {
    write(".of-day", new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false }));
    const seconds = this.#talk.slides.map((slide) => slide.seconds);
    const total = seconds.reduce((sum, one) => sum + one, 0);
    const clock = this.#showing?.clock ?? STOPPED;
    const gone = elapsed(clock, Date.now()) / 1000;
    write(".elapsed .value", asTime(Math.floor(gone)));
    write(".remaining .value", `${gone > total ? "−" : ""}${asTime(Math.abs(total - Math.floor(gone)))}`);
    write(".planned .value", asTime(total));
    const pace = at(".pace");
    if (!pace) return;
    const started = clock.since !== null || clock.before > 0;
    const by = started ? Math.round(ahead(seconds, this.#showing?.index ?? 0, gone)) : 0;
    const { ahead: early = "", behind: late = "", onTime = "" } = pace.dataset;
    const words = by > 0 ? early : by < 0 ? late : onTime;
    pace.textContent = started ? words.replace("{time}", asTime(Math.abs(by))) : "";
    pace.classList.toggle("late", by < 0);
    pace.classList.toggle("early", by > 0);
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
    } else if (keeps && !(find && ctrlKey)) return;
    else if (find) {
      event.preventDefault();
      this.#find.toggle();
    } else if (asksForKeys(event)) {
      event.preventDefault();
      this.#dialogs.toggle("keys", () => this.#dialogs.show("keys"));
    } else if (!open && !ctrlKey && !metaKey && !altKey && !this.#scrolls(event)) {
      if (keyCode !== 9 && keyCode < 112) event.preventDefault();
      this.#tell({ kind: "key", keyCode, shiftKey });
    }
  }

  /** Up and Down scroll long notes to their ends; there, and otherwise, they move the slides as everything else does. */
  #scrolls({ key }: KeyboardEvent): boolean {
    const notes = at(".notes-shown");
    const step = { ArrowDown: 80, ArrowUp: -80 }[key];
    if (!notes || step === undefined) return false;
    const before = notes.scrollTop;
    notes.scrollBy(0, step);
    return notes.scrollTop !== before;
  }

  #point({ clientX, clientY }: PointerEvent, preview: HTMLElement): void {
    if (!this.#showing?.pointer) return;
    const box = preview.getBoundingClientRect();
    this.#tell({ kind: "point", at: [(clientX - box.left) / box.width, (clientY - box.top) / box.height] });
  }

  #resize(by: number): void {
    this.#size = Math.max(0, Math.min(this.#size + by, SIZES.length - 1));
    document.body.style.setProperty("--notes", String(SIZES[this.#size]));
  }
}

function at<Found extends HTMLElement = HTMLElement>(selector: string): Found | null {
  return document.querySelector<Found>(selector);
}

function write(selector: string, text: string): void {
  const element = at(selector);
  if (element && element.textContent !== text) element.textContent = text;
}

function show(selector: string, shown: boolean): void {
  const element = at(selector);
  if (element) element.hidden = !shown;
}

new SpeakerView().start();
