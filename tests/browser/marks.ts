/** Something that is seen. */
export interface Mark {
  /** The element, for whoever reads of a fault. */
  readonly what: string;
  /** All of its looks but the colour. */
  readonly shape: string;
  readonly colour: string;
  /** CIE L*, 0 for black and 100 for white. */
  readonly lightness: number;
}

/** The texts, patches and drawings in a part of a page. Runs in the page, on its own: it is handed there as text. */
export function marksIn(root: Element): Mark[] {
  const found = new Map<string, Mark>();
  for (const element of [root, ...root.querySelectorAll("*")]) {
    // Reveal.js hides the slides that are far off.
    if (element.closest(".unseen, [hidden]:not(section), aside.notes, defs")) continue;
    const style = getComputedStyle(element);
    if (element instanceof SVGGeometryElement) drawn(element, style);
    else if (!(element instanceof SVGElement)) {
      patch(element, style, "");
      for (const pseudo of ["::before", "::after"]) {
        const before = getComputedStyle(element, pseudo);
        if (before.content === "none" || before.content === "normal") continue;
        if (before.content === '""') patch(element, before, pseudo);
        else text(element, before, pseudo);
      }
    }
    if ([...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
      text(element, style, "");
  }
  return [...found.values()];

  function text(element: Element, style: CSSStyleDeclaration, pseudo: string): void {
    const looks = [style.fontFamily, style.fontSize, style.fontWeight, style.fontStyle, style.textDecorationLine];
    const colour = element instanceof SVGElement ? style.fill : style.color;
    add(element, pseudo, ["text", ...looks, ground(element)], colour);
  }

  function patch(element: Element, style: CSSStyleDeclaration, pseudo: string): void {
    const [sides, round] = [style.borderTopStyle, style.borderRadius];
    const high = pseudo ? style.height : `${Math.round(element.getBoundingClientRect().height)}px`;
    add(element, pseudo, ["patch", high, sides, style.borderTopWidth, round], style.backgroundColor);
  }

  function drawn(element: SVGGeometryElement, style: CSSStyleDeclaration): void {
    const [filled, lined] = [style.fill !== "none", style.stroke !== "none"];
    const line = lined ? [style.strokeWidth, style.strokeDasharray] : [];
    const size = ["r", "height"].map((property) => style.getPropertyValue(property));
    add(
      element,
      "",
      [element.localName, ...size, `filled ${filled}`, `lined ${lined}`, ...line],
      filled ? mixed(style.fill, ground(element), Number(style.fillOpacity)) : style.stroke,
    );
  }

  function add(element: Element, pseudo: string, shape: readonly string[], colour: string): void {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/gu) ?? []).map(Number);
    if (alpha === 0 || colour === "transparent") return;
    const name = element.getAttribute("class") || element.parentElement?.getAttribute("class") || "";
    const what = `${element.localName}${name && `.${name.trim().replace(/\s+/gu, ".")}`}${pseudo}`;
    const mark = { what, shape: shape.join(" "), colour, lightness: lightness(red, green, blue) };
    found.set(`${what} ${mark.shape} ${colour}`, mark);
  }

  /** The colour that a text stands on. */
  function ground(element: Element | null): string {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/^rgba\(.*, 0\)$|^transparent$/u.test(backgroundColor)) return backgroundColor;
    }
    return "";
  }

  /** A colour that what lies under it is seen through. */
  function mixed(colour: string, under: string, opacity: number): string {
    if (opacity === 1) return colour;
    const parts = (css: string) => (css.match(/[\d.]+/gu) ?? []).map(Number);
    const [top, bottom] = [parts(colour), parts(under)];
    return `rgb(${top.slice(0, 3).map((part, index) => part * opacity + (bottom[index] ?? 0) * (1 - opacity))})`;
  }

  function lightness(red: number, green: number, blue: number): number {
    const linear = (part: number) => (part <= 10.31475 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    return light > 0.008856 ? 116 * Math.cbrt(light) - 16 : 903.3 * light;
  }
}
