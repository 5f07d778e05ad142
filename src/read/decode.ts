import { LecternError } from "../diagnostics.ts";

/** Letters of Russian and Ukrainian by frequency: what a right decoding of Cyrillic is full of. */
const FREQUENT = "оеаинтсрвлкм";

const DECLARED =
  /(?:<meta[^>]{0,200}?charset\s*=\s*["']?|<\?xml[^>]{0,100}?encoding\s*=\s*["']|^(?:charset|encoding)[ \t]*:[ \t]*["']?)([\w-]+)/im;

/**
 * The text in some bytes, and in which encoding they were: UTF-8, UTF-16 or UTF-32 where a byte-order mark says so, else what the
 * text declares, else windows-1251 or koi8-r where the letters leave no doubt. Throws a LecternError for anything else.
 */
export function decode(bytes: Uint8Array, name: string): { text: string; encoding: string } {
  const wide = utf32(bytes);
  if (wide) return wide;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decoded(bytes, "utf-16le"), encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decoded(bytes, "utf-16be"), encoding: "utf-16be" };
  if (isBinary(bytes))
    throw failure(name, "binary", "This is a binary file, not text", "Hand in Markdown (.md) or plain text (.txt)");
  const utf8 = attempt(bytes);
  if (utf8 !== null) return { text: utf8, encoding: "utf-8" };
  const declared = DECLARED.exec(decoded(bytes.subarray(0, 2000), "windows-1252"))?.[1]?.toLowerCase() ?? null;
  const encoding = declared === null || /^utf-?8$/.test(declared) ? evident(bytes) : known(declared);
  if (encoding === null)
    throw failure(
      name,
      "not-utf-8",
      declared ? `The bytes are not UTF-8, and "${declared}" is not an encoding known here` : "The bytes are not UTF-8",
      "Save the file as UTF-8, or declare its encoding at the top (charset: windows-1251)",
    );
  return { text: decoded(bytes, encoding), encoding };
}

function failure(source: string, code: string, message: string, hint: string): LecternError {
  return new LecternError({ code, severity: "error", message, hint, source, range: null });
}

/** The text with its byte-order mark, which counts in offsets. */
function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** The text of UTF-32, which begins as UTF-16 does where the little end is first; null where it is none. */
function utf32(bytes: Uint8Array): { text: string; encoding: string } | null {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0;
  const big = bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff;
  if ((!little && !big) || bytes.length % 4 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let text = "";
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at, little);
    const lone = point >= 0xd800 && point < 0xe000;
    text += point > 0x10ffff || lone ? "\ufffd" : String.fromCodePoint(point);
  }
  return { text, encoding: little ? "utf-32le" : "utf-32be" };
}

function attempt(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters that texts don't have. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STRANGE = /[\u0001-\u0008\u000b\u000e-\u001a\u001c-\u001f]/g;

function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8000);
  if (head.includes(0)) return true;
  const strange = new TextDecoder("latin1").decode(head).match(STRANGE)?.length ?? 0;
  return strange > head.length * 0.02 || (head[0] === 0x25 && head[1] === 0x50 && head[2] === 0x44 && head[3] === 0x46);
}

function known(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** windows-1251 or koi8-r, whichever makes ordinary Cyrillic words of the bytes; null where neither clearly does. */
function evident(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 20_000);
  const scores = ["windows-1251", "koi8-r"].map((encoding) => ({
    encoding,
    score: ordinary(decoded(sample, encoding)),
  }));
  scores.sort((a, b) => b.score - a.score);
  const [best, other] = scores;
  return best && other && best.score > 0.4 && best.score > other.score + 0.1 ? best.encoding : null;
}

/**
 * From -1 to 1: how much of what isn't ASCII is frequent small Cyrillic letters; capitals inside words and letters beside
 * Latin ones count against it.
 */
function ordinary(text: string): number {
  const high = text.match(/[^\0-\x7f]/g) ?? [];
  if (high.length < 4) return -1;
  const frequent = high.filter((char) => FREQUENT.includes(char)).length;
  const mixed = (text.match(/(?<=[A-Za-z])[А-яЁёІіЇїЄєҐґ]|[А-яЁёІіЇїЄєҐґ](?=[A-Za-z])/g) ?? []).length;
  const odd = (text.match(/[а-яёіїєґ][А-ЯЁІЇЄҐ]|[^\0-\x7fА-яЁёІіЇїЄєҐґ«»„“”‘’—–…№\u00a0]/g) ?? []).length;
  return (frequent - odd - mixed) / high.length;
}
