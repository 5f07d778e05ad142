import { describe, expect, it } from "vitest";
import { LecternError } from "../../src/diagnostics.ts";
import { decode } from "../../src/read/decode.ts";
import { sentenceStarts } from "../../src/read/sentences.ts";
import { packs } from "../packs.ts";
import { faults } from "./promise.ts";
import { readText } from "./support.ts";

const sentences = (text: string, lang = "en"): string[] => {
  const starts = sentenceStarts(text, packs.of(lang));
  return starts.map((start, i) => text.slice(start, starts[i + 1]).trim());
};

const CUTS: readonly (readonly [string, readonly string[]])[] = [
  ["en", ["Dr. Smith of the U.S. Army met J. R. Smith at 9 a.m. Friday."]],
  ["en", ["It rose 2.5 per cent.", "Then it fell."]],
  ["en", ["“I will go … .” she said."]],
  ["en", ["“Go.”", "He left."]],
  ["en", ["“Of course, some do.", "At this time, I try.", "I don’t,” she said."]],
  ["en", ["He lives in the U.S.", "The rest left."]],
  ["en", ["“Why?” asked Ann.", "(He left.)", "Wait… Really?", "Yes!"]],
  ["en", ["See No. 5 for it.", "He said no.", "Nobody came."]],
  ["ru", ["Это сказал проф. Иванов, т. е. глава кафедры.", "В 1991 г. Казахстан стал независимым."]],
  ["ru", ["— Привет, — сказал он.", "— Здравствуй."]],
  ["ru", ["«Мы устали», — сказала она.", "А. С. Пушкин родился в 1799 г. в Москве."]],
  ["de", ["Am 3. März kam Dr. Weber.", "Er blieb z. B. bis 9. April dort."]],
  ["en", ["It rained for a week. [Ann Roe, *Rain*, p. 5]", "Then it stopped. (Roe 2001, 7)", "The town dried."]],
  [
    "ru",
    ["Дождь шёл неделю. [Орлов, с. 5]", "Потом он кончился. (Орлов 2001, с. 7)", "(Так было в 2001 г.) Город высох."],
  ],
  ["uk", ["У 2014 р. Україна змінилася.", "Це сказав ім. Шевченка."]],
];

describe("sentences", () => {
  it.each(CUTS)("%s %j", (lang, wanted) => {
    const got = sentences(wanted.join(" "), lang);
    expect(got).toEqual(wanted[2]?.startsWith("Wait") ? [...wanted.slice(0, 2), "Wait…", "Really?", "Yes!"] : wanted);
  });
});

const ARTICLE = `WORLD: REPORT

# A **title** of some kind

Sunday 3 April 2022, by [DOE Jane](#), [O’NEIL-SMITH Ann Mary](#) (First published: 30 March 2022).

*What this is all about, in a sentence of some words.*

Contents

- [The first par](#)
- [Second](#)

The opening is short and it is cut in two by a page which breaks here and

goes on below. It ends.

## **The first part**

She said: “We never wanted any of this to happen, but it did happen to us.” [No target](#) here.

---

**“We never wanted any of this to happen, it did happen to us”**

---

### Second

Something _else_ entirely, said the Daily Planet’s man; dailyplanet is a word.

> A quotation that repeats nothing.

Share this:

**Jane Doe, Ann Mary O’Neil-Smith**

P.S.

• Daily Planet. 30 March 2022: <https://planet.example/a>
`;

it.each([
  "Source: Coast Review · 12 April 2023 https://coast.example/a",
  "Source: Coast Review · https://coast.example/a · 12 April 2023",
  "Source: Coast Review | 12 April 2023 | https://coast.example/a",
  "Source: Coast Review, https://coast.example/a / 12 April 2023",
  "Source: Coast Review [12 April 2023] https://coast.example/a",
  "• Coast Review • 12 April 2023: <https://coast.example/a>",
  "First published in Coast Review • 12 April 2023: <https://coast.example/a>",
])("no mark that parts it from what follows stays behind a publication: %s", (line) => {
  const { publication, published, url } = readText(
    `${ARTICLE.slice(0, ARTICLE.lastIndexOf("•"))}${line}\n`,
    "markdown",
  );
  expect(publication?.text).toBe("Coast Review");
  expect(published?.text).toMatch(/^2022-03-30|^2023-04-12/u);
  expect(url?.text).toBe("https://coast.example/a");
});

describe("read", () => {
  const article = readText(ARTICLE, "markdown", "en");
  it("knows the head", () => {
    expect(article.kicker?.text).toBe("WORLD: REPORT");
    expect(article.title?.text).toBe("A title of some kind");
    expect(article.standfirst?.text).toMatch(/^What this/);
    expect(article.authors.map((author) => author.text)).toEqual(["Jane Doe", "Ann Mary O’Neil-Smith"]);
    expect(article.published?.text).toBe("2022-03-30");
    expect(article.publication?.text).toBe("dailyplanet");
    expect(article.url?.text).toBe("https://planet.example/a");
  });
  it("knows the body", () => {
    expect(article.sections.map(({ heading, depth }) => [heading?.text ?? null, depth])).toEqual([
      [null, 1],
      ["The first part", 1],
      ["Second", 1],
    ]);
    expect(article.sections[0]?.blocks[0]).toMatchObject({ kind: "paragraph", ranges: [{}, {}], sentences: [{}, {}] });
    expect(article.sections[2]?.blocks.map((block) => block.kind)).toEqual(["paragraph", "quotation"]);
    expect(article.pullQuotes.map((quote) => quote.repeats.length)).toEqual([2]);
    expect(article.omitted.map((omission) => omission.why)).toEqual([
      "contents list",
      "boilerplate",
      "byline",
      "postscript",
    ]);
    expect(faults(article)).toEqual([]);
  });
  it("keeps everything when asked", () => {
    const kept = readText(ARTICLE, "markdown", "en", true);
    expect(kept.omitted).toEqual([]);
    expect(faults(kept)).toEqual([]);
  });
  it.each([
    ['author:\n  username: "ab"\n  display_name: "Maren Holt"', ["Maren Holt"]],
    ['authors:\n  - name: Maren Holt\n    bio: x\n  - name: "Jan Roe"', ["Maren Holt", "Jan Roe"]],
    ["author: By Maren Holt and Jan Roe", ["Maren Holt", "Jan Roe"]],
    ["author:\n  username: ab", []],
  ])("reads who wrote it from %j", (matter, authors) => {
    const article = readText(`---\ntitle: A gate\n${matter}\n---\n\nThe gate of the town is old and it is of oak.`);
    expect(article.authors.map(({ text }) => text)).toEqual(authors);
  });

  it.each([
    "---\ntitle: A gate\nauthor: Maren Holt\n\nThe gate is old.\n",
    "---\ntitle: A gate\nauthor: Maren Holt\ntags:\n  - gates\n\n# Another gate\n\nThe gate is old.\n",
    "---\ntitle: A gate\nauthor: Maren Holt\n\nThe gate is old.\n\n---\n",
    "---\ntitle: A gate\n\n# who\nauthor: Maren Holt\n---\n\nThe gate is old.\n",
    '---\ntitle: A gate\n\nauthor: Maren Holt\ndescription: "One\ntwo\nthree"\n---\n\nThe gate is old.\n',
    '---\ntitle: A gate\nauthor: Maren Holt\ndescription: "One\n\ntwo"\n---\n\nThe gate is old.\n',
  ])("finds where front matter ends, closed or not: %j", (text) => {
    const article = readText(text);
    expect(article.title?.text).toBe("A gate");
    expect(article.kicker).toBeNull();
    expect(article.authors.map((author) => author.text)).toEqual(["Maren Holt"]);
    expect(article.sections.flatMap(({ blocks }) => blocks.map((block) => block.text))).toEqual(["The gate is old."]);
    expect(faults(article)).toEqual([]);
  });
  it.each([
    ["title: 'It''s a gate'", "It's a gate"],
    ["title: 'A gate''s\n  hinge'", "A gate's hinge"],
    ['title: "\\u0411\\u043e\\u0431 \\x26 \\U0001F309\\tgate"', "Боб & 🌉 gate"],
    ['title: "It\'\'s a \\"gate\\""', "It''s a \"gate\""],
    ["title: It''s a gate", "It''s a gate"],
  ])("reads escapes in front matter: %s", (field, title) => {
    const article = readText(
      `---\n${field}\nauthors: ['Ann O''Neil', "Jan Roe"]\n---\n\nThe gate of the town is old.\n`,
    );
    expect(article.title?.text).toBe(title);
    expect(article.authors.map((author) => author.text)).toEqual(["Ann O'Neil", "Jan Roe"]);
  });
  it("takes no text behind a rule for front matter", () => {
    expect(readText("---\n\nA note: the gate is old.\n").sections[0]?.blocks).toHaveLength(1);
    expect(readText("---\nA note: the gate is old.\n\nIt is of oak.\n").sections[0]?.blocks).toHaveLength(2);
  });

  it("reads front matter", () => {
    const text = `---\ntitle: "A \\"good\\" title"\nauthors:\n- Jane Doe\n- bob\ndate: 2015-06-08\nexcerpt: >\n  Two\n  lines\nlang: en\npresenter: Me\npublished: 2 May 2015\n---\n\nBody.\n`;
    const read = readText(text, "markdown", null);
    expect(read.title?.text).toBe('A "good" title');
    expect(read.authors.map((author) => author.text)).toEqual(["Jane Doe"]);
    expect(read.standfirst?.text).toBe("Two lines");
    expect(read.published?.text).toBe("2015-05-02");
    expect(read.frontMatter).toEqual({ presenter: "Me", date: "2015-06-08" });
  });
  it.each([
    [
      "ru",
      "# Заголовок\n\nАвтор: Иван Петров, 3 марта 2022 года\n\nТекст статьи здесь.",
      ["Иван Петров"],
      "2022-03-03",
    ],
    [
      "uk",
      "# Назва\n\nАвтори: Олена Коваль та Іван Бойко\n\nОпубліковано 5 березня 2022\n\nТекст.",
      ["Олена Коваль", "Іван Бойко"],
      "2022-03-05",
    ],
    [
      "kk",
      "# Тақырып\n\nАвторлар: Айгерім Шапағат және Асқар Омаров\n\n2022 жылғы 23 наурыз\n\nМәтін осында.",
      ["Айгерім Шапағат", "Асқар Омаров"],
      "2022-03-23",
    ],
    [
      "de",
      "# Titel\n\nVon Anna Weber und Max Groß, 3. März 2022\n\nText hier.",
      ["Anna Weber", "Max Groß"],
      "2022-03-03",
    ],
  ])("reads bylines in %s", (lang, text, authors, published) => {
    const read = readText(text, "markdown", lang);
    expect(read.authors.map((author) => author.text)).toEqual(authors);
    expect(read.published?.text).toBe(published);
    expect(read.sections[0]?.blocks).toHaveLength(1);
  });
  it.each([
    "By Maren Holt · Coast Review · 12 May 2023",
    "By Maren Holt • Coast Review • May 12, 2023",
    "By Maren Holt — Coast Review — 12 May 2023",
    "By Maren Holt - Coast Review - 2023-05-12",
    "Coast Review | By Maren Holt | 12 May 2023, 10:30 | 5 min read",
    "12 May 2023 / By **Maren Holt** / Photographs by Jan Roe / “Coast Review”",
    "By Maren Holt  \nCoast Review  \n12 May 2023",
    "#### By Maren Holt · Coast Review · 12 May 2023",
    "By MAREN HOLT | Staff writer | Coast Review | May 12, 2023",
  ])("reads the parts of a byline: %j", (line) => {
    const body = "The gate of the town is old and it is of oak.";
    for (const text of [`# A gate\n\n${line}\n\n${body}\n`, `# A gate\n\n${body}\n\n${line.replace(/^#+ /, "")}\n`]) {
      const article = readText(text);
      expect(article.authors.map((author) => author.text)).toEqual(["Maren Holt"]);
      expect(article.publication?.text).toBe("Coast Review");
      expect(article.published?.text).toBe("2023-05-12");
      expect(article.sections.flatMap(({ heading, blocks }) => [heading, ...blocks])).toMatchObject([
        null,
        { text: body },
      ]);
      expect(faults(article)).toEqual([]);
    }
  });
  it.each([
    ["By Anna Holt · Tom Roe", ["Anna Holt", "Tom Roe"], undefined],
    ["Anna Holt | The Economist | 12 May 2023", ["Anna Holt"], "The Economist"],
    ["New York · 12 May 2023", [], undefined],
    ["By Monday — the gate, the wall — all was new.", [], undefined],
  ])("tells what the parts of a line are: %j", (line, authors, publication) => {
    const article = readText(`# A gate\n\n${line}\n\nThe gate of the town is old and it is of oak.`);
    expect(article.authors.map(({ text }) => text)).toEqual(authors);
    expect(article.publication?.text).toBe(publication);
  });
  it("has no title where there is none, and nests headings", () => {
    const read = readText("Text.\n\n## A\n\nb\n\n#### C\n\nd\n\n## E\n\nf");
    expect(read.title).toBeNull();
    expect(read.sections.map((section) => section.depth)).toEqual([1, 1, 2, 1]);
  });
  it("reads lists, tables, code, images, HTML", () => {
    const read = readText(
      '# T\n\nIntro:\n\n- one two\n  - nested\n- three\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n```js\nlet a_b = 1;\n```\n\n![Alt text](javascript:alert(1))\n\n<div onclick="x"><p>Inside html.</p><script>evil words</script></div>\n\n<!-- a note -->\n',
    );
    const blocks = read.sections.flatMap((section) => section.blocks);
    expect(blocks.map((block) => block.kind)).toEqual(["paragraph", "list", "table", "code", "image", "paragraph"]);
    expect(blocks[1]).toMatchObject({
      items: [{ text: "one two", depth: 0 }, { text: "nested", depth: 1 }, { text: "three" }],
    });
    expect(blocks[2]).toMatchObject({ header: [{ text: "a" }, { text: "b" }], align: [null, "center"] });
    expect(blocks[3]).toMatchObject({ text: "let a_b = 1;", language: "js" });
    expect(blocks[4]).toMatchObject({ url: "", text: "Alt text" });
    expect(blocks[5]?.text).toBe("Inside html.");
    expect(read.omitted.map((omission) => omission.why)).toEqual(["markup", "comment"]);
    expect(faults(read)).toEqual([]);
  });
  it("takes the boxes of tasks for marks", () => {
    const read = readText(
      "# T\n\n- [x] paint it\n- [ ] mend it, then\n  look\n  - [X]\tnested\n- [x](#a) a link\n- [y] no box\n- \\[x] neither\n- [ ]\n",
    );
    const [list] = read.sections.flatMap((section) => section.blocks);
    expect(list).toMatchObject({
      items: [
        { text: "paint it", task: "done" },
        { text: "mend it, then look", task: "open" },
        { text: "nested", task: "done", depth: 1 },
        { text: "x a link", task: null },
        { text: "[y] no box", task: null },
        { text: "[x] neither", task: null },
        { text: "[ ]", task: null },
      ],
    });
    expect(list?.sentences.map(({ text }) => text).slice(0, 2)).toEqual(["paint it", "mend it, then look"]);
    expect(faults(read)).toEqual([]);
  });
  it("keeps an item's paragraphs apart, and sets code and tables in it apart from the list", () => {
    const read = readText(
      "# T\n\n1. Open the gate\n\n   Quietly, *please*\n2. Run it\n\n   ```sh\n   gate   --open\n   ```\n\n   Then wait.\n   - a\n3. Read it\n\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n4. Close it\n",
    );
    const blocks = read.sections.flatMap((section) => section.blocks);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ["list", "Open the gate Quietly, please"],
      ["list", "Run it"],
      ["code", "gate   --open"],
      ["paragraph", "Then wait."],
      ["list", "a"],
      ["list", "Read it"],
      ["table", "a b 1 2"],
      ["list", "Close it"],
    ]);
    expect(blocks[0]?.sentences.map(({ text }) => text)).toEqual(["Open the gate", "Quietly, please"]);
    const numbers = blocks.flatMap((block) => (block.kind === "list" ? block.items.map(({ number }) => number) : []));
    expect(numbers).toEqual([1, 2, null, 3, 4]);
    expect(faults(read)).toEqual([]);
  });
  it("counts items from the first one's number, in lists inside others too", () => {
    const read = readText("# T\n\n7. a\n\n   3) b\n   3) c\n\n   again\n1. d\n   - e\n\nText.\n\n- f\n  1. g\n");
    const lists = read.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === "list");
    expect(lists.map(({ items }) => items.map(({ number }) => number))).toEqual([
      [7, 3, 4, null, 8, null],
      [null, 1],
    ]);
    expect(lists.map(({ ordered }) => ordered)).toEqual([true, false]);
  });
  it("leaves list introductions and ends alone", () => {
    const read = readText(
      "Here is what stands in the list that follows:\n\nlower case begins this one.\n\nA sentence with its stop at the end.\n\nand another.",
    );
    expect(read.sections[0]?.blocks).toHaveLength(4);
  });
  it("reads plain text", () => {
    const read = readText("A title without a stop\n\nThe first paragraph is here.\nIt goes on.\n\nThe second.", "text");
    expect(read.title?.text).toBe("A title without a stop");
    expect(read.sections[0]?.blocks.map((block) => block.text)).toEqual([
      "The first paragraph is here. It goes on.",
      "The second.",
    ]);
    expect(readText("One sentence alone", "text").title).toBeNull();
  });
});

describe("odd input", () => {
  it("says that there is nothing", () => {
    for (const text of ["", " \n\n", "---\ntitle: x\n---\n", "<!-- x -->", "\ufeff"])
      expect(() => readText(text)).toThrow(/no text/);
  });
  it.each([
    "word",
    "\ufeff# T\r\n\r\nText\twith tabs 😀.\r\n",
    "**a\n\n[b](\n\n`c\n\n<div\n\n```\nd",
    "> > - a\n> lazy\n- b",
    "- \n- a\n\n\tcode\n",
    "- Some words here. And more\n\n    1. ## > Some words here. And more",
    "a\rb\r\rc",
  ])("%j", (text) => {
    expect(faults(readText(text))).toEqual([]);
    expect(faults(readText(text, "text"))).toEqual([]);
  });
  it("reads 300 sections", () => {
    const text = Array.from({ length: 300 }, (_, i) => `## Part ${i}\n\nText of part ${i}.\n\n`).join("");
    expect(readText(text).sections).toHaveLength(300);
  });
  it("comes through long input of every kind", () => {
    const unit = "Some *words* and a [link](http://x.org/) are here, said Dr. Smith. ";
    for (const text of [
      unit.repeat(15_000),
      "> ".repeat(20_000),
      "- a\n".repeat(50_000),
      "*".repeat(200_000),
      "<div>".repeat(40_000),
      "| a ".repeat(20_000),
      "a\n---\n".repeat(20_000),
      "x. ".repeat(100_000),
    ]) {
      let parts: number | null = null;
      try {
        parts = readText(text).parts.length;
      } catch (error) {
        expect(error).toBeInstanceOf(LecternError);
      }
      expect(parts, text.slice(0, 20)).not.toBe(0);
    }
  });
});

describe("decode", () => {
  const russian = "Это обычный русский текст о том, как живут люди в большом городе.";
  const table = (encoding: string): Map<string, number> =>
    new Map(
      Array.from({ length: 128 }, (_, i) => [new TextDecoder(encoding).decode(new Uint8Array([128 + i])), 128 + i]),
    );
  const encode = (text: string, encoding: string): Uint8Array => {
    const bytes = table(encoding);
    return Uint8Array.from([...text].map((char) => bytes.get(char) ?? char.charCodeAt(0)));
  };
  it.each(["windows-1251", "koi8-r"])("tells %s", (encoding) => {
    expect(decode(encode(russian, encoding), "x")).toEqual({ text: russian, encoding });
  });
  it("takes what is declared", () => {
    expect(decode(encode("---\ncharset: windows-1251\n---\nДа", "windows-1251"), "x").text).toMatch(/Да$/);
  });
  it("reads marks of byte order", () => {
    expect(decode(new Uint8Array([0xff, 0xfe, 0x61, 0]), "x")).toEqual({ text: "\ufeffa", encoding: "utf-16le" });
    expect(decode(new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), "x").text).toBe("\ufeffa");
    const big = new Uint8Array([9, 0, 0, 0xfe, 0xff, 0, 1, 0xf3, 0x09, 0, 0, 0xd8, 0, 0, 0x11, 0, 0]).subarray(1);
    expect(decode(big, "x")).toEqual({ text: "\ufeff🌉\ufffd\ufffd", encoding: "utf-32be" });
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x61]), "x").text).toBe("\ufeffa");
  });
  it("says what it cannot read", () => {
    expect(() => decode(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), "x")).toThrow(/binary/);
    expect(() => decode(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0xfc]), "x")).toThrow(/not UTF-8/);
  });
});

it.each([
  [["— Что там было?", "— Ничего, — сказала она.", "Соседка кивнула:", "— Так и есть."], 4],
  [["Он встал и ушёл", "— как всегда, молча."], 1],
  [["Дождь шёл весь день. Никто не", "вышел. Потом он кончился.", "Все спали."], 1],
])("reads dialogue without blank lines line by line: %j", (lines, count) => {
  const { sections } = readText(`# Мост\n\n${lines.join("\n")}`, "markdown", "ru");
  expect(sections.flatMap(({ blocks }) => blocks)).toHaveLength(count);
});

it("reads front matter in TOML", () => {
  const { title, authors, published } = readText(
    '+++\ntitle = "A gate"\ndate = 2015-06-08\nauthors = ["Maren Holt"]\n+++\n\nThe gate is of oak.',
  );
  expect([title?.text, authors.map(({ text }) => text), published?.text]).toEqual([
    "A gate",
    ["Maren Holt"],
    "2015-06-08",
  ]);
});
