import type { Points } from './place.ts';
import { gap, pointAt, selectPoints } from './place.ts';

/** `of[i]` is the cluster of point i; centres are the weighted means of their points. */
export type Clusters = { centres: Points; of: Int32Array };

export type Patience = { rounds: number; /** stop when no centre moves as far as this */ still: number };

/** Lloyd's method: everybody to the nearest centre, centres to the mean of their points, until nothing moves. */
export function kMeans(points: Points, weights: Float64Array, start: Points, patience: Patience): Clusters {
  let centres = start;
  let of: Int32Array = new Int32Array(points.count);
  for (let round = 0; round < patience.rounds; round += 1) {
    const changed = assign(points, centres, of);
    if (changed === 0 && round > 0) break;
    const before = centres;
    ({ centres, of } = recentre(points, weights, of, centres.count));
    if (stands(before, centres, patience.still)) break;
  }
  return { centres, of };
}

/** Gives each point to its nearest centre, the first one among equals; says how many changed. */
function assign(points: Points, centres: Points, of: Int32Array): number {
  let changed = 0;
  for (let i = 0; i < points.count; i += 1) {
    let closest = Infinity;
    let best = 0;
    for (let c = 0; c < centres.count; c += 1) {
      const distance = gap(points, i, centres, c);
      if (distance < closest) {
        closest = distance;
        best = c;
      }
    }
    if (of[i] !== best) changed += 1;
    of[i] = best;
  }
  return changed;
}

/** Means of the points given to each of k clusters; empty clusters vanish and the others move up. */
function recentre(points: Points, weights: Float64Array, given: Int32Array, k: number): Clusters {
  const d = points.d;
  const weight = new Float64Array(k);
  const at = new Float64Array(k * d);
  for (let i = 0; i < points.count; i += 1) {
    const c = given[i] ?? 0;
    const w = weights[i] ?? 0;
    weight[c] = (weight[c] ?? 0) + w;
    for (let a = 0; a < d; a += 1) at[c * d + a] = (at[c * d + a] ?? 0) + w * (points.at[i * d + a] ?? 0);
  }
  let empty = 0;
  for (let c = 0; c < k; c += 1) {
    const whole = weight[c] ?? 0;
    if (whole === 0) empty += 1;
    else for (let a = 0; a < d; a += 1) at[c * d + a] = (at[c * d + a] ?? 0) / whole;
  }
  const centres = { d, count: k, at };
  return empty > 0 ? withoutEmpty(centres, weight, given) : { centres, of: given };
}

function withoutEmpty(centres: Points, weight: Float64Array, given: Int32Array): Clusters {
  const kept = Array.from(weight.keys()).filter((c) => (weight[c] ?? 0) > 0);
  return { centres: selectPoints(centres, kept), of: given.map((c) => Math.max(0, kept.indexOf(c))) };
}

function stands(before: Points, after: Points, still: number): boolean {
  if (before.count !== after.count) return false;
  for (let c = 0; c < after.count; c += 1) if (gap(before, c, after, c) > still * still) return false;
  return true;
}

export function comparePoints(a: number[], b: number[]): number {
  const first = a.findIndex((x, i) => x !== b[i]);
  return first === -1 ? 0 : (a[first] ?? 0) - (b[first] ?? 0);
}

/** The rows of the first k points that differ from each other. */
export function firstDistinct(points: Points, k: number): number[] {
  const seen = new Set<string>();
  const rows: number[] = [];
  for (let i = 0; i < points.count && rows.length < k; i += 1) {
    const name = pointAt(points, i).join();
    if (!seen.has(name)) rows.push(i);
    seen.add(name);
  }
  return rows;
}
