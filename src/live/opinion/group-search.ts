import type { Cells } from './cells.ts';
import type { Clusters } from './k-means.ts';
import { kMeans } from './k-means.ts';
import type { Points } from './place.ts';
import { gap } from './place.ts';
import { distancesOf, silhouette } from './silhouette.ts';

/** One way to part people in k groups, found on cells. `smallest` is the weight of the smallest group. */
export type Parting = { k: number; silhouette: number; smallest: number; centres: Points };

const patience = { rounds: 40, still: 1e-6 };
const nearlyAsTight = 1.05;
const starts = 30;

/**
 * Partings for k = 2 … most, without chance: k-means from the k − 1 centres found before plus one of the cells that would
 * gain most (Likas, Vlassis and Verbeek's global k-means, 2003). Of those nearly as tight as the tightest, the one with the best silhouette is kept.
 * Partings with a group below `minimum` come only when there is no other, and are told apart by `smallest`.
 */
export function partings(cells: Cells, most: number, minimum: number): Parting[] {
  const distances = distancesOf(cells.centres);
  const found: Parting[] = [];
  let { centres } = kMeans(cells.centres, cells.weights, firstOf(cells.centres), patience);
  for (let k = 2; k <= Math.min(most, cells.centres.count); k += 1) {
    const best = oneMore(cells, distances, centres, minimum);
    if (!best) break;
    centres = best.centres;
    found.push({ k, silhouette: silhouette(distances, best.of, k, cells.weights), smallest: smallestOf(cells, best), centres });
  }
  return found;
}

/** A group is at least three people, and one in twenty. */
export function minimumGroup(weights: Float64Array): number {
  return Math.max(3, weights.reduce((sum, weight) => sum + weight, 0) / 20);
}

/** The smallest k whose silhouette is within `margin` of the best, among partings whose groups are all large enough. */
export function choose(found: Parting[], minimum: number, margin = 0.02): Parting | undefined {
  const allowed = found.filter((parting) => parting.smallest >= minimum);
  const best = Math.max(...allowed.map((parting) => parting.silhouette));
  return allowed.find((parting) => parting.silhouette >= best - margin);
}

function firstOf(points: Points): Points {
  return { d: points.d, count: Math.min(1, points.count), at: points.at.slice(0, points.d) };
}

function oneMore(cells: Cells, distances: Float64Array, centres: Points, minimum: number): Clusters | undefined {
  const k = centres.count + 1;
  const tries = promising(cells, centres).map((c) => kMeans(cells.centres, cells.weights, withCell(centres, cells, c), patience));
  const whole = tries.filter((one) => one.centres.count === k);
  const large = whole.filter((one) => smallestOf(cells, one) >= minimum);
  const scattered = (large.length > 0 ? large : whole).map((one) => ({ one, scatter: scatterOf(cells, one) }));
  const limit = nearlyAsTight * Math.min(...scattered.map(({ scatter }) => scatter));
  const tight = distinct(scattered.filter(({ scatter }) => scatter <= limit));
  return sharpest(tight, (one) => silhouette(distances, one.of, k, cells.weights));
}

/** The cells that, made a centre, would bring the others closest. */
function promising(cells: Cells, centres: Points): number[] {
  const all = Array.from({ length: cells.centres.count }, (_, i) => i);
  const now = all.map((i) => Math.min(...Array.from({ length: centres.count }, (_, c) => gap(cells.centres, i, centres, c))));
  const gain = all.map((c) => {
    let sum = 0;
    for (const i of all) sum += (cells.weights[i] ?? 0) * Math.max(0, (now[i] ?? 0) - gap(cells.centres, i, cells.centres, c));
    return sum;
  });
  return all.sort((a, b) => (gain[b] ?? 0) - (gain[a] ?? 0)).slice(0, starts);
}

function withCell(centres: Points, cells: Cells, c: number): Points {
  const at = new Float64Array((centres.count + 1) * centres.d);
  at.set(centres.at);
  at.set(cells.centres.at.subarray(c * centres.d, (c + 1) * centres.d), centres.at.length);
  return { d: centres.d, count: centres.count + 1, at };
}

function smallestOf(cells: Cells, { of, centres }: Clusters): number {
  const weight = new Float64Array(centres.count);
  for (let i = 0; i < of.length; i += 1) weight[of[i] ?? 0] = (weight[of[i] ?? 0] ?? 0) + (cells.weights[i] ?? 0);
  return Math.min(...weight);
}

function scatterOf(cells: Cells, { of, centres }: Clusters): number {
  let sum = 0;
  for (let i = 0; i < of.length; i += 1) sum += (cells.weights[i] ?? 0) * gap(cells.centres, i, centres, of[i] ?? 0);
  return sum;
}

/** Many starts end in the same parting; it needs to be judged only once. */
function distinct(tries: { one: Clusters; scatter: number }[]): Clusters[] {
  const byScatter = new Map(tries.map(({ one, scatter }) => [scatter.toPrecision(9), one]));
  return [...byScatter.values()];
}

function sharpest(tries: Clusters[], sharpness: (one: Clusters) => number): Clusters | undefined {
  let [best, most]: [Clusters | undefined, number] = [undefined, -Infinity];
  for (const one of tries) {
    const value = sharpness(one);
    if (value > most + 1e-9) [best, most] = [one, value];
  }
  return best;
}
