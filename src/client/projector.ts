/** With `?test` in the address, a slide to test the projector with stands before the others. */
export function addTestSlide(slides: Element | null): void {
  const template = document.querySelector<HTMLTemplateElement>("#projector");
  if (!slides || !template || !new URLSearchParams(location.search).has("test")) return;
  const section = document.createElement("section");
  section.id = "projector-test";
  section.dataset.kind = "projector";
  section.dataset.timing = "0";
  section.lang = document.querySelector<HTMLElement>("#panels")?.lang ?? "";
  section.append(template.content.cloneNode(true));
  for (const specimen of section.querySelectorAll(".specimen"))
    if (!hasLettersOf(specimen.textContent ?? "")) specimen.remove();
  slides.prepend(section);
}

/** Whether the deck's own fonts, where it has any, have every letter of a text: else it would show another font. */
function hasLettersOf(text: string): boolean {
  const ranges = [...document.fonts].flatMap(({ unicodeRange }) =>
    unicodeRange.split(",").map((range) => {
      const [first = "", last = first] = range.trim().slice(2).split("-");
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  );
  if (!ranges.length) return true;
  return [...text].every((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return ranges.some(([first, last]) => first <= code && code <= last);
  });
}
