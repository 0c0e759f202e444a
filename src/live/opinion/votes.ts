/**
 * What people said: agree = 1, pass = 0, disagree = −1; not asked yet = no entry.
 * Rows are participants, columns are statements; entries of row i stand at start[i] … start[i + 1] − 1, in column order.
 */
export type VoteTable = {
  participants: string[];
  statements: string[];
  start: Int32Array;
  column: Int32Array;
  value: Int8Array;
};

export type Vote = { participant: string; statement: string; vote: number; at?: number };

/** Statements that count for nothing (`out`), or that tell who people are rather than what they think (`meta`). */
export type Moderation = { out: ReadonlySet<string>; meta: ReadonlySet<string> };

export const unmoderated: Moderation = { out: new Set(), meta: new Set() };

/** The standing votes of a log, rows and columns in order of first appearance (after `statements`, when given). */
export function tableFromLog(log: Iterable<Vote>, statements: string[] = []): VoteTable {
  const columns = new Map(statements.map((id, index) => [id, index]));
  const rows = new Map<string, Map<number, { vote: number; at: number }>>();
  for (const { participant, statement, vote, at = 0 } of log) {
    const row = rows.get(participant) ?? new Map<number, { vote: number; at: number }>();
    const column = columns.get(statement) ?? columns.size;
    columns.set(statement, column);
    rows.set(participant, row);
    row.set(column, standing(row.get(column), { vote: Math.sign(vote), at }, at !== 0));
  }
  const entries = [...rows.values()].map((row) => [...row].map(([column, { vote }]) => [column, vote] as const));
  return tableFromRows([...rows.keys()], [...columns.keys()], entries);
}

/** The later vote stands. Two different votes of one instant are a pass, so that the order of arrival decides nothing. */
function standing(
  before: { vote: number; at: number } | undefined,
  now: { vote: number; at: number },
  dated: boolean,
): { vote: number; at: number } {
  if (!before || now.at > before.at) return now;
  if (now.at < before.at) return before;
  return dated && before.vote !== now.vote ? { vote: 0, at: now.at } : now;
}

export function tableFromRows(
  participants: string[],
  statements: string[],
  rows: (readonly (readonly [column: number, vote: number])[])[],
): VoteTable {
  const size = rows.reduce((sum, row) => sum + row.length, 0);
  const table = {
    participants,
    statements,
    start: new Int32Array(rows.length + 1),
    column: new Int32Array(size),
    value: new Int8Array(size),
  };
  let entry = 0;
  for (const [i, row] of rows.entries()) {
    for (const [column, vote] of [...row].sort((a, b) => a[0] - b[0])) {
      table.column[entry] = column;
      table.value[entry] = vote;
      entry += 1;
    }
    table.start[i + 1] = entry;
  }
  return table;
}

export function rowOf(table: VoteTable, i: number): { column: Int32Array; value: Int8Array } {
  const [from, to] = [table.start[i] ?? 0, table.start[i + 1] ?? 0];
  return { column: table.column.subarray(from, to), value: table.value.subarray(from, to) };
}

/**
 * The same votes, always in the same order: statements by name, participants by what they voted (those who voted alike are
 * interchangeable). Whatever is computed from it depends neither on the order of arrival nor on the names of people.
 */
export function canonical(table: VoteTable): VoteTable {
  const byName = [...table.statements.keys()].sort((a, b) => compareIds(table.statements[a] ?? '', table.statements[b] ?? ''));
  const place = new Int32Array(byName.length);
  for (const [rank, j] of byName.entries()) place[j] = rank;
  const rows = table.participants.map((name, i) => ({ name, said: saidInOrder(table, i, place) }));
  rows.sort((a, b) => compareSaid(a.said, b.said) || compareIds(a.name, b.name));
  const [column, value] = [new Int32Array(table.column.length), new Int8Array(table.column.length)];
  const start = new Int32Array(rows.length + 1);
  for (const [i, { said }] of rows.entries()) {
    const from = start[i] ?? 0;
    for (let e = 0; e < said.length; e += 1) {
      column[from + e] = (said[e] ?? 0) >> 2;
      value[from + e] = ((said[e] ?? 0) & 3) - 1;
    }
    start[i + 1] = from + said.length;
  }
  return { participants: rows.map((row) => row.name), statements: byName.map((j) => table.statements[j] ?? ''), start, column, value };
}

/** Column and vote of each entry in one whole number (column × 4 + vote + 1), in order. */
function saidInOrder(table: VoteTable, i: number, place: Int32Array): Int32Array {
  const { column, value } = rowOf(table, i);
  const said = new Int32Array(column.length);
  for (let e = 0; e < said.length; e += 1) said[e] = (place[column[e] ?? 0] ?? 0) * 4 + (value[e] ?? 0) + 1;
  return said.sort();
}

function compareSaid(a: Int32Array, b: Int32Array): number {
  for (let e = 0; e < Math.min(a.length, b.length); e += 1) {
    const difference = (a[e] ?? 0) - (b[e] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Numbers by size and before words; words by their characters. */
export function compareIds(a: string, b: string): number {
  const [x, y] = [/^\d{1,15}$/.test(a) ? Number(a) : Infinity, /^\d{1,15}$/.test(b) ? Number(b) : Infinity];
  if (x !== y) return x < y ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
