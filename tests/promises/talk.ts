import { build, deckJson, nodeEffects, type Options } from "../../src/index.ts";
import type { Article } from "../../src/model/article.ts";
import type { Deck } from "../../src/model/deck.ts";
import type { Findings } from "../../src/model/findings.ts";
import type { Pack } from "../../src/model/pack.ts";
import { packs } from "../packs.ts";

/** An article as it is handed in. */
export interface Script {
  readonly name: string;
  readonly text: string;
}

/** A talk as those see it who only have what was made: the deck as its JSON says it, and the page. */
export interface Talk {
  readonly name: string;
  readonly source: string;
  readonly article: Article;
  readonly findings: Findings;
  readonly deck: Deck;
  readonly html: string;
  readonly pack: Pack | null;
  readonly labels: Pack;
  readonly minutes: number | null;
}

/** Builds a talk without touching a disk. */
export async function talkOf({ name, text }: Script, options: Options = {}): Promise<Talk> {
  const read = (path: string) => (path === name ? Buffer.from(text) : nodeEffects.read(path));
  const { article, findings, deck, files } = await build(
    name,
    { ...options, formats: ["html"] },
    { effects: { ...nodeEffects, read } },
  );
  const labels = packs.of(deck.labels);
  if (!labels) throw new Error(`There is no pack for ${deck.labels}`);
  return {
    name,
    source: text,
    article,
    findings,
    deck: JSON.parse(deckJson(deck)),
    html: String(files[0]?.content ?? ""),
    pack: packs.of(article.language),
    labels,
    minutes: options.minutes ?? null,
  };
}
