import { ageBefore } from "./ages.ts";
import { behind } from "./appositions.ts";
import { agrees } from "./cases.ts";
import type { Lexicon } from "./lexicon.ts";
import type { IsName, Run } from "./names.ts";
import type { Passage } from "./passages.ts";
import { maybeGenitive, modified, otherSex, roleBefore, roleOverCopula } from "./roles.ts";
import type { Word } from "./words.ts";

/** What stands beside a name, as runs of words; `age` with its value. */
export interface Attributes {
  age: (Run & { readonly value: number }) | null;
  role: Run | null;
  place: Run | null;
  organisation: Run | null;
  /** A title, role or age stands there: what is named is a person. */
  person: boolean;
  female: boolean;
  male: boolean;
  office: boolean;
}

/** Reads age, role, place and organisation beside the name at `run`. */
export function attributesOf(passage: Passage, run: Run, lexicon: Lexicon, isName: IsName): Attributes {
  const found: Attributes = {
    age: null,
    role: null,
    place: null,
    organisation: null,
    person: false,
    female: false,
    male: false,
    office: false,
  };
  before(passage.words, run, lexicon, found, isName);
  if (otherSex(passage.words, run, found.role, lexicon)) {
    found.role = null;
    found.age = null;
  }
  const last = passage.words[run.to - 1] as Word;
  const previous = passage.words[run.from - 1];
  const isPlace =
    previous !== undefined && (passage.words[run.from] as Word).gap === "" && lexicon.from(previous.lower);
  if (!last.possessive && !isPlace) behind(passage.words, run, lexicon, found, isName);
  if (found.role && found.role.from > run.to && isListed(passage.words, found.role, lexicon)) found.role = null;
  for (const part of [found.role]) {
    if (!part) continue;
    found.person = true;
    for (let i = part.from; i < part.to; i++) {
      const { lower } = passage.words[i] as Word;
      if (lexicon.femaleTitle(lower)) found.female = true;
      if (lexicon.maleTitle(lower)) found.male = true;
    }
    found.office = officeIn(passage.words, part, lexicon);
  }
  if (found.age) found.person = true;
  return found;
}

/** Whether a role is somebody else's, and not the last such: "Kroll, his deputy, his driver and two guests". */
function isListed(words: readonly Word[], { from, to }: Run, lexicon: Lexicon): boolean {
  const [opener, next] = [words[from - 1], words[to]];
  const isOf = (word: Word | undefined) => word !== undefined && lexicon.possessive(word.lower) !== null;
  return isOf(opener) && isOf(next) && next?.gap === ",";
}

function officeIn(words: readonly Word[], role: Run, lexicon: Lexicon): boolean {
  for (let i = role.from; i < role.to; i++) if (lexicon.office((words[i] as Word).lower)) return true;
  return false;
}

function before(words: readonly Word[], run: Run, lexicon: Lexicon, found: Attributes, isName: IsName): void {
  const start = run.from;
  let at = start;
  while (at > 0 && lexicon.title((words[at - 1] as Word).lower) && /^\.?$/u.test((words[at] as Word).gap)) {
    const { lower } = words[at - 1] as Word;
    if (lexicon.kin(lower) && maybeGenitive(words, run, lexicon)) break;
    if (lexicon.femaleTitle(lower)) found.female = true;
    if (lexicon.maleTitle(lower)) found.male = true;
    found.person = true;
    if (lexicon.role(lower)) found.role = { from: at - 1, to: at };
    at--;
  }
  if (at === 0) return;
  const gap = (words[at] as Word).gap;
  const apposed = gap === "," && start === at;
  const beside =
    (/^[.»”“"]?$/u.test(gap) || (gap === ")" && lexicon.people.roleTakesGenitive)) &&
    !((words[at] as Word).first && gap === ".");
  if (!beside && !apposed) return;
  // "бывшая медсестра": a title that is a role has what qualifies it before it, too.
  if (found.role && !lexicon.people.headLast)
    found.role = { from: qualified(words, found.role.from, lexicon, isName), to: found.role.to };
  const moved = found.role !== null && found.role.from < at;
  at = Math.min(at, found.role?.from ?? at);
  if (at < start && ((words[at] as Word).first || (moved && (words[at] as Word).gap !== ""))) return;
  const role = roleBefore(words, at, run, lexicon, isName) ?? roleOverCopula(words, at, lexicon, isName);
  if (role && (!apposed || opensPhrase(words, role, start, lexicon))) {
    found.role = { from: role.from, to: found.role ? found.role.to : role.to };
    at = role.from;
  } else if (apposed) return;
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const age = ageBefore(words, i, lexicon);
    if (age) {
      if (agrees(words, i, run, lexicon, true)) found.age ??= age;
      return;
    }
    const { lower, first } = words[i] as Word;
    if (lexicon.people.roleTakesGenitive && !lexicon.modifier(lower) && !lexicon.demonym(lower)) return;
    if (first || isName(i) || (words[i + 1] as Word).gap !== "") return;
    if (lexicon.functionWord(lower) || lexicon.verb(lower) || lexicon.finite(lower)) return;
  }
}

/** Where what qualifies a title begins; where any word may, only those that show it: "former", "Arkansas Gov." */
function qualified(words: readonly Word[], title: number, lexicon: Lexicon, isName: IsName): number {
  if (!lexicon.speech.clause) return modified(words, title, lexicon, isName);
  let at = title;
  while (at > 0 && words[at]?.gap === "" && !words[at]?.first) {
    const { capital, first, lower } = words[at - 1] as Word;
    const opens = first && (at === title || lexicon.functionWord(lower) || lexicon.between(lower));
    if (!lexicon.modifier(lower) && (!capital || opens || lexicon.verb(lower))) break;
    at--;
  }
  return at;
}

/** "the president, Jane Doe,": the phrase opens with a determiner, a possessive or the sentence, and the name closes. */
function opensPhrase(words: readonly Word[], role: Run, name: number, lexicon: Lexicon): boolean {
  const opener = words[role.from - 1];
  const opened = (words[role.from] as Word).first || !opener || opener.possessive || lexicon.determiner(opener.lower);
  let end = name;
  while (words[end + 1]?.gap === "" && words[end + 1]?.capital) end++;
  const gap = words[end + 1]?.gap ?? ".";
  return opened && /^[,.)]/u.test(gap);
}
