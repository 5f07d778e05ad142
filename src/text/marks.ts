import { isDigit, isWord, LETTERS } from "./letters.ts";

/** Straight quotation marks and apostrophes as print has them. Only shapes change: where a mark can't be told, it stays. */
export function curled(text: string, marks: readonly [string, string, string, string]): string {
  if (!/["']/.test(text)) return text;
  const [open, close, innerOpen, innerClose] = marks;
  let set = "";
  let doubles = 0;
  let singles = 0;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] as string;
    if (mark !== '"' && mark !== "'") {
      set += mark;
      continue;
    }
    const before = text[i - 1] ?? " ";
    const after = text[i + 1] ?? " ";
    const opens = OPENS.test(before) && CONTENT.test(after);
    const closes = CLOSES.test(before);
    if (mark === '"') {
      if (doubles === 0 && isDigit(before)) set += mark;
      else if (doubles > 0 && closes && !(opens && /["'([]/.test(before))) {
        doubles--;
        set += doubles > 0 ? innerClose : close;
      } else if (opens) {
        set += doubles > 0 ? innerOpen : open;
        doubles++;
      } else set += closes ? close : mark;
    } else if (isWord(before) && isWord(after)) set += isDigit(before) && isDigit(after) ? mark : APOSTROPHE;
    else if (singles > 0 && closes) {
      singles--;
      set += innerClose;
    } else if (opens && !isDigit(after) && closing(text, i)) {
      singles++;
      set += innerOpen;
    } else set += isDigit(before) ? mark : APOSTROPHE;
  }
  return set;
}

const APOSTROPHE = "’";
const OPENS = /[\s([{/"'“„«‘‚–—-]/u;
const CONTENT = /[^\s.,;:!?)\]]/u;
const CLOSES = /[^\s([{“„«‘‚]/u;
const WORD_ENDS = new RegExp(`\\S'(?![${LETTERS}\\d])`);

/** Whether a straight single mark that opens has one that closes: behind a word, before none. */
function closing(text: string, at: number): boolean {
  return WORD_ENDS.test(text.slice(at + 1));
}
