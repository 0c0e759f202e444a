import { cellsOf } from './cells.ts';
import { minimumGroup, partings } from './group-search.ts';
import type { Points } from './place.ts';
import { drawFrom, drawNormal } from './seed.ts';

/**
 * What silhouette would k groups have in one normal cloud, with the same spread along each coordinate and the same weights?
 * Any cloud can be cut in k; this says how good such a cut looks although there is no border. Each call draws another cloud.
 */
export function cloudSilhouettes(people: Points, weights: Float64Array, k: number, seed: number): () => number {
  const draw = drawFrom(seed);
  const spread = spreadOf(people, weights);
  const crowd = Float64Array.from(weights.filter((weight) => weight > 0).slice(0, 1000));
  return () => {
    const at = Float64Array.from({ length: crowd.length * people.d }, (_, c) => (spread[c % people.d] ?? 0) * drawNormal(draw));
    const cells = cellsOf({ d: people.d, count: crowd.length, at }, crowd);
    return partings(cells, k, minimumGroup(crowd)).at(-1)?.silhouette ?? 0;
  };
}

/** The middle one of five. */
export function ofOneCloud(people: Points, weights: Float64Array, k: number, seed: number): number {
  const next = cloudSilhouettes(people, weights, k, seed);
  return [next(), next(), next(), next(), next()].sort((a, b) => a - b)[2] ?? 0;
}

function spreadOf(people: Points, weights: Float64Array): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return Array.from({ length: people.d }, (_, a) => {
    const along = weights.map((_, i) => people.at[i * people.d + a] ?? 0);
    const mean = along.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0) / whole;
    return Math.sqrt(along.reduce((sum, x, i) => sum + (weights[i] ?? 0) * (x - mean) ** 2, 0) / whole);
  });
}
