import type { Shown } from "../model/deck.ts";
import type { Event } from "../model/findings.ts";
import type { Derived } from "../model/text.ts";
import type { Context } from "./options.ts";
import { show } from "./shown.ts";

/** The date as it is written in the article's language, derived from the event's. */
export function dateShown(event: Event, context: Context): Shown {
  const text = formatDate(event.date, context);
  const derived: Derived = {
    text,
    start: event.when.start,
    end: event.when.end,
    ranges: event.when.ranges,
    derivation: "date",
  };
  return show("date", derived);
}

/**
 * "6 March 2022", "March 2022", "2022": an ISO date as exact as it is, in a language's own words. Written from the pack:
 * Intl takes longer to load than a deck takes to plan, so that only languages without a pack use it.
 */
export function formatDate(iso: string, { article: { language }, pack, labels }: Context): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (year === undefined || month === undefined) return iso;
  const words = pack ?? (language === "und" ? labels : null);
  if (!words) return formatByIntl(Date.UTC(year, month - 1, day ?? 1), language, day !== undefined);
  const { full, month: bare, months, monthsAlone } = words.date;
  const name = (day === undefined ? (monthsAlone ?? months) : months)[month - 1] ?? "";
  return (day === undefined ? bare : full)
    .replace("{day}", String(day))
    .replace("{month}", name)
    .replace("{year}", String(year));
}

function formatByIntl(time: number, language: string, withDay: boolean): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric", month: "long" };
  return new Intl.DateTimeFormat(language, withDay ? { ...options, day: "numeric" } : options).format(time);
}
