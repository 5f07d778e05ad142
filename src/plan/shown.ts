import type { Credit, FigureEntry, Role, Shown, Slide, SlideKind } from "../model/deck.ts";
import type { Derived, Range, Text } from "../model/text.ts";
import { trails } from "../text/amounts.ts";
import { countWords } from "./words.ts";

/** Puts a text on a slide. */
export function show(role: Role, text: Text | Derived): Shown {
  const { start, end, ranges } = text;
  return { role, text: text.text, start, end, ranges, derivation: "derivation" in text ? text.derivation : null };
}

export function showOrNull(role: Role, text: Text | Derived | null): Shown | null {
  return text && show(role, text);
}

export function creditTexts(credit: Credit | null): Shown[] {
  return credit ? present([credit.name, credit.age, credit.role, credit.place]) : [];
}

export function creditName(credit: Credit): string {
  return (credit.name ?? credit.role)?.text ?? "";
}

export function present<T>(list: readonly (T | null | undefined)[]): T[] {
  return list.filter((item): item is T => item != null);
}

/** A slide's own content, before it has its place, its notes and its time. */
export type Content = { [K in SlideKind]: Omit<Extract<Slide, { kind: K }>, Common> }[SlideKind];
type Common = "id" | "headline" | "texts" | "footnotes" | "seconds" | "notes" | "sources" | "setting";

/** Everything on the slide that comes from the article, in reading order. */
export function textsOf(slide: Content): Shown[] {
  switch (slide.kind) {
    case "title":
      return present([slide.kicker, slide.title, slide.standfirst, ...slide.authors]);
    case "contents":
      return slide.entries.map((entry) => entry.heading);
    case "section":
      return present([slide.heading, slide.key]);
    case "statement":
      return present([
        slide.label,
        slide.statement,
        ...slide.evidence.flatMap(({ passage, credit }) => [passage, ...creditTexts(credit)]),
      ]);
    case "quote":
      return [...slide.passages, ...creditTexts(slide.credit)];
    case "figure":
      return present([
        slide.label,
        ...slide.figures.flatMap((figure) => [...amountOf(figure), figure.what]),
        slide.when,
        slide.statement,
      ]);
    case "timeline":
      return slide.events.flatMap((event) => [event.when, event.what]);
    case "voices":
      return slide.people.flatMap(creditTexts);
    case "map":
      return slide.points.map(({ place }) => place);
    case "image":
      return present([slide.alt, slide.caption, slide.credit]);
    case "table":
      return present([slide.intro, ...slide.header, ...slide.rows.flat()]);
    case "code":
      return present([slide.intro, slide.code]);
    case "list":
      return present([slide.intro, ...slide.items]);
    case "sources":
      return present([slide.title, ...slide.authors, slide.publication, slide.published, slide.url, slide.licence]);
  }
}

/** A number and its qualifier, in the order the article has them: "more than 200", "200 or so". */
export function amountOf({ number, qualifier }: FigureEntry): Shown[] {
  return present(trails(qualifier, number) ? [number, qualifier] : [qualifier, number]);
}

/** Words on a slide: its texts and nothing else. */
export function wordsOn(slide: Content): number {
  return textsOf(slide).reduce((sum, text) => sum + countWords(text.text), 0);
}

/** At most this many words on a slide; quotes, tables, code and overviews aside. Garner & Alley 2013 find fewer words remembered better. */
export const WORDS_A_SLIDE = 40;

/** 32 bits of FNV-1a in base 36: short, stable, and no secret. */
export function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(36);
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

export function inside(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
