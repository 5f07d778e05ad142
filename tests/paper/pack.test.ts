import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { type Diagnostic, LecternError } from "../../src/diagnostics.ts";
import { nodeEffects } from "../../src/effects.ts";
import { pack, START } from "../../src/pack.ts";
import type { Printer } from "../../src/printer.ts";
import { ARTICLE, emptyFolder, filesIn, lectern } from "../cli/command.ts";
import { packs } from "../packs.ts";

vi.setConfig({ testTimeout: 60_000 });

const PRINTED = ["slides.pdf", "script.pdf", "handout.pdf"];
const OTHERS = ["presenter.html", "slides.pptx", "students.html"];

/** An article in a folder of its own. */
function source(text = ARTICLE): string {
  const path = join(emptyFolder(), "boats.md");
  writeFileSync(path, text);
  return path;
}

/** Packs with a printer that does as told. */
async function packWith(print: Printer["print"], path = source(), options = {}) {
  const told: Diagnostic[] = [];
  let closed = 0;
  const printer = async () => ({ print, close: async () => void closed++ });
  const effects = { ...nodeEffects, printer };
  const packed = await pack(path, options, { effects, report: (diagnostic) => void told.push(diagnostic) });
  const text = (name: string) => Buffer.from(packed.files.find((file) => file.name === name)?.content ?? "").toString();
  return { packed, told, closed, text, names: packed.files.map(({ name }) => name) };
}

function failing(code: string, message: string): Printer["print"] {
  const diagnostic = { code, severity: "error", message, hint: "Get one.", source: null, range: null } as const;
  return async () => {
    throw new LecternError(diagnostic);
  };
}

describe("pack", () => {
  it("without a browser makes what needs none, and says what is missing and why, once", async () => {
    const { names, told, text, closed } = await packWith(failing("no-browser", "There is none"));
    expect(names).toEqual([START, ...OTHERS]);
    expect(told.filter(({ code }) => code === "not-printed")).toMatchObject([
      { severity: "warning", message: `Not made: ${PRINTED.join(", ")}. There is none`, hint: "Get one." },
    ]);
    const start = text(START);
    for (const name of OTHERS) expect(start).toContain(`<a href="${name}">`);
    for (const name of PRINTED) expect(start).not.toContain(name);
    expect(start.split("Not made: printing needs a browser")).toHaveLength(PRINTED.length + 1);
    expect(closed).toBe(1);
  });

  it("asks a browser that fails but once", async () => {
    let asked = 0;
    const { names, text } = await packWith(async (html) => {
      asked++;
      return failing("browser-failed", "The browser failed twice")(html);
    });
    expect(asked).toBe(1);
    expect(names).toEqual([START, ...OTHERS]);
    expect(text(START)).toContain("Not made: The browser failed twice");
  });

  it("does not pass over what is no fault of the browser's", async () => {
    await expect(packWith(failing("no-picture", "Something else"))).rejects.toThrow("Something else");
  });

  it("gives students no word of the notes", async () => {
    const hidden = "Nobody but the speaker reads this sentence about the anchors of the fishing fleet.";
    const article = ARTICLE.replace(
      "## What changed",
      `${hidden}\n\n${"It rained on the quay. ".repeat(30)}\n\n## What changed`,
    );
    const { text } = await packWith(failing("no-browser", ""), source(article));
    expect(text("presenter.html")).toContain('<aside class="notes">');
    expect(text("students.html")).not.toContain('<aside class="notes">');
    const slides = (html: string) =>
      html.replace(/<aside class="notes">[\s\S]*?<\/aside>/gu, "").match(/<section /gu)?.length;
    expect(slides(text("students.html"))).toBe(slides(text("presenter.html")));
  });

  it.each(packs.all.map(({ code }) => code))("says it in the language of the labels: %s", async (code) => {
    const { text } = await packWith(failing("no-browser", ""), source(), { labels: code });
    const { hall } = packs.of(code) ?? {};
    expect(text(START)).toContain(`<html lang="${code}">`);
    expect(text(START)).toContain(hall?.intro);
    for (const { name, what } of Object.values(hall?.files ?? {})) {
      expect(text(START)).toContain(`<h2>${name}</h2>`);
      expect(text(START)).toContain(what);
    }
    expect(text(START)).not.toMatch(/\{\w+\}|https?:/u);
  });

  it("shows a title as it is, whatever stands in it", async () => {
    const { text } = await packWith(failing("no-browser", ""), source("# Fish & <b>chips</b>\n\nIt rained.\n"));
    expect(text(START)).toContain("Fish &amp; ");
    expect(text(START)).not.toContain("<b>");
  });
});

describe("the command", () => {
  const none = { LECTERN_BROWSER: "/there/is/none" };

  it("writes the folder, and the same files as a zip beside it; twice the same", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "boats.md"), ARTICLE);
    const run = (...args: string[]) => lectern(folder, ["pack", "boats.md", ...args], "", none);
    expect(run()).toMatchObject({
      code: 0,
      err: expect.stringContaining("Not made: slides.pdf, script.pdf, handout.pdf"),
    });
    const names = [START, ...OTHERS].sort();
    expect(filesIn(join(folder, "dist"))).toEqual(
      [...names.map((name) => `boats-pack/${name}`), "boats-pack.zip"].sort(),
    );
    const zip = unzipSync(readFileSync(join(folder, "dist/boats-pack.zip")));
    expect(Object.keys(zip).sort()).toEqual(names.map((name) => `boats-pack/${name}`));
    for (const [path, content] of Object.entries(zip)) {
      expect(readFileSync(join(folder, "dist", path)).equals(Buffer.from(content))).toBe(true);
    }
    expect(run("--out", "other/boats-pack.zip").code).toBe(0);
    const again = readFileSync(join(folder, "other/boats-pack.zip"));
    expect(again.equals(readFileSync(join(folder, "dist/boats-pack.zip")))).toBe(true);
  }, 60_000);

  it("says in one line where a file stands in the folder's place", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "boats.md"), ARTICLE);
    writeFileSync(join(folder, "hall"), "");
    const { code, err } = lectern(folder, ["pack", "boats.md", "--out", "hall", "--quiet"], "", none);
    expect(code).toBe(1);
    expect(err).toContain("A file stands where a folder is needed");
    expect(filesIn(folder)).toEqual(["boats.md", "hall"]);
  }, 60_000);
});
