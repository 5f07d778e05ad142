import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ARTICLE, emptyFolder, filesIn, lectern } from "./command.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAEAAAAAwCAAAAACEICPDAAAAJ0lEQVR42u3MQREAAAwCIKPZP5Uh9ttBANKjCAQCgUAgEAgEgq/BAB53AC5GqgccAAAAAElFTkSuQmCC",
  "base64",
);

function withArticle(name = "boats.md", text: string | Uint8Array = ARTICLE): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, name), text);
  return folder;
}

describe("build", () => {
  test("finds in the bundle what the sources find: quotes in curly marks, and who says them", () => {
    const folder = withArticle();
    const { out } = lectern(folder, ["inspect", "boats.md", "--json"]);
    expect(JSON.parse(out).quotes).toMatchObject([{ speaker: { name: "Maria Jensen", age: 42, place: "Eastport" } }]);
  });

  test("makes dist/<name>/index.html and says what it made", () => {
    const folder = withArticle();
    const { code, out, err } = lectern(folder, ["build", "boats.md"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(filesIn(folder)).toEqual(["boats.md", "dist/boats/index.html"]);
    expect(out).toMatch(/^boats {2}The harbour counts its boats\n {2}\d+ slides · [\d.]+ minutes? · \d+ KB {2}\S+\n/);
  });

  test("is the same twice, byte by byte", () => {
    const folder = withArticle();
    lectern(folder, ["build", "boats.md", "--out", "a", "--format", "html,json"]);
    lectern(folder, ["build", "boats.md", "--out", "b", "--format", "html,json"]);
    for (const file of ["index.html", "deck.json"]) {
      expect(readFileSync(join(folder, "a", file)).equals(readFileSync(join(folder, "b", file)))).toBe(true);
    }
  });

  test("--out is a file where it has an extension and one file results, else a folder", () => {
    const folder = withArticle();
    expect(lectern(folder, ["build", "boats.md", "--out", "talk.html"]).code).toBe(0);
    expect(lectern(folder, ["build", "boats.md", "--out", "talk.json"]).code).toBe(0);
    expect(lectern(folder, ["build", "boats.md", "--out", "some where/талк"]).code).toBe(0);
    expect(filesIn(folder)).toEqual(["boats.md", "some where/талк/index.html", "talk.html", "talk.json"]);
    expect(JSON.parse(readFileSync(join(folder, "talk.json"), "utf8"))).toMatchObject({
      title: "The harbour counts its boats",
      language: "en",
    });
  });

  test("builds every talk in slides/ when no source is named", () => {
    const folder = emptyFolder();
    for (const talk of ["one", "второй доклад"]) {
      mkdirSync(join(folder, "slides", talk), { recursive: true });
      writeFileSync(join(folder, "slides", talk, "article.md"), ARTICLE);
      writeFileSync(join(folder, "slides", talk, "deck.md"), "# Edited");
    }
    expect(lectern(folder, ["build"]).code).toBe(0);
    expect(filesIn(join(folder, "dist"))).toEqual(["one/index.html", "второй доклад/index.html"]);
  });

  test("a folder stands for its Markdown and text files; one bad source does not stop the others", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "a.txt"), "A plain text.\n\nIt has two paragraphs, and it is short.");
    writeFileSync(join(folder, "b.md"), new Uint8Array([0, 1, 2, 3, 0, 255]));
    writeFileSync(join(folder, "c.md"), ARTICLE);
    const { code, err } = lectern(folder, ["build", "."]);
    expect(code).toBe(1);
    expect(err).toMatch(/^b\.md: error: This is a binary file/);
    expect(filesIn(join(folder, "dist"))).toEqual(["a/index.html", "c/index.html"]);
  });

  test("two sources of one name do not overwrite each other", () => {
    const folder = emptyFolder();
    for (const name of ["a", "b"]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "talk.md"), ARTICLE.replace("The harbour", `Harbour ${name}`));
    }
    const { code, err } = lectern(folder, ["build", "a/talk.md", "b/talk.md"]);
    expect(code).toBe(1);
    expect(err).toContain("is already made of");
    expect(readFileSync(join(folder, "dist/talk/index.html"), "utf8")).toContain("Harbour a");
  });

  test("reads standard input", () => {
    const folder = emptyFolder();
    expect(lectern(folder, ["build", "-", "--out", "talk.html"], ARTICLE).code).toBe(0);
    expect(readFileSync(join(folder, "talk.html"), "utf8")).toContain("Maria Jensen");
  });

  test("embeds pictures beside the article, and says which it can't", () => {
    const folder = withArticle(
      "boats.md",
      `${ARTICLE}\n![The quay](my%20quay.png)\n\n![Gone](gone.png)\n\n![Far](https://example.org/far.png)\n`,
    );
    writeFileSync(join(folder, "my quay.png"), PNG);
    const { code, err } = lectern(folder, ["build", "boats.md", "--out", "talk.html"]);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, "talk.html"), "utf8")).toContain(
      `data:image/png;base64,${PNG.toString("base64").replace(/=+$/, "")}`,
    );
    expect(err).toMatch(/^boats\.md:15:3: warning: The picture gone\.png/m);
    expect(err).toMatch(/^boats\.md:17:3: warning: The picture https:\/\/example\.org\/far\.png/m);
    expect(readFileSync(join(folder, "talk.html"), "utf8")).not.toMatch(/src="https?:/);
  });

  test("takes templates and a style sheet of the author's own", () => {
    const folder = withArticle();
    mkdirSync(join(folder, "own"));
    writeFileSync(join(folder, "own/title.hbs"), "<p>ours</p>");
    writeFileSync(join(folder, "mine.css"), ".mine{color:red}");
    const { code, err } = lectern(folder, [
      "build",
      "boats.md",
      "--out",
      "talk.html",
      "--templates",
      "own",
      "--theme",
      "mine.css",
    ]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const html = readFileSync(join(folder, "talk.html"), "utf8");
    expect(html).toContain(".mine{color:red}");
    expect(html).toContain("<p>ours</p>");
  });

  test("own templates that are Lectern's make the same deck", () => {
    const folder = withArticle();
    mkdirSync(join(folder, "none"));
    lectern(folder, ["build", "boats.md", "--out", "a.html"]);
    lectern(folder, ["build", "boats.md", "--out", "b.html", "--templates", "none"]);
    expect(readFileSync(join(folder, "a.html"), "utf8")).toBe(readFileSync(join(folder, "b.html"), "utf8"));
  });
});

describe("what can't be built gets one clear line, and leaves nothing behind", () => {
  const cases: [name: string, file: string, bytes: string | Uint8Array, message: RegExp][] = [
    ["an empty file", "x.md", "", /^x\.md: error: /],
    ["white space alone", "x.md", " \n\n \t", /^x\.md: error: /],
    [
      "a binary file",
      "x.md",
      new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]),
      /^x\.md: error: This is a binary file/,
    ],
    [
      "bytes of no known encoding",
      "x.md",
      new Uint8Array([0x61, 0xff, 0xe9, 0x20, 0x62]),
      /^x\.md: error: The bytes are not UTF-8/,
    ],
    ["a Word file", "x.docx", "PK", /^x\.docx: error: Reading Word files is not in this version/],
  ];
  test.each(cases)("%s", (_, file, bytes, message) => {
    const folder = withArticle(file, bytes);
    const { code, out, err } = lectern(folder, ["build", file]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(filesIn(folder)).toEqual([file]);
  });

  test("a file that isn't there", () => {
    const { code, err } = lectern(emptyFolder(), ["build", "gone.md"]);
    expect({ code, err }).toEqual({ code: 1, err: "gone.md: error: There is no such file\n  hint: Check the path.\n" });
  });

  test("a folder without articles", () => {
    const { code, err } = lectern(emptyFolder(), ["build", "."]);
    expect(code).toBe(1);
    expect(err).toMatch(/^\.: error: There is no article in this folder\n/);
  });

  test("an output path where a file or a folder is in the way", () => {
    const folder = withArticle();
    writeFileSync(join(folder, "taken"), "");
    mkdirSync(join(folder, "full/index.html"), { recursive: true });
    for (const out of ["taken", "taken/deeper/still", "taken/talk.html", "full"]) {
      const { code, err } = lectern(folder, ["build", "boats.md", "--out", out]);
      expect(code).toBe(1);
      expect(err).toMatch(
        /: error: (?:A file stands where a folder is needed|A folder stands where the file should go)\n/,
      );
    }
    expect(filesIn(folder)).toEqual(["boats.md", "taken"]);
  });

  test.skipIf(!existsSync("/proc/self"))("a place where the system makes no folders", () => {
    const { code, err } = lectern(withArticle(), ["build", "boats.md", "--out", "/proc/lectern/deck.html"]);
    expect(code).toBe(1);
    expect(err).toContain("No folder can be made there");
  });

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)("a folder that may not be written to", () => {
    const folder = withArticle();
    mkdirSync(join(folder, "locked"));
    chmodSync(join(folder, "locked"), 0o555);
    const { code, err } = lectern(folder, ["build", "boats.md", "--out", "locked"]);
    expect(code).toBe(1);
    expect(err).toContain("Nothing may be written there");
    expect(filesIn(folder)).toEqual(["boats.md"]);
  });
});

describe("texts of every shape make a deck", () => {
  const long = `${"The count of the boats went on and on in the rain. ".repeat(180)}\n`;
  const cases: [name: string, text: string][] = [
    ["one word", "Boats"],
    ["one paragraph", "The harbour has counted its boats for the first time in ten years."],
    ["300 sections", Array.from({ length: 300 }, (_, i) => `## Section ${i}\n\nBoat ${i} was counted.\n`).join("\n")],
    ["a paragraph of 2,000 words", long],
  ];
  test.each(cases)("%s", (_, text) => {
    const folder = withArticle("x.md", text);
    const { code, err } = lectern(folder, ["build", "x.md", "--quiet"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  test("scripts, event handlers, frames and javascript: links do not reach the deck", () => {
    const folder = withArticle(
      "x.md",
      `${ARTICLE}\n<script>alert(1)</script>\n\n<img src=x onerror="alert(2)">\n\n<iframe src="https://example.org"></iframe>\n\n[a link](javascript:alert(3)) and <b onclick="alert(4)">bold</b>.\n`,
    );
    expect(lectern(folder, ["build", "x.md", "--out", "x.html"]).code).toBe(0);
    const html = readFileSync(join(folder, "x.html"), "utf8").replace(/<script>[\s\S]*<\/script>/, "");
    expect(html).not.toMatch(/<[^>]+\son\w+=|<iframe|<script|href="javascript:/i);
  });
});
