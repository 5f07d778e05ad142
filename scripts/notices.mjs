import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("../node_modules", import.meta.url));

/** The licences of all packages that went into some bundles, and of `others` that went in some other way. */
export function noticesOf(metafiles, others) {
  const bundled = metafiles.flatMap(({ inputs }) =>
    Object.keys(inputs).flatMap(
      (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path.replaceAll("\\", "/"))?.[1] ?? [],
    ),
  );
  const names = [...new Set([...bundled, ...others])].sort();
  return `Lectern contains the following packages.\n\n${names.map(noticeOf).join("\n")}`;
}

function noticeOf(name) {
  const folder = join(modules, name);
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : "";
  return `${"=".repeat(72)}\n${name} ${version} (${license})\n\n${text}\n`;
}
