/** A screen a deck is shown on, and how it is called up there. */
export interface Screen {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Pixels of the device to one of the page: 2 where the page is zoomed to 200 %. */
  readonly zoom: number;
  readonly query: string;
}

const screen = (name: string, width: number, height: number, zoom = 1, query = ""): Screen => ({
  name,
  width,
  height,
  zoom,
  query,
});

/** Slides one at a time: the canvas is laid out once and drawn larger or smaller, so what can differ is what stands on it in pixels of the screen. */
export const HALLS: readonly Screen[] = [
  screen("16:9", 1280, 720),
  screen("4:3", 1024, 768),
  screen("21:9", 2560, 1080),
  screen("a phone on its side", 844, 390, 3),
  screen("200 % zoom", 640, 360, 2),
];

/** All slides one under the other, as reveal.js scrolls them. */
export const SCROLLED: readonly Screen[] = [
  screen("the scroll view", 1280, 720, 1, "?view=scroll"),
  screen("the scroll view of a phone", 390, 844, 3, "?view=scroll"),
];

/** The slides as text that flows. */
export const READ: readonly Screen[] = [
  screen("text, at 200 % zoom", 640, 360, 2, "?view=read"),
  screen("text, at 400 % zoom", 320, 180, 4),
  screen("text on a phone", 390, 844, 3),
  screen("text in a wide window", 1600, 900, 1, "?view=read"),
];
