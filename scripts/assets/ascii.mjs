/** JavaScript in ASCII alone, which V8 keeps in half the room and need not decode. esbuild leaves regular expressions as they are. */
export function ascii(code) {
  return code.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
