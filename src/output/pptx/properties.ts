import type { Deck } from "../../model/deck.ts";
import { escaped } from "./xml.ts";

const OFFICE = "http://schemas.openxmlformats.org";

/** What the file says of itself. */
export function coreXml({ title, authors, credit, language, presentation }: Deck, date: Date | null): string {
  const element = (name: string, text: string | null) => (text ? `<${name}>${escaped(text)}</${name}>` : "");
  const time = date?.toISOString().replace(/\.\d+/u, "");
  const stamp = (name: string) => (time ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>` : "");
  return `<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${element("dc:title", title)}${element("dc:subject", credit)}${element("dc:creator", authors.join(", "))}${element("cp:lastModifiedBy", presentation.presenter)}${stamp("created")}${stamp("modified")}${element("dc:language", language === "und" ? null : language)}</cp:coreProperties>`;
}

export function appXml(deck: Deck, notes: number): string {
  const format = deck.aspect === "16:9" ? "Widescreen" : "On-screen Show (4:3)";
  return `<Properties xmlns="${OFFICE}/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime><Application>Lectern</Application><PresentationFormat>${format}</PresentationFormat><Slides>${deck.slides.length}</Slides><Notes>${notes}</Notes></Properties>`;
}
