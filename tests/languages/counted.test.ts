import { expect, it } from "vitest";
import { codes } from "../../src/languages/index.ts";
import { packs } from "../packs.ts";

/** The word for slides beside 1, 2, 5, 11, 21 and 22, as a grammar has it. */
const SLIDES: Readonly<Record<string, readonly string[]>> = {
  en: ["slide", "slides", "slides", "slides", "slides", "slides"],
  de: ["Folie", "Folien", "Folien", "Folien", "Folien", "Folien"],
  ru: ["слайд", "слайда", "слайдов", "слайдов", "слайд", "слайда"],
  uk: ["слайд", "слайди", "слайдів", "слайдів", "слайд", "слайди"],
  kk: ["слайд", "слайд", "слайд", "слайд", "слайд", "слайд"],
};

it.each(codes)("counts slides as %s does", (code) => {
  const forms = packs.of(code)?.view.found;
  const rules = new Intl.PluralRules(code);
  const said = [1, 2, 5, 11, 21, 22].map((count) => forms?.[rules.select(count)] ?? forms?.other);
  expect(said).toEqual(SLIDES[code]?.map((slides) => `{count} ${slides}`));
});
