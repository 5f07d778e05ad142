import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Metrics } from "../../src/model/theme.ts";
import { breakLines, codeLines } from "../../src/plan/fit/lines.ts";
import { SETTINGS } from "../../src/plan/fit/settings.ts";
import { type Workshop, workshop } from "../browser/build.ts";
import { deckOf, shown } from "../browser/decks.ts";

let shop: Workshop;
let metrics: Metrics;

beforeAll(async () => {
  shop = await workshop();
  metrics = JSON.parse(readFileSync(join(shop.folder, "metrics.json"), "utf8"));
});

afterAll(() => rmSync(shop.folder, { recursive: true, force: true }));

const style = { face: "sans", size: 32, leading: 40, gap: 0, most: 0 } as const;

describe("breaking lines", () => {
  it("is what the widths say", () => {
    expect(breakLines("one two three", style, 130, metrics).lines).toBe(2);
    expect(breakLines("one two three", style, 100, metrics).lines).toBe(3);
    expect(breakLines("one two three", style, 400, metrics).lines).toBe(1);
    expect(breakLines("", style, 400, metrics).lines).toBe(0);
  });

  it("breaks behind hyphens and dashes, not at non-breaking spaces", () => {
    const width = breakLines("grandmother-", style, 1000, metrics).width + 2;
    expect(breakLines("grandmother-tongues", style, width, metrics)).toMatchObject({ lines: 2, torn: false });
    expect(breakLines("grandmother\u00a0tongues", style, width, metrics).torn).toBe(true);
  });

  it("tears a word only where no line holds it", () => {
    expect(breakLines("x".repeat(60), style, 300, metrics)).toMatchObject({ torn: true });
    expect(breakLines("x".repeat(60), style, 3000, metrics)).toMatchObject({ torn: false, lines: 1 });
  });

  it("counts a missing glyph as one em", () => {
    expect(breakLines("\u{10a0}", style, 1000, metrics).width).toBeCloseTo(32);
  });

  it("comes through a long text", () => {
    expect(breakLines("слово ".repeat(200_000), style, 1000, metrics).lines).toBeGreaterThan(1000);
  });

  it("wraps code at spaces and keeps its lines", () => {
    expect(codeLines("a\n\nb", { ...style, face: "mono" }, 1000)).toBe(3);
    expect(codeLines("word ".repeat(40), { ...style, face: "mono" }, 1000)).toBe(5);
    expect(codeLines("x".repeat(101), { ...style, face: "mono" }, 1000)).toBe(3);
    expect(codeLines(`a${" ".repeat(48)}b`, { ...style, face: "mono" }, 1000)).toBe(1);
    expect(codeLines(`a${" ".repeat(100)}b`, { ...style, face: "mono" }, 1000)).toBe(3);
    // What is wrapped has two columns less, and as many as its line begins with.
    expect(codeLines("x".repeat(51 + 49), { ...style, face: "mono" }, 1000)).toBe(2);
    expect(codeLines(`${" ".repeat(9)}${"x".repeat(40 + 40)}`, { ...style, face: "mono" }, 1000)).toBe(3);
    expect(codeLines(`x ${"a-".repeat(60)}`, { ...style, face: "mono" }, 1000)).toBe(3);
  });
});

describe("fit", () => {
  const quote = (text: string) =>
    deckOf("en", "16:9", [
      {
        kind: "quote",
        passages: [shown("quote", text)],
        joints: [],
        cutBefore: false,
        cutAfter: false,
        credit: null,
        part: { page: 1, of: 1 },
      },
    ]).slides[0] as never;

  it("sets more text no larger, and at some length not at all", () => {
    const settle = shop.fitFor("en");
    let last = 0;
    for (let words = 1; words < 400; words++) {
      const setting = settle(quote("word ".repeat(words)), "16:9") ?? Number.POSITIVE_INFINITY;
      expect(setting).toBeGreaterThanOrEqual(last);
      last = setting;
    }
    expect(last).toBe(Number.POSITIVE_INFINITY);
  });

  it("rather sets smaller than tear a word", () => {
    const settle = shop.fitFor("en");
    expect(settle(quote("Donaudampfschifffahrtselektrizitätenhaupt"), "16:9")).toBeGreaterThan(0);
    expect(settle(quote("x".repeat(120)), "16:9")).not.toBeNull();
  });
});

it("keeps text in reach of the last row, and settings in order of size", () => {
  for (const [variant, settings] of Object.entries(SETTINGS)) {
    for (const [index, setting] of settings.entries()) {
      for (const [element, { size, leading }] of Object.entries(setting)) {
        expect(size, `${variant} ${index} ${element}`).toBeGreaterThanOrEqual(24);
        const before = settings[index - 1];
        // Under a smaller headline the evidence may be larger again, and over smaller code what introduces it.
        const first = { statement: "headline", code: "code" }[variant] ?? "";
        const smaller = (before?.[first]?.size ?? 0) > (setting[first]?.size ?? 0);
        if (!smaller || element === first) expect(size).toBeLessThanOrEqual(before?.[element]?.size ?? size);
        if (!["qualifier", "number", "bar"].includes(element)) expect(leading).toBeGreaterThan(size);
      }
    }
  }
});

describe("words that no setting spares", () => {
  const of = (...cells: readonly string[]) =>
    deckOf("en", "4:3", [
      {
        kind: "table",
        intro: null,
        header: [],
        rows: [cells.map((text) => shown("cell", text))],
        align: cells.map(() => null),
        stretch: null,
        part: { page: 1, of: 1 },
      },
    ]).slides[0] as never;
  const [long, wide] = ["m".repeat(60), "ct".repeat(7)];

  it("are torn in the setting that tears fewest, else in the largest", () => {
    const settle = shop.fitFor("en");
    const largest = SETTINGS.table.findIndex(({ cell }) => cell?.most === 0);
    expect(settle(of(long), "4:3")).toBe(largest);
    const setting = settle(of(long, wide), "4:3");
    expect(setting).toBeGreaterThan(largest);
    expect(settle(of(long, wide), "4:3", "no tearing")).toBeNull();
  });
});

describe("code", () => {
  const of = (text: string) =>
    deckOf("en", "16:9", [
      { kind: "code", intro: null, code: shown("code", text), language: null, part: { page: 1, of: 1 } },
    ]).slides[0] as never;
  const sizeOf = (text: string) => SETTINGS.code[shop.fitFor("en")(of(text), "16:9") ?? 0]?.code?.size;

  it("is set smaller where that keeps its lines whole, and no smaller where nothing does", () => {
    const line = (letters: number) => `if x:\n    ${"y".repeat(letters - 4)}`;
    expect([40, 60, 66, 72, 90].map((letters) => sizeOf(line(letters)))).toEqual([32, 28, 26, 24, 32]);
  });
});

it("sets items of a list in a list closer to what they stand under", () => {
  const list = (depth: number) =>
    deckOf("en", "16:9", [
      {
        kind: "list",
        intro: null,
        ordered: false,
        first: 1,
        items: Array.from({ length: 9 }, (_, at) => ({
          ...shown("item", "One."),
          depth: at && depth,
          number: null,
          task: null,
        })),
        part: { page: 1, of: 1 },
      },
    ]).slides[0] as never;
  const settle = shop.fitFor("en");
  expect(settle(list(1), "16:9")).toBeLessThan(settle(list(0), "16:9") ?? 0);
});
