import type { Pages, Slide } from "../model/deck.ts";
import { variantOf } from "../text/variant.ts";
import type { Context } from "./options.ts";

/** Pages of one thing that follow each other are set alike: in the largest setting that holds them all. */
export function setAlike(slides: readonly Slide[], context: Pick<Context, "fit" | "aspect">): readonly Slide[] {
  const runs: Slide[][] = [];
  for (const slide of slides) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last && goesOn(last, slide)) run?.push(slide);
    else runs.push([slide]);
  }
  return runs.flatMap((run) => {
    const setting = run.length > 1 ? together(run) : null;
    return setting === null ? run : run.map((slide): Slide => ({ ...slide, setting }));
  });

  /** Null where no setting holds them all. */
  function together(run: readonly Slide[]): number | null {
    let setting = 0;
    for (let held = 0, at = 0; held < run.length; at = (at + 1) % run.length) {
      const found = context.fit(run[at] as Slide, context.aspect, undefined, setting);
      if (found === null) return null;
      held = found === setting ? held + 1 : 1;
      setting = found;
    }
    return setting;
  }
}

function goesOn(last: Slide, slide: Slide): boolean {
  const [before, now] = [partOf(last), partOf(slide)];
  return before.of > 1 && before.of === now.of && before.page + 1 === now.page && variantOf(last) === variantOf(slide);
}

function partOf(slide: Slide): Pages {
  return "part" in slide ? slide.part : { page: 1, of: 1 };
}
