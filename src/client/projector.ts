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
  slides.prepend(section);
}
