import { codes, packsFor } from "../src/languages/index.ts";
import type { Packs } from "../src/model/pack.ts";

/** All packs there are. */
export const packs: Packs = await packsFor("", codes);
