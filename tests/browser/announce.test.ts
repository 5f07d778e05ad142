// What a screen reader is told when a slide comes on: all that is seen of it, and what pictures and charts show.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { Deck, MapSlide, Slide } from "../../src/model/deck.ts";
import { packs } from "../packs.ts";
import { deckOf, ENGLISH, everyKind, KAZAKH, RUSSIAN, shown, written } from "./decks.ts";
import { studio } from "./studio.ts";

const at = studio();

/** Letters and numbers alone: the slide's typography and the voice's marks may differ. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/['’]/gu, "")
    .replaceAll(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();

function mapOf(places: readonly (readonly [string, boolean])[]): Parameters<typeof deckOf>[2][number] {
  const points = places.map(([name, lives], index) => ({
    place: shown("place", name),
    lives,
    x: 100 + 120 * index,
    y: 200,
    label: { x: 110 + 120 * index, y: 205, anchor: "start" as const, from: null },
  }));
  const shape = "M0 0H1000V300H0Z";
  return {
    kind: "map",
    country: "KZ",
    called: "Kazakhstan",
    layout: "under",
    width: 1000,
    height: 300,
    outline: { land: shape, country: shape, lakes: "", borders: "M0 0H10", edge: "M0 2H10", disputed: "M0 5H10" },
    transform: { x: 0, y: 0, scale: 1 },
    crimea: places.length === 1,
    points,
    locator: null,
  } satisfies Omit<MapSlide, "id" | "headline" | "texts" | "footnotes" | "seconds" | "notes" | "sources" | "setting">;
}

async function open(deck: Deck): Promise<Page> {
  const file = join(at.shop.folder, "announced.html");
  writeFileSync(file, at.shop.html(deck, { source: written() }));
  const page = await at.browser.newPage();
  await page.setViewport({ width: 1024, height: 768 });
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector(".reveal.ready");
  return page;
}

/** What is said of every slide, the first one last, as one comes back to it. */
async function announcements(deck: Deck): Promise<ReadonlyMap<Slide, string>> {
  const page = await open(deck);
  const said = new Map<Slide, string>();
  for (const slide of [...deck.slides.slice(1), deck.slides[0]]) {
    if (!slide) continue;
    await page.keyboard.press(slide === deck.slides[0] ? "Home" : "ArrowRight");
    said.set(slide, await page.$eval("#announcer", (one) => one.textContent ?? ""));
  }
  await page.close();
  return said;
}

/** Words that have to be heard one after the other, as what stands together on the slide. */
function together(slide: Slide, language: string): readonly string[] {
  const words = packs.of(language)?.slide;
  const of = (...parts: readonly ({ readonly text: string } | null | undefined)[]) =>
    parts.map((part) => part?.text ?? "").join(" ");
  const page = (part: { page: number; of: number }) =>
    part.of > 1 ? [(words?.page ?? "").replace("{page}", String(part.page)).replace("{of}", String(part.of))] : [];
  switch (slide.kind) {
    case "contents":
      return slide.entries.map(({ number, heading }) => `${number} ${heading.text}`);
    case "section":
      return [
        (words?.section ?? "").replace("{number}", String(slide.number)).replace("{of}", String(slide.of)),
        of(slide.heading, slide.key),
      ];
    case "statement":
      return slide.evidence.map(({ passage, credit }) =>
        of(passage, credit?.name, credit?.age, credit?.role, credit?.place),
      );
    case "quote":
      return [of(slide.credit?.name, slide.credit?.age, slide.credit?.role, slide.credit?.place), ...page(slide.part)];
    case "figure":
      return [
        ...(slide.bars ? [words?.chart ?? ""] : []),
        ...slide.figures.map(({ qualifier, number, what }) => of(qualifier, number, what)),
      ];
    case "timeline":
      return slide.events.map(({ when, what }) => of(when, what));
    case "voices":
      return slide.ages
        ? slide.people.flatMap(({ name, age }) => (age ? [of(name, age)] : []))
        : [...slide.people.map(({ name, age, role, place }) => of(name, age, role, place)), ...page(slide.part)];
    case "map": {
      const of = (lives: boolean) => slide.points.flatMap((one) => (one.lives === lives ? [one.place.text] : []));
      const told = [
        [words?.mapLives, of(true)],
        [words?.mapNamed, of(false)],
      ] as const;
      return [
        ...told.flatMap(([what, all]) => (all.length ? [`${what} ${all.join(" ")}`] : [])),
        (slide.outline.disputed && words?.mapDisputed) || "",
        [words?.mapBoundaries, slide.crimea ? words?.mapCrimea : ""].join(" "),
      ];
    }
    case "image":
      return [slide.alt?.text ?? slide.caption?.text ?? ""];
    case "table":
      return slide.rows.map((row) => row.map((cell, column) => of(slide.header?.[column], cell)).join(" "));
    case "code":
      return [`${slide.intro?.text ?? words?.code} ${slide.code.text}`];
    case "list":
      return slide.items.map(({ number, task, text }) =>
        number === null || task !== null ? text : `${number} ${text}`,
      );
    case "sources":
      return [words?.qr ?? ""];
    default:
      return [];
  }
}

describe.each([
  ["en", ENGLISH, ["Larkhaven", "New Harbour", "Wetherby"]],
  ["ru", RUSSIAN, ["Жаворонково", "Верхнеднепровск", "Заречье"]],
  ["kk", KAZAKH, ["Өскемен", "Қызылорда", "Ақтау"]],
] as const)("what is said in %s", (language, filling, [first, second, third]) => {
  const maps = [
    mapOf([
      [first, true],
      [second, false],
      [third, true],
    ]),
    mapOf([[first, false]]),
  ];
  const plain = deckOf(language, "16:9", [...everyKind(filling), ...maps]);
  const note = { ...shown("footnote", "Example Review, 2019, p. 48."), number: 1, marks: [] };
  const deck = {
    ...plain,
    slides: plain.slides.map((slide) =>
      slide.kind === "statement" ? { ...slide, texts: [...slide.texts, note], footnotes: [note] } : slide,
    ),
  };

  it("has all of every slide, once, with its place", async () => {
    const said = await announcements(deck);
    expect(new Set([...said.keys()].map(({ kind }) => kind)).size).toBe(14);
    const place = packs.of(language)?.view.slide ?? "";
    deck.slides.forEach((slide, index) => {
      const all = said.get(slide) ?? "";
      const where = place.replace("{number}", String(index + 1)).replace("{of}", String(deck.slides.length));
      expect(all.startsWith(`${where}. `), all).toBe(true);
      for (const { text } of slide.texts) expect(bare(all), slide.id).toContain(bare(text));
      for (const words of together(slide, language)) expect(bare(all), slide.id).toContain(bare(words));
      expect(all, slide.id).not.toMatch(/to be said|undefined|null|\s[.,]|[“«]\s|\.\.|,,|,\.|\s\s|·/u);
      expect(all.trimEnd(), slide.id).toMatch(/[.!?…:;,]["»”’)\]]*$/u);
      if (slide.kind !== "sources") expect(all, slide.id).not.toContain(deck.credit);
      if (slide.kind !== "image" && slide.kind !== "map") return;
      const sentences = all.split(/(?<=\.)\s/u).map(bare);
      expect(new Set(sentences).size, all).toBe(sentences.length);
    });
  }, 120_000);
});

it("is said in the language it is written in, Lectern's own words in theirs", async () => {
  const deck = { ...deckOf("ru", "16:9", everyKind(RUSSIAN).slice(0, 3)), labels: "en" };
  const page = await open(deck);
  await page.keyboard.press("ArrowRight");
  const parts = await page.$$eval("#announcer [lang]", (all) =>
    all.map((one) => [one.getAttribute("lang"), one.textContent]),
  );
  expect(parts.map(([lang]) => lang)).toEqual(["en", "en", "ru"]);
  expect(parts[1]?.[1]).toBe("Contents. ");
  expect(parts[2]?.[1]).toContain(RUSSIAN.headings[0]);
  await page.close();
}, 60_000);

it("says that the screen is black, and the slide when it is back", async () => {
  const page = await open(deckOf("en", "16:9", everyKind(ENGLISH).slice(0, 3)));
  const said = () => page.$eval("#announcer", (one) => one.textContent ?? "");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("b");
  expect(await said()).toBe("The screen is black");
  await page.keyboard.press("b");
  expect(await said()).toContain("Slide 2 of 3. Contents.");
  await page.close();
}, 60_000);
