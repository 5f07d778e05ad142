import type {
  AreaShape,
  BarsShape,
  CodeShape,
  PatchShape,
  PictureShape,
  Shape,
  StrokeShape,
  TableShape,
  WordsShape,
} from "../../model/sheet.ts";
import { tableXml } from "./table.ts";
import { paragraphsXml, type TextContext } from "./text.ts";
import { fillOf } from "./theme.ts";
import { emu, escaped, offset } from "./xml.ts";

/** What shapes need of the slide they stand on and of the file that holds it. */
export interface ShapeContext extends TextContext {
  /** The id of a picture, of a QR code's picture, of a chart. */
  readonly picture: (shape: PictureShape) => string;
  readonly code: (shape: CodeShape) => string;
  readonly chart: (shape: BarsShape) => string;
  /** The next number that no shape of this slide has. */
  readonly next: () => number;
}

/** A placeholder of the slide's layout, as `<p:ph …/>` has it. */
export type Holder = string | null;

export function shapeXml(shape: Shape, holder: Holder, context: ShapeContext): string {
  switch (shape.kind) {
    case "area":
      return areaXml(shape, context.next());
    case "words":
      return wordsXml(shape, holder, context);
    case "patch":
      return patchXml(shape, context.next());
    case "stroke":
      return strokeXml(shape, context.next());
    case "picture":
      return pictureXml(shape, context.picture(shape), context.next(), null);
    case "qr":
      return pictureXml(shape, context.code(shape), context.next(), context.link(shape.link));
    case "table":
      return frameXml(shape, "Table", context.next(), tableXml(shape, context));
    case "bars":
      return frameXml(shape, "Chart", context.next(), chartFrame(context.chart(shape)));
  }
}

/** What a body of text is like: no room of its own around it, its text set smaller when somebody writes more. */
export function bodyProperties(anchor: "top" | "bottom"): string {
  return `<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchor === "top" ? "t" : "b"}"><a:normAutofit/></a:bodyPr>`;
}

function wordsXml(shape: WordsShape, holder: Holder, context: ShapeContext): string {
  const id = context.next();
  const name = `${shape.slot === "title" ? "Title" : holder ? "Text Placeholder" : "TextBox"} ${id}`;
  const kind = holder ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr txBox="1"/>';
  const geometry = holder ? "" : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/>${kind}<p:nvPr>${holder ?? ""}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${offset(shape)}</a:xfrm>${geometry}</p:spPr><p:txBody>${bodyProperties(shape.anchor)}<a:lstStyle/>${paragraphsXml(shape.lines, context)}</p:txBody></p:sp>`;
}

/** Marks a shape as one that screen readers pass over. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

export function patchXml(shape: PatchShape, id: number, of = ""): string {
  const fill = shape.look === "dashed" ? "<a:noFill/>" : fillOf(shape.ink);
  const outline =
    shape.look === "dashed"
      ? `<a:ln w="${emu(3)}">${fillOf(shape.ink)}<a:prstDash val="dash"/></a:ln>`
      : "<a:ln><a:noFill/></a:ln>";
  const form = shape.look === "round" ? "ellipse" : "rect";
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Shape ${id}">${DECORATIVE}</p:cNvPr><p:cNvSpPr/><p:nvPr${of}/></p:nvSpPr><p:spPr><a:xfrm>${offset(shape)}</a:xfrm><a:prstGeom prst="${form}"><a:avLst/></a:prstGeom>${fill}${outline}</p:spPr></p:sp>`;
}

function areaXml(shape: AreaShape, id: number): string {
  const point = ([x, y]: readonly [number, number]) => `<a:pt x="${emu(x)}" y="${emu(y)}"/>`;
  const end = shape.closed ? "<a:close/>" : "";
  const rings = shape.rings.map(([first, ...rest]) =>
    first
      ? `<a:moveTo>${point(first)}</a:moveTo>${rest.map((one) => `<a:lnTo>${point(one)}</a:lnTo>`).join("")}${end}`
      : "",
  );
  const size = `w="${emu(shape.width)}" h="${emu(shape.height)}"${shape.closed ? "" : ' fill="none"'}`;
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path ${size}>${rings.join("")}</a:path></a:pathLst></a:custGeom>`;
  const { fill, line, alt } = shape;
  const dash = line?.dashed ? '<a:prstDash val="dash"/>' : "";
  const outline = line
    ? `<a:ln w="${emu(line.weight)}">${fillOf(line.ink)}${dash}<a:round/></a:ln>`
    : "<a:ln><a:noFill/></a:ln>";
  const about = alt ? ` descr="${escaped(alt)}"/>` : `>${DECORATIVE}</p:cNvPr>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Map ${id}"${about}<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm>${offset(shape)}</a:xfrm>${geometry}${fill ? fillOf(fill) : "<a:noFill/>"}${outline}</p:spPr></p:sp>`;
}

function strokeXml(shape: StrokeShape, id: number): string {
  const dash = shape.dotted ? "sysDot" : "solid";
  return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="Line ${id}">${DECORATIVE}</p:cNvPr><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm>${offset(shape)}</a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="${emu(shape.weight)}">${fillOf(shape.ink)}<a:prstDash val="${dash}"/></a:ln></p:spPr></p:cxnSp>`;
}

function pictureXml(shape: PictureShape | CodeShape, relation: string, id: number, link: string | null): string {
  const click = link ? `<a:hlinkClick r:id="${link}"/>` : "";
  const alt = shape.alt ? ` descr="${escaped(shape.alt)}"` : "";
  const inside = click + (shape.alt ? "" : DECORATIVE);
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="Picture ${id}"${alt}>${inside}</p:cNvPr><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>${offset(shape)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

function frameXml(shape: TableShape | BarsShape, name: string, id: number, graphic: string): string {
  const alt = shape.alt ? ` descr="${escaped(shape.alt)}"` : "";
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${name} ${id}"${alt}/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${offset(shape)}</p:xfrm><a:graphic>${graphic}</a:graphic></p:graphicFrame>`;
}

function chartFrame(relation: string): string {
  const chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  return `<a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" r:id="${relation}"/></a:graphicData>`;
}
