import type { Points } from './place.ts';
import { gap } from './place.ts';

/** Adjusted Rand index of Hubert and Arabie: 1 the same partition, 0 no more alike than by chance. */
export function adjustedRand(a: ArrayLike<number | string>, b: ArrayLike<number | string>): number {
  const [both, left, right] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for (let i = 0; i < a.length; i += 1) {
    add(both, `${a[i]}|${b[i]}`);
    add(left, String(a[i]));
    add(right, String(b[i]));
  }
  const [pairs, ofA, ofB, all] = [sumPairs(both), sumPairs(left), sumPairs(right), choose2(a.length)];
  const expected = all > 0 ? (ofA * ofB) / all : 0;
  const most = (ofA + ofB) / 2;
  return most === expected ? 1 : (pairs - expected) / (most - expected);
}

/** Share of people whose nearest centre, among the centres of the given groups, is that of their own group. */
export function nearestCentroidShare(people: Points, groups: string[]): number {
  const names = [...new Set(groups.filter((name) => name !== ''))];
  const centres = { d: people.d, count: names.length, at: new Float64Array(names.length * people.d) };
  for (const [g, name] of names.entries()) {
    const rows = [...groups.keys()].filter((i) => groups[i] === name);
    for (let a = 0; a < people.d; a += 1)
      centres.at[g * people.d + a] = rows.reduce((sum, i) => sum + (people.at[i * people.d + a] ?? 0), 0) / rows.length;
  }
  const grouped = [...groups.keys()].filter((i) => groups[i] !== '');
  const right = grouped.filter((i) =>
    names.every((_, g) => gap(people, i, centres, names.indexOf(groups[i] ?? '')) <= gap(people, i, centres, g)),
  );
  return grouped.length > 0 ? right.length / grouped.length : 1;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sumPairs(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, n) => sum + choose2(n), 0);
}

function choose2(n: number): number {
  return (n * (n - 1)) / 2;
}
