import { describe, expect, it } from "vitest";
import { fetched } from "./fetched.ts";
import { invented } from "./invented.ts";
import { lost } from "./lost.ts";
import { PAYLOADS, poisoned, shapes } from "./shapes.ts";
import { talkOf } from "./talk.ts";

describe("the promises hold on texts of odd shapes", () => {
  it.each(shapes().map((script) => [script.name, script] as const))(
    "%s",
    async (_, script) => {
      for (const minutes of [null, 3]) {
        const talk = await talkOf(script, minutes === null ? {} : { minutes });
        expect({ minutes, faults: [...lost(talk), ...invented(talk), ...fetched(talk.html)] }).toEqual({
          minutes,
          faults: [],
        });
      }
    },
    30_000,
  );
});

it("a deck grows with its text, not with the square of its sections", async () => {
  const sections = (count: number) =>
    Array.from({ length: count }, (_, n) => `## Part ${n}\n\nBoat ${n} was counted on the quay.\n`).join("\n");
  const size = async (count: number) => (await talkOf({ name: "x.md", text: sections(count) })).html.length;
  const [none, some, many] = [await size(1), await size(100), await size(400)];
  expect(many - none).toBeLessThan(6 * (some - none));
});

describe("nothing that runs, loads or styles reaches the deck", () => {
  it.each(PAYLOADS)("%s", async (payload) => {
    const { html } = await talkOf(poisoned(payload));
    expect(fetched(html)).toEqual([]);
    const shown = html.slice(html.indexOf('<div class="slides">'), html.indexOf("<dialog"));
    expect(shown).not.toMatch(
      /<(?:script|style|iframe|object|embed|form|input|link|meta|base|video|template|math|details(?! class))\b/iu,
    );
  });
});
