import type { VoteTable } from './votes.ts';

/** Agreements, disagreements and everything said (passes too) for each statement. */
export type Counts = { agree: Int32Array; disagree: Int32Array; seen: Int32Array };

/** Counts of each of k groups; `groupOf[i]` is −1 for somebody who belongs to none. */
export function countGroups(table: VoteTable, groupOf: Int32Array, k: number): Counts[] {
  const counts = Array.from({ length: k }, () => emptyCounts(table.statements.length));
  for (let i = 0; i < table.participants.length; i += 1) {
    const group = counts[groupOf[i] ?? -1];
    if (group) addRow(group, table, i);
  }
  return counts;
}

export function countAll(table: VoteTable): Counts {
  const counts = emptyCounts(table.statements.length);
  for (let i = 0; i < table.participants.length; i += 1) addRow(counts, table, i);
  return counts;
}

export function emptyCounts(statements: number): Counts {
  return { agree: new Int32Array(statements), disagree: new Int32Array(statements), seen: new Int32Array(statements) };
}

function addRow(counts: Counts, table: VoteTable, i: number): void {
  const end = table.start[i + 1] ?? 0;
  for (let e = table.start[i] ?? 0; e < end; e += 1) addVote(counts, table.column[e] ?? 0, table.value[e] ?? 0, 1);
}

export function addVote(counts: Counts, statement: number, vote: number, times: number): void {
  counts.seen[statement] = (counts.seen[statement] ?? 0) + times;
  if (vote > 0) counts.agree[statement] = (counts.agree[statement] ?? 0) + times;
  if (vote < 0) counts.disagree[statement] = (counts.disagree[statement] ?? 0) + times;
}

export function sumCounts(parts: Counts[], statements: number): Counts {
  const sum = emptyCounts(statements);
  for (const part of parts) {
    for (let j = 0; j < statements; j += 1) {
      sum.agree[j] = (sum.agree[j] ?? 0) + (part.agree[j] ?? 0);
      sum.disagree[j] = (sum.disagree[j] ?? 0) + (part.disagree[j] ?? 0);
      sum.seen[j] = (sum.seen[j] ?? 0) + (part.seen[j] ?? 0);
    }
  }
  return sum;
}
