import { escaped } from "../styles.ts";

export interface Described {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string;
  readonly language: string;
  readonly date: Date | null;
}

/** What a PDF says of itself, as XMP; `pdfuaid:part` says it can be heard as it can be seen. */
export function xmpOf({ title, authors, subject, language, date }: Described): Uint8Array {
  const inAny = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  const people = authors.map((author) => `<rdf:li>${escaped(author)}</rdf:li>`).join("");
  const stamp = date?.toISOString().replace(/\.\d+Z$/u, "Z");
  const lines = [
    `<dc:title>${inAny(title)}</dc:title>`,
    people && `<dc:creator><rdf:Seq>${people}</rdf:Seq></dc:creator>`,
    subject && `<dc:description>${inAny(subject)}</dc:description>`,
    language !== "und" && `<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>`,
    "<xmp:CreatorTool>Lectern</xmp:CreatorTool>",
    stamp && `<xmp:CreateDate>${stamp}</xmp:CreateDate><xmp:ModifyDate>${stamp}</xmp:ModifyDate>`,
    "<pdfuaid:part>1</pdfuaid:part>",
  ];
  return new TextEncoder().encode(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${lines.filter(Boolean).join("\n")}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`);
}
