import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Article } from "../../src/model/article.ts";
import type { Deck, Slide } from "../../src/model/deck.ts";
import type { Metrics } from "../../src/model/theme.ts";
import { createFit } from "../../src/plan/fit/index.ts";
import { powerPoint } from "../../src/powerpoint.ts";
import { packs } from "../packs.ts";

const metrics: Metrics = JSON.parse(readFileSync("lib/metrics.json", "utf8"));

/** An article's bare minimum: only its source's name and text are looked at. */
const ARTICLE = { source: { name: "x.md", format: "markdown", text: "" } } as unknown as Article;

export interface Making {
  readonly notes?: boolean;
  readonly theme?: string;
  readonly date?: Date | null;
  readonly told?: string[];
}

/** A deck with each slide in the setting that fits, or the smallest. */
export function settled(deck: Deck): Deck {
  const settle = createFit(metrics, packs.of(deck.language));
  const slides = deck.slides.map(
    (slide): Slide => ({ ...slide, setting: settle(slide, deck.aspect) ?? Number.POSITIVE_INFINITY }),
  );
  return { ...deck, slides };
}

export function pptxOf(
  deck: Deck,
  { notes = true, theme = "lectern", date = null, told = [] }: Making = {},
): Uint8Array {
  const labels = packs.of(deck.labels);
  if (!labels) throw new Error(`No pack for ${deck.labels}`);
  const styles = ["lectern", theme].map((name) => readFileSync(`lib/themes/${name}.css`, "utf8"));
  const pack = packs.of(deck.language);
  const report = ({ message }: { readonly message: string }) => void told.push(message);
  return powerPoint(settled(deck), { article: ARTICLE, pack, labels, notes, metrics, styles, date, report });
}

/** The parts of a file, as text. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, Buffer.from(content).toString("utf8")]),
  );
}

/** The nth slide's part, or its notes' part. */
export function partOf(parts: ReadonlyMap<string, string>, kind: "slide" | "notesSlide", number: number): string {
  return parts.get(`ppt/${kind}s/${kind}${number}.xml`) ?? "";
}

/** The paragraphs of some XML, each as its words. */
export function paragraphsIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gsu)]
    .map(([, inside = ""]) => wordsIn(inside))
    .filter((text) => text.trim() !== "");
}

/** All words of some XML, as a reader sees them. */
export function wordsIn(xml: string): string {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>|<a:br>/gu)]
    .map(([, text]) => (text === undefined ? "\n" : plain(text)))
    .join("");
}

/** The shapes of a slide that take a place of a kind in its layout: "title", "body". */
export function placed(xml: string, kind: "title" | "body"): readonly string[] {
  const types =
    kind === "title" ? /<p:ph type="(?:ctrT|t)itle"\/>/u : /<p:ph (?:type="(?:body|subTitle)" )?idx="\d+"\/>/u;
  return [...xml.matchAll(/<p:sp>.*?<\/p:sp>/gsu)].map(([shape]) => shape).filter((shape) => types.test(shape));
}

function plain(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** Equal but for white space, letter case at the start, and dashes: as typesetting may change it. */
export function folded(text: string): string {
  return text
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(/[–—-]/gu, "-")
    .toLowerCase()
    .trim();
}
