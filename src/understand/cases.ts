import type { Lexicon } from "./lexicon.ts";
import type { Run } from "./names.ts";
import type { Word } from "./words.ts";

/** Whether a role and a name may stand in the same case, as their endings tell: "убийцей Ивана" does not name a murderer. */
export function agrees(words: readonly Word[], head: number, name: Run, lexicon: Lexicon, adjective = false): boolean {
  const before = words[head - 1];
  if (before && (lexicon.copula(before.lower) || actingBefore(words, head, lexicon) > 0)) return true;
  const { lower } = words[head] as Word;
  const role = adjective ? lexicon.nameCases(lower) : lexicon.cases(lower);
  if (role === "") return true;
  if (indeclinable(words, name, lexicon)) return true;
  const may = (cases: string): boolean => cases === "" || [...cases].some((one) => role.includes(one));
  const last = lexicon.nameCases((words[name.to - 1] as Word).lower);
  if (name.to - name.from === 1) return may(last);
  const { lower: part } = words[name.from] as Word;
  const given = lexicon.cases(part) + (lexicon.baseName(part) ? "n" : "");
  return may(given) || (/^$|n/u.test(given) && may(last));
}

/** "Сьюзан", "Хосе", "Арсенио": given names that no case changes. */
export function indeclinable(words: readonly Word[], name: Run, lexicon: Lexicon): boolean {
  const given = (words[name.from] as Word).lower;
  if (!lexicon.baseName(given)) return false;
  const vowel = /[уюиоеэыі]$/u.test(given);
  const consonant = /[бвгджзклмнпрстфхцчшщ]$/u.test(given);
  return vowel || (consonant && lexicon.female(given) && !lexicon.male(given));
}

/** "и. о. министра Орлов", "исполняющий обязанности ректора": of how many words before an office it is that somebody only fills it. */
export function actingBefore(words: readonly Word[], at: number, lexicon: Lexicon): number {
  const [first, last] = [words[at - 2], words[at - 1]];
  if (!last || words[at]?.first) return 0;
  const gap = words[at]?.gap ?? "";
  if (gap === "." && first && last.gap === "." && lexicon.acting(`${first.lower}.${last.lower}`)) return 2;
  if (!lexicon.acting(last.lower) || !/^\.?$/u.test(gap)) return 0;
  const doing = first !== undefined && last.gap === "" && lexicon.modifier(first.lower);
  return doing && !last.lower.includes(".") ? 2 : 1;
}
