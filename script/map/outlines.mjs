// From the topology to what is drawn: simplified, rounded rings per country. Knows nothing of files or SVG.
import { feature } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import { arcsOf } from "./atlas.mjs";
import { project, unproject } from "./projection.mjs";

/**
 * How closely a region is drawn: `bend` is the smallest triangle that a bend may make, `island` the smallest island or hole, in
 * square units; `grid` is what points are rounded to, in units; `box` is west, south, east, north in degrees. The first that fits
 * counts. Chosen by eye, at 1000 px on a 1× screen and in the Europe view, within 7.5 kB of Brotli.
 */
const REGIONS = [
  { name: "Korea", box: [124, 32.5, 132.5, 43.5], bend: 0.6, island: 2, grid: 1 },
  { name: "Korea's neighbours", box: [117, 29, 147, 47], bend: 4, island: 8, grid: 1 },
  { name: "Europe", box: [-25, 34, 54, 72], bend: 1.3, island: 4, grid: 1 },
  // Thousands of bends and islands where hardly anybody lives.
  { name: "Arctic", box: [-32, 66, 350, 90], bend: 60, island: 120, grid: 2 },
  { name: "elsewhere", box: [-180, -90, 360, 90], bend: 26, island: 24, grid: 2 },
];
/** A country smaller than this, in square units, is drawn at least as closely as `SMALL_COUNTRY_BEND`, or its borders would meet. */
const SMALL_COUNTRY = 150;
const SMALL_COUNTRY_BEND = 3;
/** A country's largest island is drawn from this size, in square units, even where `island` is more. */
const LARGEST_ISLAND = 10;
/** Points that an island keeps at least. */
const CORNERS = 4;
/** How much less a pointed bend counts than a flat one, 0 to 1. */
const POINTED = 0.7;

/** Islands too small for a ring at this scale, which the map must show all the same. */
const DOTS = [
  { name: "Ulleungdo", code: "KR", at: [130.87, 37.5] },
  // In no file of Natural Earth.
  { name: "Dokdo", code: "KR", at: [131.87, 37.24] },
];
/** An octagon, 3 units wide, around the middle of a unit. */
const DOT = [[-1, 0], [0, -1], [1, -1], [2, 0], [2, 1], [1, 2], [0, 2], [-1, 1]];

/**
 * Code → closed rings in whole units, without the repeated last point, the largest first.
 * A country that vanishes at this scale has no entry.
 */
export function outlines(atlas) {
  const simplified = simplify(weighSmallCountries(weighIslands(presimplify(atlas, weight))), 1);
  const drawn = new Map();
  for (const { id, geometry } of feature(simplified, simplified.objects.countries).features) {
    const dots = DOTS.filter(({ code }) => code === id).map(({ at }) => dot(at));
    const rings = geometry.coordinates.flat().map(roundRing).filter((ring) => ring.length >= 3);
    if (rings.length > 0) drawn.set(id, [...rings, ...dots].sort((a, b) => area(b) - area(a)));
  }
  return drawn;
}

/** A ring's area in square units; 0 for a line or point. */
export function area(ring) {
  const doubled = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

function regionOf(point) {
  const [longitude, latitude] = unproject(point);
  return REGIONS.find(
    ({ box: [west, south, east, north] }) => west < longitude && longitude < east && south < latitude && latitude < north,
  );
}

/**
 * Visvalingam's measure, the triangle's area, with Mapshaper's correction: pointed bends go before flat ones, which
 * leaves calmer lines. Below 1, the bend goes.
 */
function weight([before, bend, after]) {
  const [ax, ay, bx, by] = [before[0] - bend[0], before[1] - bend[1], after[0] - bend[0], after[1] - bend[1]];
  const cosine = (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by) || 1);
  return area([before, bend, after]) * (1 - POINTED * cosine) / regionOf(bend).bend;
}

/** Islands are closed arcs. One that is worth showing keeps its weightiest `CORNERS`, whatever they weigh; the others collapse. */
function weighIslands(topology) {
  const largest = new Set(topology.objects.countries.geometries.map((geometry) => largestArc(topology, geometry)));
  const arcs = topology.arcs.map((arc, index) => {
    const [first, last] = [arc[0], arc.at(-1)];
    if (first[0] !== last[0] || first[1] !== last[1]) return arc;
    const { island } = regionOf(first);
    if (area(arc) < (largest.has(index) ? Math.min(island, LARGEST_ISLAND) : island)) return arc.map(([x, y, w]) => [x, y, w === Infinity ? w : 0]);
    const enough = arc.map(([, , w]) => w).sort((a, b) => b - a)[CORNERS];
    return arc.map(([x, y, w]) => [x, y, w >= enough ? Infinity : w]);
  });
  return { ...topology, arcs };
}

/** The index of the arc that a geometry's largest ring begins with: all of that ring, if it is an island. */
function largestArc(topology, geometry) {
  const rings = feature(topology, geometry).geometry.coordinates.map(([ring]) => area(ring));
  const [[index]] = geometry.arcs[rings.indexOf(Math.max(...rings))];
  return index < 0 ? ~index : index;
}

function weighSmallCountries(topology) {
  const isSmall = (geometry) => feature(topology, geometry).geometry.coordinates.flat().every((ring) => area(ring) < SMALL_COUNTRY);
  const indices = new Set(topology.objects.countries.geometries.filter(isSmall).flatMap((geometry) => [...arcsOf(geometry)]));
  const closer = ([x, y, w]) => [x, y, w * Math.max(1, regionOf([x, y]).bend / SMALL_COUNTRY_BEND)];
  const arcs = topology.arcs.map((arc, index) => (indices.has(index) ? arc.map(closer) : arc));
  return { ...topology, arcs };
}

/** To the region's grid. Depends on nothing but the point, so that neighbours keep their border in common. */
function snap(point) {
  const { grid } = regionOf(point);
  return point.map((value) => Math.round(value / grid) * grid);
}

/** Rounds, then takes out what rounding made redundant: repeated points, points on a straight line, spikes without area. */
function roundRing(ring) {
  const kept = ring.slice(0, -1).map(snap);
  for (let i = 0; i < kept.length && kept.length >= 3; ) {
    const previous = kept[(i + kept.length - 1) % kept.length];
    const next = kept[(i + 1) % kept.length];
    if (area([previous, kept[i], next]) > 0) {
      i += 1;
    } else {
      kept.splice(i, 1);
      // The point before may have become redundant in its turn.
      i = Math.max(0, i - 1);
    }
  }
  return kept;
}

function dot(at) {
  const [x, y] = project(at).map(Math.floor);
  return DOT.map(([dx, dy]) => [x + dx, y + dy]);
}
