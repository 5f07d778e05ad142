/** The words of the page that says which file of a talk is for what. `{…}` are filled in. */
export interface HallWords {
  readonly start: string; // "Start here"
  readonly intro: string;
  readonly open: string; // the link that opens a file: "Open {file}"
  readonly missing: string; // "Not made: {reason}"
  readonly noBrowser: string; // why what has to be printed is missing
  readonly files: Readonly<Record<HallFile, HallFileWords>>;
}

/** What a talk is handed over as. */
export type HallFile = "presenter" | "slides" | "pptx" | "script" | "handout" | "students";

export interface HallFileWords {
  readonly name: string;
  /** What it is for and how it is used, in a sentence or two. */
  readonly what: string;
}
