import { encode } from "uqr";

/** Any of the eight masks can be read; to weigh them all takes longer than to make the rest of the slide. */
const MASK = 2;

/** A QR code as the path of its dark modules, one unit each, with the quiet zone of four modules that readers ask for. */
export function qrView(url: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(url, { ecc: "M", border: 4, maskPattern: MASK });
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
