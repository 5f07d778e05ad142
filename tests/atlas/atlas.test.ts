import { readFileSync } from "node:fs";
import { type ExtendedFeature, geoConicEqualArea, geoContains } from "d3-geo";
import { describe, expect, it } from "vitest";
import { worldOf } from "../../scripts/assets/outlines.mjs";
import { atlasOf, type Drawing } from "../../src/atlas.ts";
import { nodeEffects } from "../../src/effects.ts";
import { gazetteer } from "../../src/gazetteer.ts";
import { build } from "../../src/index.ts";
import { linesOf } from "../../src/drawing/outline.ts";
import type { Fine, Lines } from "../../src/model/atlas.ts";

const read = (name: string) => readFileSync(new URL(`../../lib/map/${name}`, import.meta.url));
const places = read("places.tsv");
const { lookUp, nominativeOf } = gazetteer(JSON.parse(read("places.json").toString()), (from, length) =>
  places.subarray(from, from + length),
);

describe("the gazetteer", () => {
  it.each([
    ["Kostanai", "KZ", 53, 64],
    ["Ust-Kamenogorsk", "KZ", 50, 83],
    ["Қостанай", "KZ", 53, 64],
    ["в Костанае".slice(2), "KZ", 53, 64],
    ["Харкова", "UA", 50, 36],
    ["Семейге", "KZ", 50, 80],
    ["São Paulo", "BR", -24, -47],
  ])("knows %s", (name, country, lat, lon) => {
    const [town] = lookUp(name).towns;
    expect(town?.country).toBe(country);
    expect(Math.abs((town?.lat ?? 0) - lat)).toBeLessThan(1.5);
    expect(Math.abs((town?.lon ?? 0) - lon)).toBeLessThan(1.5);
  });

  it.each(["Kazakhstan", "Қазақстан", "Украине", "Сирию", "Xyzzyton", "", "а"])("takes %j for no town", (name) => {
    expect(lookUp(name).towns).toEqual([]);
  });
});

describe("a town's name in the nominative", () => {
  it.each([
    ["Шымкенте", "Шымкент"],
    ["Караганды", "Караганда"],
    ["Костанае", "Костанай"],
    ["Усть-Каменогорске", "Усть-Каменогорск"],
    ["Москве", "Москва"],
    ["Казани", "Казань"],
    ["Одесі", "Одеса"],
    ["Хмельницькому", "Хмельницький"],
    ["Алматыда", "Алматы"],
    ["Ақтаудағы", "Ақтау"],
    ["Ақтөбеге", "Ақтөбе"],
    ["Өскеменнің", "Өскемен"],
    ["Шымкенттен", "Шымкент"],
  ])("is known for %s", (form, nominative) => {
    expect(lookUp(form).towns.map((town) => nominativeOf(form, town))).toContain(nominative);
  });

  it.each(["Алматы", "Одесса", "Сумы", "Актау", "Баку", "Қостанай", "Kyiv", "Полтава", "Киев"])(
    "is %s itself",
    (name) => {
      for (const town of lookUp(name).towns) expect(nominativeOf(name, town)).toBeNull();
    },
  );
});

type Place = [lon: number, lat: number];
const SIMFEROPOL: Place = [34.1, 44.95];
const CRIMEA: readonly Place[] = [SIMFEROPOL, [33.9, 45.3], [35.3, 45.1]];
const KYIV: Place = [30.5, 50.4];
const MOSCOW: Place = [37.6, 55.75];
const BAIKONUR: Place = [63.3, 45.95];

describe("boundaries", () => {
  it.each(["10m", "50m", "110m"])(
    "have Crimea in Ukraine, at %s",
    async (detail) => {
      const { byName } = await worldOf(detail);
      const [ukraine, russia] = ["Ukraine", "Russia"].map((name) => byName.get(name) as ExtendedFeature);
      for (const town of CRIMEA) {
        expect(geoContains(ukraine as ExtendedFeature, town)).toBe(true);
        expect(geoContains(russia as ExtendedFeature, town)).toBe(false);
      }
      expect(geoContains(russia as ExtendedFeature, MOSCOW)).toBe(true);
      expect(geoContains(ukraine as ExtendedFeature, KYIV)).toBe(true);
    },
    60_000,
  );

  it.each([
    ["UA", "country", [...CRIMEA, KYIV], [MOSCOW]],
    ["RU", "country", [MOSCOW], [...CRIMEA, KYIV]],
    ["RU", "land", [...CRIMEA, KYIV], [MOSCOW]],
    ["KZ", "country", [BAIKONUR], [MOSCOW]],
    ["KZ", "lakes", [[74, 46]], [BAIKONUR]],
  ] as const)("are drawn so: %s, %s", (code, area, inside, outside) => {
    const { at, fine, outlines } = drawingOf(code);
    for (const lines of [fine.areas[area], ...Object.values(outlines).map((paths) => linesOf(paths[area]))]) {
      for (const place of inside) expect(holds(lines, at([...place])), String(place)).toBe(true);
      for (const place of outside) expect(holds(lines, at([...place])), String(place)).toBe(false);
    }
  });

  it.each([
    ["RS", [21.0, 43.1]],
    ["IL", [35.0, 32.0]],
    ["MA", [-10, 27.67]],
  ] as const)("whose status is disputed are no settled ones: %s", (code, place) => {
    const { at, fine, outlines } = drawingOf(code);
    const whole = Object.values(outlines).map((paths) => ({
      edge: linesOf(paths.edge),
      borders: linesOf(paths.borders),
      disputed: linesOf(paths.disputed),
    }));
    for (const lines of [fine.lines, ...whole]) {
      expect(Math.min(...pointsOf(lines.disputed).map((one) => off(one, at([...place]))))).toBeLessThan(120);
      const disputed = new Set(segmentsOf(lines.disputed));
      expect(disputed.size).toBeGreaterThan(3);
      for (const kind of ["edge", "borders"] as const)
        expect(segmentsOf(lines[kind]).filter((one) => disputed.has(one))).toEqual([]);
    }
  });

  it("have no line between a country's own parts", () => {
    const { at, fine, outlines } = drawingOf("UA");
    const isthmus = at([33.75, 46.15]);
    const whole = Object.values(outlines).flatMap(({ edge, borders, disputed }) => [edge, borders, disputed]);
    const all = [...Object.values(fine.lines), ...whole.map(linesOf)];
    const near = all.flatMap((lines) => segmentsOf(lines).map(parse));
    expect(near.filter(([a, b]) => crosses(a, b, at([33.72, 46.35]), isthmus))).toEqual([]);
  });
});

const fixture = (name: string) => new URL(`../fixtures/plan/${name}.md`, import.meta.url).pathname;

async function mapOf(name: string, options = {}) {
  const { deck, files } = await build(fixture(name), options);
  const map = deck.slides.find(({ kind }) => kind === "map");
  if (map?.kind !== "map") throw new Error("no map");
  return { map, html: String(files[0]?.content) };
}

describe("the map", () => {
  it("is of the country whose towns are named most, not of the one of the most names", () => {
    const named = (times: number, ...names: string[]) =>
      names.flatMap((name) => Array.from({ length: times }, () => ({ name, start: 0, end: 0 })));
    const places = [
      ...named(1, "Boston", "Denver", "Dallas", "Houston", "Seattle"),
      ...named(4, "Almaty", "Karaganda", "Aktau", "Kostanai"),
    ];
    const findings = { quotes: [], people: [], figures: [], events: [], keySentences: [], places };
    expect(atlasOf(findings, nodeEffects)?.country).toBe("KZ");
  });

  it("shows where people are from and what is named, from west to east, and crops to the country", async () => {
    const { map, html } = await mapOf("map-of-four-towns");
    expect(map.country).toBe("KZ");
    expect(map.points.map(({ place, lives }) => [place.text, lives])).toEqual([
      ["Aktau", true],
      ["Kostanai", true],
      ["Karaganda", true],
      ["Almaty", false],
    ]);
    for (const { x, y } of map.points) expect(x > 0 && x < map.width && y > 0 && y < map.height).toBe(true);
    expect(map.crimea).toBe(false);
    expect(html).toContain("Map: Kazakhstan, places from west to east.");
    expect(html).not.toContain("68/262");
  });

  it("says whose Crimea is where Crimea is seen; a far larger namesake elsewhere is meant, and is not on it", async () => {
    const { map, html } = await mapOf("map-of-ukraine");
    expect(map.country).toBe("UA");
    expect(map.points.map(({ place }) => place.text)).toEqual([
      "Kyiv",
      "Odesa",
      "Sevastopol",
      "Simferopol",
      "Kharkiv",
      "Kerch",
    ]);
    expect(map.crimea).toBe(true);
    expect(html).toContain("68/262");
  });

  it("has each town once, by its name in the nominative, and no country", async () => {
    const source = readFileSync(fixture("map-of-russian-forms"), "utf8");
    await expect(mapOf("map-of-russian-forms")).rejects.toThrow("no map");
    const { deck } = await build(
      "-",
      {},
      { effects: { ...(await effectsOf(`${source} В Алматы и в Шымкенте дождь.`)) } },
    );
    const map = deck.slides.find(({ kind }) => kind === "map");
    const points = map?.kind === "map" ? map.points : [];
    expect(points.map(({ place, lives }) => [place.text, lives])).toEqual([
      ["Актау", false],
      ["Костанай", false],
      ["Шымкент", false],
      ["Караганда", true],
      ["Алматы", false],
    ]);
    const { text, derivation, start, end } = points.at(-2)?.place ?? {};
    expect([text, derivation, source.slice(start, end)]).toEqual(["Караганда", "name", "Караганде"]);
  });

  it("gives a voice's town in the nominative too", async () => {
    const said = "«Трубы старше нас, и никто их не менял», — говорит Анна Берг, 48 лет, пекарь из Караганды.";
    const text = `# Вода\n\n${said}\n\nВода ушла в Шымкенте, в Павлодаре, в Костанае и в Актау.\n`;
    const { deck } = await build("-", { lang: "ru" }, { effects: await effectsOf(text) });
    const places = deck.slides.flatMap((slide) => (slide.kind === "quote" ? [slide.credit?.place?.text] : []));
    expect(places).toEqual(["Караганда"]);
  });

  it("knows towns in Kazakh cases, and no country", async () => {
    const text = "Алматыда, Астанада және Шымкентте жаңбыр жауды. Қазақстанда, Ақтаудағы портта және Семейде де жауды.";
    const { deck } = await build("-", {}, { effects: await effectsOf(`# Жаңбыр\n\n${text}\n`) });
    const map = deck.slides.find(({ kind }) => kind === "map");
    const names = map?.kind === "map" ? map.points.map(({ place }) => place.text) : [];
    expect(names).toEqual(["Ақтау", "Шымкент", "Астана", "Алматы", "Семей"]);
  });

  it("is left out where that is asked for, and where fewer than four places are found", async () => {
    await expect(mapOf("map-of-four-towns", { map: false })).rejects.toThrow("no map");
    await expect(mapOf("bars-say-what-of")).rejects.toThrow("no map");
  });
});

async function effectsOf(text: string) {
  const { nodeEffects } = await import("../../src/effects.ts");
  return { ...nodeEffects, read: () => new TextEncoder().encode(text) };
}

type Point = readonly [number, number];

function drawingOf(code: string) {
  const drawn = (name: string) => JSON.parse(read(`${name}.json`).toString());
  const { rotate, parallels, scale, outlines }: Drawing = drawn(code);
  const project = geoConicEqualArea().rotate(rotate).parallels(parallels).scale(scale).translate([0, 0]);
  const at = (place: Place): Point => project(place) ?? [Number.NaN, Number.NaN];
  return { at, fine: drawn(`${code}-fine`) as Fine, outlines };
}

function ringOf(line: readonly number[]): Point[] {
  let [x, y] = [0, 0];
  return Array.from({ length: line.length / 2 }, (_, i) => {
    x += line[2 * i] ?? 0;
    y += line[2 * i + 1] ?? 0;
    return [x, y] as const;
  });
}

function pointsOf(lines: Lines): Point[] {
  return lines.flatMap(ringOf);
}

/** Lines from point to point, whichever way they were drawn. */
function segmentsOf(lines: Lines): string[] {
  return lines.flatMap((line) => {
    const points = ringOf(line);
    return points.slice(1).map((to, index) => [points[index], to].map(String).sort().join(" "));
  });
}

function parse(segment: string): [Point, Point] {
  const [a, b] = segment.split(" ").map((one) => one.split(",").map(Number) as unknown as Point);
  return [a as Point, b as Point];
}

function off([x, y]: Point, [a, b]: Point): number {
  return Math.hypot(x - a, y - b);
}

/** Whether a point lies in rings: a ray from it crosses them an odd number of times. */
function holds(lines: Lines, [x, y]: Point): boolean {
  const crossings = lines.flatMap((line) => {
    const ring = ringOf(line);
    return ring.filter(([x1, y1], index) => {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [0, 0];
      return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
    });
  });
  return crossings.length % 2 === 1;
}

function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
