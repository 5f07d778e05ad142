import puppeteer, { type Browser } from "puppeteer-core";
import { inject } from "vitest";

const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the browser that setup.ts found. */
export async function launch(): Promise<Browser> {
  const { path, libraries, args } = inject("browser");
  try {
    return await puppeteer.launch({
      executablePath: path,
      args: libraries === null ? ARGS : [...args],
      env: libraries === null ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries },
    });
  } catch (error) {
    throw new Error(`${path} does not start. Install Chrome or Chromium, or name one in LECTERN_BROWSER.`, {
      cause: error,
    });
  }
}
