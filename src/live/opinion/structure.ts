import { leadingAxes } from './axes.ts';
import type { Deviations } from './deviations.ts';
import { deviationsOf, scatterTimes } from './deviations.ts';
import type { Parting } from './group-search.ts';
import { cloudSilhouettes } from './one-cloud.ts';
import type { Points } from './place.ts';
import type { Draw } from './seed.ts';
import { drawFrom, shuffle } from './seed.ts';
import { rowOf, tableFromRows } from './votes.ts';
import type { VoteTable } from './votes.ts';

/**
 * Is there anything to see?
 * none: votes on one statement tell nothing about votes on another; whatever groups are drawn are chance.
 * gradual: opinions hang together, but people are spread in one cloud; a parting is a convenient cut, not a border.
 * groups: people stand in groups further apart than one cloud of the same shape would give.
 */
export type Structure = {
  verdict: 'none' | 'gradual' | 'groups';
  /** found on the two axes of the map, or on seven */ field: 'map' | 'wide';
  together: Test;
  apart?: Test;
};

/** `p`: share of `draws` made without structure that look at least as structured, plus one on both sides. */
export type Test = { p: number; draws: number; observed: number; typical: number };

const giveUpAfter = 3;
const enoughVotes = 25_000;

/**
 * Do votes hang together? Each column is shuffled among those who voted on it: this keeps every count and destroys every tie
 * between statements. Compared is the scatter along the first axis. Large tables are represented by some of their people.
 */
export function hangsTogether(table: VoteTable, dropped: (column: number) => boolean, seed: number): Test {
  const draw = drawFrom(seed);
  const x = deviationsOf(someRows(table, draw), dropped);
  const byColumn = entriesByColumn(x);
  return compare(99, firstScatter(x), () => {
    shuffleColumns(x, byColumn, draw);
    return firstScatter(x);
  });
}

/** Do the groups stand further apart than parts of one cloud of the same shape? */
export function standsApart(people: Points, weights: Float64Array, parting: Parting, seed: number): Test {
  const byChance = cloudSilhouettes(people, weights, parting.k, seed + 1);
  return compare(19, parting.silhouette, byChance);
}

/** Stops early once chance has done as well often enough (Besag and Clifford 1991). */
function compare(draws: number, observed: number, byChance: () => number): Test {
  const seen: number[] = [];
  let asGood = 0;
  while (seen.length < draws && asGood < giveUpAfter) {
    const value = byChance();
    seen.push(value);
    if (value >= observed * (1 - 1e-5)) asGood += 1;
  }
  const typical = seen.sort((a, b) => a - b)[Math.floor(seen.length / 2)] ?? 0;
  return { p: (asGood + 1) / (seen.length + 1), draws: seen.length, observed, typical };
}

function someRows(table: VoteTable, draw: Draw): VoteTable {
  if (table.column.length <= enoughVotes) return table;
  const order = Int32Array.from(table.participants.keys());
  shuffle(order, draw);
  let votes = 0;
  const rows = [...order].filter((i) => (votes += rowOf(table, i).column.length) <= enoughVotes);
  const entries = rows.map((i) => {
    const { column, value } = rowOf(table, i);
    return Array.from(column, (j, e): [number, number] => [j, value[e] ?? 0]);
  });
  return tableFromRows(rows.map(String), table.statements, entries);
}

function firstScatter(x: Deviations): number {
  return leadingAxes((v, out) => scatterTimes(x, v, out), x.columns, 1, { tolerance: 0, products: 12 }).values[0] ?? 0;
}

function entriesByColumn(x: Deviations): Int32Array[] {
  const entries = Array.from({ length: x.columns }, (): number[] => []);
  for (const [e, j] of x.column.entries()) entries[j]?.push(e);
  return entries.map((list) => Int32Array.from(list));
}

function shuffleColumns(x: Deviations, byColumn: Int32Array[], draw: Draw): void {
  for (const entries of byColumn) {
    for (let i = entries.length - 1; i > 0; i -= 1) {
      const [here, there] = [entries[i] ?? 0, entries[Math.floor(draw() * (i + 1))] ?? 0];
      const kept = x.deviation[here] ?? 0;
      x.deviation[here] = x.deviation[there] ?? 0;
      x.deviation[there] = kept;
    }
  }
}
