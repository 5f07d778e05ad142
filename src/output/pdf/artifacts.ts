import { decodePDFRawStream, type PDFDocument, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";

const OPENS_MARK = /\b(?:BDC|BMC)\s*$/u;
const PATH = /(?:^|\s)(?:re|m|l|c|v|y|h)\s*$/u;
const PAINTS_PATH = /^(?:f|F|f\*|B|B\*|b|b\*|S|s)\s*$/u;
const PAINTS = /(?:^|\s)(?:Do|sh)\s*$/u;

/**
 * Marks what a browser paints and gives no tag (backgrounds, rules, running heads) as there for the eye alone. Its content
 * streams have one operation a line, or several that belong together.
 */
export function markArtifacts(doc: PDFDocument): void {
  for (const page of doc.getPages()) {
    const contents = page.node.get(PDFName.of("Contents"));
    const stream = doc.context.lookup(contents);
    if (!(stream instanceof PDFRawStream) || !(contents instanceof PDFRef)) continue;
    const text = latin(decodePDFRawStream(stream).decode());
    const marked = withArtifacts(text.split("\n")).map(rounded).join("\n");
    doc.context.assign(contents, doc.context.flateStream(bytesOf(marked)));
  }
}

export function withArtifacts(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  let depth = 0;
  /** Where a path or a text that nothing marks yet begins. */
  let from: number | null = null;
  const wrap = (start: number) => {
    result.splice(start, 0, "/Artifact BMC");
    result.push("EMC");
    from = null;
  };
  for (const line of lines) {
    result.push(line);
    if (OPENS_MARK.test(line)) {
      depth++;
      from = null;
    } else if (/^EMC\s*$/u.test(line)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (/^BT\s*$/u.test(line)) from = result.length - 1;
    else if (/^ET\s*$/u.test(line)) {
      if (from !== null) wrap(from);
    } else if (PAINTS.test(line)) wrap(result.length - 1);
    else if (PAINTS_PATH.test(line)) wrap(from ?? result.length - 1);
    else if (PATH.test(line)) from ??= result.length - 1;
    else if (/(?:^|\s)n\s*$/u.test(line)) from = null;
  }
  return result;
}

/** To a thousandth of a pixel where something is placed or drawn: digits beyond take half of a page's room. */
function rounded(line: string): string {
  if (!/(?:Td|Tj|Tm|re|m|l|c|v|y)\s*$/u.test(line)) return line;
  return line.replace(/-?\d*\.\d{4,}/gu, (number) => String(Math.round(Number(number) * 1000) / 1000));
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
