import { win32 } from "node:path";

/** A browser that can be started without a window. */
export interface FoundBrowser {
  readonly path: string;
  /** A folder of system libraries that it needs besides, or null. */
  readonly libraries: string | null;
  readonly args: readonly string[];
}

/** The variables of the environment that say where browsers are. */
export type Environment = Readonly<Record<string, string | undefined>>;

const UNIX = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const WINDOWS = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
];
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

/** The browser that LECTERN_BROWSER names, else Chrome, Chromium or Edge where their installers put them; null for none. */
export function installedBrowser(env: Environment, exists: (path: string) => boolean): FoundBrowser | null {
  const named = env.LECTERN_BROWSER ?? "";
  const folders = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  const paths = [
    ...(named === "" ? [] : [named]),
    ...UNIX,
    ...folders.flatMap((folder) => WINDOWS.map((names) => win32.join(folder, ...names))),
  ];
  const path = paths.find(exists);
  return path === undefined ? null : { path, libraries: null, args: ARGS };
}
