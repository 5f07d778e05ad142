import { sectionsOf } from "./lost.ts";
import { clip, decoded, fold } from "./oracle.ts";
import type { Talk } from "./talk.ts";

const TEXT =
  /<(span|code|text)(?: (?!data-role)[\w-]+="[^"]*")* data-role="([\w-]+)" data-start="(\d+)" data-end="(\d+)"[^>]*>([^<]*)<\/\1>/gu;

/** Where the page shows something else than the deck: a text bent in its dressing, or words that are nobody's. */
export function page(talk: Talk): string[] {
  const { deck, html } = talk;
  const faults: string[] = [];
  const own = ownWords(talk);
  sectionsOf(html).forEach((section, index) => {
    const slide = deck.slides[index];
    const face = unmarked(section.split('<aside class="notes">')[0] ?? "");
    if (!slide) return;
    const wanted = new Map<string, Set<string>>();
    for (const { role, start, end, text } of slide.texts) {
      const key = `${role} ${start} ${end}`;
      wanted.set(key, (wanted.get(key) ?? new Set()).add(dressed(text)));
    }
    const seen = new Set<string>();
    for (const [, , role, start, end, text = ""] of face.matchAll(TEXT)) {
      const key = `${role} ${start} ${end}`;
      seen.add(key);
      if (!wanted.get(key)?.has(dressed(decoded(text)))) faults.push(`the page shows ${clip(text)} on ${slide.id}`);
    }
    for (const [key, [text = ""]] of wanted)
      if (text && !seen.has(key) && !(key.startsWith("alt ") && face.includes("<img ")))
        faults.push(`${slide.id}: the page lacks ${clip(text)}`);
    const heads = new Set([fold(slide.headline), ...slide.texts.map(({ text }) => fold(text))]);
    const rest = face.replace(TEXT, "\n").replace(/<[^>]*>/gu, "\n");
    for (const piece of decoded(rest).split("\n").map(fold)) {
      const told = piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, "");
      if (told && !/^\d+$/u.test(told) && !heads.has(piece) && !own.some((pattern) => pattern.test(told)))
        faults.push(`${slide.id}: words of nobody's: ${clip(piece)}`);
    }
  });
  return faults;
}

/** Code without the marks of what it is made of, texts without those of words that stay on one line. */
function unmarked(html: string): string {
  return html
    .replaceAll(/<span class="whole">([^<]*)<\/span>/gu, "$1")
    .replace(
      /(<code [^>]*>)([\s\S]*?)(?=<\/code>)/gu,
      (_, tag: string, code: string) => tag + code.replace(/<\/?span[^>]*>/gu, ""),
    );
}

/** A text apart from its dressing: a capital at the start, spaces, dashes. */
function dressed(text: string): string {
  return fold(text).replace(/ ?- ?/gu, "-").toLowerCase();
}

/** Lectern's own words, the credit line, and what the call says of the presentation, as patterns of whole pieces. */
function ownWords({ deck, labels }: Talk): RegExp[] {
  const { columns, notASurvey, tasks, ...words } = labels.slide;
  const { presentation } = deck;
  const phrases = [
    ...Object.values(words),
    ...Object.values(columns),
    ...Object.values(tasks),
    ...Object.values(notASurvey),
  ].flatMap((phrase) => [phrase, ...phrase.split(/\{\w+\}/u)]);
  const called = Object.values(presentation).filter((value) => value !== null);
  const event = [presentation.affiliation, presentation.event, presentation.date].filter(Boolean).join(" · ");
  return [...phrases, ...called, event, deck.credit, deck.title]
    .map((phrase) => fold(phrase).replace(/^[^\p{L}\p{N}{]+|[^\p{L}\p{N}.}]+$/gu, ""))
    .filter(Boolean)
    .map((phrase) => new RegExp(`^${phrase.replace(/[.+?^$()|[\]\\*]/gu, "\\$&").replace(/\{\w+\}/gu, "\\d+")}$`, "u"));
}
