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

  it("stand on the slides that show what they belong to, where they have room", async () => {
    const { article: read, of, deck } = await planned(article);
    const long = read.footnotes.find(({ text }) => text.length > 200)?.number;
    const shown = deck.slides.flatMap(({ footnotes }) => footnotes.map(({ number }) => number));
    expect(shown.length).toBeGreaterThan(1);
    expect(of("table").flatMap(({ footnotes }) => footnotes.map(({ number }) => number))).toEqual([long]);
    const [list] = of("list");
    expect(list?.footnotes).toMatchObject([{ text: "If the yard delivers.", role: "footnote" }]);
    for (const { footnotes, texts } of deck.slides)
      expect(texts.filter(({ role }) => role === "footnote")).toEqual(footnotes);
  });

  it("stand on three lines at most", async () => {
    const words = "Harbour Archive, box fourteen, where the registers of the mills are kept. ";
    const shown = async (...notes: readonly number[]) => {
      const marks = notes.map((_, at) => `[^${at}]`).join("");
      const listed = notes.map((times, at) => `[^${at}]: ${words.repeat(times).trim()}`).join("\n");
      const { deck } = await planned(
        `# Mills\n\nThe mills of the northern coast were lost to the tide.${marks}\n\n${listed}`,
      );
      return deck.slides.flatMap(({ footnotes }) => footnotes.map(({ number }) => number));
    };
    expect(await shown(1)).toEqual([1]);
    expect(await shown(2)).toEqual([1]);
    expect(await shown(3)).toEqual([1]);
    expect(await shown(5)).toEqual([]);
    expect(await shown(1, 5, 2)).toEqual([1, 3]);
    expect(await shown(1, 1, 1, 1)).toEqual([1, 2, 3]);
  });

  it("make the text that they stand under hardly smaller", async () => {
    const note = "Harbour Archive, box fourteen, where the registers of all of the mills are kept. ".repeat(3);
    const talk = (words: number, mark: string) => {
      const said = Array.from({ length: words }, (_, at) => ["the", "mill", "grinds", "slowly"][at % 4]).join(" ");
      return planned(`# Mills\n\n"We know that ${said},"${mark} said Anders Holm, a miller.\n\n[^1]: ${note}`);
    };
    const seen = new Set<number>();
    for (let words = 40; words < 140; words += 6) {
      const [slide] = (await talk(words, "[^1]")).of("quote");
      const [bare] = (await talk(words, "")).of("quote");
      if (!slide || !bare) continue;
      seen.add(slide.footnotes.length);
      expect(slide.setting - bare.setting, `${words}`).toBeLessThanOrEqual(slide.footnotes.length);
      expect(slide.notes.footnotes).toHaveLength(1);
    }
    expect([...seen].sort()).toEqual([0, 1]);
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
