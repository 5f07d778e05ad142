import type { SlideEntry } from "./messages.ts";

/** A headline of so many letters says enough of its slide. */
const ENOUGH = 40;
/** How much of a slide's text is shown: letters before what was looked for, and in all. */
const BEFORE = 30;
const SHOWN = 200;

/** Signs that many keyboards lack, and in the same order what is typed for them. */
const LACKING = "ғқңөұүһәіґё’‘ʼ“”„«»‑–\u00a0";
const TYPED = 'гкноуухаиге\'\'\'"""""-- ';

/** A piece of a text, and whether it was looked for. */
export type Piece = readonly [text: string, found: boolean];

/** The slides that have all the words, or the number first. */
export function matches(query: string, entries: readonly SlideEntry[]): readonly number[] {
  const words = wordsOf(query);
  const withWords = entries.flatMap(({ headline, text }, index) => {
    const all = fold(`${headline} ${text}`);
    return words.every((word) => all.includes(word)) ? [index] : [];
  });
  const numbered = /^\d+$/u.test(query) ? entries.findIndex(({ number }) => number === Number(query)) : -1;
  return numbered >= 0 ? [numbered, ...withWords.filter((one) => one !== numbered)] : withWords;
}

/** A text in pieces, the words that are looked for apart. */
export function pieces(query: string, text: string): readonly Piece[] {
  const folded = fold(text);
  const found = Array<boolean>(text.length).fill(false);
  for (const word of wordsOf(query)) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
      found.fill(true, at, at + word.length);
  }
  const all: [string, boolean][] = [];
  for (let at = 0; at < text.length; at++) {
    const last = all.at(-1);
    if (last && last[1] === found[at]) last[0] += text.charAt(at);
    else all.push([text.charAt(at), found[at] === true]);
  }
  return all;
}

/** What tells a slide from others where its headline doesn't: the text around what is looked for, or its beginning. */
export function glimpse(query: string, { headline, text }: SlideEntry): string {
  const [head, folded] = [fold(headline), fold(text)];
  const word = wordsOf(query).find((one) => !head.includes(one) && folded.includes(one));
  if (word === undefined && headline.length > ENOUGH) return "";
  const at = word === undefined ? 0 : folded.indexOf(word);
  const space = text.indexOf(" ", at - BEFORE);
  const from = at <= BEFORE ? 0 : space >= 0 && space < at ? space + 1 : at - BEFORE;
  return `${from > 0 ? "… " : ""}${text.slice(from, from + SHOWN)}`;
}

function wordsOf(query: string): readonly string[] {
  return fold(query).split(/\s+/u).filter(Boolean);
}

/** A text as it is looked for: small letters without their marks, one for each, so that places stay what they are. */
function fold(text: string): string {
  return text.replaceAll(/./gs, (sign) => {
    const small = sign.toLowerCase().charAt(0);
    const lacking = LACKING.indexOf(small);
    if (lacking >= 0) return TYPED.charAt(lacking);
    return small < "\u2000" ? small.normalize("NFD").charAt(0) : small;
  });
}
