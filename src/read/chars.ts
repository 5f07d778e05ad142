/** Classes of letters by what their case does: regular expressions with `\p{…}` take a millisecond each to make. */

export function isLower(char: string): boolean {
  return char !== "" && char === char.toLowerCase() && char !== char.toUpperCase();
}

export function isUpper(char: string): boolean {
  return char !== "" && char === char.toUpperCase() && char !== char.toLowerCase();
}

export function isDigit(char: string): boolean {
  return char >= "0" && char <= "9" && char.length === 1;
}

/** A letter of a script with or without case; combining marks count as letters. */
export function isLetter(char: string): boolean {
  const code = char.charCodeAt(0);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0x2000)
    return code >= 0xc0 ? code !== 0xd7 && code !== 0xf7 : code === 0xaa || code === 0xb5 || code === 0xba;
  return code >= 0x2c00 && code < 0xd800 && !(code >= 0x2e00 && code < 0x3040);
}

export function isWord(char: string): boolean {
  return isLetter(char) || isDigit(char);
}

/** Where the words of a text stand: letters and digits, with hyphens and apostrophes inside. */
export function wordSpans(text: string): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isWord(text.charAt(i))) continue;
    const from = i;
    while (
      i < text.length &&
      (isWord(text.charAt(i)) || ("’'‑-".includes(text.charAt(i)) && isWord(text.charAt(i + 1))))
    )
      i++;
    out.push({ from, to: i });
  }
  return out;
}
