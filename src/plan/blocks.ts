import type { Code, List } from "../model/article.ts";
import type { ListSlide, Pages, Shown } from "../model/deck.ts";
import type { Text } from "../model/text.ts";
import { locate } from "../text/index.ts";
import { type Choice, fits } from "./content.ts";
import { canHead, carriesTruth, contentWord, headlinesOf, withoutStop } from "./headline.ts";
import type { Context } from "./options.ts";
import { pointsOutside } from "./pronouns.ts";
import { type Content, inside, show, showOrNull, WORDS_A_SLIDE } from "./shown.ts";
import type { Unit } from "./units.ts";
import { countWords, wordsOf } from "./words.ts";

/** One slide of a block that may need several, and the units that are its notes. */
export interface Page {
  readonly choice: Choice;
  readonly units: readonly Unit[];
  /** Lectern's own words to the speaker, where there are some. */
  readonly cue?: string;
}

/** An item longer than this is cut to its first sentence. */
const ITEM_WORDS = 18;

/** A list in pages, what introduces it on the first; null where an item can't be shown short enough. */
export function listPages(list: List, units: readonly Unit[], heading: Shown | null, context: Context): Page[] | null {
  const texts = itemsOf(list, units, context);
  const items = list.items.map((item, index) => ({
    shown: texts[index] ?? null,
    depth: item.depth,
    number: item.number,
    task: item.task,
    units: units.filter((unit) => unit.block === list && inside(unit.text, item)),
  }));
  if (items.length < 2 || items.some(({ shown }) => !shown)) return null;
  const lead = units.filter((unit) => unit.block !== list);
  const intro = introOf(lead, heading, context);
  const page = (from: number, to: number, above: Shown | null, part: Pages): Omit<ListSlide, keyof typeof NONE> => ({
    kind: "list",
    intro: above,
    ordered: list.ordered,
    first: items.slice(from).find(({ depth, number }) => depth === 0 && number !== null)?.number ?? 1,
    items: items
      .slice(from, to)
      .map(({ shown, depth, number, task }) => ({ ...(shown as Shown), depth, number, task })),
    part,
  });
  const heavy = (item: number) => 1 + countWords(items[item]?.shown?.text ?? "");
  const heads = items.flatMap(({ depth }, at) => (at === 0 || depth === 0 ? at : []));
  const head = (at: number) => heads[at] ?? items.length;
  const cutsOf = (first: Shown | null, again: Shown | null) => {
    const ok = (from: number, to: number) => fits(page(from, to, from === 0 ? first : again, ONE), context);
    const cuts = pagesOf(items.length, ok, heavy);
    if (!cuts || cuts.length === 1 || heads.length === items.length) return cuts;
    // An item stays with the list in it where that takes no page more.
    const weight = (at: number) => {
      let sum = 0;
      for (let item = head(at); item < head(at + 1); item++) sum += heavy(item);
      return sum;
    };
    const whole = pagesOf(heads.length, (from, to) => ok(head(from), head(to)), weight);
    return whole?.length === cuts.length ? whole.map(([from, to]) => [head(from), head(to)] as const) : cuts;
  };
  const first = [intro, heading].find((above) => above && cutsOf(above, null)) ?? null;
  const found = repeating([intro, heading], (again) => cutsOf(first, again));
  if (!found) return null;
  const { again, cuts } = found;
  const opening = first || intro?.role !== "headline" ? null : bareStatement(intro);
  const apart = opening !== null && fits(opening, context);
  const pages = cuts.map(([from, to]) => {
    const own = items.slice(from, to).flatMap((item) => item.units);
    const [single] = to - from === 1 ? items.slice(from, to) : [];
    const content =
      single?.shown && !single.task && single.number === null
        ? statementOf(single.shown, own[0], intro, context)
        : null;
    return { from, to, content, units: [...(from === 0 && !apart ? lead : []), ...own] };
  });
  const lists = pages.filter(({ content }) => content === null);
  const introduced = apart ? [{ choice: { content: opening, shown: lead.map(({ text }) => text) }, units: lead }] : [];
  const shown = pages.map((one) => {
    const { from, to, content, units } = one;
    const part = { page: lists.indexOf(one) + 1, of: lists.length };
    return {
      choice: {
        content: content ?? page(from, to, from === 0 ? first : again, part),
        shown: units.map((unit) => unit.text),
      },
      units,
    };
  });
  return [...introduced, ...shown];
}

function bareStatement(statement: Shown, label: Shown | null = null): Content {
  return { kind: "statement", label, statement, evidence: [] };
}

/** How many pages hold one item. */
function alone(cuts: readonly (readonly [number, number])[]): number {
  return cuts.filter(([from, to]) => to - from === 1).length;
}

/** An item that has a page for itself is no list, but a statement under what introduces the list. */
function statementOf(item: Shown, unit: Unit | undefined, above: Shown | null, context: Context): Content | null {
  const planning = context.pack?.planning;
  const leans = planning && above && pointsOutside(wordsOf(above.text), planning, contentWord(context));
  const intro = leans ? null : above;
  const passage: Shown = { ...item, role: "evidence" };
  const statement: Shown = { ...item, role: "headline" };
  const kind = "statement";
  const evident: Content[] =
    intro?.role === "headline"
      ? [{ kind, label: null, statement: intro, evidence: [{ passage, quoted: false, credit: null }] }]
      : [];
  const heads = unit !== undefined && canHead(unit, context, "loose");
  const told = heads ? [bareStatement(statement, intro), ...evident, bareStatement(statement)] : evident;
  return told.find((content) => fits(content, context)) ?? null;
}

const NONE = { id: 0, headline: 0, texts: 0, footnotes: 0, seconds: 0, notes: 0, sources: 0, setting: 0 };

function headlineOf(unit: Unit, context: Context): Text | null {
  return headlinesOf(unit, context)[0] ?? null;
}

/** What introduces a list, code or a table: the sentence before it, else the heading. It may lean on the sentence before, but not on somebody the slide doesn't name. */
export function introOf(lead: readonly Unit[], heading: Shown | null, context: Context): Shown | null {
  const unit = lead.at(-1);
  const planning = context.pack?.planning;
  const leans =
    unit &&
    planning &&
    pointsOutside(wordsOf(unit.text.text), { ...planning, connectives: NO_WORDS }, contentWord(context));
  return (unit && !leans && showOrNull("headline", headlineOf(unit, context))) || heading;
}

/** The pages of a block with the first of `intros` over each that takes no more pages, and leaves no more members alone, than none does. */
function repeating(
  intros: readonly (Shown | null)[],
  cutsOf: (again: Shown | null) => readonly (readonly [number, number])[] | null,
): { readonly again: Shown | null; readonly cuts: readonly (readonly [number, number])[] } | null {
  const once = cutsOf(null);
  if (!once) return null;
  const found = (once.length > 1 ? intros : []).flatMap((again) => {
    const cuts = cutsOf(again);
    return cuts?.length === once.length && alone(cuts) <= alone(once) ? [{ again, cuts }] : [];
  });
  return found[0] ?? { again: null, cuts: once };
}

const NO_WORDS: readonly string[] = [];

/** What is shown of each item. Where one is too long for all else, all that are long stand by what runs in to them with a colon. */
function itemsOf({ items }: List, units: readonly Unit[], context: Context): (Shown | null)[] {
  const joined = items.filter(({ text }) => JOINT.test(text));
  const enumerated = joined.length > 0 && joined.every(({ text }) => endOf(text, context) < text.length);
  const headed = items.map((item) => itemOf(item, units, enumerated, context));
  if (headed.every((text) => text !== null)) return headed;
  const named = items.map((item) =>
    countWords(item.text) <= ITEM_WORDS ? show("item", item) : nameOf(item, units, context),
  );
  return named.every((text) => text !== null) ? named : items.map((item, at) => headed[at] ?? wholeOf(item, units));
}

/** Where an item ends when what joins it to the next is left off: "a boat;", "a bus, and". An "or" stays. */
function endOf(text: string, { pack }: Context): number {
  const [joint = "", word = ""] = JOINT.exec(text) ?? [];
  return !word || pack?.reading.and.includes(word) ? text.length - joint.length : text.length;
}

const JOINT = /[;,](?: ([^\s;,]{1,12}))?$/;

/** An item as it stands, or its first sentence where it is long; where the items are one sentence together, without its marks. */
function itemOf(item: Text, units: readonly Unit[], enumerated: boolean, context: Context): Shown | null {
  const first = firstOf(item, units);
  if (countWords(item.text) <= ITEM_WORDS && !isHeaded(item, first)) {
    if (!item.text) return null;
    const joint = endOf(item.text, context);
    const whole = !enumerated || (joint === item.text.length && first?.text.end !== item.end);
    const end = joint < item.text.length ? joint : withoutStop(item.text);
    return show("item", whole || end < 1 ? item : locate(context.article.source, item).cut(0, end));
  }
  const text = first && headlinesOf(first, context).at(-1);
  return text ? show("item", text) : null;
}

/** Whether an item begins with words that end without a mark, a paragraph or a line in bold, and goes on after them. */
function isHeaded(item: Text, first: Unit | undefined): boolean {
  return first !== undefined && first.text.end < item.end && !/[\p{P}\p{S}]$/u.test(first.text.text);
}

function firstOf(item: Text, units: readonly Unit[]): Unit | undefined {
  return units.find((unit) => inside(unit.text, item));
}

/** "Bread: …": the words before the colon, where those behind it in their sentence may be left out. */
function nameOf(item: Text, units: readonly Unit[], { article, pack }: Context): Shown | null {
  const colon = item.text.search(/[:：](?=\s)/u);
  const rest = firstOf(item, units)?.text.text.slice(colon) ?? "";
  if (colon <= 0 || !pack || carriesTruth(rest, pack.planning)) return null;
  const name = locate(article.source, item).cut(0, colon);
  return countWords(name.text) <= ITEM_WORDS ? show("item", name) : null;
}

/** An item's first sentence, whole, on a slide that has no other words. */
function wholeOf(item: Text, units: readonly Unit[]): Shown | null {
  const first = firstOf(item, units);
  const words = first ? countWords(first.text.text) : 0;
  return first && words > 0 && words <= WORDS_A_SLIDE ? show("item", first.text) : null;
}

/** Code in pages, its introduction on the first and the heading on the others, where they take no page more. */
export function codePages(code: Code, units: readonly Unit[], heading: Shown | null, context: Context): Page[] | null {
  const { source } = context.article;
  const [start, end] = [0, code.text.length];
  const place = locate(source, code);
  const lines = [start, ...Array.from(code.text.matchAll(/\n/gu), (match) => match.index + 1), end];
  /** Lines with the white space that the first of them begins with. */
  const cut = (from: number, to: number): Text => {
    const text = place.cut(from, to);
    const [, indent = ""] = /^(?:[ \t]*\n)*([ \t]*)/.exec(code.text.slice(from, to)) ?? [];
    const [first, ...rest] = text.ranges;
    const start = text.start - indent.length;
    if (!first || source.text.slice(start, text.start) !== indent) return text;
    return { ...text, text: indent + text.text, start, ranges: [{ start, end: first.end }, ...rest] };
  };
  const lead = units.filter((unit) => unit.block !== code);
  const intro = introOf(lead, heading, context);
  const page = (from: number, to: number, above: Shown | null, part: Pages) =>
    ({
      kind: "code",
      intro: above,
      code: show("code", from === 0 && to === lines.length - 1 ? code : cut(lines[from] ?? 0, lines[to] ?? end)),
      language: code.language,
      part,
    }) as const;
  const cutsWith = (first: Shown | null, again: Shown | null) =>
    pagesOf(lines.length - 1, (from, to) => fits(page(from, to, from === 0 ? first : again, ONE), context));
  const bare = cutsWith(null, null);
  if (!bare) return null;
  const introduced = (intro ? [heading ?? intro, null] : []).flatMap((again) => {
    const cuts = cutsWith(intro, again);
    return cuts?.length === bare.length ? [{ first: intro, again, cuts }] : [];
  });
  const { first, again, cuts } = introduced[0] ?? { first: null, again: null, cuts: bare };
  return share(cuts, units, (from, to, index) =>
    page(from, to, index === 0 ? first : again, { page: index + 1, of: cuts.length }),
  );
}

const ONE: Pages = { page: 1, of: 1 };

/** Fewest pages that each fit, as even as may be, by count or else by what members weigh; null where one member alone doesn't fit. */
export function pagesOf(
  count: number,
  ok: (from: number, to: number) => boolean,
  weight?: (member: number) => number,
): readonly (readonly [number, number])[] | null {
  if (count > 0 && ok(0, count)) return [[0, count]];
  const pages: [number, number][] = [];
  for (let from = 0; from < count; ) {
    let to = from + 1;
    if (!ok(from, to)) return null;
    while (to < count && ok(from, to + 1)) to++;
    pages.push([from, to]);
    from = to;
  }
  if (!pages.length) return null;
  const even = pages.map((_, i): [number, number] => [at(i), at(i + 1)]);
  if (even.every(([from, to]) => ok(from, to))) return even;
  return (weight && count <= MOST_WEIGHED && evenest(count, pages.length, ok, weight)) || pages;

  function at(page: number): number {
    return Math.round((count * page) / pages.length);
  }
}

/** More members than these are not weighed. */
const MOST_WEIGHED = 40;

/** Of the ways to cut members into so many pages that fit, the one whose pages weigh most alike; null for none. */
function evenest(
  count: number,
  of: number,
  ok: (from: number, to: number) => boolean,
  weight: (member: number) => number,
): (readonly [number, number])[] | null {
  interface Way {
    readonly cost: number;
    readonly pages: readonly (readonly [number, number])[];
  }
  let ways: (Way | null)[] = [{ cost: 0, pages: [] }];
  for (let page = 1; page <= of; page++) {
    const next: (Way | null)[] = [];
    ways.forEach((way, from) => {
      let heavy = 0;
      for (let to = from + 1; way && to <= count && ok(from, to); to++) {
        heavy += weight(to - 1);
        const cost = way.cost + heavy ** 2;
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY)) next[to] = { cost, pages: [...way.pages, [from, to]] };
      }
    });
    ways = next;
  }
  return ways[count] ? [...ways[count].pages] : null;
}

/** Pages of a block whose whole text goes with the first. */
function share(
  cuts: readonly (readonly [number, number])[],
  units: readonly Unit[],
  page: (from: number, to: number, index: number) => Choice["content"],
): Page[] {
  return cuts.map(([from, to], index) => {
    const own = index === 0 ? units : [];
    return { choice: { content: page(from, to, index), shown: own.map((unit) => unit.text) }, units: own };
  });
}
