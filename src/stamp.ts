import type { Environment } from "./browser.ts";
import type { Article } from "./model/article.ts";

/** The time that files say they were made: SOURCE_DATE_EPOCH, else the article's day; null where there is neither. */
export function stampOf({ published }: Article, env: Environment): Date | null {
  const epoch = env.SOURCE_DATE_EPOCH ?? "";
  if (/^\d{1,11}$/u.test(epoch)) return new Date(Number(epoch) * 1000);
  const date =
    published && /^\d{4}-\d{2}-\d{2}/u.test(published.text)
      ? new Date(`${published.text.slice(0, 10)}T00:00:00Z`)
      : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}
