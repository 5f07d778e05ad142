/**
 * What the planner has to know of a language in order to cut a sentence without bending it. Every entry is one word or a
 * run of words, lower case; a "*" at the end of a word stands for any ending, one at its start for any beginning.
 */
export interface PlanningWords {
  /** Words that carry a sentence's truth: a headline may never leave them out. */
  readonly protected: {
    readonly negation: readonly string[];
    readonly modal: readonly string[];
    readonly hedge: readonly string[];
    readonly quantifier: readonly string[];
    readonly approximation: readonly string[];
    readonly scope: readonly string[];
    readonly attribution: readonly string[];
    readonly condition: readonly string[];
    readonly contrast: readonly string[];
  };
  /** Pronouns that need somebody or something named before them. */
  readonly pronouns: readonly string[];
  /** Demonstratives: they point back wherever they stand, unless one of `antecedents` follows ("those who"). */
  readonly demonstratives: readonly string[];
  readonly antecedents: readonly string[];
  /** "there is": words that look as if they pointed somewhere, and don't. */
  readonly expletives: readonly string[];
  /** "it is", "it was": a pronoun that points at nothing where one of `anticipated` follows: "it is hard to say". */
  readonly anticipations: readonly string[];
  readonly anticipated: readonly string[];
  /** First words that tie a sentence to the one before: "then", "also", "instead". */
  readonly connectives: readonly string[];
  /** First words that join a sentence to the one before, and yet leave it one: "and", "but". */
  readonly joins: readonly string[];
  /** What begins a clause that may be left out after a comma: "which", "who". */
  readonly relatives: readonly string[];
  /** Of these, what leaves a clause that can stand alone: "where". */
  readonly adverbialRelatives: readonly string[];
  /** Possessives that may be left out before an event: "his". */
  readonly possessives: readonly string[];
  /** What begins an apposition that may be left out between commas: "the", "a". */
  readonly articles: readonly string[];
  /** What begins a picture's credit, before a colon or a slash: "photo", "фото". */
  readonly pictureCredits: readonly string[];
  /** What begins a table's caption, with a number or a colon: "table". */
  readonly tableCaptions: readonly string[];
  /** What begins a sentence, or a clause of it, that tells the reader where to go or what comes next: "read more", "let's look". */
  readonly signposts: readonly string[];
  /** What joins the last member of a list: "and", "or". */
  readonly conjunctions: readonly string[];
  /** Where a sentence that "she said" interrupts has a comma of its own. */
  readonly commas: {
    /** What a clause begins with that always has a comma before it: "but". */
    readonly before: readonly string[];
    /** The same, where one of `subjects` follows: "and we". */
    readonly joined: readonly string[];
    /** What opens a clause that ends at a comma before the main one: "if". */
    readonly opening: readonly string[];
    /** What the main clause may begin with. */
    readonly subjects: readonly string[];
    /** What stands before a sentence, with a comma: "yes". */
    readonly alone: readonly string[];
  };
}
