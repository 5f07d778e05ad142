import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packs } from "../packs.ts";
import { articles, hasShared, listed, marked, type Printed, print, shared, talk } from "./articles.ts";
import { bare, bookmarksOf, fontsOf, infoOf, pagesOf, poppler } from "./tools.ts";
import { uaFaults } from "./ua.ts";

/** Millimetres in points. */
const MM = 72 / 25.4;
const LINE = 4;
/** Kinds of slides that no section holds. */
const APART = ["title", "contents", "section", "voices", "sources"];
const FORMATS = "json,pdf,handout,script";

let talks: readonly Printed[] = [];
let again: Printed;

beforeAll(() => {
  if (!poppler && !process.env.CI) return;
  const own = () => print([talk], "--format", FORMATS);
  talks = [...own(), ...print(articles(), "--format", FORMATS)];
  again = own()[0] as Printed;
}, 600_000);
afterAll(() => {
  for (const { folder } of talks) rmSync(folder, { recursive: true, force: true });
});

/** The names of talks that fail a check, with what is wrong. */
async function failing(
  check: (talk: Printed) => readonly string[] | Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const talk of talks) found.push(...(await check(talk)).map((what) => `${talk.name}: ${what}`));
  return found;
}

const labelOf = ({ deck }: Printed) => packs.of(deck.labels)?.slide.footnotes ?? "";

const file = ({ folder }: Printed, name: string) => join(folder, `${name}.pdf`);

describe.skipIf(!poppler && !process.env.CI)("on paper (needs poppler-utils)", { timeout: 120_000 }, () => {
  test("there are articles, in three languages", () => {
    expect(new Set(talks.map(({ deck }) => deck.language))).toEqual(new Set(["en", "ru", "kk"]));
    expect(talks.length).toBe(hasShared ? 24 : 3);
  });

  test("a slide is a page of the slides' own size", async () => {
    expect(
      await failing((talk) => {
        const { Pages, "Page size": size } = infoOf(file(talk, "slides"));
        return [
          ...(Number(Pages) === talk.deck.slides.length ? [] : [`${Pages} pages, ${talk.deck.slides.length} slides`]),
          ...(size === "960 x 540 pts" ? [] : [String(size)]),
        ];
      }),
    ).toEqual([]);
  });

  test("every file says what it is, by whom and in which language, and that it is tagged", async () => {
    expect(
      await failing(async (talk) => {
        const faults = [];
        for (const name of ["slides", "handout", "script"]) {
          const { Title = "", Author = "", Tagged, JavaScript } = infoOf(file(talk, name));
          const doc = await PDFDocument.load(readFileSync(file(talk, name)), { updateMetadata: false });
          if (bare(Title) !== bare(talk.deck.title)) faults.push(`${name}: title ${Title}`);
          if (Author !== talk.deck.authors.join(", ")) faults.push(`${name}: author ${Author}`);
          if (doc.getLanguage() !== talk.deck.language) faults.push(`${name}: language ${doc.getLanguage()}`);
          if (Tagged !== "yes" || JavaScript !== "no") faults.push(`${name}: tagged ${Tagged}, script ${JavaScript}`);
        }
        return faults;
      }),
    ).toEqual([]);
  });

  test("every slide's title is in the bookmarks, once and in order, and leads to its page", async () => {
    expect(
      await failing(async (talk) => {
        const titles = talk.deck.slides.map(({ headline }) => headline);
        const faults = [];
        for (const name of ["slides", "handout", "script"]) {
          const marks = await bookmarksOf(file(talk, name));
          const called = marks.filter(({ title }, index) => bare(title).startsWith(bare(titles[index] ?? "")));
          if (called.length !== titles.length || marks.length !== titles.length) faults.push(`${name}: titles`);
          for (const { title } of marks) if (/(?:^|\s)["']\p{L}| - /u.test(title)) faults.push(`${name}: ${title}`);
          const pages = marks.map(({ page }) => page);
          const expected = name === "slides" ? titles.map((_, index) => index + 1) : [...pages].sort((a, b) => a - b);
          if (JSON.stringify(pages) !== JSON.stringify(expected)) faults.push(`${name}: pages ${pages}`);
          const sections = talk.deck.slides.map(({ kind }) => kind === "section");
          const nested = marks.filter(({ depth }, index) => depth > 0 && !sections.slice(0, index).includes(true));
          if (nested.length > 0 || marks.some(({ depth }, index) => sections[index] && depth > 0))
            faults.push(`${name}: nesting`);
          const filled = talk.deck.slides.some(({ kind }, index) => sections[index - 1] && !APART.includes(kind));
          if (filled && marks.every(({ depth }) => depth === 0)) faults.push(`${name}: no nesting`);
        }
        return faults;
      }),
    ).toEqual([]);
  });

  test("each page has every text of its slide", async () => {
    expect(
      await failing((talk) => {
        const pages = pagesOf(file(talk, "slides")).map(bare);
        return talk.deck.slides.flatMap(({ texts }, index) =>
          texts
            .filter(({ text, role }) => role !== "alt" && !pages[index]?.includes(bare(text)))
            .map(({ text, role }) => `${index + 1}: ${role} ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`),
        );
      }),
    ).toEqual([]);
  });

  test("bookmarks on the handout lead to the page that shows the slide", async () => {
    expect(
      await failing(async (talk) => {
        const pages = pagesOf(file(talk, "handout")).map(bare);
        const marks = await bookmarksOf(file(talk, "handout"));
        return talk.deck.slides.flatMap(({ texts }, index) => {
          const text = texts.find(({ text, role }) => role !== "alt" && bare(text).length > 12)?.text;
          const page = marks[index]?.page ?? 0;
          return text === undefined || pages[page - 1]?.includes(bare(text)) ? [] : [`slide ${index + 1} on ${page}`];
        });
      }),
    ).toEqual([]);
  });

  test("the handout has every sentence of the notes once, in order, beside the slides", async () => {
    expect(
      await failing((talk) => {
        const left = (18 + 84 + 4) * MM;
        const crop = { x: left, y: 20 * MM, width: 595 - left, height: 842 - 38 * MM };
        const found = bare(pagesOf(file(talk, "handout"), crop).join(""));
        const expected = bare(
          talk.deck.slides
            .map(({ notes: { say, background, footnotes } }) => {
              const run = [...say, ...background].sort((a, b) => a.start - b.start);
              return marked(run, footnotes) + listed(footnotes, labelOf(talk));
            })
            .join(""),
        );
        return found.startsWith(expected) ? [] : [differenceOf(expected, found)];
      }),
    ).toEqual([]);
  });

  test("the script has cues, what is to be said and the background, each once and in order", async () => {
    expect(
      await failing((talk) => {
        const left = (18 + 24) * MM;
        const crop = { x: left, y: 20 * MM, width: 595 - left, height: 842 - 38 * MM };
        const found = bare(pagesOf(file(talk, "script"), crop).join(""));
        let at = bare(talk.deck.title).length;
        for (const [index, { headline, notes }] of talk.deck.slides.entries()) {
          const { cue, cues, say, background, footnotes } = notes;
          const runs = [marked(cues, []), marked(say, footnotes), marked(background, footnotes)];
          for (const part of [headline, cue, ...runs, listed(footnotes, labelOf(talk))].map(bare)) {
            const next = found.indexOf(part, at);
            // Between two parts stands nothing but the background's label; before the first slide the opening.
            if (next < 0 || next - at > (index === 0 ? 600 : 30)) return [differenceOf(part, found.slice(at))];
            at = next + part.length;
          }
        }
        return at === found.length ? [] : [`something after the end: ${found.slice(at, at + 40)}`];
      }),
    ).toEqual([]);
  });

  test("no page is empty, and no word stands outside the margins", async () => {
    expect(
      await failing((talk) =>
        ["handout", "script"].flatMap((name) => {
          const crop = { x: 0, y: 20 * MM, width: 595, height: 842 - 38 * MM };
          const empty = pagesOf(file(talk, name), crop).findIndex((page) => bare(page) === "");
          const strip = { y: 0, width: 18 * MM - LINE, height: 842 };
          const outside = [0, 595 - strip.width].flatMap((x) => pagesOf(file(talk, name), { ...strip, x }).map(bare));
          return [
            ...(empty < 0 ? [] : [`${name}: page ${empty + 1} is empty`]),
            ...outside.filter((text) => text !== "").map((text) => `${name}: in the margin: ${text}`),
          ];
        }),
      ),
    ).toEqual([]);
  });

  test("all fonts are embedded, and their letters have a meaning", async () => {
    expect(
      await failing((talk) =>
        ["slides", "handout", "script"].flatMap((name) => {
          const fonts = fontsOf(file(talk, name));
          return [
            ...(fonts.length > 0 ? [] : [`${name}: no fonts`]),
            ...fonts.filter(({ whole }) => !whole).map((font) => `${name}: ${font.name}`),
          ];
        }),
      ),
    ).toEqual([]);
  });

  test("a program finds no fault of PDF/UA-1", async () => {
    expect(
      await failing(async (talk) => {
        const faults = [];
        for (const name of ["slides", "handout", "script"]) {
          for (const fault of await uaFaults(readFileSync(file(talk, name)))) faults.push(`${name}: ${fault}`);
        }
        return faults;
      }),
    ).toEqual([]);
  });

  test("the same article is the same file twice", () => {
    for (const name of ["slides", "handout", "script"]) {
      const [first, second] = [talks[0] as Printed, again].map((talk) => readFileSync(file(talk, name)));
      expect(first?.equals(second as Buffer), name).toBe(true);
    }
  });

  test.skipIf(!hasShared && !process.env.CI)("the slides of the shared article take at most 250 KB", () => {
    const printed = talks[1 + articles().indexOf(shared)] as Printed;
    expect(statSync(file(printed, "slides")).size).toBeLessThanOrEqual(250_000);
  });
});

function differenceOf(expected: string, found: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at++;
  return `wanted …${expected.slice(Math.max(0, at - 20), at + 30)}…, found …${found.slice(Math.max(0, at - 20), at + 30)}…`;
}
