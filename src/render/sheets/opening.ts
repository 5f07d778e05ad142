import type { ContentsSlide, SectionSlide, TitleSlide } from "../../model/deck.ts";
import type { Line, Shape, Span, WordsShape } from "../../model/sheet.ts";
import type { Style } from "../../model/theme.ts";
import { enumerate, type TextView } from "../texts.ts";
import { centred, items, line, ownHeadline, paragraph, textOf, words } from "./boxes.ts";
import type { Drawing, Pen } from "./context.ts";

export function titleDrawing(pen: Pen<TitleSlide>): Drawing {
  const { slide, context } = pen;
  const { dresser, deck } = context;
  const width = pen.width * 0.92;
  const shapes: Shape[] = [];
  let y = pen.top;
  const put = (text: TextView | null, element: string, dress: Partial<Span>, slot: WordsShape["slot"]) => {
    if (!text) return;
    const style = pen.style(element);
    const [shape, end] = paragraph(pen, y, [pen.span(text.text, style, dress)], style, { slot, width, even: true });
    shapes.push(shape);
    y = end;
  };
  const kicker = dresser.plainOrNull(slide.kicker);
  put(kicker, "kicker", { ink: "accent" }, null);
  const title = pen.style("title");
  const name = slide.title ? dresser.plain(slide.title).text : deck.title;
  const gap = kicker ? title.gap : 0;
  const [shape, end] = paragraph(
    pen,
    y,
    [pen.span(name, title)],
    { ...title, gap },
    { slot: "title", width, even: true },
  );
  shapes.unshift(shape);
  y = end;
  put(dresser.plainOrNull(slide.standfirst), "standfirst", {}, "body");

  const about = aboutLines(pen);
  if (about.length) {
    const height = about.reduce((sum, one) => sum + one.line.before + pen.tall(textOf(one.line.spans), one.style), 0);
    const box = { x: pen.left, y: pen.top + pen.height - height, width: pen.width, height };
    shapes.push(
      words(
        box,
        about.map((one) => one.line),
        null,
        "bottom",
      ),
    );
  }
  return { frame: "title", titled: true, shapes: about.length ? shapes : centred(shapes, y, pen) };
}

/** Who gives the talk, where and when, and who wrote the article. */
function aboutLines(pen: Pen<TitleSlide>): readonly { readonly line: Line; readonly style: Style }[] {
  const { slide, context } = pen;
  const { dresser, labels, deck } = context;
  const { presenter, affiliation, event, date } = deck.presentation;
  const lines: { line: Line; style: Style }[] = [];
  const put = (spans: readonly Span[], style: Style) =>
    lines.push({ line: line(spans, style, lines.length ? {} : { before: 0 }), style });
  const quiet = { ink: "quiet" } as const;
  if (presenter) put([pen.span(presenter, pen.style("presenter"))], pen.style("presenter"));
  const occasion = [affiliation, event, date].filter(Boolean).join(" · ");
  if (occasion) put([pen.span(occasion, pen.style("event"), quiet)], pen.style("event"));
  if (slide.authors.length) {
    const style = pen.style("byline");
    const [before = "", after = ""] = (presenter ? labels.slide.after : labels.slide.by).split("{authors}");
    const names = enumerate(
      slide.authors.map((author) => dresser.plain(author)),
      labels.slide.and,
    );
    const spans = names.flatMap(({ joint, text }) => [pen.own(joint, style, quiet), pen.span(text, style, quiet)]);
    put([pen.own(before, style, quiet), ...spans, pen.own(after, style, quiet)], style);
  }
  return lines;
}

export function contentsDrawing(pen: Pen<ContentsSlide>): Drawing {
  const [headline, end] = ownHeadline(pen, pen.context.labels.slide.contents);
  const style = pen.style("entry");
  const indent = pen.context.set.widths.number;
  const entries = pen.slide.entries.map(({ number, heading }) => {
    const { text } = pen.context.dresser.sentence(heading);
    return { text, line: line([pen.span(text, style)], style, { bullet: number, margin: indent, hang: indent }) };
  });
  return { titled: true, shapes: [headline, items(pen, end + 12, entries, style)] };
}

export function sectionDrawing(pen: Pen<SectionSlide>): Drawing {
  const { slide, context } = pen;
  const { dresser, set } = context;
  const left = set.widths.sectionNumber;
  const width = pen.width - left;
  const x = pen.left + left;
  const number = pen.style("number");
  const heading = pen.style("heading");
  const spans = [pen.span(dresser.sentence(slide.heading).text, heading)];
  const [title, end] = paragraph(pen, pen.top, spans, heading, { slot: "title", x, width, even: true });
  const shapes: Shape[] = [title];
  let bottom = end;
  if (slide.key) {
    const key = pen.style("key");
    const [body, below] = paragraph(pen, end, [pen.span(dresser.sentence(slide.key).text, key)], key, {
      slot: "body",
      x,
      width,
      even: true,
    });
    shapes.push(body);
    bottom = below;
  }
  const size = slide.number > 99 ? 64 : number.size;
  const place = { x: pen.left, y: pen.top, width: left - 52, height: number.leading };
  shapes.push(
    words(place, [line([pen.span(String(slide.number), number, { ink: "on-band", size })], number, { before: 0 })]),
  );
  const middle = centred(shapes, Math.max(bottom, pen.top + number.leading) + 10, pen);
  return { frame: "section", titled: true, shapes: [...middle, ...steps(pen, x, width)] };
}

/** How far the talk has come, as a row of steps. */
function steps(pen: Pen<SectionSlide>, x: number, room: number): readonly Shape[] {
  const { number, of } = pen.slide;
  const gap = Math.min(10, (room / of) * 0.3);
  const width = Math.min(72, (room - gap * (of - 1)) / of);
  const y = pen.top + pen.height - 10;
  return Array.from({ length: of }, (_, index): Shape => {
    const here = index + 1 === number;
    const ink = here ? "accent" : index + 1 < number ? "quiet" : "line";
    const height = here ? 10 : 4;
    return { kind: "patch", x: x + index * (width + gap), y: here ? y : y + 3, width, height, ink, look: "full" };
  });
}
