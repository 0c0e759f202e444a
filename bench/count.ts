import type { KyselyPlugin } from 'kysely';
import { serve } from '../main.ts';
import type { App } from '../src/platform/app.ts';
import { chanceFrom } from '../src/platform/chance.ts';
import { percentile } from './figures.ts';
import type { Known } from './words.ts';
import { sorts } from './words.ts';

/** Gives a house that was opened just now to `work`, then closes it. */
export type Opened = <T>(work: (app: App) => Promise<T>) => Promise<T>;

/** How many times each sort of page asks the database of a house that keeps its indexes, warm: the most of four askings, the first of which finds no card that was shown lately. */
export async function countPages(opened: Opened, known: Known, seed: number): Promise<number[]> {
  const chance = chanceFrom(seed);
  const counts: number[] = [];
  for (const sort of sorts) counts.push(await opened((app) => countSort(app, () => sort.path(known, chance))));
  return counts;
}

async function countSort(app: App, path: () => string): Promise<number> {
  let queries = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      queries += 1;
      return result;
    },
  };
  const counted = { ...app, db: app.db.withPlugin(plugin), close: async () => {} };
  for (const room of app.rooms) await room.warm?.(counted);
  const serving = await serve(counted);
  const each: number[] = [];
  for (let turn = 0; turn <= 3; turn += 1) {
    queries = 0;
    const answer = await fetch(serving.address + path(), { headers: { 'cache-control': 'no-cache', connection: 'close' } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${answer.status} for a counted page`);
    each.push(queries);
  }
  await serving.stop();
  return percentile(each, 1);
}
