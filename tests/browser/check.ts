import type { Page } from "puppeteer-core";
import type { FontName } from "../../src/model/theme.ts";
import { type Fault, faultsOfSlide, tooManyWords } from "./faults.ts";

/** Waits until all fonts are there, those too that only slides need which have not been on yet. */
const fonts = (page: Page) =>
  page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())).then(() => undefined));

/** Shows the slide at an index. */
export async function turnTo(page: Page, index: number): Promise<void> {
  await page.evaluate((at) => {
    location.hash = `#/${at}`;
  }, index);
  await page.waitForFunction(
    (at) => document.querySelectorAll(".slides > section")[at]?.classList.contains("present"),
    {},
    index,
  );
}

/** What spills or overlaps on the slides of an open deck, each slide looked at in turn, measured on the lines of its texts. */
export async function faultsOf(page: Page): Promise<readonly Fault[]> {
  await fonts(page);
  const count = await page.evaluate(() => document.querySelectorAll(".slides > section").length);
  const faults: Fault[] = [];
  for (let index = 0; index < count; index++) {
    await turnTo(page, index);
    faults.push(
      ...((await page.evaluate(
        `(${faultsOfSlide})(document.querySelector(".slides > section.present"), "canvas", 0)`,
      )) as Fault[]),
    );
  }
  return faults;
}

/**
 * The same in one pass: every slide is laid out in place, alone, by style sheet. Many times faster; transitions play no
 * part. Text has to stand out from what is under it by `contrast`, where that is given.
 */
export async function faultsAtOnce(page: Page, contrast = 0): Promise<readonly Fault[]> {
  await fonts(page);
  return (await page.evaluate(`(${each})(${faultsOfSlide}, ${contrast})`)) as readonly Fault[];
}

/** The same where all slides stand one under the other: in the scroll view of reveal.js, or as text that flows. */
export async function faultsInFlow(page: Page, flow: "canvas" | "text", contrast = 0): Promise<readonly Fault[]> {
  await fonts(page);
  return (await page.evaluate(`(${allAt})(${faultsOfSlide}, "${flow}", ${contrast})`)) as readonly Fault[];
}

/** Slides with more words than a listener reads. */
export async function wordySlides(page: Page): Promise<readonly Fault[]> {
  return (await page.evaluate(
    `[...document.querySelectorAll(".slides section[data-kind]")].flatMap(${tooManyWords})`,
  )) as readonly Fault[];
}

/** Where the texts of all slides stand, in pixels of the canvas. Themes whose texts stand alike fit alike. */
export async function placesOf(page: Page): Promise<string> {
  await fonts(page);
  return (await page.evaluate(`JSON.stringify((${each})(${placesIn}))`)) as string;
}

type Look<Found> = (section: Element, flow: "canvas" | "text", contrast: number) => Found[];

/** Runs in the page. */
function each<Found>(look: Look<Found>, contrast: number): Found[] {
  const style = document.createElement("style");
  style.textContent =
    ".reveal .slides>section{display:none!important;transform:none!important;transition:none!important}" +
    ".reveal .slides>section.present{display:block!important;visibility:visible!important;opacity:1!important}";
  document.head.append(style);
  const sections = [...document.querySelectorAll(".slides > section")];
  const shown = sections.filter((section) => section.classList.contains("present"));
  const asleep = sections.filter((section) => section.hasAttribute("inert"));
  for (const section of sections) section.removeAttribute("inert");
  const found = sections.flatMap((section) => {
    for (const other of sections) other.classList.toggle("present", other === section);
    return look(section, "canvas", contrast);
  });
  for (const section of sections) section.classList.toggle("present", shown.includes(section));
  for (const section of asleep) section.setAttribute("inert", "");
  style.remove();
  return found;
}

/** Runs in the page. */
function allAt(look: Look<Fault>, flow: "canvas" | "text", contrast: number): Fault[] {
  const sections = [...document.querySelectorAll(".slides section[data-kind]")];
  const found: Fault[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const section of sections) {
    section.scrollIntoView({ behavior: "instant", block: "start" });
    found.push(...look(section, flow, contrast));
    const slide = section.querySelector(".slide")?.getBoundingClientRect();
    const scrolled = (document.querySelector(".reveal-scroll") ?? document.documentElement).scrollTop;
    if (slide && slide.top + scrolled < above - 1) found.push({ slide: section.id, what: "over the slide before" });
    above = (slide?.bottom ?? 0) + scrolled;
  }
  for (const one of [document.documentElement, document.body, ...document.querySelectorAll(".reveal-viewport")]) {
    if (one.scrollWidth > one.clientWidth + 1) found.push({ slide: one.localName, what: "the page scrolls sideways" });
  }
  return found;
}

/** Runs in the page. */
function placesIn(section: Element): number[] {
  const slide = section.querySelector<HTMLElement>(".slide");
  if (!slide) return [];
  const outer = slide.getBoundingClientRect();
  const scale = outer.height / slide.offsetHeight;
  const range = document.createRange();
  range.selectNodeContents(slide);
  return [...range.getClientRects()].flatMap(({ left, top, width, height }) =>
    [left - outer.left, top - outer.top, width, height].map((one) => Math.round(one / scale)),
  );
}

export interface SetText {
  readonly text: string;
  readonly face: FontName;
  readonly size: number;
  readonly leading: number;
  readonly width: number;
  /** Lines in the browser. */
  readonly shown: number;
}

/** The texts of the slides that stand alone in their block, as the browser has set them. Every slide is laid out for it. */
export async function setLines(page: Page): Promise<readonly SetText[]> {
  await page.addStyleTag({ content: ".reveal .slides>section{display:block!important}" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.evaluate(() => {
    const wanted =
      ".headline, .heading, .key, .title, .standfirst, .passage, p.what, .item, .event, .entry, p.statement, .cell";
    return [...document.querySelectorAll<HTMLElement>(wanted)].flatMap((element) => {
      const style = getComputedStyle(element);
      const text = element.textContent.trim();
      const leading = Number.parseFloat(style.lineHeight);
      const side = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
      const above = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
      if (!text || !element.offsetWidth || element.querySelector("small")) return [];
      const face: FontName = `${style.fontFamily.includes("Serif") ? "serif" : "sans"}${style.fontWeight === "600" ? "-bold" : ""}`;
      const range = document.createRange();
      range.selectNodeContents(element);
      const scale = element.getBoundingClientRect().width / element.offsetWidth;
      const tops = new Set(
        [...range.getClientRects()]
          .filter((rect) => rect.width > 0)
          .map((rect) => Math.round(rect.top / scale / leading)),
      );
      const cell = element.matches(".cell");
      const shown = cell ? tops.size : Math.round((element.offsetHeight - above) / leading);
      return [
        { text, face, size: Number.parseFloat(style.fontSize), leading, width: element.clientWidth - side, shown },
      ];
    });
  });
}
