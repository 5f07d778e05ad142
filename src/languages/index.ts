import type { Pack, Packs } from "../model/pack.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";

const all: readonly Pack[] = [en, ru, uk, kk, de];

export const packs: Packs = {
  all,
  of: (language) => all.find((pack) => pack.code === language.toLowerCase().split("-")[0]) ?? null,
};
