// Whether the checker of PDF/UA sees what it claims to: a good file, damaged in one way after the other.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDict, PDFDocument, PDFName, type PDFRawStream } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { emptyFolder } from "../cli/command.ts";
import { lectern } from "./articles.ts";
import { uaFaults } from "./ua.ts";

const ARTICLE = `---
url: https://example.org/dam
---
# The dam

The council met on Monday and closed the bridge. It will decide on the dam in May.

| Year | Rain | Floods |
| --- | --- | --- |
| 2020 | 410 | 1 |
| 2021 | 520 | 3 |

## What comes

- The bridge stays closed.
- The dam is measured.
- The town waits.
`;
const name = (text: string) => PDFName.of(text);
const META = name("Metadata");
let bytes: Uint8Array;

beforeAll(() => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "dam.md"), ARTICLE);
  const { status, stderr } = lectern(["build", "dam.md", "--format", "pdf", "--out", "dam.pdf"], {}, folder);
  if (status !== 0) throw new Error(stderr);
  bytes = readFileSync(join(folder, "dam.pdf"));
  rmSync(folder, { recursive: true, force: true });
}, 120_000);

/** The file's dictionaries whose key is one of these names. */
function all(doc: PDFDocument, key: string, ...values: readonly string[]): readonly PDFDict[] {
  return doc.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    .filter((dict) => values.some((value) => dict.get(name(key)) === name(value)));
}

function xmp(doc: PDFDocument, from: RegExp): void {
  const stream = doc.catalog.lookup(META) as PDFRawStream;
  const text = Buffer.from(stream.getContents()).toString("utf8").replace(from, "");
  doc.catalog.set(META, doc.context.register(doc.context.stream(text, { Type: "Metadata", Subtype: "XML" })));
}

const DAMAGE: readonly (readonly [fault: string | RegExp, damage: (doc: PDFDocument) => void])[] = [
  ["a form", (doc) => doc.catalog.set(name("AcroForm"), doc.context.obj({}))],
  ["no language", (doc) => doc.catalog.delete(name("Lang"))],
  ["not marked as tagged", (doc) => doc.catalog.delete(name("MarkInfo"))],
  ["shows its file name for a title", (doc) => doc.catalog.delete(name("ViewerPreferences"))],
  ["no title", (doc) => doc.setTitle("")],
  ["no bookmarks", (doc) => doc.catalog.delete(name("Outlines"))],
  ["no structure", (doc) => doc.catalog.delete(name("StructTreeRoot"))],
  ["does not say that it is PDF/UA", (doc) => xmp(doc, /<pdfuaid:part>1<\/pdfuaid:part>/u)],
  ["no title in its metadata", (doc) => xmp(doc, /<dc:title>[\s\S]*<\/dc:title>/u)],
  ["a tag that nobody knows: Mystery", (doc) => all(doc, "S", "P")[0]?.set(name("S"), name("Mystery"))],
  [
    "a Figure without alternative text",
    (doc) => all(doc, "S", "Figure").forEach((one) => void one.delete(name("Alt"))),
  ],
  ["the first heading is no H1", (doc) => all(doc, "S", "H1").forEach((one) => void one.set(name("S"), name("H2")))],
  [/^an H[56] after an H/u, (doc) => all(doc, "S", "H2").at(-1)?.set(name("S"), name("H6"))],
  ["an empty heading", (doc) => all(doc, "S", "H2")[0]?.delete(name("K"))],
  ["an LI in a P", (doc) => all(doc, "S", "L")[0]?.set(name("S"), name("P"))],
  [
    "a TR in a P",
    (doc) => all(doc, "S", "Table", "TBody", "THead").forEach((one) => void one.set(name("S"), name("P"))),
  ],
  ["a TH without scope", (doc) => all(doc, "S", "TH").forEach((one) => void one.delete(name("A")))],
  ["page 1: tab order", (doc) => doc.getPage(0).node.delete(name("Tabs"))],
  [/^page 1: content \d+ that no tag holds$/u, (doc) => doc.getPage(0).node.delete(name("StructParents"))],
  [
    /: a link without words$/u,
    (doc) => all(doc, "Subtype", "Link").forEach((one) => void one.delete(name("Contents"))),
  ],
  [
    /: a link without a tag$/u,
    (doc) => all(doc, "Subtype", "Link").forEach((one) => void one.delete(name("StructParent"))),
  ],
  [
    /: letters without meaning$/u,
    (doc) => all(doc, "Type", "Font").forEach((one) => void one.delete(name("ToUnicode"))),
  ],
  [
    /: no glyph map$/u,
    (doc) => all(doc, "Subtype", "CIDFontType2").forEach((one) => void one.delete(name("CIDToGIDMap"))),
  ],
  [
    /: not embedded$/u,
    (doc) => all(doc, "Type", "FontDescriptor").forEach((one) => void one.delete(name("FontFile2"))),
  ],
  [
    "page 1: content that is neither tagged nor an artifact",
    (doc) => {
      const page = doc.getPage(0).node;
      const loose = doc.context.register(doc.context.stream("0 0 9 9 re f"));
      page.set(name("Contents"), doc.context.obj([page.get(name("Contents")) as never, loose]));
    },
  ],
];

describe("the checker of PDF/UA", { timeout: 60_000 }, () => {
  test("finds nothing in a good file, saved again", async () => {
    const doc = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(await uaFaults(await doc.save({ useObjectStreams: false }))).toEqual([]);
  });
  test.each(DAMAGE)("sees: %s", async (fault, damage) => {
    const doc = await PDFDocument.load(bytes, { updateMetadata: false });
    damage(doc);
    const found = await uaFaults(await doc.save({ useObjectStreams: false }));
    expect(
      found.some((one) => (typeof fault === "string" ? one === fault : fault.test(one))),
      found.join("\n"),
    ).toBe(true);
  });
});
