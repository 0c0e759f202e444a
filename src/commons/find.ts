import type { Reader, Tx } from '../platform/database.ts';
import type { Whole } from './snapshot.ts';
import { parseWhole } from './snapshot.ts';
import type { CardRow } from './tables.ts';

/** A card by any address it ever had. */
export async function findCard(db: Reader | Tx, gathering: string, slug: string): Promise<CardRow | undefined> {
  return db
    .selectFrom('card_slugs')
    .innerJoin('cards', 'cards.id', 'card_slugs.card_id')
    .selectAll('cards')
    .where('card_slugs.gathering_id', '=', gathering)
    .where('card_slugs.slug', '=', slug)
    .executeTakeFirst();
}

/** Everything that a version says, private fields too: for writing, and for views through `seenBy`. */
export async function snapshotAt(db: Reader | Tx, card: string, number: number): Promise<Whole | undefined> {
  const row = await db.selectFrom('revisions').select('body').where('card_id', '=', card).where('number', '=', number).executeTakeFirst();
  return row && parseWhole(row.body);
}

/** What the card says now; every card has a revision. */
export async function currentSnapshot(db: Reader | Tx, card: CardRow): Promise<Whole> {
  const row = await db.selectFrom('revisions').select('body').where('id', '=', card.revision_id).executeTakeFirstOrThrow();
  return parseWhole(row.body);
}
