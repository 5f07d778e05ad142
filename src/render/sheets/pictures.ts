import type { Diagnostic } from "../../diagnostics.ts";
import type { ImageSlide, SourcesSlide } from "../../model/deck.ts";
import type { Line, Shape, Span } from "../../model/sheet.ts";
import type { Style } from "../../model/theme.ts";
import { ENLARGED, isTall, rasterOf, tallWidth } from "../../text/raster.ts";
import { modulesOf } from "../qr.ts";
import { enumerate } from "../texts.ts";

import { centred, line, ownHeadline, pictureSign, textOf, words } from "./boxes.ts";
import type { Drawing, Pen } from "./context.ts";

/** The picture, or what it shows in words. */
export function imageDrawing(pen: Pen<ImageSlide>): Drawing {
  const { slide, context } = pen;
  const { data, natural } = slide;
  const missing = pen.style("alt");
  const shapes: Shape[] = [];
  const tall = natural !== null && isTall(natural);
  const aside = tall ? tallWidth(natural, pen.height) + context.set.widths.column : 0;
  const told = captionLines(pen, pen.width - aside);
  const below = tall ? 0 : told.height;
  const box = { x: pen.left, y: pen.top, width: pen.width, height: pen.height - below };
  const alt = context.dresser.sentenceOrNull(slide.alt)?.text ?? "";
  const raster = data ? rasterOf(data) : null;
  let bottom = box.y + box.height;
  if (data && raster && raster.type !== "webp") {
    const ratio = raster.width / raster.height;
    const width = Math.min(box.width, box.height * ratio, raster.width * ENLARGED);
    const height = width / ratio;
    const y = box.y + (box.height - height) / 2;
    bottom = y + height;
    const said = slide.alt?.text ?? slide.caption?.text ?? context.labels.slide.image;
    shapes.push({ kind: "picture", x: box.x, y, width, height, data, type: raster.type, alt: said });
  } else {
    if (data) context.report(notShown(pen));
    const sign = missing.size * context.set.widths.pictured;
    const width = (tall ? aside - context.set.widths.column : box.width) - sign;
    const height = pen.tall(alt, missing, width);
    const y = box.y + (box.height - height) / 2;
    bottom = y + height + context.set.widths.below;
    shapes.push(...pictureSign({ x: box.x, y }, missing, context.labels.slide.image));
    if (alt) {
      const beside = { x: box.x + sign, y, width, height };
      shapes.push(words(beside, [line([pen.span(alt, missing)], missing, { before: 0 })], "body"));
    }
  }
  if (told.lines.length) {
    const place = tall
      ? { x: pen.left + aside, y: pen.top + (pen.height - told.height) / 2 }
      : { x: pen.left, y: bottom + told.gap };
    shapes.push(words({ ...place, width: told.width, height: told.height }, told.lines, "body"));
  }
  return { titled: false, title: slide.headline || context.labels.slide.image, shapes };
}

/** What stands with a picture, the room that it takes, and the space above it. */
function captionLines(pen: Pen<ImageSlide>, width: number) {
  const { slide, context } = pen;
  const parts = [
    { text: context.dresser.sentenceOrNull(slide.caption)?.text, style: pen.style("caption") },
    { text: context.dresser.plainOrNull(slide.credit)?.text, style: pen.style("picture-credit") },
  ].flatMap(({ text, style }) => (text ? [{ text, style }] : []));
  return {
    lines: parts.map(({ text, style }, index) =>
      line([pen.span(text, style, { ink: "quiet" })], style, index ? {} : { before: 0 }),
    ),
    width: Math.max(0, ...parts.map(({ text, style }) => pen.even(text, style, width))),
    height: parts.reduce((sum, { text, style }) => sum + style.gap + pen.tall(text, style, width), 0),
    gap: parts[0]?.style.gap ?? 0,
  };
}

function notShown({ slide, context }: Pen<ImageSlide>): Diagnostic {
  return {
    code: "no-picture",
    severity: "warning",
    message: "PowerPoint can't be relied on to show this picture: its alternative text is shown in the pptx",
    hint: "Save it as PNG or JPEG and link to that.",
    source: context.source.name,
    range: slide.sources[0] ?? null,
  };
}

/** Where the talk comes from: it stays up during the questions. */
export function sourcesDrawing(pen: Pen<SourcesSlide>): Drawing {
  const { slide, context } = pen;
  const { dresser, labels, set, deck } = context;
  const [headline, end] = ownHeadline(pen, labels.slide.sources);
  const url = slide.url?.text ?? "";
  const link = /^https?:\/\//iu.test(url) ? url : null;
  const width = pen.width - (url ? set.widths.qr + set.widths.column : 0);
  const lines: { readonly line: Line; readonly style: Style }[] = [];
  const put = (element: string, spansOf: (style: Style) => readonly Span[]) => {
    const style = pen.style(element);
    const spans = spansOf(style).filter(({ text }) => text !== "");
    if (spans.length) lines.push({ line: line(spans, style, lines.length ? {} : { before: 0 }), style });
  };
  const quiet = { ink: "quiet" } as const;
  const { title, publication, published, licence } = slide;
  put("title", (style) => (title ? [pen.span(dresser.plain(title).text, style)] : []));
  put("author", (style) =>
    enumerate(
      slide.authors.map((author) => dresser.plain(author)),
      labels.slide.and,
    ).flatMap(({ joint, text }) => [pen.own(joint, style, quiet), pen.span(text, style, quiet)]),
  );
  put("published", (style) => {
    const place = [publication, published].flatMap((shown) => (shown ? [dresser.plain(shown).text] : []));
    return [pen.span(place.join(", "), style, quiet)];
  });
  put("url", (style) => [pen.span(url, style, { link })]);
  put("licence", (style) => {
    const [before = "", after = ""] = labels.slide.licence.split("{licence}");
    return licence
      ? [
          pen.own(before, style, quiet),
          pen.span(dresser.plain(licence).text, style, quiet),
          pen.own(after, style, quiet),
        ]
      : [pen.own(labels.slide.licenceUnknown, style, quiet)];
  });
  put("contact", (style) => [pen.span(deck.presentation.contact ?? "", style)]);
  const y = end + 24;
  const height = lines.reduce(
    (sum, one) => sum + one.line.before + pen.tall(textOf(one.line.spans), one.style, width),
    0,
  );
  const box = { x: pen.left, y, width, height };
  const shapes: Shape[] = [
    headline,
    words(
      box,
      lines.map((one) => one.line),
      "body",
    ),
  ];
  if (link && link.length < 1000) {
    const side = set.widths.qr;
    const place = { x: pen.left + pen.width - side, y, width: side, height: side };
    shapes.push({ kind: "qr", ...place, modules: modulesOf(link), alt: labels.slide.qr, link });
  }
  return { titled: true, shapes: url ? shapes : centred(shapes, y + height, pen) };
}
