import { extname, join } from "node:path";
import type { Effects } from "./effects.ts";
import type { Format, Settings } from "./options.ts";

const NAMES: Readonly<Record<Format, string>> = {
  html: "index.html",
  pdf: "slides.pdf",
  handout: "handout.pdf",
  script: "script.pdf",
  pptx: "slides.pptx",
  json: "deck.json",
};

/**
 * Where a talk's files go, in the order of the formats: `--out` itself where it has an extension and one file results
 * of the whole call, else a folder; with several talks, a folder in it for each.
 */
export function pathsOf(
  name: string,
  talks: number,
  { out, formats }: Pick<Settings, "out" | "formats">,
  effects: Effects,
): readonly string[] {
  if (out !== null && talks === 1 && formats.length === 1 && isFile(out, effects)) return [out];
  const folder = out === null ? join("dist", name) : talks === 1 ? out : join(out, name);
  return formats.map((format) => join(folder, NAMES[format]));
}

/** Where `pack` puts a talk: a folder, and the zip beside it; `--out` may name either. */
export function packPaths(
  name: string,
  talks: number,
  { out }: Pick<Settings, "out">,
): { readonly folder: string; readonly zip: string } {
  const whole = (out ?? join("dist", `${name}-pack`)).replace(/(?<=.)[\\/]+$/u, "").replace(/(?<=[^\\/])\.zip$/iu, "");
  const folder = out !== null && talks > 1 ? join(whole, name) : whole;
  return { folder, zip: `${folder}.zip` };
}

function isFile(out: string, effects: Effects): boolean {
  return extname(out) !== "" && !/[\\/]$/u.test(out) && effects.kind(out) !== "folder";
}
