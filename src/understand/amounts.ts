import type { Pack } from "../model/pack.ts";
import { onceEach } from "../text/once.ts";
import { matcherOf, phrasesOf, type Told, valuesOf } from "./tokens.ts";

/** A number as written, with its scale and unit: tokens from `from` to before `to`, characters from `start` to `end`. */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In base units. */
  readonly value: number;
  readonly scale: number;
  readonly unit: string | null;
  /** Written in words. */
  readonly spelled: boolean;
}

const wordsOf = onceEach(({ numbers }: Pack) => ({
  word: valuesOf(numbers.words),
  scale: valuesOf(numbers.scales),
  percent: phrasesOf(numbers.percent),
  currency: valuesOf(numbers.currencies),
  measure: matcherOf(numbers.measures),
}));

/** What a scale may follow without a number: "a million". */
const ONE = new Set(["a", "one", "один", "одна", "бір", "eine", "ein"]);

/** What stands between a token and the one before. */
export function between(told: Told, index: number): string {
  return told.text.slice(told.tokens[index - 1]?.end ?? 0, told.tokens[index]?.start);
}

const isSpace = (told: Told, index: number): boolean =>
  index < told.tokens.length && /^\s+$/u.test(between(told, index));

/** The amount that begins at a token, or null. */
export function amountAt(told: Told, at: number, pack: Pack): Amount | null {
  const { tokens, text } = told;
  const words = wordsOf(pack);
  const first = tokens[at];
  if (!first) return null;
  let to = at + 1;
  let value: number | null = null;
  let scale = 1;
  if (first.digits) value = parseNumber(first.text, pack);
  else {
    value = words.word(first.lower);
    if (value === null && first.lower.includes("-")) {
      const parts = first.lower.split("-").map((part) => (part === "one" ? 1 : words.word(part)));
      const [tens, ones] = parts;
      if (parts.length === 2 && tens && ones && tens >= 20 && tens < 100 && ones < 10) value = tens + ones;
    }
    if (value === null && ONE.has(first.lower) && words.scale(tokens[at + 1]?.lower ?? "") !== null) value = 1;
    while (value !== null && to < tokens.length && /^\s+$/u.test(between(told, to))) {
      const more = words.word(tokens[to]?.lower ?? "");
      if (more === null || more >= value || value % 10 !== 0) break;
      value += more;
      to++;
    }
  }
  if (value === null && !first.digits) {
    const bare = words.scale(first.lower);
    const counted = bare !== null && isSpace(told, to) && words.word(tokens[to]?.lower ?? "") !== null;
    if (counted) [value, scale] = [1, bare];
  }
  if (value === null || !Number.isFinite(value)) return null;
  while (to < tokens.length && /^[\s\u00a0-]+$/u.test(between(told, to))) {
    const factor = words.scale(tokens[to]?.lower ?? "");
    if (factor === null) break;
    scale *= factor;
    to++;
  }
  let rest = 0;
  while (scale > 1 && !first.digits && isSpace(told, to)) {
    const more = words.word(tokens[to]?.lower ?? "");
    if (more === null || more >= scale || (rest > 0 && (rest % 10 !== 0 || more >= rest))) break;
    rest += more;
    to++;
  }
  if (first.digits && text[first.end] === "-" && pack.numbers.suffixes.includes(tokens[at + 1]?.lower ?? ""))
    to = at + 2;
  let end = tokens[to - 1]?.end ?? first.end;
  if (scale > 1 && text.charAt(end) === "." && /^(?:тыс|тис|млн|млрд|трлн|mio|mrd)$/u.test(tokens[to - 1]?.lower ?? ""))
    end++;
  let start = first.start;
  let unit: string | null = null;
  const sign = /(?:(?<!\d\s?)[$€£₽₴₸¥]\s|[$€£₽₴₸¥])$/u.exec(text.slice(Math.max(0, start - 4), start));
  const trailing = /^\s?(%|[$€£₽₴₸¥](?!\d))/u.exec(text.slice(end, end + 3));
  const near = /^\s+$/u.test(text.slice(end, tokens[to]?.start));
  const percent = near ? words.percent(tokens, to, text) : 0;
  if (sign) {
    start -= sign[0].length;
    unit = words.currency(sign[0].trim());
  } else if (trailing?.[1]) {
    unit = trailing[1] === "%" ? "%" : words.currency(trailing[1]);
    end += trailing[0].length;
  } else if (percent > 0) {
    unit = "%";
    to += percent;
    end = tokens[to - 1]?.end ?? end;
  } else if (near || text.slice(end, tokens[to]?.start) === "") {
    const next = tokens[to];
    const code = next && words.currency(next.lower);
    const two = next && near ? words.currency(`${next.lower} ${tokens[to + 1]?.lower ?? ""}`) : null;
    if (next && (code ?? two)) {
      unit = code ?? two ?? null;
      to += code ? 1 : 2;
      end = tokens[to - 1]?.end ?? end;
    } else if (next && near && words.measure(next.lower)) {
      unit = next.text;
      to++;
      end = next.end;
    }
  }
  const exact = Number((value * scale + rest).toPrecision(15));
  return { from: at, to, start, end, text: first.text, value: exact, scale, unit, spelled: !first.digits };
}

/** The value of digits with a language's separators; null for what isn't one number ("1.2.3", "6,7,8"). */
export function parseNumber(written: string, { numbers }: Pack): number | null {
  let digits = written;
  const grouped = (separator: string): boolean =>
    new RegExp(`^\\d{1,3}(?:${separator}\\d{3})+(?:[.,]\\d+)?$`, "u").test(written);
  if (/[\s’']/u.test(digits)) {
    if (!grouped("[\\s’']")) return null;
    digits = digits.replace(/[\s’']/gu, "");
  }
  if (numbers.groups !== "" && digits.includes(numbers.groups)) {
    if (!grouped(numbers.groups === "." ? "\\." : numbers.groups)) return null;
    digits = digits.replaceAll(numbers.groups, "");
  }
  const parts = digits.split(/[.,]/u);
  if (parts.length > 2 || (parts.length === 2 && /^0\d/u.test(parts[0] ?? ""))) return null;
  return Number(parts.join("."));
}
