import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';

/** Says that a card has news, when somebody wants to be told at once: a job for nobody would only cost. */
export async function wakeWatchers(app: App, tx: Tx, gathering: string, card: string): Promise<void> {
  const somebody = await tx
    .selectFrom('watches')
    .innerJoin('watch_settings', 'watch_settings.person_id', 'watches.person_id')
    .select('watches.person_id')
    .where('watches.card_id', '=', card)
    .where('watches.ended_at', 'is', null)
    .where('watch_settings.rhythm', '=', 'now')
    .limit(1)
    .executeTakeFirst();
  if (somebody) await app.announce(tx, { type: 'card.news', gathering, card });
}
