import type { Line, Span } from "../../model/sheet.ts";
import type { Face } from "../../model/theme.ts";
import { fillOf, type Look, sizeOf, spacingOf } from "./theme.ts";
import { emu, escaped, hundredths } from "./xml.ts";

/** What paragraphs need of the slide they stand on. */
export interface TextContext {
  readonly look: Look;
  /** The deck's language as Office writes it. */
  readonly lang: string;
  /** The id of a link to an address. */
  readonly link: (address: string) => string;
}

/** A language as Office writes it, with the region where it is most spoken: "kk-KZ". Empty where it isn't known. */
export function officeLanguage(code: string): string {
  try {
    const { language, region } = new Intl.Locale(code).maximize();
    return region && language !== "und" ? `${language}-${region}` : "";
  } catch {
    return "";
  }
}

/** A paragraph; its spans' line ends are kept. `count` continues a list that its number is part of. */
export function paragraphXml(line: Line, context: TextContext, first: number | null): string {
  const main = line.spans.reduce<Span | null>((most, span) => (most && most.size >= span.size ? most : span), null);
  const spacing = main ? spacingOf(main.face, main.size, line.leading) : 100_000;
  const margins =
    line.margin || line.hang ? ` marL="${emu(line.margin)}" indent="${-emu(line.hang)}"` : ' marL="0" indent="0"';
  const align = line.align === "left" ? "l" : line.align === "right" ? "r" : "ctr";
  const level = line.level ? ` lvl="${line.level}"` : "";
  const properties = `<a:pPr${margins}${level} algn="${align}"><a:lnSpc><a:spcPct val="${spacing}"/></a:lnSpc><a:spcBef><a:spcPts val="${hundredths(line.before)}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>${bulletXml(line, first)}</a:pPr>`;
  return `<a:p>${properties}${line.spans.map((span) => spanXml(span, context)).join("")}</a:p>`;
}

function bulletXml({ bullet }: Line, first: number | null): string {
  if (bullet === null) return "<a:buNone/>";
  const colour = '<a:buClr><a:schemeClr val="accent1"/></a:buClr>';
  if (bullet === "dash") return `${colour}<a:buFont typeface="+mn-lt"/><a:buChar char="–"/>`;
  const start = Math.min(32_767, Math.max(1, first ?? bullet));
  return `${colour}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPlain"${start > 1 ? ` startAt="${start}"` : ""}/>`;
}

function spanXml(span: Span, context: TextContext): string {
  const properties = runProperties(span, context);
  return span.text
    .split("\n")
    .map((text) => (text ? `<a:r><a:rPr${properties}</a:rPr><a:t>${escaped(text)}</a:t></a:r>` : ""))
    .join(`<a:br><a:rPr${properties}</a:rPr></a:br>`);
}

function runProperties({ face, size, ink, lang, link }: Span, context: TextContext): string {
  const language = lang === null ? context.lang : officeLanguage(lang);
  const family = familyOf(face, context.look);
  const bold = face.endsWith("-bold") ? 1 : 0;
  const address = link === null ? "" : `<a:hlinkClick r:id="${context.link(link)}"/>`;
  return `${language ? ` lang="${language}"` : ""} sz="${sizeOf(face, size)}" b="${bold}" dirty="0">${fillOf(ink)}<a:latin typeface="${family}"/><a:cs typeface="${family}"/>${address}`;
}

function familyOf(face: Face, { fonts }: Look): string {
  if (face === "mono") return escaped(fonts.mono);
  return face.startsWith("serif") ? "+mj-lt" : "+mn-lt";
}

/** The paragraphs of a box. Numbers that follow each other make one list. */
export function paragraphsXml(lines: readonly Line[], context: TextContext): string {
  let first: number | null = null;
  let last: Line["bullet"] = null;
  return lines
    .map((line) => {
      const { bullet } = line;
      if (typeof bullet !== "number") first = null;
      else if (first === null || typeof last !== "number" || bullet !== last + 1) first = bullet;
      last = bullet;
      return paragraphXml(line, context, first);
    })
    .join("");
}
