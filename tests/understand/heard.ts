import type { Article, Source } from "../../src/model/article.ts";
import type { Via } from "../../src/model/findings.ts";
import { textOf } from "../../src/text/index.ts";
import { findSpeech } from "../../src/understand/speech.ts";
import { packs } from "../packs.ts";

/** An article of plain paragraphs, one section, made without the reader. */
export function articleOf(text: string, language: string): Article {
  const source: Source = { name: "-", format: "text", text };
  const blocks = [...text.matchAll(/(?:[^\n]|\n(?!\n))*\S/gu)].map((match) => {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const block = textOf(source, [{ start, end: match.index + match[0].length }]);
    return { kind: "paragraph" as const, ...block, sentences: [block] };
  });
  return {
    source,
    title: null,
    kicker: null,
    standfirst: null,
    authors: [],
    published: null,
    publication: null,
    url: null,
    licence: null,
    language,
    sections: [{ heading: null, depth: 1, start: 0, end: text.length, blocks }],
    pullQuotes: [],
    omitted: [],
    footnotes: [],
    parts: [],
    frontMatter: {},
  };
}

interface Shown {
  readonly name: string | null;
  readonly age: number | null;
  readonly role: string | null;
  readonly place: string | null;
}

export interface Heard {
  readonly quotes: readonly { text: string; fragments: number; via: Via; speaker: Shown | null }[];
  readonly people: readonly Shown[];
}

/** What is found in a text, cut down to what tests compare. */
export function heard(text: string, language: string): Heard {
  const { quotes, people } = findSpeech(articleOf(text, language), packs.of(language));
  const shown = people.map(({ name, age, role, place }) => ({
    name: name?.text ?? null,
    age: age?.value ?? null,
    role: role?.text ?? null,
    place: place?.text ?? null,
  }));
  return {
    quotes: quotes.map((quote) => ({
      text: quote.text,
      fragments: quote.fragments.length,
      via: quote.via,
      speaker: quote.speaker === null ? null : (shown[quote.speaker] ?? null),
    })),
    people: shown,
  };
}
