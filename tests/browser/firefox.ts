import { existsSync } from "node:fs";
import puppeteer, { type Browser } from "puppeteer-core";

const PLACES = [
  process.env.LECTERN_FIREFOX ?? "",
  ...["firefox-esr", "firefox"].flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]),
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** Firefox, where it is installed, or null. */
export const firefox: string | null = PLACES.find((path) => path !== "" && existsSync(path)) ?? null;

/** Starts Firefox with no network: everything is sent to a proxy that isn't there. */
export async function launchFirefox(path: string): Promise<Browser> {
  return await puppeteer.launch({
    browser: "firefox",
    executablePath: path,
    extraPrefsFirefox: { "network.proxy.type": 1, "network.proxy.socks": "127.0.0.1", "network.proxy.socks_port": 9 },
  });
}
