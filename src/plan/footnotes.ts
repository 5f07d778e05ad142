import type { Article, Footnote } from "../model/article.ts";
import type { ShownFootnote } from "../model/deck.ts";
import { footnotesIn } from "../text/footnotes.ts";
import { settingOf } from "./content.ts";
import type { Context } from "./options.ts";
import { type Content, show, textsOf } from "./shown.ts";
import type { Unit } from "./units.ts";

/** Slides that show what the article says in many places, or that have no line for them. */
const WITHOUT: ReadonlySet<Content["kind"]> = new Set([
  "title",
  "contents",
  "section",
  "timeline",
  "voices",
  "map",
  "sources",
]);

/** The footnotes of what stands on a slide, as many as have room at its foot: they make its text hardly smaller. */
export function shownFootnotes(content: Content, context: Context): readonly ShownFootnote[] {
  const { footnotes } = context.article;
  if (footnotes.length === 0 || WITHOUT.has(content.kind)) return [];
  const own = new Set(
    textsOf(content).flatMap((text) => (text.derivation === null ? footnotesIn(text, footnotes) : [])),
  );
  if (own.size === 0) return [];
  const shown: ShownFootnote[] = [];
  const smallest = (settingOf(content, context) ?? 0) + 1;
  for (const note of footnotes.filter((one) => own.has(one))) {
    const { number, marks } = note;
    const more = [...shown, { ...show("footnote", note), number, marks }];
    const setting = settingOf(content, context, { footnotes: more });
    if (setting !== null && setting <= smallest) shown.push(...more.slice(-1));
  }
  return shown;
}

/** Finds the footnotes of a run of sentences. One whose mark stands in no sentence goes with the next: a heading's. */
export function footnotesOf({ footnotes, sections }: Article): (units: readonly Unit[]) => readonly Footnote[] {
  if (footnotes.length === 0) return () => [];
  const sentences = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.sentences));
  const owned = new Map<number, Set<Footnote>>();
  for (const note of footnotes)
    for (const mark of note.marks) {
      const sentence = sentences.find(({ end }) => mark <= end) ?? sentences.at(-1);
      if (sentence) owned.set(sentence.start, (owned.get(sentence.start) ?? new Set()).add(note));
    }
  return (units) => {
    const own = new Set(units.flatMap(({ text }) => [...(owned.get(text.start) ?? [])]));
    return footnotes.filter((note) => own.has(note));
  };
}
