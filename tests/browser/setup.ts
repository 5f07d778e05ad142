import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    browser: { readonly path: string; readonly libraries: string | null; readonly args: readonly string[] };
  }
}

const INSTALLED: readonly string[] = [
  process.env.LECTERN_BROWSER ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...[process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder
      ? [
          join(folder, "Google", "Chrome", "Application", "chrome.exe"),
          join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        ]
      : [],
  ),
];

/** Finds the browser the tests use: one that is installed, else the one that comes with `npm ci`, unpacked once. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const installed = INSTALLED.find((path) => path !== "" && existsSync(path));
  if (installed) {
    provide("browser", { path: installed, libraries: null, args: [] });
    return;
  }
  // Told so, the package unpacks the system libraries that it needs too.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  const path = await chromium.executablePath();
  provide("browser", { path, libraries: join(tmpdir(), "al2023", "lib"), args: chromium.args });
}
