import { LecternError } from "./diagnostics.ts";
import { planned, type World } from "./lectern.ts";
import type { Article } from "./model/article.ts";
import type { Deck } from "./model/deck.ts";
import type { HallFile } from "./model/pack/hall.ts";
import { type Format, isPrinted, type Options, resolve } from "./options.ts";

/** Everything a hall may ask for, as files of one folder. */
export interface Packed {
  readonly article: Article;
  readonly deck: Deck;
  readonly files: readonly { readonly name: string; readonly content: string | Uint8Array }[];
}

/** The page that says which file is for what. */
export const START = "START-HERE.html";

interface Item {
  readonly file: HallFile;
  readonly name: string;
  readonly format: Format;
  readonly notes: boolean;
}

/** In the order in which they are wanted. */
const ITEMS: readonly Item[] = [
  { file: "presenter", name: "presenter.html", format: "html", notes: true },
  { file: "slides", name: "slides.pdf", format: "pdf", notes: true },
  { file: "pptx", name: "slides.pptx", format: "pptx", notes: true },
  { file: "script", name: "script.pdf", format: "script", notes: true },
  { file: "handout", name: "handout.pdf", format: "handout", notes: true },
  { file: "students", name: "students.html", format: "html", notes: false },
];

/** What keeps a file from being printed, but not the others from being made. */
const EXCUSES: readonly string[] = ["no-browser", "browser-failed"];

/** Makes all of a talk's files from one plan. Where no browser prints, what needs none is made, and what is missing said. */
export async function pack(path: string, options: Options, world: Required<World>): Promise<Packed> {
  const { effects, report } = world;
  const settings = resolve(options);
  const [talk, { startHere }] = await Promise.all([planned(path, settings, world), import("./output/start-here.ts")]);
  const made = new Map<HallFile, string | Uint8Array>();
  let reason = "";
  const printer = await effects.printer(settings.browser, report);
  try {
    for (const { file, name, format, notes } of ITEMS) {
      effects.progress(`making ${name}`);
      if (isPrinted(format) && reason) continue;
      try {
        made.set(file, await talk.make(format, printer, notes));
      } catch (error) {
        if (!(error instanceof LecternError) || !EXCUSES.includes(error.diagnostic.code)) throw error;
        const { code, message, hint } = error.diagnostic;
        reason = code === "no-browser" ? talk.labels.hall.noBrowser : message;
        const names = ITEMS.filter((item) => isPrinted(item.format) && !made.has(item.file)).map((item) => item.name);
        const said = `Not made: ${names.join(", ")}. ${message}`;
        report({ code: "not-printed", severity: "warning", message: said, hint, source: path, range: null });
      }
    }
  } finally {
    await printer.close();
  }
  const handed = ITEMS.map(({ file, name }) => ({ file, name: made.has(file) ? name : null, reason }));
  const files = ITEMS.flatMap(({ file, name }) => {
    const content = made.get(file);
    return content === undefined ? [] : [{ name, content }];
  });
  const start = { name: START, content: startHere(talk.deck, handed, talk.labels) };
  return { article: talk.article, deck: talk.deck, files: [start, ...files] };
}
