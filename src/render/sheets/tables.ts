import type { TableSlide, VoicesSlide } from "../../model/deck.ts";
import type { Shape, TableShape } from "../../model/sheet.ts";
import type { Style } from "../../model/theme.ts";
import { columnShares, MANY_COLUMNS } from "../../text/typography.ts";
import { stretchOf, surveyOf } from "../texts.ts";
import { introduced, line, ownHeadline, paragraph } from "./boxes.ts";
import type { Drawing, Pen } from "./context.ts";

/** The people who speak, one a row. */
export function voicesDrawing(pen: Pen<VoicesSlide>): Drawing {
  const { slide, context } = pen;
  const { dresser, labels } = context;
  const [headline, end] = ownHeadline(pen, labels.slide.voices, pen.page(slide.part));
  const [who, cell] = [pen.style("who"), pen.style("cell")];
  const people = slide.people.map(({ name, age, role, place }) => [
    dresser.plainOrNull(name),
    dresser.plainOrNull(age),
    dresser.sentenceOrNull(role),
    dresser.plainOrNull(place),
  ]);
  const shares = columnShares(
    slide.people.map(({ name, age, role, place }) => [name, age, role, place].map((part) => part?.text ?? "")),
    "names",
  );
  const columns = shares.map((share) => share * pen.width);
  const rows = people.map((parts) =>
    row(
      pen,
      parts.map((part, index) => ({ text: part?.text ?? "", style: index === 0 ? who : cell })),
      columns,
      cell,
    ),
  );
  const height = rows.reduce((sum, one) => sum + one.height, 0);
  const { name, age, role, place } = labels.slide.columns;
  const table: TableShape = {
    kind: "table",
    x: pen.left,
    y: end + 20,
    width: pen.width,
    height,
    columns,
    rows,
    headRow: false,
    headColumn: true,
    padding: { y: cell.gap / 2, right: rightOf(pen, columns) },
    alt: `${labels.slide.voices}: ${[name, age, role, place].join(", ")}`,
  };
  const count = pen.style("count");
  const spans = [pen.own(surveyOf(slide.count, labels), count, { ink: "quiet" })];
  return { titled: true, shapes: [headline, table, paragraph(pen, table.y + height, spans, count)[0]] };
}

export function tableDrawing(pen: Pen<TableSlide>): Drawing {
  const { slide, context } = pen;
  const { dresser } = context;
  const texts = [slide.header, ...slide.rows].filter((cells) => cells.length);
  const shares = columnShares(texts.map((cells) => cells.map((cell) => cell.text)));
  const columns = shares.map((share) => share * pen.width);
  const [head, cell] = [pen.style("head"), pen.style("cell")];
  const headRow = slide.header.length > 0;
  const rows = texts.map((cells, index) => {
    const style = headRow && index === 0 ? head : cell;
    return row(
      pen,
      columns.map((_, i) => {
        const shown = cells[i];
        return { text: shown ? dresser.plain(shown).text : "", style, align: slide.align[i] ?? "left" };
      }),
      columns,
      style,
    );
  });
  const shapes: Shape[] = [];
  const y = introduced(pen, shapes);
  const titled = slide.intro !== null;
  const page = pen.page(slide.part);
  const title = `${slide.headline} ${page}`.trim();
  const table: TableShape = {
    kind: "table",
    x: pen.left,
    y,
    width: pen.width,
    height: rows.reduce((sum, one) => sum + one.height, 0),
    columns,
    rows,
    headRow,
    headColumn: slide.stretch !== null,
    padding: { y: cell.gap / 2, right: rightOf(pen, columns) },
    alt: title,
  };
  if (columns.length) shapes.push(table);
  if (!columns.length || !slide.stretch) return { titled, title, shapes };
  const part = pen.style("part");
  const spans = [pen.own(stretchOf(slide.stretch, context.labels).join(" · "), part, { ink: "quiet" })];
  return { titled, title, shapes: [...shapes, paragraph(pen, table.y + table.height, spans, part)[0]] };
}

function row(
  pen: Pen,
  cells: readonly { readonly text: string; readonly style: Style; readonly align?: "left" | "center" | "right" }[],
  columns: readonly number[],
  { leading, gap }: Style,
): TableShape["rows"][number] {
  const right = rightOf(pen, columns);
  const heights = cells.map(({ text, style }, i) => {
    const width = (columns[i] ?? 0) - (i < columns.length - 1 ? right : 0);
    return text ? pen.tall(text, style, width) : 0;
  });
  return {
    height: Math.max(leading, ...heights) + gap,
    cells: cells.map(({ text, style, align = "left" }) =>
      text ? line([pen.span(text, style)], style, { before: 0, align }) : null,
    ),
  };
}

/** The space between a cell's text and the next cell. */
function rightOf({ context }: Pen, columns: readonly number[]): number {
  const { cell, cellOfMany } = context.set.widths;
  return columns.length > MANY_COLUMNS ? cellOfMany : cell;
}
