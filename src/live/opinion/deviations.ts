import { ratio } from './numbers.ts';
import type { VoteTable } from './votes.ts';

/**
 * The vote matrix as the map sees it. A missing vote is filled with the mean of its column, and the column is then centred
 * by that same mean: so a missing vote is exactly 0 here, and only real votes need to be kept.
 */
export type Deviations = {
  rows: number;
  columns: number;
  /** how many columns weigh nothing */
  dropped: number;
  start: Int32Array;
  column: Int32Array;
  /** vote − mean of its column */
  deviation: Float64Array;
  mean: Float64Array;
  /** how many voted on each column */
  voters: Int32Array;
};

/** `dropped` columns keep mean 0 and no entry: they weigh nothing. */
export function deviationsOf(table: VoteTable, dropped: (column: number) => boolean): Deviations {
  const columns = table.statements.length;
  const keep = Uint8Array.from({ length: columns }, (_, j) => (dropped(j) ? 0 : 1));
  const { mean, voters } = columnMeans(table, keep);
  const kept = voters.reduce((sum, count) => sum + count, 0);
  const start = new Int32Array(table.participants.length + 1);
  const column = new Int32Array(kept);
  const deviation = new Float64Array(kept);
  let entry = 0;
  for (let i = 0; i < table.participants.length; i += 1) {
    const end = table.start[i + 1] ?? 0;
    for (let e = table.start[i] ?? 0; e < end; e += 1) {
      const j = table.column[e] ?? 0;
      if (keep[j] === 0) continue;
      column[entry] = j;
      deviation[entry] = (table.value[e] ?? 0) - (mean[j] ?? 0);
      entry += 1;
    }
    start[i + 1] = entry;
  }
  return {
    rows: table.participants.length,
    columns,
    dropped: keep.filter((kept) => kept === 0).length,
    start,
    column,
    deviation,
    mean,
    voters,
  };
}

/** Sums of whole numbers, so the means do not depend on the order of the rows. */
function columnMeans(table: VoteTable, keep: Uint8Array): { mean: Float64Array; voters: Int32Array } {
  const sum = new Int32Array(keep.length);
  const voters = new Int32Array(keep.length);
  for (let e = 0; e < table.column.length; e += 1) {
    const j = table.column[e] ?? 0;
    if (keep[j] === 0) continue;
    sum[j] = (sum[j] ?? 0) + (table.value[e] ?? 0);
    voters[j] = (voters[j] ?? 0) + 1;
  }
  return { mean: Float64Array.from(sum, (total, j) => ratio(total, voters[j] ?? 0)), voters };
}

/** out = Xᵀ X v, X being the matrix of deviations: one walk over the votes. */
export function scatterTimes(x: Deviations, v: Float64Array, out: Float64Array): void {
  out.fill(0);
  const { start, column, deviation } = x;
  for (let i = 0; i < x.rows; i += 1) {
    const from = start[i] ?? 0;
    const to = start[i + 1] ?? 0;
    let score = 0;
    for (let e = from; e < to; e += 1) score += (deviation[e] ?? 0) * (v[column[e] ?? 0] ?? 0);
    if (score === 0) continue;
    for (let e = from; e < to; e += 1) out[column[e] ?? 0] = (out[column[e] ?? 0] ?? 0) + score * (deviation[e] ?? 0);
  }
}

/** Σ of squared deviations of each column. */
export function columnScatter(x: Deviations): Float64Array {
  const squares = new Float64Array(x.columns);
  for (let e = 0; e < x.deviation.length; e += 1) squares[x.column[e] ?? 0] = (squares[x.column[e] ?? 0] ?? 0) + (x.deviation[e] ?? 0) ** 2;
  return squares;
}

/** Somebody with fewer votes than this weighs less when groups are found, in proportion; nobody is left out. */
const fullWeight = 7;

export function weightsOf(x: Deviations): Float64Array {
  return Float64Array.from({ length: x.rows }, (_, i) => Math.min(1, ((x.start[i + 1] ?? 0) - (x.start[i] ?? 0)) / fullWeight));
}
