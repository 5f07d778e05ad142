import type { TableShape } from "../../model/sheet.ts";
import { paragraphXml, type TextContext } from "./text.ts";
import { fillOf } from "./theme.ts";
import { emu } from "./xml.ts";

/** PowerPoint's own style without fills and lines: every line of the table is drawn by its cells. */
const PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

/** A native table, as `<a:graphicData>`. */
export function tableXml(table: TableShape, context: TextContext): string {
  const { columns, rows, headRow, headColumn, padding } = table;
  const flags = `${headRow ? ' firstRow="1"' : ""}${headColumn ? ' firstCol="1"' : ""}`;
  const grid = columns.map((width) => `<a:gridCol w="${emu(width)}"/>`).join("");
  const last = columns.length - 1;
  const margins = `marT="${emu(padding.y)}" marB="${emu(padding.y)}"`;
  const body = rows.map((row, index) => {
    const above = index === 0 ? !headRow && headColumn : true;
    const rule = index === 1 && headRow ? lineXml("lnT", 3, "ink") : lineXml("lnT", above ? 1 : 0, "line");
    const below =
      index === 0 && headRow ? lineXml("lnB", 3, "ink") : lineXml("lnB", index < rows.length - 1 ? 1 : 0, "line");
    const anchor = index === 0 && headRow ? "b" : "t";
    const lines = `${lineXml("lnL", 0, "line")}${lineXml("lnR", 0, "line")}${rule}${below}<a:noFill/>`;
    const cells = columns.map((_, i) => {
      const line = row.cells[i];
      const paragraph = line ? paragraphXml(line, context, null) : "<a:p/>";
      const right = emu(i < last ? padding.right : 0);
      const properties = `<a:tcPr marL="0" marR="${right}" ${margins} anchor="${anchor}">${lines}</a:tcPr>`;
      return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph}</a:txBody>${properties}</a:tc>`;
    });
    return `<a:tr h="${emu(row.height)}">${cells.join("")}</a:tr>`;
  });
  return `<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${flags}><a:tableStyleId>${PLAIN_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>${grid}</a:tblGrid>${body.join("")}</a:tbl></a:graphicData>`;
}

function lineXml(side: "lnL" | "lnR" | "lnT" | "lnB", weight: number, ink: "ink" | "line"): string {
  return weight
    ? `<a:${side} w="${emu(weight)}">${fillOf(ink)}</a:${side}>`
    : `<a:${side} w="0"><a:noFill/></a:${side}>`;
}
