/** How nouns of an ending are declined: the nominative's ending, and all that take its place, itself too. */
export type Declension = readonly [ending: string, forms: string];

/**
 * The forms of nouns given in the nominative, by the first declension whose ending they have. Of one only: several have no role of
 * one’s own, and in Russian their genitive looks like a surname ("столяров").
 */
export function declined(nouns: string, declensions: readonly Declension[]): string {
  return nouns
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((noun) => {
      const found = declensions.find(([ending]) => noun.endsWith(ending));
      if (!found) return [noun];
      const stem = noun.slice(0, noun.length - found[0].length);
      return found[1].split(" ").map((form) => stem + (form === "-" ? "" : form));
    })
    .join(" ");
}

/** A declension of Forms for words that end in any of these letters, which stay: "=а,у,а,ом,е" for "бв" is "б=ба,бу,…". */
export function behind(letters: string, declension: string): string {
  const [ending = "", forms = ""] = declension.split("=");
  return [...letters]
    .map((letter) => `${letter}${ending}=${forms.replaceAll(/[^,/]+|(?<=^|,)(?=,|$)/gu, (form) => letter + form)}`)
    .join(" ");
}
