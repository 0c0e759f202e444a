import type { App } from '../../platform/app.ts';
import { remembered } from '../../platform/app.ts';
import { takingTurns } from '../../platform/turns.ts';
import type { Findable, Worded } from './rules.ts';
import { wordsOfNeed } from './rules.ts';

type Known = Map<string, { said: string; words: ReadonlySet<string> }>;

/**
 * The same needs with the words that they are found by, kept in memory until one says something else: to work them out takes a quarter
 * of a millisecond each, and a search asks for those of all that stands.
 */
export async function worded<N extends Findable>(app: App, gathering: string, needs: readonly N[]): Promise<Worded<N>[]> {
  const byGathering = remembered(app, 'commons.needs.words', () => new Map<string, Known>());
  const known = byGathering.get(gathering);
  const kept: Known = new Map();
  const turn = takingTurns();
  for (const need of needs) {
    const said = [need.lang, need.title, need.text, ...need.tags].join('\n');
    const before = known?.get(need.id);
    kept.set(need.id, before?.said === said ? before : { said, words: wordsOfNeed(need) });
    await turn();
  }
  byGathering.set(gathering, kept);
  return needs.map((need) => ({ need, words: kept.get(need.id)?.words ?? new Set() }));
}
