import { encode } from "uqr";

/** Any of the eight masks can be read; to weigh them all takes longer than to make the rest of the slide. */
const MASK = 2;

/** A QR code's modules, row by row, true for dark; with the quiet zone of four modules that readers ask for. */
export function modulesOf(url: string): readonly (readonly boolean[])[] {
  return encode(url, { ecc: "M", border: 4, maskPattern: MASK }).data;
}

/** A QR code as the path of its dark modules, one unit each, quiet zone included. */
export function qrView(url: string): { readonly size: number; readonly path: string } {
  const data = modulesOf(url);
  const size = data.length;
  let path = "";
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x++;
      path += `M${from} ${y}h${x - from + 1}v1H${from}z`;
    }
  });
  return { size, path };
}
