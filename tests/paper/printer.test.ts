import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { installedBrowser } from "../../src/browser.ts";
import { ARTICLE, emptyFolder, filesIn } from "../cli/command.ts";
import { lectern } from "./articles.ts";

const UNIX = process.platform !== "win32";

function withArticle(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, "boats.md"), ARTICLE);
  return folder;
}

/** A browser that writes its number into `pids` and does what `script` says. */
function fakeBrowser(folder: string, script: string): string {
  const path = join(folder, "browser.sh");
  writeFileSync(path, `#!/bin/sh\necho $$ >> "${join(folder, "pids")}"\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

function pidsIn(folder: string): readonly number[] {
  return readFileSync(join(folder, "pids"), "utf8").trim().split("\n").map(Number);
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith("lectern-browser-"));

describe("printing", { timeout: 60_000 }, () => {
  test("says in one line how to get a browser where the one named is not there, and makes nothing", () => {
    const folder = withArticle();
    const { status, stderr } = lectern(
      ["build", "boats.md", "--format", "html,pdf"],
      { LECTERN_BROWSER: "/nowhere" },
      folder,
    );
    expect(status).toBe(2);
    expect(stderr).toBe(
      "lectern: error: There is no browser at /nowhere\n  hint: LECTERN_BROWSER says so: correct it, or take it away.\n",
    );
    expect(filesIn(folder)).toEqual(["boats.md"]);
    expect(lectern(["build", "boats.md", "--format", "pdf", "--browser", "gone"], {}, folder).stderr).toContain(
      "Check the path after --browser.",
    );
  });

  test("refuses a script without notes", () => {
    const folder = withArticle();
    const { status, stderr } = lectern(["build", "boats.md", "--format", "script", "--no-notes"], {}, folder);
    expect(status).toBe(2);
    expect(stderr).toContain("The script is the notes");
  });

  test.runIf(UNIX)("tries a browser that ends at once again, and goes on where it then works", () => {
    const folder = withArticle();
    const { path, args } = inject("browser");
    const real = [path, ...args.filter((arg) => !arg.startsWith("--headless"))].map((word) => `"${word}"`).join(" ");
    const flaky = fakeBrowser(
      folder,
      `[ -e "${folder}/tried" ] || { touch "${folder}/tried"; exit 1; }\nexec ${real} "$@"`,
    );
    const { status, stderr } = lectern(["build", "boats.md", "--format", "pdf"], { LECTERN_BROWSER: flaky }, folder);
    expect({ status, error: stderr.includes("error") }).toEqual({ status: 0, error: false });
    expect(existsSync(join(folder, "dist/boats/slides.pdf"))).toBe(true);
    expect(pidsIn(folder).filter(lives)).toEqual([]);
  });

  test.runIf(UNIX).each([
    ["ends", "exit 3"],
    ["hangs", "exec sleep 1000"],
    ["talks nonsense", "while true; do echo '{}' >&4; sleep 0.2; done"],
  ])("gives up a browser that %s twice: an error, no process, no file", (_, script) => {
    const folder = withArticle();
    const before = profiles();
    const { status, stderr } = lectern(
      ["build", "boats.md", "--format", "html,pdf"],
      { LECTERN_BROWSER: fakeBrowser(folder, script), LECTERN_BROWSER_SECONDS: "2" },
      folder,
    );
    expect(status).toBe(1);
    expect(stderr).toContain("error: The browser failed twice");
    expect(filesIn(folder).filter((file) => !["boats.md", "browser.sh", "pids"].includes(file))).toEqual([]);
    expect(pidsIn(folder).length).toBeGreaterThanOrEqual(2);
    expect(pidsIn(folder).filter(lives)).toEqual([]);
    expect(profiles()).toEqual(before);
  });

  test.runIf(UNIX)("one browser serves all talks of a call", () => {
    const folder = withArticle();
    writeFileSync(join(folder, "quay.md"), ARTICLE.replace("The harbour", "The quay"));
    const { path, args } = inject("browser");
    const real = [path, ...args.filter((arg) => !arg.startsWith("--headless"))].map((word) => `"${word}"`).join(" ");
    const counted = fakeBrowser(folder, `exec ${real} "$@"`);
    const { status } = lectern(["build", ".", "--format", "pdf,script"], { LECTERN_BROWSER: counted }, folder);
    expect(status).toBe(0);
    expect(pidsIn(folder)).toHaveLength(1);
    expect(filesIn(join(folder, "dist"))).toEqual([
      "boats/script.pdf",
      "boats/slides.pdf",
      "quay/script.pdf",
      "quay/slides.pdf",
    ]);
  });

  test("a file that can't be written is named, and leaves nothing half done", () => {
    const folder = withArticle();
    mkdirSync(join(folder, "talk.pdf/inside"), { recursive: true });
    mkdirSync(join(folder, "dist/boats/slides.pdf/inside"), { recursive: true });
    const { status, stderr } = lectern(["build", "boats.md", "--format", "pdf"], {}, folder);
    expect(status).toBe(1);
    expect(stderr).toContain("A folder stands where the file should go");
    expect(filesIn(folder)).toEqual(["boats.md"]);
  });
});

describe("the browser that is found", () => {
  const there = (...paths: string[]) => ({ exists: (path: string) => paths.includes(path), list: () => [] });

  test("is the one that is named", () => {
    const found = installedBrowser(
      { LECTERN_BROWSER: "/my/browser" },
      there("/my/browser", "/usr/bin/chromium"),
      "print",
    );
    expect(found?.path).toBe("/my/browser");
  });

  test("prints with a headless shell where there is one, shows with a whole browser", () => {
    const places = there("/usr/bin/chromium", "/usr/bin/chromium-headless-shell");
    expect(installedBrowser({}, places, "print")?.path).toBe("/usr/bin/chromium-headless-shell");
    expect(installedBrowser({}, places, "show")?.path).toBe("/usr/bin/chromium");
  });

  test("may be Chrome, Chromium, Edge or Brave on each system", () => {
    const env = { HOME: "/home/ada", PATH: "/opt/bin:/usr/bin", ProgramFiles: "C:\\Program Files" };
    for (const path of [
      "/opt/bin/google-chrome",
      "/usr/bin/brave-browser",
      "/snap/bin/chromium",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "/home/ada/Applications/Brave Browser.app/Contents/MacOS/Brave Browser",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files\\BraveSoftware\\Brave-Browser\\Application\\brave.exe",
    ]) {
      expect(installedBrowser(env, there(path), "print")?.path).toBe(path);
    }
    expect(installedBrowser(env, there(), "print")).toBeNull();
  });

  test("may be a headless shell that Puppeteer or Playwright have put by, the newest", () => {
    const folders: Record<string, string[]> = {
      "/home/ada/.cache/puppeteer/chrome-headless-shell": ["linux-99.0.1", "linux-131.0.2"],
      "/home/ada/.cache/puppeteer/chrome-headless-shell/linux-131.0.2": ["chrome-headless-shell-linux64"],
      "/home/ada/.cache/puppeteer/chrome-headless-shell/linux-131.0.2/chrome-headless-shell-linux64": [
        "LICENSE",
        "chrome-headless-shell",
      ],
    };
    const path =
      "/home/ada/.cache/puppeteer/chrome-headless-shell/linux-131.0.2/chrome-headless-shell-linux64/chrome-headless-shell";
    const places = { exists: (wanted: string) => wanted === path, list: (folder: string) => folders[folder] ?? [] };
    expect(installedBrowser({ HOME: "/home/ada" }, places, "print")?.path).toBe(path);
  });
});
