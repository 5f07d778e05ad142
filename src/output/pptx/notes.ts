import type { Note } from "../../model/sheet.ts";
import { NUMBER_FIELD, TREE } from "./master.ts";
import { officeLanguage } from "./text.ts";
import { colourMap } from "./theme.ts";
import { escaped, NAMESPACES } from "./xml.ts";

/** The paper that notes are printed on, in English Metric Units: PowerPoint's own. */
export const PAPER = { width: 6_858_000, height: 9_144_000 } as const;

const MARGIN = 685_800;
const BODY = { y: 4_343_400, height: 4_114_800 } as const;

const place = (x: number, y: number, width: number, height: number) =>
  `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`;

/** `ratio` is the slides' width by their height. */
function picture(ratio: number): string {
  const width = Math.min(PAPER.width - 2 * MARGIN, Math.round(3_429_000 * ratio));
  const height = Math.round(width / ratio);
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image Placeholder"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${place(Math.round((PAPER.width - width) / 2), MARGIN, width, height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln w="12700"><a:solidFill><a:prstClr val="black"/></a:solidFill></a:ln></p:spPr></p:sp>`;
}

export function notesMasterXml(ratio: number): string {
  const body = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes Placeholder"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>${place(MARGIN, BODY.y, PAPER.width - 2 * MARGIN, BODY.height)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="45720" rIns="0" bIns="45720" rtlCol="0"/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`;
  const number = `<p:sp><p:nvSpPr><p:cNvPr id="4" name="Slide Number Placeholder"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr><p:spPr>${place(PAPER.width - MARGIN - 914_400, 8_686_800, 914_400, 300_000)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="b"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1000"/></a:lvl1pPr></a:lstStyle><a:p>${NUMBER_FIELD}<a:rPr/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>`;
  const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    (n) =>
      `<a:lvl${n}pPr marL="${228_600 * (n - 1)}" algn="l" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="400"/></a:spcBef><a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${n}pPr>`,
  );
  return `<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE}${picture(ratio)}${body}${number}</p:spTree></p:cSld>${colourMap(false)}<p:notesStyle>${levels.join("")}</p:notesStyle></p:notesMaster>`;
}

/** A slide's notes: cues in bold, what is to be said, then the background. */
export function notesXml(notes: readonly Note[], slide: number, language: string): string {
  const paragraphs = notes.map(({ text, is, lang }) => {
    const code = lang === null ? language : officeLanguage(lang);
    const tongue = code ? ` lang="${code}"` : "";
    const bullet =
      is === "cue"
        ? '<a:pPr marL="171450" indent="-171450"><a:buFont typeface="Arial"/><a:buChar char="•"/></a:pPr>'
        : "";
    const look = is === "cue" ? ' sz="1400" b="1"' : is === "heading" ? ' b="1"' : "";
    return `<a:p>${bullet}<a:r><a:rPr${tongue}${look} dirty="0"/><a:t>${escaped(text.replaceAll("\n", " "))}</a:t></a:r></a:p>`;
  });
  const body = `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes Placeholder"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs.join("") || "<a:p/>"}</p:txBody></p:sp>`;
  const number = `<p:sp><p:nvSpPr><p:cNvPr id="4" name="Slide Number Placeholder"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${NUMBER_FIELD}<a:rPr/><a:t>${slide}</a:t></a:fld></a:p></p:txBody></p:sp>`;
  const image =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image Placeholder"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>';
  return `<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE}${image}${body}${number}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
