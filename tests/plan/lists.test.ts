import { expect, it } from "vitest";
import { filler, planned } from "./planned.ts";

const LONG = [
  "The harbour office opens its doors an hour earlier on all market days, so that boats from the islands can land before the tide turns.",
  "The school library lends its boats and books to everybody who lives within an hour’s walk of the old quay, free of any charge.",
  "The council repairs the long stair between the two squares every spring, before the first visitors come down from the northern villages.",
  "The ferry keeps a cabin with a stove for passengers who wait through the night, and its crew wakes them before the boat leaves.",
];
const talkOf = (list: string) =>
  planned(`# Four plans\n\n${filler(4)}\n\nFour plans were made:\n\n${list}\n\n${filler(4)}`);

it("sets items that have a slide each as statements under what introduces them", async () => {
  const { of } = await talkOf(LONG.map((item) => `- ${item}`).join("\n"));
  expect(of("list").filter(({ items }) => items.length < 2)).toEqual([]);
  const statements = of("statement").filter(({ label }) => label?.text === "Four plans were made:");
  expect(statements).toHaveLength(4);
  for (const [index, { statement, notes }] of statements.entries()) {
    expect(LONG[index]).toContain(statement.text.split(" ").slice(0, 3).join(" "));
    expect(notes.say.map(({ text }) => text)).toContain(LONG[index]);
  }
});

it("sets none of them under words that lean on what was said before", async () => {
  const list = LONG.map((item) => `- ${item}`).join("\n");
  const { deck } = await planned(`# Four plans\n\n${filler(4)}\n\nFor example:\n\n${list}\n\n${filler(4)}`);
  const texts = deck.slides.filter(({ kind }) => kind === "statement").flatMap((slide) => slide.texts);
  expect(texts.map(({ text }) => text)).not.toContain("For example:");
});

it("counts the pages that are lists", async () => {
  const short = ["The market opens a gate for the visitors.", "The council paints a bench for the visitors."];
  const { of } = await talkOf([...short, LONG[2], LONG[3]].map((item) => `- ${item}`).join("\n"));
  for (const { part, items } of of("list")) {
    expect(items.length).toBeGreaterThan(1);
    expect(part).toEqual({ page: 1, of: 1 });
  }
  expect(of("list")).toHaveLength(1);
});

it("keeps the numbers of items that have a slide each", async () => {
  const { of } = await talkOf(LONG.map((item) => `1. ${item}`).join("\n"));
  expect(of("list").map(({ first, part }) => [first, part.page, part.of])).toEqual([1, 2, 3, 4].map((n) => [n, n, 4]));
});

it("keeps the one item of a list that has no more", async () => {
  const { deck } = await talkOf("- The harbour opens early.");
  expect(deck.slides.some(({ kind }) => kind === "list")).toBe(false);
});

it("sets the section's heading over the later pages of a list whose introduction has no room there", async () => {
  const intro =
    "The harbour office opens the doors an hour earlier and wants the visitors from northern islands to help:";
  const items = [
    "- paint a bench before the winter",
    "- paint a lamp before the winter",
    "- carry the wooden gate of the harbour to the long stair before the winter",
    "- carry the brass lamp of the library to the long stair before the winter",
  ];
  const { of } = await planned(`# A\n\n${filler(4)}\n\n## The benches\n\n${intro}\n\n${items.join("\n")}\n`);
  const [first, ...later] = of("list").map(({ intro }) => intro?.text);
  expect(first).toContain("The harbour office");
  expect(later.length).toBeGreaterThan(0);
  for (const heading of later) expect(heading).toBe("The benches");
});

it("shows a long item by the heading that runs in to it", async () => {
  const { of } = await talkOf(LONG.map((item, at) => `- **Plan ${"ABCD"[at]}**\n  ${item}`).join("\n"));
  expect(of("list")[0]?.items.map(({ text }) => text)).toEqual(["Plan A", "Plan B", "Plan C", "Plan D"]);
});
