import type { Page } from "puppeteer-core";
import type { FontName } from "../../src/model/theme.ts";

export interface Fault {
  readonly slide: string;
  readonly what: string;
}

/** What spills or overlaps on the slides of an open deck, each slide looked at in turn, measured on the lines of its texts. */
export async function faultsOf(page: Page): Promise<readonly Fault[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const count = await page.evaluate(() => document.querySelectorAll(".slides > section").length);
  const faults: Fault[] = [];
  for (let index = 0; index < count; index++) {
    await page.evaluate((at) => {
      location.hash = `#/${at}`;
    }, index);
    await page.waitForFunction(
      (at) => document.querySelectorAll(".slides > section")[at]?.classList.contains("present"),
      {},
      index,
    );
    faults.push(...(await page.evaluate(faultsHere)));
  }
  return faults;
}

/** The same in one pass: every slide is laid out in place, alone, by style sheet. Many times faster; transitions play no part. */
export async function faultsAtOnce(page: Page): Promise<readonly Fault[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return (await page.evaluate(`(${each})(${faultsHere})`)) as readonly Fault[];
}

/** Runs in the page. */
function each(look: () => Fault[]): Fault[] {
  const style = document.createElement("style");
  style.textContent =
    ".reveal .slides>section{display:none!important;transform:none!important;transition:none!important}" +
    ".reveal .slides>section.present{display:block!important;visibility:visible!important;opacity:1!important}";
  document.head.append(style);
  const sections = [...document.querySelectorAll(".slides > section")];
  const shown = sections.filter((section) => section.classList.contains("present"));
  const faults = sections.flatMap((section) => {
    for (const other of sections) other.classList.toggle("present", other === section);
    return look();
  });
  for (const section of sections) section.classList.toggle("present", shown.includes(section));
  style.remove();
  return faults;
}

/** Runs in the page. */
function faultsHere(): Fault[] {
  const section = document.querySelector<HTMLElement>(".slides > section.present");
  const slide = section?.querySelector<HTMLElement>(".slide");
  const content = slide?.querySelector<HTMLElement>(".content");
  if (!section || !slide || !content) return [{ slide: "?", what: "no slide" }];
  const found: Fault[] = [];
  const fault = (what: string) => found.push({ slide: `${section.id} (${section.className.split(" ")[0]})`, what });
  const outer = slide.getBoundingClientRect();
  const scale = outer.height / slide.offsetHeight;
  const foot = slide.querySelector(".foot")?.getBoundingClientRect();
  const slack = 1.5 * scale;
  if (
    outer.left < -slack ||
    outer.top < -slack ||
    outer.right > innerWidth + slack ||
    outer.bottom > innerHeight + slack
  )
    fault("the slide is outside the window");
  if (document.documentElement.scrollHeight > innerHeight + 1 || document.documentElement.scrollWidth > innerWidth + 1)
    fault("the page scrolls");

  const boxes: { element: Element; left: number; right: number; top: number; bottom: number; text: string }[] = [];
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || element.closest(".unseen")) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (size < (element.closest(".foot") ? 18 : 24) - 0.01)
      fault(`text of ${size} px: ${node.textContent.slice(0, 30)}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 0.5 || rect.height < 0.5) continue;
      // The ink of a line: ascenders to descenders of the two faces, whatever the line box is.
      const middle = (rect.top + rect.bottom) / 2;
      const ink = size * scale * 0.4;
      const box = {
        element,
        left: rect.left,
        right: rect.right,
        top: middle - ink,
        bottom: middle + ink,
        text: node.textContent.trim().slice(0, 40),
      };
      boxes.push(box);
      if (
        box.left < outer.left - slack ||
        box.right > outer.right + slack ||
        box.top < outer.top - slack ||
        box.bottom > outer.bottom + slack
      )
        fault(`outside the slide: ${box.text}`);
    }
  }
  const inner = content.getBoundingClientRect();
  for (const picture of slide.querySelectorAll("img, svg, table, figure, ul, ol, pre, blockquote, p, h1, h2")) {
    if (picture.closest(".unseen")) continue;
    const rect = picture.getBoundingClientRect();
    if (
      content.contains(picture) &&
      (rect.bottom > inner.bottom + slack ||
        rect.top < inner.top - slack ||
        rect.right > inner.right + slack ||
        rect.left < inner.left - slack)
    )
      fault(`outside the content: ${picture.tagName} ${picture.className.toString()}`);
    if (foot && content.contains(picture) && rect.bottom > foot.top + slack)
      fault(`on the credit line: ${picture.tagName}`);
  }
  boxes.sort((a, b) => a.top - b.top);
  for (let i = 0; i < boxes.length; i++) {
    for (let j = i + 1; j < boxes.length; j++) {
      const [a, b] = [boxes[i], boxes[j]];
      if (!a || !b || b.top >= a.bottom - slack) break;
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack) fault(`overlap: "${a.text}" and "${b.text}"`);
    }
  }
  return found;
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
