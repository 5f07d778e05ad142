import type { Pack, Packs } from "../model/pack.ts";

/** The packs by language, with letters or words that all but a few words in it have: a text without them has no use for the pack. */
const FILES: Readonly<Record<string, { readonly sign: RegExp; readonly load: () => Promise<Pack> }>> = {
  en: { sign: /[a-z]/i, load: async () => (await import("./en.ts")).en },
  ru: { sign: /[\u0400-\u052f]/, load: async () => (await import("./ru.ts")).ru },
  uk: { sign: /[\u0400-\u052f]/, load: async () => (await import("./uk.ts")).uk },
  kk: { sign: /[\u0400-\u052f]/, load: async () => (await import("./kk.ts")).kk },
  de: {
    sign: /\b(?:aber|als|auch|auf|aus|bei|das|dem|der|des|durch|ein|eine|einen|einer|für|ich|ist|mit|nach|nicht|oder|sich|sie|sind|und|von|vor|wie|wir|wird|zu|zum|zur)\b/,
    load: async () => (await import("./de.ts")).de,
  },
};

/** The languages there are packs for. */
export const codes: readonly string[] = Object.keys(FILES);

/** Front matter may say any language, whatever the text is written in. */
const SAYS_ITS_LANGUAGE = /^\s*["']?lang/imu;

/** The packs that a text may need: those with a sign in it, English, which the others fall back on, and those asked for. */
export async function packsFor(text: string, asked: readonly (string | null)[] = []): Promise<Packs> {
  const wanted = new Set(["en", ...asked.flatMap((language) => language ?? []).map(baseOf)]);
  const any = SAYS_ITS_LANGUAGE.test(text);
  const files = Object.entries(FILES).filter(([code, { sign }]) => any || wanted.has(code) || sign.test(text));
  const all = await Promise.all(files.map(([, { load }]) => load()));
  return { codes, all, of: (language) => all.find(({ code }) => code === baseOf(language)) ?? null };
}

function baseOf(language: string): string {
  return language.toLowerCase().split(/[-_]/u)[0] as string;
}
