import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { minify } from "./minify.mjs";

const folder = fileURLToPath(new URL("../../templates/paper", import.meta.url));

/** The style sheets of what is printed: `base` under the theme, the others above it. */
export async function paperStyles(base) {
  const sources = { base };
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".css"))) {
    sources[file.slice(0, -4)] = await readFile(join(folder, file), "utf8");
  }
  const minified = Object.entries(sources).map(async ([name, css]) => [name, await minify(css, `${name}.css`)]);
  return Object.fromEntries(await Promise.all(minified));
}
