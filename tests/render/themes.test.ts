import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkLooks } from "../../src/looks.ts";
import { type Workshop, workshop } from "../browser/build.ts";

let shop: Workshop;

beforeAll(async () => {
  shop = await workshop();
});

afterAll(() => rmSync(shop.folder, { recursive: true, force: true }));

const ours = readdirSync("templates/themes").map((file) => file.replace(".css", ""));
const reveals = readdirSync("node_modules/reveal.js/dist/theme")
  .filter((file) => file.endsWith(".css"))
  .map((file) => file.replace(".css", ""));

/** The colours of a theme by name, those of the theme under it included. */
function colorsOf(theme: string): ReadonlyMap<string, string> {
  const css = ["lectern", theme].map((name) => readFileSync(join(shop.folder, "themes", `${name}.css`), "utf8"));
  const all = css.flatMap((text) => [...text.matchAll(/--([\w-]+):\s*(var\(--[\w-]+\)|#[\da-f]+|[a-z]+)/giu)]);
  return new Map(all.map(([, name = "", value = ""]) => [name, value]));
}

function luminance(theme: ReadonlyMap<string, string>, name: string): number {
  const value = theme.get(name) ?? "";
  const other = /var\(--([\w-]+)\)/u.exec(value)?.[1];
  if (other) return luminance(theme, other);
  const digits = /^#([\da-f]{3}|[\da-f]{6})$/iu.exec({ white: "#fff", black: "#000" }[value] ?? value)?.[1] ?? "";
  if (!digits) throw new Error(`${name}: ${value} is no colour`);
  const step = digits.length / 3;
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((at) => {
    const part = digits.slice(at * step, (at + 1) * step);
    const share = Number.parseInt(step === 1 ? part + part : part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: ReadonlyMap<string, string>, a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(theme, a), luminance(theme, b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT = [
  ...["ink", "heading", "quiet", "accent"].map((color) => [color, "paper"] as const),
  ["on-band", "band"] as const,
  ["on-accent", "accent"] as const,
];

describe.each([...ours, ...reveals])("the theme %s", (name) => {
  it("can be read, and keeps its bars apart from their tracks in grey too", () => {
    const theme = colorsOf(name);
    const least = name === "lectern-contrast" ? 7 : 4.5;
    for (const [color, ground] of TEXT) {
      expect(contrast(theme, color, ground), `${color} on ${ground}`).toBeGreaterThanOrEqual(least);
    }
    expect(contrast(theme, "accent", "track")).toBeGreaterThanOrEqual(3);
    expect(contrast(theme, "band", "paper")).toBeGreaterThan(1.5);
  });

  it("is known by its name", () => {
    expect(() => checkLooks({ theme: name, templates: null }, {} as never)).not.toThrow();
  });

  it("fetches nothing", () => {
    const css = readFileSync(join(shop.folder, "themes", `${name}.css`), "utf8");
    expect(css).not.toMatch(/@import|url\(/iu);
  });
});

it("colours are named in variables alone", () => {
  for (const name of ours) {
    const css = readFileSync(`templates/themes/${name}.css`, "utf8").replace(/::backdrop \{[^}]*\}/gu, "");
    for (const [rule] of css.matchAll(/^\s*[\w-]+:[^;{]*(?:#[\da-f]{3,8}\b|\brgba?\(|\bhsl|oklch)[^;]*;/gimu)) {
      expect(rule.trim()).toMatch(/^--/u);
    }
  }
});

it("no style sheet is taken that a browser would read only in part", async () => {
  const { minify } = await import(pathToFileURL(join(process.cwd(), "scripts/assets/minify.mjs")).href);
  expect(await minify("p { color: red }", "a.css")).toBe("p{color:red}");
  await expect(minify("p { color: red }\n>>>>>>> other", "a.css")).rejects.toThrow("a.css: line 2");
});
