import type { RevealApi } from "reveal.js";

const QUERY = /[?&]print-pdf\b/iu;

/** Options of reveal.js for its print view: a slide is a page, whole, without notes. */
export const PRINTING = { pdfSeparateFragments: false, pdfMaxPagesPerSlide: 1, showNotes: false } as const;

/** The print view (`?print-pdf`, or `E` there and back) as a PDF's reader needs it: every slide is there, not the first alone. */
export function mendPrintView(deck: RevealApi, element: HTMLElement): void {
  // reveal.js hears no keys in its print view.
  document.addEventListener("keydown", ({ code, ctrlKey, altKey, metaKey, target }) => {
    const typing = target instanceof Element && target.closest("input, textarea, dialog");
    if (code !== "KeyE" || ctrlKey || altKey || metaKey || typing) return;
    location.search = QUERY.test(location.search) ? "" : "?print-pdf";
  });
  deck.on("pdf-ready", () => {
    for (const slide of element.querySelectorAll<HTMLElement>(".slides section")) {
      slide.hidden = false;
      slide.removeAttribute("aria-hidden");
    }
  });
}
