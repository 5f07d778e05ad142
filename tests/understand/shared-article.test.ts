import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read } from "../../src/read/index.ts";
import { findSpeech } from "../../src/understand/speech.ts";
import { packs } from "../packs.ts";

const SHARED = "../shared/articles/kazakhstan-divided.md";
const shared = existsSync(SHARED);
if (!shared && process.env.CI) throw new Error("the shared article is missing");

/** Who speaks, in order: name, age, role, place, fragments, how found; then the pull quotes. */
const SPOKEN = [
  ["Andrei", null, null, "Aktau", 2, "pronoun"],
  ["Gulmira", 48, "entrepreneur", "Karaganda", 1, "name"],
  ["Gulmira", 48, "entrepreneur", "Karaganda", 1, "name"],
  ["Tatyana", 48, "Plant worker", "Pavlodar", 1, "name"],
  ["Lyazzat", 58, "entrepreneur", "Shymkent", 1, "name"],
  ["Aizada", 30, "consultant", "Nur-Sultan", 1, "name"],
  ["Olga", 32, "Journalist", "Kostanai", 1, "name"],
  ["Karlygash", 42, "schoolteacher", "Karaganda", 1, "pronoun"],
  ["Karlygash", 42, "schoolteacher", "Karaganda", 1, "pronoun"],
  ["Irina", null, null, null, 1, "pronoun"],
  ["Zarina", 50, "doctor", "Karaganda", 2, "pronoun"],
  ["Aleksandra", null, "blogger", "Ust-Kamenogorsk", 2, "pronoun"],
  ["Aizada", 30, "consultant", "Nur-Sultan", 1, "name"],
  ["Yurii", null, "economist", "Nur-Sultan", 1, "name"],
  ["Olga", 32, "Journalist", "Kostanai", 1, "name"],
  ["Aleksandra", null, "blogger", "Ust-Kamenogorsk", 1, "name"],
  ["Olga", 32, "Journalist", "Kostanai", 1, "pull-quote"],
  ["Zarina", 50, "doctor", "Karaganda", 1, "pull-quote"],
];

describe.skipIf(!shared)("the shared article's voices", () => {
  const text = shared ? readFileSync(SHARED, "utf8") : "Nothing here.";
  const article = read(
    { name: SHARED, format: "markdown", text },
    { lang: null, packs, keep: false, report: () => {} },
  );
  const { quotes, people } = findSpeech(article, packs.of(article.language));

  it("are all heard, each with what the text tells of them", () => {
    const found = quotes.map((quote) => {
      const person = quote.speaker === null ? null : people[quote.speaker];
      const facts = [person?.name?.text, person?.age?.value, person?.role?.text, person?.place?.text];
      return [...facts.map((fact) => fact ?? null), quote.fragments.length, quote.via];
    });
    expect(found).toEqual(SPOKEN);
  });

  it("are repeated by the pull quotes", () => {
    expect(quotes.filter((quote) => quote.kind === "pull-quote").map((quote) => quote.repeats)).toEqual([6, 10]);
  });

  it("are people, and nobody else is", () => {
    expect(people.map((person) => [person.name?.text ?? null, person.public])).toEqual([
      ["Vladimir Putin", true],
      ["Kassym-Jomart Tokayev", true],
      ["Volodymyr Zelenskyi", true],
      ...["Andrei", "Gulmira", "Tatyana", "Lyazzat", "Aizada", "Olga", "Karlygash", "Irina", "Almakhan", "Zarina"].map(
        (name) => [name, false],
      ),
      ["Aleksandra", false],
      ["Yurii", false],
    ]);
    expect(people.find((person) => person.name?.text === "Almakhan")).toMatchObject({
      age: { value: 53 },
      role: null,
      place: { text: "Zhanaozen" },
    });
  });
});
