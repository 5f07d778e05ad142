import { expect, it } from "vitest";
import type { Quote } from "../../src/model/findings.ts";
import type { Context } from "../../src/plan/options.ts";
import { speakerOf } from "../../src/plan/voices.ts";
import { packs } from "../packs.ts";
import { filler, planned } from "./planned.ts";

const VOICES = [
  "“The gate has to stay open until the ferry is back at night,” said Anna Berg, a baker.",
  "“The lamp was brought to us from the old harbour last year,” said Ivo Kroll, a teacher.",
  "“The stair is too narrow for all of us who carry our nets,” said Mia Lund, a fisher.",
];

it("lists people, and no papers, offices or many at once", async () => {
  const others = [
    "“The harbour has been losing its visitors year by year,” said a report.",
    "“The council has forgotten all of us on the coast,” said residents.",
  ];
  const { of } = await planned(`# A\n\n${[...VOICES, ...others].join("\n\n")}\n\n${filler(3)}`);
  const names = of("voices").flatMap(({ people }) => people.map(({ name, role }) => (name ?? role)?.text));
  expect(names).toEqual(["Anna Berg", "Ivo Kroll", "Mia Lund"]);
});

it("lists somebody who is only described", async () => {
  const described = "“The boat was seen by all of us at seven,” said a spokeswoman for the harbour.";
  const { of } = await planned(`# A\n\n${[...VOICES, described].join("\n\n")}\n\n${filler(3)}`);
  expect(of("voices")[0]?.count).toBe(4);
});

it("gives no words to what is neither people nor speaks for them", () => {
  const text = (text: string) => ({ text, start: 0, end: text.length, ranges: [{ start: 0, end: text.length }] });
  const speaks = (role: string, lang = "en") => {
    const person = { name: null, role: text(role), age: null };
    const context = { findings: { people: [person] }, pack: packs.of(lang) } as unknown as Context;
    return speakerOf({ speaker: 0 } as Quote, context) !== null;
  };
  expect(["great metaphor to better", "student gate new", "plan"].map((role) => speaks(role))).toEqual([
    false,
    false,
    false,
  ]);
  expect(["young teacher", "head of the harbour", "report", "Harbour"].map((role) => speaks(role))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([speaks("официальный представитель порта", "ru"), speaks("старые ворота", "ru")]).toEqual([true, false]);
});

it("gives no words to a pronoun", async () => {
  const { of } = await planned(
    `# A\n\n${filler(2)}\n\nYou can think of the lamp as a “lighthouse for all of those who come late at night”.\n\n${filler(2)}`,
  );
  expect(of("statement").flatMap(({ evidence }) => evidence.filter(({ credit }) => credit))).toEqual([]);
  expect(of("quote")).toEqual([]);
});

it("makes no slide of a few words that begin inside the narrator's sentence", async () => {
  const { of } = await planned(
    `# A\n\n${filler(3)}\n\nAnna Berg, a baker, said that the gate of the harbour “had never looked any better than now”, and that the council had paid for the lamp and the stair.\n\n${filler(3)}`,
  );
  expect(of("quote")).toEqual([]);
});

it("doesn't join two sentences of an utterance with the comma of the narrator", async () => {
  const { of } = await planned(
    "# A\n\nДиректор порта Анна Берг рассказала о ремонте.\n\n«Ворота открыты до ночи, — говорит Анна Берг. — Но лампу так никто и не нашёл».",
    { lang: "ru" },
  );
  const said = of("quote").flatMap(({ passages }) => passages.map(({ text }) => text));
  expect(said).toEqual(["Ворота открыты до ночи", "Но лампу так никто и не нашёл"]);
});

it("knows a name that is a word of another kind too by its office", () => {
  const text = (text: string) => ({ text, start: 0, end: text.length, ranges: [{ start: 0, end: text.length }] });
  const speaker = (name: string, role: string | null) => {
    const person = { name: text(name), role: role === null ? null : text(role), age: null };
    const context = { findings: { people: [person] }, pack: packs.of("en") } as unknown as Context;
    return speakerOf({ speaker: 0 } as Quote, context) !== null;
  };
  expect([speaker("May", "prime minister"), speaker("You", null), speaker("Anna", null)]).toEqual([true, false, true]);
});

const INTERVIEW = [
  "Maren Holt, 48, a boat builder from Larkhaven, has kept the ferry to the islands running for nine years.",
  "**The Review:** How did the ferry come to be yours?",
  "**Maren Holt:** By accident in the spring of the flood. My uncle broke his arm, and nobody else on the coast had the licence for it. I promised him that it would be two weeks and no more.",
  "**The Review:** Was there a time when you wanted to leave it all?",
  "**Holt:** Every single February of those years. But the island has a school with eleven children, and the doctor comes on Thursdays. A door like that is not closed because somebody is cold.",
];

it("quotes who answers in an interview, each answer by itself and without its label", async () => {
  const { of, deck } = await planned(`# A\n\n${INTERVIEW.join("\n\n")}`);
  const quotes = of("quote").map(({ passages, credit }) => [passages[0]?.text.slice(0, 13), credit?.name?.text]);
  expect(quotes).toEqual([
    ["By accident i", "Maren Holt"],
    ["But the islan", "Maren Holt"],
  ]);
  const shown = deck.slides.flatMap(({ texts }) => texts.map(({ text }) => text)).join(" ");
  expect(shown).not.toContain("Review:");
});

it("doesn't join what somebody says before and after somebody else", async () => {
  const said = [
    "“The gate of the harbour has been closed for a year now,” said Maren Holt, a baker.",
    "“Closed,” said Ivo Kroll, a teacher.",
    "“The lamp of the harbour has been out since the spring,” said Maren Holt.",
  ];
  const { of } = await planned(`# A\n\n${said.join(" ")}`);
  expect(of("quote").map(({ passages }) => passages.length)).toEqual([1]);
});

it.each([
  [
    "ru",
    "«Ворота закрыты уже год, и никто их не открыл», — говорит Анна Берг, 48 лет, пекарь из Верхней Ветровки.",
    "из Верхней Ветровки",
  ],
  [
    "uk",
    "«Ворота зачинені вже рік, і ніхто їх не відчинив», — каже Анна Берг, 48 років, пекарка з Верхньої Вітрівки.",
    "з Верхньої Вітрівки",
  ],
  [
    "en",
    "“The gate has been closed for a year, and nobody has opened it,” said Anna Berg, 48, a baker from Larkhaven.",
    "Larkhaven",
  ],
])("tells where a voice is from in words that stand alone: %s", async (lang, said, place) => {
  const { of } = await planned(`# A\n\n${said}`, { lang });
  expect(of("quote").map(({ credit }) => credit?.place?.text)).toEqual([place]);
});

it("leaves off whose relative somebody is where it can't say whose, and keeps work", async () => {
  const voices = [
    "“The gate has to stay open until the ferry is back at night,” said her daughter, Anna Berg.",
    "“The lamp was brought to us from the old harbour last year,” said his lawyer, Ivo Kroll.",
    "“The stair is too narrow for all of us who carry our nets,” said Mia Lund, a mother of three.",
  ];
  const { of } = await planned(`# A\n\n${voices.join("\n\n")}\n\n${filler(3)}`);
  const roles = of("voices").flatMap(({ people }) => people.map(({ name, role }) => [name?.text, role?.text]));
  expect(roles).toEqual([
    ["Anna Berg", undefined],
    ["Ivo Kroll", "lawyer"],
    ["Mia Lund", "mother of three"],
  ]);
});

it.each([
  ["ru", "«Мост закрыт до лета», — сообщили в министерстве транспорта.", "в министерстве транспорта"],
  ["ru", "По мнению Ветровка-центра, «мост закрыт до лета».", "По мнению Ветровка-центра"],
  ["ru", "«Мост закрыт до лета», — сказал директор Иван Петров.", "Иван Петров"],
  ["ru", "«Мост закрыт до лета», — сказал представитель завода.", "представитель завода"],
  ["uk", "«Міст закритий до літа», — ідеться у звіті міністерства.", "у звіті міністерства"],
])("%s: says under a quote what puts an office into its case: %s", async (lang, quote, credit) => {
  const opening = lang === "ru" ? "Город ждёт моста уже десять лет." : "Місто чекає на міст уже десять років.";
  const { deck } = await planned(`# М\n\n${opening}\n\n${quote}\n`, { lang });
  const credits = deck.slides.flatMap(({ texts }) => texts.filter(({ role }) => /^(?:name|speaker-role)$/.test(role)));
  expect(credits[0]?.text).toBe(credit);
});

it("has no line for an organisation among the voices", async () => {
  const says = (who: string, what: string) => `«${what} до самого лета и осени», — ${who}.\n\n`;
  const { of } = await planned(
    `# М\n\nГород ждёт моста уже десять лет.\n\n${says("сказал директор завода Иван Петров", "Мост закрыт")}По мнению Ветровка-центра, «мост нужен до самого лета и осени».\n\n${says("сказала пекарь Анна Вебер", "Хлеб не везут")}${says("сказал врач Олег Ким", "Больница закрыта")}`,
    { lang: "ru" },
  );
  const names = of("voices").flatMap(({ texts }) =>
    texts.filter(({ role }) => role === "name").map(({ text }) => text),
  );
  expect(names).toContain("Иван Петров");
  expect(names.join()).not.toContain("Ветровка");
});
