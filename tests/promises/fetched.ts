import { clip, decoded } from "./oracle.ts";

/** Attributes by which a page asks for something. */
const ASKING: ReadonlySet<string> = new Set([
  "src",
  "srcset",
  "href",
  "xlink:href",
  "data",
  "poster",
  "background",
  "action",
  "formaction",
  "ping",
  "manifest",
]);
const FORBIDDEN = /^(?:link|iframe|frame|object|embed|base|applet|audio|video|source|track|portal)$/u;

/** What of the fourth promise a page breaks by its text alone: whatever could ask the network, or run unasked. */
export function fetched(html: string): string[] {
  const faults: string[] = [];
  const scripts = html.match(/<script\b[^>]*>/gu) ?? [];
  if (scripts.length !== 1 || scripts[0] !== "<script>") faults.push(`scripts: ${scripts.join(" ")}`);
  const styles = Array.from(html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gu), ([, css = ""]) => css);
  const still = html
    .replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/gu, "$1")
    .replace(/(<style[^>]*>)[\s\S]*?<\/style>/gu, "$1");
  for (const css of [...styles, ...Array.from(still.matchAll(/\sstyle="([^"]*)"/gu), ([, css = ""]) => decoded(css))]) {
    for (const [whole, url = ""] of css.matchAll(/url\(\s*["']?([^)]{0,200})/giu))
      if (!/^(?:data:|#)/iu.test(url)) faults.push(`a style asks for ${clip(whole)}`);
    if (/@import|image-set\(|-moz-binding|expression\(/iu.test(css)) faults.push("a style imports something");
  }
  for (const [, tag = "", attributes = ""] of still.matchAll(
    /<([a-z][\w-]*)((?:[\s/]+[^\s"'<>/=]+(?:="[^"]*"|='[^']*'|=[^\s"'<>]*)?)*)\s*\/?>/giu,
  )) {
    const name = tag.toLowerCase();
    if (FORBIDDEN.test(name)) faults.push(`<${name}> stands in the page`);
    for (const [, key = "", ...values] of attributes.matchAll(
      /([^\s"'<>/=]+)(?:="([^"]*)"|='([^']*)'|=([^\s"'<>]*))?/gu,
    )) {
      const attribute = key.toLowerCase();
      const value = decoded(values.find((one) => one !== undefined) ?? "").trim();
      if (attribute.startsWith("on")) faults.push(`<${name} ${attribute}> runs ${clip(value)}`);
      if (!ASKING.has(attribute)) continue;
      const link = name === "a" && attribute === "href" && /^(?:https?:|mailto:|#)/iu.test(value);
      const picture = name === "img" && attribute === "src" && /^data:image\//iu.test(value);
      if (!link && !picture) faults.push(`<${name} ${attribute}> asks for ${clip(value)}`);
    }
  }
  return [...faults, ...policy(html)];
}

function policy(html: string): string[] {
  const head = html.slice(0, html.search(/<style|<script|<body/u));
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/u.exec(head)?.[1];
  if (content === undefined) return ["no content security policy stands before what it is about"];
  const rules = new Map(
    content.split(";").map((rule) => [rule.trim().split(" ")[0] ?? "", rule.trim().split(" ").slice(1)]),
  );
  const faults: string[] = [];
  const want = (name: string, allowed: RegExp) => {
    const sources = rules.get(name);
    if (!sources?.length || sources.some((source) => !allowed.test(source)))
      faults.push(`${name} is ${sources?.join(" ") ?? "missing"}`);
  };
  want("default-src", /^'none'$/u);
  want("script-src", /^'sha(?:256|384|512)-[\w+/=]+'$/u);
  want("style-src", /^'(?:unsafe-inline|sha\d+-[\w+/=]+)'$/u);
  want("img-src", /^(?:data:|'none')$/u);
  want("font-src", /^(?:data:|'none')$/u);
  want("frame-src", /^(?:'self'|file:|'none')$/u);
  want("base-uri", /^'none'$/u);
  want("form-action", /^'none'$/u);
  for (const name of rules.keys())
    if (/^(?:connect|media|object|worker|child|manifest|prefetch)-src$/u.test(name)) want(name, /^'none'$/u);
  return faults;
}
