/** Text as it stands between tags or in an attribute; what XML can't hold is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\P{Cc}]|[\ufffe\uffff]|\p{Cs}/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const MAIN = "http://schemas.openxmlformats.org";
/** The namespaces that a slide's parts use. */
export const NAMESPACES: string = `xmlns:a="${MAIN}/drawingml/2006/main" xmlns:r="${MAIN}/officeDocument/2006/relationships" xmlns:p="${MAIN}/presentationml/2006/main"`;

/** Canvas pixels as English Metric Units: a canvas pixel is 1/96 inch. */
export function emu(pixels: number): number {
  return Math.round(pixels * 9525);
}

/** Canvas pixels as hundredths of a point. */
export function hundredths(pixels: number): number {
  return Math.round(pixels * 75);
}

export function offset(box: { x: number; y: number; width: number; height: number }): string {
  return `<a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/>`;
}
