import type { Axes } from './axes.ts';
import type { Deviations } from './deviations.ts';

/** Points of d coordinates each, one after the other. */
export type Points = { d: number; count: number; at: Float64Array };

/**
 * Where people stand: the sum of their deviations along each axis, times √(C / n) for somebody who saw n of C statements,
 * so that those who saw little are not all drawn to the middle.
 */
export function placePeople(x: Deviations, axes: Axes): Points {
  const d = axes.vectors.length;
  const at = new Float64Array(x.rows * d);
  for (let i = 0; i < x.rows; i += 1) {
    const [from, to] = [x.start[i] ?? 0, x.start[i + 1] ?? 0];
    const stretch = stretchOf(x, to - from);
    for (const [a, axis] of axes.vectors.entries()) {
      let score = 0;
      for (let e = from; e < to; e += 1) score += (x.deviation[e] ?? 0) * (axis[x.column[e] ?? 0] ?? 0);
      at[i * d + a] = stretch * score;
    }
  }
  return { d, count: x.rows, at };
}

/**
 * √(C / n), where dropped statements count as seen by everybody: some imagined votes without weight, which keep people with few
 * votes from being thrown far out by them. It is Polis' stretch.
 */
export function stretchOf({ columns, dropped }: Pick<Deviations, 'columns' | 'dropped'>, votes: number): number {
  return Math.sqrt(columns / Math.max(1, votes + dropped));
}

/** Where somebody would stand who had seen only this statement, and agreed. */
export function placeStatements(mean: Float64Array, axes: Axes): Points {
  const d = axes.vectors.length;
  const at = new Float64Array(mean.length * d);
  for (const [a, axis] of axes.vectors.entries()) {
    for (let j = 0; j < mean.length; j += 1) at[j * d + a] = Math.sqrt(mean.length) * (1 - (mean[j] ?? 0)) * (axis[j] ?? 0);
  }
  return { d, count: mean.length, at };
}

/** How far a statement pulls people apart: its distance from the middle. */
export function extremity(statements: Points): Float64Array {
  return Float64Array.from({ length: statements.count }, (_, j) => Math.hypot(...pointAt(statements, j)));
}

/** Adding 0 turns −0, which JSON cannot write, into 0. */
export function pointAt(points: Points, i: number): number[] {
  const point: number[] = [];
  for (let a = 0; a < points.d; a += 1) point.push((points.at[i * points.d + a] ?? 0) + 0);
  return point;
}

/** Square of the distance between point i of `a` and point j of `b`. */
export function gap(a: Points, i: number, b: Points, j: number): number {
  const d = a.d;
  let sum = 0;
  for (let c = 0; c < d; c += 1) {
    const step = (a.at[i * d + c] ?? 0) - (b.at[j * d + c] ?? 0);
    sum += step * step;
  }
  return sum;
}

export function selectPoints(points: Points, rows: ArrayLike<number>): Points {
  const at = new Float64Array(rows.length * points.d);
  for (let r = 0; r < rows.length; r += 1)
    at.set(points.at.subarray((rows[r] ?? 0) * points.d, ((rows[r] ?? 0) + 1) * points.d), r * points.d);
  return { d: points.d, count: rows.length, at };
}

/** The mean place of some of the points. */
export function placeOf(points: Points, rows: number[]): number[] {
  return Array.from({ length: points.d }, (_, a) => rows.reduce((sum, i) => sum + (points.at[i * points.d + a] ?? 0), 0) / rows.length);
}

/** The mean place of the people of each of k groups. */
export function centresOf(people: Points, groupOf: Int32Array, k: number): Points {
  const sizes = new Int32Array(k);
  const at = new Float64Array(k * people.d);
  for (const [i, g] of groupOf.entries()) {
    sizes[g] = (sizes[g] ?? 0) + 1;
    for (let a = 0; a < people.d; a += 1) at[g * people.d + a] = (at[g * people.d + a] ?? 0) + (people.at[i * people.d + a] ?? 0);
  }
  return { d: people.d, count: k, at: at.map((sum, c) => sum / (sizes[Math.floor(c / people.d)] || 1)) };
}
