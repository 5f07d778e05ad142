import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";

/** Structure types that PDF 1.7 knows. */
const TYPES = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody " +
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP " +
    "Figure Formula Form"
  ).split(" "),
);

interface Element {
  readonly dict: PDFDict;
  readonly type: string;
  readonly parent: string;
  readonly kids: readonly string[];
}

const name = (text: string) => PDFName.of(text);

/** What of PDF/UA-1 a program can check and a file fails, in words. */
export async function uaFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const faults = new Set<string>();
  const must = (holds: unknown, what: string) => void (holds || faults.add(what));
  const { catalog, context } = doc;

  must(!context.trailerInfo.Encrypt, "encrypted");
  must(!catalog.has(name("AcroForm")), "a form");
  must(textOf(catalog.get(name("Lang"))), "no language");
  must(String(catalog.lookupMaybe(name("MarkInfo"), PDFDict)?.get(name("Marked"))) === "true", "not marked as tagged");
  const view = catalog.lookupMaybe(name("ViewerPreferences"), PDFDict);
  must(String(view?.get(name("DisplayDocTitle"))) === "true", "shows its file name for a title");
  must(doc.getTitle(), "no title");
  const metadata = catalog.lookup(name("Metadata"));
  const xmp = metadata instanceof PDFRawStream ? new TextDecoder().decode(decodePDFRawStream(metadata).decode()) : "";
  must(/<pdfuaid:part>1</u.test(xmp), "does not say that it is PDF/UA");
  must(/<dc:title>.*<rdf:li[^>]*>[^<]+</u.test(xmp), "no title in its metadata");
  must(catalog.has(name("Outlines")), "no bookmarks");

  const root = catalog.lookupMaybe(name("StructTreeRoot"), PDFDict);
  if (!root) return [...faults, "no structure"];
  const roles = root.lookupMaybe(name("RoleMap"), PDFDict);
  const elements = [...elementsOf(root, roles)];
  must(elements.length > 0, "an empty structure");
  const headings: number[] = [];
  for (const { dict, type, parent, kids } of elements) {
    must(TYPES.has(type), `a tag that nobody knows: ${type}`);
    const words = textOf(dict.get(name("Alt"))) || textOf(dict.get(name("ActualText")));
    if (type === "Figure" || type === "Formula") must(words, `a ${type} without alternative text`);
    const level = /^H([1-6])$/u.exec(type)?.[1];
    if (level) {
      headings.push(Number(level));
      must(dict.has(name("K")), "an empty heading");
    }
    if (type === "LI") must(parent === "L", `an LI in a ${parent}`);
    if (type === "TR") must(["Table", "THead", "TBody", "TFoot"].includes(parent), `a TR in a ${parent}`);
    if (type === "TH" || type === "TD") must(parent === "TR", `a ${type} in a ${parent}`);
    if (type === "TH")
      must(/\/Scope \/(?:Column|Row|Both)/u.test(String(dict.lookup(name("A")))), "a TH without scope");
    if (type === "L") for (const kid of kids) must(kid === "LI" || kid === "Caption", `a ${kid} in an L`);
    if (type === "Table")
      for (const kid of kids) must(["TR", "THead", "TBody", "TFoot", "Caption"].includes(kid), `a ${kid} in a Table`);
  }
  must(headings[0] === 1, "the first heading is no H1");
  for (const [index, level] of headings.entries()) {
    must(index === 0 || level <= (headings[index - 1] ?? 0) + 1, `an H${level} after an H${headings[index - 1]}`);
  }

  const tree = numbersOf(root.lookupMaybe(name("ParentTree"), PDFDict));
  for (const [index, page] of doc.getPages().entries()) {
    const where = `page ${index + 1}`;
    must(page.node.get(name("Tabs")) === name("S"), `${where}: tab order`);
    const parents = tree.get(numberOf(page.node.get(name("StructParents"))));
    const rows = parents instanceof PDFRef ? context.lookup(parents) : parents;
    const marks = rows instanceof PDFArray ? rows : null;
    for (const { what, id } of contentOf(page.node)) {
      must(what !== null, `${where}: content that is neither tagged nor an artifact`);
      if (id !== null) must(marks?.lookup(id) instanceof PDFDict, `${where}: content ${id} that no tag holds`);
    }
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const dict = context.lookup(annotation, PDFDict);
      if (dict.get(name("Subtype")) !== name("Link")) continue;
      must(
        textOf(dict.get(name("Contents"))) || dict.lookupMaybe(name("A"), PDFDict)?.get(name("S")) === name("GoTo"),
        `${where}: a link without words`,
      );
      const held = tree.get(numberOf(dict.get(name("StructParent"))));
      const element = held instanceof PDFRef ? context.lookup(held) : held;
      must(element instanceof PDFDict && element.get(name("S")) === name("Link"), `${where}: a link without a tag`);
    }
  }
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(name("Type")) !== name("Font")) continue;
    const base = String(object.get(name("BaseFont")) ?? "a Type 3 font");
    if (object.get(name("Subtype")) === name("Type0") || object.get(name("Subtype")) === name("Type3"))
      must(object.has(name("ToUnicode")), `${base}: letters without meaning`);
    if (object.get(name("Subtype")) === name("CIDFontType2"))
      must(object.has(name("CIDToGIDMap")), `${base}: no glyph map`);
    const descriptor = object.lookupMaybe(name("FontDescriptor"), PDFDict);
    // The letters of a Type 3 font are drawn in the file itself.
    if (descriptor && object.get(name("Subtype")) !== name("Type3"))
      must(
        ["FontFile", "FontFile2", "FontFile3"].some((key) => descriptor.has(name(key))),
        `${base}: not embedded`,
      );
  }
  return [...faults];
}

/** The structure's elements in reading order, by the types that they stand for. */
function* elementsOf(node: PDFDict, roles: PDFDict | undefined, parent = "root"): Generator<Element> {
  for (const dict of kidsOf(node)) {
    const type = roleOf(dict, roles);
    yield { dict, type, parent, kids: kidsOf(dict).map((kid) => roleOf(kid, roles)) };
    yield* elementsOf(dict, roles, type);
  }
}

function kidsOf(node: PDFDict): readonly PDFDict[] {
  const kids = node.lookup(name("K"));
  const list = kids instanceof PDFArray ? kids.asArray().map((_, index) => kids.lookup(index)) : [kids];
  return list.filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(name("S")));
}

function roleOf(dict: PDFDict, roles: PDFDict | undefined): string {
  const type = dict.get(name("S")) as PDFName;
  const role = roles?.get(type) ?? type;
  return role instanceof PDFName ? role.decodeText() : "?";
}

function numbersOf(tree: PDFDict | undefined): Map<number, unknown> {
  const result = new Map<number, unknown>();
  const kids = tree?.lookupMaybe(name("Kids"), PDFArray);
  for (let i = 0; i < (kids?.size() ?? 0); i++) {
    for (const [key, value] of numbersOf(kids?.lookup(i, PDFDict))) result.set(key, value);
  }
  const numbers = tree?.lookupMaybe(name("Nums"), PDFArray)?.asArray() ?? [];
  for (let i = 0; i < numbers.length; i += 2) result.set(numberOf(numbers[i]), numbers[i + 1]);
  return result;
}

/** What is painted on a page: as what it is marked, null for nothing, and the number its tag knows it by. */
function* contentOf(page: PDFDict): Generator<{ readonly what: string | null; readonly id: number | null }> {
  const contents = page.lookup(name("Contents"));
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents];
  const text = streams
    .map((stream) =>
      stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1") : "",
    )
    .join("\n")
    .replace(/\((?:\\.|[^\\)])*\)/gsu, "()");
  const open: { what: string; id: number | null }[] = [];
  for (const [, tag, properties, mark, paint] of text.matchAll(
    /\/(\w+)\s*(<<.*?>>|\/\w+)?\s*\b(BDC|BMC)\b|\b(EMC|Tj|TJ|f|F|f\*|B|B\*|b|b\*|S|s|Do|sh)(?=\s|$)/gsu,
  )) {
    if (mark) {
      const id = /\/MCID (\d+)/u.exec(properties ?? "")?.[1];
      open.push({ what: tag ?? "", id: id === undefined ? null : Number(id) });
    } else if (paint === "EMC") open.pop();
    else {
      const marked = open.findLast(({ what, id }) => id !== null || what === "Artifact");
      yield marked ?? { what: null, id: null };
    }
  }
}

function numberOf(object: unknown): number {
  return object instanceof PDFNumber ? object.asNumber() : Number.NaN;
}

function textOf(object: unknown): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : "";
}
