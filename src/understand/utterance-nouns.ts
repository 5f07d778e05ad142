import { type Reader, type Subject, wordAt } from "./subjects.ts";

/** An owner stands so many words before the noun at most: "Jane’s last and shortest answer". */
const NEAR = 4;

/** "in Jane Doe’s words, it was “…”", "Jane Doe’s answer was that it “…”": whose words are told by a noun, not by a verb. */
export function ownerOfWords(reader: Reader, lo: number, from: number): Subject | null {
  const { lexicon, passage } = reader;
  let links = /:/u.test(passage.words[from]?.gap ?? "");
  for (let i = from - 1; i > lo; i--) {
    const { lower, gap } = wordAt(reader, i);
    if (passage.inside[i] !== -1) return null;
    const told = links || passage.words[i + 1]?.gap.startsWith(",");
    if (lexicon.utterance(lower) && told) {
      const owner = ownerBefore(reader, i, lo);
      if (owner) return owner;
    }
    links ||= lexicon.tensed(lower) || lexicon.subordinator(lower);
    if (/[;:]/u.test(gap)) return null;
  }
  return null;
}

/** Who a noun belongs to: "Jane Doe’s", "the Does’", "her". */
export function ownerBefore(reader: Reader, noun: number, lo: number): Subject | null {
  const { lexicon, passage, names } = reader;
  for (let i = noun - 1; i >= Math.max(lo, noun - NEAR); i--) {
    const { possessive, lower } = wordAt(reader, i);
    const own = wordAt(reader, i + 1).gap;
    const owns = possessive || (own === "’" && lower.endsWith("s"));
    if (owns) {
      const name = names.at(passage, i);
      return name ? { kind: "name", from: name.from, to: name.to } : null;
    }
    if (own !== "") return null;
    const gender = lexicon.possessive(lower);
    if (gender) return { kind: "pronoun", gender, from: i, to: i + 1 };
    if (lexicon.functionWord(lower) || lexicon.role(lower) || lexicon.source(lower) || lexicon.organisation(lower))
      return null;
  }
  return null;
}
