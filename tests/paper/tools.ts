import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString, PDFHexString, type PDFRef } from "@cantoo/pdf-lib";

/** Whether poppler's programs are here; where CI is set they have to be. */
export const poppler: boolean = ["pdftotext", "pdfinfo", "pdffonts"].every(
  (program) => spawnSync(program, ["-v"]).status === 0,
);

function run(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** What pdfinfo says, by its own names. */
export function infoOf(file: string): Readonly<Record<string, string>> {
  const pairs = run("pdfinfo", file)
    .split("\n")
    .map((line) => /^([^:]+):\s*(.*)$/u.exec(line))
    .flatMap((match) => (match ? [[match[1] ?? "", match[2] ?? ""]] : []));
  return Object.fromEntries(pairs);
}

/** Each font's name, and whether it is embedded and its letters have a meaning. */
export function fontsOf(file: string): readonly { readonly name: string; readonly whole: boolean }[] {
  return run("pdffonts", file)
    .split("\n")
    .slice(2)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ name: line.split(" ", 1)[0] ?? "", whole: /\syes\s+(?:yes|no)\s+yes\s/u.test(line) }));
}

/** A part of every page, in points from its upper left corner. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The text of each page as it was painted, or of the same part of each. */
export function pagesOf(file: string, crop?: Crop): readonly string[] {
  const part = crop
    ? ["-x", crop.x, "-y", crop.y, "-W", crop.width, "-H", crop.height].map((value) =>
        typeof value === "number" ? String(Math.round(value)) : value,
      )
    : [];
  return run("pdftotext", "-raw", "-enc", "UTF-8", ...part, file, "-")
    .split("\f")
    .slice(0, -1);
}

/** The bookmarks in order, each with its depth and the number of its page, from 1. */
export async function bookmarksOf(
  file: string,
): Promise<readonly { readonly title: string; readonly depth: number; readonly page: number }[]> {
  const doc = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  const pages = doc.getPages().map(({ ref }) => ref);
  const name = (text: string) => PDFName.of(text);
  function* walk(
    parent: PDFDict | undefined,
    depth: number,
  ): Generator<{ title: string; depth: number; page: number }> {
    for (let item = parent?.lookupMaybe(name("First"), PDFDict); item; item = item.lookupMaybe(name("Next"), PDFDict)) {
      const title = item.lookup(name("Title"));
      const page = pages.indexOf(item.lookup(name("Dest"), PDFArray).get(0) as PDFRef) + 1;
      yield {
        title: title instanceof PDFHexString || title instanceof PDFString ? title.decodeText() : "",
        depth,
        page,
      };
      yield* walk(item, depth + 1);
    }
  }
  return [...walk(doc.catalog.lookupMaybe(name("Outlines"), PDFDict), 0)];
}

/** Letters and digits alone, so that breaks, dashes and marks of any kind fall away. */
export function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
