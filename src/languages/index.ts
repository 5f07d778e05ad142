import type { Pack, Packs } from "../model/pack.ts";

/** The packs by language, with the letters they are written in: a text without those has no use for the pack. */
const FILES: Readonly<Record<string, { readonly script: RegExp; readonly load: () => Promise<Pack> }>> = {
  en: { script: /[a-z]/iu, load: async () => (await import("./en.ts")).en },
  ru: { script: /[\u0400-\u052f]/u, load: async () => (await import("./ru.ts")).ru },
  uk: { script: /[\u0400-\u052f]/u, load: async () => (await import("./uk.ts")).uk },
  kk: { script: /[\u0400-\u052f]/u, load: async () => (await import("./kk.ts")).kk },
  de: { script: /[a-z]/iu, load: async () => (await import("./de.ts")).de },
};

/** The languages there are packs for. */
export const codes: readonly string[] = Object.keys(FILES);

/** Front matter may say any language, whatever the text is written in. */
const SAYS_ITS_LANGUAGE = /^\s*["']?lang/imu;

/** The packs that a text may need: those of its script, English, which the others fall back on, and those asked for. */
export async function packsFor(text: string, asked: readonly (string | null)[] = []): Promise<Packs> {
  const wanted = new Set(["en", ...asked.flatMap((language) => language ?? []).map(baseOf)]);
  const any = SAYS_ITS_LANGUAGE.test(text);
  const files = Object.entries(FILES).filter(([code, { script }]) => any || wanted.has(code) || script.test(text));
  const all = await Promise.all(files.map(([, { load }]) => load()));
  return { codes, all, of: (language) => all.find(({ code }) => code === baseOf(language)) ?? null };
}

function baseOf(language: string): string {
  return language.toLowerCase().split(/[-_]/u)[0] as string;
}
