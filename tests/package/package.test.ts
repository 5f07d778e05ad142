import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ARTICLE } from "../cli/command.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";

/** npm through a shell, because on Windows it is a script; no argument here needs quoting but paths, which have it. */
function npm(command: string, cwd: string): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(command, { cwd, shell: true, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lectern package "));
  expect(npm(`npm pack --ignore-scripts --pack-destination "${folder}"`, ROOT).status).toBe(0);
  const [tarball] = readdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  const { status, output } = npm(`npm install --offline --no-audit --no-fund "./${tarball}"`, folder);
  expect(output).toContain("added 1 package");
  expect(status).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the packed command runs in an empty folder, without any other package", () => {
  writeFileSync(join(folder, "x.md"), ARTICLE);
  const { status, output } = npm("npx --offline lectern build x.md --format html,pptx", folder);
  expect(output).toContain("The harbour counts its boats");
  expect(status).toBe(0);
  expect(existsSync(join(folder, "dist/x/index.html"))).toBe(true);
  expect(existsSync(join(folder, "dist/x/slides.pptx"))).toBe(true);
  expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["lectern"]);
}, 60_000);

test("it compiles the author's templates there too", () => {
  const { status, output } = npm("npx --offline lectern build x.md --templates node_modules/lectern/templates", folder);
  expect(output).not.toContain("error");
  expect(status).toBe(0);
}, 60_000);

test("the packed library exports what it promises", () => {
  writeFileSync(
    join(folder, "use.js"),
    `import * as lectern from "lectern";
     const { article, deck, files } = await lectern.build("x.md", { templates: "node_modules/lectern/templates", formats: ["html", "pptx"] });
     console.log(JSON.stringify([Object.keys(lectern).sort(), article.title.text, deck.slides[0].kind, files[0].format, files[1].content.length > 1000]));`,
  );
  const { stdout } = spawnSync(process.execPath, ["use.js"], { cwd: folder, encoding: "utf8" });
  expect(JSON.parse(stdout)).toEqual([
    ["LecternError", "build", "deckJson", "inspect", "inspectJson", "nodeEffects", "plain"],
    "The harbour counts its boats",
    "title",
    "html",
    true,
  ]);
  expect(existsSync(join(folder, "node_modules/lectern/lib/types/index.d.ts"))).toBe(true);
});

test("the licences of what is bundled travel along", () => {
  const notices = readFileSync(join(folder, "node_modules/lectern/lib/THIRD-PARTY-NOTICES.txt"), "utf8");
  for (const name of [
    "reveal.js",
    "handlebars",
    "@fontsource/source-serif-4",
    "@fontsource/source-sans-3",
    "uqr",
    "fflate",
  ]) {
    expect(notices).toMatch(new RegExp(`^${name} \\d.*\\([\\w.-]+\\)$`, "m"));
  }
});

test("the command works, if slower, where the compiled code is of no use", () => {
  const command = join(folder, "node_modules/lectern/bin/lectern.cjs");
  const run = (...flags: string[]) =>
    spawnSync(process.execPath, [...flags, command, "build", "x.md", "--out", "slow.html"], {
      cwd: folder,
      encoding: "utf8",
    });
  expect(run("--no-opt").status).toBe(0);
  writeFileSync(join(folder, "node_modules/lectern/lib/cli.cache"), "broken");
  expect(run()).toMatchObject({ status: 0, stderr: "" });
  rmSync(join(folder, "node_modules/lectern/lib/cli.cache"));
  expect(run()).toMatchObject({ status: 0, stderr: "" });
});

test("the lock file names no download addresses", () => {
  for (const file of ["package-lock.json", "bench/package-lock.json"]) {
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8")).not.toMatch(/"resolved": "https?:/);
  }
});
