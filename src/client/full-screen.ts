/** What newer browsers let a page have of the keyboard while it fills the screen. TypeScript doesn't know it yet. */
interface Keyboard {
  readonly lock: (codes: readonly string[]) => Promise<void>;
}

export function isFull(): boolean {
  return document.fullscreenElement !== null;
}

export function leaveFull(): void {
  if (isFull()) void document.exitFullscreen();
}

/** Fills the screen, and has Escape come to the deck first where the browser lets it: else what is open stays open. */
export function fill(): void {
  if (isFull()) return;
  const keyboard = "keyboard" in navigator ? (navigator.keyboard as Keyboard) : null;
  const options: FullscreenOptions & { keyboardLock?: string } = keyboard ? {} : { keyboardLock: "browser" };
  const filled = document.documentElement.requestFullscreen?.(options);
  filled?.then(() => keyboard && takeEscape(keyboard)).catch(() => undefined);
}

/** Fills the screen, or leaves it. */
export function toggleFull(): void {
  if (isFull()) leaveFull();
  else fill();
}

/** Never where the browser would ask for leave, before the audience. */
async function takeEscape(keyboard: Keyboard): Promise<void> {
  const asks = await navigator.permissions.query({ name: "keyboard-lock" as PermissionName }).then(
    ({ state }) => state === "prompt",
    () => false,
  );
  if (!asks) await keyboard.lock(["Escape"]);
}
