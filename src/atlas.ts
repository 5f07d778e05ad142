import { geoConicEqualArea } from "d3-geo";
import { assetText, type Effects } from "./effects.ts";
import { type Gazetteer, gazetteer, type Town } from "./gazetteer.ts";
import type { Atlas, Fine } from "./model/atlas.ts";
import type { Findings } from "./model/findings.ts";

/** An article with fewer places that can be found has no map. */
const FEWEST = 4;

/** A town outside the country is meant where it is so many times as populous as its namesake there. */
const FAMOUS = 20;
/** Somewhere in Crimea: longitude, latitude. */
const CRIMEA: [number, number] = [34.4, 45.2];

/** No map shows only a part of a country where its towns take more of the country's width or height. */
const PART = 0.75;

/** What `map/CC.json` holds. */
export interface Drawing extends Pick<Atlas, "names" | "box" | "outlines" | "lines"> {
  readonly rotate: [number, number];
  readonly parallels: [number, number];
  readonly scale: number;
}

/** A name of the article, and the towns it may mean, the most populous first. */
interface Found {
  readonly name: string;
  /** How often it is named. */
  readonly times: number;
  readonly exact: boolean;
  readonly towns: readonly Town[];
}

/**
 * The map of the country that most of the article's places lie in; null where fewer than four can be found on it. An
 * ambiguous name means its town in that country, the most populous of several, unless a far larger one is elsewhere.
 */
export function atlasOf(findings: Findings, effects: Effects): Atlas | null {
  const names = new Map<string, number>();
  for (const name of [
    ...findings.places.map(({ name }) => name),
    ...findings.people.flatMap(({ place }) => (place ? [place.text] : [])),
  ])
    names.set(name, (names.get(name) ?? 0) + 1);
  if (names.size < FEWEST) return null;
  const parts = JSON.parse(assetText(effects, "map/places.json"));
  return effects.within("map/places.tsv", (slice) => drawn(names, gazetteer(parts, slice), effects));
}

function drawn(
  names: ReadonlyMap<string, number>,
  { lookUp, nominativeOf }: Gazetteer,
  effects: Effects,
): Atlas | null {
  const found = [...names]
    .map(([name, times]) => ({ name, times, ...lookUp(name) }))
    .filter(({ towns }) => towns.length > 0);
  const country = countryOf(found);
  if (country === null) return null;
  const towns = townsIn(country, found);
  if (towns.length < FEWEST) return null;
  const drawing = read<Drawing>(country, effects);
  if (!drawing) return null;
  const { rotate, parallels, scale, ...shapes } = drawing;
  const project = geoConicEqualArea().rotate(rotate).parallels(parallels).scale(scale).translate([0, 0]);
  const at = (place: [number, number]) => project(place) ?? [Number.NaN, Number.NaN];
  const pins = towns.map(({ names, ...town }) => {
    const [x, y] = at([town.lon, town.lat]);
    return { names, nominative: nominativeOf(names[0] ?? "", town), x, y };
  });
  const fine = isPart(shapes.box, pins) ? read<Fine>(`${country}-fine`, effects) : null;
  return { country, ...shapes, fine, crimea: at(CRIMEA), pins };
}

/** The towns of a country that an article names, each once, names as a list of towns has them before other forms. */
function townsIn(country: string, found: readonly Found[]): readonly (Town & { readonly names: readonly string[] })[] {
  const byPlace = new Map<string, Town & { readonly names: string[] }>();
  for (const { name, towns } of [...found].sort((a, b) => Number(b.exact) - Number(a.exact))) {
    const town = towns.find((one) => one.country === country);
    if (!town || (towns[0]?.population ?? 0) > town.population * FAMOUS) continue;
    const place = `${town.lat} ${town.lon}`;
    const known = byPlace.get(place);
    if (known) known.names.push(name);
    else byPlace.set(place, { ...town, names: [name] });
  }
  return [...byPlace.values()];
}

/**
 * Each name speaks for the country of the largest town it may mean, and less for the others'; one named often for more
 * than one in a list of sources, and no single one for all.
 */
function countryOf(found: readonly Found[]): string | null {
  const votes = new Map<string, number>();
  for (const { towns, times } of found)
    towns.forEach(({ country }, index) => {
      if (towns.findIndex((town) => town.country === country) !== index) return;
      votes.set(country, (votes.get(country) ?? 0) + Math.sqrt(times) * (index === 0 ? 1 : 0.3));
    });
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

/** Whether towns lie in a part of a country that may have a map of its own. */
function isPart([left, top, right, bottom]: Atlas["box"], pins: readonly { readonly x: number; readonly y: number }[]) {
  const spread = (all: readonly number[]) => Math.max(...all) - Math.min(...all);
  const [wide, high] = [spread(pins.map(({ x }) => x)), spread(pins.map(({ y }) => y))];
  return wide < (right - left) * PART && high < (bottom - top) * PART;
}

function read<T>(name: string, effects: Effects): T | null {
  try {
    return JSON.parse(assetText(effects, `map/${name}.json`));
  } catch {
    return null;
  }
}
