const FIGURES = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"];

/** A text with its figures and signs raised, as characters of their own. */
export function raised(text: string): string {
  return text.replace(/[\d+−-]/g, (char) => FIGURES[Number(char)] ?? (char === "+" ? "⁺" : "⁻"));
}
