// Nothing random: the same source gives the same bytes, whoever calls, from wherever, in whatever country.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, lectern, ROOT } from "./command.ts";

const articles = ["river-en", "reka-ru", "ozen-kk"];

describe.each(articles)("a deck of %s", (name) => {
  const text = readFileSync(join(ROOT, "tests/promises/articles", `${name}.md`));

  test("is the same from another folder, at another time, in another country", () => {
    const home = emptyFolder();
    const away = join(emptyFolder(), "по дороге");
    mkdirSync(away);
    writeFileSync(join(home, `${name}.md`), text);
    const path = join(home, `${name}.md`);
    const runs: [cwd: string, args: string[], env: Record<string, string>][] = [
      [home, [`${name}.md`, "--out", "deck.html"], { TZ: "UTC", LANG: "C" }],
      [away, [path, "--out", "deck.html"], { TZ: "Asia/Almaty", LANG: "kk_KZ.UTF-8", LC_ALL: "kk_KZ.UTF-8" }],
      [ROOT, [path, "--out", join(away, "again")], { TZ: "America/Los_Angeles", LANG: "de_DE.UTF-8" }],
    ];
    for (const [cwd, args, env] of runs)
      expect(lectern(cwd, ["build", ...args, "--quiet"], "", env)).toEqual({ code: 0, out: "", err: "" });
    const first = readFileSync(join(home, "deck.html"));
    expect(readFileSync(join(away, "deck.html")).equals(first)).toBe(true);
    expect(readFileSync(join(away, "again/index.html")).equals(first)).toBe(true);
  });
});
