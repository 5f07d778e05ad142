// The floor of a PDF's time: a browser is started, the deck's print view is waited for, and printed.
import { writeFileSync } from "node:fs";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const [, , path, deck, out] = argv;
const browser = await puppeteer.launch({
  executablePath: path,
  headless: path.includes("shell") ? "shell" : true,
  args: ["--no-sandbox"],
  pipe: true,
});
const [page] = await browser.pages();
await page.goto(`${pathToFileURL(deck)}?print-pdf`);
await page.waitForSelector(".pdf-page");
await page.evaluate(() => document.fonts.ready.then(() => 0));
writeFileSync(out, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
await browser.close();
