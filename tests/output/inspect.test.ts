import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inspectJson } from "../../src/output/inspect.ts";
import { understand } from "../../src/understand/index.ts";
import { ARTICLE } from "../cli/command.ts";
import { packs } from "../packs.ts";
import { hasShared, readText, SHARED } from "../read/support.ts";

/** A shape: what a value has to be, key for key. */
type Shape = (value: unknown, path: string, wrong: string[]) => void;

const is =
  (what: string, test: (value: unknown) => boolean): Shape =>
  (value, path, wrong) => {
    if (!test(value)) wrong.push(`${path} is ${JSON.stringify(value)}, not ${what}`);
  };
const string = is("a string", (value) => typeof value === "string");
const integer = is("an index", (value) => Number.isInteger(value) && (value as number) >= 0);
const number = is("a number", (value) => typeof value === "number" && Number.isFinite(value));
const share = is("from 0 to 1", (value) => typeof value === "number" && value >= 0 && value <= 1);
const boolean = is("true or false", (value) => typeof value === "boolean");
const matching = (what: RegExp): Shape => is(`${what}`, (value) => typeof value === "string" && what.test(value));
const oneOf = (...words: readonly string[]): Shape => matching(new RegExp(`^(?:${words.join("|")})$`, "u"));
const nullable =
  (shape: Shape): Shape =>
  (value, path, wrong) =>
    value === null || shape(value, path, wrong);
const list =
  (shape: Shape): Shape =>
  (value, path, wrong) => {
    if (!Array.isArray(value)) wrong.push(`${path} is no list`);
    else for (const [i, one] of value.entries()) shape(one, `${path}[${i}]`, wrong);
  };
const object =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, path, wrong) => {
    if (typeof value !== "object" || value === null) {
      wrong.push(`${path} is no object`);
      return;
    }
    const found = value as Record<string, unknown>;
    for (const [key, shape] of Object.entries(shapes)) {
      if (key in found) shape(found[key], `${path}.${key}`, wrong);
      else wrong.push(`${path}.${key} is missing`);
    }
    for (const key of Object.keys(found)) if (!(key in shapes)) wrong.push(`${path}.${key} is not in the contract`);
  };

const range = { start: integer, end: integer };
const text = { text: string, ...range, ranges: list(object(range)) };
const isoDate = matching(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u);

/** What `inspect --json` promises to programs. */
const contract = object({
  source: string,
  article: object({
    title: nullable(string),
    kicker: nullable(string),
    standfirst: nullable(string),
    authors: list(string),
    published: nullable(isoDate),
    publication: nullable(string),
    url: nullable(string),
    language: string,
    sections: list(object({ heading: nullable(string), depth: integer, ...range })),
  }),
  body: list(object({ kind: oneOf("paragraph", "quotation", "list", "table", "code", "image"), ...text })),
  quotes: list(
    object({
      ...text,
      kind: oneOf("quote", "pull-quote"),
      fragments: list(object(range)),
      repeats: nullable(integer),
      via: oneOf("name", "pronoun", "description", "pull-quote", "none"),
      confidence: share,
      speaker: nullable(
        object({ name: nullable(string), age: nullable(integer), role: nullable(string), place: nullable(string) }),
      ),
    }),
  ),
  people: list(
    object({
      name: nullable(string),
      age: nullable(integer),
      role: nullable(string),
      place: nullable(string),
      organisation: nullable(string),
      mentions: list(object(range)),
    }),
  ),
  figures: list(
    object({ ...text, value: number, unit: nullable(string), what: nullable(string), approximate: boolean }),
  ),
  events: list(object({ ...text, date: isoDate })),
  places: list(object({ name: string, ...range })),
  keySentences: list(object({ ...text, score: share })),
  omitted: list(object({ ...text, why: string })),
});

function faultsIn(source: string, lang: string | null): string[] {
  const article = readText(source, "markdown", lang);
  const line = inspectJson(article, understand(article, packs.of(article.language)));
  const wrong: string[] = line.includes("\n") ? ["more than one line"] : [];
  contract(JSON.parse(line), "", wrong);
  return wrong;
}

const fixtures = new URL("../fixtures/articles/", import.meta.url);
const files = readdirSync(fixtures).filter((file) => file.endsWith(".md"));

describe("inspect --json", () => {
  it.each([
    ["an article", ARTICLE],
    ["a word", "Word"],
    [
      "blocks of all kinds",
      "# T\n\n- a\n- b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\nx\n```\n\n![p](p.png)\n\n> “A b c d e f,” she said.\n",
    ],
    ["a language without a pack", "---\nlang: cs\n---\n„Tohle je jedna celá věta“, řekla Jana.\n"],
  ])("keeps its contract for %s", (_, source) => expect(faultsIn(source, null)).toEqual([]));

  it.each(files)("keeps its contract for %s", (file) =>
    expect(faultsIn(readFileSync(new URL(file, fixtures), "utf8"), null)).toEqual([]),
  );

  it.skipIf(!hasShared)("keeps its contract for the shared article", () =>
    expect(faultsIn(readFileSync(`${SHARED}/articles/kazakhstan-divided.md`, "utf8"), null)).toEqual([]),
  );

  it("would be caught breaking it", () => {
    const article = readText(ARTICLE, "markdown", "en");
    const printed = JSON.parse(inspectJson(article, understand(article, packs.of("en"))));
    const broken = { ...printed, quotes: [{ ...printed.quotes[0], via: "guess", more: 1 }], events: [{ date: "May" }] };
    const { places: _, ...less } = broken;
    const wrong: string[] = [];
    contract(less, "", wrong);
    expect(wrong.map((fault) => fault.split(" ")[0])).toEqual(
      expect.arrayContaining([".quotes[0].via", ".quotes[0].more", ".places", ".events[0].text", ".events[0].date"]),
    );
  });
});
