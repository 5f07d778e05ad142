import { basename, join } from "node:path";
import type { Call } from "./arguments.ts";
import { type Diagnostic, LecternError } from "./diagnostics.ts";
import type { Effects } from "./effects.ts";
import { inspect, makeTalk } from "./lectern.ts";
import { isPrinted, resolve, type Settings, wrongCall } from "./options.ts";
import { packPaths, pathsOf } from "./outputs.ts";
import type { Printer } from "./printer.ts";
import { bug, writingProblem } from "./problems.ts";
import { type Found, findSources } from "./sources.ts";

/** What a command needs of the terminal it runs in. */
export interface Terminal {
  readonly effects: Effects;
  readonly out: (text: string) => void;
  /** Shows a diagnostic; `text` is its source's, null where there is none. */
  readonly tell: (diagnostic: Diagnostic, text: string | null) => void;
  /** Whether errors nobody foresaw are thrown on, for their stack traces. */
  readonly debug: boolean;
}

type Working = Extract<Call, { readonly command: "build" | "inspect" | "pack" }>;

/** Runs a command on all its sources, each on its own. The exit code: 0, or 1 where a source failed. */
export async function run(call: Working, terminal: Terminal): Promise<number> {
  const { effects } = terminal;
  const settings = resolve(call.options);
  if (call.command !== "inspect") await checkCall(call, settings, effects);
  const shared = sharingPrinter(effects);
  try {
    return await runAll(call, settings, { ...terminal, effects: shared.effects });
  } finally {
    await shared.close();
  }
}

async function runAll(call: Working, settings: Settings, terminal: Terminal): Promise<number> {
  const { effects } = terminal;
  const leads = findSources(call.sources.length > 0 ? call.sources : ["slides"], effects);
  const talks = leads.filter((lead) => "name" in lead).length;
  const taken = new Map<string, string>();
  let code = 0;
  for (const lead of leads) {
    const kept: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic) => void kept.push(diagnostic);
    try {
      if (!("name" in lead)) throw new LecternError(lead.failure);
      const world = { effects: naming(effects, lead.path, leads.length), report };
      if (call.command === "inspect") await inspectOne(lead, call, world, terminal);
      else if (call.command === "pack") await packOne(lead, call, { settings, talks, taken }, world, terminal);
      else await buildOne(lead, call, { settings, talks, taken }, world, terminal);
    } catch (error) {
      if (terminal.debug && !(error instanceof LecternError)) throw error;
      const diagnostic = bug(error, lead.path);
      if (call.command === "inspect" && call.json) {
        terminal.out(`${JSON.stringify({ source: lead.path, error: diagnostic.message })}\n`);
      }
      kept.push(diagnostic);
      code = 1;
    }
    effects.progress("");
    tellAll(kept, lead.path, settings, terminal);
  }
  return code;
}

type World = Required<NonNullable<Parameters<typeof makeTalk>[2]>>;

async function inspectOne(
  { path }: Found,
  call: Extract<Working, { readonly command: "inspect" }>,
  world: World,
  terminal: Terminal,
): Promise<void> {
  const { article, findings } = await inspect(path, call.options, world);
  if (call.json) {
    const { inspectJson } = await import("./output/inspect.ts");
    terminal.out(`${inspectJson(article, findings)}\n`);
  } else {
    const { inspectReport } = await import("./output/inspect-report.ts");
    terminal.out(`${inspectReport(article, findings)}\n`);
  }
}

interface Batch {
  readonly settings: Settings;
  readonly talks: number;
  /** Which source each file is made of, so that no talk overwrites another. */
  readonly taken: Map<string, string>;
}

async function buildOne(
  { path, name }: Found,
  { options }: Working,
  { settings, talks, taken }: Batch,
  world: World,
  terminal: Terminal,
): Promise<void> {
  const paths = pathsOf(name, talks, settings, world.effects);
  take(paths, path, taken);
  const built = await makeTalk(path, options, world);
  for (const [i, file] of paths.entries()) write(file, built.files[i]?.content ?? "", world.effects);
  if (settings.quiet) return;
  const { summary } = await import("./summary.ts");
  world.effects.progress("");
  terminal.out(summary(name, built, paths, settings));
}

/** Writes a talk's folder for the hall, and the same as a zip beside it. */
async function packOne(
  { path, name }: Found,
  { options }: Working,
  { settings, talks, taken }: Batch,
  world: World,
  terminal: Terminal,
): Promise<void> {
  const { folder, zip } = packPaths(name, talks, settings);
  take([folder, zip], path, taken);
  const [{ pack }, { archive }] = await Promise.all([import("./pack.ts"), import("./output/archive.ts")]);
  const packed = await pack(path, options, world);
  world.effects.progress("writing");
  const files = packed.files.map(({ name: file, content }) => ({ path: join(folder, file), content }));
  const entries = packed.files.map(
    ({ name: file, content }) => [`${basename(folder)}/${file}`, Buffer.from(content)] as const,
  );
  files.push({ path: zip, content: archive(entries) });
  for (const file of files) write(file.path, file.content, world.effects);
  if (settings.quiet) return;
  const { summary } = await import("./summary.ts");
  world.effects.progress("");
  const paths = files.map((file) => file.path);
  terminal.out(summary(name, { ...packed, files }, paths, settings));
}

/** Keeps a talk from overwriting another's files. */
function take(paths: readonly string[], source: string, taken: Map<string, string>): void {
  const other = paths.map((file) => taken.get(file)).find((earlier) => earlier !== undefined);
  if (other !== undefined) throw new LecternError(sameName(source, other, paths[0] ?? ""));
  for (const file of paths) taken.set(file, source);
}

function write(path: string, content: string | Uint8Array, effects: Effects): void {
  try {
    effects.write(path, content);
  } catch (error) {
    throw new LecternError(writingProblem(error, path));
  }
}

async function checkCall({ command, sources }: Working, settings: Settings, effects: Effects): Promise<void> {
  if (sources.length === 0 && effects.kind("slides") !== "folder") {
    throw wrongCall("There is no SOURCE, and no folder slides/ here", "For example: lectern build article.md");
  }
  if (settings.templates !== null || settings.theme !== "lectern") {
    const { checkLooks } = await import("./looks.ts");
    checkLooks(settings, effects);
  }
  if (settings.formats.includes("script") && !settings.notes) {
    throw wrongCall("The script is the notes: there is none with --no-notes", "Leave out one of the two.");
  }
  if (settings.formats.some(isPrinted) || (command === "pack" && settings.browser !== null)) {
    const { browserToPrint } = await import("./printer.ts");
    browserToPrint(settings.browser, effects.env);
  }
  if (settings.labels !== null) {
    const { packsFor } = await import("./languages/index.ts");
    const { codes, of } = await packsFor("", [settings.labels]);
    if (!of(settings.labels)) {
      throw wrongCall(`Lectern has no words in "${settings.labels}"`, `It speaks ${codes.join(", ")}.`);
    }
  }
}

/** One browser for all talks of a call: it starts with the first that needs it, and is ended at the end. */
function sharingPrinter(effects: Effects): { readonly effects: Effects; readonly close: () => Promise<void> } {
  let shared: Promise<Printer> | null = null;
  return {
    effects: {
      ...effects,
      async printer(browser, report) {
        shared ??= effects.printer(browser, report);
        const { print } = await shared;
        return { print, close: async () => {} };
      },
    },
    close: async () => (await shared)?.close(),
  };
}

/** Progress says which of several sources it is about. */
function naming(effects: Effects, path: string, sources: number): Effects {
  return sources === 1 ? effects : { ...effects, progress: (stage) => effects.progress(stage && `${path}: ${stage}`) };
}

function sameName(source: string, other: string, file: string): Diagnostic {
  return {
    code: "same-name",
    severity: "error",
    message: `${file} is already made of ${other}`,
    hint: "Build it on its own with another --out.",
    source,
    range: null,
  };
}

/** Each kind of warning and note once at most five times: a text with a thousand strange letters says so in a few lines. */
function tellAll(kept: readonly Diagnostic[], path: string, { quiet }: Settings, { effects, tell }: Terminal): void {
  const wanted = kept.filter(({ severity }) => severity === "error" || !quiet);
  const needsText = path !== "-" && wanted.some(({ range }) => range !== null);
  const text = needsText ? readAgain(path, effects) : null;
  const told = new Map<string, number>();
  for (const diagnostic of wanted) {
    const times = (told.get(diagnostic.code) ?? 0) + 1;
    told.set(diagnostic.code, times);
    if (times <= 5) tell(diagnostic, text);
  }
}

function readAgain(path: string, effects: Effects): string | null {
  try {
    return Buffer.from(effects.read(path)).toString("utf8");
  } catch {
    return null;
  }
}
