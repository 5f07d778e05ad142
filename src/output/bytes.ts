const encoder = new TextEncoder();

/** Bytes and texts, these in UTF-8, one after the other in one piece. */
export function joined(parts: readonly (string | Uint8Array)[]): Uint8Array {
  const most = parts.reduce((sum, part) => sum + (typeof part === "string" ? 3 : 1) * part.length, 0);
  const whole = new Uint8Array(most);
  let at = 0;
  for (const part of parts) {
    if (typeof part === "string") at += encoder.encodeInto(part, whole.subarray(at)).written;
    else {
      whole.set(part, at);
      at += part.length;
    }
  }
  return at === most ? whole : whole.subarray(0, at);
}
