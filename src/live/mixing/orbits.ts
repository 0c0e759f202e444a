/**
 * A symmetry of the points: points 0 … fixed − 1 stay, the others stand in rings of `order`, which all turn together. With a mirror, each
 * point has an image (n / 2 further on), and images turn along.
 */
export type Symmetry = { order: number; fixed: number; mirror: boolean };

/** The orbit of each pair of points (a · n + b) under turns and mirror, and how many pairs each orbit has. */
export type Orbits = { of: Int32Array; length: number[] };

/** Where a point is after some steps. `points` are those on this side of the mirror. */
export function turned(point: number, steps: number, { order, fixed }: Symmetry, points: number): number {
  const own = point % points;
  if (own < fixed) return point;
  const place = (own - fixed) % order;
  return point - place + ((place + steps) % order);
}

export function mirrored(point: number, points: number): number {
  return point < points ? point + points : point - points;
}

export function orbitsOf(n: number, symmetry: Symmetry): Orbits {
  const of = new Int32Array(n * n).fill(-1);
  const length: number[] = [];
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < a; b += 1) if ((of[a * n + b] ?? 0) < 0) length.push(mark(of, n, [a, b], length.length, symmetry));
  }
  return { of, length };
}

/** Marks all images of a pair; says how many different ones there are. */
function mark(of: Int32Array, n: number, pair: [number, number], orbit: number, symmetry: Symmetry): number {
  const points = symmetry.mirror ? n / 2 : n;
  let length = 0;
  for (const side of symmetry.mirror ? [false, true] : [false]) {
    for (let steps = 0; steps < symmetry.order; steps += 1) {
      const [p, q] = pair.map((point) => turned(side ? mirrored(point, points) : point, steps, symmetry, points)) as [number, number];
      if (of[p * n + q] !== orbit) length += 1;
      of[p * n + q] = of[q * n + p] = orbit;
    }
  }
  return length;
}
