/** What stands before the ids of a copy, which would else be in the document twice. */
const COPY = "copy-";

/** A slide as it looks when it is on, without its notes and what can be pressed. */
export function copyOf(slide: Element): HTMLElement {
  const copy = slide.cloneNode(false) as HTMLElement;
  for (const child of slide.children) if (!child.matches(".notes")) copy.append(child.cloneNode(true));
  for (const name of ["hidden", "aria-hidden", "inert", "style", "id"]) copy.removeAttribute(name);
  copy.classList.remove("past", "future");
  copy.classList.add("present");
  for (const button of copy.querySelectorAll("button")) button.remove();
  return copy;
}

/** A copy with all its parts shown, that can stand in one document with its slide: drawings still find what they refer to. */
export function besideIts(slide: Element): HTMLElement {
  const copy = copyOf(slide);
  for (const part of copy.querySelectorAll(".fragment")) {
    part.classList.remove("current-fragment");
    part.classList.add("visible");
  }
  const named = [...copy.querySelectorAll("[id]")];
  const ids = new Set(named.map(({ id }) => id));
  for (const one of ids.size ? copy.querySelectorAll("*") : []) {
    for (const attribute of one.attributes) {
      if (attribute.name === "id") attribute.value = COPY + attribute.value;
      else
        attribute.value = attribute.value.replace(/(^#|url\(["']?#)([^"')]+)/gu, (all, before, id) =>
          ids.has(id) ? before + COPY + id : all,
        );
    }
  }
  return copy;
}
