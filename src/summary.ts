import type { Article } from "./model/article.ts";
import type { Deck } from "./model/deck.ts";
import type { Settings } from "./options.ts";
import { leftOut } from "./text/footnotes.ts";

/** What a talk was made into. */
interface Made {
  readonly article: Article;
  readonly deck: Deck;
  readonly files: readonly { readonly content: string | Uint8Array }[];
}

/** What was made of one talk, in a few lines: its size and length, where it is, what it leaves out, what time is left. */
export function summary(
  name: string,
  { article, deck, files }: Made,
  paths: readonly string[],
  settings: Settings,
): string {
  const title = deck.title === name ? "" : `  ${deck.title}`;
  const measures = [`${deck.slides.length} slides`, minutes(deck.seconds)];
  const sizes = files.map(({ content }, i) => `${size(content)}  ${paths[i]}`);
  const lines = [
    `${name}${title}`,
    `  ${[...measures, sizes[0]].join(" · ")}`,
    ...sizes.slice(1).map((line) => `  ${line}`),
  ];
  const omitted = leftOut(article);
  if (omitted.length > 0) {
    lines.push(`  left out: ${counted(omitted.map((omission) => omission.why))} (--keep takes them back in)`);
  }
  if (deck.left >= 30)
    lines.push(`  ${minutes(deck.left)} of ${settings.minutes} left for your own words and questions`);
  return `${lines.join("\n")}\n`;
}

/** "3 bylines": how often each stands there, in order of appearance. */
function counted(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => (count === 1 ? word : `${word} ×${count}`)).join(", ");
}

function minutes(seconds: number): string {
  const rounded = Math.round(seconds / 30) / 2;
  return `${rounded} ${rounded === 1 ? "minute" : "minutes"}`;
}

function size(content: string | Uint8Array): string {
  const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.length;
  return bytes < 10_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${Math.round(bytes / 1000)} KB`;
}
