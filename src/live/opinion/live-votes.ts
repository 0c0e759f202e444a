import { ratio } from './numbers.ts';
import type { VoteTable } from './votes.ts';
import { rowOf } from './votes.ts';

/** Votes that keep coming: every cell has its place, and Xᵀ X (the scatter of the deviations) is kept up to date. */
export type LiveVotes = {
  participants: Map<string, number>;
  statements: Map<string, number>;
  /** cell of person i and statement j: cells[i × width + j] */
  cells: Int8Array;
  width: number;
  weightless: Uint8Array;
  /** votes of each person on statements that weigh */
  answered: Int32Array;
  sum: Int32Array;
  voters: Int32Array;
  mean: Float64Array;
  pairs: Pairs;
  scatter: Float64Array;
};

/**
 * For statements j and k, over the people who voted on both: how many they are, Σ of their votes on j, Σ of the products of both votes.
 * Whole numbers, so they do not depend on the order of votes; with the means they give the scatter.
 */
type Pairs = { both: Int32Array; first: Int32Array; product: Int32Array };

/** What stands in the cell of somebody who was not asked. */
export const unseen = 2;

export function openVotes(table: VoteTable, dropped: (statement: string) => boolean): LiveVotes {
  const live = emptyVotes(table.participants, table.statements, dropped);
  for (let i = 0; i < table.participants.length; i += 1) {
    const { column, value } = rowOf(table, i);
    for (let e = 0; e < column.length; e += 1) setCell(live, i, column[e] ?? 0, value[e] ?? 0);
    countPairs(live, column, value);
  }
  for (let j = 0; j < table.statements.length; j += 1) refreshScatter(live, j);
  return live;
}

/** What one person adds to every pair of statements they voted on. */
function countPairs({ pairs, width }: LiveVotes, column: Int32Array, value: Int8Array): void {
  const { both, first, product } = pairs;
  for (let e = 0; e < column.length; e += 1) {
    const from = (column[e] ?? 0) * width;
    const own = value[e] ?? 0;
    for (let f = 0; f < column.length; f += 1) {
      const at = from + (column[f] ?? 0);
      both[at] = (both[at] ?? 0) + 1;
      if (own === 0) continue;
      first[at] = (first[at] ?? 0) + own;
      product[at] = (product[at] ?? 0) + own * (value[f] ?? 0);
    }
  }
}

function emptyVotes(participants: Iterable<string>, statements: string[], dropped: (statement: string) => boolean): LiveVotes {
  const people = new Map([...participants].map((id, i) => [id, i]));
  const width = Math.max(8, Math.ceil(statements.length * 1.25));
  const pairs = () => new Int32Array(width * width);
  return {
    participants: people,
    statements: new Map(statements.map((id, j) => [id, j])),
    cells: new Int8Array(Math.max(16, Math.ceil(people.size * 1.25)) * width).fill(unseen),
    width,
    weightless: Uint8Array.from({ length: width }, (_, j) => (j < statements.length && dropped(statements[j] ?? '') ? 1 : 0)),
    answered: new Int32Array(Math.max(16, Math.ceil(people.size * 1.25))),
    sum: new Int32Array(width),
    voters: new Int32Array(width),
    mean: new Float64Array(width),
    pairs: { both: pairs(), first: pairs(), product: pairs() },
    scatter: new Float64Array(width * width),
  };
}

/** Writes one vote and brings the scatter up to date. Returns the votes, in a larger place when they had become too many. */
export function writeVote(before: LiveVotes, participant: string, statement: string, vote: number): LiveVotes {
  const live = withRoom(before, participant, statement);
  const i = live.participants.get(participant) ?? live.participants.size;
  const j = live.statements.get(statement) ?? live.statements.size;
  live.participants.set(participant, i);
  live.statements.set(statement, j);
  changePairs(live, i, j, vote);
  setCell(live, i, j, vote);
  refreshScatter(live, j);
  return live;
}

/** Only pairs of j with what this person voted on change: as many steps as the person has votes. */
function changePairs({ cells, width, statements, pairs }: LiveVotes, i: number, j: number, vote: number): void {
  const { both, first, product } = pairs;
  const before = cells[i * width + j] ?? unseen;
  const more = before === unseen ? 1 : 0;
  const change = vote - (more ? 0 : before);
  for (let k = 0; k < statements.size; k += 1) {
    const other = cells[i * width + k] ?? unseen;
    if (k === j || other === unseen) continue;
    const [row, column] = [j * width + k, k * width + j];
    both[row] = both[column] = (both[row] ?? 0) + more;
    first[row] = (first[row] ?? 0) + change;
    first[column] = (first[column] ?? 0) + more * other;
    product[row] = product[column] = (product[row] ?? 0) + change * other;
  }
  const own = j * width + j;
  both[own] = (both[own] ?? 0) + more;
  first[own] = (first[own] ?? 0) + change;
  product[own] = (product[own] ?? 0) + vote * vote - (more ? 0 : before * before);
}

function setCell(live: LiveVotes, i: number, j: number, vote: number): void {
  const at = i * live.width + j;
  const before = live.cells[at] ?? unseen;
  live.sum[j] = (live.sum[j] ?? 0) + vote - (before === unseen ? 0 : before);
  if (before === unseen) live.voters[j] = (live.voters[j] ?? 0) + 1;
  if (before === unseen && !live.weightless[j]) live.answered[i] = (live.answered[i] ?? 0) + 1;
  live.cells[at] = vote;
  live.mean[j] = live.weightless[j] ? 0 : ratio(live.sum[j] ?? 0, live.voters[j] ?? 0);
}

/** A vote on j moves the mean of column j, so row and column j of the scatter; the rest stands. */
function refreshScatter({ width, statements, weightless, mean, pairs, scatter }: LiveVotes, j: number): void {
  if (weightless[j]) return;
  const { both, first, product } = pairs;
  const own = mean[j] ?? 0;
  for (let k = 0; k < statements.size; k += 1) {
    if (weightless[k]) continue;
    const [row, column, other] = [j * width + k, k * width + j, mean[k] ?? 0];
    // Written so that j and k may change places without another rounding.
    const crossed = other * (first[row] ?? 0) + own * (first[column] ?? 0);
    scatter[row] = scatter[column] = (product[row] ?? 0) - crossed + own * other * (both[row] ?? 0);
  }
}

/** (vote − mean) × factor for each answer to each statement: four places a statement, for −1, 0, 1 and unseen (which is 0). */
export function answerTable(live: LiveVotes, factor: (statement: number) => number): Float64Array {
  const table = new Float64Array(live.statements.size * 4);
  for (let j = 0; j < live.statements.size; j += 1) {
    if (live.weightless[j] === 1) continue;
    for (const vote of [-1, 0, 1]) table[j * 4 + 1 + vote] = (vote - (live.mean[j] ?? 0)) * factor(j);
  }
  return table;
}

/** out = Xᵀ X v. Four sums run side by side, so that the processor need not wait for each addition. */
export function liveTimes(live: LiveVotes, v: Float64Array, out: Float64Array): void {
  const { scatter, width } = live;
  const whole = v.length - (v.length % 4);
  for (let j = 0; j < out.length; j += 1) {
    const from = j * width;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let k = 0; k < whole; k += 4) {
      a += (scatter[from + k] ?? 0) * (v[k] ?? 0);
      b += (scatter[from + k + 1] ?? 0) * (v[k + 1] ?? 0);
      c += (scatter[from + k + 2] ?? 0) * (v[k + 2] ?? 0);
      d += (scatter[from + k + 3] ?? 0) * (v[k + 3] ?? 0);
    }
    for (let k = whole; k < v.length; k += 1) a += (scatter[from + k] ?? 0) * (v[k] ?? 0);
    out[j] = a + b + (c + d);
  }
}

function withRoom(live: LiveVotes, participant: string, statement: string): LiveVotes {
  const fits = live.participants.has(participant) || (live.participants.size + 1) * live.width <= live.cells.length;
  if (fits && (live.statements.has(statement) || live.statements.size < live.width)) return live;
  const weightless = new Set([...live.statements].filter(([, j]) => live.weightless[j]).map(([id]) => id));
  const larger = emptyVotes(live.participants.keys(), [...live.statements.keys()], (id) => weightless.has(id));
  for (const i of live.participants.values())
    larger.cells.set(live.cells.subarray(i * live.width, i * live.width + live.statements.size), i * larger.width);
  const tables = [
    [live.scatter, larger.scatter],
    ...(['both', 'first', 'product'] as const).map((name) => [live.pairs[name], larger.pairs[name]] as const),
  ] as const;
  for (const [from, to] of tables)
    for (const j of live.statements.values())
      to.set(from.subarray(j * live.width, j * live.width + live.statements.size), j * larger.width);
  for (const key of ['answered', 'sum', 'voters', 'mean'] as const) larger[key].set(live[key]);
  return larger;
}

/** The votes as a table, rows and columns in order of arrival. */
export function tableOf(live: LiveVotes): VoteTable {
  const statements = live.statements.size;
  const size = live.voters.reduce((total, n) => total + n, 0);
  const table = {
    participants: [...live.participants.keys()],
    statements: [...live.statements.keys()],
    start: new Int32Array(live.participants.size + 1),
    column: new Int32Array(size),
    value: new Int8Array(size),
  };
  let entry = 0;
  for (let i = 0; i < live.participants.size; i += 1) {
    for (let j = 0; j < statements; j += 1) {
      const vote = live.cells[i * live.width + j] ?? unseen;
      if (vote === unseen) continue;
      table.column[entry] = j;
      table.value[entry] = vote;
      entry += 1;
    }
    table.start[i + 1] = entry;
  }
  return table;
}
