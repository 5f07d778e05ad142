import type { Aspect } from "../model/deck.ts";

/** Reads one of the files that were prepared when the tool was built, as text. */
export type AssetReader = (name: string) => string;

/** What was found out of the prepared files when the tool was built. */
export interface Prepared {
  /** CSP hash of the page's script, which runs in the speaker's window too. */
  readonly script: string;
  readonly fonts: readonly { readonly name: string; readonly ranges: readonly (readonly [number, number])[] }[];
}

export const CANVAS: Readonly<
  Record<Aspect, { readonly width: number; readonly height: number; readonly name: string }>
> = {
  "16:9": { width: 1280, height: 720, name: "wide" },
  "4:3": { width: 960, height: 720, name: "standard" },
};

const BASE_THEME = "lectern";

/**
 * The style sheets of rendered slides on top of `base`: the settings they use, then the theme. `sheet` reads a whole one,
 * as text or as bytes.
 */
export function stylesOf<Sheet>(
  base: string,
  slides: string,
  theme: string,
  assets: AssetReader,
  sheet: (name: string) => Sheet,
): readonly (string | Sheet)[] {
  return [
    sheet(base),
    ...settingRules(slides, assets),
    sheet(`themes/${BASE_THEME}.css`),
    ...(theme === BASE_THEME ? [] : [sheet(`themes/${theme}.css`)]),
  ];
}

const ASCII = /[\0-\x7f]+/g;

const SET = ' class="setting-';
const LOOKS = /^ class="setting-(\w+)" data-kind="\w+" data-variant="(\w+)"/;

/** The rules of the settings that the slides are set in. */
function settingRules(slides: string, assets: AssetReader): readonly string[] {
  const rules: Readonly<Record<string, string>> = JSON.parse(assets("settings.json"));
  const used = new Set<string>();
  for (let at = slides.indexOf(SET); at >= 0; at = slides.indexOf(SET, at + 1)) {
    const [, setting, variant] = LOOKS.exec(slides.slice(at, at + 200)) ?? [];
    if (setting && variant) used.add(`${variant} ${setting}`);
  }
  return [...used].sort().map((key) => rules[key] ?? "");
}

/** The faces of the fonts that hold a character of the slides, each character looked for in the order of subsets. */
export function fontsFor<Sheet>(slides: string, assets: AssetReader, sheet: (name: string) => Sheet): readonly Sheet[] {
  const { fonts }: Prepared = JSON.parse(assets("assets.json"));
  const seen = new Set<number>();
  for (let from = 0; from < slides.length; ) {
    const notes = slides.indexOf('<aside class="notes">', from);
    const to = notes < 0 ? slides.length : notes;
    const other = slides.slice(from, to).replace(ASCII, "");
    for (let i = 0; i < other.length; i++) seen.add(other.charCodeAt(i));
    const end = notes < 0 ? -1 : slides.indexOf("</aside>", notes);
    from = end < 0 ? slides.length : end;
  }
  const needed = new Set<string>([fonts[0]?.name ?? "latin"]);
  for (const code of seen) {
    const holder = fonts.find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last));
    if (holder) needed.add(holder.name);
  }
  return fonts.flatMap(({ name }) => (needed.has(name) ? [sheet(`fonts/${name}.css`)] : []));
}

/** A `<meta>` element; "" where there is nothing to say. */
export function meta(name: string, content: string): string {
  return content ? `<meta name="${name}" content="${escaped(content)}">\n` : "";
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
