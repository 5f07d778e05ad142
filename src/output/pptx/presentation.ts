import type { Aspect } from "../../model/deck.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { Canvas } from "../../model/theme.ts";
import { PAPER } from "./notes.ts";
import { fillOf } from "./theme.ts";
import { emu, escaped, NAMESPACES } from "./xml.ts";

const FIRST_SLIDE = 256;

export interface PresentationParts {
  readonly canvas: Canvas;
  readonly aspect: Aspect;
  readonly sheets: readonly Sheet[];
  readonly language: string;
  /** Relations of the master, the notes' master (or null) and the slides. */
  readonly master: string;
  readonly notesMaster: string | null;
  readonly slides: readonly string[];
}

/** The part that holds the others together: slides in order, their size, the sections of the talk. */
export function presentationXml(parts: PresentationParts): string {
  const { canvas, aspect, sheets, language, master, notesMaster, slides } = parts;
  const notes = notesMaster ? `<p:notesMasterIdLst><p:notesMasterId r:id="${notesMaster}"/></p:notesMasterIdLst>` : "";
  const list = slides.map((relation, index) => `<p:sldId id="${FIRST_SLIDE + index}" r:id="${relation}"/>`).join("");
  const size = `<p:sldSz cx="${emu(canvas.width)}" cy="${emu(canvas.height)}"${aspect === "4:3" ? ' type="screen4x3"' : ""}/>`;
  const lang = language ? ` lang="${language}"` : "";
  const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    (n) =>
      `<a:lvl${n}pPr marL="${457_200 * (n - 1)}" algn="l" rtl="0"><a:defRPr${lang} sz="1800" kern="1200">${fillOf("ink")}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${n}pPr>`,
  );
  return `<p:presentation ${NAMESPACES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${master}"/></p:sldMasterIdLst>${notes}<p:sldIdLst>${list}</p:sldIdLst>${size}<p:notesSz cx="${PAPER.width}" cy="${PAPER.height}"/><p:defaultTextStyle><a:defPPr><a:defRPr${lang}/></a:defPPr>${levels.join("")}</p:defaultTextStyle>${sectionsXml(sheets)}</p:presentation>`;
}

function sectionsXml(sheets: readonly Sheet[]): string {
  if (sheets.every(({ part }) => part === null)) return "";
  const sections: { readonly name: string; readonly slides: string[] }[] = [];
  sheets.forEach(({ part }, index) => {
    if (part !== null || !sections.length) sections.push({ name: part ?? "", slides: [] });
    sections.at(-1)?.slides.push(`<p14:sldId id="${FIRST_SLIDE + index}"/>`);
  });
  const list = sections.map(({ name, slides }, index) => {
    const id = `{4C454354-4552-4E00-8000-${(index + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
    return `<p14:section name="${escaped(name)}" id="${id}"><p14:sldIdLst>${slides.join("")}</p14:sldIdLst></p14:section>`;
  });
  return `<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">${list.join("")}</p14:sectionLst></p:ext></p:extLst>`;
}

export const PRESENTATION_PROPERTIES: string = `<p:presentationPr ${NAMESPACES}/>`;
export const VIEW_PROPERTIES: string = `<p:viewPr ${NAMESPACES}/>`;
export const TABLE_STYLES =
  '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>';
