import type { App } from '../../platform/app.ts';
import type { Reader, Tx } from '../../platform/database.ts';
import { snapshotAt } from '../find.ts';
import type { Whole } from '../snapshot.ts';
import { originalWords } from '../snapshot.ts';
import type { CardRow } from '../tables.ts';
import { changedMuch } from './rules.ts';
import type { ConfirmationRow } from './tables.ts';

/** How many confirmations make a card confirmed; 0 where the gathering does not ask for any. */
export async function neededIn(db: Reader | Tx, gathering: string): Promise<number> {
  const row = await db.selectFrom('commons_settings').select('confirmations').where('gathering_id', '=', gathering).executeTakeFirst();
  return row?.confirmations ?? 0;
}

/** The confirmations of a card that nobody took back. */
export function standingOn(db: Reader | Tx, card: string): Promise<ConfirmationRow[]> {
  return db.selectFrom('confirmations').selectAll().where('card_id', '=', card).where('withdrawn_at', 'is', null).orderBy('id').execute();
}

/** The facets of a card with what its confirmations make of it: `confirmed=yes` once there are enough fresh ones. */
export async function facetsWithStanding(tx: Tx, card: Pick<CardRow, 'id' | 'gathering_id'>, facets: string): Promise<string> {
  const fresh = (await standingOn(tx, card.id)).filter((each) => each.aged_at === null).length;
  const needed = fresh === 0 ? 0 : await neededIn(tx, card.gathering_id);
  return needed > 0 && fresh >= needed ? `${facets} confirmed=yes` : facets;
}

/** Confirmations age when the card says something much different from what was read, and are fresh again once it says so anew. */
export async function ageConfirmations(app: App, tx: Tx, card: CardRow, next: Whole): Promise<void> {
  const all = await standingOn(tx, card.id);
  for (const revision of new Set(all.map((each) => each.revision))) {
    const read = await snapshotAt(tx, card.id, revision);
    const much = read !== undefined && changedMuch(originalWords(read), originalWords(next));
    const aged = much ? { aged_at: app.clock.iso(), aged_by: card.revision + 1 } : { aged_at: null, aged_by: null };
    const turned = all.filter((each) => each.revision === revision && (each.aged_at !== null) !== much).map((each) => each.id);
    if (turned.length > 0) await tx.updateTable('confirmations').set(aged).where('id', 'in', turned).execute();
  }
}
