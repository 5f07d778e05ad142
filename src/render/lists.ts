import type { Task } from "../model/article.ts";
import type { ListSlide } from "../model/deck.ts";
import { levelsOf } from "../text/lists.ts";
import type { Dresser, TextView } from "./texts.ts";

/** A list as its template sees it, lists in it inside their items. */
export interface ListView {
  readonly tag: "ol" | "ul";
  readonly items: ItemView[];
}

interface ItemView extends TextView {
  /** The number in front of it, null for a bullet. */
  readonly number: number | null;
  readonly list: ListView | null;
  /** A box in place of a bullet, and what it says. */
  readonly task: { readonly state: Task; readonly text: string; readonly lang: string | null } | null;
}

/** Nests items by their depth. */
export function listView(
  { items }: ListSlide,
  dresser: Dresser,
  own: (task: Task) => { readonly text: string; readonly lang: string | null },
): ListView {
  const root: ItemView[] = [];
  const open: ItemView[][] = [root];
  const levels = levelsOf(items);
  for (const [at, item] of items.entries()) {
    const depth = levels[at] ?? 0;
    open.length = depth + 1;
    const inner: ItemView[] = [];
    const { task, number } = item;
    open[depth]?.push({
      ...dresser.plain(item),
      number,
      list: { tag: "ul", items: inner },
      task: task && { state: task, ...own(task) },
    });
    open.push(inner);
  }
  return tagged(root);
}

/** Numbered where the first item is, without the lists that stayed empty. */
function tagged(items: readonly ItemView[]): ListView {
  return {
    tag: items[0]?.number == null ? "ul" : "ol",
    items: items.map((item) => ({ ...item, list: item.list?.items.length ? tagged(item.list.items) : null })),
  };
}
