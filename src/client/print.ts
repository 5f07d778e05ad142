import type { RevealApi } from "reveal.js";
import { KEY } from "./keys.ts";

const NAME = "print-pdf";

/** Options of reveal.js for its print view: a slide is a page, whole, without notes. */
export const PRINTING = { pdfSeparateFragments: false, pdfMaxPagesPerSlide: 1, showNotes: false } as const;

export function isPrintView(): boolean {
  return new URLSearchParams(location.search).has(NAME);
}

/** Goes to the print view, or back to the slides, where `slide` is: the address may be a second behind. */
export function togglePrintView(slide: Element | null | undefined): void {
  const query = new URLSearchParams(location.search);
  if (query.has(NAME)) query.delete(NAME);
  else query.set(NAME, "");
  location.assign(`${location.pathname}${String(query) && `?${query}`}#/${slide?.id ?? ""}`);
}

/** The print view as a PDF's reader needs it: every slide is there, not the first alone. `E` and Escape lead back. */
export function mendPrintView(deck: RevealApi, element: HTMLElement): void {
  if (!isPrintView()) return;
  // reveal.js hears no keys in its print view.
  document.addEventListener("keydown", (event) => {
    const { keyCode, ctrlKey, altKey, metaKey } = event;
    if ((keyCode !== KEY.E && keyCode !== KEY.ESCAPE) || ctrlKey || altKey || metaKey) return;
    // Else Escape would stop what it has begun to load.
    event.preventDefault();
    togglePrintView(deck.getCurrentSlide());
  });
  deck.on("pdf-ready", () => {
    for (const slide of element.querySelectorAll<HTMLElement>(".slides section")) {
      slide.hidden = false;
      slide.removeAttribute("aria-hidden");
    }
  });
}
