import { type PDFDocument, PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef } from "@cantoo/pdf-lib";

/** Where in the file something stands: `top` in points from the sheet's lower edge, null for the whole sheet. */
export interface Place {
  readonly page: PDFRef;
  readonly top: number | null;
}

export interface Mark {
  readonly title: string;
  readonly place: Place;
  readonly children: readonly Mark[];
}

const name = (text: string) => PDFName.of(text);

/** Replaces the document's bookmarks. */
export function addOutline(doc: PDFDocument, marks: readonly Mark[]): void {
  const { context, catalog } = doc;
  const root = context.nextRef();
  const { first, last, count } = addLevel(doc, marks, root);
  if (!first || !last) {
    catalog.delete(name("Outlines"));
    return;
  }
  context.assign(root, context.obj({ Type: "Outlines", First: first, Last: last, Count: count }));
  catalog.set(name("Outlines"), root);
}

function addLevel(doc: PDFDocument, marks: readonly Mark[], parent: PDFRef) {
  const { context } = doc;
  const refs = marks.map(() => context.nextRef());
  let count = marks.length;
  for (const [index, { title, place, children }] of marks.entries()) {
    const ref = refs[index] as PDFRef;
    const { page, top } = place;
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: parent,
      Dest: top === null ? [page, "Fit"] : [page, "XYZ", null, top, null],
    });
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    if (previous) item.set(name("Prev"), previous);
    if (next) item.set(name("Next"), next);
    const below = addLevel(doc, children, ref);
    if (below.first && below.last) {
      item.set(name("First"), below.first);
      item.set(name("Last"), below.last);
      item.set(name("Count"), PDFNumber.of(below.count));
      count += below.count;
    }
    context.assign(ref, item);
  }
  return { first: refs[0], last: refs.at(-1), count };
}

/**
 * Where each slide stands, by the bookmarks that the browser has made of the page's headings, `headings` of them for each
 * slide. Where a slide has none it stands where the one before it does.
 */
export function placesOf(doc: PDFDocument, headings: readonly number[]): readonly (Place | undefined)[] {
  const found = [...bookmarks(doc, doc.catalog.lookupMaybe(name("Outlines"), PDFDict))];
  let at = 0;
  return headings.map((count) => {
    const place = found[Math.min(count > 0 ? at : at - 1, found.length - 1)] ?? found[0];
    at += count;
    return place;
  });
}

function* bookmarks(doc: PDFDocument, parent: PDFDict | undefined): Generator<Place> {
  for (let item = parent?.lookupMaybe(name("First"), PDFDict); item; item = item.lookupMaybe(name("Next"), PDFDict)) {
    const dest = item.lookupMaybe(name("Dest"), PDFArray);
    const page = dest?.get(0);
    const top = dest?.lookup(3);
    if (page instanceof PDFRef) yield { page, top: top instanceof PDFNumber ? top.asNumber() : null };
    yield* bookmarks(doc, item);
  }
}
