import { describe, expect, it } from "vitest";
import { fetched } from "./fetched.ts";
import { invented } from "./invented.ts";
import { lost } from "./lost.ts";
import { difference } from "./random.ts";
import { corpus, hasShared, made, ownTalks, sharedArticle, shortName } from "./scripts.ts";
import { type Script, type Talk, talkOf } from "./talk.ts";

const faultsOf = (talk: Talk): string[] => [...lost(talk), ...invented(talk), ...fetched(talk.html), ...unfit(talk)];

/** Slides that the build itself found too small for what they hold. */
function unfit({ deck }: Talk): string[] {
  return deck.slides.filter(({ setting }) => setting === null).map(({ id }) => `${id} fits in no setting`);
}

const LENGTHS: readonly (number | null)[] = [null, 5, 8];

async function keeps(script: Script, lengths = LENGTHS): Promise<void> {
  for (const minutes of lengths) {
    const options = minutes === null ? {} : { minutes };
    const talk = await talkOf(script, options);
    expect({ minutes, faults: faultsOf(talk) }).toEqual({ minutes, faults: [] });
    if (minutes === null) expect(difference(talk.html, (await talkOf(script, options)).html)).toBeNull();
  }
}

const named = (scripts: readonly Script[]): [string, Script][] => scripts.map((script) => [shortName(script), script]);

describe("the promises hold on articles made for the purpose", () => {
  it.each(named(made()))("%s", (_, script) => keeps(script, [...LENGTHS, 1, 2, 3, 4, 6, 12, 20]));

  it.each(["initial", "role"] as const)("%s in place of names", async (people) => {
    for (const script of made()) {
      const talk = await talkOf(script, { people });
      expect(lost(talk).filter((fault) => !fault.includes("is another"))).toEqual([]);
      expect(fetched(talk.html)).toEqual([]);
    }
  });

  it.each(["4:3"] as const)("a deck of %s", async (aspect) => {
    for (const script of made()) expect(faultsOf(await talkOf(script, { aspect }))).toEqual([]);
  });

  it("all that was read is kept where that is asked for", async () => {
    for (const script of made()) {
      const talk = await talkOf(script, { keep: true });
      expect(talk.article.omitted.filter(({ why }) => why !== "footnote")).toEqual([]);
      expect(faultsOf(talk)).toEqual([]);
    }
  });
});

describe("the promises hold on every talk in slides/", () => {
  const talks = named(ownTalks());
  it("there is one", () => expect(talks.length).toBeGreaterThan(0));
  it.each(talks)("%s", (_, script) => keeps(script));
});

describe.skipIf(!hasShared)("the promises hold on real articles", () => {
  it.each(named(sharedArticle()))("%s", (_, script) => keeps(script));
  it.each(named(corpus()))("%s", (_, script) => keeps(script, [null, 4]));
});

describe.skipIf(!hasShared)("the talk of the shared article", () => {
  const build = (minutes: number | null) => talkOf(sharedArticle()[0] as Script, minutes === null ? {} : { minutes });

  it("has 18 to 24 slides", async () => {
    const { deck } = await build(null);
    expect(deck.slides.length).toBeGreaterThanOrEqual(18);
    expect(deck.slides.length).toBeLessThanOrEqual(24);
  });

  it("is shorter in five minutes than in eight, and in eight than in full", async () => {
    const [five, eight, full] = await Promise.all([build(5), build(8), build(null)]);
    const said = ({ deck }: Talk) => deck.slides.reduce((sum, { notes }) => sum + notes.say.length, 0);
    expect(Math.abs(five.deck.seconds - 300)).toBeLessThanOrEqual(15);
    expect(Math.abs(eight.deck.seconds - 480)).toBeLessThanOrEqual(24);
    expect(said(five)).toBeLessThan(said(eight));
    expect(said(eight)).toBeLessThan(said(full));
    expect(five.deck.slides.length).toBeLessThan(eight.deck.slides.length);
    expect(five.html).not.toBe(eight.html);
  });

  it("says everything in twenty minutes, and how much time is left", async () => {
    const [twenty, full] = await Promise.all([build(20), build(null)]);
    expect(twenty.deck.slides.flatMap(({ notes }) => notes.background)).toEqual([]);
    expect(twenty.deck.seconds).toBe(full.deck.seconds);
    expect(twenty.deck.left).toBe(1200 - full.deck.seconds);
    expect(twenty.deck.left).toBeGreaterThan(500);
  });

  it("is at most 450 KB", async () => {
    expect(Buffer.byteLength((await build(null)).html)).toBeLessThanOrEqual(450_000);
  });
});

it("a deck with Cyrillic and Kazakh letters is at most 560 KB, one of each language holds its letters' fonts", async () => {
  for (const script of made()) {
    const { html, deck } = await talkOf(script);
    expect({ language: deck.language, small: Buffer.byteLength(html) <= 560_000 }).toEqual({
      language: deck.language,
      small: true,
    });
    expect(html.match(/@font-face/gu)?.length).toBe({ en: 4, de: 4, ru: 8, uk: 8, kk: 12 }[deck.language]);
  }
});
