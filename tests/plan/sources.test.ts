import { expect, it } from "vitest";
import { filler, planned } from "./planned.ts";

const names = ["Anna Maria Featherstonehaugh-Cholmondeley", "Bartholomew Example"];
const article = (title: string) =>
  `---\nauthor: [${names.join(", ")}]\npublication: The Quarterly Review\ndate: 2024-05-06\nurl: https://example.org/the-dam\n---\n\n# ${title}\n\n${filler(9)}`;

it("leave the title to its own slide where it has no room beside the rest", async () => {
  const { of } = await planned(
    article("The council of the valley decided that the dam will be built. ".repeat(5).trim()),
    {
      aspect: "4:3",
    },
  );
  const [sources] = of("sources");
  expect(sources).toMatchObject({ title: null, authors: names.map((text) => ({ text })) });
  expect(sources?.setting).toBeLessThan(Number.POSITIVE_INFINITY);
  expect(of("title")[0]?.title?.text).toContain("The council of the valley");
});

it("name the title where there is room", async () => {
  const { of } = await planned(article("The dam"), { aspect: "4:3" });
  expect(of("sources")[0]).toMatchObject({ title: { text: "The dam" }, authors: names.map((text) => ({ text })) });
});

it("hold the name of a publication, however long, which the credit line cuts at a word", async () => {
  const name = "The Quarterly Review of Waterworks, Harbours and Settlements and of the Societies that Study Them";
  const long = `${name}, with ${name}, and ${name}`;
  for (const aspect of ["16:9", "4:3"] as const) {
    const { deck, of } = await planned(article("The dam").replace("The Quarterly Review", `"${long}"`), { aspect });
    expect(of("sources")[0]?.publication?.text).toBe(long);
    expect(of("sources")[0]?.setting).toBeLessThan(Number.POSITIVE_INFINITY);
    const [shown = "", date] = deck.credit.split(" …, ");
    expect(long.startsWith(`${shown} `)).toBe(true);
    expect(shown.length).toBeGreaterThan(name.length);
    expect(date).toContain("2024");
  }
  const short = await planned(article("The dam"), {});
  expect(short.deck.credit).toMatch(/^The Quarterly Review, .*2024$/u);
});
