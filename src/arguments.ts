import { nearest } from "./nearest.ts";
import { type Command, flags, type Options, wrongCall } from "./options.ts";

/** What the command line asks for. */
export type Call =
  | { readonly command: "build"; readonly sources: readonly string[]; readonly options: Options }
  | {
      readonly command: "inspect";
      readonly sources: readonly string[];
      readonly options: Options;
      readonly json: boolean;
    }
  | { readonly command: "pack"; readonly sources: readonly string[]; readonly options: Options }
  | { readonly command: "help"; readonly about: Command | null }
  | { readonly command: "version" };

const LATER = ["draft", "serve", "check", "new"];
const COMMANDS = ["build", "inspect", "pack", "help"];

/** Reads the command line; throws a LecternError where it is wrong. */
export function parse(argv: readonly string[]): Call {
  const [first, ...rest] = argv;
  switch (first) {
    case undefined:
    case "--help":
    case "-h":
      return { command: "help", about: null };
    case "--version":
    case "-v":
    case "-V":
      return { command: "version" };
    case "help":
      return { command: "help", about: rest[0] === undefined ? null : commandNamed(rest[0]) };
    default: {
      const command = commandNamed(first);
      return command === null ? { command: "help", about: null } : parseOptions(command, rest);
    }
  }
}

function commandNamed(name: string): Command | null {
  if (name === "build" || name === "inspect" || name === "pack") return name;
  if (name === "help") return null;
  if (LATER.includes(name))
    throw wrongCall(`lectern ${name} is not in this version`, "This version has build, inspect and pack.");
  const near = nearest(name, COMMANDS);
  const isFile = /[./\\]/u.test(name);
  throw wrongCall(
    name.startsWith("-") ? `The command has to come first, before ${name}` : `There is no command "${name}"`,
    near
      ? `Did you mean lectern ${near}?`
      : isFile
        ? `Did you mean lectern build ${name}?`
        : "lectern --help lists them.",
  );
}

function parseOptions(command: Command, argv: readonly string[]): Call {
  const sources: string[] = [];
  let options: Options = {};
  let json = false;
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? "";
    if (argument === "--") {
      sources.push(...argv.slice(i + 1));
      break;
    }
    if (argument === "-" || !argument.startsWith("-")) {
      sources.push(argument);
      continue;
    }
    if (argument === "--help" || argument === "-h") return { command: "help", about: command };
    if (argument === "--json" && command === "inspect") {
      json = true;
      continue;
    }
    const equals = argument.startsWith("--") ? argument.indexOf("=") : -1;
    const name = flagNamed(equals < 0 ? argument : argument.slice(0, equals), command);
    const flag = flags[name];
    if (!flag) continue;
    let value = equals < 0 ? null : argument.slice(equals + 1);
    if (flag.value === undefined) {
      if (value !== null) throw wrongCall(`--${name} takes no value`, `Write --${name} alone.`);
    } else if (value === null) {
      value = argv[++i] ?? null;
      if (value === null || (value.startsWith("--") && value.length > 2)) {
        throw wrongCall(`--${name} needs a value`, `--${name} ${flag.value}: ${flag.help}`);
      }
    }
    options = { ...options, ...flag.set(value ?? "") };
  }
  const url = sources.find((source) => /^[a-z][a-z0-9+.-]+:\/\//i.test(source));
  if (url)
    throw wrongCall(
      `Reading from the network is not in this version: ${url}`,
      "Save the article as a file and name that.",
    );
  if (sources.filter((source) => source === "-").length > 1)
    throw wrongCall("Standard input can be read once", "Name - once.");
  if (command === "build") return { command, sources, options: withFormat(options) };
  if (sources.length === 0) throw wrongCall(`${command} needs a source`, `For example: lectern ${command} article.md`);
  if (command === "pack") return { command, sources, options };
  return { command, sources, options, json };
}

/** Where no format is asked for, the extension of `--out` says it. */
function withFormat(options: Options): Options {
  const extension = /\.(json|pdf|pptx)$/iu.exec(options.out ?? "")?.[1]?.toLowerCase();
  return extension && !options.formats ? { ...options, ...flags.format?.set(extension) } : options;
}

/** The long name of an option as it was typed. */
function flagNamed(typed: string, command: Command): string {
  const names = Object.keys(flags);
  const name = typed.startsWith("--")
    ? names.find((long) => `--${long}` === typed)
    : names.find((long) => `-${flags[long]?.short}` === typed);
  if (name && flags[name]?.of.includes(command)) return name;
  if (name)
    throw wrongCall(
      `lectern ${command} has no option ${typed}`,
      `It belongs to lectern ${flags[name]?.of.join(", ")}.`,
    );
  if (command === "build" && typed === "--json") {
    throw wrongCall("lectern build has no option --json", "Did you mean --format json?");
  }
  const known = names.filter((long) => flags[long]?.of.includes(command));
  const near = nearest(typed.replace(/^-+/u, ""), command === "inspect" ? [...known, "json"] : known);
  throw wrongCall(
    `There is no option ${typed}`,
    near ? `Did you mean --${near}?` : `lectern help ${command} lists them.`,
  );
}
