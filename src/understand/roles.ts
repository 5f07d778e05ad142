import { ageBefore } from "./ages.ts";
import { agrees } from "./cases.ts";
import { headLastRole } from "./head-last.ts";
import type { Lexicon } from "./lexicon.ts";
import type { IsName, Run } from "./names.ts";
import type { Word } from "./words.ts";

const MOST_WORDS = 12;

/** "сын Ивана": whose name stands behind a relative's noun may be whose relative it is. */
export const maybeGenitive = (words: readonly Word[], name: Run, lexicon: Lexicon): boolean => {
  const given = (words[name.from] as Word).lower;
  return !lexicon.baseName(given) && /^$|g/u.test(lexicon.nameCases(given));
};

/** A noun for a woman beside a man's name names somebody else. */
export function otherSex(words: readonly Word[], name: Run, role: Run | null, lexicon: Lexicon): boolean {
  if (!role) return false;
  const head = words.slice(role.from, role.to).find(({ lower }) => lexicon.role(lower))?.lower ?? "";
  const given = (words[name.from] as Word).lower;
  const male = lexicon.male(given);
  if (male === lexicon.female(given)) return false;
  const other = male ? lexicon.femaleTitle : lexicon.maleTitle;
  const own = male ? lexicon.maleTitle : lexicon.femaleTitle;
  return other(head) && !own(head);
}

/** The role before the word `end`; where a name stands there, one that may be its own by case. */
export function roleBefore(
  words: readonly Word[],
  end: number,
  name: Run | null,
  lexicon: Lexicon,
  isName: IsName,
): Run | null {
  if (lexicon.people.headLast) return headLastRole(words, end, lexicon, isName);
  let head = -1;
  let at = end - 1;
  const reach = Math.max(0, end - MOST_WORDS);
  const genitive = lexicon.people.roleTakesGenitive;
  for (; at >= reach; at--) {
    const word = words[at] as Word;
    if (at < end - 1 && !/^[«»"“”„]*$/u.test((words[at + 1] as Word).gap)) break;
    if (lexicon.verb(word.lower) || lexicon.pronoun(word.lower) || ageBefore(words, at, lexicon)) break;
    if ((lexicon.finite(word.lower) || lexicon.weakVerb(word.lower)) && !lexicon.role(word.lower)) break;
    if (lexicon.role(word.lower) && !word.possessive) {
      const another = lexicon.kin(word.lower) && name !== null && maybeGenitive(words, name, lexicon);
      if (!another && (!name || agrees(words, at, name, lexicon))) head = at;
      else if (another || head >= 0) break;
    } else if (!genitive || (head >= 0 && lexicon.copula(word.lower))) break;
    else if (
      !/[«"“„]/u.test(word.gap) &&
      (isName(at) === "person" ? !isListed(words, at, lexicon) : isName(at) && head >= 0)
    )
      break;
    else if (lexicon.functionWord(word.lower) && !lexicon.roleLink(word.lower)) break;
    if (word.first) {
      at--;
      break;
    }
  }
  if (head < 0 || isResidentOnly(words, head, end, lexicon)) return null;
  return { from: modified(words, head, lexicon, isName), to: end };
}

/** "the ministers Jane Doe and John Roe": a role before a name that "and" joins to the next. */
const isListed = (words: readonly Word[], at: number, lexicon: Lexicon): boolean => {
  let i = at + 1;
  while (words[i]?.gap === "" && words[i]?.capital) i++;
  const { lower } = words[i] ?? { lower: "" };
  return words[i]?.gap === "" && lexicon.roleLink(lower) && !lexicon.preposition(lower);
};

/** "Its new president became Jane Doe", where a language says so: the role before the verb that ties it to the name. */
export function roleOverCopula(words: readonly Word[], at: number, lexicon: Lexicon, isName: IsName): Run | null {
  const copula = words[at - 1];
  if (!lexicon.people.roleTakesGenitive || !copula || !lexicon.copula(copula.lower) || (words[at] as Word).gap)
    return null;
  if (at < 2 || copula.gap !== "" || copula.first) return null;
  return roleBefore(words, at - 1, null, lexicon, isName);
}

const isResidentOnly = (words: readonly Word[], head: number, end: number, lexicon: Lexicon): boolean =>
  end - head === 1 && lexicon.resident((words[head] as Word).lower);

/** Takes in what qualifies a role: "former", always; other words where the phrase visibly begins before them. */
function modified(words: readonly Word[], head: number, lexicon: Lexicon, isName: IsName): number {
  let from = head;
  const joined = (i: number): boolean => i > 0 && (words[i] as Word).gap === "" && !(words[i] as Word).first;
  while (joined(from) && lexicon.modifier((words[from - 1] as Word).lower)) from--;
  if (lexicon.people.roleTakesGenitive) return from;
  let at = from;
  for (let n = 0; n < 4; n++) {
    const word = words[at] as Word;
    if (!joined(at)) return word.gap === "" || /^[,.;:—–]/u.test(word.gap) || word.first ? at : from;
    const previous = words[at - 1] as Word;
    if (previous.possessive || ageBefore(words, at - 1, lexicon)) return at;
    if (lexicon.functionWord(previous.lower)) return at;
    if (lexicon.verb(previous.lower) || lexicon.pronoun(previous.lower) || isName(at - 1)) return from;
    at--;
  }
  return from;
}
