/** Tells screen readers what a slide shows: its text in order, pictures and charts by their descriptions. */
export class Announcer {
  readonly #region: HTMLElement | null = document.querySelector<HTMLElement>("#announcer");

  slide(slide: Element | null | undefined, number: number, of: number): void {
    if (!slide || !this.#region) return;
    const place = (this.#region.dataset.slide ?? "").replace("{number}", String(number)).replace("{of}", String(of));
    this.say([place, spoken(slide)].filter(Boolean).join(". "));
  }

  say(text: string): void {
    if (this.#region) this.#region.textContent = text;
  }
}

/** What is heard of an element. */
export function spoken(element: Element): string {
  const parts: string[] = [];
  collect(element, parts);
  return parts
    .join("")
    .replace(/\s+/gu, " ")
    .replace(/\s+([.,;:])/gu, "$1")
    .trim();
}

const BLOCKS = /^(?:p|div|li|h[1-6]|blockquote|figcaption|tr|td|th|dt|dd|br|pre|time)$/u;

function collect(element: Element, parts: string[]): void {
  const name = element.localName;
  if (element.getAttribute("aria-hidden") === "true" || element.matches("button, .notes, template, script")) return;
  const described = element.getAttribute("aria-label") ?? element.getAttribute("alt");
  if (name === "svg" || name === "img" || element.getAttribute("role") === "img") {
    parts.push(described ?? titleOf(element));
    stop(parts);
    return;
  }
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? "");
    else if (node instanceof Element) collect(node, parts);
  }
  if (BLOCKS.test(name)) stop(parts);
}

function titleOf(picture: Element): string {
  return [...picture.querySelectorAll(":scope > title, :scope > desc")].map((one) => one.textContent ?? "").join(". ");
}

/** Lets the voice fall at the end of a block that ends without a mark. */
function stop(parts: string[]): void {
  const last = parts.join("").trimEnd();
  if (last !== "" && !/[.!?…:;,]["»”’)\]]*$/u.test(last)) parts.push(".");
  parts.push(" ");
}
