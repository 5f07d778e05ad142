import type {
  ContentsSlide,
  Credit,
  Evidence,
  FigureSlide,
  ImageSlide,
  ListSlide,
  QuoteSlide,
  SectionSlide,
  Slide,
  SourcesSlide,
  StatementSlide,
  TableSlide,
  TimelineSlide,
  TitleSlide,
  VoicesSlide,
} from "../../model/deck.ts";
import { type Inset, insetsOf } from "../../text/lists.ts";
import { isTall, tallWidth } from "../../text/raster.ts";
import { columnShares, MANY_COLUMNS, turns } from "../../text/typography.ts";
import type { Measure } from "./measure.ts";
import { BOX } from "./settings.ts";

/** The longest that Lectern's own words get, in any language: what they take has to be known before they are. */
const AFTER = "nach einem Artikel von";
const COUNT = "888 people, not a survey";
const STRETCH = "Rows 88–88 of 88 · Columns 8–8 of 88";
const PAGE = "8 ішінен 8";
const CUT = "[…]";
/** What stands between two passages of a quote. */
const JOINTS = { cut: ` ${CUT}\u00a0`, interruption: " ", comma: ", ", sentence: "”\n" };
/** A picture below this height is no picture. */
const PICTURE = 260;

/** The height of a slide's content, in canvas pixels. Tells `measure` where an element overflows in itself. */
export function heightOf(slide: Slide, measure: Measure): number {
  switch (slide.kind) {
    case "title":
      return titleHeight(slide, measure);
    case "contents":
      return contentsHeight(slide, measure);
    case "section":
      return sectionHeight(slide, measure);
    case "statement":
      return statementHeight(slide, measure);
    case "quote":
      return quoteHeight(slide, measure);
    case "figure":
      return slide.bars ? barsHeight(slide, measure) : numberHeight(slide, measure);
    case "timeline":
      return timelineHeight(slide, measure);
    case "voices":
      return voicesHeight(slide, measure);
    case "map":
      return measure.room;
    case "image":
      return imageHeight(slide, measure);
    case "table":
      return tableHeight(slide, measure);
    case "code":
      return introHeight(slide, measure) + measure.code("code", slide.code.text);
    case "list":
      return listHeight(slide, measure);
    case "sources":
      return sourcesHeight(slide, measure);
  }
}

function titleHeight({ kicker, title, standfirst, authors }: TitleSlide, measure: Measure): number {
  const width = measure.width * 0.92;
  return (
    measure.block("kicker", kicker?.text) +
    measure.block("title", title?.text ?? "–", width) +
    measure.block("standfirst", standfirst?.text, width) +
    measure.block("presenter", "–") +
    2 * measure.style("event").leading +
    measure.block("byline", [AFTER, ...authors.map((author) => author.text)].join(", "))
  );
}

function contentsHeight({ entries }: ContentsSlide, measure: Measure): number {
  const width = measure.width - BOX.number;
  const rows = entries.map(({ heading }) => measure.block("entry", heading.text, width, "capital"));
  return measure.style("headline").leading + 12 + sum(rows);
}

function sectionHeight({ heading, key }: SectionSlide, measure: Measure): number {
  const width = measure.width - BOX.sectionNumber[measure.aspect];
  const text =
    measure.block("heading", heading.text, width, "capital") + measure.block("key", key?.text, width, "capital");
  return Math.max(measure.style("number").leading, text) + BOX.progress;
}

function statementHeight({ label, statement, evidence }: StatementSlide, measure: Measure): number {
  const head =
    measure.block("label", label?.text, measure.width, "capital") +
    measure.block("headline", statement.text, measure.width, "capital");
  if (!evidence.length) return head;
  const columns = measure.aspect === "16:9" ? evidence.length : 1;
  const width = (measure.width - BOX.column * (columns - 1)) / columns;
  const heights = evidence.map((one) => evidenceHeight(one, width, measure));
  const below = columns > 1 ? Math.max(...heights) : sum(heights) + BOX.column * 0.5 * (heights.length - 1);
  return head + 44 + below;
}

function evidenceHeight({ passage, quoted, credit }: Evidence, column: number, measure: Measure): number {
  if (passage.role === "alt") {
    const sign = measure.style("passage").size * BOX.pictured;
    return measure.height("passage", passage.text, column - sign, "capital");
  }
  const width = column - BOX.rule;
  const words = quoted
    ? measure.height("words", passage.text, width, "quoted")
    : measure.height("passage", passage.text, width, "capital");
  return words + measure.block("person", creditText(credit), width);
}

function quoteHeight(slide: QuoteSlide, measure: Measure): number {
  const { passages, joints, cutBefore, cutAfter, credit, part } = slide;
  const width = measure.width - measure.style("words").size * BOX.mark;
  let text = cutBefore ? `${CUT}\u00a0` : "";
  passages.forEach((passage, index) => {
    if (index > 0) text += JOINTS[joints[index - 1] ?? "cut"];
    text += passage.text;
  });
  if (cutAfter) text += `\u00a0${CUT}`;
  const pauses = joints.filter((joint) => joint === "sentence").length;
  return (
    measure.block("words", `${text}”`, width) +
    pauses * measure.style("words").size * BOX.pause +
    measure.block("person", creditText(credit) + (part.of > 1 ? `\u00a0· ${PAGE}` : ""), width)
  );
}

function numberHeight({ label, figures, when, statement }: FigureSlide, measure: Measure): number {
  const [figure] = figures;
  if (!figure) return 0;
  const number = measure.style("number");
  const line =
    measure.span("number", figure.number.text) +
    (figure.qualifier ? measure.span("qualifier", figure.qualifier.text) + number.size * 0.16 : 0);
  if (line > measure.width * 0.99) measure.overflows = true;
  return (
    measure.block("label", label?.text, measure.width, "capital") +
    number.leading +
    measure.block("what", figure.what?.text, measure.width * 0.86) +
    measure.block("when", when?.text) +
    measure.block("statement", statement?.text, measure.width * 0.86, "capital")
  );
}

function barsHeight({ label, figures, statement }: FigureSlide, measure: Measure): number {
  const width = measure.width - BOX.barNumber;
  const rows = figures.map(({ number, qualifier, what }) => {
    if (measure.span("number", number.text) > BOX.barNumber - 28) measure.overflows = true;
    const left =
      measure.style("number").leading +
      (qualifier ? measure.height("qualifier", qualifier.text, BOX.barNumber - 28) : 0);
    const right = measure.style("bar").leading + 8 + (what ? measure.height("what", what.text, width, "capital") : 0);
    return measure.style("row").gap + Math.max(left, right);
  });
  return (
    measure.block("label", label?.text, measure.width, "capital") +
    measure.block("statement", statement?.text, measure.width, "capital") +
    24 +
    sum(rows)
  );
}

function timelineHeight({ events }: TimelineSlide, measure: Measure): number {
  const width = measure.width - BOX.date - BOX.axis;
  const rows = events.map(({ when, what }) =>
    Math.max(measure.height("when", when.text, BOX.date), measure.height("event", what.text, width, "capital")),
  );
  return measure.style("headline").leading + 28 + sum(rows) + measure.style("event").gap * events.length;
}

const WITHOUT_AGE = "Возраст не назван: ";

function voicesHeight({ people, ages }: VoicesSlide, measure: Measure): number {
  if (ages) {
    const names = ages.beside.map((person) => (people[person]?.name ?? people[person]?.role)?.text ?? "");
    const beside = names.length ? WITHOUT_AGE + names.join(", ") : null;
    return (
      measure.style("headline").leading +
      20 +
      ages.height +
      measure.block("beside", beside) +
      measure.block("count", COUNT)
    );
  }
  const texts = people.map(({ name, age, role, place }) => [name, age, role, place].map((part) => part?.text ?? ""));
  const widths = cellWidths(columnShares(texts, "names"), measure.width, BOX.cell);
  const cell = measure.style("cell");
  const rows = texts.map((row) => {
    const heights = row.map((text, i) => (text ? measure.height(i === 0 ? "who" : "cell", text, widths[i]) : 0));
    return Math.max(cell.leading, ...heights) + cell.gap;
  });
  return measure.style("headline").leading + 20 + sum(rows) + measure.block("count", COUNT);
}

function imageHeight({ data, natural, alt, caption, credit }: ImageSlide, measure: Measure): number {
  const tall = natural && isTall(natural);
  const width = tall ? measure.width - tallWidth(natural, measure.room) - BOX.column : measure.width;
  const words =
    measure.block("caption", caption?.text, width, "capital") + measure.block("picture-credit", credit?.text, width);
  if (tall) return Math.max(PICTURE, words);
  if (data) return PICTURE + words;
  return BOX.below + words + measure.block("alt", alt?.text, measure.width - measure.style("alt").size * BOX.pictured);
}

function tableHeight({ intro, header, rows, align, stretch }: TableSlide, measure: Measure): number {
  const texts = [header, ...rows].filter((row) => row.length).map((row) => row.map((cell) => cell.text));
  const shares = columnShares(texts);
  const narrow = shares.length > MANY_COLUMNS ? BOX.cellOfMany : BOX.cell;
  const widths = cellWidths(shares, measure.width, narrow).map((width, i) => width - (turns(align, i) ? BOX.apart : 0));
  const { gap, leading } = measure.style("cell");
  const heights = texts.map((row, index) => {
    const element = header.length && index === 0 ? "head" : "cell";
    const cells = row.map((text, i) => (text ? measure.height(element, text, widths[i] ?? 0, "cell") : 0));
    return Math.max(leading, ...cells) + gap;
  });
  return introHeight({ intro }, measure) + sum(heights) + 4 + measure.block("part", stretch && STRETCH);
}

/** How wide the texts in a table's columns are: between two of them is `gap`. */
function cellWidths(shares: readonly number[], width: number, gap: number): readonly number[] {
  return shares.map((share, index) => share * width - (index < shares.length - 1 ? gap : 0));
}

function listHeight({ intro, items }: ListSlide, measure: Measure): number {
  const insets = insetsOf(items, BOX);
  const closer = measure.style("item").gap * (1 - BOX.inner);
  const rows = items.map(({ text }, at) => {
    const { level, left, hang } = insets[at] as Inset;
    return measure.block("item", text, measure.width - left - hang) - (level > 0 ? closer : 0);
  });
  return introHeight({ intro }, measure) + sum(rows);
}

function introHeight({ intro }: Pick<ListSlide, "intro">, measure: Measure): number {
  return measure.block("headline", intro?.text, measure.width, "capital") + (intro ? BOX.intro : 0);
}

function sourcesHeight(
  { title, authors, publication, published, url, licence }: SourcesSlide,
  measure: Measure,
): number {
  const width = measure.width - (url ? BOX.qr + BOX.column : 0);
  const place = [publication?.text, published?.text].filter(Boolean).join(", ");
  const text =
    measure.block("title", title?.text, width) +
    measure.block("author", authors.map((author) => author.text).join(", "), width) +
    measure.block("published", place, width) +
    measure.block("url", url?.text, width) +
    measure.block("licence", licence?.text ?? "Licence unknown", width) +
    measure.block("contact", "–");
  return measure.style("headline").leading + Math.max(text, url ? BOX.qr + 24 : 0);
}

function creditText(credit: Credit | null): string {
  if (!credit) return "";
  return [credit.name, credit.age, credit.role, credit.place]
    .flatMap((part) => (part ? [part.text] : []))
    .join("\u00a0· ");
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}
