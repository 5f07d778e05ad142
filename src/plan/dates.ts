import type { Shown } from "../model/deck.ts";
import type { Event } from "../model/findings.ts";
import type { Derived } from "../model/text.ts";
import type { Context } from "./options.ts";
import { show } from "./shown.ts";

/** The date as it is written in the article's language, derived from the event's. */
export function dateShown(event: Event, context: Context): Shown {
  const text = formatDate(event.date, context.article.language);
  const derived: Derived = {
    text,
    start: event.when.start,
    end: event.when.end,
    ranges: event.when.ranges,
    derivation: "date",
  };
  return show("date", derived);
}

/** "6 March 2022", "March 2022", "2022": an ISO date as exact as it is, in a language's own words. */
export function formatDate(iso: string, language: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (year === undefined || month === undefined) return iso;
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric", month: "long" };
  if (day !== undefined) options.day = "numeric";
  const locale = language === "en" ? "en-GB" : language === "und" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, options).format(Date.UTC(year, month - 1, day ?? 1));
}
