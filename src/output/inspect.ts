import type { Article } from "../model/article.ts";
import type { Findings } from "../model/findings.ts";
import type { Range, Text } from "../model/text.ts";

/** What was read and found, as one line of JSON without the newline. Absent facts are null. */
export function inspectJson(article: Article, findings: Findings): string {
  const { quotes, people, figures, events, places, keySentences } = findings;
  return JSON.stringify({
    source: article.source.name,
    article: {
      title: article.title?.text ?? null,
      kicker: article.kicker?.text ?? null,
      standfirst: article.standfirst?.text ?? null,
      authors: article.authors.map((author) => author.text),
      published: article.published?.text ?? null,
      publication: article.publication?.text ?? null,
      url: article.url?.text ?? null,
      language: article.language,
      sections: article.sections.map(({ heading, depth, start, end }) => ({
        heading: heading?.text ?? null,
        depth,
        start,
        end,
      })),
    },
    body: article.sections.flatMap(({ blocks }) => blocks.map((block) => ({ kind: block.kind, ...placed(block) }))),
    quotes: quotes.map((quote) => {
      const speaker = quote.speaker === null ? null : people[quote.speaker];
      return {
        ...placed(quote),
        kind: quote.kind,
        fragments: quote.fragments.map(range),
        repeats: quote.repeats,
        via: quote.via,
        confidence: quote.confidence,
        speaker: speaker
          ? {
              name: speaker.name?.text ?? null,
              age: speaker.age?.value ?? null,
              role: speaker.role?.text ?? null,
              place: speaker.place?.text ?? null,
            }
          : null,
      };
    }),
    people: people.map((person) => ({
      name: person.name?.text ?? null,
      age: person.age?.value ?? null,
      role: person.role?.text ?? null,
      place: person.place?.text ?? null,
      organisation: person.organisation?.text ?? null,
      mentions: person.mentions.map(range),
    })),
    figures: figures.map((figure) => ({
      ...placed(figure),
      value: figure.value,
      unit: figure.unit,
      what: figure.what?.text ?? null,
      approximate: figure.approximate,
    })),
    events: events.map((event) => ({ ...placed(event), date: event.date })),
    places: places.map(({ name, start, end }) => ({ name, start, end })),
    keySentences: keySentences.map((sentence) => ({ ...placed(sentence), score: sentence.score })),
    omitted: article.omitted.map((omission) => ({ ...placed(omission), why: omission.why })),
  });
}

function placed({ text, start, end, ranges }: Text): Text {
  return { text, start, end, ranges: ranges.map(range) };
}

function range({ start, end }: Range): Range {
  return { start, end };
}
