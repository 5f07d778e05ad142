/** What text on its background has to reach, as WCAG 2.2 counts it (AA). */
const READABLE = 4.5;

/**
 * One of reveal.js's own themes as colours of ours. Its web fonts and its sizes are left out: text is fitted with the
 * fonts that the deck brings along. A colour that can't be read on the theme's background is moved until it can.
 */
export function revealTheme(css) {
  const color = (name) => parse(new RegExp(`--r-${name}:\\s*(#[\\da-f]{3,6})`, "i").exec(css)?.[1] ?? "");
  const paper = color("background-color");
  const far = contrast(paper, BLACK) > contrast(paper, WHITE) ? BLACK : WHITE;
  const readable = (wanted) => {
    for (let part = 0; part < 1; part += 0.05) {
      const moved = mix(wanted, far, part);
      if (contrast(moved, paper) >= READABLE) return moved;
    }
    return far;
  };
  const ink = readable(color("main-color"));
  const accent = readable(color("link-color"));
  const onAccent = contrast(accent, BLACK) > contrast(accent, WHITE) ? BLACK : WHITE;
  const colors = {
    paper,
    ink,
    heading: readable(color("heading-color")),
    quiet: readable(mix(ink, paper, 0.28)),
    line: mix(ink, paper, 0.72),
    track: mix(ink, paper, 0.86),
    land: mix(ink, paper, 0.82),
    accent,
    "on-accent": onAccent,
    band: accent,
    "on-band": onAccent,
  };
  return `:root{${Object.entries(colors)
    .map(([name, value]) => `--${name}:${hex(value)}`)
    .join(";")}}`;
}

const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];

function parse(text) {
  const digits = text.length === 4 ? text.replace(/[\da-f]/gi, "$&$&") : text;
  if (!/^#[\da-f]{6}$/i.test(digits)) throw new Error("This theme of reveal.js has changed: a colour was not found");
  return [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

function hex(color) {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

function mix(a, b, part) {
  return a.map((value, index) => value + (b[index] - value) * part);
}

function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color) {
  const [red, green, blue] = color.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
