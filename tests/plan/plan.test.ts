import { expect, test } from "vitest";
import { build } from "../../src/index.ts";

/** What each made article has to become: slides in order, overviews aside. */
const EXPECTED: Readonly<Record<string, readonly object[]>> = {
  "short-quotes-stand-under-their-claim": [
    {
      kind: "statement",
      evidence: [
        { quoted: true, credit: { name: { text: "Anna Berg" }, age: { text: "61" } } },
        { quoted: true, credit: { name: { text: "Nils Lund" }, place: { text: "Southholm" } } },
      ],
    },
  ],
  "interrupted-quote-has-marks-of-its-own": [
    { kind: "quote", joints: ["sentence"], cutBefore: false, cutAfter: false, credit: { name: { text: "Anna Berg" } } },
  ],
  "figure-has-its-clause-and-its-date": [
    {
      kind: "figure",
      bars: false,
      figures: [
        {
          qualifier: { text: "more than" },
          number: { text: "2,400" },
          what: { text: "people marched through Northholm to keep the ferry" },
        },
      ],
      when: { text: "3 May 2023", derivation: "date" },
    },
  ],
  "bars-say-what-of": [
    {
      kind: "figure",
      bars: true,
      figures: [{ value: 45 }, { value: 12 }],
      statement: { text: "pensioners make up 45% of the passengers, compared to 12% schoolchildren" },
    },
  ],
  "list-is-shared-out-evenly": [
    { kind: "list", first: 1, items: [{}, {}, {}], part: { page: 1, of: 2 } },
    { kind: "list", first: 4, items: [{}, {}], part: { page: 2, of: 2 } },
  ],
  "handful-is-no-figure": [{ kind: "statement" }],
  "ends-on-its-last-claim": [{ kind: "statement" }, { kind: "quote" }, { kind: "statement" }],
};

const OVERVIEWS = new Set(["title", "contents", "timeline", "voices", "sources"]);

for (const [name, expected] of Object.entries(EXPECTED))
  test(name.replaceAll("-", " "), async () => {
    const { deck } = await build(new URL(`../fixtures/plan/${name}.md`, import.meta.url).pathname);
    expect(deck.slides.filter(({ kind }) => !OVERVIEWS.has(kind))).toMatchObject(expected);
  });
