import validate from "@ooxml-tools/validate";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Aspect, Deck, Slide } from "../../src/model/deck.ts";
import { deckOf, ENGLISH, everyKind, type Filling, KAZAKH, RUSSIAN, shown, WORDS } from "../browser/decks.ts";
import { folded, type Making, paragraphsIn, partOf, partsOf, placed, pptxOf, wordsIn } from "./pptx-file.ts";

const PNG =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEUlEQVR4nGNgYGCAYxgDiwAAG7gBAcR0dzMAAAAASUVORK5CYII=";

function every(filling: Filling, language: string, aspect: Aspect = "16:9"): Deck {
  const deck = deckOf(language, aspect, everyKind(filling, aspect));
  const slides = deck.slides.map(
    (slide): Slide => (slide.kind === "image" && slide.data ? { ...slide, data: PNG } : slide),
  );
  return { ...deck, slides };
}

const english = every(ENGLISH, "en");
const parts = partsOf(pptxOf(english));

describe("the file", () => {
  const cases: readonly [name: string, deck: Deck, making: Making][] = [
    ["English", english, {}],
    ["English, 4:3, dark", every(ENGLISH, "en", "4:3"), { theme: "lectern-dark" }],
    ["Russian, black on white", every(RUSSIAN, "ru"), { theme: "lectern-contrast", date: new Date(0) }],
    ["Kazakh", every(KAZAKH, "kk"), {}],
    ["very long words", every(WORDS, "de"), {}],
    ["no notes", english, { notes: false }],
    ["one slide", deckOf("en", "16:9", everyKind(ENGLISH).slice(0, 1)), {}],
    ["no language", { ...english, language: "und", labels: "en" }, {}],
  ];
  it.each(cases)(
    "is what the Open XML SDK takes for valid: %s",
    async (_, deck, making) => {
      const bytes = pptxOf(deck, making);
      for (const version of ["Office2013", "Microsoft365"] as const) {
        const faults = await validate(bytes, "pptx", version);
        expect(faults.map(({ description, path }) => `${path.partUri}: ${description}`)).toEqual([]);
      }
    },
    60_000,
  );

  it("has every part that is named, a type for every part, and no part that nothing names", () => {
    const types = parts.get("[Content_Types].xml") ?? "";
    const named = new Set<string>(["[Content_Types].xml"]);
    for (const [path, content] of parts) {
      if (!path.endsWith(".rels")) continue;
      named.add(path);
      const folder = path.replace(/_rels\/[^/]*$/u, "");
      for (const [, target = ""] of content.matchAll(/Target="([^"]+)"(?! TargetMode)/gu)) {
        const full = new URL(target, `file:///${folder}`).pathname.slice(1);
        expect([...parts.keys()]).toContain(full);
        named.add(full);
      }
    }
    for (const path of parts.keys()) {
      expect(named).toContain(path);
      const extension = path.slice(path.lastIndexOf(".") + 1);
      if (path !== "[Content_Types].xml") {
        expect(types).toMatch(
          new RegExp(`PartName="/${path}"|Extension="${extension}" ContentType="(?!application/xml")`, "u"),
        );
      }
    }
  });

  it("gives no two shapes of a slide one number", () => {
    for (let n = 1; n <= english.slides.length; n++) {
      const ids = [...partOf(parts, "slide", n).matchAll(/<p:cNvPr id="(\d+)"/gu)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("is the same twice", () => {
    expect(Buffer.from(pptxOf(english)).equals(Buffer.from(pptxOf(english)))).toBe(true);
  });

  it("says who wrote it, in which language, and when", () => {
    const dated = partsOf(pptxOf(every(KAZAKH, "kk"), { date: new Date(Date.UTC(2022, 2, 23)) }));
    const core = dated.get("docProps/core.xml");
    expect(core).toContain("<dc:title>A deck</dc:title>");
    expect(core).toContain("<dc:creator>Ada Example</dc:creator>");
    expect(core).toContain("<dc:language>kk</dc:language>");
    expect(core).toMatch(/<dcterms:created [^>]*>2022-03-23T00:00:00Z</u);
    expect(parts.get("docProps/core.xml")).not.toContain("dcterms:created");
    expect(partOf(dated, "slide", 1)).toContain(' lang="kk-KZ"');
    expect(partOf(dated, "notesSlide", 1)).toContain(' lang="kk-KZ"');
  });

  it("takes the theme's colours, and bare letters for what XML can't hold", () => {
    const dark = partsOf(pptxOf(english, { theme: "lectern-dark" }));
    expect(dark.get("ppt/theme/theme1.xml")).toContain('<a:dk1><a:srgbClr val="171614"/></a:dk1>');
    expect(dark.get("ppt/slideMasters/slideMaster1.xml")).toContain('<p:clrMap bg1="dk1" tx1="lt1"');
    const odd = deckOf("en", "16:9", [
      { kind: "statement", label: null, statement: shown("headline", "A\u0000B <&> \ud800C"), evidence: [] },
    ]);
    expect(wordsIn(placed(partOf(partsOf(pptxOf(odd)), "slide", 1), "title")[0] ?? "")).toBe("AB <&> C");
  });
});

describe("a slide", () => {
  it("has one title, in the title's place, which says what the slide is called or what stands largest", () => {
    english.slides.forEach((slide, index) => {
      const titles = placed(partOf(parts, "slide", index + 1), "title").map(wordsIn);
      expect(titles).toHaveLength(1);
      expect(titles[0]?.trim()).not.toBe("");
      if (slide.kind === "statement") expect(folded(titles[0] ?? "")).toBe(folded(slide.statement.text));
      if (slide.kind === "quote") expect(titles[0]).toBe(slide.headline);
    });
  });

  it.each([
    ["en", ENGLISH],
    ["ru", RUSSIAN],
    ["kk", KAZAKH],
  ] as const)("holds its texts as text: %s", (language, filling) => {
    const deck = every(filling, language);
    const made = partsOf(pptxOf(deck));
    deck.slides.forEach((slide, index) => {
      const words = folded(wordsIn(partOf(made, "slide", index + 1).replaceAll("</a:p>", "<a:br>")));
      for (const text of textsOf(slide)) expect(words).toContain(folded(text));
    });
  });

  it("has its layout's places only, each once", () => {
    english.slides.forEach((_, index) => {
      const [, layout] =
        /slideLayout(\d+)\.xml/u.exec(parts.get(`ppt/slides/_rels/slide${index + 1}.xml.rels`) ?? "") ?? [];
      const places = (xml: string) => [...xml.matchAll(/<p:ph [^>]*>/gu)].map(([place]) => place);
      const own = places(partOf(parts, "slide", index + 1));
      expect(new Set(own).size).toBe(own.length);
      for (const place of own)
        expect(places(parts.get(`ppt/slideLayouts/slideLayout${layout}.xml`) ?? "")).toContain(place);
    });
  });

  it("stays on its canvas, but for titles that are not shown", () => {
    for (const aspect of ["16:9", "4:3"] as const) {
      for (const [language, filling] of [
        ["en", ENGLISH],
        ["ru", RUSSIAN],
        ["kk", KAZAKH],
      ] as const) {
        const made = partsOf(pptxOf(every(filling, language, aspect)));
        const [width, height] = aspect === "16:9" ? [12_192_000, 6_858_000] : [9_144_000, 6_858_000];
        english.slides.forEach((_, index) => {
          const xml = partOf(made, "slide", index + 1);
          for (const [, x, y, w, h] of xml.matchAll(
            /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>(?!<a:chOff)/gu,
          )) {
            if (Number(y) + Number(h) < 0) continue;
            expect(Number(x)).toBeGreaterThanOrEqual(0);
            expect(Number(y)).toBeGreaterThanOrEqual(0);
            expect(Number(x) + Number(w)).toBeLessThanOrEqual(width);
            expect(Number(y) + Number(h)).toBeLessThanOrEqual(height);
          }
        });
      }
    }
  });

  it("shows tables, charts and pictures as such, each with a text in its place", () => {
    english.slides.forEach((slide, index) => {
      const xml = partOf(parts, "slide", index + 1);
      const table = slide.kind === "table" || (slide.kind === "voices" && slide.ages === null);
      const chart = slide.kind === "figure" && slide.bars;
      const picture = slide.kind === "sources" || (slide.kind === "image" && slide.data !== null);
      expect([...xml.matchAll(/<a:tbl>/gu)]).toHaveLength(table ? 1 : 0);
      expect([...xml.matchAll(/<c:chart /gu)]).toHaveLength(chart ? 1 : 0);
      expect([...xml.matchAll(/<p:pic>/gu)]).toHaveLength(picture ? 1 : 0);
      for (const [frame] of xml.matchAll(/<p:(?:graphicFrame|pic)>.*?<p:cNvPr [^>]*>/gsu))
        expect(frame).toMatch(/ descr="[^"]+"/u);
      for (const [stray] of xml.matchAll(/<p:(?:sp|cxnSp)>.*?<\/p:(?:sp|cxnSp)>/gsu)) {
        const told = slide.kind === "map" || slide.texts.some(({ role }) => role === "alt");
        if (!stray.includes("<a:t>")) expect(stray).toMatch(told ? /decorative| descr="[^"]+"/u : /decorative/u);
      }
    });
  });

  it("keeps a picture's shape, and shows the alternative text of one that PowerPoint may not know", () => {
    const told: string[] = [];
    const deck = deckOf("en", "4:3", [
      { kind: "image", natural: null, credit: null, data: PNG, alt: shown("alt", "Two to one"), caption: null },
      {
        kind: "image",
        natural: null,
        credit: null,
        data: "data:image/svg+xml,%3Csvg/%3E",
        alt: shown("alt", "A drawing"),
        caption: null,
      },
      {
        kind: "image",
        natural: null,
        credit: null,
        data: "data:image/png;base64,AAAA",
        alt: shown("alt", "Broken"),
        caption: null,
      },
    ]);
    const made = partsOf(pptxOf(deck, { told }));
    const [, w, h] = /<p:pic>.*?<a:ext cx="(\d+)" cy="(\d+)"\/>/su.exec(partOf(made, "slide", 1)) ?? [];
    expect(Number(w) / Number(h)).toBeCloseTo(2, 3);
    expect(partOf(made, "slide", 2)).not.toContain("<p:pic>");
    expect(wordsIn(partOf(made, "slide", 2))).toContain("A drawing");
    expect(wordsIn(partOf(made, "slide", 3))).toContain("Broken");
    expect(told).toHaveLength(2);
  });

  it("sets a table's columns as far apart as the slides do, and the last one to the margin", () => {
    const of = (columns: number) => ({
      kind: "table" as const,
      intro: null,
      header: [],
      rows: [Array.from({ length: columns }, () => shown("cell", "1"))],
      align: Array.from({ length: columns }, () => null),
      stretch: null,
      part: { page: 1, of: 1 },
    });
    const made = partsOf(pptxOf(deckOf("en", "16:9", [of(3), of(7)])));
    const rights = [1, 2].map((slide) =>
      [...partOf(made, "slide", slide).matchAll(/<a:tcPr marL="0" marR="(\d+)"/gu)].map(
        ([, emu]) => Number(emu) / 9525,
      ),
    );
    expect(rights).toEqual([
      [32, 32, 0],
      [14, 14, 14, 14, 14, 14, 0],
    ]);
  });

  it("has the numbers of a chart in the chart and in the workbook behind it", () => {
    const slide = english.slides.find(({ kind, ...rest }) => kind === "figure" && "bars" in rest && rest.bars);
    if (slide?.kind !== "figure") throw new Error("There is no chart");
    const values = slide.figures.map(({ value }) => String(value));
    const chart = parts.get("ppt/charts/chart1.xml") ?? "";
    const [, cached = ""] = /<c:numCache>(.*?)<\/c:numCache>/su.exec(chart) ?? [];
    expect([...cached.matchAll(/<c:v>([^<]*)</gu)].map(([, value]) => value)).toEqual(values);
    const workbook = unzipSync(pptxOf(english))["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"];
    const sheet = partsOf(workbook ?? new Uint8Array()).get("xl/worksheets/sheet1.xml") ?? "";
    expect([...sheet.matchAll(/<c r="B\d+"><v>([^<]*)</gu)].map(([, value]) => value)).toEqual(values);
  });
});

describe("the notes", () => {
  it("hold cues, what is to be said, and the background, in this order, on every slide's page", () => {
    english.slides.forEach(({ notes }, index) => {
      const [, body = ""] = /type="body"(.*?)<\/p:sp>/su.exec(partOf(parts, "notesSlide", index + 1)) ?? [];
      const wanted = [...notes.cues, ...notes.say].map(({ text }) => text);
      const background = notes.background.map(({ text }) => text);
      expect(paragraphsIn(body)).toEqual([...wanted, "Background", ...background]);
    });
  });

  it("are nowhere with --no-notes", () => {
    const bare = partsOf(pptxOf(english, { notes: false }));
    for (const [path, content] of bare) {
      expect(path).not.toMatch(/notes/iu);
      expect(content).not.toMatch(/to be said|: background|notesMaster/u);
    }
  });
});

describe("the parts of a talk", () => {
  it("are sections: the opening, each section, and what closes the talk", () => {
    const xml = parts.get("ppt/presentation.xml") ?? "";
    const sections = [...xml.matchAll(/<p14:section name="([^"]*)"[^>]*>(.*?)<\/p14:section>/gsu)];
    const names = english.slides.flatMap((slide) => (slide.kind === "section" ? [slide.heading.text] : []));
    expect(sections.map(([, name]) => name)).toEqual(["A deck", ...names, "Source"]);
    const ids = sections.flatMap(([, , inside = ""]) => [...inside.matchAll(/id="(\d+)"/gu)].map(([, id]) => id));
    expect(ids).toEqual([...xml.matchAll(/<p:sldId id="(\d+)"/gu)].map(([, id]) => id));
  });
});

/** What a slide of the article shows. */
function textsOf(slide: Slide): readonly string[] {
  const texts: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value !== "object" || value === null || ["notes", "texts"].includes(key)) return;
    if ("role" in value && "text" in value && typeof value.text === "string") {
      const shownAlt = value.role !== "alt" || (slide.kind === "image" && slide.data === null);
      if (shownAlt) texts.push(...value.text.split("\n").map((text) => text.replaceAll("\t", "    ")));
    } else for (const [name, part] of Object.entries(value)) walk(part, name);
  };
  walk(slide, "");
  return texts;
}

it("sets lists in lists as levels, each with its numbers or bullets", () => {
  const list = (...numbers: (number | null)[]) => {
    const items = ["Prepare", "read", "and write", "Leave"].map((text, index) => ({
      ...shown("item", text),
      depth: [0, 1, 2, 0][index] ?? 0,
      number: numbers[index] ?? null,
      task: null,
    }));
    const ordered = numbers[0] !== null;
    return { kind: "list", intro: null, ordered, first: 3, items, part: { page: 1, of: 1 } } as const;
  };
  const both = partsOf(pptxOf(deckOf("en", "16:9", [list(3, null, null, 4), list(null, null, 2, null)])));
  const linesOf = (number: number) =>
    Array.from(
      partOf(both, "slide", number).matchAll(/<a:pPr marL="(\d+)" indent="(-\d+)"(?: lvl="(\d)")?.*?<\/a:pPr>/gsu),
      ([all, margin, indent, level = "0"]) => ({
        left: (Number(margin) + Number(indent)) / 9525,
        level: Number(level),
        number: /startAt="(\d+)"/u.exec(all)?.[1] ?? null,
      }),
    );
  expect(linesOf(1)).toEqual([
    { left: 0, level: 0, number: "3" },
    { left: 72, level: 1, number: null },
    { left: 116, level: 2, number: null },
    { left: 0, level: 0, number: "4" },
  ]);
  expect(linesOf(2).map(({ left, level, number }) => [left, level, number])).toEqual([
    [0, 0, null],
    [44, 1, null],
    [88, 2, "2"],
    [0, 0, null],
  ]);
});
