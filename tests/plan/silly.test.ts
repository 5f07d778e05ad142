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

it("makes no slide of a note at the end", async () => {
  const note = "[14] The gates of the coast were made of oak in those days, as Roe says.";
  const { deck } = await planned(`# A\n\n${filler(12)}\n\n${note}\n\n[15] ${SENTENCE}`);
  expect(shownOf(deck).join(" ")).not.toContain("[1");
});

it.each([
  [
    ["1. Coast", "2. Lamps", "III. Gates"],
    ["Coast", "Lamps", "Gates"],
  ],
  [
    ["Coast¶", "1. Lamps", "3) Gates"],
    ["Coast", "1. Lamps", "Gates"],
  ],
  [
    ["1990. A year", "2.", "1.3 Gates"],
    ["1990. A year", "2.", "1.3 Gates"],
  ],
])("says a section’s number once: %j", async (headings, shown) => {
  const { of } = await planned(`# A\n\n${headings.map((one) => `## ${one}\n\n${filler(9)}`).join("\n\n")}`);
  expect(of("section").map(({ heading }) => heading.text)).toEqual(shown);
  expect(of("contents").flatMap(({ entries }) => entries.map(({ heading }) => heading.text))).toEqual(shown);
});

it.each([
  "[The five gates that nobody knew](https://example.org/gates)",
  "*[[Read: Five gates that nobody knew](https://example.org/gates)]*",
  '**Bugle:** [The five gates that nobody knew](https://example.org/gates "Gates of the coast")',
  "See also: [The five gates that nobody knew](https://example.org/gates).",
])("makes no slide of what leads elsewhere: %s", async (link) => {
  const { deck } = await planned(`# A\n\n${filler(12)}\n\n${link}\n\n${filler(12)}`);
  expect(shownOf(deck).join(" ")).not.toContain("gates that nobody knew");
});

it.each([
  ["en", "Read more about the gates and lamps of the whole coast."],
  ["en", "If you want to see the gates of the coast, please write to the harbour."],
  ["en", "Let’s look at what the gates of the coast were made of."],
  ["de", "Lesen Sie auf der nächsten Seite, was die Tore der Küste kosten."],
  ["ru", "Подписывайтесь на новости о воротах всего северного побережья."],
  ["uk", "Підписуйтесь на новини про ворота всього північного узбережжя."],
  ["kk", "Толығырақ жаға қақпалары туралы келесі беттен оқуға болады."],
])("makes no claim of what shows the way: %s, %s", async (lang, text) => {
  const { deck } = await planned(`# A\n\n${text}\n\n${filler(1)}`, { lang });
  expect(shownOf(deck).join(" ")).not.toContain(text.slice(0, 20));
});

it.each(["Photo credit: Anna Berg of Larkhaven.", "*The gates of the coast as they stood in the spring*"])(
  "makes no claim of a caption: %s",
  async (text) => {
    const { deck } = await planned(`# A\n\n${filler(12)}\n\n${text}\n\n${filler(12)}`);
    expect(shownOf(deck).join(" ")).not.toContain(text.slice(1, 20));
  },
);

it("makes no claim of a paragraph without a stop where there is a sentence", async () => {
  const text = "The gates of Anna Berg and Maren Holt, who keep them for the town";
  const { deck } = await planned(`# A\n\n${text}\n\n${filler(1)}`);
  expect(shownOf(deck).join(" ")).not.toContain(text.slice(0, 20));
});

it("sets no claim that is over in a moment on a slide of its own inside a section", async () => {
  const body = `${filler(4)}\n\n![A gate](gate.png)\n\nThe gate is open.\n\n![A lamp](lamp.png)\n\n${filler(4)}`;
  const { deck } = await planned(`# A\n\n${body}`);
  expect(shownOf(deck).join(" ")).not.toContain("The gate is open");
  const notes = deck.slides.flatMap(({ notes }) => notes.say.map(({ text }) => text));
  expect(notes.filter((text) => text === "The gate is open.")).toHaveLength(1);
});

it("makes no claim of a note in italics where there is a sentence", async () => {
  const note = "The council of the town has asked us to say that the gate stays open.";
  const { deck } = await planned(`# A\n\n_${note}_\n\n${filler(1)}`);
  expect(shownOf(deck).join(" ")).not.toContain(note.slice(0, 20));
});

it("makes no claim of a heading that runs in to its item", async () => {
  const item = "- **The many gates of the northern coast**\nThe towns of the coast have asked for a gate since spring.";
  const { deck } = await planned(`# A\n\n${filler(8)}\n\n## B\n\n${item}\n\n## C\n\n${filler(8)}`);
  expect(shownOf(deck).join(" ")).not.toContain("The many gates");
  expect(shownOf(deck).join(" ")).toContain("The towns of the coast");
});

it("opens no section that has nothing in it", async () => {
  const { of } = await planned(
    `# A\n\n${filler(30)}\n\n## One\n\n${filler(4)}\n\n## Two\n\n### Below\n\n${filler(4)}\n\n## Three\n\n${filler(4)}\n\n## Share\n`,
  );
  expect(of("section").map(({ heading, number, of }) => [heading.text, number, of])).toEqual([
    ["One", 1, 3],
    ["Two", 2, 3],
    ["Three", 3, 3],
  ]);
  expect(of("contents")[0]?.entries.map(({ heading }) => heading.text)).toEqual(["One", "Two", "Three"]);
});

it("leaves the numbers of notes off a claim", async () => {
  const { deck } = await planned(
    "# A\n\nThe towns of the coast,[12] all of them, have asked for a gate since the spring.[3][4]\n",
  );
  expect(shownOf(deck)).toEqual(["The towns of the coast, all of them, have asked for a gate since the spring"]);
  expect(deck.slides.flatMap(({ notes }) => notes.say.map(({ text }) => text)).join(" ")).toContain("coast,[12]");
});

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

it("shows a long task's first sentence with its box, and the box's mark nowhere", async () => {
  const list = ["x", " ", "x"].map((box) => `- [${box}] ${SENTENCE} ${filler(2)}`).join("\n");
  const { of, deck } = await planned(`# A\n\n${filler(4)}\n\nWhat is to be done before the spring:\n\n${list}\n`);
  const items = of("list").flatMap((slide) => slide.items);
  expect(items.map(({ task }) => task)).toEqual(["done", "open", "done"]);
  for (const { text } of items) expect(SENTENCE).toContain(text);
  expect(JSON.stringify(deck)).not.toMatch(/\[[ x]\]/u);
});

it("heads no two slides with the same sentence", async () => {
  const between = filler(24).split("\n\n");
  const { of } = await planned(`# A\n\n${between.map((text) => `${SENTENCE} ${text}`).join("\n\n")}`);
  const heads = of("statement").map(({ statement }) => statement.text);
  expect(heads.length).toBeGreaterThan(2);
  expect(new Set(heads).size).toBe(heads.length);
});

it("leaves the colon of a heading to the article", async () => {
  const { of } = await planned(
    `# A\n\n${filler(30)}\n\n## What is new:\n\n${filler(4)}\n\n## What is left:\n\n${filler(4)}\n\n## And old:\n\n- One wooden gate.\n- One brass lamp.\n`,
  );
  expect(of("contents")[0]?.entries.map(({ heading }) => heading.text)).toEqual([
    "What is new",
    "What is left",
    "And old",
  ]);
  expect(of("section").map(({ heading }) => heading.text)).toEqual(["What is new", "What is left", "And old"]);
  expect(of("list")[0]?.intro?.text).toBe("And old");
});

it("shows no contents of two sections, or of a talk of two minutes", async () => {
  const section = (name: string) => `## ${name}\n\n${filler(4)}\n\n`;
  const two = await planned(`# A\n\n${filler(30)}\n\n${section("The gate")}${section("The lamp")}`);
  const short = await planned(`# A\n\n${section("The gate")}${section("The lamp")}${section("The stair")}`);
  expect([...two.of("contents"), ...short.of("contents")]).toEqual([]);
  expect(two.of("section").length + short.of("section").length).toBe(5);
});

it("opens no sections where most of them are lists under their headings", async () => {
  const list = (name: string) => `## ${name}\n\n- One wooden gate.\n- One brass lamp.\n\n`;
  const { of } = await planned(`# A\n\n${filler(30)}\n\n${list("New")}${list("Old")}## Left\n\n${filler(4)}`);
  expect([...of("section"), ...of("contents")]).toEqual([]);
  expect(of("list").map(({ intro }) => intro?.text)).toEqual(["New", "Old"]);
});

it("opens an article's only section with no slide of its own", async () => {
  const { of } = await planned(`# A\n\n${filler(8)}\n\n## The gate\n\n${filler(16).slice(filler(8).length)}`);
  expect(of("section")).toEqual([]);
  expect(of("statement").map(({ label }) => label?.text)).toContain("The gate");
});

it("shows of a long standfirst the sentences that fit, where the article doesn't begin with them", async () => {
  const [first, second, third] = [
    "A harbour that was closed for a year is to be opened by the council in the spring.",
    "The fishermen of the coast have waited for it on the other side of a very long bay.",
    "Nobody has told them what they are to do with the boats that they bought in the meantime.",
  ];
  const titled = (body: string) =>
    planned(`---\ntitle: The gate\nsummary: "${first} ${second} ${third}"\n---\n\n${body}\n`);
  const [fresh] = (await titled(filler(8))).of("title");
  expect(fresh?.standfirst?.text).toBe(`${first} ${second}`);
  const [again] = (await titled(`${first} ${second} ${filler(8)}`)).of("title");
  expect(again?.standfirst).toBeNull();
});

it("quotes nobody with one or two words", async () => {
  const said = (words: string) =>
    planned(`# A\n\n${SENTENCE} Maren Holt, 54, a boat builder from Larkhaven, called it “${words}”.\n\n${filler(8)}`);
  const evidence = async (words: string) =>
    (await said(words)).of("statement").flatMap((slide) => slide.evidence.filter(({ quoted }) => quoted));
  expect(await evidence("a wall with a hinge on one side")).toHaveLength(1);
  expect(await evidence("silly")).toEqual([]);
});

it("closes no mark that was never opened", async () => {
  const { of } = await planned(
    `# A\n\n${filler(4)}\n\nMaren Holt, 54, a boat builder from Larkhaven, explains:\n\n> My father built that gate with eleven other men in the winter of the flood and nobody has opened it since.”\n\n${filler(4)}`,
  );
  const shown = of("quote").flatMap(({ passages }) => passages.map(({ text }) => text));
  expect(shown).toEqual([
    "My father built that gate with eleven other men in the winter of the flood and nobody has opened it since.",
  ]);
});

it("lets no number count what the next sentence begins with", async () => {
  const text = "Компания получила от города 66,35 млн грн. Засновником компании был человек из соседнего села.";
  const { of } = await planned(`# Річка\n\n${text}\n`, { lang: "uk" });
  for (const { figures } of of("figure")) for (const { what } of figures) expect(what?.text ?? "").not.toMatch(/Засн/u);
});

it("ends no headline with a stop behind a year or an address, and one with it behind an abbreviation", async () => {
  const ends = async (sentence: string) => {
    const { of } = await planned(`# A\n\n${sentence}`);
    return of("statement").map(({ statement }) => statement.text.slice(-4));
  };
  expect(await ends("The harbour of the northern coast was opened by the old council in 1932.")).toEqual(["1932"]);
  expect(await ends("The harbour of the northern coast has a page of its own at harbour.org.")).toEqual([".org"]);
  expect(await ends("The harbour of the northern coast is opened by the old council at 7 a.m.")).toEqual(["a.m."]);
});
