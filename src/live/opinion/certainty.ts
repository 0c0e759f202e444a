import type { Axes } from './axes.ts';
import type { Deviations } from './deviations.ts';
import { normalBelow, ratio } from './numbers.ts';
import type { Points } from './place.ts';
import { gap, stretchOf } from './place.ts';

/**
 * How far the place of each person may be from where it would be had they answered another choice of statements: the standard
 * error along one coordinate. It comes from the part of each column that the axes do not explain (`scatter`: Σ of squares by column).
 */
export function spreadOfPlaces(x: Deviations, axes: Axes, scatter: Float64Array): Float64Array {
  const unexplained = unexplainedShare(x, axes, scatter);
  const d = Math.max(1, axes.vectors.length);
  return Float64Array.from({ length: x.rows }, (_, i) => {
    const [from, to] = [x.start[i] ?? 0, x.start[i + 1] ?? 0];
    if (from === to) return Infinity;
    let sum = 0;
    for (let e = from; e < to; e += 1) sum += unexplained[x.column[e] ?? 0] ?? 0;
    return stretchOf(x, to - from) * Math.sqrt(sum / d);
  });
}

/** For each column: |loadings|² × variance left after the axes. */
function unexplainedShare(x: Deviations, axes: Axes, scatter: Float64Array): Float64Array {
  return scatter.map((whole, j) => {
    const loadings = axes.vectors.map((axis) => axis[j] ?? 0);
    const explained = loadings.reduce((sum, loading, a) => sum + (axes.values[a] ?? 0) * loading * loading, 0);
    const pull = loadings.reduce((sum, loading) => sum + loading * loading, 0);
    return pull * ratio(Math.max(0, whole - explained), x.voters[j] ?? 0);
  });
}

/** A lower bound of the chance that each person belongs to the group given: 1 − Σ chances that each other group is nearer. */
export function certaintyOf(people: Points, spread: Float64Array, groupOf: Int32Array, centres: Points): Float64Array {
  return spread.map((error, i) => {
    let doubt = 0;
    for (let g = 0; g < centres.count; g += 1)
      if (g !== groupOf[i]) doubt += chanceOfBeingNearer(people, i, centres, groupOf[i] ?? 0, g, error);
    return Math.max(1 / Math.max(1, centres.count), 1 - doubt);
  });
}

function chanceOfBeingNearer(people: Points, i: number, centres: Points, own: number, other: number, error: number): number {
  const between = Math.sqrt(gap(centres, own, centres, other));
  if (between === 0 || error === Infinity) return 0.5;
  const margin = (gap(people, i, centres, other) - gap(people, i, centres, own)) / (2 * between);
  if (error === 0) return margin > 0 ? 0 : 0.5;
  return normalBelow(-margin / error);
}
