/** What decks never show of reveal.js: they have neither its buttons nor its own overview, jump, numbers and animations. */
const NEVER = /\.(?:controls|overview|jump-to-slide|slide-number|playback)\b|auto-animate/;

/** A style sheet of reveal.js, minified as it comes, without the rules for what decks never show. */
export function revealStyle(css) {
  return css.replace(/([^{}]+)\{(?:[^{}]|\{[^{}]*\})*\}/g, (rule, selectors) =>
    selectors.split(",").every((selector) => NEVER.test(selector)) ? "" : rule,
  );
}
