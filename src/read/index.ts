import { type Diagnostic, LecternError, type Report } from "../diagnostics.ts";
import type { Article, Omission, Part, Source } from "../model/article.ts";
import type { Pack, Packs } from "../model/pack.ts";
import type { Derived, Text } from "../model/text.ts";
import { locate, textOf } from "../text/index.ts";
import { blocks } from "./blocks.ts";
import { readBoilerplate } from "./boilerplate.ts";
import { readContents } from "./contents.ts";
import { footnotesOf } from "./footnotes.ts";
import { type FrontMatter, frontMatter } from "./front-matter.ts";
import { authorsIn, type Head, publishedIn, readHead } from "./head.ts";
import { detectLanguage } from "../text/language.ts";
import { type Piece, piecesOf, safeUrl } from "./pieces.ts";
import { paragraphs } from "./plain-text.ts";
import { readPullQuotes } from "./pull-quotes.ts";
import { rejoin } from "./repairs.ts";
import { promoteBold, sectionsOf } from "./sections.ts";
import { sentencesOf } from "./sentences.ts";
import { readTail, spelledAsInBody, type Tail } from "./tail.ts";
import { isUpper, wordsAlone } from "../text/letters.ts";

/** How much of the visible text, in characters, tells its language. */
const SAMPLE = 4_000;

/** Makes an Article of a source. Throws a LecternError where there is nothing to read. */
export function read(
  source: Source,
  options: { lang: string | null; packs: Packs; keep: boolean; report: Report },
): Article {
  const { packs } = options;
  const front = frontMatter(source);
  const raws = source.format === "markdown" ? blocks(source.text, front.end) : paragraphs(source.text, front.end);
  const found = piecesOf(source, raws);
  if (!found.some((piece) => piece.text.text !== "" && !APART.has(piece.use))) throw empty(source);
  const language = languageOf(found, front, options, source);
  const pack = packs.of(language);
  if (!pack) options.report(withoutPack(source, language, packs));
  const dating = pack ? [pack, ...packs.all.filter((other) => other !== pack)] : packs.all;
  const head = readHead(source, found, front.fields.get("title")?.[0] ?? null, pack, dating);
  const bold = promoteBold(found);
  const listed = readContents(source.text, bold, pack);
  const tail = readTail(source, bold, head, pack, dating);
  readBoilerplate(source, bold, pack);
  if (options.keep) keep(bold);
  const pieces = rejoin(source, bold);
  const pullQuotes = readPullQuotes(source, pieces);
  return {
    source,
    ...facts(source, pieces, front, head, tail, pack, dating),
    language,
    sections: sectionsOf(source, pieces, listed, pack),
    pullQuotes,
    omitted: omissions(source, pieces),
    footnotes: footnotesOf(source, pieces, options.report),
    parts: partsOf(pieces, front),
  };
}

function empty(source: Source): LecternError {
  const hint = "Write the article first, or hand in another file";
  return new LecternError({
    code: "empty",
    severity: "error",
    message: "There is no text to read",
    hint,
    source: source.name,
    range: null,
  });
}

function withoutPack(source: Source, language: string, packs: Packs): Diagnostic {
  const known = language === "und" ? "" : ` (${language})`;
  return {
    code: "no-language-pack",
    severity: "note",
    message: `There is no language pack for this article${known}: quotes are found, but not who says them, nor figures, dates and places`,
    hint: `There are packs for ${packs.codes.join(", ")}`,
    source: source.name,
    range: null,
  };
}

function languageOf(
  pieces: readonly Piece[],
  front: FrontMatter,
  options: { lang: string | null; packs: Packs; report: Report },
  source: Source,
): string {
  const said = options.lang ?? front.fields.get("lang")?.[0]?.text ?? front.fields.get("language")?.[0]?.text;
  if (said) return said.toLowerCase().replace("_", "-");
  let sample = "";
  for (const piece of pieces) {
    if (sample.length >= SAMPLE) break;
    if (piece.kind !== "code" && piece.kind !== "markup") sample += `${piece.text.text.slice(0, SAMPLE)}\n`;
  }
  const detected = detectLanguage(sample, options.packs);
  if (detected) return detected;
  options.report({
    code: "language-unknown",
    severity: "warning",
    message: "The article's language could not be told",
    hint: "Name it with --lang, or with lang: in the front matter",
    source: source.name,
    range: null,
  });
  return "und";
}

/** Takes what would be omitted back into the body. Comments, scripts and footnotes stay out. */
function keep(pieces: readonly Piece[]): void {
  for (const piece of pieces) {
    switch (piece.use) {
      case "contents list":
      case "navigation":
      case "event notice":
      case "byline":
      case "postscript":
      case "boilerplate":
        piece.use = piece.kind === "heading" ? "heading" : "body";
        break;
      case "body":
      case "heading":
      case "metadata":
      case "pull-quote":
      case "none":
      case "footnote":
      case "comment":
      case "markup":
        break;
    }
  }
}

type Facts = Pick<
  Article,
  "title" | "kicker" | "standfirst" | "authors" | "published" | "publication" | "url" | "licence" | "frontMatter"
>;

/** What is known of the article: the front matter goes first, then what its head says, then its tail. */
function facts(
  source: Source,
  pieces: readonly Piece[],
  front: FrontMatter,
  head: Head,
  tail: Tail,
  pack: Pack | null,
  packs: readonly Pack[],
): Facts {
  const field = (...keys: string[]): Text | null => keys.map((key) => front.fields.get(key)?.[0]).find(Boolean) ?? null;
  const talk: Record<string, string> = {};
  for (const key of ["presenter", "affiliation", "event", "contact"]) {
    const value = field(key);
    if (value) talk[key] = value.text;
  }
  const date = field("date");
  const ofTalk = talk.presenter !== undefined || talk.event !== undefined || field("published") !== null;
  if (date && ofTalk) talk.date = date.text;
  const dated = field("published") ?? (ofTalk ? null : date);
  const published = dated && publishedIn(locate(source, dated), packs);
  const publication = field("publication") ?? tail.publication ?? head.publication;
  const named = (front.fields.get("authors") ?? front.fields.get("author") ?? [])
    .filter(({ text }) => isUpper(text.charAt(0)) || /\s/.test(text))
    .flatMap((author): readonly (Text | Derived)[] => authorsIn(locate(source, author), pack) ?? [author]);
  const standfirst =
    head.standfirst ?? unlessBody(field("standfirst", "subtitle", "excerpt", "description", "summary"), pieces);
  const link = field("url", "canonical_url", "canonical", "source_url");
  return {
    title: field("title") ?? head.title,
    kicker: field("kicker") ?? head.kicker,
    standfirst: standfirst && { ...standfirst, sentences: sentencesOf(source, standfirst, pack) },
    authors: named.length > 0 ? named : head.authors,
    published: published ?? earlier(head.published, tail.published),
    publication: publication && spelledAsInBody(source, publication, pieces),
    url: link && safeUrl(link.text) !== "" && /^https?:/.test(link.text) ? link : tail.url,
    licence: field("licence", "license", "rights"),
    frontMatter: talk,
  };
}

/** A summary that is nothing but the beginning of the article stands in it already. */
function unlessBody(summary: Text | null, pieces: readonly Piece[]): Text | null {
  const opening = pieces.find((piece) => piece.use === "body" && piece.kind === "paragraph");
  const repeated = summary && opening && wordsAlone(opening.text.text).startsWith(wordsAlone(summary.text));
  return repeated ? null : summary;
}

/** First publication is the earlier of two dates; of the same month, the more exact. */
function earlier(a: Derived | null, b: Derived | null): Derived | null {
  if (!a || !b) return a ?? b;
  if (a.text.startsWith(b.text)) return a;
  return b.text < a.text ? b : a;
}

/** Reasons for which neighbours are left out one by one. */
const APART: ReadonlySet<Piece["use"]> = new Set(["footnote", "comment", "markup"]);

/** What is left out, neighbours with one reason together. */
function omissions(source: Source, pieces: readonly Piece[]): Omission[] {
  const out: { why: Omission["why"]; pieces: Piece[] }[] = [];
  let open = false;
  for (const piece of pieces) {
    if (piece.use === "none") continue;
    const why = piece.use;
    const omitted = why !== "body" && why !== "heading" && why !== "metadata" && why !== "pull-quote";
    const last = out.at(-1);
    if (omitted && open && last?.why === why && !APART.has(why)) last.pieces.push(piece);
    else if (omitted) out.push({ why, pieces: [piece] });
    open = omitted;
  }
  return out.map(({ why, pieces: [first, ...more] }) => {
    const text =
      more.length === 0 && first
        ? first.text
        : textOf(
            source,
            [first as Piece, ...more].flatMap((piece) => piece.text.ranges),
          );
    return { ...text, why };
  });
}

function partsOf(pieces: readonly Piece[], front: FrontMatter): Part[] {
  const parts: Part[] = front.range ? [{ ...front.range, is: "metadata" }] : [];
  for (const piece of pieces) {
    if (piece.use === "none") continue;
    const is =
      piece.use === "body" || piece.use === "heading" || piece.use === "metadata" || piece.use === "pull-quote"
        ? piece.use
        : "omitted";
    for (const { start, end } of piece.extents) parts.push({ start, end, is });
  }
  return parts;
}
