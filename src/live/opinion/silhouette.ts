import type { Points } from './place.ts';
import { gap } from './place.ts';

/**
 * Rousseeuw's silhouette (1987), mean over points: (b − a) / max(a, b), a = mean distance to one's own cluster, b = to the
 * nearest other one. From 1 (well apart) over 0 (no matter) to −1 (in the wrong cluster). A point alone in its cluster counts 0,
 * unless it stands for more than one person (its weight): they are together, not alone.
 */
export function silhouette(distances: Float64Array, of: Int32Array, k: number, weights: Float64Array): number {
  const n = of.length;
  const total = new Float64Array(k);
  const members = new Int32Array(k);
  for (let i = 0; i < n; i += 1) {
    total[of[i] ?? 0] = (total[of[i] ?? 0] ?? 0) + (weights[i] ?? 0);
    members[of[i] ?? 0] = (members[of[i] ?? 0] ?? 0) + 1;
  }
  let [sum, weight] = [0, 0];
  const toCluster = new Float64Array(k);
  for (let i = 0; i < n; i += 1) {
    toCluster.fill(0);
    for (let j = 0; j < n; j += 1) toCluster[of[j] ?? 0] = (toCluster[of[j] ?? 0] ?? 0) + (weights[j] ?? 0) * (distances[i * n + j] ?? 0);
    weight += weights[i] ?? 0;
    if ((members[of[i] ?? 0] ?? 0) > 1 || (weights[i] ?? 0) > 1)
      sum += (weights[i] ?? 0) * onePoint(toCluster, total, of[i] ?? 0, weights[i] ?? 0);
  }
  return weight > 0 ? sum / weight : 0;
}

function onePoint(toCluster: Float64Array, total: Float64Array, own: number, weight: number): number {
  const others = (total[own] ?? 0) - weight;
  const a = others > 0 ? (toCluster[own] ?? 0) / others : 0;
  let b = Infinity;
  for (let c = 0; c < total.length; c += 1) if (c !== own && (total[c] ?? 0) > 0) b = Math.min(b, (toCluster[c] ?? 0) / (total[c] ?? 1));
  return b === Infinity || Math.max(a, b) === 0 ? 0 : (b - a) / Math.max(a, b);
}

/** All distances between points, n × n. */
export function distancesOf(points: Points): Float64Array {
  const n = points.count;
  const distances = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < i; j += 1) distances[i * n + j] = distances[j * n + i] = Math.sqrt(gap(points, i, points, j));
  }
  return distances;
}
