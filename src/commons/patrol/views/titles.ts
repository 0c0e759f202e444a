import type { App } from '../../../platform/app.ts';
import type { Kind, Lang } from '../../kinds.shared.ts';

export type CardNamed = { id: string; slug: string; kind: Kind; title: string; lang: Lang; revision: number };

/** Cards by their ids, in the reader's language where they have it; one query. */
export async function cardsNamed(app: App, ids: readonly string[], locale: Lang): Promise<Map<string, CardNamed>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await app.db
    .selectFrom('cards')
    .innerJoin('revisions as last', 'last.id', 'cards.revision_id')
    .leftJoin('card_texts as own', (join) => join.onRef('own.card_id', '=', 'cards.id').on('own.lang', '=', locale))
    .select(['cards.id', 'cards.slug', 'cards.kind', 'cards.revision', 'last.hidden_by'])
    .select((e) => [e.fn.coalesce('own.title', 'cards.title').as('title'), e.fn.coalesce('own.lang', 'cards.lang').as('lang')])
    .where('cards.id', 'in', wanted)
    .execute();
  return new Map(
    rows.map(({ hidden_by: hidden, ...row }) => {
      const card = { ...row, title: hidden === null ? row.title : '', kind: row.kind as Kind, lang: row.lang as Lang };
      return [row.id, card];
    }),
  );
}
