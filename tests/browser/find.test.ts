import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { deckOf, everyKind, RUSSIAN } from "./decks.ts";
import { studio } from "./studio.ts";

const at = studio();
const kinds = everyKind(RUSSIAN);

async function open(query = "", language = "ru", slides = kinds): Promise<Page> {
  const file = join(at.shop.folder, "find.html");
  writeFileSync(file, at.shop.html(deckOf(language, "16:9", slides)));
  const page = await at.browser.newPage();
  await page.setViewport({ width: 1024, height: 768 });
  await page.goto(pathToFileURL(file).href + query);
  await page.waitForSelector(".reveal.ready");
  return page;
}

const chosen = (page: Page) =>
  page.$eval("#found [aria-selected=true]", (one) => {
    const list = one.parentElement?.getBoundingClientRect();
    const { top, bottom } = one.getBoundingClientRect();
    return {
      number: Number(one.querySelector("b")?.textContent),
      seen: top >= (list?.top ?? 0) && bottom <= (list?.bottom ?? 0),
    };
  });

it.each(["", "?view=read"])(
  "the search opens at the slide that is on, with all slides told apart, %s",
  async (view) => {
    const page = await open(`${view}#/20`);
    await page.keyboard.press("g");
    expect(await chosen(page)).toEqual({ number: 21, seen: true });
    const said = await page.$$eval("#found li", (all) =>
      all.map((one) => [...one.querySelectorAll("span, small")].map((part) => part.textContent).join(" ")),
    );
    expect(said.length).toBe(kinds.length);
    expect(said.filter((one) => one.trim().length < 12)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    expect((await chosen(page)).number).toBe(22);
    await page.close();
  },
);

it("the words that are looked for are marked, in their context where no headline has them", async () => {
  const page = await open();
  const words = await page.$$eval("main section", (all) =>
    all.map((one) => one.querySelector("figcaption .place, figcaption")?.textContent ?? ""),
  );
  const place = /\p{Lu}\p{Ll}{4,}/u.exec(words.find((one) => /\p{Lu}\p{Ll}{4,}/u.test(one)) ?? "")?.[0] ?? "";
  expect(place.length).toBeGreaterThan(4);
  await page.keyboard.press("g");
  await page.keyboard.type(place.toLowerCase());
  const marks = await page.$$eval("#found li", (all) =>
    all.map((one) => [...one.querySelectorAll("mark")].map((mark) => mark.textContent ?? "")),
  );
  expect(marks.length).toBeGreaterThan(0);
  for (const one of marks) expect(one.map((mark) => mark.toLowerCase())).toContain(place.toLowerCase());
  await page.close();
});

it("says how many slides are found, in the words of the language", async () => {
  const forms = { 1: "слайд", 2: "слайда", 5: "слайдов", 21: "слайд" };
  const counts = Object.keys(forms).map(Number);
  for (const count of counts) {
    const page = await open("", "ru", kinds.slice(0, count));
    await page.keyboard.press("g");
    const said = await page.$eval("#find [role=status]", (one) => one.textContent);
    expect(said).toBe(`${count} ${forms[count as 1]}`);
    const seen = await page.$eval("#find [role=status]", (one) => one.getBoundingClientRect().height);
    expect(seen).toBeGreaterThan(10);
    await page.close();
  }
  const page = await open();
  await page.keyboard.press("g");
  for (const letter of "ар!") {
    await page.keyboard.type(letter);
    const said = await page.$eval("#find [role=status]", (one) => one.textContent ?? "");
    const found = (await page.$$("#found li")).length;
    if (found === 0) expect(said).toBe("Такого слайда нет");
    else expect(Number.parseInt(said, 10)).toBe(found);
  }
  await page.close();
});
