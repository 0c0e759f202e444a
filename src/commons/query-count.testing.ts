import type { KyselyPlugin } from 'kysely';
import type { App } from '../platform/app.ts';

/** How many times `fn` asks the database. */
export async function countQueries(app: App, fn: (counted: App) => Promise<unknown>): Promise<number> {
  let queries = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      queries += 1;
      return result;
    },
  };
  await fn({ ...app, db: app.db.withPlugin(plugin) });
  return queries;
}
