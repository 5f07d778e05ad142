import hljs from "highlight.js/lib/common";

/** Code as HTML, what it is made of in `span`s; null for a language nobody here knows. */
export function highlight(code: string, language: string): string | null {
  return hljs.getLanguage(language) ? hljs.highlight(code, { language, ignoreIllegals: true }).value : null;
}
