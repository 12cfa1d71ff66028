// Turns and starts the rings so that the text compresses well; what is drawn stays the same. Knows nothing of text or files.
//
// Two neighbours that go round the same way write their border in opposite directions, with all signs changed. Where one of them goes
// round the other way, the two texts are the same, and Brotli writes the second as a reference to the first.

/** Edges of a common border that its reference costs. */
const REFERENCE = 1.5;

/** The same countries and rings; some countries turned round (all rings of one alike, so holes stay holes), rings started elsewhere. */
export function directed(outlines) {
  const owners = ownersOf(outlines);
  const turned = turns([...outlines.keys()], bordersOf(owners));
  const isRepeated = (edge) => new Set(owners.get(edge).map((code) => turned.has(code))).size > 1;
  return new Map(
    [...outlines].map(([code, rings]) => [
      code,
      rings.map((ring) => startedWell(turned.has(code) ? [...ring].reverse() : ring, isRepeated)),
    ]),
  );
}

/** An edge's name, whichever way it is gone along. */
function nameOf(a, b) {
  return [a, b].map(String).sort().join(" ");
}

/** Edge → the codes that draw it, one or two. */
function ownersOf(outlines) {
  const owners = new Map();
  for (const [code, rings] of outlines) {
    for (const ring of rings) {
      ring.forEach((point, i) => {
        const edge = nameOf(point, ring[(i + 1) % ring.length]);
        owners.set(edge, [...(owners.get(edge) ?? []), code]);
      });
    }
  }
  return owners;
}

/** Code → neighbour → what a border written once would save, in edges. */
function bordersOf(owners) {
  const borders = new Map();
  for (const [a, b] of owners.values()) {
    if (b === undefined || a === b) continue;
    for (const [from, to] of [[a, b], [b, a]]) {
      const neighbours = borders.get(from) ?? new Map();
      borders.set(from, neighbours.set(to, (neighbours.get(to) ?? -REFERENCE) + 1));
    }
  }
  return borders;
}

/** The codes to turn, so that neighbours differ as much as they can: turns one or two neighbours while that gains anything. */
function turns(codes, borders) {
  const turned = new Set();
  const turn = (code) => turned.delete(code) || turned.add(code);
  const gain = (code) => {
    let sum = 0;
    for (const [other, edges] of borders.get(code) ?? []) sum += turned.has(code) === turned.has(other) ? edges : -edges;
    return sum;
  };
  const improves = (code) => {
    const alone = gain(code);
    turn(code);
    if (alone > 0) return true;
    for (const other of borders.get(code)?.keys() ?? []) {
      if (alone + gain(other) > 0) return turn(other);
    }
    turn(code);
    return false;
  };
  while (codes.filter(improves).length > 0);
  return turned;
}

/** Starts a ring after its longest edge that is written only here: the last edge is not written, `z` draws it. */
function startedWell(ring, isRepeated) {
  const worth = ring.map((point, i) => {
    const before = ring.at(i - 1);
    const length = String(point[0] - before[0]).length + String(point[1] - before[1]).length;
    return isRepeated(nameOf(before, point)) ? 0 : length;
  });
  const start = worth.indexOf(Math.max(...worth));
  return [...ring.slice(start), ...ring.slice(0, start)];
}
