/** A town that a name may mean. */
export interface Town {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

/** The endings that Russian and Ukrainian put on names of towns, the longest first. */
const CASE = /(?:ами|ями|ому|ого|ої|ой|ою|ом|ем|ах|ях|ів|ов|[аеиіїоуыьюяєй])$/u;
/** How many letters the name itself may have behind what is left without its ending. */
const ENDING = 2;

/** A list of names cut into parts by the first letters of a name: where in the file each begins, and its length in bytes. */
export type Parts = Readonly<Record<string, readonly [from: number, length: number]>>;

/** By how many characters a name is found in the list's parts. */
export const OPENING = 2;

/**
 * Looks names up in `map/places.tsv`: a line a name ("folded name, country, latitude, longitude, population"), sorted.
 * `map/places.json` says where its parts stand, so that only those few are read which hold a name that is looked for.
 * Inflected Cyrillic names are found by their stem. All that the name may mean, the most populous first.
 */
export function gazetteer(
  parts: Parts,
  slice: (from: number, length: number) => Uint8Array,
): (name: string) => readonly Town[] {
  const read = new Map<string, readonly string[]>();
  const linesFrom = (start: string): readonly string[] => {
    const opening = start.slice(0, OPENING);
    const part = parts[opening];
    if (!part) return [];
    const lines =
      read.get(opening) ??
      Buffer.from(slice(...part))
        .toString("utf8")
        .split("\n");
    read.set(opening, lines);
    return lines.filter((line) => line.startsWith(start));
  };
  return (name) => {
    const key = fold(name);
    const exact = linesFrom(`${key}\t`);
    if (exact.length || !/\p{Script=Cyrillic}/u.test(key)) return sorted(exact);
    const stem = key.replace(CASE, "");
    if (stem === key || stem.length < 4) return [];
    return sorted(linesFrom(stem).filter((line) => line.indexOf("\t") <= stem.length + ENDING));
  };
}

/** The form in which names stand in the list. */
export function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFC")
    .replace(/[’ʻʼ`]/gu, "'")
    .replace(/[\s-]+/gu, " ")
    .trim();
}

function sorted(lines: readonly string[]): Town[] {
  const towns = lines.map((line): Town => {
    const [, country = "", lat, lon, population] = line.split("\t");
    return { country, lat: Number(lat), lon: Number(lon), population: Number(population) };
  });
  return towns.sort((a, b) => b.population - a.population);
}
