import type { App } from '../platform/app.ts';
import { remembered } from '../platform/app.ts';
import type { Tx } from '../platform/database.ts';
import type { Term, Vocabulary } from '../platform/search/suggest.ts';
import { makeVocabulary } from '../platform/search/suggest.ts';
import { takingTurns } from '../platform/turns.ts';

const mostTerms = 50_000;
const freshMilliseconds = 60_000;
const goodMilliseconds = 600_000;
const termsAtOnce = 2_000;
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

/**
 * Words that the cards of a gathering hold, to suggest from. Read again behind the searches once a minute: a suggestion may be
 * a little late, a search may not, nor wait for it.
 */
export function vocabularyOf(app: App, gathering: string): Promise<Vocabulary> {
  const all = remembered(app, 'commons.vocabulary', () => new Map<string, Kept>());
  const now = app.clock.now().getTime();
  const known = all.get(gathering);
  if (known && now - known.readAt < freshMilliseconds) return known.terms;
  const terms = read(app, gathering);
  all.set(gathering, { readAt: now, terms });
  terms.catch(() => all.delete(gathering));
  return known && now - known.readAt < goodMilliseconds ? known.terms : terms;
}

/** In short questions, so that nobody waits long behind one. */
async function read(app: App, gathering: string): Promise<Vocabulary> {
  const turn = takingTurns();
  const terms: Term[] = [];
  for (let after = ''; ;) {
    const some = await app.db
      .selectFrom('search_terms')
      .select(['term', 'count'])
      .where('gathering_id', '=', gathering)
      .where('term', '>', after)
      .orderBy('term')
      .limit(termsAtOnce)
      .execute();
    for (const each of some) if (each.count > 0) terms.push(each);
    if (some.length < termsAtOnce) break;
    after = some.at(-1)?.term ?? '';
    await turn();
  }
  return makeVocabulary(terms.length > mostTerms ? terms.sort((a, b) => b.count - a.count).slice(0, mostTerms) : terms);
}
