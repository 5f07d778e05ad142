import { expect, test } from "vitest";
import { formatDate } from "../../src/plan/dates.ts";
import type { Context } from "../../src/plan/options.ts";
import { packs } from "../packs.ts";

const context = (language: string): Context =>
  ({ article: { language }, pack: packs.of(language), labels: packs.of("en") }) as unknown as Context;

const byIntl = (language: string, options: Intl.DateTimeFormatOptions, time: number): string =>
  new Intl.DateTimeFormat(language, { timeZone: "UTC", year: "numeric", month: "long", ...options }).format(time);

test.each([
  ["en", "en-GB"],
  ["ru", "ru"],
  ["uk", "uk"],
  ["kk", "kk"],
  ["de", "de"],
  ["fr", "fr"],
  ["und", "en-GB"],
])("dates in %s are written as people there write them", (language, locale) => {
  for (let month = 1; month <= 12; month++) {
    const two = String(month).padStart(2, "0");
    const time = Date.UTC(2022, month - 1, 6);
    expect(formatDate(`2022-${two}-06`, context(language))).toBe(byIntl(locale, { day: "numeric" }, time));
    expect(formatDate(`2022-${two}`, context(language))).toBe(byIntl(locale, {}, time));
  }
  expect(formatDate("2022", context(language))).toBe("2022");
});
