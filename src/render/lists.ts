import type { Task } from "../model/article.ts";
import type { ListSlide } from "../model/deck.ts";
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

/** Nests items by their depth. The outermost are numbered where the list is ordered; those inside have bullets. */
export function listView(
  { ordered, first, items }: ListSlide,
  dresser: Dresser,
  own: (task: Task) => { readonly text: string; readonly lang: string | null },
): ListView {
  const root: ListView = { tag: ordered ? "ol" : "ul", items: [] };
  const open: ListView[] = [root];
  let number = first;
  for (const item of items) {
    const depth = Math.max(0, Math.min(item.depth, open.length - 1));
    open.length = depth + 1;
    const list: ListView = { tag: "ul", items: [] };
    const { task } = item;
    open[depth]?.items.push({
      ...dresser.plain(item),
      number: ordered && depth === 0 ? number++ : null,
      list,
      task: task && { state: task, ...own(task) },
    });
    open.push(list);
  }
  return pruned(root);
}

/** Without the lists that stayed empty. */
function pruned({ tag, items }: ListView): ListView {
  return {
    tag,
    items: items.map((item) => ({ ...item, list: item.list?.items.length ? pruned(item.list) : null })),
  };
}
