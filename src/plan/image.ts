import type { Image } from "../model/article.ts";
import type { Text } from "../model/text.ts";
import { locate } from "../text/index.ts";
import { wordsAlone } from "../text/letters.ts";
import { rasterOf } from "../text/raster.ts";
import type { Page } from "./blocks.ts";
import { fits } from "./content.ts";
import { headlinesOf, isSignpost } from "./headline.ts";
import type { Context } from "./options.ts";
import { type Content, show, showOrNull } from "./shown.ts";
import type { Unit } from "./units.ts";
import { countWords, saysAgain, wordsOf } from "./words.ts";

/** A picture with a side of fewer pixels than this is a line or a dot, and no slide. */
const LEAST = 24;

/** Fewer words don't stand for a picture that is not there; its caption does. */
const TELLING = 4;

const FILE_NAME = /\.(?:png|jpe?g|gif|webp|svg|avif|tiff?|bmp|pdf|mp4|webm|ogv)$/i;

/**
 * A picture with its caption and who made it; the caption is shortened, or left to the speaker, where it is long. None for
 * one that isn't there and says nothing, or only what the title, a heading above or below, or another slide says.
 */
export function imagePage(image: Image, units: readonly Unit[], heading: Text | null, context: Context): Page[] | null {
  const data = context.pictures.get(image.url) ?? null;
  const raster = data ? rasterOf(data) : null;
  if (raster && Math.min(raster.width, raster.height) < LEAST) {
    tell(image, `${raster.width}×${raster.height}`, context);
    return null;
  }
  const below = units.find((unit) => unit.block !== image);
  const { caption: written, credit } = captionOf(image.caption ?? below?.block ?? null, context);
  const mute = !data && !describes(image.text, context);
  if (mute && !written) return null;
  const next = context.article.sections.find((section) => section.heading && section.heading.start > image.start);
  const said = [context.article.title, heading, next?.heading].some((text) => text && saysAgain(image.text, text.text));
  if (!data && !written && (said || context.headed.has(wordsAlone(image.text)))) return null;
  const described = mute ? written : image.text ? image : null;
  const alt = described && show("alt", described);
  const caption = mute ? null : written;
  const shorter = below && !image.caption && caption ? headlinesOf(below, context).at(-1) : undefined;
  for (const text of [caption, ...(shorter && !credit ? [shorter] : []), null]) {
    const content: Content = {
      kind: "image",
      data,
      natural: raster && { width: raster.width, height: raster.height },
      alt,
      caption: showOrNull("caption", text),
      credit: showOrNull("picture-credit", credit),
    };
    if (fits(content, context)) return [{ choice: { content, shown: units.map((unit) => unit.text) }, units }];
  }
  return null;
}

/** Whether a text can stand for a picture: in some words, and neither a file's name nor a call to go elsewhere. */
function describes(text: string, { pack }: Context): boolean {
  if (countWords(text) < TELLING || FILE_NAME.test(text)) return false;
  return !pack || !isSignpost(text, wordsOf(text), pack.planning);
}

/** What a caption says of the picture, and what it says of who made it: "Photo: …", "© …". */
export function captionOf(
  text: Text | null,
  { article, pack }: Pick<Context, "article" | "pack">,
): { readonly caption: Text | null; readonly credit: Text | null } {
  if (!text) return { caption: null, credit: null };
  const words = pack?.planning.pictureCredits ?? [];
  const credits = words.map((word) => (word.includes(" ") ? `${word}\\b:?` : `${word}\\s*[:/©]`));
  const found = new RegExp(`(?:^|[\\s([|])(©|(?:${[...credits, "\\(c\\)"].join("|")})(?=\\s?[^\\s]))`, "iu").exec(
    text.text,
  );
  if (!found) return { caption: text, credit: null };
  const place = locate(article.source, text);
  const from = found.index + found[0].length - (found[1] ?? "").length;
  const bracket = /[([|]\s*$/u.exec(place.text.slice(0, from));
  const before = place.text.slice(0, bracket ? bracket.index : from).trimEnd();
  const end = place.text.slice(from).replace(/[)\]]?[.\s]*$/u, "").length;
  return {
    caption: before ? place.cut(0, before.length) : null,
    credit: place.cut(from, from + end),
  };
}

function tell(image: Image, size: string, context: Context): void {
  context.report({
    code: "picture-too-small",
    severity: "note",
    message: `A picture of ${size} pixels is too small for a slide`,
    hint: "",
    source: context.article.source.name,
    range: { start: image.start, end: image.end },
  });
}
