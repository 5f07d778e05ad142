import { LecternError } from "./diagnostics.ts";
import type { Aspect, Presentation } from "./model/deck.ts";
import { nearest } from "./nearest.ts";

export type Format = "html" | "pdf" | "handout" | "script" | "pptx" | "json";
/** The formats that a browser prints. */
export type Printed = "pdf" | "handout" | "script";
/** What paper the handout and the script are set for. */
export type PaperSize = "a4" | "letter";
/** How many slides a page of the handout holds. */
export type PerPage = 1 | 2 | 3;
export type Naming = "full" | "initial" | "role";
export type Voices = "table" | "ages";

/** Options, resolved once at the border. */
export interface Settings {
  readonly formats: readonly Format[];
  /** A folder, unless it has an extension and one output results; null for `dist/<name>/`. */
  readonly out: string | null;
  /** Minutes planned for; null where everything is said. */
  readonly minutes: number | null;
  /** Words a minute; null for the language's own. */
  readonly wpm: number | null;
  readonly lang: string | null;
  readonly labels: string | null;
  /** A name in Lectern's own themes, or the path of a .css file. */
  readonly theme: string;
  readonly aspect: Aspect;
  /** A folder whose *.hbs files stand in for Lectern's of the same name. */
  readonly templates: string | null;
  readonly people: Naming;
  /** How the people who speak are shown. */
  readonly voices: Voices;
  /** Takes what would be omitted back into the body. */
  readonly keep: boolean;
  readonly notes: boolean;
  /** Whether a map is drawn where enough places can be found. */
  readonly map: boolean;
  readonly quiet: boolean;
  readonly paper: PaperSize;
  readonly perPage: PerPage;
  /** The browser that prints; null for the one that is found. */
  readonly browser: string | null;
  readonly presentation: Presentation;
}

/** What `build` and `inspect` can be told, each part optional; `presentation`'s parts stand on their own. */
export type Options = Readonly<Partial<Omit<Settings, "presentation"> & Presentation>>;

/** One option of the command line. */
export interface Flag {
  readonly short?: string;
  /** What the help calls its value; without one the option is a switch. */
  readonly value?: string;
  readonly help: string;
  /** The commands that know it. */
  readonly of: readonly Command[];
  /** What it sets; throws a LecternError where the value is no good. */
  readonly set: (value: string) => Options;
}

export type Command = "build" | "inspect" | "pack";

const ALL: readonly Command[] = ["build", "inspect", "pack"];
const MAKING: readonly Command[] = ["build", "pack"];
const BUILD: readonly Command[] = ["build"];
const FORMATS: readonly Format[] = ["html", "pdf", "handout", "script", "pptx", "json"];

export const flags: Readonly<Record<string, Flag>> = {
  out: {
    short: "o",
    value: "PATH",
    help: "a folder, or one file (default dist/<name>/; pack: dist/<name>-pack/)",
    of: MAKING,
    set: (out) => ({ out: filled("out", out) }),
  },
  format: {
    value: "LIST",
    help: `any of ${FORMATS.join(",")} (default html)`,
    of: BUILD,
    set: toFormats,
  },
  minutes: {
    short: "m",
    value: "N",
    help: "how long the talk is to be (default: everything is said)",
    of: MAKING,
    set: (text) => ({ minutes: toNumber("minutes", text, 0.5, 600) }),
  },
  wpm: {
    value: "N",
    help: "words a minute (default: the language's own)",
    of: MAKING,
    set: (text) => ({ wpm: toNumber("wpm", text, 40, 400) }),
  },
  aspect: {
    value: "W:H",
    help: "16:9 or 4:3 (default 16:9)",
    of: MAKING,
    set: (text) => ({ aspect: oneOf("aspect", text, ["16:9", "4:3"]) }),
  },
  theme: {
    value: "NAME",
    help: "a theme's name, or a .css file of your own",
    of: MAKING,
    set: (theme) => ({ theme: filled("theme", theme) }),
  },
  templates: {
    value: "FOLDER",
    help: "*.hbs files that stand in for Lectern's own",
    of: MAKING,
    set: (templates) => ({ templates: filled("templates", templates) }),
  },
  labels: {
    value: "LANG",
    help: "Lectern's own words in another language than the article's",
    of: MAKING,
    set: (text) => ({ labels: toLanguage("labels", text) }),
  },
  people: {
    value: "HOW",
    help: "private persons are named in full, by initial or by role (default full)",
    of: MAKING,
    set: (text) => ({ people: oneOf("people", text, ["full", "initial", "role"]) }),
  },
  voices: {
    value: "HOW",
    help: "who speaks: as a table, or on an axis of ages (default table)",
    of: MAKING,
    set: (text) => ({ voices: oneOf("voices", text, ["table", "ages"]) }),
  },
  paper: {
    value: "SIZE",
    help: "a4 or letter, for handout and script (default a4)",
    of: MAKING,
    set: (text) => ({ paper: oneOf("paper", text.toLowerCase(), ["a4", "letter"]) }),
  },
  "per-page": {
    value: "N",
    help: "slides on a page of the handout: 1, 2 or 3 (default 2)",
    of: MAKING,
    set: (text) => ({ perPage: Number(oneOf("per-page", text, ["1", "2", "3"])) as PerPage }),
  },
  browser: {
    value: "PATH",
    help: "the Chrome, Chromium, Edge or Brave to print with (default: found)",
    of: MAKING,
    set: (browser) => ({ browser: filled("browser", browser) }),
  },
  "no-notes": { help: "leave the speaker notes out", of: BUILD, set: () => ({ notes: false }) },
  map: {
    value: "HOW",
    help: "on or off: a map where at least four places can be found (default on)",
    of: MAKING,
    set: (text) => ({ map: oneOf("map", text, ["on", "off"]) === "on" }),
  },
  presenter: { value: "NAME", help: "who gives the talk", of: MAKING, set: (presenter) => ({ presenter }) },
  affiliation: {
    value: "TEXT",
    help: "the presenter's affiliation",
    of: MAKING,
    set: (affiliation) => ({ affiliation }),
  },
  event: { value: "TEXT", help: "where the talk is given", of: MAKING, set: (event) => ({ event }) },
  date: { value: "TEXT", help: "when the talk is given", of: MAKING, set: (date) => ({ date }) },
  contact: { value: "TEXT", help: "how to reach the presenter", of: MAKING, set: (contact) => ({ contact }) },
  lang: {
    value: "LANG",
    help: "the article's language: en, ru, uk, kk, de (default: found out)",
    of: ALL,
    set: (text) => ({ lang: toLanguage("lang", text) }),
  },
  keep: { help: "keep in the body what would be left out", of: ALL, set: () => ({ keep: true }) },
  quiet: { short: "q", help: "say nothing but what is wrong", of: ALL, set: () => ({ quiet: true }) },
};

export function resolve(options: Options): Settings {
  const { presenter = null, affiliation = null, event = null, date = null, contact = null, ...rest } = options;
  return {
    formats: ["html"],
    out: null,
    minutes: null,
    wpm: null,
    lang: null,
    labels: null,
    theme: "lectern",
    aspect: "16:9",
    templates: null,
    people: "full",
    voices: "table",
    keep: false,
    notes: true,
    map: true,
    quiet: false,
    paper: "a4",
    perPage: 2,
    browser: null,
    ...rest,
    presentation: { presenter, affiliation, event, date, contact },
  };
}

export function isPrinted(format: Format): format is Printed {
  return format === "pdf" || format === "handout" || format === "script";
}

/** The call was wrong: exit code 2. */
export function wrongCall(message: string, hint: string): LecternError {
  return new LecternError({ code: "wrong-call", severity: "error", message, hint, source: null, range: null });
}

function toFormats(text: string): Options {
  const names = text.split(",").map((name) => name.trim().toLowerCase());
  return { formats: [...new Set(names.map((name) => oneOf<Format>("format", name, FORMATS)))] };
}

function toNumber(name: string, text: string, least: number, most: number): number {
  const number = /^\d+(?:[.,]\d+)?$/u.test(text.trim()) ? Number(text.replace(",", ".")) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw wrongCall(
    `--${name} ${quoted(text)} is not a number from ${least} to ${most}`,
    `For example: --${name} ${name === "wpm" ? 130 : 10}`,
  );
}

function toLanguage(name: string, text: string): string {
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(text)) return text.toLowerCase();
  throw wrongCall(`--${name} ${quoted(text)} is not a language code`, `For example: --${name} kk`);
}

function oneOf<T extends string>(name: string, text: string, values: readonly T[]): T {
  const found = values.find((value) => value === text);
  if (found) return found;
  const near = nearest(text, values);
  throw wrongCall(
    `--${name} ${quoted(text)} is not one of ${values.join(", ")}`,
    near ? `Did you mean --${name} ${near}?` : "",
  );
}

function filled(name: string, text: string): string {
  if (text) return text;
  throw wrongCall(`--${name} is empty`, `Give --${name} a path.`);
}

function quoted(text: string): string {
  return text === "" ? '""' : text;
}
