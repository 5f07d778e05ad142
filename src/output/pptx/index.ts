import type { Deck } from "../../model/deck.ts";
import type { BarsShape, CodeShape, PictureShape, Sheet, WordsShape } from "../../model/sheet.ts";
import type { Typesetting } from "../../model/theme.ts";
import { chartXml, workbookOf } from "./chart.ts";
import {
  bodyHolder,
  FOOTER,
  footPlaces,
  LAYOUTS,
  type LayoutName,
  layoutXml,
  masterXml,
  NUMBER,
  NUMBER_FIELD,
  TREE,
  titleHolder,
} from "./master.ts";
import { notesMasterXml, notesXml } from "./notes.ts";
import { Package, Relations } from "./parts.ts";
import { pngOf } from "./png.ts";
import { PRESENTATION_PROPERTIES, presentationXml, TABLE_STYLES, VIEW_PROPERTIES } from "./presentation.ts";
import { appXml, coreXml } from "./properties.ts";
import { bodyProperties, type ShapeContext, shapeXml } from "./shapes.ts";
import { officeLanguage } from "./text.ts";
import { isDark, type Look, lookOf, NOTES_LOOK, themeXml } from "./theme.ts";
import { escaped, NAMESPACES, offset } from "./xml.ts";

export interface PptxOptions {
  readonly set: Typesetting;
  /** The theme's style sheets, the later ones over the earlier. */
  readonly styles: readonly string[];
  readonly notes: boolean;
  /** When the file is said to be made: null for no time at all. */
  readonly date: Date | null;
}

const SLIDES = "openxmlformats-officedocument.presentationml";

/** The deck as a PowerPoint file whose texts, tables and charts are texts, tables and charts. */
export function pptx(deck: Deck, sheets: readonly Sheet[], options: PptxOptions): Uint8Array {
  const { set, styles, notes, date } = options;
  const look = lookOf(styles);
  const geometry = { canvas: set.canvas, widths: set.widths, dark: isDark(look) };
  const ratio = set.canvas.width / set.canvas.height;
  const language = officeLanguage(deck.language);
  const file = new Package();
  const office = new Relations();

  const master = new Relations();
  for (const [index, name] of LAYOUTS.entries()) {
    const relations = new Relations();
    relations.add("slideMaster", "../slideMasters/slideMaster1.xml");
    const path = `slideLayouts/slideLayout${index + 1}.xml`;
    file.xml(`ppt/${path}`, `${SLIDES}.slideLayout`, layoutXml(name, geometry), relations);
    master.add("slideLayout", `../${path}`);
  }
  master.add("theme", "../theme/theme1.xml");
  file.xml("ppt/theme/theme1.xml", "openxmlformats-officedocument.theme", themeXml(look, "Lectern"));
  file.xml("ppt/slideMasters/slideMaster1.xml", `${SLIDES}.slideMaster`, masterXml(geometry), master);
  const masterRelation = office.add("slideMaster", "slideMasters/slideMaster1.xml");

  let notesMaster: string | null = null;
  if (notes) {
    const relations = new Relations();
    relations.add("theme", "../theme/theme2.xml");
    file.xml("ppt/theme/theme2.xml", "openxmlformats-officedocument.theme", themeXml(NOTES_LOOK, "Lectern Notes"));
    file.xml("ppt/notesMasters/notesMaster1.xml", `${SLIDES}.notesMaster`, notesMasterXml(ratio), relations);
    notesMaster = office.add("notesMaster", "notesMasters/notesMaster1.xml");
  }

  const media = new Media(file);
  const slides = sheets.map((sheet, index) => {
    const relations = new Relations();
    const layout = layoutOf(sheet);
    relations.add("slideLayout", `../slideLayouts/slideLayout${LAYOUTS.indexOf(layout) + 1}.xml`);
    const context = contextOf(relations, media, look, language);
    const path = `slides/slide${index + 1}.xml`;
    if (notes) {
      const back = new Relations();
      back.add("notesMaster", "../notesMasters/notesMaster1.xml");
      back.add("slide", `../${path}`);
      const own = `notesSlides/notesSlide${index + 1}.xml`;
      file.xml(`ppt/${own}`, `${SLIDES}.notesSlide`, notesXml(sheet.notes, index + 1, language), back);
      relations.add("notesSlide", `../${own}`);
    }
    const content = slideXml(sheet, layout, { deck, set, number: index + 1, context });
    file.xml(`ppt/${path}`, `${SLIDES}.slide`, content, relations);
    return office.add("slide", path);
  });

  office.add("presProps", "presProps.xml");
  office.add("viewProps", "viewProps.xml");
  office.add("theme", "theme/theme1.xml");
  office.add("tableStyles", "tableStyles.xml");
  file.xml("ppt/presProps.xml", `${SLIDES}.presProps`, PRESENTATION_PROPERTIES);
  file.xml("ppt/viewProps.xml", `${SLIDES}.viewProps`, VIEW_PROPERTIES);
  file.xml("ppt/tableStyles.xml", `${SLIDES}.tableStyles`, TABLE_STYLES);
  const { aspect } = deck;
  const whole = { canvas: set.canvas, aspect, sheets, language, master: masterRelation, notesMaster, slides };
  file.xml("ppt/presentation.xml", `${SLIDES}.presentation.main`, presentationXml(whole), office);

  const root = new Relations();
  root.add("officeDocument", "ppt/presentation.xml");
  root.add(
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "docProps/core.xml",
  );
  root.add("extended-properties", "docProps/app.xml");
  file.xml("docProps/core.xml", "openxmlformats-package.core-properties", coreXml(deck, date));
  file.xml(
    "docProps/app.xml",
    "openxmlformats-officedocument.extended-properties",
    appXml(deck, notes ? sheets.length : 0),
  );
  return file.bytes(root);
}

/** The layout that has as many bodies as the slide has. */
function layoutOf({ frame, shapes }: Sheet): LayoutName {
  if (frame !== "plain") return frame;
  const bodies = shapes.filter((shape) => shape.kind === "words" && shape.slot === "body").length;
  return (["bare", "text", "two", "three"] as const)[bodies] ?? "bare";
}

/** Pictures, QR codes and charts of the file, the same picture once. */
class Media {
  readonly #file: Package;
  readonly #pictures = new Map<string, string>();
  #charts = 0;

  constructor(file: Package) {
    this.#file = file;
  }

  /** The path of a data: URI's picture, as slides see it. */
  picture({ data, type }: PictureShape): string {
    const known = this.#pictures.get(data);
    if (known) return known;
    return this.#add(data, type, new Uint8Array(Buffer.from(data.slice(data.indexOf(",") + 1), "base64")));
  }

  code({ modules, link }: CodeShape): string {
    return this.#pictures.get(link) ?? this.#add(link, "png", pngOf(modules, 12));
  }

  #add(key: string, type: string, content: Uint8Array): string {
    const path = `media/image${this.#pictures.size + 1}.${type}`;
    this.#file.binary(`ppt/${path}`, `image/${type}`, content);
    this.#pictures.set(key, `../${path}`);
    return `../${path}`;
  }

  chart(shape: BarsShape): string {
    const number = ++this.#charts;
    const workbook = `embeddings/Microsoft_Excel_Sheet${number}.xlsx`;
    this.#file.binary(
      `ppt/${workbook}`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      workbookOf(shape),
    );
    const relations = new Relations();
    const relation = relations.add("package", `../${workbook}`);
    const path = `charts/chart${number}.xml`;
    this.#file.xml(
      `ppt/${path}`,
      "openxmlformats-officedocument.drawingml.chart",
      chartXml(shape, relation),
      relations,
    );
    return `../${path}`;
  }
}

function contextOf(relations: Relations, media: Media, look: Look, lang: string): ShapeContext {
  const links = new Map<string, string>();
  let id = 1;
  return {
    look,
    lang,
    next: () => ++id,
    link(address) {
      const known = links.get(address) ?? relations.add("hyperlink", address, true);
      links.set(address, known);
      return known;
    },
    picture: (shape) => relations.add("image", media.picture(shape)),
    code: (shape) => relations.add("image", media.code(shape)),
    chart: (shape) => relations.add("chart", media.chart(shape)),
  };
}

interface Slide {
  readonly deck: Deck;
  readonly set: Typesetting;
  readonly number: number;
  readonly context: ShapeContext;
}

function slideXml(sheet: Sheet, layout: LayoutName, { deck, set, number, context }: Slide): string {
  let bodies = 0;
  const holderOf = ({ slot }: WordsShape) =>
    slot === "title" ? titleHolder(layout) : slot === "body" ? bodyHolder(layout, bodies++) : null;
  const shapes = sheet.shapes.map((shape) => shapeXml(shape, shape.kind === "words" ? holderOf(shape) : null, context));
  if (!sheet.titled) shapes.unshift(unseenTitle(sheet.title, layout, set, context));
  const places = footPlaces(set.canvas, layout === "section" ? set.widths.sectionNumber : 0);
  if (deck.credit) shapes.push(footXml("Footer", FOOTER, places.credit, runXml(deck.credit, context), context));
  const field = `${NUMBER_FIELD}<a:rPr/><a:t>${number}</a:t></a:fld>`;
  shapes.push(footXml("Slide Number", NUMBER, places.number, field, context));
  return `<p:sld ${NAMESPACES}><p:cSld><p:spTree>${TREE}${shapes.join("")}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** Above the slide, where PowerPoint puts the titles it hides: for outlines and screen readers. */
function unseenTitle(title: string, layout: LayoutName, { canvas }: Typesetting, context: ShapeContext): string {
  const id = context.next();
  const box = { x: canvas.side, y: -72, width: canvas.width - 2 * canvas.side, height: 56 };
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Title ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${titleHolder(layout)}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${offset(box)}</a:xfrm></p:spPr><p:txBody>${bodyProperties("bottom")}<a:lstStyle/><a:p>${runXml(title, context, ' sz="1400"')}</a:p></p:txBody></p:sp>`;
}

function footXml(
  name: string,
  holder: string,
  place: Parameters<typeof offset>[0],
  inside: string,
  context: ShapeContext,
): string {
  const id = context.next();
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} Placeholder ${id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${holder}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${offset(place)}</a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${inside}</a:p></p:txBody></p:sp>`;
}

function runXml(text: string, { lang }: ShapeContext, more = ""): string {
  return `<a:r><a:rPr${lang ? ` lang="${lang}"` : ""}${more} dirty="0"/><a:t>${escaped(text.replaceAll("\n", " "))}</a:t></a:r>`;
}
