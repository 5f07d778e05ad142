/** The first element of the document that a selector finds, or null. */
export function at<Found extends HTMLElement = HTMLElement>(selector: string): Found | null {
  return document.querySelector<Found>(selector);
}

/** Writes only what is new, so that nothing is laid out or read out again. */
export function write(selector: string, text: string): void {
  const element = at(selector);
  if (element && element.textContent !== text) element.textContent = text;
}

export function show(selector: string, shown: boolean): void {
  const element = at(selector);
  if (element && element.hidden === shown) element.hidden = !shown;
}
