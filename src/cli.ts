import { fstatSync, writeSync } from "node:fs";
import { type Call, parse } from "./arguments.ts";
import { type Diagnostic, format, LecternError } from "./diagnostics.ts";
import { assetText, codeOf, nodeEffects } from "./effects.ts";
import { run } from "./run.ts";

/** The command: `process.argv` in, exit code out. */
export async function main(): Promise<void> {
  try {
    process.exitCode = await answer(parse(process.argv.slice(2)));
  } catch (error) {
    if (codeOf(error) === "EPIPE") return;
    if (process.env.LECTERN_DEBUG) throw error;
    if (error instanceof LecternError) tell(error.diagnostic, null);
    else write(2, `lectern: error: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = error instanceof LecternError && error.diagnostic.source === null ? 2 : 1;
  }
}

async function answer(call: Call): Promise<number> {
  switch (call.command) {
    case "version": {
      const { version } = JSON.parse(assetText(nodeEffects, "../package.json"));
      write(1, `${version}\n`);
      return 0;
    }
    case "help": {
      const { help } = await import("./help.ts");
      write(1, help(call.about));
      return 0;
    }
    case "build":
    case "inspect":
    case "pack":
      return run(call, {
        effects: { ...nodeEffects, progress },
        out: (text) => write(1, text),
        tell,
        debug: Boolean(process.env.LECTERN_DEBUG),
      });
  }
}

function tell(diagnostic: Diagnostic, text: string | null): void {
  clearProgress();
  const colours = !process.env.NO_COLOR && process.env.TERM !== "dumb" && isTerminal(2);
  write(2, format(diagnostic, text, colours));
}

let shown = false;
/** Once the command has run for a second, says on the terminal what is being done, on one line that goes away again. */
function progress(message: string): void {
  if (message === "") clearProgress();
  else if (process.uptime() >= 1 && isTerminal(2)) {
    write(2, `\r\u001b[K${message}…`);
    shown = true;
  }
}

function clearProgress(): void {
  if (shown) write(2, "\r\u001b[K");
  shown = false;
}

/** Straight to the descriptor: loading Node's streams takes longer than building a deck of an article. */
function write(descriptor: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (codeOf(error) !== "EAGAIN") throw error;
    }
  }
}

function isTerminal(descriptor: 1 | 2): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice() && process[descriptor === 1 ? "stdout" : "stderr"].isTTY;
  } catch {
    return false;
  }
}
