import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { titlesOf } from "../../src/render/index.ts";
import { type Workshop, workshop } from "../browser/build.ts";
import { credit, deckOf, ENGLISH, everyKind, KAZAKH, RUSSIAN, shown } from "../browser/decks.ts";
import { packs } from "../packs.ts";

let shop: Workshop;

beforeAll(async () => {
  shop = await workshop();
});

afterAll(() => rmSync(shop.folder, { recursive: true, force: true }));

const part = (page: number, of: number) => ({ page, of });
const quote = (text: string, who: string | null, page = part(1, 1)) => ({
  kind: "quote" as const,
  passages: [shown("quote", text)],
  joints: [],
  cutBefore: false,
  cutAfter: false,
  credit: who === null ? null : credit(who, "48", "baker", "Aral"),
  part: page,
});
const statement = (text: string) => ({
  kind: "statement" as const,
  label: null,
  statement: shown("headline", text),
  evidence: [],
});

/** A deck whose slides are called what a plan would call them. */
function titled(language: string, slides: readonly (readonly [string, Parameters<typeof deckOf>[2][number]])[]) {
  const deck = deckOf(
    language,
    "16:9",
    slides.map(([, slide]) => slide),
  );
  const pack = packs.of(language);
  if (!pack) throw new Error(language);
  return titlesOf(
    { ...deck, slides: deck.slides.map((slide, index) => ({ ...slide, headline: slides[index]?.[0] ?? "" })) },
    { pack, labels: pack },
  );
}

it("sets titles as their slides are set, quotes in their marks, and tells pages apart", () => {
  const text = 'the 25 rivers\' water - "ours" - is low';
  expect(
    titled("en", [
      [text, statement(text)],
      [`Anna: ${text}`, quote(text, "Anna", part(2, 3))],
      [text, quote(text, null)],
    ]),
  ).toEqual([
    "The 25\u00a0rivers’ water\u00a0– “ours”\u00a0– is low",
    "Anna: “the 25\u00a0rivers’ water\u00a0– ‘ours’\u00a0– is low” · 2 of 3",
    "“the 25\u00a0rivers’ water\u00a0– ‘ours’\u00a0– is low”",
  ]);
  const russian = 'Мы жили "тут" - у реки';
  expect(
    titled("ru", [
      [russian, statement(russian)],
      [`Анна: ${russian}`, quote(russian, "Анна")],
    ]),
  ).toEqual(["Мы жили «тут»\u00a0– у\u00a0реки", "Анна: «Мы жили „тут“\u00a0– у\u00a0реки»"]);
});

it.each([
  ["en", ENGLISH],
  ["ru", RUSSIAN],
  ["kk", KAZAKH],
] as const)("are what the slides show as their headings in %s", (language, filling) => {
  const kinds = everyKind(filling);
  const sections = shop.html(deckOf(language, "16:9", kinds)).match(/<section [\s\S]*?<\/section>/gu) ?? [];
  const seen = sections.map(
    (section) =>
      /<h[12] class="(?:headline|heading|title|statement)">(.*?)<\/h[12]>/su
        .exec(section)?.[1]
        ?.replaceAll(/<(?:span class="unseen"|small)[^>]*>.*|<[^>]*>/gsu, "")
        .trim() ?? null,
  );
  const titles = titled(
    language,
    kinds.map((slide, index) => [seen[index]?.replaceAll(/[\u00a0]/gu, " ") ?? "", slide]),
  );
  expect(seen.filter((one) => one !== null).length).toBeGreaterThan(12);
  titles.forEach((title, index) => {
    if (seen[index] !== null) expect(title.split(" · ")[0]).toBe(seen[index]?.replaceAll("&#x27;", "'"));
  });
});
