import type { Lexicon } from "./lexicon.ts";
import type { Run } from "./names.ts";
import type { Word } from "./words.ts";

/** Whether a role and a name may stand in the same case, as their endings tell: "убийцей Ивана" does not name a murderer. */
export function agrees(words: readonly Word[], head: number, name: Run, lexicon: Lexicon, adjective = false): boolean {
  const before = words[head - 1];
  if (before && lexicon.copula(before.lower)) return true;
  const { lower } = words[head] as Word;
  const role = adjective ? lexicon.nameCases(lower) : lexicon.cases(lower);
  if (role === "") return true;
  const may = (i: number): boolean => {
    const cases = lexicon.nameCases((words[i] as Word).lower);
    return cases === "" || [...cases].some((one) => role.includes(one));
  };
  return may(name.from) || may(name.to - 1);
}
