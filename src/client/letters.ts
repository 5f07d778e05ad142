const KEPT = "lectern letters";

/**
 * Lets whoever speaks to their computer, or hits keys by chance, turn off the keys that are letters, digits and signs, in
 * the list of keys; F1 and those that only move stay. It holds as long as the tab: who speaks next finds all keys.
 */
export function mayTurnLettersOff(): void {
  const box = document.querySelector<HTMLInputElement>("#letters");
  if (!box) return;
  box.checked = !areOff();
  box.addEventListener("change", () => keep(box.checked));
  // Before all that listens for keys.
  window.addEventListener(
    "keydown",
    (event) => {
      if (!box.checked && isSign(event)) event.stopImmediatePropagation();
    },
    true,
  );
}

function isSign({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  const typing = target instanceof HTMLInputElement && target.type === "text";
  return key.length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey && !typing;
}

function areOff(): boolean {
  try {
    return sessionStorage.getItem(KEPT) === "off";
  } catch {
    return false;
  }
}

function keep(on: boolean): void {
  try {
    sessionStorage.setItem(KEPT, on ? "on" : "off");
  } catch {
    // The browser keeps nothing for this page: it holds as long as the page does.
  }
}
