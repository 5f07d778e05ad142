import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packs } from "../packs.ts";
import type { Aspect } from "../../src/model/deck.ts";
import { createFit } from "../../src/plan/fit/index.ts";
import { filler, planned } from "./planned.ts";

const settle = createFit(
  JSON.parse(readFileSync(new URL("../../lib/metrics.json", import.meta.url), "utf8")),
  packs.of("en"),
);
const FILLER = filler(12);

function tabled(columns: number, rows: number, word = "measurement"): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const head = Array.from({ length: columns }, (_, i) => (i ? `${word} ${i}` : "Gauge"));
  const body = Array.from({ length: rows }, (_, r) =>
    row(head.map((_, i) => (i ? `${r * i} ${word}` : `Gauge ${r + 1}`))),
  );
  return `# Gauges\n\n${FILLER}\n\n${[row(head), row(head.map(() => "---")), ...body].join("\n")}\n`;
}

const cases: [columns: number, rows: number, aspect: Aspect][] = [
  [12, 80, "16:9"],
  [12, 80, "4:3"],
  [7, 9, "4:3"],
  [30, 3, "16:9"],
  [3, 40, "16:9"],
];

describe("a table", () => {
  it("stands on one slide where it fits", async () => {
    const { of, told } = await planned(tabled(3, 4));
    expect(of("table")).toMatchObject([{ stretch: null, part: { page: 1, of: 1 } }]);
    expect(told).toEqual([]);
  });

  it("without a head is called by its first row, and without a word in it is none", async () => {
    const { of } = await planned(
      `# Gauges\n\n${FILLER}\n\n| | |\n|-|-|\n| North | 12 |\n\n${FILLER}\n\n| | |\n|-|-|\n| | |\n`,
    );
    expect(of("table").map(({ headline }) => headline)).toEqual(["North · 12"]);
  });

  it.each(cases)("of %i columns and %i rows has few slides at %s, and tears no word", async (columns, rows, aspect) => {
    const { of } = await planned(tabled(columns, rows), { aspect });
    const parts = of("table");
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.length).toBeLessThanOrEqual(4);
    for (const slide of parts) {
      expect(settle(slide, aspect, "no tearing")).not.toBeNull();
      const { rows: shown, columns: across } = slide.stretch ?? {};
      expect(slide.header.map(({ text }) => text)).toEqual([
        "Gauge",
        ...Array.from({ length: columns }, (_, i) => `measurement ${i}`).slice(
          Math.max(1, (across?.from ?? 0) - 1),
          across?.to,
        ),
      ]);
      expect(slide.rows.map(([name]) => name?.text)).toEqual(
        Array.from({ length: rows }, (_, i) => `Gauge ${i + 1}`).slice((shown?.from ?? 0) - 1, shown?.to),
      );
    }
  });

  it("is shown in bands: the same rows in each group of columns, then the next", async () => {
    const { of } = await planned(tabled(9, 20, "gauge"));
    const cells = of("table").map(({ stretch }) => stretch);
    expect(new Set(cells.map((one) => one?.columns.from)).size).toBe(2);
    expect(cells[0]?.rows).toEqual(cells[1]?.rows);
    expect(cells[2]?.rows.from).toBe((cells[1]?.rows.to ?? 0) + 1);
  });

  it("has numbers on the right, unless the article says otherwise", async () => {
    const rows = "| a | 1 | $2,000 | 3 |\n| b | 12 | 4.5% | x |";
    const { of } = await planned(`# Gauges\n\n${FILLER}\n\n| A | B | C | D |\n| --- | :-- | --- | --- |\n${rows}\n`);
    expect(of("table").map(({ align }) => align)).toEqual([[null, "left", "right", null]]);
  });

  it("says where it is too large for slides, and keeps all of it in the notes", async () => {
    const { of, told } = await planned(tabled(12, 80));
    const [first, ...others] = of("table");
    expect(told.map(({ code }) => code)).toEqual(["table-cut"]);
    expect(first?.notes.cue).not.toBe("");
    expect(others.every(({ notes }) => notes.cue === "")).toBe(true);
    expect(first?.notes.background).toHaveLength(81);
  });

  it("has words torn where even two columns side by side tear them", async () => {
    const { of } = await planned(tabled(3, 3, "x".repeat(90)));
    expect(of("table").length).toBeGreaterThan(0);
  });
});

describe("what stands over a table", () => {
  const TABLE = "| Year | Rain |\n|---|---|\n| 1998 | 812 |\n| 2007 | 1040 |";
  const introOf = async (markdown: string) => (await planned(markdown)).of("table").map(({ intro }) => intro?.text);
  const above = (words: string) =>
    `# A\n\n${filler(4)}\n\n## Rain\n\n${filler(4)}\n\n${words}\n\n${TABLE}\n\n${filler(4)}`;

  it("is the sentence that leads to it, or its caption, above or below", async () => {
    expect(await introOf(above("The rain of two years was measured:"))).toEqual([
      "The rain of two years was measured:",
    ]);
    expect(await introOf(above("Table 4. Rain at the mill."))).toEqual(["Table 4. Rain at the mill"]);
    expect(await introOf(`${above("")}`.replace(TABLE, `${TABLE}\n\nTable: Rain at the mill`))).toEqual([
      "Table: Rain at the mill",
    ]);
    expect(
      await introOf(
        "# Жаңбыр\n\nДиірмен жанында жаңбыр көп жауды, адамдар бұны ұмытқан жоқ.\n\n3-кесте. Жаңбыр\n\n" + TABLE,
      ),
    ).toEqual(["3-кесте. Жаңбыр"]);
  });

  it("is the heading right above it, and no other", async () => {
    const under = (words: string) => `# A\n\n${filler(8)}\n\n### Rain by year\n\n${words}${TABLE}\n`;
    expect(await introOf(under(""))).toEqual(["Rain by year"]);
    expect(await introOf(under(`${filler(2)}\n\n`))).toEqual([undefined]);
    expect(await introOf(above(""))).toEqual([undefined]);
    expect(await introOf(above("Three table legs were painted in the harbour."))).toEqual([undefined]);
  });

  it("is the step of a list that it stands in", async () => {
    const steps = `1. Paint the bench of the quiet harbour.\n2. Read the gauge of the quiet harbour.\n\n${TABLE.replace(/^/gm, "   ")}\n`;
    expect(await introOf(`# A\n\n${filler(4)}\n\n${steps}`)).toEqual(["Read the gauge of the quiet harbour"]);
  });

  it("costs no slide", async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `| ${at} | rain |`).join("\n");
    const long = (words: string) => above(words).replace(TABLE, `${TABLE}\n${rows}`);
    const [bare, led] = [await introOf(long("")), await introOf(long("The rain of two years was measured:"))];
    expect(led).toHaveLength(bare.length);
    expect(led.slice(1).every((intro) => intro === undefined)).toBe(true);
  });
});
