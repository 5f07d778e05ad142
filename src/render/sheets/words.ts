import type { CodeSlide, ListSlide, QuoteSlide, StatementSlide } from "../../model/deck.ts";
import type { Shape, Span } from "../../model/sheet.ts";
import { hangOf } from "../../text/code.ts";
import { type Inset, insetsOf } from "../../text/lists.ts";
import { variantOf } from "../../text/variant.ts";
import {
  centred,
  creditSpans,
  introduced,
  items,
  label,
  line,
  paragraph,
  pictureSign,
  textOf,
  words,
} from "./boxes.ts";
import type { Drawing, Pen } from "./context.ts";

export function statementDrawing(pen: Pen<StatementSlide>): Drawing {
  const { slide, context } = pen;
  const { dresser, set } = context;
  const shapes: Shape[] = [];
  const y = label(pen, slide.label, shapes);
  const headline = pen.style("headline");
  const text = dresser.sentence(slide.statement).text;
  const [title, end] = paragraph(pen, y, [pen.span(text, headline)], headline, { slot: "title", even: true });
  shapes.unshift(title);
  if (!slide.evidence.length) return { titled: true, shapes: centred(shapes, end, pen) };
  const { rule, column } = set.widths;
  const columns = context.deck.aspect === "16:9" ? slide.evidence.length : 1;
  const wide = (pen.width - column * (columns - 1)) / columns;
  const evidence: Shape[] = [];
  const rules: Shape[] = [];
  let [top, bottom] = [end + 44, 0];
  slide.evidence.forEach(({ passage, quoted, credit }, index) => {
    const style = pen.style(quoted ? "words" : "passage");
    const [open, close] = dresser.marks;
    const marks = dresser.footnotesOf(passage) ?? "";
    const said = quoted ? `${open}${dresser.said(passage).text}${close}${marks}` : dresser.sentence(passage).text;
    const lines = [line([pen.span(said, style)], style, { before: 0 })];
    const x = pen.left + (columns > 1 ? index * (wide + column) : 0);
    const pictured = passage.role === "alt";
    const inset = pictured ? style.size * set.widths.pictured : rule;
    const room = wide - inset;
    let height = pen.tall(said, style, room);
    const person = creditSpans(pen, credit);
    if (person.length) {
      const below = pen.style("person");
      lines.push(line(person, below));
      height += below.gap + pen.tall(textOf(person), below, room);
    }
    const even = quoted ? pen.even(said, style, room) : room;
    const least = person.length ? Math.min(room, set.span(textOf(person), pen.style("person")) * 1.1) : 0;
    evidence.push(words({ x: x + inset, y: top, width: Math.max(even, least), height }, lines, "body"));
    if (pictured) rules.push(...pictureSign({ x, y: top }, style, context.labels.slide.image));
    else rules.push({ kind: "patch", x, y: top, width: 4, height, ink: "line", look: "full" });
    bottom = Math.max(bottom, top + height);
    if (columns === 1) top += height + column / 2;
  });
  const tallest = Math.max(...evidence.map(({ height }) => height));
  const even = (shape: Shape) => (shape.kind === "patch" && columns > 1 ? { ...shape, height: tallest } : shape);
  shapes.push(...centred([...rules.map(even), ...evidence], bottom, pen));
  return { titled: true, shapes };
}

export function quoteDrawing(pen: Pen<QuoteSlide>): Drawing {
  const { slide, context } = pen;
  const style = pen.style("words");
  const hang = context.set.span(context.dresser.marks[0], style);
  const width = pen.width - style.size * context.set.widths.mark;
  let [height, even] = [0, 0];
  const lines = sentencesOf(pen).map((spans, index) => {
    const text = textOf(spans.slice(1));
    const before = index ? style.size * context.set.widths.pause : 0;
    height += before + pen.tall(text, style, width);
    even = Math.max(even, pen.even(text, style, width));
    return line(spans, style, { before, margin: hang, hang });
  });
  const person = [...creditSpans(pen, slide.credit)];
  if (person.length) {
    const below = pen.style("person");
    const page = pen.page(slide.part);
    if (page) person.push(pen.own(` · ${page}`, below, { ink: "quiet" }));
    lines.push(line(person, below, { margin: hang }));
    height += below.gap + pen.tall(textOf(person), below, width);
    even = Math.max(even, Math.min(width, context.set.span(textOf(person), below) * 1.1));
  }
  const box = { x: pen.left - hang, y: pen.top, width: even + hang, height };
  return { titled: false, shapes: centred([words(box, lines, "body")], pen.top + height, pen) };
}

/** The words of a quote, each sentence that stands apart in marks of its own. */
function sentencesOf(pen: Pen<QuoteSlide>): readonly (readonly Span[])[] {
  const { slide, context } = pen;
  const style = pen.style("words");
  const [open, close] = context.dresser.marks;
  const mark = pen.span(open, style, { ink: "accent" });
  const cut = pen.own("[…]", style, { face: "sans", ink: "accent" });
  const said = (text: string) => pen.span(text, style);
  const sentences: Span[][] = [[mark]];
  const put = (...spans: readonly Span[]) => sentences.at(-1)?.push(...spans);
  if (slide.cutBefore) put(cut, said("\u00a0"));
  slide.passages.forEach((passage, index) => {
    const joint = slide.joints[index - 1];
    if (joint === "cut") put(said(" "), cut, said("\u00a0"));
    if (joint === "interruption") put(said(" "));
    if (joint === "comma") put(said(", "));
    if (joint === "sentence") {
      put(said(close));
      sentences.push([mark]);
    }
    put(said(context.dresser.said(passage).text));
  });
  if (slide.cutAfter) put(said("\u00a0"), cut);
  if (slide.part.page === slide.part.of) put(said(close));
  const marks = context.dresser.footnotesOf(...slide.passages);
  if (marks) put(said(marks));
  return sentences;
}

export function listDrawing(pen: Pen<ListSlide>): Drawing {
  const { slide, context } = pen;
  const { dresser } = context;
  const shapes: Shape[] = [];
  const lone = variantOf(slide) === "lone";
  const y = introduced(pen, shapes, lone ? "accent" : "ink");
  const style = pen.style("item");
  const insets = insetsOf(slide.items, context.set.widths);
  const entries = slide.items.map((item, at) => {
    const box = item.task && (item.task === "done" ? "☑ " : "☐ ");
    const text = (box ?? "") + dresser.plain(item).text;
    const { level, left, hang } = insets[at] as Inset;
    const bullet = item.number ?? (box ? null : "dash");
    // There the box is a letter of the text.
    const margin = left + hang - (box && item.number !== null ? context.set.widths.task : 0);
    const before = level > 0 ? style.gap * context.set.widths.inner : style.gap;
    return { text, line: line([pen.span(text, style)], style, { bullet, level, margin, hang, before }) };
  });
  const listed = items(pen, y, entries, style);
  shapes.push(listed);
  const page = pen.page(slide.part);
  const set = lone ? centred(shapes, listed.y + listed.height, pen) : shapes;
  return { titled: slide.intro !== null, shapes: set, ...(page && { title: `${slide.headline} ${page}` }) };
}

/** How wide a letter of the fixed pitch that Office has is, in em. */
const COLUMN = 0.55;

export function codeDrawing(pen: Pen<CodeSlide>): Drawing {
  const shapes: Shape[] = [];
  const y = introduced(pen, shapes);
  const style = pen.style("code");
  const code = pen.slide.code.text.replaceAll("\t", "    ").replace(/\n+$/u, "");
  const lines = code.split(/\r\n?|\n/u).map((text) => {
    const margin = hangOf(text) * style.size * COLUMN;
    return line([pen.span(text, style)], style, { before: 0, margin, hang: margin });
  });
  shapes.push(words({ x: pen.left, y, width: pen.width, height: pen.tall(code, style) }, lines, "body"));
  const page = pen.page(pen.slide.part);
  return { titled: pen.slide.intro !== null, shapes, title: `${pen.slide.headline} ${page}`.trim() };
}
