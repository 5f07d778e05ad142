import type { Deck } from "../model/deck.ts";
import type { Person } from "../model/findings.ts";
import type { Derived, Text } from "../model/text.ts";
import { baseName } from "./base-form.ts";
import type { Context } from "./options.ts";
import { isUpper } from "../text/letters.ts";

type Stand = (person: Person) => string;

/**
 * Names private persons in everything that is made as `--people` says: by their initials, or by their role. Who holds a
 * public office keeps the name. A text in which a name was replaced says so: it is derived.
 */
export function renamed(deck: Deck, context: Context): Deck {
  if (context.people === "full") return deck;
  const stand: Stand = context.people === "initial" ? initials : roleOf;
  const names = namesOf(context, stand);
  if (!names.size) return deck;
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length).map(escapeRegExp);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  const rename = (text: string) => text.replace(pattern, (name) => names.get(name) ?? name);
  return mapped(deck, rename) as Deck;
}

/** Every form in which the article writes a private person's name, and what stands for it. */
function namesOf({ article, findings, pack }: Context, stand: Stand): Map<string, string> {
  const names = new Map<string, string>();
  for (const person of findings.people) {
    const full = person.name?.text;
    if (!full || person.public) continue;
    const stems = full.split(/[\s-]+/u).map((part) => part.slice(0, 3));
    const written = person.mentions.map(({ start, end }) => article.source.text.slice(start, end));
    const base = pack && baseName(full, pack.people)?.name;
    for (const name of [full, base ?? full, ...written])
      if (isUpper(name.charAt(0)) && stems.some((stem) => name.includes(stem))) names.set(name, stand(person));
  }
  return names;
}

function initials(person: Person): string {
  return (person.name?.text ?? "")
    .split(/\s+/u)
    .map((part) => `${part[0] ?? ""}.`)
    .join(" ");
}

function roleOf(person: Person): string {
  return `[${person.role?.text ?? initials(person)}]`;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

function isCredit(value: object): value is { name: Text | null; role: Text | null } {
  return "name" in value && "age" in value && "role" in value && "place" in value;
}

/** A copy of the deck in which every text has gone through `rename`. */
function mapped(value: unknown, rename: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, rename));
  if (typeof value !== "object" || value === null) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapped(item, rename)]));
  if ("headline" in copy && typeof copy.headline === "string") copy.headline = rename(copy.headline);
  if (isCredit(copy) && copy.role && copy.name && copy.name.text === `[${copy.role.text}]`) copy.name = null;
  if (!("text" in copy && "ranges" in copy)) return copy;
  const text = rename((copy as unknown as Text).text);
  return text === copy.text ? copy : ({ ...copy, text, derivation: "name" } as unknown as Derived);
}
