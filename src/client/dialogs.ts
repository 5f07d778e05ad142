import { KEY } from "./keys.ts";

/** The panels of a document: one at a time, and every click on a "close" button closes its own. */
export class Dialogs {
  readonly #document: Document;
  /** Is called when a panel has opened or closed. */
  changed: () => void = () => undefined;

  constructor(document: Document) {
    this.#document = document;
    for (const dialog of document.querySelectorAll("dialog")) {
      dialog.addEventListener("click", ({ target }) => {
        if (target === dialog || (target instanceof Element && target.closest("button.close"))) dialog.close();
      });
      dialog.addEventListener("close", () => this.changed());
    }
  }

  get open(): HTMLDialogElement | null {
    return this.#document.querySelector<HTMLDialogElement>("dialog[open]");
  }

  get(id: string): HTMLDialogElement | null {
    return this.#document.querySelector<HTMLDialogElement>(`dialog#${id}`);
  }

  show(id: string): void {
    const dialog = this.get(id);
    if (dialog?.open) return;
    this.close();
    dialog?.showModal();
    this.changed();
  }

  /** Takes the focus out at once: the browser would do so with the next frame, and keys pressed before would be lost. */
  close(): void {
    const { open } = this;
    const { activeElement } = this.#document;
    open?.close();
    if (activeElement instanceof HTMLElement && open?.contains(activeElement)) activeElement.blur();
  }

  /** What scrolls of the panel that is open: in a low window all of it. */
  get scroller(): Element | null {
    const text = this.open?.querySelector(".passage-text");
    return text && text.scrollHeight > text.clientHeight ? text : this.open;
  }

  /** Scrolls what is open by half of what is seen where the key is for that; false where nothing is open. */
  scroll(keyCode: number): boolean {
    const { open, scroller } = this;
    const direction = { [KEY.UP]: -1, [KEY.DOWN]: 1 }[keyCode] ?? 0;
    scroller?.scrollBy({ top: (direction * scroller.clientHeight) / 2 });
    return open !== null;
  }

  /** Opens a panel, or closes it where it is open. */
  toggle(id: string, open: () => void): void {
    if (this.open?.id === id) this.close();
    else open();
  }
}
