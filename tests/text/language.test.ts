import { describe, expect, it } from "vitest";
import { packs } from "../packs.ts";
import { foreignTo } from "../../src/text/language.ts";
import { filler, planned } from "../plan/planned.ts";

describe("the language of a passage", () => {
  it.each([
    ["en", "Мы не хотим этой войны, и никто её не хочет", "ru"],
    ["en", "Ми не хочемо цієї війни, і ніхто її не хоче", "uk"],
    ["en", "Біз бұл соғысты қаламаймыз және ешкім қаламайды", "kk"],
    ["ru", "We do not want this war, and nobody wants it", "en"],
    ["kk", "Wir wollen diesen Krieg nicht, und niemand will ihn", "de"],
    ["en", "We do not want this war", null],
    ["en", "Новая газета", null],
    ["en", "the newspaper Новая газета, which nobody reads any more", null],
    ["en", "We say «мир» and we mean peace and the world", null],
    ["ru", "Мы не хотим этой войны", null],
    ["und", "Мы не хотим этой войны, и никто её не хочет", null],
    ["en", "1,500 − 230", null],
  ])("in %s: %s", (around, text, language) => {
    expect(foreignTo(around, packs)(text)).toBe(language);
  });

  it("is told on the page", async () => {
    const said = "“Мы не хотим этой войны, и никто в нашей деревне её не хочет”";
    const { files } = await planned(`# A\n\n${filler(4)}\n\n${said}, said Maren Holt, a teacher.\n\n${filler(4)}`);
    const passages = [
      ...String(files[0]?.content).matchAll(/<span data-role="(?:quote|evidence|headline)"[^>]*>Мы/gu),
    ].map(([tag]) => tag);
    expect(passages).toHaveLength(1);
    expect(passages[0]).toContain('lang="ru"');
  });
});
