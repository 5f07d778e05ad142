import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { Aspect, Deck } from "../../src/model/deck.ts";
import type { Metrics } from "../../src/model/theme.ts";
import { heightOf } from "../../src/plan/fit/heights.ts";
import { breakLines, codeLines } from "../../src/plan/fit/lines.ts";
import { Cutter, Measure } from "../../src/plan/fit/measure.ts";
import { SETTINGS } from "../../src/plan/fit/settings.ts";
import { footnoteRows } from "../../src/text/footnotes.ts";
import { raised } from "../../src/text/raised.ts";
import { PLAIN } from "../../src/text/typography.ts";
import { variantOf } from "../../src/text/variant.ts";
import { packs } from "../packs.ts";
import { faultsAtOnce, faultsInFlow, faultsOf, setLines } from "./check.ts";
import { deckOf, ENGLISH, everyKind, KAZAKH, located, MAPS, RUSSIAN, shown, WORDS, written } from "./decks.ts";
import { studio } from "./studio.ts";

const at = studio();

async function faults(deck: Deck, theme = "lectern") {
  const file = join(at.shop.folder, "deck.html");
  writeFileSync(file, at.shop.html(deck, { theme, source: written() }));
  const found = [];
  const page = await at.browser.newPage();
  for (const [width, height] of [
    [1280, 720],
    [1024, 768],
  ] as const) {
    await page.setViewport({ width, height });
    await page.goto(pathToFileURL(file).href);
    await page.addStyleTag({ content: "*{transition:none!important}" });
    found.push(...(await faultsOf(page)).map((fault) => `${width}: ${fault.slide}: ${fault.what}`));
  }
  await page.close();
  return found;
}

const fillings = { en: ENGLISH, ru: RUSSIAN, kk: KAZAKH };

describe.each(["16:9", "4:3"] as const)("a deck of %s", (aspect: Aspect) => {
  it.each(Object.keys(fillings) as (keyof typeof fillings)[])(
    "holds every kind of slide in %s",
    async (language) => {
      const settle = at.shop.fitFor(language);
      const slides = everyKind(fillings[language], aspect).filter(
        (content) => settle(deckOf(language, aspect, [content]).slides[0] as never, aspect) !== null,
      );
      expect(slides.length).toBeGreaterThan(26);
      expect(await faults(deckOf(language, aspect, slides))).toEqual([]);
    },
    120_000,
  );

  it.each(["en", "ru", "uk", "kk", "de"])(
    "holds maps with what is said of them in %s",
    async (language) => {
      const maps = Object.values(MAPS).flatMap((towns) => located(towns, aspect, language));
      expect(maps).toHaveLength(Object.keys(MAPS).length);
      expect(await faults(deckOf(language, aspect, maps))).toEqual([]);
    },
    120_000,
  );

  it("holds words of one letter and of sixty", async () => {
    const settle = at.shop.fitFor("en");
    const slides = everyKind(WORDS, aspect).filter(
      (content) => settle(deckOf("en", aspect, [content]).slides[0] as never, aspect) !== null,
    );
    expect(slides.length).toBeGreaterThan(20);
    expect(await faults(deckOf("en", aspect, slides))).toEqual([]);
  }, 120_000);
});

it.each(["16:9", "4:3"] as const)(
  "sets an item that has a slide for itself as large as a statement: %s",
  async (aspect) => {
    const kinds = [
      { ordered: true, first: 4, task: null },
      { ordered: true, first: 88, task: null },
      { ordered: false, first: 1, task: "done" },
      { ordered: false, first: 1, task: null },
    ] as const;
    for (const [language, filling] of Object.entries(fillings)) {
      const said = everyKind(filling, aspect).flatMap((one) => (one.kind === "list" ? one.items : []));
      const slides = kinds.flatMap(({ ordered, first, task }) =>
        said.map((item) => ({
          kind: "list" as const,
          intro: shown("headline", said[0]?.text ?? ""),
          ordered,
          first,
          items: [{ ...item, number: ordered ? first : null, task }],
          part: { page: 1, of: 1 },
        })),
      );
      const deck = deckOf(language, aspect, slides);
      const file = join(at.shop.folder, "alone.html");
      writeFileSync(file, at.shop.html(deck));
      const page = await at.browser.newPage();
      await page.setViewport({ width: 1280, height: 720 });
      await page.goto(pathToFileURL(file).href);
      await page.waitForSelector(".reveal.ready");
      expect(await faultsAtOnce(page)).toEqual([]);
      const sizes = await page.$$eval(".item", (all) =>
        all.map((one) => [one.textContent?.length ?? 0, Number.parseFloat(getComputedStyle(one).fontSize)] as const),
      );
      for (const [letters, size] of sizes) expect(size, `${letters}`).toBeGreaterThanOrEqual(letters < 120 ? 46 : 34);
      await page.close();
      const text = await at.browser.newPage();
      await text.setViewport({ width: 320, height: 180, deviceScaleFactor: 4 });
      await text.goto(`${pathToFileURL(file).href}?view=read`);
      await text.waitForSelector(".reveal.ready");
      expect(await faultsInFlow(text, "text", 4.5)).toEqual([]);
      await text.close();
    }
  },
  120_000,
);

it("a line of code that is wrapped goes on further in than it began, wherever it is shown", async () => {
  const text = `${"word ".repeat(50)}\n    ${"deeper ".repeat(50)}\n\ttab\tand ${"tab ".repeat(60)}\nshort\n`;
  const code = { kind: "code" as const, intro: null, code: shown("code", text), language: null };
  const file = join(at.shop.folder, "hanging.html");
  writeFileSync(file, at.shop.html(deckOf("en", "16:9", [{ ...code, part: { page: 1, of: 1 } }])));
  const page = await at.browser.newPage();
  for (const [width, query, indents] of [
    [1280, "", [0, 4, 4, 0]],
    [700, "?view=read", [0, 4, 4, 0]],
    [320, "?view=read", null],
  ] as const) {
    await page.setViewport({ width, height: 720 });
    await page.goto(pathToFileURL(file).href + query);
    await page.waitForSelector(".reveal.ready");
    const rows = await page.$$eval(".line", (all) =>
      all.map((one) => {
        const range = document.createRange();
        const text = one.firstChild as Text;
        const left = one.getBoundingClientRect().left;
        const found: [number, number][] = [];
        for (let at = 0; at < text.length - 1; at++) {
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const box = range.getBoundingClientRect();
          if (text.data.charAt(at).trim() && (found.at(-1)?.[0] ?? -1) < box.top - 2)
            found.push([box.top, Math.round((box.left - left) / box.width)]);
        }
        return found.map(([, column]) => column);
      }),
    );
    expect(rows.map(([first]) => first)).toEqual(indents ?? rows.map(([first]) => first));
    for (const [first = 0, ...rest] of rows) {
      for (const column of rest) {
        if (indents) expect(column).toBeGreaterThanOrEqual(first + 2);
        else expect(column).toBe(2);
      }
    }
    expect(rows.slice(0, 3).every((row) => row.length > 1)).toBe(true);
    expect(rows[3]).toHaveLength(1);
  }
  // What is copied is the code as it was.
  const copied = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector("code") as Element);
    return getSelection()?.toString();
  });
  expect(copied?.trimEnd()).toBe(text.trimEnd());
  await page.close();
}, 60_000);

it.each(["16:9", "4:3"] as const)(
  "counts lines of code as the browser does, never fewer, whatever is in them: %s",
  async (aspect) => {
    const page = await at.browser.newPage();
    await page.setViewport({ width: 1280, height: 720 });
    const gaps = Array.from({ length: 24 }, (_, gap) => " ".repeat(gap * 7 + 1));
    const indents = ["", "  ", "\t", "    ", "\t\t\t", " ".repeat(9), " ".repeat(40)];
    const long = [
      `import read from "https://example.org/harbour-levels/${"station-north/".repeat(6)}?year=1912&all={every}";`,
      `const levels = await read("${"x".repeat(90)}", { all: true }).then((rows) => rows.filter(Boolean)); // said`,
      `cat levels.csv\t| grep northern-harbour | sort -u | head -n 20 | while read line; do echo "$line"; done > all.csv`,
      `${"word ".repeat(50)}end`,
      `жылы = айналым(${"теңіз-деңгейі, ".repeat(9)});`,
    ];
    const lines = [
      ...gaps.map((gap) => `${gap}period:${gap.slice(0, 30)} of twelve weeks,${gap}count "x"`),
      ...indents.flatMap((indent) => long.map((line) => indent + line)),
    ];
    const part = { page: 1, of: 1 };
    const code = lines.map((line) => ({
      kind: "code" as const,
      intro: null,
      code: shown("code", line),
      language: null,
      part,
    }));
    const file = join(at.shop.folder, "lines.html");
    const deck = deckOf("en", aspect, code);
    writeFileSync(file, at.shop.html(deck));
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector(".reveal.ready");
    expect(await faultsAtOnce(page)).toEqual([]);
    await page.addStyleTag({ content: ".reveal .slides>section{display:block!important}" });
    const set = await page.$$eval("pre.code", (all) =>
      all.map((one) => {
        const { fontSize, lineHeight } = getComputedStyle(one);
        const [size, leading] = [Number.parseFloat(fontSize), Number.parseFloat(lineHeight)];
        return { size, leading, width: one.clientWidth, shown: Math.round(one.offsetHeight / leading) };
      }),
    );
    expect(set).toHaveLength(lines.length);
    let [all, most] = [0, 0];
    set.forEach(({ size, leading, width, shown }, index) => {
      const counted = codeLines(lines[index] ?? "", { face: "mono", size, leading, gap: 0, most: 0 }, width);
      expect(counted, `${index}`).toBeGreaterThanOrEqual(shown);
      expect(counted, `${index}`).toBeLessThanOrEqual(shown + 1);
      all += shown;
      most += counted;
    });
    expect(most).toBeLessThanOrEqual(all * 1.02);
    await page.close();
  },
  60_000,
);

it("counts heights as the browser does, never lower", async () => {
  const metrics: Metrics = JSON.parse(readFileSync(join(at.shop.folder, "metrics.json"), "utf8"));
  const page = await at.browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  for (const [language, filling] of Object.entries(fillings)) {
    const [settle, cutter] = [at.shop.fitFor(language), new Cutter(metrics, packs.of(language) ?? PLAIN)];
    for (const aspect of ["16:9", "4:3"] as const) {
      const { slides, ...deck } = deckOf(language, aspect, everyKind(filling, aspect));
      // A picture takes what is left.
      const set = slides.filter((slide) => slide.kind !== "image" && settle(slide, aspect) !== null);
      const file = join(at.shop.folder, "heights.html");
      writeFileSync(file, at.shop.html({ ...deck, slides: set }));
      await page.goto(pathToFileURL(file).href);
      await page.waitForSelector(".reveal.ready");
      const grown = ".reveal .slides>section,.reveal .content{display:block!important;height:auto!important}";
      await page.addStyleTag({ content: grown });
      const heights = await page.$$eval(".content", (all) => all.map((one) => (one as HTMLElement).offsetHeight));
      set.forEach((slide, index) => {
        const setting = SETTINGS[variantOf(slide)][settle(slide, aspect) ?? 0] ?? {};
        const counted = heightOf(slide, new Measure(setting, aspect, cutter));
        expect(heights[index], `${language} ${aspect} ${slide.id}`).toBeLessThanOrEqual(counted + 1);
      });
    }
  }
  await page.close();
}, 60_000);

const CITED = {
  en: "E. Marlowe, Steam and the Shore, vol. 2 (Port Books, 1978), pp. 112–139; https://example.org/archive/2019/tide-mills.",
  ru: "Е. Марлова, «Пар и берег», т. 2 (Изд-во «Гавань», 1978), с. 112–139; то же в приложении к третьему изданию.",
  kk: "Е. Марлова, «Бу мен жаға», 2-т. («Айлақ» баспасы, 1978), 112–139-б.; үшінші басылымның қосымшасында да бар.",
};

describe.each(["16:9", "4:3"] as const)("footnotes at the foot of a slide of %s", (aspect: Aspect) => {
  it.each(Object.keys(CITED) as (keyof typeof CITED)[])(
    "stand on no more lines than are counted, below all else: %s",
    async (language) => {
      const metrics: Metrics = JSON.parse(readFileSync(join(at.shop.folder, "metrics.json"), "utf8"));
      const settle = at.shop.fitFor(language);
      const { slides, ...deck } = deckOf(language, aspect, everyKind(fillings[language], aspect));
      const lengths = [[20], [70], [200], [300], [60, 30], [60, 30, 190], [20, 40, 10, 20], [90, 90]];
      const noted = slides.flatMap((slide) =>
        ["statement", "quote", "figure", "list", "table", "image"].includes(slide.kind)
          ? lengths.map((all) => {
              const cut = (length: number) => shown("footnote", CITED[language].repeat(4).slice(0, length).trim());
              return {
                ...slide,
                footnotes: all.map((length, note) => ({ ...cut(length), number: note + 1, marks: [] })),
              };
            })
          : [],
      );
      const fitting = noted.filter((slide) => settle(slide, aspect) !== null);
      const set = fitting.map((slide, index) => ({ ...slide, id: `noted-${index}` }));
      expect(set.length).toBeGreaterThan(80);
      const file = join(at.shop.folder, "footnotes.html");
      writeFileSync(file, at.shop.html({ ...deck, slides: set }));
      const page = await at.browser.newPage();
      await page.setViewport({ width: 1280, height: 720 });
      await page.goto(pathToFileURL(file).href);
      await page.waitForSelector(".reveal.ready");
      expect(await faultsAtOnce(page)).toEqual([]);
      await page.addStyleTag({ content: ".reveal .slides>section{display:block!important}" });
      const lines = await page.$$eval(".foot-notes", (all) => all.map((one) => (one as HTMLElement).offsetHeight / 30));
      await page.close();
      const style = { face: "sans", size: 24, leading: 30, gap: 0, most: 0 } as const;
      const room = aspect === "16:9" ? 1104 : 832;
      const span = (text: string) => breakLines(text, style, Number.MAX_SAFE_INTEGER, metrics).width;
      let more = 0;
      set.forEach(({ footnotes }, index) => {
        const texts = footnotes.map(({ number, text }) => `${raised(`${number}`)}\u00a0${text}`);
        const rows = footnoteRows(texts, { room: room * 0.99, between: 32, span });
        const counted = rows.map((row) => (row[1] ? 1 : breakLines(row[0] ?? "", style, room, metrics).lines));
        const shown = lines[index] ?? 0;
        const sum = counted.reduce((all, one) => all + one, 0);
        expect(sum, texts.join(" | ")).toBeGreaterThanOrEqual(shown);
        more += sum - shown;
      });
      expect(more / set.length).toBeLessThan(0.2);
    },
    120_000,
  );
});

it("counts lines as the browser does: never fewer, at most one in fifty more", async () => {
  const metrics: Metrics = JSON.parse(readFileSync(join(at.shop.folder, "metrics.json"), "utf8"));
  const page = await at.browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  let more = 0;
  let lines = 0;
  for (const [language, filling] of Object.entries(fillings)) {
    for (const aspect of ["16:9", "4:3"] as const) {
      const file = join(at.shop.folder, "lines.html");
      writeFileSync(file, at.shop.html(deckOf(language, aspect, everyKind(filling, aspect))));
      await page.goto(pathToFileURL(file).href);
      await page.waitForSelector(".reveal.ready");
      for (const { text, face, size, leading, width, shown } of await setLines(page)) {
        const counted = breakLines(text, { face, size, leading, gap: 0, most: 0 }, width, metrics).lines;
        expect(counted, text).toBeGreaterThanOrEqual(shown);
        more += counted - shown;
        lines += shown;
      }
    }
  }
  await page.close();
  expect(lines).toBeGreaterThan(600);
  expect(more / lines).toBeLessThanOrEqual(0.02);
}, 60_000);

describe("a slide that is too large", () => {
  const sentence =
    "The council has taken an official stance of patience, yet its towns are divided over what is to come. ";
  const deck = deckOf("en", "16:9", [
    {
      kind: "quote",
      passages: [shown("quote", sentence.repeat(16))],
      joints: [],
      cutBefore: false,
      cutAfter: false,
      credit: null,
      part: { page: 1, of: 1 },
    },
  ]);

  it("fits no setting", () => {
    expect(at.shop.fitFor("en")(deck.slides[0] as never, "16:9")).toBeNull();
  });

  it("is seen by the check in the browser when it is shown all the same", async () => {
    expect((await faults(deck)).length).toBeGreaterThan(0);
  }, 60_000);
});
