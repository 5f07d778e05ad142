import type { Table } from "../model/article.ts";
import type { Pages, Shown, Stretch } from "../model/deck.ts";
import { introOf, type Page, pagesOf } from "./blocks.ts";
import { settingOf } from "./content.ts";
import { locate } from "../text/index.ts";
import type { Cut } from "./cuts.ts";
import { withoutStop } from "./headline.ts";
import type { Context } from "./options.ts";
import { type Content, show } from "./shown.ts";
import { isTableCaption, type Unit } from "./units.ts";

/** More slides than these of one table are no talk: what is left stands in the article. */
const MOST_SLIDES = 4;
/** More columns than these are not read from the last row. */
const MOST_COLUMNS = 8;
/** No slide holds more rows. */
const MOST_ROWS = 16;

/** Columns of nothing but numbers stand on the right, so that their places stand under each other; the first names its rows. */
const NUMBER = /^[-−+~≈<>]?\p{Sc}?\s?\d[\d\s.,'’]*(?:%|\p{Sc})?$/u;

/**
 * A table on as few slides as its words can be read on: by columns, the first one repeated, where all side by side would
 * tear words; then by rows, the head repeated. A table too large for a talk shows its first rows and says so.
 */
export function tablePages(
  table: Table,
  units: readonly Unit[],
  heading: Shown | null,
  context: Context,
): Page[] | null {
  const header = table.header.map((cell) => show("cell", cell));
  const rows = table.rows.map((row) => row.map((cell) => show("cell", cell)));
  const width = Math.max(header.length, ...rows.map((row) => row.length));
  const whole: Cut = [0, width];
  const align = Array.from({ length: width }, (_, column) => {
    const cells = rows.flatMap((row) => row[column]?.text || []);
    return (
      table.align[column] ??
      (column > 0 && cells.length > 1 && cells.every((cell) => NUMBER.test(cell)) ? "right" : null)
    );
  });

  const content = (columns: Cut, [from, to]: Cut, stretched: boolean, part: Pages, above: Shown | null): Content => {
    const pick = <T>(cells: readonly T[]): T[] => [
      ...(columns[0] > 0 ? cells.slice(0, 1) : []),
      ...cells.slice(...columns),
    ];
    return {
      kind: "table",
      intro: columns[0] === 0 && from === 0 ? above : null,
      header: pick(header),
      rows: rows.slice(from, to).map(pick),
      align: pick(align),
      stretch: stretched ? { rows: stretch([from, to], rows.length), columns: stretch(columns, width) } : null,
      part,
    };
  };
  const single = { page: 1, of: 1 };
  const cutsWith = (above: Shown | null) => {
    const goes = (columns: Cut, cut: Cut, stretched: boolean, tearing?: "no tearing") =>
      settingOf(content(columns, cut, stretched, single, above), context, { tearing }) !== null;
    const groups = columnsOf(width, (columns) => {
      const shown = Math.min(rows.length, MOST_ROWS);
      return pagesOf(shown, (from, to) => goes(columns, [from, to], true, "no tearing")) !== null;
    });
    /** Where words are torn whatever the columns, they are torn. */
    const allFit = (band: Cut): boolean => {
      const all = groups ?? [whole];
      const stretched = all.length > 1 || band[1] - band[0] < rows.length;
      return all.every((columns) => goes(columns, band, stretched));
    };
    const bands = groups && pagesOf(rows.length, (from, to) => allFit([from, to]));
    return groups && bands && { groups, bands };
  };
  const bare = cutsWith(null);
  if (!bare) return null;
  const intro = introOfTable(table, units, heading, context);
  const headed = intro && cutsWith(intro);
  const fits = headed?.groups.length === bare.groups.length && headed.bands.length === bare.bands.length;
  const { groups, bands } = (fits && headed) || bare;
  const kept = bands.slice(0, Math.max(1, Math.floor(MOST_SLIDES / groups.length)));
  const last = kept.at(-1)?.[1] ?? 0;
  const left = last < rows.length || groups.length > MOST_SLIDES;
  if (left) tell(table, { rows: stretch([0, last], rows.length), width }, context);
  const cuts = kept.flatMap((band) => groups.slice(0, MOST_SLIDES).map((columns) => ({ band, columns })));
  return cuts.map(({ band, columns }, index) => {
    const own = index === 0 ? units : [];
    const stretched = bands.length > 1 || groups.length > 1;
    const part = { page: index + 1, of: cuts.length };
    const shownOf = content(columns, band, stretched, part, fits ? intro : null);
    return {
      choice: { content: shownOf, shown: own.map((unit) => unit.text) },
      units: own,
      cue: left && index === 0 ? context.labels.slide.tableRest : "",
    };
  });
}

/** What stands over a table: its caption, the sentence that leads to it, or the heading right above it. */
function introOfTable(table: Table, units: readonly Unit[], heading: Shown | null, context: Context): Shown | null {
  const around = units.filter((unit) => unit.block !== table);
  const caption = around.find(({ block }) => isTableCaption(block, context))?.block;
  if (!caption) return introOf(around, heading, context);
  const { source } = context.article;
  return show("headline", locate(source, caption).cut(0, withoutStop(caption.text)));
}

/** The columns behind the first, in groups that can each stand beside it. A single one stands there at any cost. */
function columnsOf(width: number, ok: (columns: Cut) => boolean): readonly Cut[] | null {
  if (width < 3 || (width <= MOST_COLUMNS && ok([0, width]))) return [[0, width]];
  const groups = pagesOf(width - 1, (from, to) => {
    if (to - from === 1) return true;
    return to - from < MOST_COLUMNS && ok([from === 0 ? 0 : from + 1, to + 1]);
  });
  return groups?.map(([from, to]): Cut => [from === 0 ? 0 : from + 1, to + 1]) ?? null;
}

function stretch([from, to]: Cut, of: number): Stretch {
  return { from: from + 1, to, of };
}

function tell(
  table: Table,
  { rows, width }: { readonly rows: Stretch; readonly width: number },
  context: Context,
): void {
  context.report({
    code: "table-cut",
    severity: "note",
    message: `A table of ${width} columns and ${rows.of} rows is too large for slides: rows 1 to ${rows.to} are shown`,
    hint: "The notes and the handout hold all of it. Show less of it in the article to choose what is shown.",
    source: context.article.source.name,
    range: { start: table.start, end: table.end },
  });
}
