import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { timelineGaps } from "../../src/render/charts.ts";
import { type Workshop, workshop } from "../browser/build.ts";
import { credit, deckOf, ENGLISH, everyKind, KAZAKH, located, MAPS, RUSSIAN, shown } from "../browser/decks.ts";
import { packs } from "../packs.ts";

let shop: Workshop;

beforeAll(async () => {
  shop = await workshop();
});

afterAll(() => rmSync(shop.folder, { recursive: true, force: true }));

/** What a reader sees of a piece of HTML. */
function textOf(html = ""): string {
  const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', "#x27": "'", "#x3D": "=", amp: "&" };
  return html.replaceAll(/<[^>]*>/gu, "").replaceAll(/&(#?\w+);/gu, (all, name: string) => entities[name] ?? all);
}

const sections = (html: string) => html.match(/<section [\s\S]*?<\/section>/gu) ?? [];

describe("a page", () => {
  it("is the same twice", () => {
    const deck = deckOf("en", "16:9", everyKind(ENGLISH));
    expect(shop.html(deck)).toBe(shop.html(deck));
  });

  it("allows scripts by hash only, and loads nothing", () => {
    const html = shop.html(deckOf("en", "16:9", everyKind(ENGLISH)));
    const policy = /Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1] ?? "";
    expect(policy).toMatch(/default-src 'none'; script-src 'sha256-[\w+/=]+'; /u);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/u);
    expect(html.match(/<script/gu)).toHaveLength(1);
    const still = html.replace(/<script>[\s\S]*<\/script>/u, "");
    expect(still).not.toMatch(/<(?:link|iframe|object)\b|\ssrc="(?!data:)|url\((?!data:)[^)]/u);
    expect(still).not.toContain("@import");
  });

  it("has one h1, and an h2 on every other slide", () => {
    const all = sections(shop.html(deckOf("en", "16:9", everyKind(ENGLISH))));
    expect(all.length).toBe(everyKind(ENGLISH).length);
    expect(all[0]?.match(/<h1/gu)).toHaveLength(1);
    for (const section of all.slice(1)) expect(section.match(/<h[1-6]/gu)).toEqual(["<h2"]);
  });

  it("draws the box of a task, and says what it says", () => {
    const items = (["open", "done"] as const).map((task) => ({
      ...shown("item", "paint it"),
      depth: 0,
      number: null,
      task,
    }));
    const html = shop.html(
      deckOf("ru", "16:9", [{ kind: "list", intro: null, ordered: false, first: 1, items, part: { page: 1, of: 1 } }]),
    );
    const said = [
      ...html.matchAll(/<p class="item task (\w+)"[^>]*><span class="unseen"><span class="own">([^<]*)</gu),
    ];
    expect(said.map(([, state, words]) => [state, words])).toEqual([
      ["open", "не сделано"],
      ["done", "сделано"],
    ]);
  });

  it("nests lists in their items, each with its numbers or bullets", () => {
    const numbers = [3, null, 1, null, 4];
    const items = [0, 1, 2, 1, 0].map((depth, index) => ({
      ...shown("item", `item ${index}`),
      depth,
      number: numbers[index] ?? null,
      task: null,
    }));
    const html = shop.html(
      deckOf("en", "16:9", [{ kind: "list", intro: null, ordered: true, first: 3, items, part: { page: 2, of: 2 } }]),
    );
    const list = /<ol[\s\S]*<\/ol>/u.exec(html)?.[0].replaceAll(/\s+|<p[^>]*>.*?<\/p>/gu, "");
    expect(list).toBe(
      '<olclass="items"><livalue="3"><ulclass="items"><li><olclass="items"><livalue="1"></li></ol></li><li></li></ul></li><livalue="4"></li></ol>',
    );
  });

  it("marks what code is made of, without a change to it", () => {
    const code = "const a = '<b>' + \"&amp;\"; // said";
    const page = { page: 1, of: 1 };
    const html = shop.html(
      deckOf("en", "16:9", [
        { kind: "code", intro: null, code: shown("code", code), language: "js", part: page },
        { kind: "code", intro: null, code: shown("code", code), language: "no-such-language", part: page },
      ]),
    );
    const [marked, plain] = [...html.matchAll(/<code [^>]*>(.*?)<\/code>/gu)].map((match) => match[1] ?? "");
    expect(marked).toContain('<span class="hljs-keyword">const</span>');
    expect(plain).not.toContain("hljs");
    expect(textOf(marked)).toBe(code);
    expect(textOf(plain)).toBe(code);
  });

  it("marks each line of code, what is coloured over several too", () => {
    const code = "/* one\n\n    two */ f(a,\nb,\nc);\n\tconst x = '<';\n";
    const page = { page: 1, of: 1 };
    const slides = ["js", null].map((language) => ({
      kind: "code" as const,
      intro: null,
      code: shown("code", code),
      language,
      part: page,
    }));
    const html = shop.html(deckOf("en", "16:9", slides));
    const all = [...html.matchAll(/<code [^>]*>(.*?)<\/code>/gsu)].map((match) => match[1] ?? "");
    expect(all).toHaveLength(2);
    for (const one of all) {
      const lines = one.split(/(?=<span class="line")/u);
      expect(lines.map(textOf)).toEqual(code.split(/(?<=\n)/u));
      for (const line of lines) expect(line.match(/<span/gu)?.length).toBe(line.match(/<\/span>/gu)?.length);
      expect(lines.map((line) => /--hang:(\d+)ch/u.exec(line)?.[1] ?? "2")).toEqual(["2", "2", "6", "2", "2", "8"]);
    }
    expect(all[0]?.match(/hljs-comment/gu)?.length).toBe(3);
  });

  it("has whole seconds for every slide", () => {
    for (const section of sections(shop.html(deckOf("en", "16:9", everyKind(ENGLISH))))) {
      expect(section).toMatch(/^<section [^>]*data-timing="\d+"/u);
    }
  });

  it("says where each text comes from", () => {
    const html = shop.html(
      deckOf("en", "16:9", [
        {
          kind: "statement",
          label: null,
          statement: { ...shown("headline", "it rained"), start: 7, end: 16 },
          evidence: [],
        },
      ]),
    );
    expect(html).toContain('<span data-role="headline" data-start="7" data-end="16">It rained</span>');
  });

  it("lets no markup through", () => {
    const evil = '<img src=x onerror="alert(1)">&\'"<script>';
    const html = shop.html({
      ...deckOf("en", "16:9", [
        {
          kind: "title",
          title: shown("title", evil),
          kicker: shown("kicker", evil),
          standfirst: shown("standfirst", evil),
          authors: [shown("author", evil)],
        },
        {
          kind: "quote",
          passages: [shown("quote", evil)],
          joints: [],
          cutBefore: false,
          cutAfter: false,
          credit: credit(evil, evil, evil, evil),
          part: { page: 1, of: 1 },
        },
        { kind: "code", intro: null, code: shown("code", evil), language: evil, part: { page: 1, of: 1 } },
        {
          kind: "image",
          natural: null,
          credit: null,
          data: null,
          alt: shown("alt", evil),
          caption: shown("caption", evil),
        },
        {
          kind: "sources",
          title: null,
          authors: [],
          publication: null,
          published: null,
          url: shown("url", "javascript:alert(1)"),
          licence: shown("licence", evil),
        },
      ]),
      title: evil,
      credit: evil,
      authors: [evil],
    });
    expect(html).not.toContain("<img src=x");
    expect(html.match(/<script/gu)).toHaveLength(1);
    expect(html).not.toContain('href="javascript');
  });

  it("carries only the fonts that its slides need", () => {
    const faces = (html: string) => html.match(/@font-face/gu)?.length;
    expect(faces(shop.html(deckOf("en", "16:9", everyKind(ENGLISH))))).toBe(4);
    expect(faces(shop.html(deckOf("ru", "16:9", everyKind(RUSSIAN))))).toBe(8);
    expect(faces(shop.html(deckOf("kk", "16:9", everyKind(KAZAKH))))).toBe(12);
  });

  it("is small", () => {
    const size = (language: string, slides: ReturnType<typeof everyKind>) =>
      Buffer.byteLength(shop.html(deckOf(language, "16:9", slides)));
    const flat = (filling: typeof ENGLISH) => everyKind(filling).filter(({ kind }) => kind !== "map");
    expect(size("en", flat(ENGLISH))).toBeLessThan(434_000);
    expect(size("kk", flat(KAZAKH))).toBeLessThan(541_000);
    for (const towns of [ENGLISH.towns, ...Object.values(MAPS)]) {
      const map = located(towns, "16:9");
      expect(map).toHaveLength(1);
      expect(size("en", [...flat(ENGLISH), ...map]) - size("en", flat(ENGLISH))).toBeLessThan(60_000);
    }
  });

  it("takes only prepared parts whose hashes are right", async () => {
    const { createHash } = await import("node:crypto");
    const { script } = JSON.parse(readFileSync(join(shop.folder, "assets.json"), "utf8"));
    const html = shop.html(deckOf("en", "16:9", everyKind(ENGLISH)));
    const inline = /<script>([\s\S]*)<\/script>/u.exec(html)?.[1] ?? "";
    expect(`sha256-${createHash("sha256").update(inline, "utf8").digest("base64")}`).toBe(script);
  });
});

describe("a quote", () => {
  const html = () =>
    shop.html(
      deckOf("ru", "16:9", [
        {
          kind: "quote",
          passages: [shown("quote", "Шёл [сильный] дождь."), shown("quote", "Нас не предупредили.")],
          joints: ["cut"],
          cutBefore: false,
          cutAfter: true,
          credit: credit("Ян", "7", "школьник", ""),
          part: { page: 1, of: 1 },
        },
      ]),
    );

  it("tells Lectern's cuts from the source's brackets", () => {
    expect(html().match(/<span class="cut">\[…\]<\/span>/gu)).toHaveLength(2);
    expect(html()).toContain("[сильный]");
  });

  it("stands in the marks of its language, and over its speaker", () => {
    expect(html()).toMatch(/<span class="mark">«<\/span>[\s\S]*»<\/blockquote>/u);
    expect(html()).toMatch(
      /<strong><span[^>]*>Ян<\/span><\/strong>, <span[^>]*>7<\/span>\u00a0· <span[^>]*>Школьник</u,
    );
  });
});

it("counts people in the form their number asks for", () => {
  const people = [credit("Ян", "", "", "")];
  const html = (count: number) =>
    shop.html(deckOf("ru", "16:9", [{ kind: "voices", ages: null, people, count, part: { page: 1, of: 1 } }]));
  expect(html(2)).toContain("2 человека, не опрос");
  expect(html(12)).toContain("12 человек, не опрос");
});

it("marks Lectern's own words where they are in another language", () => {
  const deck = {
    ...deckOf("kk", "16:9", [{ kind: "contents", entries: [{ number: 1, heading: shown("heading", "Бір") }] }]),
    labels: "en",
  };
  expect(shop.html(deck)).toContain('<span class="own" lang="en">Contents</span>');
});

it("draws time by its length, and breaks what would swallow the rest", () => {
  const on = (date: string) => ({ date, when: shown("date", date), what: shown("event", "x") });
  const gaps = timelineGaps({ events: ["1991", "2022-02-24", "2022-02-26", "2022-03-06"].map(on) } as never);
  expect(gaps.map(({ broken }) => broken)).toEqual([true, false, false, false]);
  expect((gaps[2]?.grow ?? 0) / (gaps[1]?.grow ?? 1)).toBeCloseTo(4);
});

it("has every word in every language", () => {
  const [first, ...others] = packs.all;
  for (const pack of others) {
    expect(Object.keys(pack.slide)).toEqual(Object.keys(first?.slide ?? {}));
    for (const [key, value] of Object.entries(pack.slide))
      if (typeof value === "string") expect(value, `${pack.code} ${key}`).not.toBe("");
  }
});

it.each([
  ["en", "Rows 1–2 of 80 · Column 3 of 3"],
  ["kk", "80 жолдың 1–2 жолдары · 3 бағанның 3-бағаны"],
])("says in %s which rows and columns of a table stand on a slide, and of one that it is one", (language, words) => {
  const table = {
    kind: "table" as const,
    intro: null,
    header: [],
    rows: [1, 2].map((row) => [shown("cell", `${row}`)]),
    align: [null],
    stretch: { rows: { from: 1, to: 2, of: 80 }, columns: { from: 3, to: 3, of: 3 } },
    part: { page: 1, of: 1 },
  };
  const html = shop.html(deckOf(language, "16:9", [table]));
  expect(textOf(/<p class="part">(.*?)<\/p>/u.exec(html)?.[1])).toBe(words);
});

it("no line of handout and script ends with a short word or begins with a dash, in Russian", () => {
  const says = shown("evidence", 'Он живёт у реки — и "ждёт" с 2019 года.');
  const note = { number: 1, text: "Всё это в архиве.", start: 0, end: 0, ranges: [], marks: [] };
  const set = 'Он живёт у\u00a0реки\u00a0— и\u00a0"ждёт" с\u00a02019\u00a0года.';
  const deck = deckOf("ru", "16:9", everyKind(RUSSIAN).slice(0, 1));
  const notes = { cues: [], say: [says], background: [says], footnotes: [note], cue: "" };
  const { handout, script } = shop.paper({ ...deck, slides: deck.slides.map((slide) => ({ ...slide, notes })) });
  for (const paper of [handout, script]) {
    const runs = [...paper.matchAll(/<span data-start[^>]*>([^<]*ждёт[^<]*)/gu)].map(([, run]) => textOf(run));
    expect(runs).toEqual([set, set]);
    expect(paper).toContain("Всё это в\u00a0архиве.");
  }
});

describe("the script", () => {
  it("heads its parts as the slides are headed", () => {
    const deck = deckOf("en", "16:9", everyKind(ENGLISH).slice(0, 2));
    const slides = deck.slides.map((slide) => ({ ...slide, headline: 'some say it\'s "late" - too late' }));
    const { script } = shop.paper({ ...deck, title: "The dam's year", slides });
    expect([...script.matchAll(/<h([12])[^>]*>([^<]*)/gu)].map(([, level, text]) => [level, textOf(text)])).toEqual([
      ["1", "The dam’s year"],
      ["2", "Some say it’s “late”\u00a0– too late"],
      ["2", "Some say it’s “late”\u00a0– too late"],
    ]);
  });
});
