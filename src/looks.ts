import { basename, extname, join } from "node:path";
import type Handlebars from "handlebars";
import { LecternError } from "./diagnostics.ts";
import { assetText, type Effects } from "./effects.ts";
import { nearest } from "./nearest.ts";
import { type Settings, wrongCall } from "./options.ts";
import { readingProblem } from "./problems.ts";
import type { Template, Templates } from "./render/index.ts";

/** What a deck looks like: its templates, its theme's name, and where prepared files are read. */
export interface Looks {
  readonly templates: Templates;
  readonly theme: string;
  readonly assets: (name: string) => string;
  readonly bytes: (name: string) => Uint8Array;
}

const THEMES = ["lectern", "lectern-dark", "lectern-contrast"];
/** Reveal.js's own, whose colours are taken over. */
const REVEAL_THEMES = [
  ...["beige", "black", "black-contrast", "blood", "dracula", "league", "moon", "night", "serif", "simple", "sky"],
  ...["solarized", "white", "white-contrast"],
];

/** Lectern's own templates and themes, and the author's where the settings name some. */
export async function looks({ theme, templates }: Settings, effects: Effects): Promise<Looks> {
  const own = await import("../lib/templates.js");
  const assets = assetsOf(theme, effects);
  return {
    templates: templates === null ? own.default : await withTemplates(templates, Object.keys(own.default), effects),
    theme,
    assets,
    bytes: (name) => (isOwn(theme) && name === `themes/${theme}.css` ? Buffer.from(assets(name)) : effects.asset(name)),
  };
}

/** Reads prepared files, the author's theme among them. */
export function assetsOf(theme: string, effects: Effects): Looks["assets"] {
  const asset = (name: string) => assetText(effects, name);
  return isOwn(theme) ? withTheme(theme, asset, effects) : asset;
}

/** Whether a theme is a file of the author's own. */
function isOwn(theme: string): boolean {
  return extname(theme).toLowerCase() === ".css";
}

/** Stops a call whose theme or templates are not there, before any work. */
export function checkLooks({ theme, templates }: Pick<Settings, "theme" | "templates">, effects: Effects): void {
  if (templates !== null && effects.kind(templates) !== "folder") {
    throw wrongCall(`--templates ${templates} is not a folder`, "Name a folder that holds *.hbs files.");
  }
  if (isOwn(theme)) {
    if (effects.kind(theme) !== "file") throw wrongCall(`--theme ${theme}: there is no such file`, "Check the path.");
  } else if (![...THEMES, ...REVEAL_THEMES].includes(theme)) {
    const near = nearest(theme, [...THEMES, ...REVEAL_THEMES]);
    throw wrongCall(
      `There is no theme "${theme}"`,
      near
        ? `Did you mean --theme ${near}?`
        : `There are ${THEMES.join(", ")}, reveal.js's own (${REVEAL_THEMES.join(", ")}), or a .css file of yours.`,
    );
  }
}

function withTheme(path: string, asset: Looks["assets"], effects: Effects): Looks["assets"] {
  const css = textAt(path, effects);
  if (/<\/style/iu.test(css)) throw broken(path, "This style sheet holds </style>", "Take it out.");
  return (name) => (name === `themes/${path}.css` ? css : asset(name));
}

/** Compiles the author's templates and Lectern's own that they leave in place; Handlebars' compiler is loaded only here. */
async function withTemplates(folder: string, names: readonly string[], effects: Effects): Promise<Templates> {
  const { default: compiler } = await import("handlebars");
  const env = compiler.create();
  const compiled: Record<string, Template> = {};
  const theirs = effects.list(folder).filter((file) => extname(file) === ".hbs");
  const extra = theirs.map((file) => basename(file, ".hbs")).filter((name) => !names.includes(name));
  for (const name of [...names, ...extra]) {
    const file = theirs.includes(`${name}.hbs`) ? join(folder, `${name}.hbs`) : null;
    const text = file === null ? assetText(effects, `../templates/${name}.hbs`) : textAt(file, effects);
    try {
      compiled[name] = env.compile(env.parse(text));
    } catch (error) {
      const message = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
      throw broken(
        file ?? name,
        `This template can't be read: ${message}`,
        "Handlebars templates are described at handlebarsjs.com.",
      );
    }
    env.registerPartial(name, compiled[name] as Handlebars.Template);
  }
  return compiled;
}

function textAt(path: string, effects: Effects): string {
  try {
    return Buffer.from(effects.read(path)).toString("utf8");
  } catch (error) {
    throw new LecternError(readingProblem(error, path));
  }
}

function broken(source: string, message: string, hint: string): LecternError {
  return new LecternError({ code: "broken-looks", severity: "error", message, hint, source, range: null });
}
