import { PDFDict, PDFDocument, PDFHeader, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import type { Deck, Slide } from "../model/deck.ts";
import { markArtifacts } from "./pdf/artifacts.ts";
import { addOutline, type Mark, placesOf } from "./pdf/outline.ts";
import { mendTags } from "./pdf/tags.ts";
import { xmpOf } from "./pdf/xmp.ts";

export interface PdfOptions {
  readonly subject: string;
  /** What the file says of its age; null where nothing is known. */
  readonly date: Date | null;
  /** What each slide is called. */
  readonly titles: readonly string[];
  /** How many headings the printed page has for each slide, in order; null where each slide has a sheet. */
  readonly headings: readonly number[] | null;
}

/** Makes of what a browser printed a file that names itself, opens at its bookmarks and can be heard. */
export async function finishPdf(printed: Uint8Array, deck: Deck, options: PdfOptions): Promise<Uint8Array> {
  const { subject, titles, date, headings } = options;
  const doc = await PDFDocument.load(printed, { updateMetadata: false });
  const pages = doc.getPages();
  const places = headings === null ? pages.map(({ ref }) => ({ page: ref, top: null })) : placesOf(doc, headings);
  addOutline(doc, marksOf(deck.slides, titles, places));
  mendTags(doc);
  markArtifacts(doc);
  const said = { title: deck.title, authors: deck.authors, subject, language: deck.language, date };
  describe(doc, said);
  const { context, catalog } = doc;
  catalog.set(
    PDFName.of("Metadata"),
    context.register(context.stream(xmpOf(said), { Type: "Metadata", Subtype: "XML" })),
  );
  catalog.set(PDFName.of("PageLabels"), context.obj({ Nums: [0, { S: "D" }] }));
  catalog.set(PDFName.of("ViewerPreferences"), context.obj({ DisplayDocTitle: true }));
  if (deck.language !== "und") catalog.set(PDFName.of("Lang"), PDFString.of(deck.language));
  context.header = PDFHeader.forVersion(1, 7);
  return doc.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

/** A bookmark a slide; those of a section stand under it, those for the whole talk beside. */
function marksOf(
  slides: readonly Slide[],
  titles: readonly string[],
  places: readonly (Mark["place"] | undefined)[],
): readonly Mark[] {
  const marks: (Mark & { readonly children: Mark[] })[] = [];
  let inSection = false;
  for (const [index, slide] of slides.entries()) {
    const place = places[index];
    if (!place) continue;
    const mark = { title: titles[index] || String(index + 1), place, children: [] };
    const apart = ["title", "contents", "section", "voices", "sources"].includes(slide.kind);
    if (inSection && !apart) marks.at(-1)?.children.push(mark);
    else {
      marks.push(mark);
      inSection = slide.kind === "section";
    }
  }
  return marks;
}

interface Said {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string;
  readonly date: Date | null;
}

function describe(doc: PDFDocument, { title, authors, subject, date }: Said): void {
  const info = doc.context.lookup(doc.context.trailerInfo.Info, PDFDict);
  const write = (key: string, text: string) => {
    if (text === "") info.delete(PDFName.of(key));
    else info.set(PDFName.of(key), PDFHexString.fromText(text));
  };
  write("Title", title);
  write("Author", authors.join(", "));
  write("Subject", subject);
  write("Creator", "Lectern");
  for (const key of ["CreationDate", "ModDate"]) {
    if (date) info.set(PDFName.of(key), PDFString.fromDate(date));
    else info.delete(PDFName.of(key));
  }
}
