// What stands at the edges of slides and screens, and on the slide that tests the projector.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { faultsAtOnce, turnTo } from "./check.ts";
import { deckOf, ENGLISH, everyKind, KAZAKH, shown } from "./decks.ts";
import { pixelsOf } from "./pixels.ts";
import { studio } from "./studio.ts";

const at = studio();

it.each([
  ["16:9", 1024, 768],
  ["4:3", 1280, 720],
] as const)("the bands of a deck of %s go on to the edges of a screen of %i × %i", async (aspect, width, height) => {
  const file = join(at.shop.folder, "bands.html");
  writeFileSync(file, at.shop.html(deckOf("en", aspect, everyKind(ENGLISH, aspect).slice(0, 6))));
  const page = await at.browser.newPage();
  await page.setViewport({ width, height });
  const band = async (address: string, where: readonly [number, number]) => {
    await page.goto(pathToFileURL(file).href + address);
    await page.waitForSelector(".reveal.ready");
    await page.addStyleTag({ content: "*{transition:none!important}" });
    const { data } = await pixelsOf(page, await page.screenshot());
    const [x, y] = where;
    return [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)];
  };
  const [title, section, statement] = ["#/0", "#/3", "#/5"];
  const [first, inside] = [await band(title, [2, 2]), await band(section, [2, height / 2])];
  expect(first).toEqual(inside);
  expect(await band(section, [2, 2])).toEqual(inside);
  expect(await band(section, [2, height - 8])).toEqual(inside);
  expect(await band(statement, [2, 2])).not.toEqual(inside);
  expect(await band(section, [width - 2, 2])).not.toEqual(inside);
  expect(await band(`?view=scroll${section}`, [width - 2, height / 2])).not.toEqual(inside);
  await page.close();
});

it("numbers of one digit and of two take the same room, so that what stands beside them does not move", async () => {
  const file = join(at.shop.folder, "numbers.html");
  const deck = deckOf("en", "16:9", everyKind(ENGLISH).slice(0, 12));
  writeFileSync(file, at.shop.html({ ...deck, credit: "The Example Review of Northern Waterworks, ".repeat(5) }));
  const page = await at.browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector(".reveal.ready");
  const left = async (index: number) => {
    await turnTo(page, index);
    return page.$eval(".present .number-of-slide", (one) => (one as HTMLElement).offsetLeft);
  };
  expect(await left(9)).toBe(await left(8));
  expect(await page.$eval(".present .number-of-slide", (one) => one.getClientRects()[0]?.height)).toBeLessThan(30);
  await page.close();
});

it.each(["16:9", "4:3"] as const)("a long credit line is whole, below all else: %s", async (aspect) => {
  const file = join(at.shop.folder, "credit.html");
  const deck = deckOf("en", aspect, everyKind(ENGLISH, aspect));
  const credit = "The Example Review of Northern Waterworks, Harbours and Settlements, ".repeat(2);
  writeFileSync(
    file,
    at.shop.html({ ...deck, credit: `${credit.slice(0, aspect === "16:9" ? -1 : 92)}23 March 2022` }),
  );
  const page = await at.browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector(".reveal.ready");
  expect(await faultsAtOnce(page)).toEqual([]);
  const hidden = await page.$$eval(
    ".foot .credit",
    (all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth || getComputedStyle(one).textOverflow === "ellipsis")
        .length,
  );
  expect(hidden).toBe(0);
  await page.close();
});

it.each([
  ["en", ENGLISH, 1],
  ["kk", KAZAKH, 3],
] as const)("the test slide shows letters in the fonts of the deck alone, in %s", async (language, filling, lines) => {
  const file = join(at.shop.folder, "test.html");
  writeFileSync(file, at.shop.html(deckOf(language, "16:9", everyKind(filling).slice(0, 12))));
  const page = await at.browser.newPage();
  await page.goto(`${pathToFileURL(file).href}?test`);
  await page.waitForSelector(".reveal.ready");
  expect(await page.$$eval(".present .specimen", (all) => all.length)).toBe(lines);
  await page.close();
});

it("marks and signs stand where text that runs from right to left begins", async () => {
  const file = join(at.shop.folder, "from-right.html");
  const [said, part] = ["הנהר עלה על גדותיו בלילה", { page: 1, of: 1 }];
  const quote = { joints: [], cutBefore: false, cutAfter: false, credit: null, part };
  const list = { intro: null, first: 1, part };
  const items = (number: number | null) => [{ ...shown("item", said), depth: 0, number, task: null }];
  writeFileSync(
    file,
    at.shop.html(
      deckOf("en", "16:9", [
        { kind: "quote", passages: [shown("quote", said)], ...quote },
        { kind: "list", ordered: false, ...list, items: items(null) },
        { kind: "list", ordered: true, ...list, items: items(1) },
      ]),
    ),
  );
  const page = await at.browser.newPage();
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector(".reveal.ready");
  const beside = await page.$eval(".present .words", (words) => {
    const text = words.querySelector("[data-role]")?.getBoundingClientRect();
    return (
      (words.querySelector(".mark")?.getBoundingClientRect().left ?? 0) - (text?.right ?? Number.POSITIVE_INFINITY)
    );
  });
  expect(Math.abs(beside)).toBeLessThan(20);
  for (const index of [1, 2]) {
    await turnTo(page, index);
    const sign = await page.$eval(".present .item", (item) => {
      const { left, width } = getComputedStyle(item, "::before");
      return (Number.parseFloat(left) + Number.parseFloat(width)) / (item as HTMLElement).offsetWidth;
    });
    expect(sign).toBeGreaterThan(0.95);
  }
  await page.close();
});
