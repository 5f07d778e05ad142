import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inspectJson } from "../../src/output/inspect.ts";
import { understand } from "../../src/understand/index.ts";
import { packs } from "../packs.ts";
import { readText } from "../read/support.ts";
import { type Expected, type Found, type Kind, wantedIn } from "./expected.ts";

const FOLDER = new URL("../fixtures/articles/", import.meta.url);
const KINDS: readonly Kind[] = ["quotes", "people", "figures", "events", "places"];
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".md"))
  .map((file) => file.slice(0, -".md".length));

type Printed = Readonly<Record<Kind, readonly Found[]>> & { readonly article: { readonly language: string } };

function printed(name: string): Printed {
  const article = readText(readFileSync(new URL(`${name}.md`, FOLDER), "utf8"), "markdown", null);
  return JSON.parse(inspectJson(article, understand(article, packs.of(article.language))));
}

/** Articles written for the tests, and what a careful reader finds in them. */
describe.each(names)("the article %s", (name) => {
  const expected: Expected = JSON.parse(readFileSync(new URL(`${name}.expected.json`, FOLDER), "utf8"));
  const found = printed(name);
  const wanted = wantedIn(expected);

  it("is in its language", () => expect(found.article.language).toBe(expected.language));

  describe.each(KINDS)("%s", (kind) => {
    const rest = [...found[kind]];
    for (const { title, matches, attributes, known, optional } of wanted[kind]) {
      const at = rest.findIndex(matches);
      const one = at < 0 ? undefined : rest.splice(at, 1)[0];
      if (kind === "places") rest.splice(0, rest.length, ...rest.filter((other) => !matches(other)));
      if (optional) continue;
      if (typeof known === "string") {
        it.fails(`${title}: known to be missed: ${known}`, () => expect(one).toMatchObject(attributes));
        continue;
      }
      it(title, () => {
        const sure = Object.entries(attributes).filter(([key]) => !(key in known));
        expect(one).toMatchObject(Object.fromEntries(sure));
      });
      for (const [key, why] of Object.entries(known))
        it.fails(`${title}: ${key} known to be missed: ${why}`, () =>
          expect(one).toMatchObject({ [key]: attributes[key] }));
    }

    const shown = (one: Found): string => `${one.text ?? one.name ?? one.role}`;
    const extra = expected.extra?.[kind] ?? [];
    for (const { is, known } of extra)
      it.fails(`${is}: known to be found in error: ${known}`, () => expect(rest.map(shown)).not.toContain(is));
    it("no others", () => {
      const others = rest.map(shown).filter((text) => !extra.some(({ is }) => is === text));
      expect(others).toEqual([]);
    });
  });
});
