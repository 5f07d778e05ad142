/** A picture made of pixels, and how many. */
export interface Raster {
  readonly type: "png" | "jpeg" | "gif" | "webp";
  readonly width: number;
  readonly height: number;
}

/** A picture is shown no larger than this many times its own size. */
export const ENLARGED = 2;

/** Whether a picture stands so tall that its caption has its place beside it. */
export function isTall({ width, height }: Pick<Raster, "width" | "height">): boolean {
  return height > width * 1.15;
}

/** How wide a tall picture is on a slide that leaves it `room` in height. */
export function tallWidth({ width, height }: Pick<Raster, "width" | "height">, room: number): number {
  return Math.round(Math.min(room, height * ENLARGED) * (width / height));
}

/** As much of a file as its size is looked for in: a photograph's own data may stand before it. */
const HEAD = 400_000;

/** Reads what a data: URI holds by its first bytes; null where it is no PNG, JPEG, GIF or WebP, or broken. */
export function rasterOf(data: string): Raster | null {
  const [head = ""] = /^data:image\/[a-z+]+(?:;[^,;]*)*;base64,/iu.exec(data) ?? [];
  if (!head) return null;
  const bytes = decoded(data.slice(head.length, head.length + HEAD));
  const [type, width = 0, height = 0] = sizeOf(bytes) ?? [];
  return type && width > 0 && height > 0 ? { type, width, height } : null;
}

type Size = readonly [type: Raster["type"], width: number, height: number];

function sizeOf(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer);
  const starts = (...head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47) && bytes.length > 24) return ["png", view.getUint32(16), view.getUint32(20)];
  if (starts(0x47, 0x49, 0x46) && bytes.length > 10) return ["gif", view.getUint16(6, true), view.getUint16(8, true)];
  if (starts(0x52, 0x49, 0x46, 0x46) && bytes.length > 29) return webpSize(view);
  return starts(0xff, 0xd8) ? jpegSize(view) : null;
}

/** Of the three kinds of WebP: lossy, lossless, extended. */
function webpSize(view: DataView): Size | null {
  if (view.getUint32(8) !== 0x57454250) return null;
  switch (view.getUint32(12)) {
    case 0x56503820:
      return ["webp", view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
    case 0x5650384c: {
      const bits = view.getUint32(21, true);
      return ["webp", (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
    }
    case 0x56503858:
      return ["webp", (view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1];
    default:
      return null;
  }
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

/** Whether a picture's file ends before its end: the rest was lost on the way, and a browser would show nothing there. */
export function isCut(data: string): boolean {
  const written = data.slice(data.indexOf(",") + 1);
  const base64 = written.slice(0, written.length - (/=*$/.exec(written.slice(-2))?.[0].length ?? 0));
  // Escapes of an address are the browser's to read.
  if (base64.includes("%")) return false;
  const size = Math.floor((base64.length * 3) / 4);
  const view = (at: number, count: number) => {
    const [from, to] = [Math.floor(at / 3) * 4, Math.ceil((at + count) / 3) * 4];
    const bytes = decoded(base64.slice(from, to).padEnd(to - from, "A"));
    return new DataView(bytes.buffer, Math.min(at % 3, bytes.length));
  };
  switch (rasterOf(data)?.type) {
    case "png":
      return !hasEnd(size, (at) => view(at, 8));
    case "webp":
      return view(0, 12).getUint32(4, true) + 8 > size;
    case "jpeg":
      return !endsJpeg(base64, size, (at) => view(at, 4));
    default:
      return false;
  }
}

/** Walks a PNG's chunks to its last. */
function hasEnd(size: number, view: (at: number) => DataView): boolean {
  for (let at = 8; at + 8 <= size; ) {
    const head = view(at);
    if (head.byteLength < 8) return false;
    if (head.getUint32(4) === 0x49454e44) return true;
    at += 12 + head.getUint32(0);
  }
  return false;
}

/** How much of a JPEG is looked through first for the mark of its end, in bytes. */
const TAIL = 4096;

/** Whether the mark of a JPEG's end comes after its pixels have begun: a small picture before them has one too. */
function endsJpeg(base64: string, size: number, view: (at: number) => DataView): boolean {
  let at = 2;
  while (at + 4 <= size) {
    const head = view(at);
    if (head.byteLength < 4) return false;
    const marker = head.getUint8(1);
    if (marker === 0xda) break;
    at += marker === 0xff ? 1 : 2 + head.getUint16(2);
  }
  const marked = (from: number) => binary(base64.slice(Math.floor(from / 3) * 4)).includes("\xff\xd9", from % 3);
  return marked(Math.max(at, size - TAIL)) || marked(at);
}

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(binary(base64.slice(0, base64.length - (base64.length % 4))), (char) => char.charCodeAt(0));
}

/** A letter a byte; none where it is no base64. */
function binary(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return "";
  }
}
