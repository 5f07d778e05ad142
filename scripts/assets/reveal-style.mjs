/** What decks never show of reveal.js: they have none of its buttons, overlays, numbers and animations. */
const NEVER = /\.(?:controls|overview|jump-to-slide|slide-number|playback|r-overlay[\w-]*)\b|auto-animate/;

/** A style sheet of reveal.js, minified as it comes, without the rules for what decks never show. */
export function revealStyle(css) {
  return css.replace(/([^{}]+)\{(?:[^{}]|\{[^{}]*\})*\}/g, (rule, selectors) =>
    selectors.split(",").every((selector) => NEVER.test(selector)) ? "" : rule,
  );
}
