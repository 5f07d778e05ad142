import { ageBefore } from "./ages.ts";
import { actingBefore, agrees, indeclinable } from "./cases.ts";
import { headLastRole } from "./head-last.ts";
import type { Lexicon } from "./lexicon.ts";
import type { IsName, Run } from "./names.ts";
import type { Word } from "./words.ts";

const MOST_WORDS = 12;
/** So many words of a title in capitals may stand before its last. */
const TITLE_WORDS = 4;
/** So many words may the first of two roles have. */
const LISTED = 5;

/** "сын Ивана": whose name stands behind a relative's noun may be whose relative it is. */
export const maybeGenitive = (words: readonly Word[], name: Run, lexicon: Lexicon): boolean => {
  const given = (words[name.from] as Word).lower;
  const alike = lexicon.male(given) === lexicon.female(given) || lexicon.male(given);
  if ((alike && indeclinable(words, name, lexicon)) || (/[уюиоеэі]$/u.test(given) && name.to - name.from === 1))
    return true;
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
  const genitive = lexicon.people.roleTakesGenitive;
  const close = genitive ? beforeBracket(words, end) : end;
  let at = close - 1;
  const reach = Math.max(0, close - MOST_WORDS);
  if (genitive && lexicon.preposition(words[at]?.lower ?? "")) return null;
  for (; at >= reach; at--) {
    const word = words[at] as Word;
    if (at < close - 1 && !/^[«»"“”„]*$/u.test((words[at + 1] as Word).gap)) break;
    if (lexicon.verb(word.lower) || lexicon.pronoun(word.lower) || ageBefore(words, at, lexicon)) break;
    if ((lexicon.finite(word.lower) || lexicon.weakVerb(word.lower)) && !lexicon.role(word.lower)) break;
    if (lexicon.role(word.lower) && !word.possessive) {
      const another = lexicon.kin(word.lower) && name !== null && maybeGenitive(words, name, lexicon);
      if (!another && (!name || agrees(words, at, name, lexicon))) head = at;
      else if (another || head >= 0) break;
    } else if (!genitive || lexicon.copula(word.lower)) break;
    else if (
      !/[«"“„]/u.test(word.gap) &&
      (isName(at) === "person" ? head >= 0 || !isListed(words, at, lexicon) : isName(at) && head >= 0)
    )
      break;
    else if (
      lexicon.functionWord(word.lower) &&
      !lexicon.roleLink(word.lower) &&
      !complements(words, at, lexicon) &&
      !(lexicon.from(word.lower) && head < 0 && words[at + 1]?.capital)
    )
      break;
    if (word.first) {
      at--;
      break;
    }
  }
  if (head < 0 || isResidentOnly(words, head, close, lexicon)) return null;
  return { from: listed(words, modified(words, head, lexicon, isName), name, lexicon, isName), to: close };
}

/** "движения за права": a preposition that belongs to an organisation's name. */
const complements = (words: readonly Word[], at: number, lexicon: Lexicon): boolean =>
  lexicon.preposition((words[at] as Word).lower) && lexicon.organisation(words[at - 1]?.lower ?? "");

/** "министр экономики (МЭ) Орлов": short forms in a bracket before a name belong to the role. */
function beforeBracket(words: readonly Word[], end: number): number {
  if (!/^\)$/u.test(words[end]?.gap ?? "")) return end;
  for (let i = end - 1; i >= Math.max(1, end - 3); i--) {
    const { gap, text } = words[i] as Word;
    if (text !== text.toUpperCase()) return end;
    if (gap === "(") return i;
    if (gap !== "") return end;
  }
  return end;
}

/** "народный артист СССР, лауреат премии Орлов": roles that commas or "and" join before one name, all in its case. */
function listed(words: readonly Word[], from: number, name: Run | null, lexicon: Lexicon, isName: IsName): number {
  const first = words[from];
  if (!lexicon.people.roleTakesGenitive || !name || !first || first.first || first.gap !== "," || from < 1) return from;
  for (let n = 0, at = from - 1; at >= 0 && n < LISTED; n++, at--) {
    const word = words[at] as Word;
    if (
      lexicon.verb(word.lower) ||
      lexicon.pronoun(word.lower) ||
      lexicon.finite(word.lower) ||
      isName(at) === "person"
    )
      return from;
    if (lexicon.functionWord(word.lower) && !lexicon.roleLink(word.lower)) return from;
    if (lexicon.role(word.lower) && agrees(words, at, name, lexicon)) {
      const kin = lexicon.kin(word.lower) || lexicon.resident(word.lower);
      return kin ? from : modified(words, at, lexicon, isName);
    }
    if (word.first || !/^[«»"“”„]*$/u.test(word.gap)) return from;
  }
  return from;
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
  if (!lexicon.people.roleTakesGenitive) return null;
  let verb = at - 1;
  const qualifies = (lower: string): boolean => lexicon.demonym(lower) || lexicon.modifier(lower);
  while (verb > 0 && words[verb + 1]?.gap === "" && qualifies(words[verb]?.lower ?? "")) verb--;
  const copula = words[verb];
  const office =
    copula && lexicon.holds(copula.lower) && (words[verb + 1] as Word).gap === ""
      ? postBefore(words, verb, lexicon)
      : -1;
  if (office >= 0) {
    const role = roleBefore(words, verb, null, lexicon, isName);
    return role && role.from > office ? role : null;
  }
  if (!copula || !lexicon.copula(copula.lower) || (words[verb + 1] as Word).gap) return null;
  if (verb < 1 || copula.gap !== "" || copula.first) return null;
  return roleBefore(words, verb, null, lexicon, isName);
}

/** "Пост министра занял Орлов": where the noun for an office stands before its verb, else -1. */
function postBefore(words: readonly Word[], verb: number, lexicon: Lexicon): number {
  for (let i = verb - 1; i >= Math.max(0, verb - MOST_WORDS) && words[i + 1]?.gap === "" && !words[i + 1]?.first; i--)
    if (lexicon.post(words[i]?.lower ?? "")) return i;
  return -1;
}

const isResidentOnly = (words: readonly Word[], head: number, end: number, lexicon: Lexicon): boolean =>
  end - head === 1 && lexicon.resident((words[head] as Word).lower);

/** "Chief Technology Officer": where a title in capitals begins that ends in a role. */
function titleStart(words: readonly Word[], head: number, lexicon: Lexicon): number {
  for (let at = head; at > 0 && head - at < TITLE_WORDS && words[at]?.gap === "" && words[at]?.capital; at--) {
    const { capital, lower } = words[at - 1] as Word;
    if (lexicon.verb(lower)) return head;
    if (capital && (lexicon.role(lower) || lexicon.modifier(lower))) return at - 1;
  }
  return head;
}

/** Takes in what qualifies a role: "former", always; other words where the phrase visibly begins before them. */
export function modified(words: readonly Word[], head: number, lexicon: Lexicon, isName: IsName): number {
  let from = lexicon.people.roleTakesGenitive ? head : titleStart(words, head, lexicon);
  const joined = (i: number): boolean => i > 0 && (words[i] as Word).gap === "" && !(words[i] as Word).first;
  for (let step = 1; step > 0; from -= step) {
    step = joined(from) && lexicon.modifier((words[from - 1] as Word).lower) ? 1 : actingBefore(words, from, lexicon);
  }
  if (lexicon.people.roleTakesGenitive) return from;
  let at = from;
  for (let n = 0; n < 4; n++) {
    const word = words[at] as Word;
    if (!joined(at)) return word.gap === "" || /^[,.;:—–]/u.test(word.gap) || word.first ? at : from;
    const previous = words[at - 1] as Word;
    if (previous.possessive || ageBefore(words, at - 1, lexicon)) return at;
    if (lexicon.functionWord(previous.lower)) return at;
    if (lexicon.verb(previous.lower)) return lexicon.between(words[at]?.lower ?? "") ? from : at;
    if (lexicon.pronoun(previous.lower) || isName(at - 1)) return from;
    at--;
  }
  return from;
}
