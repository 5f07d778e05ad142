import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emptyFolder, lectern } from "./command.ts";

const ARTICLE = `# The dam

The council met on Monday and closed the bridge. It will decide on the dam in May.

“I grew up beside this river, and in all the years that I have lived here I never saw the water come so fast,” said Maren Holt, 48, a boat builder from Larkhaven.

The newspaper asked others too.
`;

/** The examples that the documentation gives, by the language of their fence. */
const example = (language: string) =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "mu").exec(readFileSync("docs/looks.md", "utf8"))?.[1] ?? "";

/** The deck of a small article, with a file beside it and options that may name the file. */
function deckWith(args: readonly string[] = [], file = "none.txt", text = ""): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, "templates"));
  writeFileSync(join(folder, "article.md"), ARTICLE);
  writeFileSync(join(folder, file), text);
  const { code, err } = lectern(folder, ["build", "article.md", "--out", "deck.html", ...args]);
  expect(code, err).toBe(0);
  return readFileSync(join(folder, "deck.html"), "utf8");
}

it("lays the documented style sheet over the theme", () => {
  const css = example("css");
  expect(css).toContain("--paper");
  const html = deckWith(["--theme", "my.css"], "my.css", css);
  expect(html.indexOf(css.trim())).toBeGreaterThan(html.indexOf("--paper:"));
});

it("puts the documented template in the place of its own", () => {
  const kinds = (html: string) => [...html.matchAll(/ data-kind="(\w+)"/gu)].map((match) => match[1]);
  const quote = (html: string) => /<section [^>]*data-kind="quote"[\s\S]*?<\/figure>/u.exec(html)?.[0] ?? "";
  const own = deckWith();
  expect(quote(own)).toMatch(/<blockquote class="words" dir="auto">[\s\S]*<figcaption class="person">/u);
  const html = deckWith(["--templates", "templates"], "templates/quote.hbs", example("handlebars"));
  expect(quote(html)).toMatch(/<figcaption class="person">[\s\S]*<blockquote class="words"><span data-role="quote"/u);
  expect(kinds(html)).toEqual(kinds(own));
});

it("marks what code is made of", () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "article.md"), `${ARTICLE}\n\`\`\`js\nconst level = 3;\n\`\`\`\n`);
  const { code, err } = lectern(folder, ["build", "article.md", "--out", "deck.html"]);
  expect(code, err).toBe(0);
  expect(readFileSync(join(folder, "deck.html"), "utf8").includes('<span class="hljs-keyword">const</span>')).toBe(
    true,
  );
});

it("takes the colours of reveal.js's themes, not their fonts", () => {
  const html = deckWith(["--theme", "moon"]);
  expect(html.includes("--paper:#002b36")).toBe(true);
  expect(/@import|League Gothic|googleapis/u.exec(html)).toBeNull();
});
