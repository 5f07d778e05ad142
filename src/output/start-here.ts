import type { Deck } from "../model/deck.ts";
import type { Pack } from "../model/pack.ts";
import type { HallFile } from "../model/pack/hall.ts";

/** A file of the talk: its name in the folder, or why there is none. */
export interface Handed {
  readonly file: HallFile;
  readonly name: string | null;
  readonly reason: string;
}

const STYLE = `
:root{color-scheme:light dark;--paper:#fbf9f4;--ink:#1d1b18;--quiet:#5b564e;--line:#d6cfc1;--accent:#17625c}
@media(prefers-color-scheme:dark){:root{--paper:#171614;--ink:#f4f0e8;--quiet:#b5aea2;--line:#46423b;--accent:#6cc4ba}}
body{margin:0;background:var(--paper);color:var(--ink);font:18px/1.5 Calibri,"Segoe UI","Noto Sans",Arial,sans-serif;border-top:6px solid var(--accent)}
main{max-width:44em;margin:0 auto;padding:2.5em 1.2em 4em}
h1{font:bold 34px/1.2 Cambria,Georgia,"Noto Serif",serif;margin:.2em 0 .3em;text-wrap:balance}
h2{font-size:20px;line-height:1.3;margin:0}
p{margin:.2em 0}
.start{color:var(--accent);font-weight:bold}
.about{color:var(--quiet)}
ul{list-style:none;margin:2em 0 0;padding:0}
li{padding:1.1em 0;border-top:1px solid var(--line)}
a{display:inline-block;margin-top:.5em;padding:.35em .9em;border:2px solid var(--accent);color:var(--accent);font-weight:bold;text-decoration:none;overflow-wrap:anywhere}
a:hover{text-decoration:underline}
a:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.missing h2,.missing p{color:var(--quiet)}
@media print{a{border:0;padding:0;color:inherit}}
`;

/** The page that says which file of a talk is for what, and opens each: plain HTML, no script, no address but the files'. */
export function startHere(deck: Deck, handed: readonly Handed[], labels: Pack): string {
  const { hall } = labels;
  const { presenter, affiliation, event, date } = deck.presentation;
  const about = [presenter, affiliation, event, date].filter(Boolean).join(" · ");
  const lang = deck.language === "und" || deck.language === labels.code ? "" : ` lang="${escaped(deck.language)}"`;
  const items = handed.map(({ file, name, reason }) => {
    const words = hall.files[file];
    const text = `<h2>${escaped(words.name)}</h2>\n<p>${escaped(words.what)}</p>`;
    if (name === null) {
      return `<li class="missing">\n${text}\n<p><strong>${escaped(hall.missing.replace("{reason}", reason))}</strong></p>\n</li>`;
    }
    return `<li>\n${text}\n<a href="${encodeURIComponent(name)}">${escaped(hall.open.replace("{file}", name))}</a>\n</li>`;
  });
  return `<!doctype html>
<html lang="${escaped(labels.code)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${hall.start}: ${deck.title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="start">${escaped(hall.start)}</p>
<h1${lang}>${escaped(deck.title)}</h1>
${about ? `<p class="about">${escaped(about)}</p>\n` : ""}<p>${escaped(hall.intro)}</p>
<ul>
${items.join("\n")}
</ul>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
