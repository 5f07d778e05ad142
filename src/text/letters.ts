/**
 * Letters by their code and case. A regular expression with `\p{L}` takes V8 a millisecond to make, twice that where
 * it is used often, for Unicode counts letters in 660 ranges; most of a build would be that. Below 0x2000 and between
 * 0x2c00 and 0xd800 all is taken for letters but for what is known to be none: more than Unicode does (commas of other
 * scripts, letters that don't exist yet), and not the letters beyond 16 bits.
 */

/** Letters and combining marks, for a regular expression's class: `[${LETTERS}]`. */
export const LETTERS = "A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff";

/** Letters of the Latin and of the Cyrillic script, for a regular expression's class. */
export const LATIN = "A-Za-z\\xaa\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02b8\\u1e00-\\u1eff";
export const CYRILLIC = "\\u0400-\\u052f\\u1c80-\\u1c8f\\u2de0-\\u2dff\\ua640-\\ua69f";

export function isLower(char: string): boolean {
  const code = char.charCodeAt(0);
  if (char.length === 1 && code < 0x80) return code >= 97 && code <= 122;
  return char !== "" && char === char.toLowerCase() && char !== char.toUpperCase();
}

export function isUpper(char: string): boolean {
  const code = char.charCodeAt(0);
  if (char.length === 1 && code < 0x80) return code >= 65 && code <= 90;
  return char !== "" && char === char.toUpperCase() && char !== char.toLowerCase();
}

export function isDigit(char: string): boolean {
  return char >= "0" && char <= "9" && char.length === 1;
}

/** A letter of a script with or without case, or a combining mark: one of LETTERS. */
export function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0x2000)
    return code >= 0xc0 ? code !== 0xd7 && code !== 0xf7 : code === 0xaa || code === 0xb5 || code === 0xba;
  return code >= 0x2c00 && code < 0xd800 && !(code >= 0x2e00 && code < 0x3040);
}

export function isWord(char: string): boolean {
  return isLetter(char) || isDigit(char);
}

/** What may be a capital: anything but these. */
const CASED = /[^a-z\d'’-]/;

/** A word in lower case: most words are, and need not be made so anew. */
export function lowered(word: string): string {
  return CASED.test(word) ? word.toLowerCase() : word;
}

const WORD = new RegExp(`[${LETTERS}\\d]+(?:[’'‑-][${LETTERS}\\d]+)*`, "g");

/** Tells where each word of a text stands, in order: letters and digits, with hyphens and apostrophes inside. */
export function wordsIn(text: string, found: (from: number, to: number) => unknown): void {
  const words = text.match(WORD) ?? [];
  let to = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const from = text.indexOf(word, to);
    to = from + word.length;
    found(from, to);
  }
}

const BETWEEN_WORDS = new RegExp(`[^${LETTERS}\\d]+`, "g");

/** A text's words and nothing else, in lower case, a space between each: what two texts are compared by. */
export function wordsAlone(text: string): string {
  return text.toLowerCase().replace(BETWEEN_WORDS, " ").trim();
}

const BEGINS_CYRILLIC = new RegExp(`^[${CYRILLIC}]`);

/** Whether a text begins with a Cyrillic letter. */
export function beginsCyrillic(text: string): boolean {
  return BEGINS_CYRILLIC.test(text);
}
