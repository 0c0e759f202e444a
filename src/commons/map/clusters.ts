import type { Box, Paper, Point } from './mercator.shared.ts';
import { boxAround, onPaper, way } from './mercator.shared.ts';

/** Some points that one sign on the paper stands for. */
export type Cluster<P extends Point> = { x: number; y: number; points: P[]; middle: Point; box: Box; radiusKm: number };

/**
 * Points on a paper, gathered so that no two signs lie on each other: first by the cells of a grid that stays where it is when the
 * paper moves, then neighbours that still touch. `reach` says how large the sign of so many points is. From the north-west on.
 */
export function clustersOn<P extends Point>(paper: Paper, points: readonly P[], reach: (count: number) => number): Cluster<P>[] {
  const cell = 4 * reach(1);
  const groups = new Map<string, Group<P>>();
  for (const point of points) {
    const { x, y } = onPaper(paper, point);
    if (x < 0 || y < 0 || x > paper.width || y > paper.height) continue;
    const key = `${Math.floor((x + paper.left * paper.scale) / cell)} ${Math.floor((y + paper.top * paper.scale) / cell)}`;
    const group = groups.get(key) ?? { x: 0, y: 0, points: [] };
    groups.set(key, group);
    group.x += (x - group.x) / (group.points.length + 1);
    group.y += (y - group.y) / (group.points.length + 1);
    group.points.push(point);
  }
  return joined([...groups.values()], reach)
    .map((group) => finished(paper, group))
    .sort((a, b) => Math.round(a.y / cell) - Math.round(b.y / cell) || a.x - b.x);
}

type Group<P> = { x: number; y: number; points: P[] };

/** Joins the two nearest that touch, until none do: there are a few hundred cells at most. */
function joined<P>(groups: Group<P>[], reach: (count: number) => number): Group<P>[] {
  const left = groups.toSorted((a, b) => b.points.length - a.points.length || a.x - b.x || a.y - b.y);
  for (let i = 0; i < left.length; i += 1) {
    const one = left[i];
    if (!one) continue;
    const near = left.findIndex((other, j) => j !== i && touch(one, other, reach));
    const other = left[near];
    if (!other) continue;
    const all = one.points.length + other.points.length;
    one.x = (one.x * one.points.length + other.x * other.points.length) / all;
    one.y = (one.y * one.points.length + other.y * other.points.length) / all;
    one.points.push(...other.points);
    left.splice(near, 1);
    i = -1;
  }
  return left;
}

function touch<P>(a: Group<P>, b: Group<P>, reach: (count: number) => number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < reach(a.points.length) + reach(b.points.length) + 2;
}

function finished<P extends Point>(paper: Paper, { x, y, points }: Group<P>): Cluster<P> {
  const box = boxAround(points) ?? [0, 0, 0, 0];
  const middle = {
    lat: points.reduce((sum, { lat }) => sum + lat, 0) / points.length,
    lon: points.reduce((sum, { lon }) => sum + lon, 0) / points.length,
  };
  const radiusKm = points.reduce((most, point) => Math.max(most, way(middle, point).km), 0);
  const edge = 14;
  const within = (value: number, size: number) => Math.round(Math.min(size - edge, Math.max(edge, value)) * 10) / 10;
  return { x: within(x, paper.width), y: within(y, paper.height), points, middle, box, radiusKm };
}
