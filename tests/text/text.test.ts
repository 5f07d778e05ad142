import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { marked, type Token, type Tokens } from "marked";
import { describe, expect, it } from "vitest";
import type { Source } from "../../src/model/article.ts";
import { locate, plain, textOf } from "../../src/text/index.ts";

const CASES: readonly (readonly [string, string])[] = [
  ['a [link](https://x.org/a_(b) "t") b', "a link b"],
  ["[gathered](#), [x][ref], [y][]", "gathered, x, y"],
  ["“[By ethnicity] I’m”", "“[By ethnicity] I’m”"],
  ["see <https://x.org/a_b_c>.", "see https://x.org/a_b_c."],
  ["a ![alt *x*](u.png) b", "a b"],
  ["[![alt](u.png)](x) b", "b"],
  ["**bold**, *it*, ***both***, ~~gone~~, _u_, __v__", "bold, it, both, gone, u, v"],
  ["snake_case_name 2 * 3 * 4 * and **", "snake_case_name 2 * 3 * 4 * and **"],
  ["`a * b_c_` and ``x ` y``", "a * b_c_ and x ` y"],
  ["\\*no\\* \\[x\\](y) a\\b", "*no* [x](y) a\\b"],
  ["AT&amp;T &mdash; &#8220;x&#x201D; &nosuch; R&D", "AT&T — “x” &nosuch; R&D"],
  ['a<b>b</b><br>c <span class="x">d</span> 1 < 2', "ab c d 1 < 2"],
  ["note[^1] more", "note more"],
  ['a {{ x | y }} b {% image "a b" %}', "a b"],
  ['[t]({{ "/x y/" | url }}) b', "t b"],
  ['[t](u){:target="_blank"} b', "t b"],
  ["line one  \nline\\\n> two\n  three", "line one line two three"],
  ["pro\u00adpaganda pro\u00ad\nganda", "propaganda proganda"],
  ["***a** b* *c **d*** e", "a b c d e"],
  ["*a", "*a"],
  ["<!-- x --> y <script>alert(1)</script> z", "y z"],
];

describe("plain", () => {
  it.each(CASES)("%j", (piece, text) => expect(plain(piece)).toBe(text));
  it("leaves markup alone in plain text", () => expect(plain(" *a*\n [b](c) ", "text")).toBe("*a* [b](c)"));
  it("comes through long runs of every mark", () => {
    for (const unit of [
      "[a](b",
      "*a **b ",
      "`a ``b ",
      "<a b='",
      "![",
      "]( ",
      "_a*b~~c ",
      "{{ ",
      "<!-- ",
      "&a",
      "[[",
      "**a*",
      "a**",
      "\\",
      "[a][b",
      "(",
      "<script>",
      "[a](<b",
      '[a](b "',
      "*_*_",
    ]) {
      const text = unit.repeat(Math.ceil(300_000 / unit.length));
      expect(plain(text).length, unit).toBeLessThanOrEqual(text.length);
    }
  });
});

const source = (text: string): Source => ({ name: "-", format: "markdown", text });
const whole = (s: Source) => textOf(s, [{ start: 0, end: s.text.length }]);

function provesItself(s: Source, text: { text: string; ranges: readonly { start: number; end: number }[] }): void {
  const pieces = text.ranges.map(({ start, end }) => s.text.slice(start, end));
  expect(plain(pieces.join(" "))).toBe(text.text);
  text.ranges.slice(1).forEach((range, i) => {
    const gap = s.text.slice((text.ranges[i]?.end ?? 0) - 1, range.start + 1);
    expect(gap.length).toBeGreaterThan(0);
  });
}

describe("locate", () => {
  it("cuts through markup", () => {
    const s = source("a **b c. D e** f [g h](u) i");
    const located = locate(s, whole(s));
    expect(located.text).toBe("a b c. D e f g h i");
    const first = located.cut(0, 6);
    expect(first.text).toBe("a b c.");
    expect(first.ranges).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 8 },
    ]);
    expect(located.cut(7, 12).text).toBe("D e f");
    expect(s.text.slice(located.offset(7), located.offset(8))).toBe("D");
    expect(located.index(located.offset(9))).toBe(9);
    for (let from = 0; from < located.text.length; from++)
      for (let to = from + 1; to <= located.text.length; to++) provesItself(s, located.cut(from, to));
  });
  it("goes across a page break", () => {
    const s = source("one two\n\n## x\n\nthree four");
    const text = textOf(s, [
      { start: 0, end: 7 },
      { start: 15, end: 25 },
    ]);
    expect(text.text).toBe("one two three four");
    expect(text.ranges[0]).toEqual({ start: 0, end: 9 });
    expect(locate(s, text).cut(4, 13).ranges).toEqual([
      { start: 4, end: 9 },
      { start: 15, end: 20 },
    ]);
  });
  it("holds for any text", () => {
    const bits = fc.constantFrom(
      "a",
      "b c",
      " ",
      "*",
      "**",
      "_",
      "[",
      "]",
      "(u)",
      "`",
      "&amp;",
      "\\*",
      "\n",
      "\n> ",
      "<b>",
      "</b>",
      "~~",
      "é",
      "😀",
      ". ",
      "![",
      "\u00ad",
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 25 }), fc.nat(), fc.nat(), (parts, x, y) => {
        const s = source(parts.join(""));
        const text = whole(s);
        const located = locate(s, text);
        expect(located.text).toBe(text.text);
        for (let i = 0; i < text.text.length; i++) {
          const piece = s.text.slice(located.offset(i));
          expect(piece[0] === text.text[i] || /^[\\&<\s]/.test(piece)).toBe(true);
        }
        const from = x % (text.text.length + 1);
        const to = y % (text.text.length + 1);
        const cut = located.cut(Math.min(from, to), Math.max(from, to));
        provesItself(s, cut);
      }),
      { numRuns: 3000 },
    );
  });
});

const CORPUS = "../shared/corpora/markdown";
if (!existsSync(CORPUS) && process.env.CI) throw new Error(`${CORPUS} is missing`);

/** What marked shows of inline tokens. */
function shown(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "image" || token.type === "html") return "";
      if (token.type === "br") return " ";
      if ("tokens" in token && token.tokens) return shown(token.tokens);
      return "text" in token ? (token as Tokens.Text).text : token.raw;
    })
    .join("");
}

describe.skipIf(!existsSync(CORPUS))("the Markdown corpus", () => {
  it("shows what marked shows", () => {
    const wrong: string[] = [];
    for (const file of readdirSync(CORPUS)) {
      const text = readFileSync(`${CORPUS}/${file}`, "utf8")
        .replace(/\{\{[\s\S]*?\}\}/g, "u")
        .replace(/\{%[\s\S]*?%\}|\{:.*?\}|\u00ad/g, "");
      const links = marked.lexer(text).links;
      marked.walkTokens(marked.lexer(text), (token) => {
        if (token.type !== "paragraph") return;
        const { raw, tokens } = token as Tokens.Paragraph;
        if (Object.keys(links).length > 0 || /<br|\[\^|&[a-z#0-9]+;|<iframe|<script/.test(raw)) return;
        const want = shown(tokens).replace(/\s+/g, " ").trim();
        if (plain(raw) !== want) wrong.push(`${file}\n  ${want}\n  ${plain(raw)}`);
      });
    }
    expect(wrong.slice(0, 5).join("\n")).toBe("");
  });
});
