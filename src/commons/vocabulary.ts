import type { App } from '../platform/app.ts';
import { remembered } from '../platform/app.ts';
import type { Tx } from '../platform/database.ts';

/** Words that the cards of a gathering hold, the commonest first, and in how many cards each. */
export type Vocabulary = { term: string; count: number }[];

const mostTerms = 50_000;
const keptMilliseconds = 60_000;
const rowsAtOnce = 500;

/** Counts the words that a card lost and won. */
export async function changeTerms(tx: Tx, gathering: string, before: ReadonlySet<string>, after: ReadonlySet<string>): Promise<void> {
  await addTerms(tx, gathering, new Map([...after].filter((term) => !before.has(term)).map((term) => [term, 1])));
  await addTerms(tx, gathering, new Map([...before].filter((term) => !after.has(term)).map((term) => [term, -1])));
}

export async function addTerms(tx: Tx, gathering: string, counts: ReadonlyMap<string, number>): Promise<void> {
  const rows = [...counts].map(([term, count]) => ({ gathering_id: gathering, term, count }));
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await tx
      .insertInto('search_terms')
      .values(rows.slice(at, at + rowsAtOnce))
      .onConflict((on) =>
        on.columns(['gathering_id', 'term']).doUpdateSet((e) => ({ count: e('search_terms.count', '+', e.ref('excluded.count')) })),
      )
      .execute();
  }
}

type Kept = { readAt: number; terms: Promise<Vocabulary> };

/** Kept for a minute: a suggestion may be a little late, a search may not. */
export function vocabulary(app: App, gathering: string): Promise<Vocabulary> {
  const all = remembered(app, 'commons.vocabulary', () => new Map<string, Kept>());
  const now = app.clock.now().getTime();
  const known = all.get(gathering);
  if (known && now - known.readAt < keptMilliseconds) return known.terms;
  const terms = read(app, gathering);
  all.set(gathering, { readAt: now, terms });
  terms.catch(() => all.delete(gathering));
  return terms;
}

async function read(app: App, gathering: string): Promise<Vocabulary> {
  return app.db
    .selectFrom('search_terms')
    .select(['term', 'count'])
    .where('gathering_id', '=', gathering)
    .where('count', '>', 0)
    .orderBy('count', 'desc')
    .orderBy('term')
    .limit(mostTerms)
    .execute();
}
