import { dirname, resolve } from "node:path";
import type { Report } from "./diagnostics.ts";
import type { Effects } from "./effects.ts";
import type { Article, Image } from "./model/article.ts";
import { isCut, rasterOf } from "./text/raster.ts";

const EMBEDDED = /^data:image\/(?:png|jpeg|gif|webp|svg\+xml)[;,]/iu;
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]+:|\/\/)/i;

/**
 * data: URIs of the article's pictures, by the URL the article gives. What can't be embedded is reported and left out.
 * An SVG is shown as an image, where browsers run no scripts and fetch nothing.
 */
export function embedPictures(article: Article, effects: Effects, report: Report): ReadonlyMap<string, string> {
  const pictures = new Map<string, string>();
  const images = article.sections.flatMap(({ blocks }) =>
    blocks.filter((block): block is Image => block.kind === "image"),
  );
  const seen = new Set<string>();
  for (const image of images) {
    if (seen.has(image.url)) continue;
    seen.add(image.url);
    const warn = (message: string, hint: string) =>
      report({
        code: "no-picture",
        severity: "warning",
        message,
        hint,
        source: article.source.name,
        range: { start: image.start, end: image.end },
      });
    if (EMBEDDED.test(image.url) && isWhole(image.url)) {
      pictures.set(image.url, image.url);
    } else if (EMBEDDED.test(image.url)) {
      warn(`The picture ${shorten(image.url)} is broken: ${STANDS_IN}`, "Save it again.");
    } else if (ELSEWHERE.test(image.url)) {
      warn(
        `The picture ${shorten(image.url)} is not a file here: ${STANDS_IN}`,
        "Save it beside the article and link to the file.",
      );
    } else {
      const data = pictureAt(image.url, article, effects);
      if (data && isWhole(data)) pictures.set(image.url, data);
      else if (data) warn(`The picture ${shorten(image.url)} is broken: ${STANDS_IN}`, "Save it again.");
      else {
        warn(
          `The picture ${shorten(image.url)} can't be embedded: ${STANDS_IN}`,
          "It has to be a PNG, JPEG, GIF, WebP or SVG file, with its path as seen from the article.",
        );
      }
    }
  }
  return pictures;
}

const STANDS_IN = "its alternative text stands in for it, where it says enough on a slide, else in the notes alone";

/** Whether a picture of pixels tells its size and is there to its end: browsers show others as broken ones, or as nothing. */
const isWhole = (data: string): boolean => /^data:image\/svg/iu.test(data) || (rasterOf(data) !== null && !isCut(data));

function pictureAt(url: string, { source }: Article, effects: Effects): string | null {
  const folder = source.name === "-" ? "." : dirname(source.name);
  for (const path of new Set([url, decoded(url.replace(/[?#].*$/su, ""))])) {
    try {
      const bytes = effects.read(resolve(folder, path));
      const type = typeOf(bytes);
      if (type) return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
    } catch {
      // Not there: the caller says so.
    }
  }
  return null;
}

/** By the first bytes, whatever the name says. */
function typeOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1000)).toString("latin1");
  if (head.startsWith("\x89PNG\r\n")) return "image/png";
  if (head.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (head.startsWith("GIF8")) return "image/gif";
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return "image/webp";
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml|<!--|<!doctype svg|<svg)/iu.test(head) && head.includes("<svg")
    ? "image/svg+xml"
    : null;
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function shorten(url: string): string {
  return url.length > 80 ? `${url.slice(0, 79)}…` : url;
}
