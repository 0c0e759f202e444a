import type { Box, Paper, Point } from './mercator.shared.ts';
import { boxAround, earthKm } from './mercator.shared.ts';

/** A point with its place on the square that papers are cut from. */
export type Projected = Point & { x: number; y: number };

/** Some points that one sign on the paper stands for. */
export type Cluster<P extends Projected> = { x: number; y: number; points: P[]; middle: Point; box: Box; radiusKm: number };

/**
 * Points on a paper, gathered so that no two signs lie on each other: first by the cells of a grid that stays where it is when the
 * paper moves, then neighbours that still touch. `reach` says how large the sign of so many points is. From the north-west on.
 */
export function clustersOn<P extends Projected>(paper: Paper, points: readonly P[], reach: (count: number) => number): Cluster<P>[] {
  const cell = 4 * reach(1);
  const [firstColumn, firstRow] = [Math.floor((paper.left * paper.scale) / cell), Math.floor((paper.top * paper.scale) / cell)];
  const columns = Math.ceil(paper.width / cell) + 2;
  const groups: (Group<P> | undefined)[] = [];
  for (const point of points) {
    const x = (point.x - paper.left) * paper.scale;
    const y = (point.y - paper.top) * paper.scale;
    if (x < 0 || y < 0 || x > paper.width || y > paper.height) continue;
    const column = Math.floor((point.x * paper.scale) / cell) - firstColumn;
    const row = Math.floor((point.y * paper.scale) / cell) - firstRow;
    const group = (groups[row * columns + column] ??= { x: 0, y: 0, points: [] });
    group.x += x;
    group.y += y;
    group.points.push(point);
  }
  const middles = groups
    .flatMap((group) => group ?? [])
    .map(({ x, y, points: its }) => ({ ...within(paper, x / its.length, y / its.length), points: its }));
  return joined(middles, reach)
    .map(finished)
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

function finished<P extends Projected>({ x, y, points }: Group<P>): Cluster<P> {
  const box = boxAround(points) ?? [0, 0, 0, 0];
  const middle = middleOf(points);
  const near = nearSquare(middle);
  let furthest = 0;
  for (const point of points) furthest = Math.max(furthest, near(point));
  const radiusKm = Math.sqrt(furthest);
  return { x: tenth(x), y: tenth(y), points, middle, box, radiusKm };
}

const edge = 14;

/** Signs stay on the paper, and those that come nearer to each other by that are joined too. */
function within({ width, height }: Paper, x: number, y: number): { x: number; y: number } {
  return { x: Math.min(width - edge, Math.max(edge, x)), y: Math.min(height - edge, Math.max(edge, y)) };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function middleOf(points: readonly Point[]): Point {
  const sum = { lat: 0, lon: 0 };
  for (const { lat, lon } of points) {
    sum.lat += lat;
    sum.lon += lon;
  }
  return { lat: sum.lat / points.length, lon: sum.lon / points.length };
}

/** Square kilometres over a flat earth, close to the truth within one sign: the exact way costs ten times as much. */
function nearSquare(from: Point): (to: Point) => number {
  const perDegree = (Math.PI / 180) * earthKm;
  const narrower = perDegree * Math.cos((from.lat * Math.PI) / 180);
  return ({ lat, lon }) => ((from.lat - lat) * perDegree) ** 2 + ((from.lon - lon) * narrower) ** 2;
}
