/** A picture that PowerPoint shows, and its width by its height. */
export interface Raster {
  readonly type: "png" | "jpeg" | "gif";
  readonly ratio: number;
}

/** As much of a file as its size is looked for in: a photograph's own data may stand before it. */
const HEAD = 400_000;

/** Reads what a data: URI holds by its first bytes; null where it is no PNG, JPEG or GIF, or broken. */
export function rasterOf(data: string): Raster | null {
  const [head = ""] = /^data:image\/[a-z+]+(?:;[^,;]*)*;base64,/iu.exec(data) ?? [];
  if (!head) return null;
  const bytes = decoded(data.slice(head.length, head.length + HEAD));
  const [type, width = 0, height = 0] = sizeOf(bytes) ?? [];
  return type && width > 0 && height > 0 ? { type, ratio: width / height } : null;
}

type Size = readonly [type: Raster["type"], width: number, height: number];

function sizeOf(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer);
  const starts = (...head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47) && bytes.length > 24) return ["png", view.getUint32(16), view.getUint32(20)];
  if (starts(0x47, 0x49, 0x46) && bytes.length > 10) return ["gif", view.getUint16(6, true), view.getUint16(8, true)];
  return starts(0xff, 0xd8) ? jpegSize(view) : null;
}

/** Walks the segments to the one that starts a frame. */
function jpegSize(view: DataView): Size | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return ["jpeg", view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64.slice(0, base64.length - (base64.length % 4))), (char) => char.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
