import type { Axes } from './axes.ts';
import { cellsOf } from './cells.ts';
import type { Deviations } from './deviations.ts';
import type { Parting } from './group-search.ts';
import { choose, minimumGroup, partings } from './group-search.ts';
import { comparePoints, kMeans } from './k-means.ts';
import type { Points } from './place.ts';
import { placePeople, pointAt, selectPoints } from './place.ts';
import { ofOneCloud } from './one-cloud.ts';

/** Where groups were looked for: on the map itself, or in more axes than can be drawn. */
export type Field = { axes: Axes; people: Points; found: Parting[]; chosen: Parting | undefined };

const mostGroups = 10;
const clearlyFurther = 0.05;

export function lookOnMap(axes: Axes, people: Points, weights: Float64Array): Field {
  const minimum = minimumGroup(weights);
  const found = partings(cellsOf(people, weights), mostGroups, minimum);
  return { axes, people, found, chosen: choose(found, minimum) };
}

/**
 * k groups at equal distances need k − 1 axes, so many groups do not fit on a map. Seven axes are tried as well, and taken when
 * they show four groups or more, more than the map does, and stand out further from what one cloud would give.
 */
export function lookWider(x: Deviations, axes: Axes, onMap: Field, weights: Float64Array, seed: number): Field {
  if (x.rows <= axes.vectors.length) return onMap;
  const wide = lookOnMap(axes, placePeople(x, axes), weights);
  if ((wide.chosen?.k ?? 0) < Math.max(4, (onMap.chosen?.k ?? 0) + 1)) return onMap;
  return excess(wide, weights, seed) > excess(onMap, weights, seed) + clearlyFurther ? wide : onMap;
}

function excess(field: Field, weights: Float64Array, seed: number): number {
  return field.chosen ? field.chosen.silhouette - ofOneCloud(field.people, weights, field.chosen.k, seed) : -Infinity;
}

/** The chosen groups, settled on people rather than cells. Groups are numbered by size, then by place. */
export function settle(field: Field, weights: Float64Array, start: Points): { groupOf: Int32Array; centres: Points } {
  const { centres, of } = kMeans(field.people, weights, start, { rounds: 100, still: 1e-10 });
  const sizes = new Int32Array(centres.count);
  for (const c of of) sizes[c] = (sizes[c] ?? 0) + 1;
  const order = [...sizes.keys()].sort(
    (a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || comparePoints(pointAt(centres, a), pointAt(centres, b)),
  );
  return { groupOf: of.map((c) => order.indexOf(c)), centres: selectPoints(centres, order) };
}

/** Everybody in one group. */
export function together(people: Points): { groupOf: Int32Array; centres: Points } {
  const { centres, of } = kMeans(people, new Float64Array(people.count).fill(1), selectPoints(people, people.count > 0 ? [0] : []), {
    rounds: 2,
    still: 0,
  });
  return { groupOf: of, centres };
}
