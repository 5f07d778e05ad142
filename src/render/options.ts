import type { Pack } from "../model/pack.ts";
import type { Passages } from "./passages.ts";

/** A precompiled template: a view in, HTML out. */
export type Template = (view: object) => string;

/** One for each kind of slide, one for its frame, one for the notes. */
export type Templates = Readonly<Record<string, Template>>;

export interface RenderOptions {
  readonly templates: Templates;
  /** The article's language; null where there is no pack for it. */
  readonly pack: Pack | null;
  /** The language of Lectern's own words. */
  readonly labels: Pack;
  /** Whether the speaker's notes go into the page. */
  readonly notes: boolean;
  /** The source's text, where its blank lines show which sentences of the notes belong together; "" where there is none. */
  readonly source: string;
  /** Where each slide comes from; slides on paper have no button that shows it. */
  readonly passages?: Passages | null;
  /** The language of a text that is in another one than the deck, null for any other. */
  readonly languageOf?: (text: string) => string | null;
  /** Code as HTML with its parts marked, null for a language it doesn't know. Without it, code is shown plain. */
  readonly highlight?: (code: string, language: string) => string | null;
}

export function templateOf(name: string, templates: Templates): Template {
  const template = templates[name];
  if (!template) throw new Error(`No template "${name}"`);
  return template;
}
