import { readFileSync } from "node:fs";
import { type ExtendedFeature, geoContains } from "d3-geo";
import { describe, expect, it } from "vitest";
import { worldOf } from "../../scripts/assets/map.mjs";
import { gazetteer } from "../../src/gazetteer.ts";
import { build } from "../../src/index.ts";

const read = (name: string) => readFileSync(new URL(`../../lib/map/${name}`, import.meta.url));
const places = read("places.tsv");
const lookUp = gazetteer(JSON.parse(read("places.json").toString()), (from, length) =>
  places.subarray(from, from + length),
);

describe("the gazetteer", () => {
  it.each([
    ["Kostanai", "KZ", 53, 64],
    ["Ust-Kamenogorsk", "KZ", 50, 83],
    ["Қостанай", "KZ", 53, 64],
    ["в Костанае".slice(2), "KZ", 53, 64],
    ["Харкова", "UA", 50, 36],
    ["São Paulo", "BR", -24, -47],
  ])("knows %s", (name, country, lat, lon) => {
    const [town] = lookUp(name);
    expect(town?.country).toBe(country);
    expect(Math.abs((town?.lat ?? 0) - lat)).toBeLessThan(1.5);
    expect(Math.abs((town?.lon ?? 0) - lon)).toBeLessThan(1.5);
  });

  it.each(["Kazakhstan", "Қазақстан", "Xyzzyton", "", "а"])("takes %j for no town", (name) => {
    expect(lookUp(name)).toEqual([]);
  });
});

describe("boundaries", () => {
  it.each(["50m", "110m"])("have Crimea in Ukraine, at %s", async (detail) => {
    const { byName } = await worldOf(detail);
    for (const town of [
      [34.1, 44.95],
      [33.9, 45.3],
    ] as [number, number][]) {
      expect(geoContains(byName.get("Ukraine") as ExtendedFeature, town)).toBe(true);
      expect(geoContains(byName.get("Russia") as ExtendedFeature, town)).toBe(false);
    }
    expect(geoContains(byName.get("Russia") as ExtendedFeature, [37.6, 55.75])).toBe(true);
    expect(geoContains(byName.get("Ukraine") as ExtendedFeature, [30.5, 50.4])).toBe(true);
  });
});

const ARTICLE = new URL("../fixtures/plan/map-of-four-towns.md", import.meta.url);

describe("the map", () => {
  it("shows where people live and what is named, labels apart, crops to the country", async () => {
    const { deck, files } = await build(ARTICLE.pathname);
    const map = deck.slides.find(({ kind }) => kind === "map");
    if (map?.kind !== "map") throw new Error("no map");
    expect(map.country).toBe("KZ");
    expect(map.points.map(({ place, lives }) => [place.text, lives])).toEqual([
      ["Karaganda", true],
      ["Kostanai", true],
      ["Aktau", true],
      ["Almaty", false],
    ]);
    for (const { x, y } of map.points) {
      expect(x > 0 && x < map.width && y > 0 && y < map.height).toBe(true);
    }
    expect(files[0]?.content).toContain("68/262");
  });

  it("is left out where that is asked for, and where fewer than four places are found", async () => {
    const off = await build(ARTICLE.pathname, { map: false });
    expect(off.deck.slides.some(({ kind }) => kind === "map")).toBe(false);
    const few = await build(new URL("../fixtures/plan/bars-say-what-of.md", import.meta.url).pathname);
    expect(few.deck.slides.some(({ kind }) => kind === "map")).toBe(false);
  });
});
