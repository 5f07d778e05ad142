import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { Diagnostic } from "../../src/diagnostics.ts";
import { nodeEffects } from "../../src/effects.ts";
import { run } from "../../src/run.ts";
import { ARTICLE, emptyFolder, filesIn, lectern } from "../cli/command.ts";
import { hasShared, SHARED } from "../read/support.ts";
import { partOf, partsOf, wordsIn } from "./pptx-file.ts";

vi.setConfig({ testTimeout: 120_000 });

function withArticle(text = ARTICLE): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, "x.md"), text);
  return folder;
}

function build(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return lectern(folder, ["build", "x.md", ...args], "", env);
}

const slidesOf = (parts: ReadonlyMap<string, string>) =>
  [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path)).length;

describe("--format pptx", () => {
  it("writes slides.pptx, beside the deck with the same slides; the extension of --out asks for it too", () => {
    const folder = withArticle();
    expect(build(folder, ["--format", "html,pptx,json"])).toMatchObject({ code: 0, err: "" });
    expect(filesIn(join(folder, "dist/x"))).toEqual(["deck.json", "index.html", "slides.pptx"]);
    expect(build(folder, ["--out", "talk.pptx"])).toMatchObject({ code: 0, err: "" });
    const file = readFileSync(join(folder, "talk.pptx"));
    expect(file.equals(readFileSync(join(folder, "dist/x/slides.pptx")))).toBe(true);
    const { slides } = JSON.parse(readFileSync(join(folder, "dist/x/deck.json"), "utf8"));
    expect(slidesOf(partsOf(file))).toBe(slides.length);
  });

  it("writes the same bytes wherever and whenever it runs, with the date it is told", () => {
    const folder = withArticle();
    for (const [out, TZ] of [
      ["a.pptx", "Asia/Almaty"],
      ["b.pptx", "America/New_York"],
    ] as const) {
      expect(build(folder, ["--out", out], { TZ, SOURCE_DATE_EPOCH: "1000000000" }).code).toBe(0);
    }
    const file = readFileSync(join(folder, "a.pptx"));
    expect(file.equals(readFileSync(join(folder, "b.pptx")))).toBe(true);
    expect(partsOf(file).get("docProps/core.xml")).toContain(">2001-09-09T01:46:40Z<");
  });

  it("makes 500 slides", () => {
    const sections = Array.from({ length: 500 }, (_, i) => `## Section ${i}\n\nBoat ${i} was counted.\n`);
    const folder = withArticle(`# Boats\n\n${sections.join("\n")}`);
    expect(build(folder, ["--out", "x.pptx"])).toMatchObject({ code: 0 });
    expect(slidesOf(partsOf(readFileSync(join(folder, "x.pptx"))))).toBeGreaterThanOrEqual(500);
  });

  it("holds a picture of 30 MB as it is, once", () => {
    const folder = withArticle(`${ARTICLE}\n![Noise](noise.png)\n\nThe same again:\n\n![Noise](noise.png)\n`);
    writeFileSync(join(folder, "noise.png"), noise(30_000_000));
    expect(build(folder, ["--out", "x.pptx"])).toMatchObject({ code: 0, err: "" });
    const file = readFileSync(join(folder, "x.pptx"));
    expect(file.length).toBeGreaterThan(30_000_000);
    expect(file.length).toBeLessThan(30_200_000);
  });

  it("says in one line that the disk is full, and where nothing may be written", async () => {
    const folder = withArticle();
    const told: Diagnostic[] = [];
    const write = () => {
      throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" });
    };
    const call = { command: "build", sources: [join(folder, "x.md")], options: { formats: ["pptx"] } } as const;
    const tell = (diagnostic: Diagnostic) => void told.push(diagnostic);
    expect(await run(call, { effects: { ...nodeEffects, write }, out: () => {}, tell, debug: false })).toBe(1);
    expect(told.map(({ message }) => message)).toEqual(["The disk is full"]);
    expect(filesIn(folder)).toEqual(["x.md"]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === "win32")(
    "leaves nothing in a folder that is read-only",
    () => {
      const folder = withArticle();
      mkdirSync(join(folder, "locked"));
      chmodSync(join(folder, "locked"), 0o555);
      const { code, err } = build(folder, ["--out", "locked/x.pptx"]);
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("Nothing may be written there") });
      expect(filesIn(folder)).toEqual(["x.md"]);
    },
  );

  it("puts the file into a folder that has its name", () => {
    const folder = withArticle();
    mkdirSync(join(folder, "x.pptx"));
    expect(build(folder, ["--out", "x.pptx"]).code).toBe(0);
    expect(filesIn(folder)).toEqual(["x.md", "x.pptx/slides.pptx"]);
    mkdirSync(join(folder, "y/slides.pptx"), { recursive: true });
    const { code, err } = build(folder, ["--out", "y", "--format", "pptx"]);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining("A folder stands where the file should go"),
    });
  });

  it("loads nothing of it to build a page", () => {
    const source = readFileSync("lib/cli.cjs", "utf8");
    expect(source).toContain("powerpoint.cjs");
    expect(source).not.toContain("presentationml");
  });
});

describe.skipIf(!hasShared)("the shared article", () => {
  it("takes at most 200 KB, and has every sentence of its notes on a notes page, once, in order", () => {
    const folder = emptyFolder();
    const article = join(process.cwd(), SHARED, "articles/kazakhstan-divided.md");
    expect(lectern(folder, ["build", article, "--out", "talk", "--format", "pptx,json"]).code).toBe(0);
    const file = readFileSync(join(folder, "talk/slides.pptx"));
    expect(file.length).toBeLessThanOrEqual(200_000);
    const parts = partsOf(file);
    const { slides } = JSON.parse(readFileSync(join(folder, "talk/deck.json"), "utf8"));
    slides.forEach(({ notes }: { notes: Record<"say" | "background", { text: string }[]> }, index: number) => {
      const page = wordsIn(partOf(parts, "notesSlide", index + 1));
      for (const sentences of [notes.say, notes.background]) {
        let at = 0;
        for (const { text } of sentences) {
          const found = page.indexOf(text.replaceAll("\n", " "), at);
          expect(found).toBeGreaterThanOrEqual(0);
          at = found + text.length;
        }
      }
    });
  });
});

/** As many bytes as nothing makes smaller, with the head and the end of a PNG. */
function noise(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let state = 1;
  for (let i = 0; i < size; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    bytes[i] = state >>> 24;
  }
  const header = Buffer.from("89504e470d0a1a0a0000000d4948445200000400000003000800000000", "hex");
  header.copy(bytes);
  bytes.writeUInt32BE(size - 57, 33);
  bytes.write("IDAT", 37, "latin1");
  bytes.writeUInt32BE(0, size - 12);
  bytes.write("IEND", size - 8, "latin1");
  return bytes;
}
