import { jubileeAt } from "./ages.ts";
import { noMemory } from "./antecedents.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Passage } from "./passages.ts";
import type { Run } from "./names.ts";
import type { Cast, Draft } from "./people.ts";
import { maybeGenitive } from "./roles.ts";
import { antecedent } from "./speakers.ts";

/** So many words may stand between a birthday and the name, or the verb, that it belongs to. */
const REACH = 6;

/** "отметил 80-летие", "с 80-летием Ивана Орлова": the age of whoever keeps a birthday. */
export function learnJubilees(passages: readonly Passage[], cast: Cast, lexicon: Lexicon): void {
  passages.forEach((passage, at) => {
    passage.words.forEach((word, i) => {
      if (!lexicon.jubilee(word.lower)) return;
      const age = jubileeAt(passage.words, i, lexicon);
      if (!age || lexicon.sinceBirth(passage.words, age.to) > 0) return;
      const whose = ownerBehind(passage, age.to, cast, lexicon) ?? keeperBefore(passages, at, age, cast, lexicon);
      if (!whose || whose.age) return;
      whose.age = { passage, ...age };
      whose.person = true;
    });
  });
}

/** "80-летие народного артиста Ивана Орлова": a name that may be a genitive, behind nothing but its role. */
function ownerBehind(passage: Passage, start: number, cast: Cast, lexicon: Lexicon): Draft | null {
  for (let i = start; i < Math.min(passage.words.length, start + REACH); i++) {
    const word = passage.words[i];
    if (!word || word.first || word.gap !== "") return null;
    const mention = cast.names.at(passage, i);
    const draft = mention ? cast.of(mention.candidate) : null;
    if (mention && draft) {
      const cases = lexicon.nameCases(passage.words[mention.to - 1]?.lower ?? "");
      return draft.person && /^$|g/u.test(cases) ? draft : null;
    }
    if (!lexicon.role(word.lower) && !lexicon.modifier(word.lower) && i === start) return null;
    if (lexicon.functionWord(word.lower) || lexicon.finite(word.lower)) return null;
  }
  return null;
}

/** "Орлов вчера отметил своё 80-летие": the subject of the verb of keeping it, where the birthday is nobody else's. */
function keeperBefore(passages: readonly Passage[], at: number, age: Run, cast: Cast, lexicon: Lexicon): Draft | null {
  const passage = passages[at] as Passage;
  const { words } = passage;
  const next = words[age.to];
  if (next && !next.first && next.gap === "" && !lexicon.functionWord(next.lower) && !lexicon.dated(next.lower))
    return null;
  let verb = age.from - 1;
  while (verb >= 0 && age.from - verb <= REACH && !lexicon.jubileeVerb(words[verb]?.lower ?? "")) {
    if (words[verb + 1]?.first || words[verb + 1]?.gap || lexicon.ageTime(words[verb]?.lower ?? "")) return null;
    verb--;
  }
  if (verb < 0 || age.from - verb > REACH) return null;
  for (let i = verb - 1; i >= Math.max(0, verb - REACH) && !words[i + 1]?.first; i--) {
    const lower = words[i]?.lower ?? "";
    if (lexicon.ageTime(lower)) return null;
    const mention = cast.names.at(passage, i);
    if (mention) {
      return words[mention.from]?.first || !maybeGenitive(words, mention, lexicon) ? cast.of(mention.candidate) : null;
    }
    const gender = lexicon.pronoun(lower);
    if (gender === "male" || gender === "female")
      return antecedent(passages, at, i, gender, cast, lexicon, noMemory())?.speaker ?? null;
  }
  return null;
}
