import { posix, win32 } from "node:path";

/** A browser that can be started without a window. */
export interface FoundBrowser {
  readonly path: string;
  /** A folder of system libraries that it needs besides, or null. */
  readonly libraries: string | null;
  readonly args: readonly string[];
}

/** The variables of the environment that say where browsers are. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the finder asks of the file system. */
export interface Places {
  readonly exists: (path: string) => boolean;
  /** The names in a folder, none where there is no such folder. */
  readonly list: (folder: string) => readonly string[];
}

/** Print in half the time, and show nothing: Chrome without what draws windows. */
const SHELLS = ["chrome-headless-shell", "chromium-headless-shell"];
const PROGRAMS = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
  "brave-browser-stable",
  "brave-browser",
];
const MAC = ["Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser"];
const WINDOWS = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Chromium", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
  ["BraveSoftware", "Brave-Browser", "Application", "brave.exe"],
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

/**
 * The browser that LECTERN_BROWSER names; else, to print, a headless shell; else Chrome, Chromium, Edge or Brave where
 * their installers put them; null for none.
 */
export function installedBrowser(env: Environment, places: Places, to: "show" | "print"): FoundBrowser | null {
  const named = env.LECTERN_BROWSER ?? "";
  const shells = () => [...onPath(SHELLS, env), ...downloaded(env, places)];
  const candidates = [named === "" ? [] : [named], to === "print" ? shells() : [], installed(env)].flat();
  const path = candidates.find(places.exists);
  return path === undefined ? null : { path, libraries: null, args: to === "print" ? [] : ARGS };
}

function installed(env: Environment): readonly string[] {
  const folders = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return [
    ...onPath(PROGRAMS, env),
    ...["", env.HOME ?? ""].flatMap((home) =>
      MAC.map((name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    ),
    ...folders.flatMap((folder) => WINDOWS.map((names) => win32.join(folder, ...names))),
  ];
}

/** Programs where the system looks for them, and where it should. */
function onPath(names: readonly string[], { PATH = "" }: Environment): readonly string[] {
  const folders = PATH.includes(";") ? [] : PATH.split(":").filter((folder) => folder.startsWith("/"));
  return names.flatMap((name) =>
    [...new Set([...folders, "/usr/bin", "/usr/local/bin", "/snap/bin"])].map((folder) => posix.join(folder, name)),
  );
}

/** Headless shells that Puppeteer and Playwright have put into their own folders, the newest first. */
function downloaded(env: Environment, { list }: Places): readonly string[] {
  const home = env.HOME ?? env.USERPROFILE ?? "";
  if (home === "") return [];
  const { join } = env.LOCALAPPDATA ? win32 : posix;
  const within = (folder: string, name: RegExp) =>
    list(folder)
      .filter((entry) => name.test(entry))
      .sort((a, b) => b.localeCompare(a, "en", { numeric: true }))
      .map((entry) => join(folder, entry));
  const versions = [
    ...within(join(env.PUPPETEER_CACHE_DIR ?? join(home, ".cache", "puppeteer"), "chrome-headless-shell"), /\d/u),
    ...[join(home, ".cache"), join(home, "Library", "Caches"), env.LOCALAPPDATA ?? ""].flatMap((folder) =>
      folder === "" ? [] : within(join(folder, "ms-playwright"), /^chromium_headless_shell-/u),
    ),
  ];
  return versions
    .flatMap((version) => within(version, /^chrome-/u))
    .flatMap((folder) => within(folder, /^(?:chrome-)?headless[-_]shell(?:\.exe)?$/u));
}
