import { deflateSync } from "node:zlib";

const WORDS = ["the", "river", "rose", "over", "every", "wall", "that", "we", "had", "built", "in", "those", "years"];

function sentence(words: number, start = 0): string {
  const list = Array.from({ length: words }, (_, index) => WORDS[(start + index * 5) % WORDS.length] ?? "");
  const [first = "", ...rest] = list;
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(" ");
}

/** A PNG of one grey, as small as it gets. */
export function grey(width: number, height: number): Uint8Array {
  const chunk = (name: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0x80);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}

const row = (cells: number, text: (index: number) => string) =>
  `| ${Array.from({ length: cells }, (_, index) => text(index)).join(" | ")} |`;

/** Pictures beside the article, by their names. */
export const PICTURES: Readonly<Record<string, Uint8Array>> = {
  "dot.png": grey(1, 1),
  "strip.png": grey(8000, 200),
  "tower.png": grey(40, 4000),
  "evil.svg": Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" onload="top.ran=1"><script>top.ran=1;fetch("https://example.org/")</script><image href="https://example.org/a.png"/><rect width="400" height="300" fill="#9ab"/></svg>',
  ),
};

/** An article in which everything is too long, too many, too deep, missing or from elsewhere. */
export const ODD: string = `# 🎤🧑🏽‍🚀 🎉

${sentence(20)}.

## ${sentence(60)}

“${Array.from({ length: 25 }, (_, index) => sentence(16, index)).join(". ")},” said Maren Holt, 48, a boat builder from Larkhaven.

The sign at the bridge says ${"Wasserstandsmelderhäuschen".repeat(4).slice(0, 90)} and nobody can read it.

## Nothing under this heading

## Pictures

A dot, a strip, a tower, one that is missing and one with a script in it follow here.

![A dot](dot.png)

![A strip of the bank](strip.png "The strip")

![A tower by the river](tower.png)

![What the bridge looked like before the water came](missing.png)

![A drawing of the dam](evil.svg)

## A table

${row(12, (index) => `Column ${index + 1}`)}
${row(12, () => "---")}
${Array.from({ length: 80 }, (_, line) => row(12, (index) => (index ? `${line * 7 + index}` : `Gauge ${line + 1}`))).join("\n")}

## A list

The river has arms, and they have arms.

- ${sentence(4, 0)}
  - ${sentence(5, 1)}
    - ${sentence(6, 2)}
      - ${sentence(7, 3)}
        - ${sentence(8, 4)}
- ${sentence(5, 5)}

## מימין לשמאל

הנהר עלה על גדותיו בלילה, ואיש לא הזהיר את התושבים. المجلس قرر إغلاق الجسر يوم الاثنين.

## Code

\`\`\`js
const ${"long".repeat(60)} = "${"x".repeat(200)}"; // ${sentence(40)}
${Array.from({ length: 60 }, (_, index) => `level(${index});`).join("\n")}
\`\`\`
`;
