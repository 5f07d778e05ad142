/** How deep parentheses may nest in a link's destination. */
const NESTING = 32;

/**
 * Where what follows a link's text ends: `(url "title")`, `[reference]` or `[]` at `at`; -1 where nothing of the kind
 * stands there.
 */
export function targetEnd(s: string, at: number): number {
  const first = s.charCodeAt(at);
  if (first === 40) return inlineEnd(s, at + 1);
  if (first !== 91) return -1;
  for (let i = at + 1; i < s.length && i < at + 500; i++) {
    const code = s.charCodeAt(i);
    if (code === 93) return i + 1;
    if (code === 92) i++;
    if (code === 91) return -1;
  }
  return -1;
}

function inlineEnd(s: string, from: number): number {
  let i = skipSpace(s, from);
  i = s.charCodeAt(i) === 60 ? angleEnd(s, i + 1) : bareEnd(s, i);
  if (i < 0) return -1;
  const afterUrl = i;
  i = skipSpace(s, i);
  if (s.charCodeAt(i) === 41) return i + 1;
  if (i === afterUrl) return -1;
  const quote = s.charAt(i);
  if (quote !== '"' && quote !== "'" && quote !== "(") return -1;
  i = titleEnd(s, i + 1, quote === "(" ? ")" : quote);
  if (i < 0) return -1;
  i = skipSpace(s, i);
  return s.charCodeAt(i) === 41 ? i + 1 : -1;
}

function angleEnd(s: string, from: number): number {
  for (let i = from; i < s.length; i++) {
    const code = s.charCodeAt(i);
    if (code === 62) return i + 1;
    if (code === 10 || code === 60) return -1;
    if (code === 92) i++;
  }
  return -1;
}

function bareEnd(s: string, from: number): number {
  let depth = 0;
  let i = from;
  for (; i < s.length; i++) {
    const code = s.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 123 && s.charCodeAt(i + 1) === 123) {
      const line = s.indexOf("\n", i);
      const end = s.slice(i, line < 0 ? i + 2000 : Math.min(line, i + 2000)).indexOf("}}");
      if (end < 0) return -1;
      i += end + 1;
    } else if (code === 40) {
      if (++depth > NESTING) return -1;
    } else if (code === 41) {
      if (--depth < 0) break;
    } else if (code <= 32) break;
  }
  return depth > 0 ? -1 : i;
}

function titleEnd(s: string, from: number, quote: string): number {
  for (let i = from; i < s.length && i < from + 2000; i++) {
    const char = s.charAt(i);
    if (char === quote) return i + 1;
    if (char === "\\") i++;
  }
  return -1;
}

function skipSpace(s: string, from: number): number {
  let i = from;
  while (i < s.length && s.charCodeAt(i) <= 32) i++;
  return i;
}
