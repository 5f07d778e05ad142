import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { inject } from "vitest";
import { ROOT } from "../cli/command.ts";

const SHARED = join(ROOT, "../shared");
const FIXTURES = join(ROOT, "tests/fixtures/articles");

export const shared: string = join(SHARED, "articles/kazakhstan-divided.md");
export const hasShared: boolean = existsSync(shared);

/** Our own talk. */
export const talk: string = join(ROOT, "slides/kazakhstan-divided/article.md");

/** Other articles: one in Russian and one in Kazakh, the shared one, and twenty of the corpora. */
export function articles(): readonly string[] {
  const folder = join(SHARED, "corpora/markdown");
  const all = hasShared ? readdirSync(folder).filter((file) => file.endsWith(".md")) : [];
  const step = Math.max(1, Math.floor(all.length / 20));
  const some = all.filter((_, index) => index % step === 0).slice(0, 20);
  return [
    ...["ru", "kk"].map((language) => join(FIXTURES, `${language}-1.md`)),
    ...(hasShared ? [shared] : []),
    ...some.map((file) => join(folder, file)),
  ];
}

export interface Printed {
  readonly name: string;
  readonly folder: string;
  readonly deck: {
    readonly title: string;
    readonly language: string;
    readonly labels: string;
    readonly authors: readonly string[];
    readonly aspect: string;
    readonly seconds: number;
    readonly slides: readonly {
      readonly id: string;
      readonly kind: string;
      readonly headline: string;
      readonly texts: readonly { readonly role: string; readonly text: string }[];
      readonly notes: Readonly<Record<"cues" | "say" | "background", readonly Sentence[]>> & {
        readonly cue: string;
        readonly footnotes: readonly Footnote[];
      };
    }[];
  };
}

interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Footnote extends Sentence {
  readonly number: number;
  readonly marks: readonly number[];
}

/** Sentences in a row, each with the numbers of its footnotes. */
export function marked(sentences: readonly Sentence[], footnotes: readonly Footnote[]): string {
  return sentences
    .flatMap(({ text, start, end }) => [
      text,
      ...footnotes.filter(({ marks }) => marks.some((mark) => start < mark && mark <= end)).map(({ number }) => number),
    ])
    .join("");
}

/** A slide's footnotes under the word for them. */
export function listed(footnotes: readonly Footnote[], label: string): string {
  return footnotes.length === 0 ? "" : label + footnotes.map(({ number, text }) => number + text).join("");
}

/** Prints articles in one call, and reads what was planned beside. */
export function print(sources: readonly string[], ...options: readonly string[]): readonly Printed[] {
  const out = mkdtempSync(join(tmpdir(), "lectern-paper-"));
  const { status, stderr } = lectern(["build", ...sources, "--out", out, ...options]);
  if (status !== 0) throw new Error(stderr);
  return sources.map((source) => {
    const name = basename(source) === "article.md" ? basename(join(source, "..")) : basename(source, ".md");
    const folder = sources.length === 1 ? out : join(out, name);
    return { name, folder, deck: JSON.parse(readFileSync(join(folder, "deck.json"), "utf8")) };
  });
}

/** Runs the built command with the browser that the tests use. */
export function lectern(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd: string = ROOT,
): SpawnSyncReturns<string> {
  const { path, libraries } = inject("browser");
  return spawnSync(process.execPath, [join(ROOT, "bin/lectern.cjs"), ...args], {
    cwd,
    encoding: "utf8",
    env: {
      ...process.env,
      LECTERN_BROWSER: path,
      ...(libraries === null ? {} : { LD_LIBRARY_PATH: libraries }),
      ...env,
    },
  });
}
