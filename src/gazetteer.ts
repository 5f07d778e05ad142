import { CYRILLIC } from "./text/letters.ts";

/** A town that a name may mean. */
export interface Town {
  /** ISO 3166-1 alpha-2; in the list, a line without one is a country's own name. */
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

/** The endings that Russian and Ukrainian put on names of towns, the longest first. */
const CASE = /(?:ами|ями|ому|ого|ої|ой|ою|ом|ем|ах|ях|ів|ов|[аеиіїоуыьюяєй])$/u;
const ANY_CYRILLIC = new RegExp(`[${CYRILLIC}]`);
/** The endings that Kazakh puts behind names. */
const SUFFIX = /(?:[дт][ае](?:ғы|гі)?|[дтн][ае]н|[ғгқкн][ае]|[дтн][ыі]ң?|[мбп]ен)$/;
/** What Russian and Ukrainian names of towns end in, the longest first, and the endings that cases put in its place. */
const CASES: readonly (readonly [RegExp, string])[] = [
  [/[иы]й$/, "ого ому им ым ом"],
  [/а$/, "ы и е і у ой ою"],
  [/я$/, "и е і ї ю ей ею"],
  [/ь$/, "и і ю я е ью ем ём ем"],
  [/й$/, "я ю е ї ем єм"],
  [/[оеє]$/, "а у ом я ю ем ям"],
  [/[ыи]$/, "ов ам ами ах ів"],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/, "а у ом ем е і ові"],
];
/** What a name that stands in the list as it is may end in and yet be another form: "Москве". */
const OBLIQUE = /(?:[еуюыі]|о[йм])$/;
/** Fewer letters name no town once an ending is off. */
const SHORTEST = 4;
/** How many letters the name itself may have behind what is left without its ending. */
const ENDING = 2;

/** A list of names cut into parts, no name in two: with which name each begins, and at which byte of the file its line. */
export interface Parts {
  readonly names: readonly string[];
  /** One more than there are parts: the last is where the file ends. */
  readonly from: readonly number[];
}

/** How long a part is, in bytes, with the rest of its last name. */
export const PART = 16_384;

/** Finds towns by their names. */
export interface Gazetteer {
  /** All towns that a name may mean, the most populous first, and whether it stands in the list as it is. */
  readonly lookUp: (name: string) => { readonly exact: boolean; readonly towns: readonly Town[] };
  /** A town's name in the nominative, of which the name given is another form; null where none is known. */
  readonly nominativeOf: (name: string, town: Town) => string | null;
}

/**
 * Looks names up in `map/places.tsv`: a line end, then a line a name ("folded name, country, latitude, longitude,
 * population"), sorted. `map/places.json` says where its parts stand, so that only the one is read which holds a name
 * that is looked for. Inflected Cyrillic names are found by their stem, Kazakh ones without their suffix; the name of a
 * country means no town.
 */
export function gazetteer({ names, from }: Parts, slice: (from: number, length: number) => Uint8Array): Gazetteer {
  /** The lines that begin with `start`, looked for as bytes: most of a part is never made a string. */
  const linesFrom = (start: string): readonly string[] => {
    const lines: string[] = [];
    const wanted = Buffer.from(`\n${start}`);
    const first = names.findLastIndex((name) => name <= start);
    for (let part = Math.max(0, first); part === first || names[part]?.startsWith(start); part++) {
      const before = (from[part] ?? 0) - 1;
      const { buffer, byteOffset, byteLength } = slice(before, (from[part + 1] ?? 0) - before);
      const bytes = Buffer.from(buffer, byteOffset, byteLength);
      for (let at = bytes.indexOf(wanted), end = 0; at >= 0; at = bytes.indexOf(wanted, end)) {
        end = bytes.indexOf(10, at + 1);
        lines.push(bytes.toString("utf8", at + 1, end));
      }
    }
    return lines;
  };
  const namedLike = (stem: string) => linesFrom(stem).filter((line) => line.indexOf("\t") <= stem.length + ENDING);
  const withoutSuffix = (key: string) => {
    const name = key.replace(SUFFIX, "");
    return name === key || name.length < SHORTEST ? [] : linesFrom(`${name}\t`);
  };
  const lookUp: Gazetteer["lookUp"] = (name) => {
    const key = fold(name);
    const exact = linesFrom(`${key}\t`);
    if (exact.length || !ANY_CYRILLIC.test(key)) return { exact: true, towns: townsOf(exact) };
    const stem = key.replace(CASE, "");
    const lines = stem === key || stem.length < SHORTEST ? [] : namedLike(stem);
    return { exact: false, towns: townsOf(lines.length ? lines : withoutSuffix(key)) };
  };
  const nominativeOf: Gazetteer["nominativeOf"] = (name, { lat, lon }) => {
    const key = fold(name);
    const stem = key.replace(CASE, "");
    if (!ANY_CYRILLIC.test(key) || stem.length < 3 || key.length !== name.length) return null;
    const known = namedLike(stem).map((line) => line.split("\t"));
    const exact = known.some(([one]) => one === key);
    if (exact && !OBLIQUE.test(key)) return null;
    const isHere = ([, , y, x]: readonly string[]) => Number(y) === lat && Number(x) === lon;
    const found = known.find((line) => isHere(line) && isFormOf(key, line[0] ?? ""))?.[0];
    if (found) return name.slice(0, stem.length) + found.slice(stem.length);
    const bare = exact ? undefined : withoutSuffix(key).find((line) => isHere(line.split("\t")));
    return bare ? name.slice(0, bare.indexOf("\t")) : null;
  };
  return { lookUp, nominativeOf };
}

/** Whether a name is another in a case. */
function isFormOf(form: string, name: string): boolean {
  return CASES.some(([ending, cases]) => {
    const stem = name.replace(ending, "");
    return ending.test(name) && form.startsWith(stem) && cases.split(" ").includes(form.slice(stem.length));
  });
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

function townsOf(lines: readonly string[]): Town[] {
  const towns = lines.map((line): Town => {
    const [, country = "", lat, lon, population] = line.split("\t");
    return { country, lat: Number(lat), lon: Number(lon), population: Number(population) };
  });
  if (towns.some(({ country }) => country === "")) return [];
  return towns.sort((a, b) => b.population - a.population);
}
