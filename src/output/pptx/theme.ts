import type { Ink } from "../../model/sheet.ts";
import type { Face } from "../../model/theme.ts";
import { HALL_FONTS, STANDS_FOR } from "../../text/hall-fonts.ts";
import { escaped } from "./xml.ts";

/** What a theme has a colour for; water is a tint. */
type Solid = Exclude<Ink, "water">;

/** How much of the accent is in water, in thousandths of a percent. */
const WATER = 50_000;

/** What a theme looks like where there is no style sheet. */
export interface Look {
  /** Six hexadecimal digits each. */
  readonly colours: Readonly<Record<Solid, string>>;
  readonly fonts: { readonly serif: string; readonly sans: string; readonly mono: string };
}

const COLOURS: Readonly<Record<Solid, string>> = {
  paper: "FFFFFF",
  ink: "000000",
  quiet: "595959",
  line: "BFBFBF",
  accent: "17625C",
  track: "E7E6E6",
  band: "17625C",
  "on-band": "FFFFFF",
};

/** Reads the custom properties of style sheets, the last one winning; what is no plain colour or font is passed over. */
export function lookOf(sheets: readonly string[]): Look {
  const found = new Map<string, string>();
  for (const css of sheets) {
    for (const [, name = "", value = ""] of css.matchAll(/--([a-z-]+)\s*:\s*([^;}]+)/giu))
      found.set(name, value.trim());
  }
  const colour = (ink: Solid) => hexOf(found.get(ink) ?? "") ?? COLOURS[ink];
  const font = (name: string, other: string) => {
    const first = /^\s*(?:"([^"]+)"|'([^']+)'|([^,]+))/u.exec(found.get(name) ?? "");
    const family = (first?.[1] ?? first?.[2] ?? first?.[3] ?? other).trim();
    const face = STANDS_FOR[family];
    return face ? HALL_FONTS[face].family : family;
  };
  return {
    colours: {
      paper: colour("paper"),
      ink: colour("ink"),
      quiet: colour("quiet"),
      line: colour("line"),
      accent: colour("accent"),
      track: colour("track"),
      band: colour("band"),
      "on-band": colour("on-band"),
    },
    fonts: {
      serif: font("serif", "Cambria"),
      sans: font("sans", "Calibri"),
      mono: font("mono", "Consolas"),
    },
  };
}

function hexOf(value: string): string | null {
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/iu.exec(value)?.[1]?.toUpperCase();
  if (!hex) return null;
  return hex.length === 6 ? hex : hex.replace(/./gu, "$&$&");
}

/** The size of a face in hundredths of a point, in steps of half a point. */
export function sizeOf(face: Face, pixels: number): number {
  return Math.max(100, Math.floor((pixels * HALL_FONTS[face].larger * 75) / 50) * 50);
}

/** A leading as thousandths of a percent of the face's own line. */
export function spacingOf(face: Face, pixels: number, leading: number): number {
  return Math.round((leading / (pixels * HALL_FONTS[face].larger * HALL_FONTS[face].solid)) * 100) * 1000;
}

export function isDark({ colours }: Look): boolean {
  return brightness(colours.paper) < brightness(colours.ink);
}

function brightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return red * 0.3 + green * 0.59 + blue * 0.11;
}

const SCHEME: Readonly<Record<Solid, string>> = {
  paper: "bg1",
  ink: "tx1",
  quiet: "tx2",
  line: "bg2",
  accent: "accent1",
  track: "accent5",
  band: "accent4",
  "on-band": "accent6",
};

/** A fill in one of the theme's colours, so that it follows when another theme is chosen. */
export function fillOf(ink: Ink): string {
  if (ink === "water")
    return `<a:solidFill><a:schemeClr val="${SCHEME.accent}"><a:alpha val="${WATER}"/></a:schemeClr></a:solidFill>`;
  return `<a:solidFill><a:schemeClr val="${SCHEME[ink]}"/></a:solidFill>`;
}

/** How the four text and background colours of a slide are found in a theme. */
export function colourMap(dark: boolean): string {
  const [light, deep] = dark ? ["dk", "lt"] : ["lt", "dk"];
  const accents = [1, 2, 3, 4, 5, 6].map((n) => `accent${n}="accent${n}"`).join(" ");
  return `<p:clrMap bg1="${light}1" tx1="${deep}1" bg2="${light}2" tx2="${deep}2" ${accents} hlink="hlink" folHlink="folHlink"/>`;
}

/** The theme part. Its six accents: the accent, two tints of it, the band, the track, and what stands on the band. */
export function themeXml(look: Look, name: string): string {
  const { paper, ink, quiet, line, accent } = look.colours;
  const [dark, light] = isDark(look) ? [paper, ink] : [ink, paper];
  const [darkSecond, lightSecond] = isDark(look) ? [line, quiet] : [quiet, line];
  const colour = (slot: string, hex: string) => `<a:${slot}><a:srgbClr val="${hex}"/></a:${slot}>`;
  const { track, band, "on-band": onBand } = look.colours;
  const accents = [accent, mixed(accent, ink, 0.35), mixed(accent, paper, 0.35), band, track, onBand];
  const font = (family: string) =>
    `<a:latin typeface="${escaped(family)}"/><a:ea typeface=""/><a:cs typeface="${escaped(family)}"/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const stroke = (width: number) =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const none = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${escaped(name)}"><a:themeElements><a:clrScheme name="${escaped(name)}">${colour("dk1", dark)}${colour("lt1", light)}${colour("dk2", darkSecond)}${colour("lt2", lightSecond)}${accents.map((hex, i) => colour(`accent${i + 1}`, hex)).join("")}${colour("hlink", accent)}${colour("folHlink", quiet)}</a:clrScheme><a:fontScheme name="${escaped(name)}"><a:majorFont>${font(look.fonts.serif)}</a:majorFont><a:minorFont>${font(look.fonts.sans)}</a:minorFont></a:fontScheme><a:fmtScheme name="${escaped(name)}"><a:fillStyleLst>${fill}${fill}${fill}</a:fillStyleLst><a:lnStyleLst>${stroke(6350)}${stroke(12700)}${stroke(19050)}</a:lnStyleLst><a:effectStyleLst>${none}${none}${none}</a:effectStyleLst><a:bgFillStyleLst>${fill}${fill}${fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

/** A colour on its way to another. */
function mixed(from: string, to: string, share: number): string {
  return [0, 2, 4]
    .map((at) => {
      const [a, b] = [from, to].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
      return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share)
        .toString(16)
        .padStart(2, "0")
        .toUpperCase();
    })
    .join("");
}

/** What notes are printed in: black on white, whatever the slides' theme. */
export const NOTES_LOOK: Look = { colours: COLOURS, fonts: { serif: "Cambria", sans: "Calibri", mono: "Consolas" } };
