import type { VoteTable } from './votes.ts';

/** How often each person agreed, passed and disagreed, in this order. */
export function saidBy(table: VoteTable): Int32Array[] {
  return table.participants.map((_, i) => {
    const said = new Int32Array(3);
    const end = table.start[i + 1] ?? 0;
    for (let e = table.start[i] ?? 0; e < end; e += 1) {
      const kind = 1 - (table.value[e] ?? 0);
      said[kind] = (said[kind] ?? 0) + 1;
    }
    return said;
  });
}
