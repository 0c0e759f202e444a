import type { Person } from '../../../people/views.ts';
import type { App } from '../../../platform/app.ts';
import type { Tx } from '../../../platform/database.ts';
import { findCard } from '../../find.ts';
import type { CardRow } from '../../tables.ts';
import { latestMessage, latestRevision } from '../cursors.ts';
import type { WatchRow } from '../tables.ts';
import { freshSettings } from './settings.ts';

export type WatchInput = { gathering: string; slug: string };
export type Watched = { ok: { card: string; slug: string } } | { refused: 'not-found' | 'archived' | 'unchanged' };

/** Follows a card from now on. Whoever follows by hand for the first time is told once a week, and may choose otherwise. */
export function watchCard(app: App, person: Person, { gathering, slug }: WatchInput): Promise<Watched> {
  return app.write(async (tx): Promise<Watched> => {
    const card = await findCard(tx, gathering, slug);
    if (!card) return { refused: 'not-found' };
    if (card.archived_at !== null) return { refused: 'archived' };
    const known = await watchOf(tx, person.id, card.id);
    if (known?.ended_at === null) return { refused: 'unchanged' };
    if (known) await tx.deleteFrom('watches').where('person_id', '=', person.id).where('card_id', '=', card.id).execute();
    await addWatch(app, tx, person.id, card);
    await freshSettings(app, tx, person.id, { rhythm: 'week' });
    return { ok: { card: card.id, slug: card.slug } };
  });
}

export function unwatchCard(app: App, person: Person, { gathering, slug }: WatchInput): Promise<Watched> {
  return app.write(async (tx): Promise<Watched> => {
    const card = await findCard(tx, gathering, slug);
    if (!card) return { refused: 'not-found' };
    const known = await watchOf(tx, person.id, card.id);
    if (known?.ended_at !== null) return { refused: 'unchanged' };
    const mine = tx.updateTable('watches').where('person_id', '=', person.id).where('card_id', '=', card.id);
    await mine.set({ ended_at: app.clock.iso() }).execute();
    return { ok: { card: card.id, slug: card.slug } };
  });
}

/** In the transaction of an act: whoever makes, improves or talks about a card follows it, unless they said no to it or to all. */
export async function watchOwn(app: App, tx: Tx, person: string, card: Pick<CardRow, 'id' | 'gathering_id' | 'revision'>): Promise<void> {
  const settings = await tx.selectFrom('watch_settings').select('own').where('person_id', '=', person).executeTakeFirst();
  if (settings?.own !== 'off') await addWatch(app, tx, person, card);
}

function watchOf(tx: Tx, person: string, card: string): Promise<WatchRow | undefined> {
  return tx.selectFrom('watches').selectAll().where('person_id', '=', person).where('card_id', '=', card).executeTakeFirst();
}

async function addWatch(app: App, tx: Tx, person: string, card: Pick<CardRow, 'id' | 'gathering_id' | 'revision'>): Promise<void> {
  const talk = await tx.selectFrom('card_talks').select('messages').where('card_id', '=', card.id).executeTakeFirst();
  const messages = talk?.messages ?? 0;
  await tx
    .insertInto('watches')
    .values({
      person_id: person,
      card_id: card.id,
      gathering_id: card.gathering_id,
      made_at: app.clock.iso(),
      told_revision: card.revision,
      told_message: messages,
      seen_revision: card.revision,
      seen_message: messages,
      ended_at: null,
    })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** What changed is seen: of one card its `revisions` or its `messages`, or, without a card, all in a gathering. */
export async function markSeen(
  app: App,
  person: Person,
  input: { card: string; what: 'revisions' | 'messages' } | { gathering: string },
): Promise<void> {
  await app.write(async (tx) => {
    const mine = tx.updateTable('watches').where('person_id', '=', person.id).where('ended_at', 'is', null);
    const some = 'card' in input ? mine.where('card_id', '=', input.card) : mine.where('gathering_id', '=', input.gathering);
    await some
      .$if(!('card' in input) || input.what === 'revisions', (query) => query.set((e) => ({ seen_revision: latestRevision(e) })))
      .$if(!('card' in input) || input.what === 'messages', (query) => query.set((e) => ({ seen_message: latestMessage(e) })))
      .execute();
  });
}
