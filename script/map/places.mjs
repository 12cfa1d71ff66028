// Where each country stands on the map, and whether its outline is large enough to be seen and hit. Knows nothing of files or Rust.
import { feature } from "topojson-client";
import polylabel from "polylabel";
import { CODES } from "./atlas.mjs";
import { area } from "./outlines.mjs";
import { HEIGHT, project, WIDTH } from "./projection.mjs";

/** A country whose largest ring is smaller than this both ways, in units, needs a mark: 3 px at 1000 px. */
const SMALLEST_OUTLINE = 6;
/** Marks of these keep `MARK_DISTANCE` from each other, so that each can be seen and hit. All are in the data. */
const MICROSTATES = ["AD", "LI", "LU", "MC", "MT", "SM", "VA"];
const MARK_DISTANCE = 15;
/** Units right and down from the true place. The Holy See is 14.8 units from San Marino, and has the room to give way southwards. */
const NUDGES = { VA: [0, 1] };

/** Longitude and latitude of the codes that the atlas has no geometry for, or only within their State's: main town or middle. */
const WITHOUT_GEOMETRY = {
  AQ: [150, -90], // The South Pole; held in at the map's lower edge.
  BQ: [-68.27, 12.2], // Bonaire
  BV: [3.36, -54.42],
  CC: [96.84, -12.17],
  CX: [105.65, -10.49],
  GF: [-53.1, 3.95],
  GI: [-5.35, 36.14],
  GP: [-61.55, 16.25],
  MQ: [-61.02, 14.65],
  RE: [55.53, -21.12],
  SJ: [16.5, 78.75], // Spitsbergen
  TK: [-171.85, -9.17],
  UM: [166.65, 19.28], // Wake, the westernmost
  YT: [45.16, -12.82],
};
/** Units that a place keeps from the viewBox's edge. */
const MARGIN = 8;

/** One `{ code, x, y, outlined }` in whole units for every code, sorted by code. */
export function places(atlas, outlines) {
  const sources = new Map(
    feature(atlas, atlas.objects.countries).features.map(({ id, geometry }) => [id, geometry.coordinates.map(([ring]) => ring)]),
  );
  const found = CODES.map((code) => {
    const [drawn] = outlines.get(code) ?? [];
    const outlined = drawn !== undefined && isLarge(drawn);
    const [x, y] = outlined ? labelPoint(drawn) : ownPlace(code, sources.get(code));
    const [right, down] = NUDGES[code] ?? [0, 0];
    return { code, x: within(x + right, WIDTH), y: within(y + down, HEIGHT), outlined };
  });
  checkDistances(found.filter(({ code }) => MICROSTATES.includes(code)));
  return found;
}

function ownPlace(code, rings) {
  return rings === undefined ? project(WITHOUT_GEOMETRY[code]) : middle(largest(rings));
}

function isLarge(ring) {
  return extents(ring).some(([low, high]) => high - low >= SMALLEST_OUTLINE);
}

/** The point furthest from the outline: inside by construction, which a centroid is not. */
function labelPoint(ring) {
  return polylabel([[...ring, ring[0]]], 0.25);
}

function largest(rings) {
  return rings.reduce((best, ring) => (area(ring) > area(best) ? ring : best));
}

/** The middle of a ring's bounding box; good enough for what is a few units wide, and sound for rings without area. */
function middle(ring) {
  return extents(ring).map(([low, high]) => (low + high) / 2);
}

/** Lowest and highest x, lowest and highest y. */
function extents(ring) {
  return [0, 1].map((axis) => {
    const values = ring.map((point) => point[axis]);
    return [Math.min(...values), Math.max(...values)];
  });
}

function within(value, size) {
  return Math.min(Math.max(Math.round(value), MARGIN), size - MARGIN);
}

function checkDistances(marks) {
  for (const a of marks) {
    for (const b of marks) {
      const distance = Math.hypot(a.x - b.x, a.y - b.y);
      if (a.code < b.code && distance < MARK_DISTANCE) {
        throw new Error(`the marks of ${a.code} and ${b.code} are only ${distance.toFixed(1)} units apart; see NUDGES`);
      }
    }
  }
}
