import Reveal from "reveal.js";
import Notes from "reveal.js/plugin/notes";
import Search from "reveal.js/plugin/search";
import Zoom from "reveal.js/plugin/zoom";

const root = document.querySelector<HTMLElement>(".reveal");
if (root) start(root);

function start(element: HTMLElement): void {
  const withNotes = element.dataset.notes === "yes";
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const notes = Notes();
  const deck = new Reveal(element, {
    width: Number(element.dataset.width),
    height: Number(element.dataset.height),
    margin: 0,
    minScale: 0.1,
    maxScale: 8,
    center: false,
    controls: false,
    hash: true,
    autoAnimate: false,
    transition: still ? "none" : "fade",
    transitionSpeed: "fast",
    backgroundTransition: "none",
    // Without a default the speaker view leaves the slides' own timings out of account; reveal.js types it as null only.
    defaultTiming: 30 as unknown as null,
    plugins: withNotes ? [notes, Search, Zoom] : [Search, Zoom],
  });
  element.addEventListener("speakerblocked", askForWindow);
  const dialog = document.querySelector("#speaker-blocked");
  dialog?.addEventListener("keydown", (event) => event.stopPropagation());
  dialog?.querySelector("button.open")?.addEventListener("click", () => {
    document.querySelector<HTMLDialogElement>("#speaker-blocked")?.close();
    notes.open();
  });
  void deck.initialize().then(() => element.removeAttribute("role"));
}

/** The browser would not open a window: say so, and offer a button, whose click it will believe. */
function askForWindow(): void {
  const dialog = document.querySelector<HTMLDialogElement>("#speaker-blocked");
  if (dialog && !dialog.open) dialog.showModal();
}
