import type { Article } from "../model/article.ts";
import type { Findings, Person, Quote } from "../model/findings.ts";
import { leftOut } from "../text/footnotes.ts";

const WIDTH = 96;

/** What was read and found, for people: one screen or two, plain text. */
export function inspectReport(article: Article, findings: Findings): string {
  const { title, kicker, standfirst, authors, published, publication, url, language } = article;
  const facts: [string, string | undefined][] = [
    ["kicker", kicker?.text],
    ["standfirst", standfirst?.text],
    ["authors", authors.map((author) => author.text).join(", ")],
    ["published", published?.text],
    ["in", publication?.text],
    ["address", url?.text],
    ["language", language],
  ];
  return [
    title?.text ?? "(no title)",
    ...facts.flatMap(([name, value]) => (value ? [`  ${name.padEnd(11)}${clip(value, WIDTH - 13)}`] : [])),
    ...group("Sections", sectionsOf(article)),
    ...group("Voices", voicesOf(findings)),
    ...group(
      "Figures",
      findings.figures.map((figure) => {
        const what = figure.what ? `  ${figure.what.text}` : "";
        return `${[figure.qualifier?.text, figure.number.text].filter(Boolean).join(" ")}${what}`;
      }),
    ),
    ...group(
      "Dates",
      findings.events.map((event) => `${event.date.padEnd(12)}${event.what?.text ?? event.text}`),
    ),
    ...group("Places", [[...new Set(findings.places.map((place) => place.name))].join(", ")].filter(Boolean)),
    ...group(
      "Key sentences",
      findings.keySentences.slice(0, 5).map((sentence) => sentence.text),
    ),
    ...group(
      "Footnotes",
      article.footnotes.map(({ number, text }) => `${number}  ${text}`),
    ),
    ...group(
      "Left out",
      leftOut(article).map((omission) => `${omission.why}: ${omission.text}`),
    ),
    "",
  ].join("\n");
}

function group(name: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ["", name, ...lines.map((line) => `  ${clip(line, WIDTH - 2)}`)] : [];
}

function sectionsOf({ sections }: Article): string[] {
  return sections.map(({ heading, depth, blocks }) => {
    const paragraphs = blocks.length === 1 ? "1 block" : `${blocks.length} blocks`;
    return `${"  ".repeat(depth - 1)}${heading?.text ?? "(opening)"}  ·  ${paragraphs}`;
  });
}

/** Everybody who speaks, in order of appearance, each with what they say; then what nobody was found for. */
function voicesOf({ people, quotes }: Findings): string[] {
  const said = quotes.filter((quote) => quote.kind === "quote");
  const speakers = [...new Set(said.flatMap((quote) => (quote.speaker === null ? [] : [quote.speaker])))];
  const named = speakers.flatMap((index) => {
    const person = people[index];
    if (!person) return [];
    return [describe(person), ...said.filter((quote) => quote.speaker === index).map(quoteLine)];
  });
  const unknown = said.filter((quote) => quote.speaker === null);
  return unknown.length > 0 ? [...named, "(speaker not found)", ...unknown.map(quoteLine)] : named;
}

function describe({ name, age, role, place }: Person): string {
  return [name?.text, age?.value, role?.text, place?.text].filter((part) => part !== undefined).join(", ");
}

function quoteLine(quote: Quote): string {
  return `  “${clip(quote.text, WIDTH - 6)}”`;
}

function clip(text: string, width: number): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length > width ? `${line.slice(0, width - 1).trimEnd()}…` : line;
}
