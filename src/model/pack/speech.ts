/** Lower-case words with white space between them; a "*" at a word's end stands for any ending, one at its start for any beginning. */
export type WordList = string;

export type Gender = "female" | "male" | "other" | "many" | "any";

/**
 * What the finder of speakers has to know of a language. Entries of arrays may be runs of words.
 */
export interface SpeechWords {
  /** Verbs of saying, all forms that stand in an attribution: "said", "сказал*". */
  readonly verbs: WordList;
  /** Verbs of thinking, calling and judging: their subject speaks only where words of theirs stand in marks: "called it “prudent”". */
  readonly weakVerbs: WordList;
  /** Shapes of verbs with one subject, where nouns are capitalised: they tell a surname from a plural noun. */
  readonly singularVerbs: WordList;
  /** Shapes that only finite verbs have ("*ется"): no such word is part of a role. */
  readonly finiteVerbs: WordList;
  /** Nouns of such a shape: "дел" in "министр внутренних дел". */
  readonly notFinite?: WordList;
  /** What stands before a speaker in place of a verb: "according to", "по словам". */
  readonly accordingTo: readonly string[];
  /** What stands after a speaker in place of a verb: "айтуынша", "zufolge". */
  readonly accordingToAfter: WordList;
  /** Pronouns that may be the subject of a verb of saying. */
  readonly pronouns: Readonly<Record<string, Gender>>;
  /** Possessives that tell whose words a colon announces: "her answer:". */
  readonly possessives: Readonly<Record<string, Gender>>;
  /** Endings of verbs of saying that tell the speaker's gender, longest first: "ла". */
  readonly verbEndings: readonly (readonly [string, Gender])[];
  /** Words before quotation marks that tell a name, a title or a slogan from speech: "titled", "so-called", "slogan". */
  readonly notSpeech: WordList;
  /** Nouns that speak without being people: "report", "statement", "ministry". */
  readonly sources: WordList;
  /** Words that end a noun phrase: prepositions, conjunctions, auxiliaries, adverbs. */
  readonly functionWords: WordList;
  /** Auxiliaries and adverbs that may stand between a subject and its verb: "has", "also". */
  readonly betweenSubjectAndVerb: WordList;
  /** Prepositions: what follows one is no subject. */
  readonly prepositions: WordList;
  /** Determiners that open a noun phrase. */
  readonly determiners: WordList;
  /** Definite articles and possessives: a word behind one is a noun. */
  readonly articles: WordList;
  /** Auxiliaries beside which the subject stands while the verb of saying ends the clause: "hat … gesagt". */
  readonly auxiliaries: WordList;
  /** Auxiliaries whose subject does not speak: "wurde … genannt". */
  readonly passives: WordList;
  /** Forms of verbs of saying that need an auxiliary: "gesagt". */
  readonly participles: WordList;
  /** Forms of verbs that only reported speech has: "sei", "habe". */
  readonly reported: WordList;
  /** The subject of a verb of saying that nobody says: "heißt es in dem Bericht". */
  readonly impersonal: WordList;
  /** What opens a clause that attributes, where verbs end clauses: "wie" in "wie sie sagte". */
  readonly asSaid?: WordList;
  /** What opens the clause of somebody whose words a source reports: "wonach". */
  readonly whereby?: WordList;
  /** What shows that words in marks are spoken of, by a source in the same clause: "die Rede" in "ist von „…“ die Rede". */
  readonly spokenOf?: readonly string[];
  /** Determiners that open an object, never a subject: "den". */
  readonly objectDeterminers: WordList;
  /** Small words between a verb of saying and a word of the speaker's own in marks: "als", "eine". */
  readonly beforeWords: WordList;
  /** True where the subject stands as often after the verb as before it ("сказал Иванов", "sagte Schmidt"). */
  readonly subjectAfterVerb: boolean;
  /** Words that show that words in marks are said, and name nothing: "we", "*n't". */
  readonly spoken?: WordList;
  /** How clauses are built where subjects stand before verbs. */
  readonly clause?: ClauseWords;
  /** True where a dash opens a line of dialogue. */
  readonly dashDialogue: boolean;
}

/** What tells the subject of a clause where it stands before the verb. */
export interface ClauseWords {
  /** Finite verbs, by ending or word: "*ed", "has", "took". */
  readonly verbs: WordList;
  /** Forms whose subject is that of the clause they hang on: "*ing". */
  readonly hanging: WordList;
  /** What makes an infinitive of the verb behind it: "to". */
  readonly infinitives: WordList;
  /** What makes a finite verb of a participle: "is", "was". */
  readonly tensed: WordList;
  /** Forms of verbs that are passive behind those: "called". */
  readonly participles: WordList;
  /** What stands before who does what a passive tells: "by". */
  readonly agents: WordList;
  /** Words of who only passes on what another says: "according". */
  readonly credits: WordList;
  /** What stands before verbs of what may be done: "should". */
  readonly modals: WordList;
  /** What opens a clause whose verb is a participle: "with Jane calling it". */
  readonly absolutes: WordList;
  /** Verbs of thinking and wanting: who is said to want something need not say it. */
  readonly minds: WordList;
  /** Nouns for what somebody says: "Jane’s answer was that". */
  readonly utterances: WordList;
  /** What tells how many of those named behind it: "two" in "two of the drivers". */
  readonly quantifiers: WordList;
  /** What joins two clauses of the same rank: "and". */
  readonly coordinators: WordList;
  /** What opens a clause about the noun before it: "who", "which". */
  readonly relatives: WordList;
  /** What opens a clause inside another: "that", "because". */
  readonly subordinators: WordList;
  /** What stands before somebody only compared with: "than". */
  readonly comparisons: WordList;
  /** What a sentence begins with that gives somebody’s view: "for" in "For Jane Doe, it is". */
  readonly viewpoints: WordList;
  /** Pronouns of who tells the article: "I". */
  readonly narrators: WordList;
}
