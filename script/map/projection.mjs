// The map's projection: longitude and latitude to units of the viewBox, and back. Knows no country.
//
// Natural Earth I with Korea near the middle (central meridian 150°E). Longitudes are unwrapped at a cut through the Atlantic,
// where hardly any land is, so nothing needs clipping at the antimeridian and Russia stays in one piece.
import { geoNaturalEarth1Raw } from "d3-geo";

/** Width of the world's viewBox; one unit is half a pixel where the map is drawn 1000 px wide. */
export const WIDTH = 2000;
/** The equator is a little longer than the viewBox is wide: there is only sea at both its ends. */
const EQUATOR = 2060;
/** Units of sea left out on the left, from the cut to just before the Azores. */
const LEFT_OUT = 46;
/** The northernmost and southernmost parallels shown: Greenland and Tierra del Fuego, with a little sea. */
const [NORTH, SOUTH] = [84.2, -57];
const CENTRE = 150;
/** The world is cut here, between Brazil and the Azores. */
export const CUT = -32;
/** Greenland reaches east of `CUT`; it stays whole on the map's right. */
export const CUT_GREENLAND = -10;

const radians = Math.PI / 180;
const scale = EQUATOR / geoNaturalEarth1Raw(2 * Math.PI, 0)[0];
const left = geoNaturalEarth1Raw((CUT - CENTRE) * radians, 0)[0] * scale + LEFT_OUT;
const top = geoNaturalEarth1Raw(0, NORTH * radians)[1] * scale;

export function project([longitude, latitude], cut = CUT) {
  const unwrapped = longitude < cut ? longitude + 360 : longitude;
  const [x, y] = geoNaturalEarth1Raw((unwrapped - CENTRE) * radians, latitude * radians);
  return [x * scale - left, top - y * scale];
}

/** The inverse; the longitude is the unwrapped one, from -32° to 328° (more in Greenland). */
export function unproject([x, y]) {
  const [longitude, latitude] = geoNaturalEarth1Raw.invert((x + left) / scale, (top - y) / scale);
  return [longitude / radians + CENTRE, latitude / radians];
}

export const HEIGHT = Math.ceil(project([CENTRE, SOUTH])[1]);
