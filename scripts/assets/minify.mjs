import { transform } from "esbuild";

/** A style sheet without what only its readers need. One that a browser would read only in part is no style sheet. */
export async function minify(css, name) {
  const { code, warnings } = await transform(css, { loader: "css", minify: true, legalComments: "none" });
  const [first] = warnings;
  if (first) throw new Error(`${name}: line ${first.location?.line}: ${first.text}`);
  return code.trim();
}
