import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/arguments.ts";
import { LecternError } from "../../src/diagnostics.ts";
import { ARTICLE, emptyFolder, filesIn, lectern } from "./command.ts";

describe("a call", () => {
  test("is read into sources and options", () => {
    expect(
      parse(["build", "a.md", "-o", "x", "--minutes=7.5", "--no-notes", "--format", "json,html", "--", "-b.md"]),
    ).toEqual({
      command: "build",
      sources: ["a.md", "-b.md"],
      options: { out: "x", minutes: 7.5, notes: false, formats: ["json", "html"] },
    });
    expect(parse(["inspect", "--json", "--lang", "KK", "-"])).toEqual({
      command: "inspect",
      sources: ["-"],
      options: { lang: "kk" },
      json: true,
    });
  });

  const wrong: [argv: string, message: string, hint: string][] = [
    ["biuld x.md", 'There is no command "biuld"', "Did you mean lectern build?"],
    ["article.md", 'There is no command "article.md"', "Did you mean lectern build article.md?"],
    ["build x.md --minuts 5", "There is no option --minuts", "Did you mean --minutes?"],
    ["build x.md --minutes five", "--minutes five is not a number from 0.5 to 600", "For example: --minutes 10"],
    ["build x.md --minutes 0", "--minutes 0 is not a number from 0.5 to 600", "For example: --minutes 10"],
    ["build x.md --minutes -5", "--minutes -5 is not a number from 0.5 to 600", "For example: --minutes 10"],
    ["build x.md --wpm 1e3", "--wpm 1e3 is not a number from 40 to 400", "For example: --wpm 130"],
    [
      "build x.md --minutes",
      "--minutes needs a value",
      "--minutes N: how long the talk is to be (default: everything is said)",
    ],
    ["build x.md --keep=yes", "--keep takes no value", "Write --keep alone."],
    ["build x.md --aspect 4:2", "--aspect 4:2 is not one of 16:9, 4:3", "Did you mean --aspect 4:3?"],
    [
      "build x.md --people initials",
      "--people initials is not one of full, initial, role",
      "Did you mean --people initial?",
    ],
    [
      "build x.md --format htm",
      "--format htm is not one of html, pdf, handout, script, pptx, json",
      "Did you mean --format html?",
    ],
    ["build x.md --json", "lectern build has no option --json", "Did you mean --format json?"],
    ["inspect x.md --minutes 5", "lectern inspect has no option --minutes", "It belongs to lectern build, pack."],
    ["inspect", "inspect needs a source", "For example: lectern inspect article.md"],
    ["serve", "lectern serve is not in this version", "This version has build, inspect and pack."],
    [
      "build https://example.org/a",
      "Reading from the network is not in this version: https://example.org/a",
      "Save the article as a file and name that.",
    ],
    ["build - -", "Standard input can be read once", "Name - once."],
  ];
  test.each(wrong)("%s", (argv, message, hint) => {
    let thrown: unknown;
    try {
      parse(argv.split(" "));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(LecternError);
    expect((thrown as LecternError).diagnostic).toMatchObject({ message, hint, source: null });
  });

  test("that is wrong ends with 2, without a stack trace or a file", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "x.md"), ARTICLE);
    for (const args of [
      ["build", "x.md", "--theme", "lecturn"],
      ["build", "x.md", "--labels", "xx"],
      ["build"],
      ["pack"],
      ["pack", "x.md", "--browser", "/there/is/none"],
      ["pack", "x.md", "--format", "pdf"],
    ]) {
      const { code, out, err } = lectern(folder, args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: "" });
      expect(err).toMatch(/^lectern: error: .+\n {2}hint: .+\n$/);
    }
    expect(filesIn(folder)).toEqual(["x.md"]);
  });

  test("for help or the version is answered on standard output", () => {
    const folder = emptyFolder();
    expect(lectern(folder, ["--version"])).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: "",
    });
    for (const args of [[], ["--help"], ["help"], ["help", "build"], ["build", "--help"]]) {
      const { code, out, err } = lectern(folder, args);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain("lectern build");
      for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
    }
  });
});
