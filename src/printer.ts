import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { type Environment, type FoundBrowser, installedBrowser } from "./browser.ts";
import { LecternError, type Report } from "./diagnostics.ts";

/** A browser that prints, one for all pages of a call. */
export interface Printer {
  /** The page as a PDF, on the sheets that its @page rule says. */
  readonly print: (html: string) => Promise<Uint8Array>;
  /** Ends the browser, and takes away what it left. */
  readonly close: () => Promise<void>;
}

export interface PrinterOptions {
  /** The browser's path; null for the one that is found. */
  readonly browser: string | null;
  readonly env: Environment;
  readonly report: Report;
}

interface Running {
  readonly page: Page;
  readonly stop: () => Promise<void>;
}

/** Nothing is looked up, sent or fetched; what is printed holds all it needs. */
const ARGS = [
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-gpu",
  "--disable-quic",
  // Letters stand where the font says, not on whole pixels.
  "--font-render-hinting=none",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--no-default-browser-check",
  "--no-pings",
];
/** Seconds a page may take before the browser is ended. */
const LIMIT = 120;

/** The browser that would print; throws a LecternError that says how to get one where there is none. */
export function browserToPrint(browser: string | null, env: Environment): FoundBrowser {
  const named = browser ?? env.LECTERN_BROWSER ?? "";
  if (named !== "" && !existsSync(named)) {
    throw failure(
      "no-browser",
      `There is no browser at ${named}`,
      browser === null ? "LECTERN_BROWSER says so: correct it, or take it away." : "Check the path after --browser.",
    );
  }
  const found = installedBrowser({ ...env, LECTERN_BROWSER: named }, { exists: existsSync, list: namesIn }, "print");
  if (found) return found;
  throw failure(
    "no-browser",
    "Printing needs a browser, and none is found",
    "Install Chrome, Chromium, Edge or Brave, or name one with --browser PATH. The HTML deck needs none to be made.",
  );
}

/** Starts the browser, and does not wait for it. */
export async function openPrinter(options: PrinterOptions): Promise<Printer> {
  const limit = 1000 * (Number(options.env.LECTERN_BROWSER_SECONDS) || LIMIT);
  let running: Promise<Running> | null = start(options, limit);
  running.catch(() => {});
  await new Promise(setImmediate);
  const stop = async () => {
    const last = running;
    running = null;
    await last?.then(
      (browser) => browser.stop(),
      () => {},
    );
  };
  const attempt = async (html: string) => {
    running ??= start(options, limit);
    return printed((await running).page, html, limit);
  };
  return {
    async print(html) {
      try {
        return await attempt(html);
      } catch (error) {
        if (error instanceof LecternError) throw error;
        await stop();
      }
      try {
        return await attempt(html);
      } catch (error) {
        await stop();
        if (error instanceof LecternError) throw error;
        throw failure(
          "browser-failed",
          `The browser failed twice: ${reasonOf(error)}`,
          "Try again, or name another browser with --browser PATH. LECTERN_BROWSER_SECONDS gives it more time.",
        );
      }
    },
    close: stop,
  };
}

async function printed(page: Page, html: string, limit: number): Promise<Uint8Array> {
  let crash = (_: Error) => {};
  const crashed = new Promise<never>((_, reject) => {
    crash = reject;
  });
  page.once("error", crash);
  try {
    const work = async () => {
      await page.setContent(html, { waitUntil: "load", timeout: 0 });
      await page.evaluate("document.body.offsetHeight && document.fonts.ready.then(() => 0)");
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 });
    };
    return await within(limit, Promise.race([work(), crashed]));
  } finally {
    page.off("error", crash);
  }
}

async function start(options: PrinterOptions, limit: number): Promise<Running> {
  const { path, args } = browserToPrint(options.browser, options.env);
  const root = userInfo().uid === 0;
  if (root) tell(options.report, "because Lectern runs as root");
  try {
    return await launch(path, args, root, limit);
  } catch (error) {
    if (root || error instanceof Slow) throw error;
    const running = await launch(path, args, true, limit);
    tell(options.report, "because the system lets it have none");
    return running;
  }
}

async function launch(path: string, args: readonly string[], bare: boolean, limit: number): Promise<Running> {
  const { launch } = await import("puppeteer-core");
  const profile = mkdtempSync(join(tmpdir(), "lectern-browser-"));
  const ending = new AbortController();
  let browser: Browser | null = null;
  const stop = async () => {
    const child = browser?.process();
    const gone = new Promise<void>((done) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) done();
      else child.once("exit", () => done());
    });
    ending.abort();
    await gone;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const starting = launch({
    executablePath: path,
    args: [...ARGS, ...args, ...(bare ? ["--no-sandbox"] : [])],
    headless: /headless[-_]shell/u.test(path) ? "shell" : true,
    pipe: true,
    userDataDir: profile,
    defaultViewport: null,
    protocolTimeout: 0,
    signal: ending.signal,
    timeout: 0,
  });
  try {
    browser = await within(Math.min(limit, 60_000), starting);
    const [page] = await within(limit, browser.pages());
    if (!page) throw new Error("it opened no page");
    return { page, stop };
  } catch (error) {
    starting.catch(() => {});
    await stop();
    throw error;
  }
}

class Slow extends Error {}

async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Slow(`it took more than ${limit / 1000} seconds`)), limit);
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function tell(report: Report, why: string): void {
  report({
    code: "no-sandbox",
    severity: "note",
    message: `The browser prints without its sandbox, ${why}`,
    hint: "",
    source: null,
    range: null,
  });
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0] ?? "";
}

function failure(code: string, message: string, hint: string): LecternError {
  return new LecternError({ code, severity: "error", message, hint, source: null, range: null });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
