import { strToU8 } from "fflate";
import { archive } from "../archive.ts";
import { DECLARATION, escaped } from "./xml.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What one part refers to. */
export class Relations {
  readonly #entries: string[] = [];

  /** Adds a reference to another part, or to an address, and returns its id. A `type` that is no address is one of Office's. */
  add(type: string, target: string, external = false): string {
    const id = `rId${this.#entries.length + 1}`;
    const full = type.includes(":") ? type : `${RELATIONSHIPS}/${type}`;
    this.#entries.push(
      `<Relationship Id="${id}" Type="${full}" Target="${escaped(target)}"${external ? ' TargetMode="External"' : ""}/>`,
    );
    return id;
  }

  get xml(): string {
    return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${this.#entries.join("")}</Relationships>`;
  }

  get any(): boolean {
    return this.#entries.length > 0;
  }
}

/** An Open Packaging file: parts, what they are, what they refer to. */
export class Package {
  readonly #files = new Map<string, Uint8Array>();
  readonly #defaults = new Map([
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
  ]);
  readonly #overrides: string[] = [];

  /** Adds a part in XML. `path` has no leading slash. */
  xml(path: string, type: string, content: string, relations?: Relations): void {
    this.#overrides.push(`<Override PartName="/${path}" ContentType="application/vnd.${type}+xml"/>`);
    this.#files.set(path, strToU8(DECLARATION + content));
    if (relations?.any) this.#files.set(relationsOf(path), strToU8(relations.xml));
  }

  /** Adds a part whose extension says what it is. */
  binary(path: string, type: string, content: Uint8Array): void {
    this.#defaults.set(path.slice(path.lastIndexOf(".") + 1), type);
    this.#files.set(path, content);
  }

  /** The file itself. `root` is what the package as a whole refers to. */
  bytes(root: Relations): Uint8Array {
    const defaults = [...this.#defaults].map(([end, type]) => `<Default Extension="${end}" ContentType="${type}"/>`);
    const types = `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join("")}${this.#overrides.join("")}</Types>`;
    return archive([["[Content_Types].xml", strToU8(types)], ["_rels/.rels", strToU8(root.xml)], ...this.#files]);
  }
}

function relationsOf(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}
