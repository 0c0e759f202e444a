import type { Box, Paper, Point } from './mercator.shared.ts';
import { earthKm } from './mercator.shared.ts';
import type { Ground, Spot } from './spots.ts';
import { spotAt } from './spots.ts';
import type { Heap } from './heaps.ts';
import { heapsOf, joinedHeap } from './heaps.ts';
import type { Kind } from '../kinds.shared.ts';
import { kinds } from '../kinds.shared.ts';

/**
 * Some cards that one sign on the paper stands for. `latest`: the few that changed last, first; `kinds`, `places`: how many are of each
 * kind, and have each place that has a name.
 */
export type Cluster = {
  x: number;
  y: number;
  count: number;
  latest: Spot[];
  kinds: ReadonlyMap<Kind, number>;
  places: ReadonlyMap<string, number>;
  middle: Point;
  box: Box;
  radiusKm: number;
};

type Group = Heap & { x: number; y: number; reach: number; cells: number[] };
type Reach = (count: number) => number;

/**
 * Cards on a paper, gathered so that no two signs lie on each other: first by the cells of a grid that stays where it is when the
 * paper moves, then neighbours that still touch. `reach` says how large the sign of so many cards is. From the north-west on.
 */
export function clustersOn(paper: Paper, ground: Ground, ordinals: Uint32Array, reach: Reach): Cluster[] {
  const cell = 4 * reach(1);
  const { heaps, cellOf } = heapsOf(paper, cell, ground, ordinals);
  const apart = heaps.flatMap((heap, i) => (heap ? [alone(paper, heap, i, reach)] : []));
  const groups = joined(apart, ground, reach);
  const far = furthest(ground, ordinals, cellOf, groups);
  return groups
    .map((group, i) => finished(ground, group, Math.sqrt(far[i] ?? 0)))
    .sort((a, b) => Math.round(a.y / cell) - Math.round(b.y / cell) || a.x - b.x);
}

const edge = 14;

/** Signs stay on the paper, and those that come nearer to each other by that are joined too. */
function alone({ width, height }: Paper, heap: Heap, cell: number, reach: Reach): Group {
  const { count, left, top } = heap;
  const within = (value: number, size: number) => Math.min(size - edge, Math.max(edge, value));
  return { ...heap, x: within(left / count, width), y: within(top / count, height), reach: reach(count), cells: [cell] };
}

/**
 * Joins groups that touch, the largest first, until none do: there are a few hundred cells at most. Of those that were looked at
 * already, only one that touches the group just joined must be looked at again.
 */
function joined(groups: Group[], ground: Ground, reach: Reach): Group[] {
  const left = groups.toSorted((a, b) => b.count - a.count || a.x - b.x || a.y - b.y);
  for (let i = 0; i < left.length;) {
    const one = left[i];
    const near = one ? left.findIndex((other) => other !== one && touch(one, other)) : -1;
    const other = left[near];
    if (one && other) {
      const all = both(one, other, ground, reach);
      left[i] = all;
      left.splice(near, 1);
      const again = left.findIndex((before, at) => at < i && touch(before, all));
      i = again < 0 ? i : again;
    } else i += 1;
  }
  return left;
}

function touch(a: Group, b: Group): boolean {
  const [x, y, apart] = [a.x - b.x, a.y - b.y, a.reach + b.reach + 2];
  return x * x + y * y < apart * apart;
}

function both(one: Group, other: Group, ground: Ground, reach: Reach): Group {
  const count = one.count + other.count;
  return {
    ...joinedHeap(one, other, ground),
    x: (one.x * one.count + other.x * other.count) / count,
    y: (one.y * one.count + other.y * other.count) / count,
    reach: reach(count),
    cells: [...one.cells, ...other.cells],
  };
}

/** Square kilometres from the middle of each group to its furthest card, over a flat earth: close to the truth within one sign. */
function furthest({ lat, lon }: Ground, ordinals: Uint32Array, cellOf: Int32Array, groups: readonly Group[]): Float64Array {
  const perDegree = (Math.PI / 180) * earthKm;
  const middles = groups.map(middleOf);
  const narrower = middles.map((middle) => perDegree * Math.cos((middle.lat * Math.PI) / 180));
  const groupOf = new Int32Array(Math.max(0, ...groups.flatMap(({ cells }) => cells)) + 1);
  for (const [i, { cells }] of groups.entries()) for (const cell of cells) groupOf[cell] = i;
  const far = new Float64Array(groups.length);
  for (let i = 0; i < ordinals.length; i += 1) {
    const cell = cellOf[i] ?? -1;
    if (cell < 0) continue;
    const group = groupOf[cell] ?? 0;
    const ordinal = ordinals[i] ?? 0;
    const up = ((middles[group]?.lat ?? 0) - (lat[ordinal] ?? 0)) * perDegree;
    const along = ((middles[group]?.lon ?? 0) - (lon[ordinal] ?? 0)) * (narrower[group] ?? 0);
    const square = up * up + along * along;
    if (square > (far[group] ?? 0)) far[group] = square;
  }
  return far;
}

function finished(ground: Ground, group: Group, radiusKm: number): Cluster {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  const latest = group.latest.map((ordinal) => spotAt(ground, ordinal));
  return {
    x: tenth(group.x),
    y: tenth(group.y),
    count: group.count,
    latest,
    kinds: new Map(kinds.flatMap((kind, i) => (group.kinds[i] ? [[kind, group.kinds[i]]] : []))),
    places: placesOf(ground, group, latest),
    middle: middleOf(group),
    box: group.box,
    radiusKm,
  };
}

/** By name, those of the latest first; none aside. */
function placesOf({ places: names }: Ground, { places }: Group, latest: readonly Spot[]): Map<string, number> {
  const counts = new Map(latest.map(({ place }) => [place, 0]));
  for (const [place, count] of places) counts.set(names[place] ?? '', count);
  counts.delete('');
  return counts;
}

function middleOf({ lat, lon, count }: Group): Point {
  return { lat: lat / count, lon: lon / count };
}
