import { atlasOf } from "../../src/atlas.ts";
import { assetText, nodeEffects } from "../../src/effects.ts";
import type { Source } from "../../src/model/article.ts";
import type { Aspect, Credit, Deck, Role, Shown, Slide } from "../../src/model/deck.ts";
import type { Findings } from "../../src/model/findings.ts";
import { agesOf } from "../../src/plan/ages.ts";
import { createFit } from "../../src/plan/fit/index.ts";
import { mapOf } from "../../src/plan/map/index.ts";
import type { Context } from "../../src/plan/options.ts";
import { packs } from "../packs.ts";

type Bare<S> = S extends Slide
  ? Omit<S, "id" | "headline" | "texts" | "footnotes" | "seconds" | "notes" | "sources" | "setting">
  : never;

let offset = 0;
const texts: string[] = [];

/** A text as the planner would show it, with some place in a source. */
export function shown(role: Role, text: string): Shown {
  const start = offset;
  offset += text.length;
  texts.push(text);
  return { role, text, start, end: offset, ranges: [{ start, end: offset }], derivation: null };
}

/** A source in which every text so far stands where it says. */
export function written(): Source {
  return { name: "-", format: "text", text: texts.join("") };
}

export function credit(name: string, age: string, role: string, place: string): Credit {
  const part = (kind: Role, text: string) => (text ? shown(kind, text) : null);
  return {
    name: part("name", name),
    age: part("age", age),
    role: part("speaker-role", role),
    place: part("place", place),
  };
}

const PAGE = { page: 1, of: 1 };

export function deckOf(language: string, aspect: Aspect, contents: readonly Bare<Slide>[]): Deck {
  const slides = contents.map((content, index): Slide => {
    const said = shown("evidence", `${content.kind} ${index}: to be said.`);
    const aside = shown("evidence", `${content.kind} ${index}: background.`);
    return {
      ...content,
      id: `${content.kind}-${index}`,
      headline: `${content.kind} ${index}`,
      texts: shownIn(content),
      footnotes: [],
      seconds: 20 + index,
      notes: { cues: [shown("evidence", `Cue ${index}`)], say: [said], background: [aside], footnotes: [], cue: "" },
      sources: [],
      setting: 0,
    } as Slide;
  });
  return {
    title: "A deck",
    language,
    labels: language,
    aspect,
    presentation: { presenter: null, affiliation: null, event: null, date: null, contact: null },
    credit: "The Example Review, 23 March 2022",
    authors: ["Ada Example"],
    seconds: slides.reduce((sum, slide) => sum + slide.seconds, 0),
    left: 0,
    slides,
  };
}

/** All texts of the article in a slide's contents. */
function shownIn(value: unknown): readonly Shown[] {
  if (typeof value !== "object" || value === null) return [];
  if ("role" in value && "ranges" in value) return [value as Shown];
  return Object.values(value).flatMap(shownIn);
}

/** Words that slides are filled with, in one language. */
export interface Filling {
  readonly sentences: readonly string[];
  readonly people: readonly (readonly [string, string, string, string])[];
  readonly headings: readonly string[];
  /** At least four of one country; somebody lives in the first three. */
  readonly towns: readonly string[];
}

export const ENGLISH: Filling = {
  sentences: [
    "The council has taken an official stance of patience, yet its towns are divided.",
    "Some residents, especially those with a garden by the river, support the new dam, which they see as a just reaction to last year’s floods.",
    "While most of the villages support the plan, as was seen on 6 May when more than 900 people gathered in the main square, the newspaper has found doubts among the older fishermen.",
    "It rained.",
    "We had no warning.",
    "I have cousins in both valleys, and of course some of them listen to the rumours. At this time I try to argue with them as little as I can, because I don’t want a quarrel in the family too; they hear one story, so it’s understandable that they believe it.",
  ],
  people: [
    ["Maren", "48", "boat builder", "Larkhaven"],
    ["Oskar Lindqvist", "", "economist", "New Harbour"],
    ["", "", "a spokeswoman for the water board", ""],
    [
      "Ingeborg Vandersteen-Achterberg",
      "58",
      "retired headmistress of the village school",
      "Upper Wetherby-under-the-Hill",
    ],
    ["Tove", "30", "consultant", "the capital, New Harbour"],
    ["Ib", "7", "", ""],
  ],
  headings: [
    "In support of the dam",
    "Protesting against the plan",
    "The rumour mill works",
    "Help and demonstrations on both banks of the river",
  ],
  towns: ["Karaganda", "Kostanai", "Aktau", "Almaty", "Ust-Kamenogorsk"],
};

export const RUSSIAN: Filling = {
  sentences: [
    "Совет занял официальную позицию ожидания, однако жители районов разделились во мнениях.",
    "Некоторые жители, в особенности те, у кого сады спускаются к самой реке, поддерживают строительство плотины и считают его справедливым ответом на прошлогоднее наводнение.",
    "Хотя большинство деревень поддерживает план, что было видно 6 мая, когда на главной площади собралось более 900 человек, газета обнаружила сомнения среди старших рыбаков.",
    "Шёл дождь.",
    "Нас не предупредили.",
    "У меня родные в обеих долинах, и, конечно, некоторые из них верят слухам. Сейчас я стараюсь спорить с ними как можно меньше, потому что не хочу ссоры ещё и в семье; они слышат только одну историю, и понятно, что они в неё верят.",
  ],
  people: [
    ["Марина", "48", "кораблестроитель", "Жаворонково"],
    ["Александра Константинопольская", "", "преподавательница высшей математики", "Верхнеднепровск"],
    ["", "", "представитель водного управления", ""],
    ["Ян", "7", "", ""],
  ],
  headings: [
    "В поддержку плотины",
    "Протест против плана",
    "Как работают слухи",
    "Гуманитарная помощь и демонстрации на обоих берегах",
  ],
  towns: ["Караганда", "Костанай", "Актау", "Алматы", "Усть-Каменогорск"],
};

export const KAZAKH: Filling = {
  sentences: [
    "Кеңес ресми түрде күту ұстанымын таңдады, бірақ қала тұрғындарының пікірі екіге жарылды.",
    "Кейбір тұрғындар, әсіресе өзен жағасында бағы барлар, жаңа бөгетті қолдайды және оны былтырғы су тасқынына әділ жауап деп санайды.",
    "Ауылдардың көпшілігі жоспарды қолдаса да, 6 мамырда басты алаңға 900-ден астам адам жиналған кезде байқалғандай, газет үлкен буын балықшылардың арасынан күмән тапты.",
    "Жаңбыр жауды.",
    "Бізге ескертпеді.",
    "Менің екі аңғарда да туыстарым бар, әрине, олардың кейбірі өсек-аяңға сенеді. Қазір мен олармен мүмкіндігінше аз сөйлесуге тырысамын, өйткені отбасында да жанжал болғанын қаламаймын.",
  ],
  people: [
    ["Күләш", "48", "қайық жасаушы", "Өскемен"],
    ["Нұрсұлтан Әбдіғаппаров", "", "экономист", "Қызылорда"],
    ["", "", "су шаруашылығының өкілі", ""],
    ["Ян", "7", "", ""],
  ],
  headings: [
    "Бөгетті қолдаушылар",
    "Жоспарға қарсылық",
    "Өсек қалай таралады",
    "Гуманитарлық көмек және өзеннің екі жағасындағы шерулер",
  ],
  towns: ["Қарағанды", "Қостанай", "Ақтау", "Алматы", "Өскемен"],
};

const LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter";

/** Very short and very long words. */
export const WORDS: Filling = {
  sentences: [`A ${LONG} is.`, `${LONG} ${LONG}`, "I", "O", `${LONG}, a b c d e f g h.`, "a ".repeat(90).trim()],
  people: [
    ["O", "9", "x", "Y"],
    [LONG, "48", LONG, LONG],
    ["", "", LONG, ""],
  ],
  headings: ["A", "On the dam", "A b", LONG],
  towns: [],
};

const PIXEL = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="800" height="500"><rect width="800" height="500" fill="#9ab"/></svg>')}`;

const field = (width: number, height: number) =>
  PIXEL.replaceAll("800", String(width)).replaceAll("500", String(height));
const TALL = field(300, 900);
const WIDE = field(8000, 200);
const image = (data: string | null, natural: { width: number; height: number } | null) =>
  ({ kind: "image", data, natural, alt: null, caption: null, credit: null }) as const;

/** People on an axis of ages, in the narrower canvas. */
function aged(people: Filling["people"]) {
  const credits = people.flatMap(([name, age], i) =>
    name ? [credit(name, age && String(20 + ((i * 17) % 60)), "", ""), credit(`${name[0]}.`, "48", "", "")] : [],
  );
  return { people: credits, count: credits.length, ages: agesOf(credits, 832) };
}

/** Towns of which a map shows a part of the country, one with a disputed boundary, one as wide as it goes, one with Crimea. */
export const MAPS = {
  part: ["Talgar", "Konaev", "Almaty", "Esik"],
  disputed: ["Novi Sad", "Belgrade", "Vranje", "Kragujevac"],
  wide: ["Vladivostok", "Murmansk", "Novosibirsk", "Krasnodar", "Saint Petersburg"],
  crimea: ["Simferopol", "Kharkiv", "Odesa", "Lviv", "Sevastopol", "Yalta", "Kerch"],
} as const;

/** The map of towns; people are from the first three. */
export function located(towns: readonly string[], aspect: Aspect, language = "en"): readonly Bare<Slide>[] {
  const text = towns.join(" ");
  const places = towns.map((name) => ({ name, start: text.indexOf(name), end: text.indexOf(name) + name.length }));
  const people = towns.slice(0, 3).map((town) => ({ place: { text: town, start: 0, end: 1, ranges: [] } }));
  const findings = { places, people } as unknown as Findings;
  const atlas = atlasOf(findings, nodeEffects);
  const fit = createFit(JSON.parse(assetText(nodeEffects, "metrics.json")));
  const context = { atlas, findings, aspect, article: { source: { text, format: "text" } }, fit };
  const labels = packs.of(language);
  return mapOf({ ...context, labels } as unknown as Context).flatMap(({ content }) => {
    if (content.kind !== "map") return [];
    const points = content.points.map((point) => ({ ...point, place: shown("place", point.place.text) }));
    return [{ ...content, points }];
  });
}

/** Every kind of slide, in several lengths. */
export function everyKind(
  { sentences, people, headings, towns }: Filling,
  aspect: Aspect = "16:9",
): readonly Bare<Slide>[] {
  const at = (index: number) => sentences[index % sentences.length] ?? "";
  const persons = people.map(([name, age, role, place]) => credit(name, age, role, place));
  const person = (index: number) => persons[index % persons.length] ?? null;
  const heading = (index: number) => shown("heading", headings[index % headings.length] ?? "");
  const what = at(3).slice(0, -1).toLowerCase();
  const events = ["2022-01-05", "2022-02-24", "2022-02-26", "2022-03-06", "2022-03-14"].map((date, index) => ({
    date,
    when: shown("date", date.split("-").reverse().join(".")),
    what: shown(
      "event",
      at(index % 3)
        .slice(0, 60 + 20 * (index % 3))
        .trim(),
    ),
  }));
  const quote = (texts: readonly string[], joint: "cut" | "interruption" | "sentence", cut: boolean, who: number) => ({
    kind: "quote" as const,
    passages: texts.map((text) => shown("quote", text)),
    joints: texts.slice(1).map(() => joint),
    cutBefore: cut,
    cutAfter: cut,
    credit: person(who),
    part: PAGE,
  });
  const statement = (
    index: number,
    evidence: readonly { text: string; quoted: boolean; who: number | null }[],
    label = false,
  ) => ({
    kind: "statement" as const,
    label: label ? heading(1) : null,
    statement: shown("headline", at(index)),
    evidence: evidence.map(({ text, quoted, who }) => ({
      passage: shown("evidence", text),
      quoted,
      credit: who === null ? null : person(who),
    })),
  });
  const figure = (number: string, qualifier: string | null, value: number, unit: string | null, index: number) => ({
    qualifier: qualifier === null ? null : shown("qualifier", qualifier),
    number: shown("number", number),
    what: shown("what", at(index).slice(0, 70).trim()),
    value,
    unit,
  });
  const list: Bare<Slide>[] = [
    {
      kind: "title",
      title: shown("title", at(0).slice(0, 60)),
      kicker: shown("kicker", headings[0] ?? ""),
      standfirst: shown("standfirst", at(1)),
      authors: people.slice(0, 2).map(([name]) => shown("author", name)),
    },
    {
      kind: "contents",
      entries: headings.map((text, index) => ({ number: index + 1, heading: shown("heading", text) })),
    },
    {
      kind: "contents",
      entries: Array.from({ length: 9 }, (_, index) => ({ number: index + 1, heading: heading(index) })),
    },
    { kind: "section", number: 2, of: 4, heading: heading(1), key: shown("evidence", at(1)) },
    { kind: "section", number: 4, of: 4, heading: heading(3), key: null },
    statement(0, []),
    statement(2, []),
    statement(0, [{ text: at(1), quoted: false, who: null }]),
    statement(
      1,
      [
        { text: at(4), quoted: true, who: 0 },
        { text: at(3), quoted: true, who: 1 },
      ],
      true,
    ),
    statement(2, [
      { text: at(4), quoted: true, who: 0 },
      { text: at(0), quoted: false, who: null },
      { text: at(3), quoted: true, who: 2 },
    ]),
    quote([at(4)], "cut", false, 0),
    quote([at(0)], "cut", true, 1),
    quote([at(5)], "cut", false, 3),
    quote([at(3), at(4), at(0)], "sentence", false, 2),
    quote([at(3), at(1)], "cut", true, 1),
    { ...quote([at(5)], "cut", false, 1), part: { page: 1, of: 2 } },
    {
      kind: "figure",
      label: null,
      figures: [figure("1,500", what, 1500, null, 0)],
      bars: false,
      grave: false,
      when: shown("date", at(2)),
      statement: null,
    },
    {
      kind: "figure",
      label: null,
      figures: [figure("230", "around", 230, null, 0)],
      bars: false,
      grave: true,
      when: shown("date", "January 2022"),
      statement: null,
    },
    {
      kind: "figure",
      label: heading(0),
      figures: [figure("2.4 million", null, 2.4e6, null, 2)],
      bars: false,
      grave: false,
      when: null,
      statement: shown("headline", at(1)),
    },
    {
      kind: "figure",
      label: null,
      figures: [figure("20%", null, 20, "%", 0), figure("1%", null, 1, "%", 1)],
      bars: true,
      grave: false,
      when: null,
      statement: shown("headline", at(0)),
    },
    {
      kind: "figure",
      label: null,
      figures: [48, 32.5, 12, 4.5, 3].map((n, i) => figure(`${n}%`, i === 3 ? what : null, n, "%", i)),
      bars: true,
      grave: false,
      when: null,
      statement: null,
    },
    { kind: "timeline", events, part: PAGE },
    { kind: "timeline", events: events.slice(0, 3), part: PAGE },
    { kind: "voices", ages: null, people: persons.slice(0, 3), count: persons.length, part: PAGE },
    {
      kind: "voices",
      ages: null,
      people: Array.from({ length: 9 }, (_, index) => person(index % 2) as Credit),
      count: 9,
      part: { page: 1, of: 2 },
    },
    { kind: "voices", ...aged(people), part: PAGE },
    { ...image(PIXEL, null), alt: shown("alt", "A grey field"), caption: shown("caption", at(1)) },
    {
      ...image(TALL, { width: 300, height: 900 }),
      caption: shown("caption", at(0)),
      credit: shown("picture-credit", "Photo: A. Example"),
    },
    { ...image(TALL, { width: 30, height: 90 }), credit: shown("picture-credit", "Photo: A. Example") },
    { ...image(WIDE, { width: 8000, height: 200 }), caption: shown("caption", at(1)) },
    { ...image(null, null), alt: shown("alt", at(0)) },
    {
      ...image(null, null),
      alt: shown("alt", at(1)),
      caption: shown("caption", at(0)),
      credit: shown("picture-credit", "Photo: A. Example"),
    },
    ...[1, 3].map((count) => {
      const evidence = [0, 1, 2].map((index) => ({ text: at(index).slice(0, 60).trim(), quoted: false, who: null }));
      const slide = statement(0, evidence.slice(0, count));
      const pictured = slide.evidence.map((one, index) =>
        index % 2 ? one : { ...one, passage: shown("alt", one.passage.text) },
      );
      return { ...slide, evidence: pictured };
    }),
    {
      kind: "table",
      intro: null,
      header: headings.slice(0, 3).map((text) => shown("cell", text)),
      rows: [0, 1, 2, 3].map((row) => [
        shown("cell", people[row]?.[0] || "–"),
        shown("cell", `${row * 1234}`),
        shown("cell", people[row]?.[2] || "–"),
      ]),
      align: [null, "right", "left"],
      stretch: null,
      part: PAGE,
    },
    {
      kind: "table",
      intro: null,
      header: headings.slice(0, 3).map((text) => shown("cell", text)),
      rows: [0, 1, 2].map((row) => headings.slice(0, 3).map((_, column) => shown("cell", `${row * 1234 + column}`))),
      align: [null, "right", "right"],
      stretch: { rows: { from: 1, to: 3, of: 80 }, columns: { from: 1, to: 3, of: 12 } },
      part: { page: 1, of: 4 },
    },
    {
      kind: "code",
      intro: shown("headline", at(0)),
      code: shown(
        "code",
        "const answer = 42;\nfunction ask(question) {\n\treturn answer; // always, however long the line may be that has been written here\n}",
      ),
      language: "js",
      part: PAGE,
    },
    {
      kind: "list",
      intro: shown("headline", at(0)),
      ordered: false,
      first: 1,
      items: [at(3), at(4), at(0)].map((text) => ({ ...shown("item", text), depth: 0, number: null, task: null })),
      part: PAGE,
    },
    {
      kind: "list",
      intro: null,
      ordered: true,
      first: 4,
      items: [at(1), at(4), at(0), at(3), at(4)].map((text, index) => ({
        ...shown("item", text),
        depth: 0,
        number: 4 + index,
        task: null,
      })),
      part: PAGE,
    },
    {
      kind: "list",
      intro: null,
      ordered: true,
      first: 1,
      items: [0, 1, 2, 3, 4, 0, 1].map((depth) => ({
        ...shown("item", at(3 + (depth % 2))),
        depth,
        number: depth < 2 ? 1 : depth === 3 ? 88 : null,
        task: depth > 2 ? ("done" as const) : null,
      })),
      part: PAGE,
    },
    {
      kind: "sources",
      title: shown("title", at(0)),
      authors: people.slice(0, 2).map(([name]) => shown("author", name)),
      publication: shown("publication", "The Example Review"),
      published: shown("published", "23 March 2022"),
      url: shown("url", "https://www.example.org/en/review/a-rather-long-address-of-an-article-about-a-dam/"),
      licence: null,
    },
  ];
  return [...list, ...located(towns, aspect)];
}
