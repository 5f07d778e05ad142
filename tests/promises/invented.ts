import type { FigureSlide, Role, Shown, Slide, TimelineSlide } from "../../src/model/deck.ts";
import type { PlanningWords } from "../../src/model/pack/planning.ts";
import type { Range, Text } from "../../src/model/text.ts";
import { derived } from "./derived.ts";
import { apart, clip, contains, fold, listed, masked, seen, textsIn, type Word, wordsIn } from "./oracle.ts";
import { page } from "./page.ts";
import { quotes } from "./quotes.ts";
import type { Talk } from "./talk.ts";

/** What of the second promise a talk breaks; empty where it is kept. */
export function invented(talk: Talk): string[] {
  return [...verbatim(talk), ...truth(talk), ...quotes(talk), ...derived(talk), ...page(talk)];
}

/** A slide's texts from the article, the notes' aside. */
function shownOn({ notes: _, texts: __, sources: ___, ...content }: Slide): Shown[] {
  return textsIn(content) as Shown[];
}

/** Where a text isn't what stands at its place. */
export function verbatim({ deck, article, source }: Talk): string[] {
  const faults: string[] = [];
  const check = (text: Text, where: string): void => {
    const { start, end, ranges } = text;
    if (!text.text) return;
    const first = ranges[0];
    const last = ranges.at(-1);
    if (!first || !last || first.start !== start || last.end !== end)
      faults.push(`${where}: no hull: ${clip(text.text)}`);
    ranges.forEach((range, i) => {
      if (range.start >= range.end || range.end > source.length || range.start < (ranges[i - 1]?.end ?? 0))
        faults.push(`${where}: no range: ${clip(text.text)}`);
    });
    const raw = ranges.map((range) => source.slice(range.start, range.end)).join(" ");
    const plain = article.source.format === "markdown" ? [seen(raw), raw] : [raw];
    if (!plain.some((candidate) => fold(candidate) === fold(text.text)))
      faults.push(`${where}: ${apart(fold(text.text), fold(plain[0] ?? ""))}`);
  };
  for (const slide of deck.slides) {
    const shown = shownOn(slide);
    for (const text of shown) if (text.derivation === null) check(text, slide.id);
    for (const text of textsIn(slide.notes)) check(text, `notes of ${slide.id}`);
    const listed = new Set(slide.texts.map(keyOf));
    for (const text of shown)
      if (!listed.has(keyOf(text))) faults.push(`${slide.id}: not among its texts: ${clip(text.text)}`);
    if (slide.texts.length !== shown.length)
      faults.push(`${slide.id}: ${slide.texts.length} texts, ${shown.length} shown`);
  }
  return faults;
}

function keyOf({ role, text, start, end, ranges }: Shown): string {
  return `${role} ${start} ${end} ${ranges.length} ${text}`;
}

type Truth = keyof PlanningWords["protected"];
const ALL: readonly Truth[] = [
  "negation",
  "modal",
  "hedge",
  "quantifier",
  "approximation",
  "scope",
  "attribution",
  "condition",
  "contrast",
];
/** What bends a number wherever in its sentence it stands. */
const FAR: readonly Truth[] = ["negation", "modal", "hedge", "attribution", "condition"];

/** Roles whose texts are sentences with words left out. */
const CUT: ReadonlySet<Role> = new Set<Role>(["headline", "evidence", "item"]);
/** Roles whose texts must be able to stand alone. */
const ALONE: ReadonlySet<Role> = new Set<Role>(["headline"]);

/** Where words that carry a sentence's truth are left out, or words of two sentences are mixed, or a pronoun points outside. */
export function truth(talk: Talk): string[] {
  const { deck, article, source, pack } = talk;
  const faults: string[] = [];
  const mask = article.source.format === "markdown" ? masked(source) : source;
  const sentences = article.sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.sentences));
  for (const slide of deck.slides)
    for (const { shown, quoted } of claimsOf(slide)) {
      const { text, start, end, ranges } = shown;
      const around = sentences.filter((sentence) => sentence.start < end && start < sentence.end);
      const words = wordsIn(
        mask,
        around.flatMap((sentence) => sentence.ranges),
      );
      const kept = words.filter((word) => contains(ranges, word.start));
      const fault = (what: string) => faults.push(`${slide.id}: ${what}: ${clip(text)}`);
      const whole = kept.length === words.length;
      if (!around.length) {
        if (shown.role !== "heading" && !headed(talk, shown)) fault("of no sentence of the body");
        continue;
      }
      if (quoted) continue;
      if (around.length > 1 && !whole) fault("cut from two sentences");
      if (!whole && pack) {
        // The sentence of a number may be one clause of a longer one, as long as nothing outside makes it a claim or a wish.
        const clause = slide.kind === "figure" ? words.filter((word) => sameClause(mask, word, shown)) : words;
        const { protected: guard } = pack.planning;
        const left = leftOut(clause, ranges, guard, ALL) ?? leftOut(words, ranges, guard, FAR);
        if (left) fault(`"${left}" is left out`);
      }
      const planning = pack && (slide.kind === "list" ? { ...pack.planning, connectives: [] } : pack.planning);
      const loose =
        planning && ALONE.has(shown.role) && dangling(kept, planning, (word) => pack.stopWords.includes(word));
      if (loose) fault(`"${loose}" points outside`);
    }
  for (const slide of deck.slides) {
    if (slide.kind === "figure") faults.push(...bentFigure(slide, talk, mask, sentences));
    if (slide.kind === "timeline") faults.push(...bentEvents(slide, talk, mask, sentences));
  }
  return faults;
}

interface Claim {
  readonly shown: Shown;
  readonly quoted: boolean;
}

function claimsOf(slide: Slide): Claim[] {
  const quoted =
    slide.kind === "statement" ? slide.evidence.filter((one) => one.quoted).map(({ passage }) => keyOf(passage)) : [];
  return slide.texts
    .filter(({ role, derivation }) => derivation === null && CUT.has(role))
    .map((shown) => ({ shown, quoted: quoted.includes(keyOf(shown)) }));
}

/** A list without an introduction stands under its heading. */
function headed({ article }: Talk, { start, end }: Range): boolean {
  return article.sections.some(({ heading }) => heading?.start === start && heading.end === end);
}

/** The first word that carries truth and stands outside `ranges`, or null. */
function leftOut(
  words: readonly Word[],
  ranges: readonly Range[],
  guard: PlanningWords["protected"],
  kinds: readonly Truth[],
): string | null {
  for (const kind of kinds)
    for (const [at, length] of listed(words, guard[kind])) {
      const run = words.slice(at, at + length);
      if (run.some((word) => !contains(ranges, word.start))) return run.map(({ word }) => word).join(" ");
    }
  return null;
}

/** The first word that leans on what came before: a connective at the start, or a pronoun before anything is named. Null where there is none. */
function dangling(words: readonly Word[], planning: PlanningWords, stop: (word: string) => boolean): string | null {
  const at = (list: readonly string[]) =>
    new Set(listed(words, list).flatMap(([from, length]) => Array.from({ length }, (_, i) => from + i)));
  const [pronouns, empty, anticipated] = [at(planning.pronouns), at(planning.expletives), at(planning.anticipated)];
  // "It is" is empty only where what it stands for follows soon: "it is hard to say".
  for (const [from, length] of listed(words, planning.anticipations))
    if ([0, 1, 2, 3, 4].some((next) => anticipated.has(from + length + next)))
      for (let i = from; i < from + length; i++) empty.add(i);
  const connective = listed(words, planning.connectives).find(([from]) => from === 0);
  if (connective && !empty.has(0))
    return words
      .slice(0, connective[1])
      .map(({ word }) => word)
      .join(" ");
  const first = words.findIndex((_, i) => pronouns.has(i) && !empty.has(i));
  if (first < 0) return null;
  const bare = words.slice(0, first).every(({ word }, i) => empty.has(i) || word.length < 3 || stop(word));
  return bare ? (words[first]?.word ?? null) : null;
}

/** A number's own clause keeps every word that carries truth; its sentence those that make it a claim or a wish. */
function bentFigure(slide: FigureSlide, { pack }: Talk, mask: string, sentences: readonly Text[]): string[] {
  if (!pack) return [];
  const faults: string[] = [];
  const shown = [slide.statement, ...slide.figures.flatMap(({ number, qualifier, what }) => [number, qualifier, what])];
  const ranges = shown.flatMap((text) => text?.ranges ?? []);
  for (const { number, value } of slide.figures) {
    const sentence = sentences.find(({ start, end }) => start <= number.start && number.end <= end);
    if (!sentence) {
      faults.push(`${slide.id}: of no sentence: ${number.text}`);
      continue;
    }
    const words = wordsIn(mask, sentence.ranges);
    const far = leftOut(words, ranges, pack.planning.protected, FAR);
    if (far) faults.push(`${slide.id}: "${far}" is left out beside ${number.text}`);
    const clause = words.filter((word) => sameClause(mask, word, number));
    const near = leftOut(clause, ranges, pack.planning.protected, ALL);
    if (near) faults.push(`${slide.id}: "${near}" is left out of the clause of ${number.text}`);
    if (!saysValue(number.text, value, pack.numbers)) faults.push(`${slide.id}: ${number.text} is drawn as ${value}`);
  }
  return faults;
}

/** What happened keeps what makes it a claim or a wish, its own clause all that carries truth; and it names whom it tells of. */
function bentEvents(slide: TimelineSlide, { pack }: Talk, mask: string, sentences: readonly Text[]): string[] {
  if (!pack) return [];
  const faults: string[] = [];
  for (const { what, when } of slide.events) {
    const sentence = sentences.find(({ start, end }) => start <= what.start && what.end <= end);
    const fault = (why: string) => faults.push(`${slide.id}: ${why}: ${clip(what.text)}`);
    if (!sentence) {
      fault("of no sentence");
      continue;
    }
    const words = wordsIn(mask, sentence.ranges);
    const ranges = [...what.ranges, ...when.ranges];
    const far = leftOut(words, ranges, pack.planning.protected, FAR);
    if (far) fault(`"${far}" is left out`);
    const clause = words.filter((word) => sameClause(mask, word, what));
    const near = leftOut(clause, ranges, pack.planning.protected, ALL);
    if (near) fault(`"${near}" is left out of its clause`);
  }
  const rows = slide.events.flatMap(({ what }) => wordsIn(mask, what.ranges));
  const loose = dangling(rows, pack.planning, (word) => pack.stopWords.includes(word));
  if (loose) faults.push(`${slide.id}: "${loose}" points outside`);
  return faults;
}

function sameClause(mask: string, word: Range, number: Range): boolean {
  const between = mask.slice(Math.min(word.end, number.end), Math.max(word.start, number.start));
  return !/\s[-–—]\s|[;:()]|,\s/u.test(between);
}

function saysValue(
  text: string,
  value: number,
  { decimal, words, scales }: NonNullable<Talk["pack"]>["numbers"],
): boolean {
  const digits = /\d[\d.,\s'’]*/u.exec(text)?.[0].trim().replace(/[.,]$/u, "") ?? "";
  const factor = Object.entries(scales)
    .filter(([word]) =>
      new RegExp(`(?<!\\p{L})${word.replaceAll("*", "\\p{L}*").replaceAll(".", "\\.")}(?!\\p{L})`, "iu").test(text),
    )
    .reduce((most, [, scale]) => Math.max(most, scale), 1);
  if (!digits)
    return text
      .toLowerCase()
      .split(/[\s-]+/u)
      .some((word) => word in words || Object.keys(scales).some((s) => word.startsWith(s.replace("*", ""))));
  const number = Number(
    decimal === "," ? digits.replace(/[.\s'’]/gu, "").replace(",", ".") : digits.replace(/[,\s'’]/gu, ""),
  );
  return Math.abs(number * factor - value) <= Math.abs(value) * 1e-9;
}
