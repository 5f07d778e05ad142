import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ages, Credit } from "../../src/model/deck.ts";
import { agesOf } from "../../src/plan/ages.ts";
import { filler, planned } from "./planned.ts";

const text = (role: "name" | "age", words: string) =>
  ({ role, text: words, start: 0, end: 1, ranges: [{ start: 0, end: 1 }], derivation: null }) as const;
const person = (name: string, age: number | null): Credit => ({
  name: text("name", name),
  age: age === null ? null : text("age", String(age)),
  role: null,
  place: null,
});

/** Where a label stands, by a letter's real width, which is less than what the axis reckons with. */
function boxOf({ x, y, person: at }: Ages["points"][number], people: readonly Credit[]) {
  const width = 36 + (people[at]?.name?.text.length ?? 0) * 24 * 0.55;
  const left = x + 10;
  return { left, right: left + width, top: y - 15, bottom: y + 15 };
}

describe("an axis of ages", () => {
  it("has everybody once, labels that meet no other and no other's line, whoever they are", () => {
    const one = fc.tuple(fc.integer({ min: 2, max: 24 }), fc.option(fc.integer({ min: 5, max: 99 })));
    fc.assert(
      fc.property(fc.array(one, { minLength: 3, maxLength: 24 }), fc.constantFrom(1104, 832), (list, width) => {
        const people = list.map(([long, age]) => person("n".repeat(long), age));
        if (people.every(({ age }) => !age)) return;
        const ages = agesOf(people, width);
        const { points, beside, ticks } = ages;
        expect([...points.map((point) => point.person), ...beside].sort((a, b) => a - b)).toEqual(
          people.map((_, i) => i),
        );
        // As many as eight find room whoever they are; names too long for the axis stand beside it.
        const aged = people.filter(({ age, name }) => age && (name?.text.length ?? 0) < 16);
        if (people.length <= 8) expect(points.length).toBeGreaterThanOrEqual(aged.length);
        const boxes = points.map((point) => boxOf(point, people));
        boxes.forEach((box, i) => {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(width);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThan(ages.y);
          points.forEach(({ x, y }, j) => {
            const other = boxes[j];
            if (i === j || !other) return;
            const meet =
              box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
            expect(meet).toBe(false);
            expect(x > box.left && x < box.right && y < box.top).toBe(false);
          });
        });
        const [first, last] = [ticks[0], ticks.at(-1)];
        for (const { person: at, x } of points) {
          const age = Number(people[at]?.age?.text);
          const share = (age - (first?.age ?? 0)) / ((last?.age ?? 0) - (first?.age ?? 0));
          expect(x).toBeCloseTo((first?.x ?? 0) + share * ((last?.x ?? 0) - (first?.x ?? 0)), -0.5);
        }
      }),
    );
  });

  const SPEAKERS = [
    "Maren Holt, 54, a teacher",
    "Jon Berg, 31, a baker",
    "Ada Lund, 78, a nurse",
    "Nils Dahl, a sailor",
  ];
  const article = `# A\n\n${filler(2)}\n\n${SPEAKERS.map(
    (who, i) => `“We have waited for this gate for ${i + 2} long years and more,” said ${who} from Larkhaven.`,
  ).join("\n\n")}\n\n${filler(4)}`;

  it("stands there only where it is asked for, in place of the table", async () => {
    const usual = await planned(article);
    expect(usual.of("voices").map(({ ages, people }) => [ages, people.length])).toEqual([[null, 4]]);
    const asked = await planned(article, { voices: "ages" });
    const [slide, ...others] = asked.of("voices");
    expect(others).toEqual([]);
    expect(slide?.ages?.points.map((point) => slide.people[point.person]?.age?.text)).toEqual(["54", "31", "78"]);
    expect(slide?.ages?.beside.map((at) => slide.people[at]?.name?.text)).toEqual(["Nils Dahl"]);
    expect(slide?.count).toBe(4);
  });

  it("tells those who hear the slide each name with its age", async () => {
    const { files } = await planned(article, { voices: "ages" });
    const [, described = ""] =
      /<svg class="axis"[^>]* role="img" aria-label="([^"]*)"/u.exec(String(files[0]?.content)) ?? [];
    expect(described).toContain("Maren Holt, 54; Jon Berg, 31; Ada Lund, 78");
  });

  it("is a table again where hardly anybody has an age", async () => {
    const { of } = await planned(article.replaceAll(/, (?:31|78)/gu, ""), { voices: "ages" });
    expect(of("voices").map(({ ages }) => ages)).toEqual([null]);
  });
});
