import type { Points } from './place.ts';
import { pointAt } from './place.ts';

/**
 * Where somebody stands in their group. Small centricness: near the middle of all. Small coreness: near the heart of their own
 * group. Extremeness: how far out on the line from the middle of all through the heart of their group.
 */
export type Standing = { centricness: number; coreness: number; extremeness: number };

export function standingsOf(people: Points, groupOf: Int32Array, centres: Points): Standing[] {
  const middle = meanOf(people);
  return Array.from(groupOf, (group, i) => {
    const here = minus(pointAt(people, i), middle);
    if (group < 0) return { centricness: Math.hypot(...here), coreness: 0, extremeness: 0 };
    const heart = minus(pointAt(centres, group), middle);
    const out = Math.hypot(...heart);
    const along = here.reduce((sum, x, a) => sum + x * (heart[a] ?? 0), 0);
    return { centricness: Math.hypot(...here), coreness: Math.hypot(...minus(here, heart)), extremeness: out > 0 ? along / out : 0 };
  });
}

function meanOf(points: Points): number[] {
  const sum = Array.from({ length: points.d }, () => 0);
  for (let i = 0; i < points.count; i += 1)
    for (let a = 0; a < points.d; a += 1) sum[a] = (sum[a] ?? 0) + (points.at[i * points.d + a] ?? 0);
  return sum.map((total) => (points.count > 0 ? total / points.count : 0));
}

function minus(a: number[], b: number[]): number[] {
  return a.map((x, i) => x - (b[i] ?? 0));
}
