import { analyse } from './analyse.ts';
import type { OpinionMap } from './result.ts';
import type { VoteTable } from './votes.ts';
import { unmoderated } from './votes.ts';

/** What is asked of the thread in which an opinion map is made. */
export type OpinionAsked = { table: VoteTable; seed: number };

export function answer({ table, seed }: OpinionAsked): OpinionMap {
  return analyse(table, unmoderated, { mode: 'own', seed });
}
