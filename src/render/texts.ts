import type { Credit, Shown, TableSlide } from "../model/deck.ts";
import type { Pack } from "../model/pack.ts";
import type { Footnote, Task } from "../model/article.ts";
import type { Text } from "../model/text.ts";
import { footnotesIn } from "../text/footnotes.ts";
import { raised } from "../text/raised.ts";
import { bound, capital, type Typography, typeset } from "../text/typography.ts";
import { type Part, partsOf } from "../text/whole.ts";

/** A text as the templates see it, dressed, with its place. */
export interface TextView {
  readonly role: string;
  readonly start: number;
  readonly end: number;
  readonly derivation: string | null;
  readonly text: string;
  /** Where words in it stay on one line, else null. */
  readonly parts: readonly Part[] | null;
  /** Where it is in another language than the deck. */
  readonly lang: string | null;
  /** The marks of its footnotes; null for none. */
  readonly marks: string | null;
}

/** Dresses texts as the article's language sets them. */
export class Dresser {
  readonly #typography: Typography;
  readonly #languageOf: (text: string) => string | null;
  readonly #footnotes: Footnotes;
  readonly marks: Typography["marks"];

  constructor(
    typography: Typography,
    languageOf: (text: string) => string | null = () => null,
    footnotes: Footnotes = { footnotes: [], inText: false },
  ) {
    this.#typography = typography;
    this.#languageOf = languageOf;
    this.#footnotes = footnotes;
    this.marks = typography.marks;
  }

  /** One that marks where these footnotes belong: beside the texts, or in them, in raised figures. */
  marking(footnotes: readonly Footnote[], inText = false): Dresser {
    return footnotes.length === 0 ? this : new Dresser(this.#typography, this.#languageOf, { footnotes, inText });
  }

  /** As it stands, but for spaces, dashes and the shapes of straight marks. */
  plain(shown: Shown): TextView {
    return this.#view(shown, typeset(shown.text, this.#typography));
  }

  /** Inside quotation marks of ours; `footnotesOf` gives what is marked behind them. */
  said(shown: Shown): TextView {
    const { code, marks } = this.#typography;
    const [, , open, close] = marks;
    return this.#view(shown, typeset(shown.text, { code, marks: [open, close, open, close] }), null);
  }

  /** The marks of the footnotes that belong to texts; null for none. */
  footnotesOf(...texts: readonly Shown[]): string | null {
    const verbatim = texts.filter(({ derivation }) => derivation === null);
    return marksOf(verbatim, this.#footnotes.footnotes);
  }

  /** A run of the article as it stands, but for spaces at which no line ends. */
  bound(text: string): string {
    return bound(text, this.#typography.code);
  }

  /** In a cell of a table, which is narrow: any word may break at its hyphen. */
  cell(shown: Shown): TextView {
    return { ...this.plain(shown), parts: null };
  }

  plainOrNull(shown: Shown | null): TextView | null {
    return shown && this.plain(shown);
  }

  /** With a capital at its start. */
  sentence(shown: Shown): TextView {
    return this.#view(shown, capital(typeset(shown.text, this.#typography), this.#typography));
  }

  /** A slide's headline apart from its slide. */
  headline(text: string): string {
    return capital(typeset(text, this.#typography), this.#typography);
  }

  sentenceOrNull(shown: Shown | null): TextView | null {
    return shown && this.sentence(shown);
  }

  #view(shown: Shown, text: string, marks: string | null = this.footnotesOf(shown)): TextView {
    const { role, start, end, derivation } = shown;
    const { inText } = this.#footnotes;
    return {
      role,
      start,
      end,
      derivation,
      text: inText && marks ? text + marks : text,
      // A mark behind a word that stays on one line could begin the next.
      parts: marks ? null : partsOf(text),
      lang: this.#languageOf(text),
      marks: inText ? null : marks,
    };
  }
}

interface Footnotes {
  readonly footnotes: readonly Footnote[];
  readonly inText: boolean;
}

export interface CreditView {
  readonly name: TextView | null;
  readonly age: Framed | null;
  readonly role: TextView | null;
  readonly place: TextView | null;
  readonly afterName: boolean;
  readonly beforeRole: boolean;
  readonly beforePlace: boolean;
}

/** A text in Lectern's own words: "aged 48". */
interface Framed {
  readonly before: string;
  readonly text: TextView;
  readonly after: string;
}

/** "Gulmira, 48 · Entrepreneur · Karaganda". Without a name an age says what it is. */
export function creditView(credit: Credit | null, dresser: Dresser, labels: Pack): CreditView | null {
  if (!credit || !(credit.name ?? credit.age ?? credit.role ?? credit.place)) return null;
  const [before = "", after = ""] = credit.name ? [] : labels.slide.age.split("{age}");
  return {
    name: dresser.plainOrNull(credit.name),
    age: credit.age && { before, text: dresser.plain(credit.age), after },
    role: dresser.sentenceOrNull(credit.role),
    place: dresser.plainOrNull(credit.place),
    afterName: credit.name !== null && credit.age !== null,
    beforeRole: (credit.name ?? credit.age) !== null,
    beforePlace: (credit.name ?? credit.age ?? credit.role) !== null,
  };
}

/** "A, B and C". */
export function enumerate<Item extends object>(
  items: readonly Item[],
  and: string,
): readonly (Item & { readonly joint: string })[] {
  return items.map((item, index) => {
    const joint = index === 0 ? "" : index === items.length - 1 ? ` ${and} ` : ", ";
    return { ...item, joint };
  });
}

/** Fills the `{…}` of one of Lectern's own phrases. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}

/**
 * "7 people, not a survey". A language with two forms has the first for one; the rules of others are Unicode's, which take
 * a millisecond to load.
 */
export function surveyOf(count: number, { code, slide: { notASurvey: forms } }: Pack): string {
  const form = forms.few ? new Intl.PluralRules(code).select(count) : count === 1 ? "one" : "other";
  return fill(forms[form] ?? forms.other, { count });
}

/** "Rows 1–12 of 80", "Columns 2–6 of 12": what of a table stands on a slide. */
export function stretchOf({ rows, columns }: NonNullable<TableSlide["stretch"]>, { slide }: Pack): string[] {
  return [...partOf(rows, slide.tableRow, slide.tableRows), ...partOf(columns, slide.tableColumn, slide.tableColumns)];
}

function partOf(part: { readonly from: number; readonly to: number; readonly of: number }, one: string, more: string) {
  if (part.to - part.from + 1 >= part.of) return [];
  return [fill(part.from === part.to ? one : more, part)];
}

/** The footnotes that texts have marks of, as the marks are set: raised figures. */
function marksOf(texts: readonly Text[], footnotes: readonly Footnote[]): string | null {
  if (footnotes.length === 0) return null;
  const marked = new Set(texts.flatMap((text) => footnotesIn(text, footnotes)));
  return [...marked].map(({ number }) => raised(`${number}`)).join("\u2009") || null;
}

/** What begins a paragraph between two sentences: a blank line, or the mark of an item. */
const PARTED = /\n[ \t>]*(?:\r?\n|(?:[-*+]|\d{1,9}[.)])[ \t])/;

/** Sentences by paragraph, and by item of a list. */
export function paragraphs(sentences: readonly Text[], source: string): readonly (readonly Text[])[] {
  const result: Text[][] = [];
  let last: Text | null = null;
  for (const sentence of sentences) {
    const together =
      last &&
      last.end <= sentence.start &&
      !PARTED.test(source.slice(last.end, Math.min(sentence.start, last.end + 400)));
    if (together) result.at(-1)?.push(sentence);
    else result.push([sentence]);
    last = sentence;
  }
  return result;
}

/** The box of a task from the beginning of its line to its words. */
const BOX = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ xX])\][ \t]+[*_~`[]*$/;

/** What the box before a sentence says, null where there is none. */
export function taskOf({ start }: Text, source: string): Task | null {
  const near = source.slice(Math.max(0, start - 60), start);
  const from = near.lastIndexOf("\n") + 1;
  const box = from > 0 || start < 60 ? BOX.exec(near.slice(from)) : null;
  return box && (box[1] === " " ? "open" : "done");
}

/** The paragraphs of a slide's text as the templates see them, `dressed`, with the marks of its footnotes and what its tasks' boxes say. */
export function textView(
  sentences: readonly Text[],
  footnotes: readonly Footnote[],
  source: string,
  { labels, labelsLang }: { readonly labels: Pack; readonly labelsLang: string | null },
  dressed: (text: string) => string = (text) => text,
): readonly object[] {
  return paragraphs(sentences, source).map((group) => ({
    sentences: group.map((sentence) => {
      const { text, start, end } = sentence;
      const task = taskOf(sentence, source);
      return {
        text: dressed(text),
        start,
        end,
        marks: marksOf([sentence], footnotes),
        task: task && { text: labels.slide.tasks[task], lang: labelsLang },
      };
    }),
  }));
}

/** A slide's footnotes under the word for them, as the article has them or `dressed`; null where there are none. */
export function footnotesView<Note extends Footnote>(
  footnotes: readonly Note[],
  { labels, labelsLang }: { readonly labels: Pack; readonly labelsLang: string | null },
  dressed: (note: Note) => object = ({ text }) => ({ text }),
): object | null {
  if (footnotes.length === 0) return null;
  const label = { text: labels.slide.footnotes, lang: labelsLang };
  return { label, notes: footnotes.map((note) => ({ mark: raised(`${note.number}`), ...dressed(note) })) };
}
