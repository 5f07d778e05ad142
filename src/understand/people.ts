import type { Person } from "../model/findings.ts";
import type { Gender } from "../model/pack/speech.ts";
import type { Text } from "../model/text.ts";
import { attributesOf } from "./attributes.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Candidate, findNames, type Mention, type Names, type Run } from "./names.ts";
import type { Passage } from "./passages.ts";
import type { Word } from "./words.ts";

/** Fewer letters than these has an abbreviation. */
const ABBREVIATED = 5;

interface Placed extends Run {
  readonly passage: Passage;
}

/** Somebody the article tells of, while it is being read: what is found first stays. */
export interface Draft {
  readonly candidate: Candidate | null;
  gender: Gender | null;
  /** False until something shows that it is a person, or that it speaks. */
  person: boolean;
  public: boolean;
  age: (Placed & { readonly value: number }) | null;
  role: Placed | null;
  /** All that was said of the role, the first one too. */
  readonly roles: Placed[];
  place: Placed | null;
  organisation: Placed | null;
  readonly mentions: Mention[];
}

/** All who are named in an article, and who is only described as they are met. */
export interface Cast {
  readonly names: Names;
  readonly drafts: Draft[];
  readonly of: (candidate: Candidate) => Draft;
}

/** Finds who is named, with the age, role, place and organisation that stand beside any mention of the name. */
export function findPeople(passages: readonly Passage[], lexicon: Lexicon): Cast {
  const names = findNames(passages, lexicon);
  const byCandidate = new Map<Candidate, Draft>();
  const drafts = names.candidates.map((candidate) => {
    const draft: Draft = {
      candidate,
      gender: candidate.gender,
      person: candidate.person,
      public: false,
      age: null,
      role: null,
      roles: [],
      place: null,
      organisation: null,
      mentions: candidate.mentions,
    };
    for (const mention of candidate.mentions) learn(draft, mention, names, lexicon);
    byCandidate.set(candidate, draft);
    return draft;
  });
  return { names, drafts, of: (candidate) => byCandidate.get(candidate) as Draft };
}

/** So many roles of one person are remembered. */
const ROLES = 12;

function learn(draft: Draft, mention: Mention, names: Names, lexicon: Lexicon): void {
  const { passage } = mention;
  const found = attributesOf(passage, mention, lexicon, (i) => {
    const other = names.at(passage, i)?.candidate;
    return other ? (other.person ? "person" : "name") : false;
  });
  draft.person ||= found.person;
  draft.public ||= found.office;
  if (found.female !== found.male) draft.gender ??= found.female ? "female" : "male";
  if (found.age) draft.age ??= { passage, ...found.age };
  if (found.role) {
    draft.role ??= { passage, ...found.role };
    if (draft.roles.length < ROLES) draft.roles.push({ passage, ...found.role });
  }
  if (found.place && (found.person || draft.person)) draft.place ??= { passage, ...found.place };
  if (found.organisation) draft.organisation ??= { passage, ...found.organisation };
}

/** Adds somebody who is only described ("a police spokesman"), or finds them among those described so before. */
export function describedAs(cast: Cast, passage: Passage, run: Run, lexicon: Lexicon): Draft {
  const words = (at: Placed): string =>
    at.passage.words
      .slice(at.from, at.to)
      .map((word) => word.lower)
      .join(" ");
  const text = words({ passage, ...run });
  const before = cast.drafts.find((draft) => draft.candidate === null && draft.role && words(draft.role) === text);
  if (before) {
    before.mentions.push({ passage, ...run });
    return before;
  }
  const draft: Draft = {
    candidate: null,
    gender: genderDescribed(passage, run, lexicon),
    person: true,
    public: false,
    age: null,
    role: { passage, ...run },
    roles: [],
    place: null,
    organisation: null,
    mentions: [{ passage, ...run }],
  };
  cast.drafts.push(draft);
  return draft;
}

/** The gender that a description tells: "a spokeswoman". */
export function genderDescribed(passage: Passage, run: Run, lexicon: Lexicon): Gender | null {
  for (let i = run.from; i < run.to; i++) {
    const { lower } = passage.words[i] as Word;
    if (lexicon.preposition(lower)) break;
    if (lexicon.femaleTitle(lower)) return "female";
    if (lexicon.maleTitle(lower)) return "male";
    if (lexicon.role(lower) && lexicon.people.beforeThings && lower.endsWith("s")) return "many";
  }
  return null;
}

export function textOfRun({ passage, from, to }: Placed): Text {
  const first = passage.words[from];
  const last = passage.words[to - 1];
  const start = first?.start ?? 0;
  const end = last?.end ?? 0;
  const { text } = passage;
  return passage
    .located()
    .cut(
      start - (opensBefore(text, start, end) ? 1 : 0),
      end + (closesBehind(text, start, end) || isShortened(passage, to) ? 1 : 0),
    );
}

/** "Sen. Jane Doe", "John Roe Jr., a teacher": an abbreviation keeps its stop. */
function isShortened({ words }: Passage, to: number): boolean {
  const next = words[to];
  const short = (words[to - 1]?.text.length ?? ABBREVIATED) < ABBREVIATED;
  return short && next !== undefined && !next.first && /^\.(?:,|$)/u.test(next.gap);
}

/** A name in marks keeps its opening mark: "«Iris» group's leader". */
function opensBefore(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? "";
  if (before === '"') return straightMarks(text.slice(start, end)) % 2 === 1;
  if (before !== "«" && before !== "“") return false;
  const within = text.slice(start, end);
  const closes = within.indexOf(before === "«" ? "»" : "”");
  const opens = within.indexOf(before);
  return closes >= 0 && (opens < 0 || closes < opens);
}

/** A name in marks keeps its closing mark: "leader of the group «Iris»". */
function closesBehind(text: string, start: number, end: number): boolean {
  const behind = text[end] ?? "";
  if (behind === '"') return straightMarks(text.slice(start, end)) % 2 === 1;
  if (behind !== "»" && behind !== "”") return false;
  const within = text.slice(start, end);
  const opener = behind === "»" ? "«" : "“";
  return within.lastIndexOf(opener) > within.lastIndexOf(behind);
}

function straightMarks(text: string): number {
  return text.split('"').length - 1;
}

export function toPerson(draft: Draft, lexicon: Lexicon): Person {
  const body = bodyOf(draft);
  const name = draft.candidate ? fullest(draft.candidate.mentions, lexicon) : body;
  const age = draft.age;
  return {
    name: name ? textOfRun(name) : null,
    age: age ? { ...textOfRun(age), text: String(age.value), derivation: "age", value: age.value } : null,
    role: draft.role && !body ? textOfRun(draft.role) : null,
    place: draft.place ? textOfRun(draft.place) : null,
    organisation: draft.organisation ? textOfRun(draft.organisation) : body && textOfRun(body),
    public: draft.public || body !== null,
    mentions: draft.mentions.map((mention) => {
      const { start, end } = textOfRun(mention);
      return { start, end };
    }),
  };
}

/** "NASA said": initials alone are the name of a body, and describe nobody. */
function bodyOf({ candidate, role }: Draft): Placed | null {
  if (candidate || !role || role.to - role.from > 1) return null;
  const { text } = role.passage.words[role.from] as Word;
  return /^\p{Lu}{2,5}$/u.test(text) ? role : null;
}

/** The mention of most words; where cases change names, of those one with a given name in its base form, then the shortest. */
function fullest(mentions: readonly Mention[], lexicon: Lexicon): Mention {
  const inflected = lexicon.people.caseEndings !== "";
  const length = (mention: Mention): number => {
    const { words } = mention.passage;
    return (words[mention.to - 1]?.end ?? 0) - (words[mention.from]?.start ?? 0);
  };
  const based = ({ passage, from }: Mention): number => Number(lexicon.baseName((passage.words[from] as Word).lower));
  return mentions.reduce((best, one) => {
    const more = one.to - one.from - (best.to - best.from);
    const better = based(one) - based(best) || length(best) - length(one);
    return more > 0 || (more === 0 && inflected && better > 0) ? one : best;
  });
}
