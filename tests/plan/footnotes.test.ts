import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planned } from "./planned.ts";

const article = readFileSync("tests/promises/articles/ferry-footnotes.md", "utf8");

describe("footnotes", () => {
  it("go with the slide that has their sentence, each once on it", async () => {
    const { article: read, deck } = await planned(article);
    expect(read.footnotes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { notes } of deck.slides) {
      const numbers = notes.footnotes.map(({ number }) => number);
      expect(numbers).toEqual([...new Set(numbers)].sort());
    }
    for (const { number, marks } of read.footnotes) {
      const holders = deck.slides.filter(({ notes }) => notes.footnotes.some((note) => note.number === number));
      expect(holders.length, `${number}`).toBeGreaterThan(0);
      const said = holders.flatMap(({ notes }) => [...notes.say, ...notes.background]);
      const inSentences = marks.filter((mark) => said.some(({ start, end }) => start < mark && mark <= end));
      const inHeads = marks.filter((mark) =>
        [read.title, ...read.sections.map(({ heading }) => heading)].some(
          (head) => head && head.start < mark && mark <= head.end,
        ),
      );
      expect(inSentences.length + inHeads.length).toBe(marks.length);
    }
  });

  it("stand on the slides that show what they belong to, where they have room on one line", async () => {
    const { article: read, of, deck } = await planned(article);
    const long = read.footnotes.find(({ text }) => text.length > 200)?.number;
    const shown = deck.slides.flatMap(({ footnotes }) => footnotes.map(({ number }) => number));
    expect(shown.length).toBeGreaterThan(1);
    expect(shown).not.toContain(long);
    const [list] = of("list");
    expect(list?.footnotes).toMatchObject([{ text: "If the yard delivers.", role: "footnote" }]);
    for (const { footnotes, texts } of deck.slides)
      expect(texts.filter(({ role }) => role === "footnote")).toEqual(footnotes);
  });

  it("belong to no slide that shows another part of the sentence", async () => {
    const { deck } = await planned(article);
    for (const { footnotes, texts } of deck.slides)
      for (const { marks } of footnotes)
        expect(
          texts.some(({ ranges }) =>
            marks.some((mark) => ranges.some(({ start, end }) => start < mark && mark <= end)),
          ),
        ).toBe(true);
  });

  it("stay out of what is made without notes, but for the slides", async () => {
    const { deck } = await planned(article, { notes: false });
    expect(deck.slides.flatMap(({ notes }) => notes.footnotes)).toEqual([]);
    expect(deck.slides.some(({ footnotes }) => footnotes.length > 0)).toBe(true);
  });
});
