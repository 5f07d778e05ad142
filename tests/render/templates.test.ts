import { readdirSync, readFileSync, rmSync } from "node:fs";
import Handlebars from "handlebars";
import { afterAll, beforeAll, expect, it } from "vitest";
import { templateModule } from "../../scripts/assets/templates.mjs";
import { type Workshop, workshop } from "../browser/build.ts";
import { deckOf, ENGLISH, everyKind, KAZAKH, RUSSIAN } from "../browser/decks.ts";

let own: Workshop;
/** The same with templates that Handlebars compiled. */
let theirs: Workshop;

beforeAll(async () => {
  const compiler = Handlebars.create();
  const files = readdirSync("templates").filter((file) => file.endsWith(".hbs"));
  const templates = Object.fromEntries(
    files.map((file) => [file.slice(0, -4), compiler.compile(readFileSync(`templates/${file}`, "utf8"))]),
  );
  compiler.registerPartial(templates);
  own = await workshop();
  theirs = own.dressed(templates);
});

afterAll(() => rmSync(own.folder, { recursive: true, force: true }));

it.each([
  ["en", ENGLISH, "16:9"],
  ["ru", RUSSIAN, "4:3"],
  ["kk", KAZAKH, "16:9"],
] as const)("templates made functions write what Handlebars writes: %s", (language, words, aspect) => {
  const deck = deckOf(language, aspect, everyKind(words));
  expect(own.html(deck)).toBe(theirs.html(deck));
  expect(own.paper(deck)).toEqual(theirs.paper(deck));
});

const made = async (sources: Record<string, string>) => {
  const { default: templates } = await import(`data:text/javascript,${encodeURIComponent(templateModule(sources))}`);
  return templates;
};

it.each([
  ["", {}],
  ["a{{b}}c{{{b}}}", { b: `<&>"'\`=` }],
  ["{{b}}{{{b}}}{{c}}{{{c}}}{{d.e.f}}", { b: 0, c: false, d: null }],
  ["{{#if a}}yes{{else if b}}maybe{{else}}no{{/if}}", { a: [], b: 0 }],
  ["{{#unless a}}none{{else}}{{a.length}}{{/unless}}", { a: [1, 2] }],
  [
    "{{#each a}}{{#unless @first}}, {{/unless}}{{b}}{{../c}}{{#each d}}{{this}}{{../../c}}{{/each}}{{/each}}",
    { a: [{ b: 1, d: [2, 3] }, { b: 4 }], c: "|" },
  ],
  ["{{#each a}}{{@key}}={{this}};{{else}}none{{/each}}", { a: { x: 1, y: "<" } }],
  ["{{#each a}}{{this}}{{else}}none{{/each}}", { a: [] }],
  ["{{! said aside }}x\n{{#if a}}\n  y\n{{/if}}\n", { a: 1 }],
])("%j", async (source, view) => {
  const { one, two } = await made({ one: source, two: "{{> one}}-{{> one part}}-{{> one b=c}}" });
  const compiler = Handlebars.create();
  compiler.registerPartial("one", source);
  const whole = { ...view, part: view, c: 5 };
  expect(one(view)).toBe(compiler.compile(source)(view));
  expect(two(whole)).toBe(compiler.compile("{{> one}}-{{> one part}}-{{> one b=c}}")(whole));
});

it.each([
  "{{help a}}",
  "x\n{{#with a}}{{/with}}",
  "{{#each a as |b|}}{{/each}}",
  "{{@index}}",
  "{{@root.a}}",
  "{{../a}}",
  "{{#> one}}{{/one}}",
])("says where what it doesn't know stands: %s", (source) => {
  expect(() => templateModule({ own: source })).toThrow(/^templates\/own\.hbs, line \d/);
});
