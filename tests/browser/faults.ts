export interface Fault {
  readonly slide: string;
  readonly what: string;
}

/** Words of the article on a slide, where there are too many. Runs in the page, on its own. */
export function tooManyWords(section: HTMLElement): Fault[] {
  const kind = section.dataset.kind ?? "";
  if (["quote", "table", "code", "contents", "timeline", "voices", "sources", "map"].includes(kind)) return [];
  const count = (texts: Iterable<Element>) =>
    [...texts].flatMap((text) => (text.textContent ?? "").split(/\s+/u)).filter((word) => /[\p{L}\p{N}]/u.test(word))
      .length;
  const words = count(section.querySelectorAll(".content [data-role]"));
  // An article's own title or heading stands as it is, however long.
  if (count(section.querySelectorAll("[data-role=title], [data-role=heading]")) > 40) return [];
  return words > 40 ? [{ slide: `${section.id} (${kind})`, what: `${words} words` }] : [];
}

/**
 * What is wrong with a slide that is laid out. Runs in the page, on its own: it is handed there as text. On the canvas,
 * sizes are in its pixels; text that flows has the size of the page's text.
 */
export function faultsOfSlide(section: HTMLElement | null, flow: "canvas" | "text", contrast: number): Fault[] {
  const slide = section?.querySelector<HTMLElement>(".slide");
  const content = slide?.querySelector<HTMLElement>(".content");
  if (!section || !slide || !content) return [{ slide: "?", what: "no slide" }];
  const found: Fault[] = [];
  const name = `${section.id} (${section.dataset.kind ?? section.className.split(" ")[0]})`;
  const fault = (what: string) => found.push({ slide: name, what });
  const outer = slide.getBoundingClientRect();
  const canvas = flow === "canvas";
  // Text that flows is made smaller by `zoom`, which computed sizes don't show.
  const scale = canvas ? outer.height / slide.offsetHeight : zoomOf(slide);
  const foot = slide.querySelector(".foot")?.getBoundingClientRect();
  const slack = 1.5 * scale;
  const alone = section.matches(".slides > section") && canvas;
  // reveal.js rounds how small the slides of its scroll view are.
  const beyond = alone ? slack : outer.width / 100;
  if (outer.left < -beyond || outer.right > innerWidth + beyond) fault("the slide is outside the window");
  if (alone) {
    if (outer.top < -slack || outer.bottom > innerHeight + slack) fault("the slide is outside the window");
    const { scrollHeight, scrollWidth } = document.documentElement;
    if (scrollHeight > innerHeight + 1 || scrollWidth > innerWidth + 1) fault("the page scrolls");
  }

  const boxes: { element: Element; left: number; right: number; top: number; bottom: number; text: string }[] = [];
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || element.closest(".unseen")) continue;
    const text = node.textContent.trim();
    const shown = sizeOf(element) * (canvas ? 1 : scale);
    const least = canvas ? (element.closest(".foot") ? 18 : 24) : 14;
    if (shown < least - 0.05) fault(`text of ${shown.toFixed(1)} px: ${text.slice(0, 30)}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    const scrolls = element.closest(".scrolls") !== null;
    for (const rect of range.getClientRects()) {
      if (rect.width < 0.5 || rect.height < 0.5) continue;
      // The ink of a line: ascenders to descenders of the two faces, whatever the line box is.
      const middle = (rect.top + rect.bottom) / 2;
      const ink = shown * (canvas ? scale : 1) * 0.4;
      const box = { element, left: rect.left, right: rect.right, top: middle - ink, bottom: middle + ink, text };
      boxes.push({ ...box, text: text.slice(0, 40) });
      const { left, right, top, bottom } = outer;
      const beside = !scrolls && (box.left < left - slack || box.right > right + slack);
      if (beside || box.top < top - slack || box.bottom > bottom + slack)
        fault(`outside the slide: ${text.slice(0, 40)}`);
      if (contrast > 0 && !scrolls) pale(element, rect, text);
    }
  }
  const inner = content.getBoundingClientRect();
  for (const picture of slide.querySelectorAll("img, svg, table, figure, ul, ol, pre, blockquote, p, h1, h2, button")) {
    if (picture.closest(".unseen, .scrolls")) continue;
    const rect = picture.getBoundingClientRect();
    const { left, right, top, bottom } = content.contains(picture) ? inner : outer;
    if (
      rect.bottom > bottom + slack ||
      rect.top < top - slack ||
      rect.right > right + slack ||
      rect.left < left - slack
    )
      fault(`outside the content: ${picture.tagName} ${picture.className.toString()}`);
    if (foot && content.contains(picture) && rect.bottom > foot.top + slack)
      fault(`on the credit line: ${picture.tagName}`);
  }
  // What opens the passage is as much in the way as a text is.
  for (const button of slide.querySelectorAll(".foot button")) {
    const { left, right, top, bottom } = (button.firstElementChild ?? button).getBoundingClientRect();
    if (right > left) boxes.push({ element: button, left, right, top, bottom, text: "the mark of the source" });
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

  /** Size of letters in pixels of the canvas; of those in a drawing, as it is drawn. */
  function sizeOf(element: Element): number {
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    if (matrix) return (size * matrix.d) / scale;
    return size;
  }

  function zoomOf(element: Element | null): number {
    return element ? Number(getComputedStyle(element).zoom || 1) * zoomOf(element.parentElement) : 1;
  }

  function pale(element: Element, { left, right, top, bottom }: DOMRect, text: string): void {
    const style = getComputedStyle(element);
    const color = colorOf(element instanceof SVGElement ? style.fill : style.color);
    if (bottom > innerHeight) return;
    for (const part of [0.1, 0.5, 0.9]) {
      const ground = groundAt(left + (right - left) * part, (top + bottom) / 2);
      const [light, dark] = [luminance(color), luminance(ground)].sort((a, b) => b - a) as [number, number];
      const ratio = (light + 0.05) / (dark + 0.05);
      if (ratio >= contrast - 0.005) continue;
      fault(`contrast of ${ratio.toFixed(2)}: ${text.slice(0, 30)} (${color} on ${ground})`);
      return;
    }
  }

  /** The colour under a point: of the first thing there that has one, the bars drawn by style sheet included. */
  function groundAt(x: number, y: number): readonly number[] {
    let [over, share]: [readonly number[], number] = [[], 0];
    const seen = (color: readonly number[]) =>
      color.map((part, index) => (index < 3 ? part * (1 - share) + (over[index] ?? 0) * share : part));
    for (const element of document.elementsFromPoint(x, y)) {
      if (element.closest(".foot button")) continue;
      const style = getComputedStyle(element);
      if (element instanceof SVGElement) {
        if (element.localName === "text" || style.fill === "none" || element.localName === "svg") continue;
        if (style.fillOpacity === "1") return seen(colorOf(style.fill));
        [over, share] = [colorOf(style.fill), Number(style.fillOpacity)];
        continue;
      }
      for (const pseudo of ["::after", "::before"]) {
        const drawn = getComputedStyle(element, pseudo);
        if (drawn.content === "none" || drawn.position !== "absolute") continue;
        const box = element.getBoundingClientRect();
        const [across, down] = [(x - box.left) / scale, (y - box.top) / scale];
        const at = (property: "left" | "top" | "width" | "height") => Number.parseFloat(drawn[property]);
        const within =
          across >= at("left") &&
          across <= at("left") + at("width") &&
          down >= at("top") &&
          down <= at("top") + at("height");
        if (within && colorOf(drawn.backgroundColor)[3] === 1) return seen(colorOf(drawn.backgroundColor));
      }
      const color = colorOf(style.backgroundColor);
      if (color[3] === 1) return seen(color);
    }
    return seen([255, 255, 255, 1]);
  }

  /** Red, green, blue, and how opaque. */
  function colorOf(css: string): readonly number[] {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/gu) ?? []).map(Number);
    return [red, green, blue, alpha];
  }

  function luminance(color: readonly number[]): number {
    const [red = 0, green = 0, blue = 0] = color.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
