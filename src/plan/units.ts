import type { Block, Section } from "../model/article.ts";
import type { Figure, Person, Quote } from "../model/findings.ts";
import type { Range, Text } from "../model/text.ts";
import { isItalic } from "../text/emphasis.ts";
import { isLower } from "../text/letters.ts";
import { captionOf } from "./image.ts";
import type { Context } from "./options.ts";
import { inside, overlaps } from "./shown.ts";
import { speakerOf } from "./voices.ts";
import { countWords } from "./words.ts";

/** An utterance and its speaker, where one was found. */
export interface Speech {
  readonly quote: Quote;
  readonly person: Person | null;
}

/** A sentence of the body: what beats are cut from. */
export interface Unit {
  readonly text: Text;
  readonly block: Block;
  /** Seconds to say it; 0 for what nobody reads aloud: tables, code, pictures. */
  readonly seconds: number;
  /** How well it stands for the article, 0 to 1. */
  readonly score: number;
  /** The utterances that begin in it. */
  readonly speech: readonly Speech[];
  /** Every utterance that reaches into it. */
  readonly quoted: readonly Quote[];
  readonly figures: readonly Figure[];
}

/** A run of units that is cut freely, or one that one block fills. */
export interface Run {
  readonly is: "text" | "list" | "table" | "code" | "image";
  readonly units: readonly Unit[];
  /** The block that fills the run; null for text, which may come from several. */
  readonly block: Block | null;
}

/** A section as the planner sees it. */
export interface Chapter {
  readonly section: Section;
  /** 1 for the first section with a heading of its own slide; null for an opening, for subsections, for the only section, and where most sections are lists. */
  readonly number: number | null;
  readonly runs: readonly Run[];
}

/** Seconds that a sentence without a word takes: it is looked at. */
const BREATH = 0.5;

/** The body in order, as units in runs. Linear in the article and its findings. */
export function chaptersOf(context: Context): Chapter[] {
  const { article, findings, secondsOf } = context;
  const scores = new Map(findings.keySentences.map((sentence) => [sentence.start, sentence.score]));
  const quotes = pointer(findings.quotes.filter((quote) => quote.kind === "quote"));
  const figures = pointer(findings.figures);
  const spoken = (block: Block) => block.kind !== "table" && block.kind !== "code" && block.kind !== "image";

  const unitOf = (text: Text, block: Block): Unit => {
    const quoted = quotes(text).filter((quote) => quote.fragments.some((fragment) => overlaps(fragment, text)));
    return {
      text,
      block,
      seconds: spoken(block) ? Math.max(secondsOf(text.text), BREATH) : 0,
      score: scores.get(text.start) ?? 0,
      speech: quoted
        .filter((quote) => inside({ start: quote.start, end: quote.start + 1 }, text))
        .map((quote) => ({ quote, person: speakerOf(quote, context) })),
      quoted,
      figures: figures(text).filter((figure) => inside(figure, text)),
    };
  };

  const chapters = article.sections.map((section) => ({
    section,
    runs: runsOf(
      section.blocks.map((block) => ({ block, units: block.sentences.map((text) => unitOf(text, block)) })),
      context,
    ),
  }));
  const opening = chapters.filter(
    ({ section, runs }, at) =>
      section.heading && section.depth === 1 && (runs.length > 0 || (chapters[at + 1]?.section.depth ?? 1) > 1),
  );
  const parted = opening.length > 1 && opening.filter(isList).length * 2 < opening.length;
  const numbers = new Map(parted ? opening.map((chapter, index) => [chapter, index + 1]) : []);
  return chapters.map((chapter) => ({ ...chapter, number: numbers.get(chapter) ?? null }));
}

/** Whether a section begins with a list, which its heading heads. */
function isList({ runs: [first] }: Pick<Chapter, "runs">): boolean {
  return first?.is === "list" && first.units[0]?.block === first.block;
}

/** Whether the one item of a list goes with what stands behind it: code or a table of a step. */
function leads(item: Block | null, is: Run["is"]): boolean {
  return (is === "code" || is === "table") && item?.kind === "list" && item.items.length === 1;
}

function isIntro({ text }: Text, is: Run["is"]): boolean {
  return (is === "list" || is === "code" || is === "table") && /[:：]\s*$/u.test(text);
}

/** Sets lists, tables, code and images apart from the text between them; a sentence that ends in ":" goes with its list, code or table, a step's last with its code or table, a caption with its table. */
function runsOf(
  blocks: readonly { readonly block: Block; readonly units: readonly Unit[] }[],
  context: Context,
): Run[] {
  const runs: { is: Run["is"]; units: Unit[]; block: Block | null }[] = [];
  for (const { block, units } of blocks) {
    const is = block.kind === "paragraph" || block.kind === "quotation" ? "text" : block.kind;
    const last = runs.at(-1);
    if (is === "text") {
      if (last?.block?.kind === "image" && !isCaptioned(last) && isCaption(block, last.block, context)) {
        last.units.push(...units);
        continue;
      }
      if (last?.block?.kind === "table" && !isCaptioned(last) && isTableCaption(block, context)) {
        last.units.push(...units);
        continue;
      }
      if (last?.is === "text") last.units.push(...units);
      else runs.push({ is, units: [...units], block: null });
      continue;
    }
    const run = { is, units: [...units], block };
    const own =
      last?.is === "text" && is === "table" ? last.units.filter((unit) => unit.block === last.units.at(-1)?.block) : [];
    if (last && own[0] && isTableCaption(own[0].block, context)) run.units.unshift(...last.units.splice(-own.length));
    const intro = last?.units.at(-1);
    if (last && intro && (leads(last.block, is) || (last.is === "text" && isIntro(intro.text, is))))
      run.units.unshift(last.units.pop() as Unit);
    if (last && !last.units.length) runs.pop();
    runs.push(run);
  }
  return runs;
}

/** Longer texts are none, under a picture and over a table. */
const CAPTION_WORDS = 60;
const HEADLINE_WORDS = 32;

/** Whether a paragraph right behind a picture is its caption: marked as one, set apart as a whole, or a credit. */
function isCaption(block: Block, image: Block, { article, pack }: Context): boolean {
  if (block.kind !== "paragraph" || countWords(block.text) > CAPTION_WORDS) return false;
  const { text } = article.source;
  if (/<figcaption/iu.test(text.slice(image.end, block.start))) return true;
  if (isItalic(text, block)) return true;
  const { credit } = captionOf(block, { article, pack });
  return credit !== null && credit.start - block.start < 3;
}

/** Whether a paragraph says what a table shows: "Table 3. …", "Table: …", "3-кесте. …". */
export function isTableCaption(block: Block, { pack }: Pick<Context, "pack">): boolean {
  if (block.kind !== "paragraph" || !pack || countWords(block.text) > HEADLINE_WORDS) return false;
  const [, before = "", text = ""] = /^(\d{1,3}-)?(.{1,40})/s.exec(block.text.toLowerCase()) ?? [];
  return pack.planning.tableCaptions.some(
    (word) => text.startsWith(word) && /^\s?[.:]|^\s№?\d/.test(before ? `: ` : text.slice(word.length)),
  );
}

function isCaptioned({ units, block }: { readonly units: readonly Unit[]; readonly block: Block | null }): boolean {
  return units.some((unit) => unit.block !== block);
}

/** Looks up what overlaps a range, for ranges asked in ascending order: linear over all the calls together. */
function pointer<T extends Range>(list: readonly T[]): (range: Range) => T[] {
  const sorted = [...list].sort((a, b) => a.start - b.start || b.end - a.end);
  let open: T[] = [];
  let next = 0;
  return (range) => {
    for (; next < sorted.length && (sorted[next] as T).start < range.end; next++) open.push(sorted[next] as T);
    open = open.filter((item) => item.end > range.start);
    return open.filter((item) => item.start < range.end);
  };
}

/** Shorter utterances are evidence; they earn no slide of their own. */
export const KEY_WORDS = 8;
/** The same for one that begins inside the narrator's sentence ("the plan “would cost nobody a job”"). */
const FRAGMENT_WORDS = 14;
/** Below this the rule that found the speaker is not trusted with a slide. */
const SURE = 0.6;

export function isSure({ quote, person }: Speech): boolean {
  return person !== null && (person.name ?? person.role) !== null && quote.confidence >= SURE;
}

/** Whether an utterance earns a slide of its own. */
export function isKey(speech: Speech): boolean {
  const { text } = speech.quote;
  return isSure(speech) && countWords(text) >= (isFragment(text) ? FRAGMENT_WORDS : KEY_WORDS);
}

/** Whether a text begins inside a sentence: with a small letter, past marks and brackets. */
export function isFragment(text: string): boolean {
  const first = /^["'“‘«„(\s…]*(\[?)(.)/u.exec(text);
  return first?.[1] === "" && isLower(first[2] ?? "");
}
