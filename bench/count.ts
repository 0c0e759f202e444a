import type { KyselyPlugin } from 'kysely';
import { serve } from '../main.ts';
import type { App } from '../src/platform/app.ts';
import { chanceFrom, percentile } from './figures.ts';
import type { Known } from './words.ts';
import { sorts } from './words.ts';

/** How many times each sort of page asks the database, once its indexes are in memory: the most of three askings. */
export async function countPages(app: App, known: Known, seed: number): Promise<number[]> {
  let queries = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      queries += 1;
      return result;
    },
  };
  const serving = await serve({ ...app, db: app.db.withPlugin(plugin), close: async () => {} });
  const chance = chanceFrom(seed);
  const counts: number[] = [];
  for (const sort of sorts) {
    const each: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      queries = 0;
      const answer = await fetch(serving.address + sort.path(known, chance), {
        headers: { 'cache-control': 'no-cache', connection: 'close' },
      });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${answer.status} for a page of ${sort.what}`);
      if (turn > 0) each.push(queries);
    }
    counts.push(percentile(each, 1));
  }
  await serving.stop();
  return counts;
}
