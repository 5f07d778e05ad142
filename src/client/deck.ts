import Reveal from "reveal.js";
import Zoom from "reveal.js/plugin/zoom";
import { Announcer } from "./announce.ts";
import { besideIts } from "./copy.ts";
import { Dialogs } from "./dialogs.ts";
import { Find } from "./find.ts";
import { isFull } from "./full-screen.ts";
import { Jump } from "./jump.ts";
import { Keys } from "./keys.ts";
import { mayTurnLettersOff } from "./letters.ts";
import { leftOpen, remember, remembered, wasHere } from "./memory.ts";
import { Overview } from "./overview.ts";
import { Passage } from "./passage.ts";
import { Pointer } from "./pointer.ts";
import { isPrintView, mendPrintView, PRINTING, togglePrintView } from "./print.ts";
import { addTestSlide } from "./projector.ts";
import { followZoom, isForReading, Reading, toggleReading } from "./reading.ts";
import { Resume } from "./resume.ts";
import { SpeakerView } from "./speaker.ts";
import { SpeakerLink } from "./speaker-link.ts";
import { afterMove, canvasOf, DeckStage, entriesOf, headlineOf, unnumbered } from "./stage.ts";

const root = document.querySelector<HTMLElement>(".reveal");
if (document.body.classList.contains("speaker")) new SpeakerView().start();
else if (root) {
  followZoom();
  if (isForReading()) read(root);
  else void start(root);
}

function read(element: HTMLElement): void {
  const dialogs = new Dialogs(document);
  const passage = new Passage(dialogs);
  const reading = new Reading(element);
  const find = new Find(
    dialogs,
    () => entriesOf(reading.slides),
    () => reading.index,
    (index) => reading.go(index),
  );
  const speaker = element.dataset.notes === "yes" ? new SpeakerLink(reading, dialogs, null) : null;
  const actions = {
    passage: (slide: Element | null) => passage.toggle(slide),
    find: () => find.toggle(),
    keys: () => dialogs.toggle("keys", () => dialogs.show("keys")),
    speaker: () => speaker?.open(),
    moved: () => {
      if (speaker?.isOpen) reading.clock = afterMove(reading);
      speaker?.show();
    },
  };
  openPassages(element, passage);
  mayTurnLettersOff();
  reading.start(dialogs, actions, remembered());
  speaker?.listen((press) => reading.press(press, dialogs, actions));
}

async function start(element: HTMLElement): Promise<void> {
  addTestSlide(element.querySelector(".slides"));
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const deck = new Reveal(element, {
    width: Number(element.dataset.width),
    height: Number(element.dataset.height),
    margin: 0,
    minScale: 0.1,
    maxScale: 8,
    center: false,
    controls: false,
    hash: true,
    help: false,
    overview: false,
    jumpToSlide: false,
    postMessage: false,
    postMessageEvents: false,
    autoAnimate: false,
    transition: still ? "none" : "fade",
    transitionSpeed: "fast",
    backgroundTransition: "none",
    scrollActivationWidth: 0,
    // Upright, as a phone is held, a screen for each slide would be nearly empty.
    scrollLayout: window.matchMedia("(orientation: portrait)").matches ? "compact" : "full",
    ...PRINTING,
    plugins: [Zoom],
  });
  mendPrintView(deck, element);
  const dialogs = new Dialogs(document);
  const pointer = new Pointer();
  const stage = new DeckStage(deck);
  const speaker = element.dataset.notes === "yes" ? new SpeakerLink(stage, dialogs, pointer) : null;
  const passage = new Passage(dialogs);
  const find = new Find(
    dialogs,
    () => entriesOf(stage.slides),
    () => stage.index,
    (index) => stage.go(index),
  );
  const overview = new Overview(
    dialogs,
    () => {
      const { slides, index } = stage;
      const slide = (at: number) => slides[at] ?? element;
      return {
        ...canvasOf(element),
        count: slides.length,
        index,
        number: (at) => at + 1 - unnumbered(slides),
        headline: (at) => headlineOf(slide(at)),
        copy: (at) => besideIts(slide(at)),
      };
    },
    (index) => stage.go(index),
  );
  const jump = new Jump(
    () => stage.slides.length - unnumbered(stage.slides),
    (number) => {
      deck.togglePause(false);
      stage.go(number - 1 + unnumbered(stage.slides));
    },
  );
  const resume = new Resume();
  const keys = new Keys(
    deck,
    { dialogs, overview, jump, resume },
    {
      passage: () => passage.toggle(stage.current),
      find: () => find.toggle(),
      overview: () => overview.toggle(),
      keys: () => dialogs.toggle("keys", () => dialogs.show("keys")),
      pointer: () => {
        pointer.toggle();
        speaker?.show();
      },
      speaker: () => speaker?.open(),
      reading: () => toggleReading(stage.current),
      // Nobody prints in full screen, and the way there would leave it.
      print: () => isFull() || togglePrintView(stage.current),
    },
  );
  openPassages(element, passage);
  const memory = remembered();
  const announcer = new Announcer();
  const say = () => {
    const before = unnumbered(stage.slides);
    announcer.slide(stage.current, stage.index + 1 - before, stage.slides.length - before);
  };
  const again = memory !== null && wasHere(memory);
  const left = memory || location.hash ? null : leftOpen();
  mayTurnLettersOff();
  if (!isPrintView()) keys.listen();
  await deck.initialize();
  unwrap(element);
  speaker?.listen((press) => keys.press(press));
  if (isPrintView()) return;
  if (memory) stage.restore(memory, again);
  const at = stage.slides.findIndex(({ id }) => id === left?.slide);
  // At its last slide a talk was over.
  if (left && at > 0 && at < stage.slides.length - 1)
    resume.offer(at + 1 - unnumbered(stage.slides), () => stage.restore(left, true));
  deck.on("paused", () => {
    dialogs.close();
    resume.dismiss();
  });
  deck.on("slidechanged", () => {
    stage.clock = afterMove(stage);
    resume.dismiss();
    jump.forget();
    say();
  });
  deck.on("paused", () => announcer.black());
  deck.on("resumed", say);
  for (const event of ["slidechanged", "fragmentshown", "fragmenthidden", "paused", "resumed"]) {
    deck.on(event, () => {
      remember(stage.memory);
      speaker?.show();
    });
  }
}

/** The mark on a slide opens its passage. */
function openPassages(element: HTMLElement, passage: Passage): void {
  element.addEventListener("click", ({ target, detail }) => {
    const button = target instanceof Element ? target.closest("button.from") : null;
    if (!(button instanceof HTMLElement)) return;
    // Else Space, which moves on, would open it again.
    if (detail > 0) button.blur();
    passage.toggle(button.closest("section"));
  });
}

/** Undoes that reveal.js calls the whole deck an application, which takes their keys from screen readers, and speaks itself. */
function unwrap(element: HTMLElement): void {
  element.removeAttribute("role");
  const region = element.querySelector(".aria-status");
  region?.setAttribute("aria-live", "off");
  region?.setAttribute("aria-hidden", "true");
}
