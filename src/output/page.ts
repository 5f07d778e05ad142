import type { Aspect, Deck } from "../model/deck.ts";
import type { Pack } from "../model/pack.ts";

/** Reads one of the files that were prepared when the tool was built, as text. */
export type AssetReader = (name: string) => string;

export interface PageOptions {
  readonly labels: Pack;
  /** Whether the deck has notes, and so a speaker view. */
  readonly notes: boolean;
  /** "lectern", "lectern-dark", "lectern-contrast". */
  readonly theme: string;
  readonly assets: AssetReader;
}

interface Prepared {
  /** CSP hashes of the page's script and of the speaker window's. */
  readonly script: string;
  readonly speaker: string;
  readonly fonts: readonly { readonly name: string; readonly ranges: readonly (readonly [number, number])[] }[];
}

const CANVAS: Readonly<Record<Aspect, { readonly width: number; readonly height: number; readonly name: string }>> = {
  "16:9": { width: 1280, height: 720, name: "wide" },
  "4:3": { width: 960, height: 720, name: "standard" },
};

const BASE_THEME = "lectern";

/** The whole deck as one HTML file that asks nobody for anything. `slides` is what `render` made. */
export function page(deck: Deck, slides: string, options: PageOptions): string {
  const { labels, notes, theme, assets } = options;
  const prepared: Prepared = JSON.parse(assets("assets.json"));
  const { width, height, name } = CANVAS[deck.aspect];
  const styles = [
    assets("deck.css"),
    ...settingRules(slides, assets),
    assets(`themes/${BASE_THEME}.css`),
    ...(theme === BASE_THEME ? [] : [assets(`themes/${theme}.css`)]),
    `@page{size:${width}px ${height}px;margin:0}`,
  ];
  const fonts = fontsFor(slides, prepared).map((subset) => assets(`fonts/${subset}.css`));
  const { slide } = labels;
  const blocked = `<dialog id="speaker-blocked" lang="${labels.code}"><p>${escaped(slide.popupBlocked)}</p><form method="dialog"><button type="button" class="open">${escaped(slide.openSpeakerView)}</button><button>${escaped(slide.close)}</button></form></dialog>\n`;
  return `<!doctype html>
<html${deck.language === "und" ? "" : ` lang="${escaped(deck.language)}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(prepared, notes)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Lectern">
${meta("author", deck.authors.join(", "))}${meta("description", descriptionOf(deck))}<title>${escaped(deck.title)}</title>
<style>
${styles.join("\n")}
${fonts.join("")}</style>
</head>
<body class="reveal-viewport">
<div class="reveal ${name}" data-width="${width}" data-height="${height}" data-notes="${notes ? "yes" : "no"}">
<div class="slides">
${slides}
</div>
</div>
${notes ? blocked : ""}<script>${assets("deck.js")}</script>
</body>
</html>
`;
}

/** Nothing is allowed but what is inside; with notes, the speaker's window and its frames, which show this very file. */
function policy({ script, speaker }: Prepared, notes: boolean): string {
  const directives = [
    "default-src 'none'",
    `script-src '${script}'${notes ? ` '${speaker}'` : ""}`,
    "style-src 'unsafe-inline'",
    "img-src data:",
    "font-src data:",
    notes ? "frame-src 'self' file:" : "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return directives.join("; ");
}

/** The rules of the settings that the slides are set in. */
function settingRules(slides: string, assets: AssetReader): readonly string[] {
  const rules: Readonly<Record<string, string>> = JSON.parse(assets("settings.json"));
  const used = new Set<string>();
  for (const [, setting, variant] of slides.matchAll(/ class="setting-(\w+)" data-kind="\w+" data-variant="(\w+)"/gu)) {
    used.add(`${variant} ${setting}`);
  }
  return [...used].sort().map((key) => rules[key] ?? "");
}

/** The subsets of the fonts that hold a character of the slides, each character looked for in their order. */
function fontsFor(slides: string, { fonts }: Prepared): readonly string[] {
  const seen = new Set<number>();
  for (let from = 0; from < slides.length; ) {
    const notes = slides.indexOf('<aside class="notes">', from);
    const to = notes < 0 ? slides.length : notes;
    for (const [run] of slides.slice(from, to).matchAll(/[^\0-\x7f]+/gu)) {
      for (let i = 0; i < run.length; i++) seen.add(run.charCodeAt(i));
    }
    const end = notes < 0 ? -1 : slides.indexOf("</aside>", notes);
    from = end < 0 ? slides.length : end;
  }
  const needed = new Set<string>([fonts[0]?.name ?? "latin"]);
  for (const code of seen) {
    const holder = fonts.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last));
    if (holder) needed.add(holder.name);
  }
  return fonts.flatMap(({ name }) => (needed.has(name) ? [name] : []));
}

function descriptionOf({ slides, credit }: Deck): string {
  const title = slides.find((slide) => slide.kind === "title");
  return title?.standfirst?.text ?? credit;
}

function meta(name: string, content: string): string {
  return content ? `<meta name="${name}" content="${escaped(content)}">\n` : "";
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
