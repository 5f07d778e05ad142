import type { Diagnostic } from "../../src/diagnostics.ts";
import { nodeEffects } from "../../src/effects.ts";
import { build, type Built } from "../../src/index.ts";
import type { Slide, SlideKind } from "../../src/model/deck.ts";
import type { Options } from "../../src/options.ts";

interface Talk extends Built {
  readonly told: readonly Diagnostic[];
  readonly of: <K extends SlideKind>(kind: K) => Extract<Slide, { kind: K }>[];
}

/** The talk that a text becomes, and what was said of it. Other files are read as they are. */
export async function planned(markdown: string, options: Options = {}): Promise<Talk> {
  const told: Diagnostic[] = [];
  const name = "planned.md";
  const read = (path: string) => (path === name ? new TextEncoder().encode(markdown) : nodeEffects.read(path));
  const built = await build(name, options, {
    effects: { ...nodeEffects, read },
    report: (diagnostic) => told.push(diagnostic),
  });
  const of = <K extends SlideKind>(kind: K) =>
    built.deck.slides.filter((slide): slide is Extract<Slide, { kind: K }> => slide.kind === kind);
  return { ...built, told, of };
}

/** So many different sentences that nobody quotes, counts or dates. */
export function filler(count: number): string {
  const subjects = ["The harbour", "The council", "The old ferry", "The market", "The school", "The library"];
  const verbs = ["keeps", "repairs", "paints", "opens", "closes", "forgets"];
  const objects = ["its wooden gate", "its long bench", "its brass lamp", "its narrow stair", "its green door"];
  const of = (list: readonly string[], at: number) => list[at % list.length] as string;
  return Array.from({ length: count }, (_, i) => {
    const text = `${of(subjects, i)} ${of(verbs, Math.floor(i / 6))} ${of(objects, Math.floor(i / 5))} for the visitors of the quiet northern coast.`;
    return i % 4 === 3 ? `${text}\n\n` : `${text} `;
  }).join("");
}
