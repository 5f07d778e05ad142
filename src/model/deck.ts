import type { Footnote, Item } from "./article.ts";
import type { Outline } from "./atlas.ts";
import type { Derived, Range, Text } from "./text.ts";

/** What a text does on its slide. */
export type Role =
  | "title"
  | "kicker"
  | "standfirst"
  | "author"
  | "heading"
  | "headline"
  | "evidence"
  | "quote"
  | "name"
  | "age"
  | "speaker-role"
  | "place"
  | "number"
  | "qualifier"
  | "what"
  | "date"
  | "event"
  | "item"
  | "cell"
  | "code"
  | "alt"
  | "caption"
  | "picture-credit"
  | "footnote"
  | "publication"
  | "published"
  | "url"
  | "licence";

/** A text on a slide; `derivation` is null where it is cut from the source, never where it is not. */
export interface Shown extends Text {
  readonly role: Role;
  readonly derivation: Derived["derivation"] | null;
}

/** What stands under a quote. Every part is as the article gives it, or null. */
export interface Credit {
  readonly name: Shown | null;
  readonly age: Shown | null;
  readonly role: Shown | null;
  readonly place: Shown | null;
}

export interface Notes {
  /** At most three short phrases cut from `say`, set large for the speaker. */
  readonly cues: readonly Text[];
  /** Sentences to be said, in the source's order. */
  readonly say: readonly Text[];
  /** Sentences of the same run that are not to be said. */
  readonly background: readonly Text[];
  /** Those that belong to sentences of the run: not said, but at hand when somebody asks. */
  readonly footnotes: readonly Footnote[];
  /** In Lectern's own words what to point at on an overview, or that a table goes on in the article; empty elsewhere. */
  readonly cue: string;
}

/** A footnote at the foot of a slide. */
export interface ShownFootnote extends Shown, Pick<Footnote, "number" | "marks"> {}

interface SlideBase {
  /** From the slide's content, not its position: stays the same when slides before it change. */
  readonly id: string;
  /** What the slide is called in outlines, bookmarks and for screen readers. Plain text. */
  readonly headline: string;
  /** Everything that stands on the slide and comes from the article, in reading order. */
  readonly texts: readonly Shown[];
  /** The footnotes of what stands on it, as many as have room; each is among the texts, too. */
  readonly footnotes: readonly ShownFootnote[];
  /** Whole seconds, spoken or fixed. */
  readonly seconds: number;
  readonly notes: Notes;
  /** Where the slide comes from; empty only on overviews and on slides an author wrote. */
  readonly sources: readonly Range[];
  /** Which typographic setting it fits in: 0 is the theme's largest. */
  readonly setting: number;
}

export interface TitleSlide extends SlideBase {
  readonly kind: "title";
  readonly title: Shown | null;
  readonly kicker: Shown | null;
  readonly standfirst: Shown | null;
  readonly authors: readonly Shown[];
}

export interface ContentsSlide extends SlideBase {
  readonly kind: "contents";
  readonly entries: readonly { readonly number: number; readonly heading: Shown }[];
}

export interface SectionSlide extends SlideBase {
  readonly kind: "section";
  readonly number: number;
  /** How many sections the talk has. */
  readonly of: number;
  readonly heading: Shown;
  /** The key sentence of the section's first beat; its passages are joined without a mark. */
  readonly key: Shown | null;
}

/** A passage under a headline. One somebody says is in quotation marks and has its speaker. */
export interface Evidence {
  readonly passage: Shown;
  readonly quoted: boolean;
  readonly credit: Credit | null;
}

export interface StatementSlide extends SlideBase {
  readonly kind: "statement";
  /** The heading of a subsection that starts here. */
  readonly label: Shown | null;
  readonly statement: Shown;
  readonly evidence: readonly Evidence[];
}

export interface QuoteSlide extends SlideBase {
  readonly kind: "quote";
  readonly passages: readonly Shown[];
  /**
   * What stands between two passages, one entry fewer than there are passages: words of the utterance were left out
   * ("cut", shown as […]); only "she said" stood there, in the middle of a sentence ("interruption", shown as a space,
   * or "comma" where the sentence has one of its own there);
   * or a new sentence or utterance begins ("sentence", shown as a new line with quotation marks of its own).
   */
  readonly joints: readonly ("cut" | "interruption" | "comma" | "sentence")[];
  /** True where the passages start or end inside the utterance: shown as […] too. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  readonly credit: Credit | null;
  /** One utterance over several slides, none of it left out: only the last closes its quotation mark. */
  readonly part: Pages;
}

export interface FigureEntry {
  readonly number: Shown;
  readonly qualifier: Shown | null;
  readonly what: Shown | null;
  readonly value: number;
  readonly unit: string | null;
}

/** One number large, or two to five of one unit that compare, as bars. `statement` is the sentence it comes from. */
export interface FigureSlide extends SlideBase {
  readonly kind: "figure";
  readonly label: Shown | null;
  readonly figures: readonly FigureEntry[];
  readonly bars: boolean;
  /** Whether it counts the dead or the hurt: such numbers are set smaller, in plain ink. */
  readonly grave: boolean;
  /** The date of what a single number tells of. */
  readonly when: Shown | null;
  readonly statement: Shown | null;
}

export interface TimelineSlide extends SlideBase {
  readonly kind: "timeline";
  readonly events: readonly {
    readonly date: string;
    readonly when: Shown;
    readonly what: Shown;
  }[];
  readonly part: Pages;
}

export interface VoicesSlide extends SlideBase {
  readonly kind: "voices";
  readonly people: readonly Credit[];
  /** All the people who speak in the article, over all pages. */
  readonly count: number;
  /** Where their ages are asked for, in place of a table: an axis of ages with who has one on it. */
  readonly ages: Ages | null;
  readonly part: Pages;
}

/** An axis of ages; lengths are canvas pixels. People are told by their index on the slide. */
export interface Ages {
  readonly width: number;
  readonly height: number;
  /** Where the axis lies. */
  readonly y: number;
  readonly ticks: readonly { readonly age: number; readonly x: number }[];
  readonly points: readonly {
    readonly person: number;
    readonly x: number;
    /** The middle of the label, which stands right of a line that leads up from the axis. */
    readonly y: number;
  }[];
  /** Who has no age, or no room. */
  readonly beside: readonly number[];
}

/** Which page of how many, where one thing takes several slides. */
export interface Pages {
  readonly page: number;
  readonly of: number;
}

/** The country an article's places lie in, as far as they can be found. Lengths are canvas pixels. */
export interface MapSlide extends SlideBase {
  readonly kind: "map";
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** What it is called in the language of Lectern's own words. */
  readonly called: string;
  /** Whether the headline and the key stand in a column beside the map, or above and under it. */
  readonly layout: "beside" | "under";
  readonly width: number;
  readonly height: number;
  /** Paths in the map's own units; `transform` leads from them to the canvas. */
  readonly outline: Outline;
  readonly transform: { readonly x: number; readonly y: number; readonly scale: number };
  /** Whether Crimea is on the map. */
  readonly crimea: boolean;
  /** From west to east. */
  readonly points: readonly {
    readonly place: Shown;
    /** True where one of the article's people is from, false where the article only names it. */
    readonly lives: boolean;
    readonly x: number;
    readonly y: number;
    readonly label: {
      readonly x: number;
      /** The middle of the label's height. */
      readonly y: number;
      readonly anchor: "start" | "middle" | "end";
      /** A line from the mark to the label, where they stand apart. */
      readonly from: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number } | null;
    };
  }[];
  /** The whole country, small, on a map that shows a part of it; `country` and `shows` count from its own corner. */
  readonly locator: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    /** SVG path data, in the map's own units. */
    readonly country: string;
    readonly shows: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  } | null;
}

export interface ImageSlide extends SlideBase {
  readonly kind: "image";
  /** A data: URI, or null where the picture could not be embedded. */
  readonly data: string | null;
  /** In pixels; null where the picture is not made of them, or not there. */
  readonly natural: { readonly width: number; readonly height: number } | null;
  readonly alt: Shown | null;
  readonly caption: Shown | null;
  /** Who made the picture, as the article says it: "Photo: …". */
  readonly credit: Shown | null;
}

export interface TableSlide extends SlideBase {
  readonly kind: "table";
  /** Its caption, the sentence that leads to it, or the heading right above it. */
  readonly intro: Shown | null;
  readonly header: readonly Shown[];
  readonly rows: readonly (readonly Shown[])[];
  readonly align: readonly ("left" | "center" | "right" | null)[];
  /** Which of the table's rows and columns stand here, where not all do; then the first column names the rows. */
  readonly stretch: { readonly rows: Stretch; readonly columns: Stretch } | null;
  readonly part: Pages;
}

/** Some of a row of things, counted from 1; `to` is the last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly of: number;
}

export interface CodeSlide extends SlideBase {
  readonly kind: "code";
  /** The sentence that introduces the code, or the heading above it. */
  readonly intro: Shown | null;
  readonly code: Shown;
  readonly language: string | null;
  readonly part: Pages;
}

export interface ListSlide extends SlideBase {
  readonly kind: "list";
  /** The sentence that introduces the list. */
  readonly intro: Shown | null;
  readonly ordered: boolean;
  /** The number of the first of the outermost items. */
  readonly first: number;
  /** Nested items after their parent; `depth` is 0 for the outermost. */
  readonly items: readonly (Shown & Pick<Item, "depth" | "number" | "task">)[];
  readonly part: Pages;
}

export interface SourcesSlide extends SlideBase {
  readonly kind: "sources";
  readonly title: Shown | null;
  readonly authors: readonly Shown[];
  readonly publication: Shown | null;
  readonly published: Shown | null;
  readonly url: Shown | null;
  readonly licence: Shown | null;
}

export type Slide =
  | TitleSlide
  | ContentsSlide
  | SectionSlide
  | StatementSlide
  | QuoteSlide
  | FigureSlide
  | TimelineSlide
  | VoicesSlide
  | MapSlide
  | ImageSlide
  | TableSlide
  | CodeSlide
  | ListSlide
  | SourcesSlide;

export type SlideKind = Slide["kind"];

/** The person who gives the talk, who need not have written the article. */
export interface Presentation {
  readonly presenter: string | null;
  readonly affiliation: string | null;
  readonly event: string | null;
  readonly date: string | null;
  readonly contact: string | null;
}

export type Aspect = "16:9" | "4:3";

/** What to show. */
export interface Deck {
  readonly title: string;
  readonly language: string;
  /** The language of Lectern's own words, a pack's code. */
  readonly labels: string;
  readonly aspect: Aspect;
  readonly presentation: Presentation;
  /** The quiet line on every slide: "openDemocracy, 23 March 2022". Empty where neither is known. */
  readonly credit: string;
  readonly authors: readonly string[];
  /** The sum of its slides' seconds. */
  readonly seconds: number;
  /** Seconds left of what was asked for, where the whole text is shorter than that; else 0. */
  readonly left: number;
  readonly slides: readonly Slide[];
}
