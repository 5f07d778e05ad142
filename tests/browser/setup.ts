import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type FoundBrowser, installedBrowser } from "../../src/browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    browser: FoundBrowser;
  }
}

/** Finds the browser the tests use: one that is installed, else the one that comes with `npm ci`, unpacked once. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const installed = installedBrowser(process.env, { exists: existsSync, list: () => [] }, "show");
  if (installed) {
    provide("browser", installed);
    return;
  }
  // Told so, the package unpacks the system libraries that it needs too.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const path = await chromium.executablePath();
  provide("browser", { path, libraries: join(tmpdir(), "al2023", "lib"), args: chromium.args });
}
