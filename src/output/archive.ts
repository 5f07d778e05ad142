import { type Zippable, zipSync } from "fflate";

/** No clock: the first day that zips know, in the local time that they write. */
const EPOCH = new Date(1980, 0, 1);
/** Kinds of files that are compressed in themselves. */
const PACKED = /\.(?:png|jpeg|gif|xlsx|pptx|pdf|zip)$/u;

/** A zip of files, the same bytes for the same files. */
export function archive(files: Iterable<readonly [path: string, content: Uint8Array]>): Uint8Array {
  const zip: Zippable = {};
  for (const [path, content] of files) zip[path] = [content, { level: PACKED.test(path) ? 0 : 6, mtime: EPOCH }];
  return zipSync(zip);
}
