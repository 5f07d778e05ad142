import { geoConicEqualArea } from "d3-geo";
import { assetText, type Effects } from "./effects.ts";
import { gazetteer, type Town } from "./gazetteer.ts";
import type { Atlas, Outline } from "./model/atlas.ts";
import type { Findings } from "./model/findings.ts";

/** An article with fewer places that can be found has no map. */
const FEWEST = 4;

/** What `map/CC.json` holds. */
interface Drawing extends Outline {
  readonly rotate: [number, number];
  readonly parallels: [number, number];
  readonly scale: number;
  readonly box: [number, number, number, number];
}

/**
 * The map of the country that most of the article's places lie in; null where fewer than four can be found on it. An
 * ambiguous name means its town in that country, the most populous of several.
 */
export function atlasOf(findings: Findings, effects: Effects): Atlas | null {
  const names = new Set([
    ...findings.places.map(({ name }) => name),
    ...findings.people.flatMap(({ place }) => (place ? [place.text] : [])),
  ]);
  if (names.size < FEWEST) return null;
  const lookUp = gazetteer(JSON.parse(assetText(effects, "map/places.json")), (from, length) =>
    effects.slice("map/places.tsv", from, length),
  );
  const found = [...names].map((name) => ({ name, towns: lookUp(name) })).filter(({ towns }) => towns.length > 0);
  const country = countryOf(found.map(({ towns }) => towns));
  if (country === null) return null;
  const drawing = drawingOf(country, effects);
  if (!drawing) return null;
  const { rotate, parallels, scale, box, ...outline } = drawing;
  const project = geoConicEqualArea().rotate(rotate).parallels(parallels).scale(scale).translate([0, 0]);
  const pins = found.flatMap(({ name, towns }) => {
    const town = towns.find((one) => one.country === country);
    const [x, y] = (town && project([town.lon, town.lat])) ?? [];
    return x === undefined || y === undefined ? [] : [{ name, x, y }];
  });
  return pins.length < FEWEST ? null : { country, box, outline, pins };
}

/** Each name speaks for the country of the largest town it may mean, and less for the others'. */
function countryOf(names: readonly (readonly Town[])[]): string | null {
  const votes = new Map<string, number>();
  for (const towns of names)
    towns.forEach(({ country }, index) => {
      if (towns.findIndex((town) => town.country === country) !== index) return;
      votes.set(country, (votes.get(country) ?? 0) + (index === 0 ? 1 : 0.3));
    });
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

function drawingOf(country: string, effects: Effects): Drawing | null {
  try {
    return JSON.parse(assetText(effects, `map/${country}.json`));
  } catch {
    return null;
  }
}
