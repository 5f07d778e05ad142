import { STOPPED, toggle } from "./clock.ts";
import type { Dialogs } from "./dialogs.ts";
import type { Press } from "./keys.ts";
import { remember } from "./memory.ts";
import { type FromSpeaker, messageIn, post } from "./messages.ts";
import type { Pointer } from "./pointer.ts";
import { markupOf, notesOf, type Stage, talkOf } from "./stage.ts";

declare const SPEAKER_STYLE: string;

/** This script, which runs in the speaker's window too: the deck's policy allows no other. */
const SCRIPT = document.currentScript?.textContent ?? "";

/** The deck's end of the speaker's view: opens its window, tells it what is on, does what it asks. */
export class SpeakerLink {
  readonly #stage: Stage;
  readonly #dialogs: Dialogs;
  readonly #pointer: Pointer | null;
  #window: Window | null = null;

  /** `pointer` is null where there is none. */
  constructor(stage: Stage, dialogs: Dialogs, pointer: Pointer | null) {
    this.#stage = stage;
    this.#dialogs = dialogs;
    this.#pointer = pointer;
    dialogs.changed = () => this.show();
    dialogs
      .get("speaker-blocked")
      ?.querySelector("button.open")
      ?.addEventListener("click", () => {
        dialogs.close();
        this.open();
      });
  }

  /** Whether the speaker's window is there. */
  get isOpen(): boolean {
    return this.#window !== null && !this.#window.closed;
  }

  open(): void {
    const name = `lectern speaker ${location.pathname}`;
    const opened = window.open("", name, "popup,width=1100,height=760");
    if (!opened || opened.closed) {
      this.#dialogs.show("speaker-blocked");
      return;
    }
    if (isEmpty(opened)) {
      opened.document.open();
      opened.document.write(this.#page());
      opened.document.close();
    }
    opened.focus();
    this.#window = opened;
  }

  /** Answers the speaker's window. One that was open before this page was loaded again is taken on. */
  listen(press: (press: Press) => void): void {
    window.addEventListener("message", (event) => {
      const message = messageIn<FromSpeaker>(event);
      const from = event.source as Window | null;
      if (!message || !from || from === window || from.opener !== window) return;
      const known = from === this.#window;
      this.#window = from;
      if (!known || message.kind === "hello") this.show(true);
      if (message.kind === "beat") post(from, { kind: "here" });
      if (message.kind === "slides") post(from, { kind: "slides", slides: this.#stage.slides.map(markupOf) });
      this.#obey(message, press);
    });
  }

  show(withTalk = false): void {
    const to = this.#window;
    if (!to || to.closed) return;
    const { index, slides, clock, black } = this.#stage;
    if (withTalk) post(to, { kind: "talk", talk: talkOf(this.#stage) });
    post(to, {
      kind: "showing",
      showing: {
        index,
        slide: markupOf(slides[index]),
        next: markupOf(slides[index + 1]),
        notes: notesOf(slides[index]),
        clock,
        black,
        open: this.#dialogs.open?.id ?? "",
        pointer: this.#pointer?.on ?? false,
      },
    });
  }

  #obey(message: FromSpeaker, press: (press: Press) => void): void {
    const stage = this.#stage;
    if (message.kind === "key") press(message);
    else if (message.kind === "go") stage.go(message.index);
    else if (message.kind === "point") this.#pointer?.point(message.at, stage.current);
    else if (message.kind === "clock") {
      stage.clock = message.action === "reset" ? STOPPED : toggle(stage.clock, Date.now());
      remember(stage.memory);
      this.show();
    }
  }

  #page(): string {
    const template = document.querySelector("#speaker-view")?.innerHTML ?? "";
    const styles = [...document.querySelectorAll("style")].map(({ textContent }) => textContent).join("\n");
    const lang = document.querySelector<HTMLElement>("#panels")?.lang ?? "";
    const title = `${document.querySelector<HTMLElement>("#panels")?.dataset.speaker ?? ""} · ${document.title}`;
    return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${styles}</style><style>${SPEAKER_STYLE}</style></head><body class="speaker">${template}<script>${SCRIPT}</script></body></html>`;
  }
}

/** Whether a window has nothing in it yet. One that a page before this one has written can't be looked into. */
function isEmpty(opened: Window): boolean {
  try {
    return !opened.document.body?.classList.contains("speaker");
  } catch {
    return false;
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
