import { expect, it } from "vitest";
import { filler, planned } from "./planned.ts";

const SENTENCES = [
  "The gate at the northern end of the harbour has been closed for a year.",
  "Every morning the fishermen walk around it with their nets on their shoulders.",
  "Nobody has told us why it was closed or when it will open again.",
  "My father built that gate with eleven other men in the winter of the flood.",
  "The council keeps the only key in a drawer that nobody may open.",
  "A gate without a key is a wall with a hinge on one side.",
];

/** An utterance of so many sentences, some thirteen words each, between two paragraphs. */
function said(sentences: number): string {
  const words = Array.from({ length: sentences }, (_, i) => SENTENCES[i % SENTENCES.length]).join(" ");
  return `# The gate\n\n${filler(4)}\n\n“${words}” said Maren Holt, 54, a boat builder from Larkhaven.\n\n${filler(4)}`;
}

it("shows a quote of a few lines on one slide", async () => {
  const { of } = await planned(said(3));
  expect(of("quote")).toMatchObject([{ part: { page: 1, of: 1 }, cutBefore: false, cutAfter: false }]);
});

it.each([
  [7, 2],
  [9, 3],
])("goes on with one of %i sentences over %i slides, its speaker on each, nothing left out", async (count, pages) => {
  const { of, article } = await planned(said(count));
  const parts = of("quote");
  expect(parts.map(({ part }) => part)).toEqual(Array.from({ length: pages }, (_, i) => ({ page: i + 1, of: pages })));
  const words = parts.flatMap(({ passages }) => passages.map(({ text }) => text)).join(" ");
  const written = article.source.text.split(/[“”]/u)[1];
  expect(words).toBe(written);
  for (const slide of parts) {
    expect(slide).toMatchObject({ credit: { name: { text: "Maren Holt" } }, cutBefore: false, cutAfter: false });
    const notes = slide.notes.say.map(({ text }) => text).join(" ");
    for (const { text } of slide.passages) expect(notes).toContain(text);
  }
});

it("shows the strongest sentences of a long one, cut at both ends where words are left out", async () => {
  const { of } = await planned(said(14));
  const [slide] = of("quote");
  expect(slide?.part).toEqual({ page: 1, of: 1 });
  expect(slide?.cutBefore || slide?.cutAfter).toBe(true);
});

it("marks what is left out before and after, where a very long one is spread over several beats", async () => {
  const { of, findings } = await planned(said(40));
  const [utterance] = findings.quotes;
  const shown = of("quote");
  expect(shown.length).toBeGreaterThan(1);
  for (const { passages, cutBefore, cutAfter } of shown) {
    expect(cutBefore).toBe((passages[0]?.start ?? 0) > (utterance?.start ?? 0) + 1);
    expect(cutAfter).toBe((passages.at(-1)?.end ?? 0) < (utterance?.end ?? 0) - 1);
  }
});

it("shows no part of a quote without the others where the talk is to be shorter", async () => {
  for (const minutes of [0.5, 0.8, 1.2]) {
    const { of } = await planned(said(10), { minutes });
    expect(of("quote").every(({ part }) => part.of === 1)).toBe(true);
  }
});
