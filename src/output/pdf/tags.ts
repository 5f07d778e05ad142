import { PDFDict, type PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";

const name = (text: string) => PDFName.of(text);

/** What readers of PDF 1.7 take the browser's newer types for. */
const ROLES = { Strong: "Span", Em: "Span" };

/** Puts right what a browser's tags leave open: newer types, figures that are none, links without words. */
export function mendTags(doc: PDFDocument): void {
  const root = doc.catalog.lookupMaybe(name("StructTreeRoot"), PDFDict);
  root?.set(name("RoleMap"), doc.context.obj(ROLES));
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    // A <figure> is a figure for the browser, whatever is in it: only pictures, which have words in their place, are.
    if (object.get(name("S")) === name("Figure") && !object.has(name("Alt"))) object.set(name("S"), name("Div"));
    if (object.get(name("Subtype")) === name("Link") && !object.has(name("Contents"))) {
      const uri = object.lookupMaybe(name("A"), PDFDict)?.lookup(name("URI"));
      if (uri instanceof PDFString) object.set(name("Contents"), uri);
    }
  }
}
