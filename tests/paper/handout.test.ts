import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Printed, print, talk } from "./articles.ts";
import { infoOf, poppler } from "./tools.ts";

describe.skipIf(!poppler && !process.env.CI)("a handout (needs poppler-utils)", { timeout: 120_000 }, () => {
  test("of one slide a page has slides without text share a page", () => {
    const { deck, folder } = print([talk], "--format", "json,handout", "--per-page", "1")[0] as Printed;
    const texts = deck.slides.map(({ notes }) => notes.say.length + notes.background.length > 0);
    const shared = texts.filter((text, index) => index % 2 === 1 && !text && !texts[index - 1]).length;
    const pages = Number(infoOf(join(folder, "handout.pdf")).Pages);
    rmSync(folder, { recursive: true, force: true });
    expect(shared).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(texts.length - shared);
    expect(pages).toBeGreaterThanOrEqual(texts.filter(Boolean).length);
  });
});
