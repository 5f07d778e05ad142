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

const ENDLESS =
  "the harbour office that stands between the two squares sends a letter to the owners who live near the old quay and who keep a boat with a mast and a stove that smokes in the rain of the long autumn";

it("shows a sentence that is too long for a headline whole, on a page without other items", async () => {
  const long = `Before the spring ${ENDLESS.split(" ").slice(0, 33).join(" ")}.`;
  const { deck } = await talkOf(`- The market opens a gate.\n- ${long}\n- The council paints a bench.`);
  const holder = deck.slides.find(({ texts }) => texts.some(({ text }) => text === long));
  expect(holder?.texts.map(({ text }) => text)).toEqual(["Four plans were made:", long]);
});

it("shows long items by what runs in to them, where one is too long for all else", async () => {
  const { of } = await talkOf(`- The office writes: ${ENDLESS}.\n- The market opens a gate.\n- The hours: ${ENDLESS}.`);
  expect(of("list").flatMap(({ items }) => items.map(({ text }) => text))).toEqual([
    "The office writes",
    "The market opens a gate.",
    "The hours",
  ]);
});

it("cuts a list that can't be shown as text is cut, and loses nothing of it", async () => {
  const { deck } = await talkOf(
    [`The office writes where ${ENDLESS}.`, ...LONG, ...LONG.map((item) => `Then ${item}`)]
      .map((item) => `- ${item}`)
      .join("\n"),
  );
  const own = deck.slides.filter(({ notes }) => notes.say.some(({ text }) => LONG.includes(text.replace("Then ", ""))));
  expect(own.length).toBeGreaterThan(1);
  const said = deck.slides.flatMap(({ notes }) => notes.say.map(({ text }) => text));
  expect(said).toContain(`The office writes where ${ENDLESS}.`);
  for (const item of LONG) expect(said.filter((text) => text === item)).toHaveLength(1);
});

it("sets what introduces a list on a slide of its own where it has no room above the first items", async () => {
  const intro =
    "The harbour office opens the doors an hour earlier and wants the visitors from all the northern islands to help:";
  const { of } = await planned(`# A\n\n${filler(4)}\n\n${intro}\n\n${LONG.map((item) => `- ${item}`).join("\n")}\n`);
  const [opening, ...others] = of("statement").filter(({ statement }) =>
    statement.text.startsWith("The harbour office"),
  );
  expect(opening).toMatchObject({ statement: { text: intro }, evidence: [] });
  expect(opening?.notes.say.map(({ text }) => text)).toEqual([intro]);
  expect(others).toHaveLength(1);
});

it("leaves off the mark that ends an item of a sentence in rows where the item stands alone", async () => {
  const { of } = await talkOf(LONG.map((item) => `- ${item.replace(".", ";")}`).join("\n"));
  const statements = of("statement").filter(({ label }) => label?.text === "Four plans were made:");
  expect(statements.map(({ statement }) => statement.text.at(-1))).not.toContain(";");
  expect(statements).toHaveLength(4);
});

it("keeps the numbers of lists in lists, over pages too", async () => {
  const { of } = await talkOf(LONG.map((item, at) => `${at + 5}. ${item}\n   1. a\n   2. b`).join("\n"));
  expect(of("list").flatMap(({ items }) => items.map(({ number }) => number))).toEqual(
    [5, 6, 7, 8].flatMap((number) => [number, 1, 2]),
  );
});

it("says in the notes what the boxes of tasks say, each item in a paragraph of its own", async () => {
  const list = "- [x] Paint it. Mend it.\n- [ ] **Sell** it\n- [x](a.html) is a link\n- Leave";
  const { files } = await planned(`# A\n\n${filler(4)}\n\nThe tasks:\n\n${list}\n\n${filler(4)}`);
  const notes = `${files[0]?.content}`.split('<div class="say">').find((part) => part.includes(">Mend it.")) ?? "";
  const said = notes.split("</p>").map((paragraph) => paragraph.replace(/<[^>]*>/gu, "").trim());
  expect(said.slice(0, 5)).toEqual([
    "The tasks:",
    "done: Paint it. Mend it.",
    "to do: Sell it",
    "x is a link",
    "Leave",
  ]);
});

it("shows of an item its first paragraph, where that ends without a mark", async () => {
  const { of } = await talkOf("- Paint the bench\n\n  Green will do.\n\n- Open the gate.\n\n  Do it slowly.");
  expect(of("list")[0]?.items.map(({ text }) => text)).toEqual(["Paint the bench", "Open the gate. Do it slowly."]);
  expect(of("list")[0]?.notes.say.map(({ text }) => text)).toContain("Green will do.");
});

it("leaves off what joins items to one sentence, and stops that end none", async () => {
  const { of } = await talkOf(
    "- a bench for the quay;\n- a lamp for the gate, and\n- a bell. A large one.\n- a stair.",
  );
  expect(of("list")[0]?.items.map(({ text }) => text)).toEqual([
    "a bench for the quay",
    "a lamp for the gate",
    "a bell. A large one.",
    "a stair",
  ]);
  const either = await talkOf("- a bench for the quay;\n- a lamp for the gate; or\n- a stair.");
  expect(
    either
      .of("list")[0]
      ?.items.map(({ text }) => text)
      .join(" "),
  ).toBe("a bench for the quay; a lamp for the gate; or a stair.");
  const full = await talkOf("- The bench is old.\n- The lamp is new, and it shines.");
  expect(full.of("list")[0]?.items.map(({ text }) => text)).toEqual([
    "The bench is old.",
    "The lamp is new, and it shines.",
  ]);
});

it("keeps an item with the list in it on one page, where that takes no page more", async () => {
  const item = "The harbour office opens the wooden gate for the visitors";
  const { of } = await talkOf(`- ${item}\n- ${item}\n- ${item}\n  - ${item}\n  - ${item}`);
  const pages = of("list").map(({ items }) => items.map(({ depth }) => depth));
  expect(pages.length).toBeGreaterThan(1);
  for (const [first] of pages) expect(first).toBe(0);
});
