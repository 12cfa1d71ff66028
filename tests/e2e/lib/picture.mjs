// Pictures of a page as small files: PNG with a palette, which pngjs reads but does not write.

import { deflateSync } from 'node:zlib';

import Crc from 'pngjs/lib/crc.js';

const COLOURS = 256;

function chunk(type, body) {
  const bytes = Buffer.alloc(body.length + 12);
  bytes.writeUInt32BE(body.length);
  bytes.write(type, 4);
  body.copy(bytes, 8);
  bytes.writeInt32BE(Crc.crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}

/**
 * Which colour stands for which. Those that are hardly to be told apart are one, and that one is what there is most of: a
 * plain area keeps its colour, the edges of letters get fewer shades.
 */
function palette(pixels, step = 17) {
  const counts = new Map();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const groups = new Map();
  const stands = new Map();
  for (const [pixel] of [...counts].sort(([, one], [, two]) => two - one)) {
    const group = [24, 16, 8].map((shift) => Math.round(((pixel >>> shift) & 255) / step)).join();
    if (!groups.has(group)) groups.set(group, pixel);
    stands.set(pixel, groups.get(group));
  }
  return groups.size <= COLOURS ? { colours: [...groups.values()], stands } : palette(pixels, step * 2);
}

/** The file for a picture as pngjs holds it; alpha is left out. */
export function packed({ width, height, data }) {
  const pixels = Array.from({ length: width * height }, (_, at) => data.readUInt32BE(at * 4));
  const { colours, stands } = palette(pixels);
  const index = new Map(colours.map((colour, at) => [colour, at]));
  // Each row begins with the filter that it went through: none.
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((pixel, at) => (rows[at + Math.floor(at / width) + 1] = index.get(stands.get(pixel))));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, by palette.
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flatMap((colour) => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
