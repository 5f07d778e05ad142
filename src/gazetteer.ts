/** A town that a name may mean. */
export interface Town {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

const TAB = 9;
const LINE = 10;
/** The endings that Russian and Ukrainian put on names of towns, the longest first. */
const CASE = /(?:ами|ями|ому|ого|ої|ой|ою|ом|ем|ах|ях|ів|ов|[аеиіїоуыьюяєй])$/u;
/** How many letters the name itself may have behind what is left without its ending. */
const ENDING = 2;

/**
 * Looks names up in `map/places.tsv`: a line a name, sorted by bytes ("folded name, country, latitude, longitude,
 * population"), so that a name is found by halving and the file is never parsed. Inflected Cyrillic names are found by
 * their stem. All that the name may mean, the most populous first.
 */
export function lookUp(name: string, file: Buffer): readonly Town[] {
  const key = fold(name);
  const exact = linesFrom(file, `${key}\t`);
  if (exact.length || !/\p{Script=Cyrillic}/u.test(key)) return sorted(exact);
  const stem = key.replace(CASE, "");
  if (stem === key || stem.length < 4) return [];
  return sorted(linesFrom(file, stem).filter((line) => line.indexOf("\t") <= stem.length + ENDING));
}

/** As scripts/assets/map.mjs folds what stands in the file. */
function fold(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFC")
    .replace(/[’ʻʼ`]/gu, "'")
    .replace(/[\s-]+/gu, " ")
    .trim();
}

/** Every line that begins with `start`. */
function linesFrom(file: Buffer, start: string): string[] {
  const key = Buffer.from(start);
  let low = 0;
  let high = file.length;
  while (low < high) {
    const middle = lineAt(file, (low + high) >> 1);
    if (file.compare(key, 0, key.length, middle, Math.min(middle + key.length, file.length)) < 0) {
      const next = file.indexOf(LINE, middle);
      low = next < 0 ? file.length : next + 1;
    } else high = middle;
  }
  const lines: string[] = [];
  for (let at = low; at < file.length && file.subarray(at, at + key.length).equals(key); ) {
    const end = file.indexOf(LINE, at);
    lines.push(file.toString("utf8", at, end));
    at = end + 1;
  }
  return lines;
}

/** Where the line that holds byte `at` begins. */
function lineAt(file: Buffer, at: number): number {
  return at === 0 ? 0 : file.lastIndexOf(LINE, at - 1) + 1;
}

function sorted(lines: readonly string[]): Town[] {
  const towns = lines.map((line): Town => {
    const [, country = "", lat, lon, population] = line.split(String.fromCharCode(TAB));
    return { country, lat: Number(lat), lon: Number(lon), population: Number(population) };
  });
  return towns.sort((a, b) => b.population - a.population);
}
