import type { Gender } from "../model/pack/speech.ts";
import { phraseEnd } from "./announced.ts";
import { type Reader, type Subject, wordAt } from "./subjects.ts";

/** So many sentences back, and so many words from a sentence's beginning where nouns show no case. */
const SENTENCES = 2;
const OPENING = 4;

/**
 * "Водитель вышел. «…», — говорит он", "Der Fahrer stieg aus. „…“, sagt er": the noun for a person that is the subject of the sentence
 * before, where that sentence names nobody.
 */
export function bareNounBefore(reader: Reader, pronoun: number, gender: Gender): Subject | null {
  if (gender !== "male" && gender !== "female") return null;
  const { words, inside } = reader.passage;
  let end = pronoun;
  for (let n = 0; n <= SENTENCES && end > 0; n++) {
    let from = end - 1;
    while (from > 0 && !(words[from]?.first && inside[from] === -1)) from--;
    let found: Subject | null = null;
    for (let i = from; i < end; i++) {
      if (inside[i] !== -1) continue;
      if (reader.names.at(reader.passage, i)) return null;
      if (!found && isSubject(reader, i, from, gender))
        found = { kind: "description", from: i, to: phraseEnd(reader, i + 1, end) };
    }
    if (found) return found;
    end = from;
  }
  return null;
}

function isSubject(reader: Reader, i: number, from: number, gender: Gender): boolean {
  const { lexicon, passage } = reader;
  const { lower } = wordAt(reader, i);
  if (!lexicon.role(lower) || lexicon.finite(lower)) return false;
  const before = i > from ? (passage.words[i - 1]?.lower ?? "") : "";
  if (lexicon.preposition(before) || lexicon.objectDeterminer(before)) return false;
  if (lexicon.people.nounsCapitalised)
    return i - from < OPENING && (lexicon.femaleTitle(lower) || lower.endsWith("in")) === (gender === "female");
  if (lexicon.people.caseSigns === "") return false;
  if (gender === "male") return /[бвгджзклмнпрстфхцчшщьй]$/u.test(lower) && lexicon.cases(lower).includes("n");
  return /[ая]$/u.test(lower) && (lexicon.femaleTitle(lower) || /(?:к|ш|иц|рис|есс|ин)[ая]$/u.test(lower));
}
