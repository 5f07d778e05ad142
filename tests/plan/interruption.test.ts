import { expect, it } from "vitest";
import { packs } from "../packs.ts";
import { hasOwnComma } from "../../src/plan/interruption.ts";
import { planned } from "./planned.ts";

it.each([
  ["en", "We waited for ten years,", "but nobody came", true],
  ["en", "The gate is old,", "and there’s no other", true],
  ["en", "He came. If the gate stays shut,", "we leave", true],
  ["en", "If it rains, we go,", "the three of us", false],
  ["en", "Of course,", "the gate is shut", true],
  ["en", "We all know,", "that the gate is shut", false],
  ["en", "We sell bread,", "and cheese", false],
  ["ru", "Мы знали,", "что никто не придёт", true],
  ["ru", "Мы ждали этого моста,", "десять лет", false],
  ["ru", "Если река поднимется,", "мы потеряем всё", true],
  ["uk", "Ми знали,", "що ніхто не прийде", true],
  ["de", "Wir haben gewusst", "dass niemand kommt", true],
  ["de", "Wenn es regnet", "bleiben wir hier", true],
  ["de", "Wir haben", "aber keine Zeit", false],
  ["kk", "Біз күттік,", "бірақ ешкім келмеді", true],
])("%s: tells whether a sentence has a comma where it is interrupted: %s … %s", (lang, before, after, own) => {
  expect(hasOwnComma(before, after, packs.of(lang))).toBe(own);
});

const talk = (before: string, after: string) =>
  planned(`# The gate\n\nThe town waits.\n\n“${before},” said Anna Holt, a baker from Larkhaven, “${after}.”\n`, {
    lang: "en",
    formats: ["html"],
  });

it("joins what is interrupted with the comma that it has of its own", async () => {
  const { of, files } = await talk("We have waited for ten long years", "but nobody has ever come to build the bridge");
  expect(of("quote")).toMatchObject([{ joints: ["comma"] }]);
  expect(String(files[0]?.content).replace(/<[^>]*>/g, "")).toContain("ten long years, but nobody has");
});

it("goes on with a sentence whose second half begins with “I”", async () => {
  const { of } = await talk("When the old ferry stops in winter", "I have to walk two hours to sell the bread");
  expect(of("quote")).toMatchObject([{ joints: ["comma"] }]);
});

it("begins no quote in the middle of a sentence that was interrupted", async () => {
  const { of } = await talk(
    "Everything that these men have told us about the bridge",
    "has turned out to be wrong in the end",
  );
  expect(of("quote")).toMatchObject([{ joints: ["interruption"], cutBefore: false }]);
});

it.each([
  [
    "en",
    "“The whole town knows,” said Anna Holt, “that the gate will stay shut.”",
    "The whole town knows that the gate",
  ],
  ["ru", "«Мы ждали этого моста, — сказала Анна Вебер, — десять долгих лет».", "этого моста десять"],
  ["ru", "«Мы все давно знали, — сказала Анна Вебер, — что моста не будет».", "знали, что моста"],
])("%s: leaves out commas that only lead to who speaks: %s", async (lang, quote, joined) => {
  const opening =
    lang === "en" ? "The town of Larkhaven waits for its bridge." : "Город Ветровка ждёт моста уже десять лет.";
  const { deck } = await planned(`# Gate\n\n${opening}\n\n${quote}\n`, { lang });
  expect(deck.slides.flatMap(({ texts }) => texts.map(({ text }) => text)).join("\n")).toContain(joined);
});
