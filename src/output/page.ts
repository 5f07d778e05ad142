import type { Deck } from "../model/deck.ts";
import { joined } from "./bytes.ts";
import { type AssetReader, CANVAS, escaped, fontsFor, meta, type Prepared, stylesOf } from "./styles.ts";

export interface PageOptions {
  /** What opens over the slides, as HTML. */
  readonly panels: string;
  /** Whether the deck has notes, and so a speaker view. */
  readonly notes: boolean;
  /** "lectern", "lectern-dark", "lectern-contrast". */
  readonly theme: string;
  readonly assets: AssetReader;
  /** The same, as bytes: most of a page is of them. */
  readonly bytes: (name: string) => Uint8Array;
}

/** The whole deck as one HTML file that asks nobody for anything, in UTF-8. `slides` is what `render` made. */
export function page(deck: Deck, slides: string, options: PageOptions): Uint8Array {
  const { panels, notes, theme, assets, bytes } = options;
  const prepared: Prepared = JSON.parse(assets("assets.json"));
  const { width, height, name } = CANVAS[deck.aspect];
  const styles = stylesOf("deck.css", slides, theme, assets, bytes);
  const parts = [
    `<!doctype html>
<html${deck.language === "und" ? "" : ` lang="${escaped(deck.language)}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(prepared)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Lectern">
${meta("author", deck.authors.join(", "))}${meta("description", descriptionOf(deck))}<title>${escaped(deck.title)}</title>
<style>
`,
    ...styles.flatMap((sheet) => [sheet, "\n"]),
    `@page{size:${width}px ${height}px;margin:0}
`,
    ...fontsFor(slides, assets, bytes),
    `</style>
</head>
<body class="reveal-viewport">
<main class="reveal ${name}" data-width="${width}" data-height="${height}" data-notes="${notes ? "yes" : "no"}"${deck.left > 0 ? ` data-spare="${deck.left}"` : ""}>
<div class="slides">
`,
    slides,
    `
</div>
</main>
`,
    panels,
    "<script>",
    bytes("deck.js"),
    `</script>
</body>
</html>
`,
  ];
  return joined(parts);
}

/** Nothing is allowed but what is inside. The speaker's window inherits the policy. */
function policy({ script }: Prepared): string {
  const directives = [
    "default-src 'none'",
    `script-src '${script}'`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return directives.join("; ");
}

/** What a search engine or a PDF's reader is told the talk is about. */
export function descriptionOf({ slides, credit }: Deck): string {
  const title = slides.find((slide) => slide.kind === "title");
  return title?.standfirst?.text ?? credit;
}
