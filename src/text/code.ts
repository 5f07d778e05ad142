/** How far in a line of code goes on where it wraps, in columns: past its own beginning, which counts so many at most. */
const HANG = { past: 2, deepest: 16 };
/** How many columns a tab takes; between two tabs a line may only be moved by so many. */
export const TAB = 4;

/** How far in a line of code goes on where it wraps, in columns: so it is told from a line of its own. */
export function hangOf(line: string): number {
  let indent = 0;
  for (const char of line) {
    if (char !== " " && char !== "\t") break;
    indent += char === "\t" ? TAB : 1;
  }
  const begun = Math.min(indent, HANG.deepest);
  return line.includes("\t") ? (Math.floor(begun / TAB) + 1) * TAB : begun + HANG.past;
}

/** Code in lines, each with its end. */
export function linesOfCode(code: string): readonly string[] {
  return code.split(/(?<=\n)/u);
}
