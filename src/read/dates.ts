import type { Pack } from "../model/pack.ts";

/** A date in a text: where it stands, and what it is in ISO, as exact as the text gives it. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  readonly iso: string;
}

const DAY_FIRST =
  /(?<![\dA-Za-zÀ-ɏЀ-ԯ])(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?)?([A-Za-zÀ-ɏЀ-ԯ]{3,})\.?,?\s+(\d{4})(?![\dA-Za-zÀ-ɏЀ-ԯ])/g;
const MONTH_FIRST = /(?<![A-Za-zÀ-ɏЀ-ԯ])([A-Za-zÀ-ɏЀ-ԯ]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/g;
const YEAR_FIRST = /(?<!\d)(\d{4})\s+(?:жылғы|жылдың|ж\.)\s+(\d{1,2})\s+([A-Za-zÀ-ɏЀ-ԯ]{3,})/g;
const ISO = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d)/g;
const DOTTED = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g;

/** The first date in `text` from `from` on; null where there is none. */
export function dateIn(text: string, from: number, packs: readonly Pack[]): FoundDate | null {
  if (!/\d{4}/.test(text)) return null;
  const found: FoundDate[] = [];
  const add = (match: RegExpExecArray, year?: string, month?: number, day?: string): void => {
    const iso = isoDate(Number(year), month ?? 0, day === undefined ? null : Number(day));
    if (iso) found.push({ from: match.index, to: match.index + match[0].length, iso });
  };
  const scan = (pattern: RegExp, use: (match: RegExpExecArray) => void): void => {
    pattern.lastIndex = from;
    for (let match = pattern.exec(text), n = 0; match && n < 20; match = pattern.exec(text), n++) use(match);
    pattern.lastIndex = 0;
  };
  scan(ISO, (m) => add(m, m[1], Number(m[2]), m[3]));
  scan(DOTTED, (m) => add(m, m[3], Number(m[2]), m[1]));
  scan(YEAR_FIRST, (m) => add(m, m[1], monthOf(m[3] ?? "", packs), m[2]));
  scan(MONTH_FIRST, (m) => add(m, m[3], monthOf(m[1] ?? "", packs), m[2]));
  scan(DAY_FIRST, (m) => add(m, m[3], monthOf(m[2] ?? "", packs), m[1]));
  return found.sort((a, b) => a.from - b.from || b.iso.length - a.iso.length)[0] ?? null;
}

function monthOf(word: string, packs: readonly Pack[]): number {
  const lower = word.toLowerCase();
  for (const pack of packs) {
    const fits = pack.reading.months.map((stem, i) => ({ stem, i })).filter(({ stem }) => isForm(lower, stem));
    const best = fits.sort((a, b) => b.stem.length - a.stem.length)[0];
    if (best) return best.i + 1;
  }
  return 0;
}

/** Whether a word is the month of a stem, whole, with an ending, or cut short ("Sept"). */
function isForm(word: string, stem: string): boolean {
  if (stem.startsWith(word)) return word.length >= 3;
  return (
    word.startsWith(stem) && word.length - stem.length <= (/^[a-z]/.test(stem) ? 2 : 4) && !/^[a-z]{3}$/.test(stem)
  );
}

function isoDate(year: number, month: number, day: number | null): string | null {
  if (!(year >= 1500 && year <= 2200) || month < 1 || month > 12) return null;
  if (day !== null && (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())) return null;
  const parts = [String(year), String(month).padStart(2, "0")];
  return (day === null ? parts : [...parts, String(day).padStart(2, "0")]).join("-");
}
