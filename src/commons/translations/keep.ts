import type { Tx } from '../../platform/database.ts';
import { languages } from '../kinds.shared.ts';
import type { Whole } from '../snapshot.ts';
import { originalWords } from '../snapshot.ts';
import type { CardRow } from '../tables.ts';
import type { StaleTranslationRow } from './tables.ts';

/** Notes which translations of a card are behind its original, once it says what `snapshot` says. */
export async function keepStale(tx: Tx, card: CardRow, snapshot: Pick<Whole, 'lang' | 'texts'>): Promise<void> {
  const { of: original } = originalWords(snapshot);
  const behind = languages.flatMap((lang) => {
    const of = snapshot.texts[lang]?.of ?? original;
    return of < original ? [{ lang, of }] : [];
  });
  const fresh = tx.deleteFrom('stale_translations').where('card_id', '=', card.id);
  await fresh
    .$if(behind.length > 0, (query) =>
      query.where(
        'lang',
        'not in',
        behind.map(({ lang }) => lang),
      ),
    )
    .execute();
  for (const { lang, of } of behind) {
    const revisions = { of_revision: of, original_revision: original };
    const row: StaleTranslationRow = { card_id: card.id, lang, gathering_id: card.gathering_id, since: card.changed_at, ...revisions };
    await tx
      .insertInto('stale_translations')
      .values(row)
      .onConflict((on) => on.columns(['card_id', 'lang']).doUpdateSet(revisions))
      .execute();
  }
}
