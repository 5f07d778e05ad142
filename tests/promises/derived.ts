import type { Shown, Slide } from "../../src/model/deck.ts";
import type { Text } from "../../src/model/text.ts";
import { clip, listed, seen, type Word, wordsIn } from "./oracle.ts";
import type { Talk } from "./talk.ts";

/** Which texts may be derived, and how. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  date: ["date", "published"],
  age: ["age"],
  name: ["name", "author", "publication", "place", "speaker-role"],
  number: ["number"],
  label: ["label", "publication"],
  escape: ["title", "kicker", "standfirst", "author", "publication", "licence"],
};

/** Where a derived text isn't of the closed list, or says something else than its range. */
export function derived(talk: Talk): string[] {
  const faults: string[] = [];
  for (const slide of talk.deck.slides) {
    for (const shown of slide.texts) {
      const { derivation, role, text } = shown;
      if (derivation === null) continue;
      if (!KINDS[derivation]?.includes(role))
        faults.push(`${slide.id}: a ${role} derived as ${derivation}: ${clip(text)}`);
      const wrong =
        derivation === "age" ? wrongAge(shown, talk) : derivation === "name" ? wrongName(shown, talk) : null;
      if (wrong) faults.push(`${slide.id}: ${wrong}`);
    }
    faults.push(
      ...datesOf(slide, talk).flatMap((date) => wrongDate(date, talk).map((fault) => `${slide.id}: ${fault}`)),
    );
  }
  return faults;
}

function rawWords({ source }: Talk, { ranges }: Text): Word[] {
  const raw = seen(ranges.map(({ start, end }) => source.slice(start, end)).join(" "));
  return wordsIn(raw, [{ start: 0, end: raw.length }]);
}

/** The numbers that words say, in digits or spelled: "42", "forty-two". */
function numbersIn(words: readonly Word[], { pack }: Talk): number[] {
  const values = pack?.numbers.words ?? {};
  return words.flatMap(({ word }) => {
    if (/^\d+/u.test(word)) return [Number.parseInt(word, 10)];
    const parts = word.split("-").flatMap((part) => (part in values ? [values[part] as number] : []));
    return word in values ? [values[word] as number] : parts.length ? [parts.reduce((sum, part) => sum + part, 0)] : [];
  });
}

function wrongAge(shown: Shown, talk: Talk): string | null {
  const numbers = numbersIn(rawWords(talk, shown), talk);
  const sums = [...numbers, numbers.reduce((sum, number) => sum + number, 0)];
  const aboveCompound =
    sums.includes(Number(shown.text)) ||
    rawWords(talk, shown).some(({ word }) => compound(word, Number(shown.text), talk));
  return aboveCompound ? null : `an age of ${shown.text} where the source says ${numbers.join(", ") || "none"}`;
}

/** "zweiundvierzig", "42-year-old", "сорокадвухлетний": a word that holds the number's parts. */
function compound(word: string, value: number, { pack }: Talk): boolean {
  const values = Object.entries(pack?.numbers.words ?? {}).filter(
    ([name]) => name.length > 2 && word.includes(name.slice(0, 4)),
  );
  const numbers = new Set(values.map(([, number]) => number));
  return numbers.has(value) || (numbers.has(value % 10) && numbers.has(value - (value % 10)));
}

/** A name in another order or form is made of the words of its range. */
function wrongName(shown: Shown, talk: Talk): string | null {
  const raw = rawWords(talk, shown);
  const own = wordsIn(shown.text, [{ start: 0, end: shown.text.length }]);
  const stranger = own.find(
    ({ word }) =>
      !raw.some((other) => other.word === word || other.word.startsWith(word.slice(0, Math.max(3, word.length - 3)))),
  );
  return stranger ? `"${stranger.word}" is no part of the name at ${shown.start}` : null;
}

interface Dated {
  readonly iso: string;
  readonly shown: Shown;
}

/** The dates a slide shows, each with the ISO date it is drawn or found as. */
function datesOf(slide: Slide, { findings }: Talk): Dated[] {
  if (slide.kind === "timeline") return slide.events.map(({ date, when }) => ({ iso: date, shown: when }));
  return slide.texts
    .filter(({ role }) => role === "date")
    .map((shown) => {
      const event = findings.events.find(({ when }) => when.start === shown.start && when.end === shown.end);
      return { iso: event?.date ?? "", shown };
    });
}

const DAY = 86_400_000;
const dayOf = (iso: string): number =>
  Date.parse(iso.length === 7 ? `${iso}-15` : iso.length === 4 ? `${iso}-07-01` : iso);

function wrongDate({ iso, shown }: Dated, talk: Talk): string[] {
  const { pack, article, findings } = talk;
  const faults: string[] = [];
  const fault = (what: string) => faults.push(`${iso}, shown as ${clip(shown.text)}: ${what}`);
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(iso) || Number.isNaN(dayOf(iso))) fault("is no date");

  const inWords = (text: string) => wordsIn(text, [{ start: 0, end: text.length }]).map(({ word }) => word);
  const said = inWords(shown.text);
  if (!said.includes(String(year))) fault("another year");
  if (day && !said.some((word) => Number.parseInt(word, 10) === day)) fault("another day");
  const monthName = month
    ? new Intl.DateTimeFormat(article.language === "und" ? "en" : article.language, {
        month: "long",
        day: "numeric",
        timeZone: "UTC",
      })
        .format(Date.UTC(2022, month - 1, 1))
        .toLowerCase()
    : "";
  if (month && !said.some((word) => word.length > 2 && monthName.includes(word.slice(0, 3)))) fault("another month");

  const words = rawWords(talk, shown);
  const raw = words.map(({ word }) => word);
  const numeric = raw.join(" ").match(/\d+/gu)?.map(Number) ?? [];
  const years = numeric.filter((number) => number >= 1000);
  const days = numeric.filter((number) => number > 0 && number < 32);
  const months = raw.flatMap((word) => pack?.time.months[word] ?? []);
  const published = article.published?.text ?? null;
  if (years.length && !years.includes(year)) fault("the source says another year");
  if (months.length && !months.includes(month)) fault("the source says another month");
  const absolute = months.length > 0 || years.length > 0;
  if (absolute && day && !days.includes(day)) fault("the source says another day");
  if (absolute && !years.length && published) {
    const sentence = article.sections
      .flatMap(({ blocks }) => blocks.flatMap(({ sentences }) => sentences))
      .find(({ start, end }) => start <= shown.start && shown.start < end);
    const ahead = sentence && pack ? listed(rawWords(talk, sentence), pack.time.future).length > 0 : false;
    const apart = (dayOf(iso) - dayOf(published)) / DAY;
    if (apart > (ahead ? 366 : 31) || apart < -366) fault("the source names no year, and this is not the nearest one");
  }
  if (!absolute) {
    const holiday = Object.entries(pack?.time.holidays ?? {}).some(
      ([name, at]) => at === iso.slice(5) && inWords(name).every((word) => raw.includes(word)),
    );
    const anchors = [published, ...findings.events.map(({ date }) => date)].filter((date) => date !== null);
    const numbers = new Set([0, 1, ...numbersIn(words, talk)]);
    const counted = anchors.some((anchor) =>
      [...numbers].some((number) =>
        [-1, 1].some((sign) =>
          raw.some((word) => unitsOf(word, talk).some((unit) => shifted(anchor, sign * number, unit).startsWith(iso))),
        ),
      ),
    );
    if (!holiday && !counted && !soon(raw.join(" "), iso, talk)) fault(`nothing in ${clip(raw.join(" "))} gives it`);
  }
  return faults;
}

type Unit = "day" | "week" | "month" | "year";

function unitsOf(word: string, { pack }: Talk): Unit[] {
  const unit = pack?.time.units[word];
  return unit ? [unit] : [];
}

function shifted(from: string, by: number, unit: Unit): string {
  const date = new Date(dayOf(from));
  if (unit === "day") date.setUTCDate(date.getUTCDate() + by);
  else if (unit === "week") date.setUTCDate(date.getUTCDate() + 7 * by);
  else if (unit === "month") date.setUTCMonth(date.getUTCMonth() + by, 1);
  else date.setUTCFullYear(date.getUTCFullYear() + by);
  return date.toISOString().slice(0, 10);
}

/** "yesterday", "last month": counted from publication. */
function soon(raw: string, iso: string, { pack, article }: Talk): boolean {
  const published = article.published?.text;
  if (!published) return false;
  return Object.entries(pack?.time.relative ?? {}).some(
    ([phrase, [by, unit]]) => raw.includes(phrase.replaceAll("’", "'")) && shifted(published, by, unit).startsWith(iso),
  );
}
