import type { Slide } from "../../src/model/deck.ts";
import type { Range, Text } from "../../src/model/text.ts";
import { clip, decoded, fold, masked, type Word, wordsIn } from "./oracle.ts";
import type { Talk } from "./talk.ts";

/** What of the first promise a talk breaks; empty where it is kept. */
export function lost(talk: Talk): string[] {
  return [...partition(talk), ...omissions(talk), ...notes(talk), ...notesOnPage(talk), ...timing(talk)];
}

/** Where the parts of the source don't cover it once. */
export function partition(talk: Talk): string[] {
  const { article } = talk;
  const faults: string[] = [];
  let end = 0;
  for (const part of article.parts) {
    if (part.end <= part.start) faults.push(`an empty part at ${part.start}`);
    if (part.start < end) faults.push(`two parts hold ${part.start}`);
    end = Math.max(end, part.end);
  }
  const outside = visibleWords(talk).filter((word) => !within(article.parts, word.start));
  if (outside.length)
    faults.push(`in no part: ${clip(outside.map(({ word }) => word).join(" "))} at ${outside[0]?.start}`);
  return faults;
}

/** Markup of whole lines and blocks whose words nobody sees. */
const HIDDEN: readonly RegExp[] = [
  /^---\r?\n[\s\S]*?\n---[ \t]*$/u,
  /<(script|style|iframe|object|noscript|template|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)/giu,
  /^ {0,3}\[[^\]\n]*\]:.*$/gmu,
  /^ {0,3}(?:`{3,}|~{3,}).*$/gmu,
  /\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|^\{:.*\}\s*$/gmu,
  /(?<=^[ \t>]*)\d+[.)](?=\s)/gmu,
  /(?<=\[\^)[^\]\s]+(?=\])/gu,
  /\^\[[^\]]*\s[^\]]*\]/gu,
];

function visibleWords({ article, source }: Talk): Word[] {
  const whole = [{ start: 0, end: source.length }];
  if (article.source.format === "text") return wordsIn(source, whole);
  let mask = source;
  for (const hidden of HIDDEN) mask = mask.replace(hidden, (markup) => " ".repeat(markup.length));
  return wordsIn(masked(mask), whole);
}

function within(sorted: readonly Range[], at: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Range).end <= at) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low];
  return found !== undefined && found.start <= at;
}

const REASONS: ReadonlySet<string> = new Set([
  "contents list",
  "navigation",
  "event notice",
  "byline",
  "postscript",
  "boilerplate",
  "footnote",
  "comment",
  "markup",
]);
/** More than this of an article's words is no frame around it: when in doubt it is body. */
const MOST_OMITTED = 0.3;
/** A passage left out in front of or amid the body is a line or a list. */
const LONGEST_OMISSION = 120;

/** What is left out without a reason, or for one that it can't have. */
export function omissions({ article, source }: Talk): string[] {
  const faults: string[] = [];
  const mask = masked(source);
  const parts = article.parts.filter(({ is }) => is === "omitted");
  const lastBody = article.parts.findLast(({ is }) => is === "body")?.end ?? 0;
  let words = 0;
  for (const { why, text, start, ranges } of article.omitted) {
    if (!REASONS.has(why)) faults.push(`left out for no known reason (${why}): ${clip(text)}`);
    if (why === "comment" || why === "markup" || why === "footnote") {
      if (!/[<{[]/u.test(source.slice(Math.max(0, start - 400), start + 20))) faults.push(`no markup: ${clip(text)}`);
      continue;
    }
    const count = wordsIn(mask, ranges).length;
    words += count;
    if (count > LONGEST_OMISSION && start < lastBody)
      faults.push(`left out (${why}) from amid the body: ${clip(text)}`);
  }
  const all = wordsIn(mask, article.parts).length;
  if (words > Math.max(MOST_OMITTED * all, 40)) faults.push(`${words} of ${all} words are left out`);
  for (const part of parts)
    if (!article.omitted.some(({ start, end }) => start < part.end && part.start < end) && wordsIn(mask, [part]).length)
      faults.push(`a part is left out without saying why at ${part.start}`);
  return faults;
}

/** Every sentence of a slide's run, to be said and background, in the order of the source. */
function runOf({ notes }: Slide): Text[] {
  return [...notes.say, ...notes.background].sort((a, b) => a.start - b.start);
}

/** Where the notes aren't the body: each sentence once, in order, each slide's a contiguous run. */
export function notes(talk: Talk): string[] {
  const { article, deck } = talk;
  const faults: string[] = [];
  const body = article.sections.flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences));
  const told = deck.slides.flatMap(runOf);
  let at = 0;
  for (const sentence of told) {
    const wanted = body[at];
    if (wanted && sentence.start === wanted.start && sentence.end === wanted.end) {
      at++;
      if (fold(sentence.text) !== fold(wanted.text))
        faults.push(`a sentence of the notes is another: ${clip(sentence.text)}`);
      continue;
    }
    const found = body.findIndex(({ start, end }) => start === sentence.start && end === sentence.end);
    faults.push(
      found < 0
        ? `the notes hold what is no sentence of the body: ${clip(sentence.text)}`
        : found < at
          ? `said twice, or too late: ${clip(sentence.text)}`
          : `left out of the notes: ${clip(wanted?.text ?? "")}`,
    );
    if (found >= at) at = found + 1;
  }
  for (const sentence of body.slice(at)) faults.push(`left out of the notes: ${clip(sentence.text)}`);
  for (const slide of deck.slides)
    for (const list of [slide.notes.say, slide.notes.background])
      if (list.some((sentence, i) => i > 0 && sentence.start < (list[i - 1] as Text).end))
        faults.push(`notes out of order on ${slide.id}`);

  const spoken = told.flatMap(({ ranges }) => ranges).sort((a, b) => a.start - b.start);
  for (let i = 1; i < spoken.length; i++)
    if ((spoken[i] as Range).start < (spoken[i - 1] as Range).end)
      faults.push(`two sentences hold ${spoken[i]?.start}`);
  const bodyParts = article.parts.filter(({ is }) => is === "body");
  const unspoken = visibleWords(talk).filter((word) => within(bodyParts, word.start) && !within(spoken, word.start));
  if (unspoken.length)
    faults.push(
      `of the body, but in no notes: ${clip(unspoken.map(({ word }) => word).join(" "))} at ${unspoken[0]?.start}`,
    );
  for (const { start } of spoken)
    if (!within(bodyParts, start)) faults.push(`in the notes, but not of the body: ${start}`);
  return faults;
}

/** The sections of a page, one a slide. */
export function sectionsOf(html: string): string[] {
  const slides = html.slice(html.indexOf('<div class="slides">'), html.lastIndexOf("<script>"));
  return slides.split(/(?=<section )/u).slice(1);
}

const SENTENCE = /<span data-start="(\d+)" data-end="(\d+)">([^<]*)<\/span>/gu;

/** Where the page's notes aren't those of the deck. */
export function notesOnPage({ deck, html }: Talk): string[] {
  const sections = sectionsOf(html);
  if (sections.length !== deck.slides.length) return [`${sections.length} sections for ${deck.slides.length} slides`];
  return deck.slides.flatMap((slide, index) => {
    const [, aside = ""] = (sections[index] as string).split('<aside class="notes">');
    const shown = Array.from(
      aside.matchAll(SENTENCE),
      ([, start, end, text]) => `${start} ${end} ${fold(decoded(text ?? ""))}`,
    );
    const wanted = [...slide.notes.say, ...slide.notes.background].map(
      ({ start, end, text }) => `${start} ${end} ${fold(text)}`,
    );
    const missing = wanted.find((sentence, i) => sentence !== shown[i]) ?? shown[wanted.length];
    return missing === undefined ? [] : [`the page's notes of ${slide.id} differ at ${clip(missing)}`];
  });
}

/** How far from what was asked, or from what its words take, a talk may be. */
const TOLERANCE = 0.05;

/** Where a talk takes another time than it says, or than was asked for. */
export function timing({ article, deck, minutes, pack }: Talk): string[] {
  const faults: string[] = [];
  const blocks = article.sections.flatMap((section) => section.blocks);
  const silent = blocks.filter(({ kind }) => kind === "table" || kind === "code" || kind === "image");
  const total = deck.slides.reduce((sum, { seconds }) => sum + seconds, 0);
  if (total !== deck.seconds) faults.push(`the slides take ${total} s, the deck says ${deck.seconds} s`);
  for (const {
    id,
    seconds,
    notes: { say },
  } of deck.slides) {
    if (!Number.isInteger(seconds) || seconds < 1) faults.push(`${id} takes ${seconds} s`);
    const spoken =
      (say.reduce((sum, { text }) => sum + wordsIn(text, [{ start: 0, end: text.length }]).length, 0) * 60) /
      (pack?.wpm ?? 130);
    if (seconds < spoken * (1 - TOLERANCE) - 1.5)
      faults.push(`${id} takes ${seconds} s, its words ${Math.round(spoken)} s`);
  }
  if (minutes === null) {
    if (deck.slides.some((slide) => slide.notes.background.some(spokenText))) faults.push("not everything is said");
    return faults;
  }
  if (Math.abs(total + deck.left - minutes * 60) > minutes * 60 * TOLERANCE)
    faults.push(`${minutes} minutes were asked for, the talk takes ${total} s and leaves ${deck.left} s`);
  if (deck.left > 0 && deck.slides.some((slide) => slide.notes.background.some(spokenText)))
    faults.push("time is left, but not everything is said");
  return faults;

  /** Nobody reads a table or code aloud: whatever the time, they are background. */
  function spokenText(text: Text): boolean {
    return !within(silent, text.start);
  }
}
