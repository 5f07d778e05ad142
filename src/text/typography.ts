import { isLower, isUpper, LETTERS } from "./letters.ts";
import { curled } from "./marks.ts";

/**
 * How a language sets its type: what the renderer shows, and what the planner measures. Verbatim text stays verbatim: only white space, dashes and the
 * shapes of straight quotation marks change.
 */
export interface Typography {
  /** BCP 47; "und" where it is unknown. A language pack is one. */
  readonly code: string;
  /** Quotation marks in print, outer and inner. */
  readonly marks: readonly [string, string, string, string];
}

/** Unicode's fallback for languages without a pack: the marks that most scripts know. */
export const PLAIN: Typography = { code: "und", marks: ["“", "”", "‘", "’"] };

/** Units that stay with their number. */
const UNIT = new RegExp(
  `(?<=\\d) (?=(?:%|‰|°|€|\\$|£|₽|₴|₸|km|kg|cm|mm|m|g|t|ha|GB|MB|million|billion|trillion|Mio|Mrd|Millionen|Milliarden|тыс|млн|млрд|трлн|км|кг|мм|см|га|мың|миллион|миллиард)(?![${LETTERS}\\d]))`,
  "g",
);
/** Short prepositions, conjunctions and particles that Russian and Ukrainian do not leave at the end of a line. */
const SHORT = new RegExp(
  `(?<![${LETTERS}\\d])(?:[аивкосуяєйізж]|во|со|ко|об|от|до|по|на|за|из|не|ни|но|да|то|їх|зі|із|від|до|під|та|що|як|ще) (?=[${LETTERS}\\d«„"(])`,
  "gi",
);
/** A number and the word behind it: what it counts, or the month of the day. Of four digits, where a year has its word. */
const COUNTED = new RegExp(
  `(?<![${LETTERS}\\d.,:/-])((?:\\d{1,3}[.,])?\\d{1,4}) (?=([${LETTERS}])[${LETTERS}]{1,9}(?![${LETTERS}]))`,
  "g",
);
const THOUSANDS = /(?<![\d.,] ?)\d{1,3}(?: \d{3})+(?!\d)/g;
/** An initial and the name, "г. Алматы", "№ 5"; the day of a month as German has it. */
const INITIAL = new RegExp(`(?<![${LETTERS}\\d])(?:[${LETTERS}]\\. (?=[${LETTERS}])|[№§] (?=\\d))`, "g");
const GERMAN_DAY = /(?<!\d)\d{1,2}\. (?=[A-ZÄÖÜ][a-zäöü]{2})/g;
const YEARS: ReadonlySet<string> = new Set(["ru", "uk", "kk"]);
const RANGE = new RegExp(`(?<![${LETTERS}\\d-])(\\d{1,4})-(\\d{1,4})(?![${LETTERS}\\d-])`, "g");

/** A space inside quotation marks, or before a mark, as French has them. */
const HELD = /(?<=(?:^|[\s(])[«‹]) | (?=[»›:;!?](?:[\s.,)]|$))/g;

/** A space before a comma or a stop, as left where an aside is left out. */
const LOOSE = / (?=[,.](?:\s|$))/g;

/** Two or three hyphens typed for a dash between words. */
const TYPED = new RegExp(`(?<=[${LETTERS}\\d”"’)])-{2,3}(?=[${LETTERS}\\d“"‘(])`, "g");

/** Non-breaking spaces, dashes and quotation marks as the language sets them. */
export function typeset(text: string, { code, marks }: Typography): string {
  let set = curled(text, marks);
  if (/ [,.]/.test(set)) set = set.replace(LOOSE, "");
  if (set.includes("-"))
    set = set.replace(RANGE, "$1–$2").replace(TYPED, " – ").replaceAll(" - ", " – ").replaceAll(" -- ", " – ");
  return bound(set, code);
}

/** Only the non-breaking spaces: every other character stays as it is. */
export function bound(text: string, code: string): string {
  let set = text;
  if (/\d /.test(set)) set = counted(set.replace(THOUSANDS, tied).replace(UNIT, "\u00a0"), YEARS.has(code));
  if (/(?:^|\W).\. |[№§] |\d\. /.test(set)) {
    set = set.replace(INITIAL, tied);
    if (code === "de") set = set.replace(GERMAN_DAY, tied);
  }
  set = set.replace(HELD, "\u00a0");
  if (code === "ru" || code === "uk") set = set.replace(SHORT, (word) => `${word.slice(0, -1)}\u00a0`);
  if (set.includes(" – ")) set = set.replaceAll(" – ", "\u00a0– ");
  return set.includes(" — ") ? set.replaceAll(" — ", "\u00a0— ") : set;
}

function tied(text: string): string {
  return text.replaceAll(" ", "\u00a0");
}

function counted(text: string, years: boolean): string {
  return text.replace(COUNTED, (whole, number: string, letter: string) => {
    const binds = number.length <= 2 && isUpper(letter) ? true : isLower(letter) && (years || !/^\d{4}/.test(number));
    return binds ? `${number}\u00a0` : whole;
  });
}

/** Languages in which a letter has another capital than elsewhere. */
const CAPITALS_OF_THEIR_OWN = new Set(["az", "el", "lt", "tr"]);

/** A capital at the start, past marks and brackets. */
export function capital(text: string, { code }: Typography): string {
  const at = /^[\s"'“‘«„([]*/.exec(text)?.[0].length ?? 0;
  const first = text.charAt(at);
  if (!isLower(first)) return text;
  const upper = CAPITALS_OF_THEIR_OWN.has(code) ? first.toLocaleUpperCase(code) : first.toUpperCase();
  return text.slice(0, at) + upper + text.slice(at + 1);
}

/** In quotation marks: those inside are the inner ones. */
export function quoted(text: string, { code, marks: [open, close, ...inner] }: Typography): string {
  return open + typeset(text, { code, marks: [...inner, ...inner] }) + close;
}

/** A table of more columns than these is set closer. */
export const MANY_COLUMNS = 6;

/** A longer name breaks, so that it doesn't take the other columns' room. */
const NAME = 24;

/** So much wider are the letters of names than those beside them. */
const BOLD = 1.2;

/** What stands beside a name takes what it is long, up to so many letters: longer, it breaks. */
const ROLE = 24;

/** What an age takes, with room for wide figures. */
const AGE = 4;

/** What is between two columns. */
const GAP = 2.5;

/** So many letters go into the narrowest table of names, at its smallest. */
const ROOM = 60;

/** What a column of which nobody has anything takes: a place of nobody's. */
const EMPTY = 0.5;

/** Whether a column of a table whose texts end on the right stands beside one whose texts don't. */
export function turns(align: readonly (string | null)[], column: number): boolean {
  return column + 1 < align.length && align[column] === "right" && align[column + 1] !== "right";
}

/**
 * How wide each column of a table is, as shares of one: by its longest cell, and no column below its longest word. Where the
 * first holds `names`, they stay on one line, and no column keeps room that another one's words need.
 */
export function columnShares(rows: readonly (readonly string[])[], first?: "names"): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const wants: number[] = [];
  const least: number[] = [];
  for (let column = 0; column < columns; column++) {
    let longest = 2;
    let word = first ? AGE : 2;
    let piece = word;
    for (const row of rows) {
      const cell = row[column] ?? "";
      longest = Math.max(longest, cell.length);
      const whole = first && column === 0 && cell.length <= NAME;
      if (cell.length > word) word = longestOf(whole ? [cell] : cell.split(/\s/u), word);
      if (cell.length > piece) piece = longestOf(whole ? [cell] : cell.split(/[\s-]/u), piece);
    }
    const empty = first && rows.every((row) => !row[column]);
    const want = first && column > 0 ? Math.min(longest, ROLE) : Math.min(longest, 48) ** 0.8;
    const wide = first && column === 0 ? BOLD : 1;
    const gap = column < columns - 1 ? GAP : 0;
    wants.push(empty ? EMPTY : Math.max(word, want) * wide + gap);
    least.push(empty ? EMPTY : piece + gap);
  }
  const total = sum(wants);
  const spare = total - sum(least);
  const given = first && spare > 0 ? Math.min(1, Math.max(0, total - ROOM) / spare) : 0;
  const widths = wants.map((want, column) => want - given * (want - (least[column] ?? want)));
  return widths.map((width) => width / sum(widths));
}

function longestOf(words: readonly string[], least: number): number {
  return words.reduce((length, word) => Math.max(length, word.length), least);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
