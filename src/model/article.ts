import type { Derived, Range, Text } from "./text.ts";

export type SourceFormat = "markdown" | "text";

/** The text handed in, decoded, before anybody has read it. `name` is what diagnostics call it: a path, or `-`. */
export interface Source {
  readonly name: string;
  readonly format: SourceFormat;
  readonly text: string;
}

/** Every block keeps its sentences: the units that notes are made of. Together they hold all of the block's text. */
interface BlockBase extends Text {
  readonly sentences: readonly Text[];
}

export interface Paragraph extends BlockBase {
  readonly kind: "paragraph";
}

/** A block quotation that is part of the body: it repeats nothing said elsewhere. */
export interface Quotation extends BlockBase {
  readonly kind: "quotation";
}

export interface List extends BlockBase {
  readonly kind: "list";
  readonly ordered: boolean;
  /** One text an item, nested items after their parent. */
  readonly items: readonly Item[];
}

export interface Item extends Text {
  /** 0 for the outermost. */
  readonly depth: number;
  /** Its number, counted from the first one's of its list; null for a bullet. */
  readonly number: number | null;
  /** What the box before an item says in a list of tasks; the box is markup. */
  readonly task: Task | null;
}

/** What a list of tasks says of an item: "[ ]", "[x]". */
export type Task = "open" | "done";

export interface Table extends BlockBase {
  readonly kind: "table";
  readonly header: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
  readonly align: readonly ("left" | "center" | "right" | null)[];
}

/** `text` is the code itself, white space kept; its one sentence is the whole. */
export interface Code extends BlockBase {
  readonly kind: "code";
  readonly language: string | null;
}

/** An image that stands alone. `text` is its alternative text (may be empty, then it has no sentences). */
export interface Image extends BlockBase {
  readonly kind: "image";
  readonly url: string;
  readonly caption: Text | null;
}

export type Block = Paragraph | Quotation | List | Table | Code | Image;

/**
 * A heading and what stands under it up to the next heading. The opening of an article is a section without a heading.
 * `depth` is 1 for the article's top sections, 2 for theirs, whatever marks the source uses.
 * `start` and `end` reach from the heading to the next section's heading.
 */
export interface Section extends Range {
  readonly heading: Text | null;
  readonly depth: number;
  readonly blocks: readonly Block[];
}

/** A passage set apart to catch the eye, repeating what the body says at `repeats` (one range a fragment it was stitched from). */
export interface PullQuote extends Text {
  readonly repeats: readonly Range[];
}

export type OmissionReason =
  | "contents list"
  | "navigation"
  | "event notice"
  | "byline"
  | "postscript"
  | "boilerplate"
  | "footnote"
  | "comment"
  | "markup";

/** A note at the foot of an article: nobody says it, but it goes where the sentence goes that it belongs to. */
export interface Footnote extends Text {
  /** From 1, in the order the article first refers to them. */
  readonly number: number;
  /** What it belongs to: for each of its marks the offset behind the letter or digit before it. */
  readonly marks: readonly number[];
}

/** What the talk leaves out, and why. */
export interface Omission extends Text {
  readonly why: OmissionReason;
}

/** What one stretch of the source is. The parts cover every character that isn't markup or white space, once. */
export interface Part extends Range {
  readonly is: "metadata" | "heading" | "body" | "pull-quote" | "omitted";
}

/** What was written. Absent facts are null, never guessed. */
export interface Article {
  readonly source: Source;
  readonly title: Text | Derived | null;
  readonly kicker: Text | Derived | null;
  readonly standfirst: (Text & { readonly sentences: readonly Text[] }) | null;
  /** Names as Given Surname. */
  readonly authors: readonly (Text | Derived)[];
  /** `text` is the ISO date of first publication. */
  readonly published: Derived | null;
  readonly publication: Text | Derived | null;
  readonly url: Text | null;
  readonly licence: Text | null;
  /** BCP 47, lower case: "en", "kk". */
  readonly language: string;
  readonly sections: readonly Section[];
  readonly pullQuotes: readonly PullQuote[];
  readonly omitted: readonly Omission[];
  /** Those that the article refers to, in order; each is among what is omitted, too. */
  readonly footnotes: readonly Footnote[];
  readonly parts: readonly Part[];
  /** Values of front matter that fill the talk's own fields: presenter, affiliation, event, date, contact. */
  readonly frontMatter: Readonly<Record<string, string>>;
}
