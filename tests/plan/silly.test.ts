import { expect, it } from "vitest";
import { filler, planned } from "./planned.ts";

const shownOf = (deck: Awaited<ReturnType<typeof planned>>["deck"]) =>
  deck.slides.flatMap(({ kind, texts }) => (kind === "statement" ? [texts.map(({ text }) => text).join(" ")] : []));
const SENTENCE = "The council of the town has closed the northern harbour for a whole year.";

it.each(["Shared services", "https://example.org/a/long/address.csv", 'width="600px">'])(
  "makes no slide of %s",
  async (label) => {
    const { deck } = await planned(`# A\n\n${filler(12)}\n\n${label}\n\n${"x, ".repeat(60)}\n\n${filler(12)}`);
    expect(shownOf(deck).join(" ")).not.toContain(label);
    const notes = deck.slides.flatMap(({ notes }) => [...notes.say, ...notes.background].map(({ text }) => text));
    expect(notes.join(" ")).toContain(label);
  },
);

it("keeps asides and what belongs to a name out of the way of a claim", async () => {
  const { deck } = await planned(
    `# A\n\n(If something is not clear, please let us know.) The towns of the coast have asked for a gate(100) since the spring.\n`,
  );
  const [shown = ""] = shownOf(deck);
  expect(shown).toContain("a gate(100) since");
  expect(shown).not.toContain("let us know");
});

it("shows a list without an introduction under its section's heading", async () => {
  const { of } = await planned(`# A\n\n${filler(4)}\n\n## The gates\n\n${filler(4)}\n\n- a new gate\n- an old gate\n`);
  expect(of("list")).toMatchObject([{ intro: { text: "The gates" } }]);
});

it("shows a sentence of three words that ends as one", async () => {
  const { deck } = await planned("# A\n\nRain fell again.\n");
  expect(shownOf(deck)).toEqual(["Rain fell again"]);
});

it("says on no slide what the one before has said", async () => {
  const { deck, of } = await planned(`# ${SENTENCE}\n\n${SENTENCE}\n\n## B\n\n${filler(8)}`);
  expect(shownOf(deck).some((text) => text.includes("closed the northern harbour"))).toBe(false);
  expect(of("title")[0]?.notes.say.map(({ text }) => text)).toEqual([SENTENCE]);
});

it("shows no evidence that repeats its headline", async () => {
  const { of } = await planned(`# A\n\n${SENTENCE} ${filler(1)} ${SENTENCE}\n`);
  for (const { statement, evidence } of of("statement"))
    expect(evidence.map(({ passage }) => passage.text)).not.toContain(statement.text);
});

it("shows a task's box as a box, however deep", async () => {
  const list = "- [x] paint the gate\n- [ ] repair the bench\n  - [ ] buy wood\n- mend the net";
  const { of } = await planned(`# A\n\n${filler(4)}\n\nWhat is to be done before the spring:\n\n${list}\n`);
  const items = of("list").flatMap((slide) => slide.items.map(({ text, depth, task }) => [text, depth, task]));
  expect(items).toEqual([
    ["paint the gate", 0, "done"],
    ["repair the bench", 0, "open"],
    ["buy wood", 1, "open"],
    ["mend the net", 0, null],
  ]);
});
