import type { Range } from "../model/text.ts";

/** A sentence of which only some characters are kept; where others stood, […]. */
export class Excerpt {
  readonly text: string;
  readonly #kept: readonly Range[];
  readonly #starts: readonly number[];

  constructor(text: string, kept: readonly Range[]) {
    this.#kept = kept;
    const starts: number[] = [];
    let cut = kept[0] && kept[0].start > 0 ? "[…] " : "";
    kept.forEach(({ start, end }, index) => {
      if (index > 0) cut += " […] ";
      starts.push(cut.length);
      cut += text.slice(start, end);
    });
    this.text = (kept.at(-1)?.end ?? 0) < text.length ? `${cut} […]` : cut;
    this.#starts = starts;
  }

  /** Where characters of the sentence stand in the excerpt. */
  moved({ start, end }: Range): Range {
    const index = this.#kept.findIndex((range) => range.start <= start && end <= range.end);
    const by = (this.#starts[index] ?? 0) - (this.#kept[index]?.start ?? 0);
    return { start: start + by, end: end + by };
  }
}
