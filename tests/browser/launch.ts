import puppeteer, { type Browser } from "puppeteer-core";
import { inject } from "vitest";

/** Starts the browser that setup.ts found. */
export async function launch(): Promise<Browser> {
  const { path, libraries, args } = inject("browser");
  try {
    return await puppeteer.launch({
      executablePath: path,
      args: [...args],
      env: libraries === null ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries },
    });
  } catch (error) {
    throw new Error(`${path} does not start. Install Chrome or Chromium, or name one in LECTERN_BROWSER.`, {
      cause: error,
    });
  }
}
