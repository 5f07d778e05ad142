import { extname } from "node:path";
import { LecternError, type Report } from "./diagnostics.ts";
import { assetText, type Effects, nodeEffects } from "./effects.ts";
import type { Article, Source } from "./model/article.ts";
import type { Atlas } from "./model/atlas.ts";
import type { Deck } from "./model/deck.ts";
import type { Findings } from "./model/findings.ts";
import type { Pack } from "./model/pack.ts";
import { type Format, isPrinted, type Options, type Printed, resolve, type Settings } from "./options.ts";
import type { Printer } from "./printer.ts";
import { readingProblem } from "./problems.ts";

/** Where the work is done, and who is told of what goes wrong without stopping it. */
export interface World {
  readonly effects?: Effects;
  readonly report?: Report;
}

/** An article read, and what was found in it. */
export interface Inspected {
  readonly article: Article;
  readonly findings: Findings;
}

/** A talk, and its files by format. */
export interface Built extends Inspected {
  readonly deck: Deck;
  readonly files: readonly { readonly format: Format; readonly content: string | Uint8Array }[];
}

/** A talk that is planned; its files are made one by one. */
export interface Planned extends Inspected {
  readonly deck: Deck;
  /** The language of Lectern's own words. */
  readonly labels: Pack;
  readonly make: (format: Format, printer: Printer | null, notes?: boolean) => Promise<string | Uint8Array>;
}

/** Turns the article at a path ("-" for standard input) into a talk. Throws a LecternError where that can't be done. */
export async function build(path: string, options: Options = {}, world: World = {}): Promise<Built> {
  const built = await makeTalk(path, options, world);
  const files = built.files.map(({ format, content }) =>
    format === "html" ? { format, content: Buffer.from(content).toString() } : { format, content },
  );
  return { ...built, files };
}

/** The same, its files as they are written: pages as bytes. */
export async function makeTalk(path: string, options: Options, world: World): Promise<Built> {
  const { effects = nodeEffects, report = ignore } = world;
  const settings = resolve(options);
  const files: { format: Format; content: string | Uint8Array }[] = [];
  // A browser takes longer to start than a talk to be planned.
  const printer = settings.formats.some(isPrinted) ? await effects.printer(settings.browser, report) : null;
  try {
    const { article, findings, deck, make } = await planned(path, settings, { effects, report });
    effects.progress("writing");
    for (const format of settings.formats) {
      if (isPrinted(format)) effects.progress(`printing ${format}`);
      files.push({ format, content: await make(format, printer) });
    }
    return { article, findings, deck, files };
  } finally {
    await printer?.close();
  }
}

/** Reads the article at a path, and plans a talk of it. */
export async function planned(path: string, settings: Settings, world: Required<World>): Promise<Planned> {
  const { effects, report } = world;
  const { article, findings, pack, packs } = await study(path, settings, effects, report);
  effects.progress("planning");
  const [{ plan }, { createFit }, { embedPictures }, { foreignTo }] = await Promise.all([
    import("./plan/index.ts"),
    import("./plan/fit/index.ts"),
    import("./pictures.ts"),
    import("./text/language.ts"),
  ]);
  const labels = packs.of(settings.labels ?? article.language) ?? (packs.of("en") as Pack);
  const deck = plan(article, findings, {
    ...settings,
    presentation: presented(settings, article),
    pack,
    labels,
    fit: createFit(JSON.parse(assetText(effects, "metrics.json")), pack ?? undefined),
    pictures: embedPictures(article, effects, report),
    atlas: settings.map ? await mapped(findings, effects) : null,
    report,
  });
  const languageOf = foreignTo(article.language, packs);
  const make: Planned["make"] = (format, printer, notes = settings.notes) =>
    outputs[format](deck, {
      settings: { ...settings, notes },
      article,
      pack,
      labels,
      effects,
      report,
      languageOf,
      printer,
    });
  return { article, findings, deck, labels, make };
}

/** Reads the article at a path ("-" for standard input) and finds what is in it. */
export async function inspect(path: string, options: Options = {}, world: World = {}): Promise<Inspected> {
  const { effects = nodeEffects, report = ignore } = world;
  const { article, findings } = await study(path, resolve(options), effects, report);
  return { article, findings };
}

/** The map is loaded only where there may be one. */
async function mapped(findings: Findings, effects: Effects): Promise<Atlas | null> {
  if (findings.places.length === 0) return null;
  const { atlasOf } = await import("./atlas.ts");
  return atlasOf(findings, effects);
}

async function study(path: string, settings: Settings, effects: Effects, report: Report) {
  effects.progress("reading");
  const [{ decode }, { read }, { understand }, { packsFor }] = await Promise.all([
    import("./read/decode.ts"),
    import("./read/index.ts"),
    import("./understand/index.ts"),
    import("./languages/index.ts"),
  ]);
  const { text } = decode(bytesOf(path, effects), path);
  const source: Source = { name: path, format: extname(path).toLowerCase() === ".txt" ? "text" : "markdown", text };
  const packs = await packsFor(text, [settings.lang, settings.labels]);
  const article = read(source, { lang: settings.lang, packs, keep: settings.keep, report });
  effects.progress("understanding");
  const pack = packs.of(article.language);
  return { article, findings: understand(article, pack, report), pack, packs };
}

interface Making {
  readonly settings: Settings;
  readonly article: Article;
  readonly pack: Pack | null;
  readonly labels: Pack;
  readonly effects: Effects;
  readonly report: Report;
  /** The language of a passage that is in another one than the article. */
  readonly languageOf: (text: string) => string | null;
  /** There where something is printed. */
  readonly printer: Printer | null;
}

const outputs: Readonly<Record<Format, (deck: Deck, making: Making) => Promise<string | Uint8Array>>> = {
  async html(deck, { settings, article, pack, labels, effects, languageOf }) {
    const [{ render, panels, passagesOf }, { page }, { looks }] = await Promise.all([
      import("./render/index.ts"),
      import("./output/page.ts"),
      import("./looks.ts"),
    ]);
    const { templates, theme, assets, bytes } = await looks(settings, effects);
    const { notes } = settings;
    const passages = passagesOf(deck, article.source, notes);
    const coloured = await highlighter(deck);
    const options = { templates, pack, labels, notes, source: article.source.text, passages, languageOf, ...coloured };
    return page(deck, render(deck, options), { panels: panels(deck, options), notes, theme, assets, bytes });
  },
  pdf: (deck, making) => printed("pdf", deck, making),
  handout: (deck, making) => printed("handout", deck, making),
  script: (deck, making) => printed("script", deck, making),
  async pptx(deck, { settings, article, pack, labels, effects, report }) {
    const [{ powerPoint }, { assetsOf }, { stampOf }] = await Promise.all([
      import("./powerpoint.ts"),
      import("./looks.ts"),
      import("./stamp.ts"),
    ]);
    const { theme, notes } = settings;
    const assets = assetsOf(theme, effects);
    const metrics = JSON.parse(assets("metrics.json"));
    const styles = [...new Set(["lectern", theme])].map((name) => assets(`themes/${name}.css`));
    const date = stampOf(article, effects.env);
    return powerPoint(deck, { article, pack, labels, notes, metrics, styles, date, report });
  },
  async json(deck) {
    const { deckJson } = await import("./output/deck-json.ts");
    return deckJson(deck);
  },
};

async function printed(format: Printed, deck: Deck, making: Making): Promise<Uint8Array> {
  const { settings, article, pack, labels, effects, printer, languageOf } = making;
  const [{ render, renderHandout, renderScript, titlesOf }, sheets, { looks }, { stampOf }] = await Promise.all([
    import("./render/index.ts"),
    import("./output/paper.ts"),
    import("./looks.ts"),
    import("./stamp.ts"),
  ]);
  const { templates, theme, assets } = await looks(settings, effects);
  const { notes, paper, perPage } = settings;
  const coloured = await highlighter(deck);
  const rendering = { templates, pack, labels, notes, source: article.source.text, languageOf, ...coloured };
  const sheet = { theme, assets, paper, perPage };
  const page = {
    pdf: () => sheets.slidesSheets(deck, render(deck, { ...rendering, notes: false }), sheet),
    handout: () => sheets.handoutSheets(deck, renderHandout(deck, { ...rendering, apart: perPage === 3 }), sheet),
    script: () => sheets.scriptSheets(deck, renderScript(deck, rendering), sheet),
  }[format]();
  if (!printer) throw new Error("There is no printer");
  const date = stampOf(article, effects.env);
  const [bytes, { finishPdf }] = await Promise.all([printer.print(page.html), import("./output/pdf.ts")]);
  return finishPdf(bytes, deck, { ...page, titles: titlesOf(deck, rendering), date });
}

/** What marks code, loaded where there is some. */
async function highlighter({ slides }: Deck): Promise<object> {
  const needed = slides.some((slide) => slide.kind === "code" && slide.language !== null);
  return needed ? import("./render/highlight.ts") : {};
}

/** What the call says of the presentation, else what the article's front matter says. */
function presented({ presentation }: Settings, { frontMatter }: Article): Settings["presentation"] {
  const { presenter, affiliation, event, date, contact } = presentation;
  return {
    presenter: presenter ?? frontMatter.presenter ?? null,
    affiliation: affiliation ?? frontMatter.affiliation ?? null,
    event: event ?? frontMatter.event ?? null,
    date: date ?? frontMatter.date ?? null,
    contact: contact ?? frontMatter.contact ?? null,
  };
}

function bytesOf(path: string, effects: Effects): Uint8Array {
  try {
    return effects.read(path);
  } catch (error) {
    throw new LecternError(readingProblem(error, path));
  }
}

function ignore(): void {}
