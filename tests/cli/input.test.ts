// Whatever is handed in makes a sensible deck or gives one clear line, never a stack trace, never a half-written file.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, filesIn, lectern } from "./command.ts";

const RUSSIAN = `# Гавань пересчитала лодки

6 марта 2022 года на набережной собралось более 400 человек, чтобы посмотреть на подсчёт лодок.

«Мы думали, это займёт час, — сказала Мария Йенсен, учительница. — Это заняло всю неделю».
`;

/** Bytes of a text in an encoding of one byte a letter. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 128 }, (_, i) => [decoder.decode(new Uint8Array([128 + i])), 128 + i]));
  return Uint8Array.from(
    [...text].map((letter) => bytes.get(letter) ?? (letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : 63)),
  );
}

const utf16 = (text: string, order: "le" | "be"): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
};

const utf32 = (text: string): Buffer =>
  Buffer.from(Uint32Array.from([...`\ufeff${text}`], (char) => char.codePointAt(0) ?? 0).buffer);

function folderWith(name: string, bytes: string | Uint8Array): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, name), bytes);
  return folder;
}

describe("bytes of other encodings are read where they are evident or declared", () => {
  const cases: [name: string, bytes: Uint8Array][] = [
    ["windows-1251", encoded(RUSSIAN, "windows-1251")],
    ["koi8-r", encoded(RUSSIAN, "koi8-r")],
    ["windows-1251, declared", encoded(`---\ncharset: windows-1251\n---\n${RUSSIAN}`, "windows-1251")],
    ["koi8-r, declared", encoded(`---\nencoding: koi8-r\n---\n${RUSSIAN}`, "koi8-r")],
    ["UTF-16, little end first", utf16(RUSSIAN, "le")],
    ["UTF-16, big end first", utf16(RUSSIAN, "be")],
    ["UTF-32, little end first", utf32(RUSSIAN)],
    ["UTF-32, big end first", utf32(RUSSIAN).swap32()],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${RUSSIAN}`)],
  ];
  test.each(cases)("%s", (_, bytes) => {
    const folder = folderWith("лодки.md", bytes);
    expect(lectern(folder, ["build", "лодки.md", "--out", "лодки.html", "--quiet"])).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    const html = readFileSync(join(folder, "лодки.html"), "utf8");
    expect(html).toContain("Гавань пересчитала лодки");
    expect(html).toContain('lang="ru"');
  });
});

describe("what can't be read gets one clear line from build and from inspect", () => {
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
  const cases: [name: string, file: string, bytes: string | Uint8Array | null, message: RegExp][] = [
    ["a missing file", "gone.md", null, /There is no such file/],
    ["an empty file", "x.md", "", /There is no text/],
    ["an empty text file", "x.txt", "\n", /There is no text/],
    ["a mark of byte order alone", "x.md", "\ufeff", /There is no text/],
    ["front matter alone", "x.md", "---\ntitle: Boats\n---\n", /There is no text/],
    ["a comment alone", "x.md", "<!-- boats -->", /There is no text/],
    ["a script alone", "x.md", "<script>alert(1)</script>", /There is no text/],
    ["a picture by another name", "x.md", png, /This is a binary file/],
    ["zeros", "x.md", new Uint8Array(4096), /This is a binary file/],
    ["a PDF by another name", "x.md", "%PDF-1.7\n%\u0000\u0001\u0002\u0003", /This is a binary file/],
    ["a PDF", "x.pdf", "%PDF-1.7", /Reading PDF files is not in this version/],
    ["a web page", "x.html", "<p>Boats</p>", /Reading web pages is not in this version/],
    ["bytes of no known encoding", "x.md", Buffer.from("Le caf\xe9 \xe0 la fen\xeatre \xfc", "latin1"), /not UTF-8/],
    ["UTF-8 that breaks off", "x.md", Buffer.from("Boats \xe2\x82", "latin1"), /not UTF-8/],
  ];
  test.each(cases)("%s", (_, file, bytes, message) => {
    const folder = bytes === null ? emptyFolder() : folderWith(file, bytes);
    const before = filesIn(folder);
    for (const args of [
      ["build", file],
      ["build", file, "--out", "deep/er/talk.html"],
      ["inspect", file],
    ]) {
      const { code, out, err } = lectern(folder, args);
      expect({ args, code, out }).toEqual({ args, code: 1, out: "" });
      const [first = "", hint = "", ...more] = err.split("\n");
      expect(first.startsWith(`${file}: error: `) || /^\S+:\d+:\d+: error: /u.test(first)).toBe(true);
      expect(first).toMatch(message);
      expect(hint).toMatch(/^ {2}hint: .{10,}/u);
      expect(more).toEqual([""]);
    }
    expect(filesIn(folder)).toEqual(before);
    const { code, out } = lectern(folder, ["inspect", file, "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ source: file, error: expect.stringMatching(message) });
  });

  test("a folder with nothing in it, or nothing to read", () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "пустая папка"));
    writeFileSync(join(folder, "пустая папка", "boats.png"), png);
    const { code, out, err } = lectern(folder, ["build", "пустая папка"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^пустая папка: error: There is no article in this folder\n {2}hint: .+\n$/u);
  });

  test("nothing on standard input", () => {
    const { code, out, err } = lectern(emptyFolder(), ["build", "-", "--out", "talk.html"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^-: error: There is no text.*\n {2}hint: .+\n$/u);
  });

  test("a folder that is called like an article", () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, "boats.md"));
    const { code, err } = lectern(folder, ["build", "boats.md"]);
    expect(code).toBe(1);
    expect(err).toMatch(/^boats\.md: error: .+\n {2}hint: .+\n$/u);
  });

  test("an old deck stays as it was when its article can't be built any more", () => {
    const folder = folderWith("boats.md", "# Boats\n\nThe harbour has counted its boats.");
    expect(lectern(folder, ["build", "boats.md", "--out", "talk.html"]).code).toBe(0);
    const before = readFileSync(join(folder, "talk.html"), "utf8");
    writeFileSync(join(folder, "boats.md"), png);
    expect(lectern(folder, ["build", "boats.md", "--out", "talk.html"]).code).toBe(1);
    expect(readFileSync(join(folder, "talk.html"), "utf8")).toBe(before);
    expect(filesIn(folder)).toEqual(["boats.md", "talk.html"]);
  });
});
