import { UNIT } from "../drawing/outline.ts";
import type { MapSlide } from "../model/deck.ts";
import type { Pack } from "../model/pack.ts";
import { capital } from "../text/typography.ts";
import { fill } from "./texts.ts";
import type { ViewContext } from "./views.ts";

/** What a map's template needs. */
export function mapView(slide: MapSlide, { dresser, labels, labelsLang }: ViewContext): object {
  const { layout, width, height, outline, transform, points, locator } = slide;
  const own = (text: string) => ({ text, lang: labelsLang });
  return {
    headline: own(labels.slide.map),
    described: describedMap(slide, labels),
    layout,
    width,
    height,
    transform: transformOf(transform.x, transform.y, transform.scale),
    outline,
    points: points.map(({ place, lives, x, y, label }) => ({
      place: dresser.plain(place),
      lives,
      x: near(x),
      y: near(y),
      label: { ...label, x: near(label.x), y: near(label.y) },
    })),
    locator: locator && {
      ...locator,
      transform: transformOf(locator.x, locator.y),
      outline: transformOf(0, 0, UNIT),
    },
    key: signsOf(slide, labels).map(({ sign, text }) => ({ [sign]: true, ...own(text) })),
    sources: own(mapSources(slide, labels)),
  };
}

/** What a sign of a map means, and which places it stands at. */
interface Sign {
  readonly sign: "lives" | "named" | "disputed";
  readonly text: string;
  readonly places: readonly string[];
}

/** The signs that a map has. */
export function signsOf({ points, outline }: MapSlide, { slide }: Pack): readonly Sign[] {
  const placesOf = (lives: boolean) => points.flatMap((one) => (one.lives === lives ? [one.place.text] : []));
  const [homes, others] = [placesOf(true), placesOf(false)];
  const lives: Sign = { sign: "lives", text: slide.mapLives, places: homes };
  const named: Sign = { sign: "named", text: slide.mapNamed, places: others };
  const disputed: Sign = { sign: "disputed", text: slide.mapDisputed, places: [] };
  return [
    ...(homes.length > 0 ? [lives] : []),
    ...(others.length > 0 ? [named] : []),
    ...(outline.disputed ? [disputed] : []),
  ];
}

/** Where what is drawn is from. */
export function mapSources({ crimea }: MapSlide, { slide }: Pack): string {
  return crimea ? `${slide.mapBoundaries} ${slide.mapCrimea}` : slide.mapBoundaries;
}

/** The map in words: its country, its places by what they are, and where its boundaries are from. */
export function describedMap(map: MapSlide, labels: Pack): string {
  const places = signsOf(map, labels).flatMap(({ text, places }) =>
    places.length > 0 ? [`${capital(text, labels)}: ${places.join(", ")}.`] : [],
  );
  return [`${fill(labels.slide.mapTold, { country: map.called })}.`, ...places, mapSources(map, labels)].join(" ");
}

function transformOf(x: number, y: number, scale = 1): string {
  return [
    x || y ? `translate(${near(x)} ${near(y)})` : "",
    scale === 1 ? "" : `scale(${Number(scale.toFixed(5))})`,
  ].join("");
}

function near(n: number): number {
  return Math.round(n * 10) / 10;
}
