import type { Canvas, Widths } from "../../model/theme.ts";
import { bodyProperties, patchXml } from "./shapes.ts";
import { colourMap, fillOf } from "./theme.ts";
import { emu, NAMESPACES, offset } from "./xml.ts";

/** The layouts of the master, in the order of their files. */
export const LAYOUTS = ["title", "section", "bare", "text", "two", "three"] as const;
export type LayoutName = (typeof LAYOUTS)[number];

const NAMES: Readonly<Record<LayoutName, readonly [name: string, type: string]>> = {
  title: ["Title", ' type="title"'],
  section: ["Section", ' type="secHead"'],
  bare: ["Title Only", ' type="titleOnly"'],
  text: ["Title and Text", ' type="obj"'],
  two: ["Title and Two Texts", ' type="twoObj"'],
  three: ["Title and Three Texts", ' userDrawn="1"'],
};

/** The tags that say which place of its layout a shape takes; slides and layouts have to agree on them. */
export function titleHolder(layout: LayoutName): string {
  return `<p:ph type="${layout === "title" ? "ctrTitle" : "title"}"/>`;
}

/** The nth body of a layout, or null where it has no more. */
export function bodyHolder(layout: LayoutName, index: number): string | null {
  if (index >= BODIES[layout]) return null;
  if (layout === "title") return '<p:ph type="subTitle" idx="1"/>';
  if (layout === "section") return '<p:ph type="body" idx="1"/>';
  return layout === "text" || layout === "two"
    ? `<p:ph idx="${index + 1}"/>`
    : `<p:ph type="body" idx="${index + 20}"/>`;
}

const BODIES: Readonly<Record<LayoutName, number>> = { title: 1, section: 1, bare: 0, text: 1, two: 2, three: 3 };

export const FOOTER = '<p:ph type="ftr" sz="quarter" idx="11"/>';
export const NUMBER = '<p:ph type="sldNum" sz="quarter" idx="12"/>';
/** The field that shows a slide's number. */
export const NUMBER_FIELD = '<a:fld id="{5A7B1C3D-2E4F-4A6B-8C9D-0E1F2A3B4C5D}" type="slidenum">';

interface Geometry {
  readonly canvas: Canvas;
  readonly widths: Widths;
  readonly dark: boolean;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a slide's credit and number stand. */
export function footPlaces(
  { width, height, side }: Canvas,
  indent = 0,
): { readonly credit: Place; readonly number: Place } {
  const y = height - 34 - 24;
  return {
    credit: { x: side + indent, y, width: width - 2 * side - indent - 96, height: 26 },
    number: { x: width - side - 80, y, width: 80, height: 26 },
  };
}

/** A shape that takes a place: of the master and its layouts. */
function holderXml(
  id: number,
  name: string,
  holder: string,
  place: Place,
  inside: string,
  body = bodyProperties("top"),
): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${holder}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${offset(place)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>${body}${inside}</p:txBody></p:sp>`;
}

export const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

const EMPTY = "<a:lstStyle/><a:p><a:endParaRPr/></a:p>";
const footStyle = (align: "l" | "r") =>
  `<a:lstStyle><a:lvl1pPr algn="${align}"><a:defRPr sz="1400">${fillOf("quiet")}</a:defRPr></a:lvl1pPr></a:lstStyle>`;
const numberText = `${footStyle("r")}<a:p>${NUMBER_FIELD}<a:rPr/><a:t>‹#›</a:t></a:fld></a:p>`;

function feet(canvas: Canvas, from: number, indent = 0): string {
  const { credit, number } = footPlaces(canvas, indent);
  return (
    holderXml(from, "Footer Placeholder", FOOTER, credit, `${footStyle("l")}<a:p><a:endParaRPr/></a:p>`) +
    holderXml(from + 1, "Slide Number Placeholder", NUMBER, number, numberText)
  );
}

/** Says of a shape that it belongs to a layout and takes no content. */
const OF_LAYOUT = ' userDrawn="1"';

/** The mark above every slide's content. */
function mark({ side }: Canvas): string {
  return patchXml({ kind: "patch", x: side, y: 36, width: 56, height: 6, ink: "accent", look: "full" }, 7, OF_LAYOUT);
}

export function masterXml({ canvas, dark }: Geometry): string {
  const { side, top, width, height, bottom } = canvas;
  const inner = width - 2 * side;
  const title = { x: side, y: top, width: inner, height: 120 };
  const body = { x: side, y: top + 164, width: inner, height: height - bottom - top - 164 };
  const background = `<p:bg><p:bgPr>${fillOf("paper")}<a:effectLst/></p:bgPr></p:bg>`;
  const shapes =
    mark(canvas) +
    holderXml(2, "Title Placeholder", '<p:ph type="title"/>', title, EMPTY) +
    holderXml(3, "Text Placeholder", '<p:ph type="body" idx="1"/>', body, EMPTY) +
    feet(canvas, 4);
  const layouts = LAYOUTS.map((_, index) => `<p:sldLayoutId id="${2147483649 + index}" r:id="rId${index + 1}"/>`);
  return `<p:sldMaster ${NAMESPACES}><p:cSld>${background}<p:spTree>${TREE}${shapes}</p:spTree></p:cSld>${colourMap(dark)}<p:sldLayoutIdLst>${layouts.join("")}</p:sldLayoutIdLst>${STYLES}</p:sldMaster>`;
}

const face = (slot: "mj" | "mn") =>
  `<a:latin typeface="+${slot}-lt"/><a:ea typeface="+${slot}-ea"/><a:cs typeface="+${slot}-cs"/>`;
const level = (n: number, indent: number, bullet: string, size: number) =>
  `<a:lvl${n}pPr marL="${emu(indent)}" indent="${n > 1 ? -emu(28) : 0}" algn="l" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="110000"/></a:lnSpc><a:spcBef><a:spcPts val="900"/></a:spcBef>${bullet}<a:defRPr sz="${size}" kern="1200">${fillOf("ink")}${face("mn")}</a:defRPr></a:lvl${n}pPr>`;
const DASH = '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="+mn-lt"/><a:buChar char="–"/>';
const LEVELS = [2, 3, 4, 5, 6, 7, 8, 9];
const STYLES = `<p:txStyles><p:titleStyle><a:lvl1pPr algn="l" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="3600" b="1" kern="1200">${fillOf("ink")}${face("mj")}</a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>${level(1, 0, "<a:buNone/>", 2600)}${LEVELS.map((n) => level(n, 28 * (n - 1), DASH, 2200)).join("")}</p:bodyStyle><p:otherStyle>${[1, ...LEVELS].map((n) => `<a:lvl${n}pPr marL="${emu(28 * (n - 1))}" algn="l" rtl="0"><a:defRPr sz="1800" kern="1200">${fillOf("ink")}${face("mn")}</a:defRPr></a:lvl${n}pPr>`).join("")}</p:otherStyle></p:txStyles>`;

export function layoutXml(name: LayoutName, { canvas, widths }: Geometry): string {
  const { side, top, width, height, bottom } = canvas;
  const [label, type] = NAMES[name];
  const inner = width - 2 * side;
  const own = name === "title" || name === "section";
  const indent = name === "section" ? widths.sectionNumber : 0;
  const band = { title: 24, section: side + widths.sectionNumber - 44 }[name as string] ?? 0;
  const decoration = own
    ? patchXml({ kind: "patch", x: 0, y: 0, width: band, height, ink: "band", look: "full" }, 9, OF_LAYOUT)
    : "";
  const titleTop = name === "section" ? top + 120 : top;
  const title = { x: side + indent, y: titleTop, width: inner - indent, height: name === "title" ? 200 : 120 };
  const bodyTop = title.y + title.height + 32;
  const count = BODIES[name];
  const wide = (inner - indent - widths.column * (count - 1)) / Math.max(1, count);
  const bodies = Array.from({ length: count }, (_, index) => {
    const place = {
      x: side + indent + index * (wide + widths.column),
      y: bodyTop,
      width: wide,
      height: height - bottom - bodyTop,
    };
    return holderXml(3 + index, `Text Placeholder ${index + 1}`, bodyHolder(name, index) ?? "", place, EMPTY);
  });
  const shapes = `${decoration}${holderXml(2, "Title", titleHolder(name), title, EMPTY)}${bodies.join("")}${feet(canvas, 12, indent)}`;
  return `<p:sldLayout ${NAMESPACES}${own ? ' showMasterSp="0"' : ""}${type} preserve="1"><p:cSld name="${label}"><p:spTree>${TREE}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}
