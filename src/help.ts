import { type Command, flags } from "./options.ts";

const COMMANDS = `lectern: turns an article into a talk

  lectern build [SOURCE…]    make a deck of every talk in slides/, or of the sources named:
                             a Markdown or text file, a folder of them, - for standard input
  lectern pack SOURCE…       everything for the hall in one folder and one zip: slides for
                             the speaker, for students, as PDF and for PowerPoint, script, handout
  lectern inspect SOURCE…    show what was read and found; --json for programs
  lectern help COMMAND       the options of a command
  lectern --version          the version

Exit codes: 0 done, 1 a source could not be built, 2 the call was wrong.
`;

const USAGE: Readonly<Record<Command, string>> = {
  build: "lectern build [SOURCE…] [options]",
  inspect: "lectern inspect SOURCE… [options]",
  pack: "lectern pack SOURCE… [options]",
};

/** What `--help` prints; `about` null for all commands. */
export function help(about: Command | null): string {
  if (about === null) return COMMANDS;
  const rows = Object.entries(flags)
    .filter(([, flag]) => flag.of.includes(about))
    .map(([name, flag]): [string, string] => {
      const short = flag.short ? `-${flag.short}, ` : "    ";
      return [`${short}--${name}${flag.value ? ` ${flag.value}` : ""}`, flag.help];
    });
  if (about === "inspect") rows.unshift(["    --json", "one JSON object a line, in the order of the sources"]);
  const width = Math.max(...rows.map(([left]) => left.length));
  return `${USAGE[about]}\n\n${rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n")}\n`;
}
