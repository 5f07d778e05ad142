import { isBlank, type Line, linesOf, type Raw } from "./raw.ts";
import { isUpper, LETTERS } from "../text/letters.ts";

/** Lines at most this long, in characters, are taken for wrapped ones. */
const WRAP = 100;
/** The longest line, in characters, that may be a text's title. */
const TITLE = 120;

/**
 * The paragraphs of plain text. Blank lines part them; where lines aren't wrapped, a line end parts them too, unless the
 * text has one sentence a line. A short first line is the title.
 */
export function paragraphs(text: string, from: number): Raw[] {
  const lines = linesOf(text, from);
  const wrapped = lines.every((line) => line.end - line.start <= WRAP);
  const spaced = lines.some((line, i) => i > 0 && i < lines.length - 1 && isBlank(text, line));
  const perSentence = !wrapped && hasSentenceLines(text, lines);
  const groups: Line[][] = [];
  let open = false;
  for (const line of lines) {
    if (isBlank(text, line)) {
      open = false;
      continue;
    }
    const last = groups.at(-1);
    if (open && last && goesOn(text, last.at(-1) as Line, { wrapped, spaced, perSentence })) last.push(line);
    else groups.push([line]);
    open = true;
  }
  const raws = groups.map((group): Raw => {
    const [start, end] = [(group[0] as Line).start, (group.at(-1) as Line).end];
    return { kind: "paragraph", start, end, ranges: [{ start, end }] };
  });
  const [first, second] = raws;
  if (first && second && groups[0]?.length === 1 && isTitle(text.slice(first.start, first.end).trim()))
    raws[0] = { ...first, kind: "heading", level: 1 };
  return raws;
}

function goesOn(text: string, before: Line, how: { wrapped: boolean; spaced: boolean; perSentence: boolean }): boolean {
  const written = text.slice(Math.max(before.start, before.end - 20), before.end).trimEnd();
  if (how.wrapped && how.spaced) return true;
  if (how.wrapped) return before.end - before.start > 40 || !/[.!?…:]["”’»)]*$/.test(written);
  return how.perSentence && /[.!?…;,]["”’»)]*$/.test(written);
}

function hasSentenceLines(text: string, lines: readonly Line[]): boolean {
  const long = lines.filter((line) => !isBlank(text, line));
  const several = long.filter((line) =>
    /[\p{Ll}\d][.!?…]["”’»)]*\s+["“«„—]?\s*\p{Lu}/u.test(text.slice(line.start, line.end)),
  );
  return several.length < long.length * 0.25;
}

const LONG_WORD = new RegExp(`[${LETTERS}][${LETTERS}’'-]{3,}`, "g");

function isTitle(line: string): boolean {
  if (line.length > TITLE || line.length < 3 || /[,;:…]$/.test(line) || /^[“"«„—–-]/.test(line)) return false;
  if (!/[.!?]["”’»)]*$/.test(line)) return true;
  if (/\?$/.test(line)) return line.length <= 80;
  const words = line.match(LONG_WORD) ?? [];
  return words.length > 1 && words.filter((word) => isUpper(word.charAt(0))).length >= words.length * 0.75;
}
