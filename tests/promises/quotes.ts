import type { QuoteSlide } from "../../src/model/deck.ts";
import type { Quote } from "../../src/model/findings.ts";
import type { Range } from "../../src/model/text.ts";
import { clip, contains, masked, wordsIn } from "./oracle.ts";
import type { Talk } from "./talk.ts";

/** Where what is shown as said isn't what stands between the marks, or a cut in it doesn't show. */
export function quotes(talk: Talk): string[] {
  const { deck } = talk;
  return deck.slides.flatMap((slide) => {
    if (slide.kind === "quote") return quoteSlide(slide, talk);
    if (slide.kind !== "statement") return [];
    return slide.evidence
      .filter(({ quoted }) => quoted)
      .flatMap(({ passage }) => {
        const spoken = said(talk).find(
          ({ start, end }) => start === passage.start && talk.source.slice(passage.end, end).replace(",", "") === "",
        );
        const fault = `${slide.id}: is no utterance as a whole: ${clip(passage.text)}`;
        return spoken && !uncovered(talk.source, spoken.fragments, passage.ranges) ? [] : [fault];
      });
  });
}

function said({ findings }: Talk): readonly Quote[] {
  return findings.quotes.filter(({ kind }) => kind === "quote");
}

const OPENING = /["“„«»‚‘'—–-]\s*[*_[(]*\s*$/u;

function quoteSlide(slide: QuoteSlide, talk: Talk): string[] {
  const faults: string[] = [];
  const { source } = talk;
  const mask = talk.article.source.format === "markdown" ? masked(source) : source;
  const fault = (what: string, text: string) => faults.push(`${slide.id}: ${what}: ${clip(text)}`);
  const shown = slide.passages.flatMap(({ ranges }) => ranges);
  const parts = partsOf(slide, talk);
  const all = parts.flatMap(({ passages }) => passages.flatMap(({ ranges }) => ranges));
  if (parts.some(({ part }, i) => part.page !== i + 1 || part.of !== parts.length))
    fault("lacks a part", slide.headline);
  const spoken = said(talk).filter(({ start, end }) => shown.some((range) => start < range.end && range.start < end));
  const fragments = spoken.flatMap((quote) => quote.fragments).sort((a, b) => a.start - b.start);

  for (const quote of spoken)
    for (const { start } of quote.fragments)
      if (
        !OPENING.test(source.slice(Math.max(0, start - 8), start)) &&
        !inQuotation(talk, start) &&
        !inTurn(talk, quote, start)
      )
        fault("no quotation mark opens it", source.slice(start, start + 60));
  if (new Set(spoken.map(({ speaker }) => speaker)).size > 1) fault("two speakers", slide.passages[0]?.text ?? "");
  for (const passage of slide.passages) {
    if (uncovered(mask, passage.ranges, fragments)) fault("not all of it is said", passage.text);
    const hole = uncovered(mask, cutOut(fragments, passage), passage.ranges);
    if (hole) fault(`"${hole}" is cut out of it without a mark`, passage.text);
  }
  slide.passages.forEach((passage, i) => {
    const before = slide.passages[i - 1];
    if (!before) return;
    const cut = uncovered(mask, cutOut(fragments, { start: before.end, end: passage.start }), shown);
    if (passage.start < before.end) fault("out of order", passage.text);
    if (cut && slide.joints[i - 1] !== "cut") fault(`"${cut}" is cut before it without a mark`, passage.text);
  });
  const [first, last] = [slide.passages[0], slide.passages.at(-1)];
  const ends = slide.passages.map(({ start, end }) => spoken.filter((quote) => quote.start < end && start < quote.end));
  const opening = ends[0]?.[0];
  const closing = ends.at(-1)?.at(-1);
  if (
    first &&
    opening &&
    uncovered(mask, cutOut(opening.fragments, { start: 0, end: first.start }), all) &&
    !slide.cutBefore
  )
    fault("begins inside the utterance without a mark", first.text);
  if (
    last &&
    closing &&
    uncovered(mask, cutOut(closing.fragments, { start: last.end, end: source.length }), all) &&
    !slide.cutAfter
  )
    fault("ends inside the utterance without a mark", last.text);
  const who = slide.credit?.name ?? slide.credit?.role;
  const speaker = spoken[0]?.speaker == null ? null : talk.findings.people[spoken[0].speaker];
  const known = [speaker?.name, speaker?.role].some(
    (text) => text && who && text.start === who.start && text.end === who.end,
  );
  if (who && !known) fault("stands under another speaker", first?.text ?? "");
  return faults;
}

/** The slides that one utterance goes over: what stands on the others is not left out. */
function partsOf(slide: QuoteSlide, { deck }: Talk): QuoteSlide[] {
  const first = deck.slides.indexOf(slide) - slide.part.page + 1;
  return deck.slides.slice(first, first + slide.part.of).filter((one): one is QuoteSlide => one.kind === "quote");
}

/** Whether a fragment is an interview's turn: behind who speaks, at a paragraph's beginning, or a paragraph more. */
function inTurn({ source }: Talk, { fragments: [first] }: Quote, at: number): boolean {
  const before = (to: number) => source.slice(source.lastIndexOf("\n\n", to - 1) + 2, to).replace(/[*_]/gu, "");
  const labelled = /^\p{Lu}[^:.!?\n]{0,40}:\s+$/u.test(before(first?.start ?? 0));
  return labelled && (at === first?.start || before(at).trim() === "");
}

function inQuotation({ article }: Talk, at: number): boolean {
  return article.sections.some(({ blocks }) =>
    blocks.some(({ kind, ranges }) => kind === "quotation" && contains(ranges, at)),
  );
}

/** What of `ranges` lies within `limit`. */
function cutOut(ranges: readonly Range[], limit: Range): Range[] {
  return ranges
    .map(({ start, end }) => ({ start: Math.max(start, limit.start), end: Math.min(end, limit.end) }))
    .filter(({ start, end }) => start < end);
}

/** The words of `ranges` that no range of `cover` holds. */
function uncovered(source: string, ranges: readonly Range[], cover: readonly Range[]): string {
  return wordsIn(source, ranges)
    .filter((word) => !contains(cover, word.start))
    .map(({ word }) => word)
    .join(" ");
}
