import type { BarsShape } from "../../model/sheet.ts";
import { Package, Relations } from "./parts.ts";
import { escaped } from "./xml.ts";

const OFFICE = "http://schemas.openxmlformats.org";

/** A native bar chart without axes: the words beside its bars stand on the slide. `workbook` is its table's relation. */
export function chartXml(shape: BarsShape, workbook: string): string {
  const { bars, most, unit, thickness, height } = shape;
  const last = bars.length + 1;
  const gap = Math.round(Math.min(500, Math.max(0, (height / bars.length / thickness - 1) * 100)));
  const points = (text: (bar: BarsShape["bars"][number]) => string) =>
    `<c:ptCount val="${bars.length}"/>${bars.map((bar, i) => `<c:pt idx="${i}"><c:v>${escaped(text(bar))}</c:v></c:pt>`).join("")}`;
  const categories = `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${points(({ name }) => name)}</c:strCache></c:strRef></c:cat>`;
  const values = `<c:val><c:numRef><c:f>Sheet1!$B$2:$B$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(({ value }) => String(value))}</c:numCache></c:numRef></c:val>`;
  const title = `<c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escaped(unit ?? "")}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const none = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";
  const series = `<c:ser><c:idx val="0"/><c:order val="0"/>${title}<c:spPr><a:solidFill><a:schemeClr val="${shape.ink === "ink" ? "tx1" : "accent1"}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>${categories}${values}</c:ser>`;
  const layout =
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/><c:w val="1"/><c:h val="1"/></c:manualLayout></c:layout>';
  const axis = (kind: string, id: number, cross: number, scaling: string, place: string, more: string) =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling>${scaling}</c:scaling><c:delete val="1"/><c:axPos val="${place}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${cross}"/><c:crosses val="autoZero"/>${more}</c:${kind}>`;
  const axes =
    axis(
      "catAx",
      1001,
      1002,
      '<c:orientation val="maxMin"/>',
      "l",
      '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>',
    ) +
    axis(
      "valAx",
      1002,
      1001,
      `<c:orientation val="minMax"/><c:max val="${most}"/><c:min val="0"/>`,
      "t",
      '<c:crossBetween val="between"/>',
    );
  return `<c:chartSpace xmlns:c="${OFFICE}/drawingml/2006/chart" xmlns:a="${OFFICE}/drawingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="${gap}"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>${axes}${none}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${none}<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

/** The table behind a chart, as the workbook that "Edit data" opens. */
export function workbookOf({ bars, unit }: BarsShape): Uint8Array {
  const file = new Package();
  const root = new Relations();
  root.add("officeDocument", "xl/workbook.xml");
  const relations = new Relations();
  const sheet = relations.add("worksheet", "worksheets/sheet1.xml");
  const main = `${OFFICE}/spreadsheetml/2006/main`;
  file.xml(
    "xl/workbook.xml",
    "openxmlformats-officedocument.spreadsheetml.sheet.main",
    `<workbook xmlns="${main}" xmlns:r="${OFFICE}/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="${sheet}"/></sheets></workbook>`,
    relations,
  );
  const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${escaped(words)}</t></is></c>`;
  const rows = bars.map(
    ({ name, value }, i) => `<row r="${i + 2}">${text(`A${i + 2}`, name)}<c r="B${i + 2}"><v>${value}</v></c></row>`,
  );
  file.xml(
    "xl/worksheets/sheet1.xml",
    "openxmlformats-officedocument.spreadsheetml.worksheet",
    `<worksheet xmlns="${main}"><sheetData><row r="1">${text("A1", "")}${text("B1", unit ?? "")}</row>${rows.join("")}</sheetData></worksheet>`,
  );
  return file.bytes(root);
}
