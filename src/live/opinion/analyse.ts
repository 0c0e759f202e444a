import { layOver } from './compare.ts';
import { analyseOwn } from './own.ts';
import { analysePolis } from './polis.ts';
import type { WorkerBases } from './polis-state.ts';
import type { OpinionMap } from './result.ts';
import type { Moderation, VoteTable } from './votes.ts';

export type OpinionOptions = {
  mode: 'polis' | 'own';
  /** only the tests of structure draw numbers */
  seed?: number;
  /** a map to lie over, so that axes and group numbers mean the same */
  earlier?: OpinionMap;
  /** polis mode: the base clusters that a worker of Polis made of these votes */
  bases?: WorkerBases;
};

/** The door of the opinion engine: votes in, map out. No database, no clock, no chance. */
export function analyse(votes: VoteTable, moderation: Moderation, options: OpinionOptions): OpinionMap {
  const map = options.mode === 'polis' ? analysePolis(votes, moderation, options.bases) : analyseOwn(votes, moderation, options.seed ?? 1);
  const laid = options.earlier ? layOver(map, options.earlier) : undefined;
  return laid && 'ok' in laid ? laid.ok : map;
}
