import type { Source, Task } from "../model/article.ts";
import type { Deck, Role, Slide } from "../model/deck.ts";
import type { Range } from "../model/text.ts";
import { Excerpt } from "./excerpt.ts";
import { Finder, joined, type Mark, type Marks, type Sentence } from "./finder.ts";
import { textFragment, timesIn } from "./text-fragment.ts";
import { paragraphs, taskOf } from "./texts.ts";

/** The article's text, embedded once, and what of it each slide shows. */
export interface Passages {
  readonly paragraphs: readonly PassageParagraph[];
  /** By slide; null for one that shows nothing of the article. */
  readonly uses: readonly (Use | null)[];
}

interface PassageParagraph {
  readonly heading: boolean;
  /** What the box before an item says. */
  readonly task: Task | null;
  readonly sentences: readonly string[];
}

export interface Use {
  /**
   * "12:0-40,55-70 13:*": of the twelfth sentence these characters, all of the thirteenth. After "~" what isn't used of
   * the sentence wasn't left out: only a name or a number was taken from it.
   */
  readonly used: string;
  /** What follows `:~:text=` in a link to the passage. */
  readonly fragment: string | null;
}

const HEADS: ReadonlySet<Role> = new Set(["title", "kicker", "standfirst", "heading"]);
/** Slides that come from all over the article have no one passage to open it at. */
const OVERVIEWS: ReadonlySet<Slide["kind"]> = new Set(["title", "contents", "timeline", "voices", "sources"]);

/** Finds for each slide where it comes from. Without notes no word is embedded that doesn't stand on a slide. */
export function passagesOf(deck: Deck, source: Source, notes: boolean): Passages {
  const sentences = sentencesOf(deck);
  const finder = new Finder(source, sentences);
  const marks = deck.slides.map(({ kind, texts }) => finder.marks(kind === "sources" ? [] : texts));
  const fragments = fragmentsOf(deck, finder, sentences, marks, notes);
  if (!notes) return shownOnly(sentences, source, marks, fragments, finder);
  return {
    paragraphs: grouped(sentences, source).map((group) => ({
      heading: group.some(({ heading }) => heading),
      task: group[0] ? taskOf(group[0].text, source.text) : null,
      sentences: group.map(({ text }) => text.text),
    })),
    uses: marks.map((one, index) => useOf(one, fragments[index] ?? null, (number) => finder.text(number).length)),
  };
}

/** Every sentence of the notes, which together are the body, and the heads that stand on slides, in the source's order. */
function sentencesOf({ slides }: Deck): readonly Sentence[] {
  const found = new Map<number, Sentence>();
  for (const { texts } of slides) {
    for (const text of texts)
      if (HEADS.has(text.role) && text.derivation === null && text.text) found.set(text.start, { text, heading: true });
  }
  for (const { notes } of slides)
    for (const text of [...notes.say, ...notes.background]) found.set(text.start, { text, heading: false });
  const sorted = [...found.values()].sort((a, b) => a.text.start - b.text.start);
  return sorted.filter(({ text }, index) => text.start >= (sorted[index - 1]?.text.end ?? 0));
}

/** By paragraph; a heading is one of its own. */
function grouped(sentences: readonly Sentence[], { text }: Source): readonly (readonly Sentence[])[] {
  const groups: Sentence[][] = [];
  const all = sentences.map((sentence) => sentence.text);
  const first = new Set(paragraphs(all, text).map(([start]) => start));
  for (const sentence of sentences) {
    const last = groups.at(-1);
    const alone = sentence.heading || last?.at(-1)?.heading === true || first.has(sentence.text);
    if (last && !alone) last.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}

function fragmentsOf(
  { slides }: Deck,
  finder: Finder,
  sentences: readonly Sentence[],
  marks: readonly Marks[],
  notes: boolean,
): readonly (string | null)[] {
  const texts = sentences.map(({ text }) => text.text);
  const times = timesIn(texts.join(" ").toLowerCase());
  const alts = new Set(slides.map((slide) => (slide.kind === "image" ? slide.alt?.start : undefined)));
  // What stands for a picture is no text of a page.
  const isAlt = (number: number) => alts.has(sentences[number]?.text.start);
  const place = (number: number, start?: number, end?: number) => {
    const passage = finder.pieces(number, start, end);
    if (!notes) return { passage, before: "", after: "", times };
    const meets = (first: number) => finder.meetsNext(first) && !isAlt(first) && !isAlt(first + 1);
    const before = meets(number - 1) ? (finder.pieces(number - 1).at(-1) ?? "") : "";
    const after = meets(number) ? (finder.pieces(number + 1)[0] ?? "") : "";
    return { passage, before, after, times };
  };
  return slides.map(({ kind }, index) => {
    const found = [...(marks[index] ?? [])].filter(([number]) => !isAlt(number));
    const [number, mark] = found.find(([, { excerpt }]) => !excerpt) ?? found[0] ?? [];
    if (OVERVIEWS.has(kind)) return null;
    if (number === undefined || !mark) {
      // A picture of which nothing can be read stands behind the sentence before it.
      const [picture = 0] = marks[index]?.keys() ?? [];
      return notes && picture > 0 && !isAlt(picture - 1) ? textFragment(place(picture - 1)) : null;
    }
    const { start, end } = mark.segments[0] ?? {};
    return textFragment(notes ? place(number) : place(number, start, end));
  });
}

/** The sentences cut down to what some slide shows of them, and numbered anew. */
function shownOnly(
  sentences: readonly Sentence[],
  source: Source,
  marks: readonly Marks[],
  fragments: readonly (string | null)[],
  finder: Finder,
): Passages {
  const shown = new Map<number, readonly Range[]>();
  for (const one of marks)
    for (const [number, { segments }] of one)
      if (finder.verbatim(number)) shown.set(number, joined([...(shown.get(number) ?? []), ...segments]));
  const kept = [...shown.keys()].sort((a, b) => a - b);
  const excerpts = kept.map((number) => new Excerpt(finder.text(number), shown.get(number) ?? []));
  return {
    paragraphs: kept.map((number, index) => ({
      heading: sentences[number]?.heading ?? false,
      task: sentences[number] ? taskOf(sentences[number].text, source.text) : null,
      sentences: [excerpts[index]?.text ?? ""],
    })),
    uses: marks.map((one, slide) => {
      const moved = kept.flatMap((number, index): [number, Mark][] => {
        const mark = one.get(number);
        const excerpt = excerpts[index];
        if (!mark || !excerpt) return [];
        return [[index, { ...mark, segments: mark.segments.map((range) => excerpt.moved(range)) }]];
      });
      return useOf(new Map(moved), fragments[slide] ?? null, (index) => excerpts[index]?.text.length ?? 0);
    }),
  };
}

function useOf(marks: Marks, fragment: string | null, length: (number: number) => number): Use | null {
  if (marks.size === 0) return null;
  const used = [...marks].map(([number, { segments, excerpt }]) => {
    const all = segments.length === 1 && segments[0]?.start === 0 && segments[0].end >= length(number);
    const places = all ? "*" : segments.map(({ start, end }) => `${start}-${end}`).join(",");
    return `${number}:${excerpt ? "~" : ""}${places}`;
  });
  return { used: used.join(" "), fragment };
}
