import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { openCard } from '../acts/improve.ts';
import { rereadThese } from '../fields/reread.ts';
import type { Invalid } from '../forms.ts';
import { mayShapeCards } from '../may.ts';
import type { CardRow } from '../tables.ts';
import { neededIn, standingOn } from './standing.ts';

export type Confirmed = { ok: { fresh: number } } | { refused: 'not-found' | 'archived' | 'off' | 'unconfirmed' | 'unchanged' };
type At = { gathering: string; slug: string };

/** Whoever has a confirmed address says that the card, as it stands, is right and useful; saying it again renews it. */
export function confirmCard(app: App, person: Person, input: At): Promise<Confirmed> {
  return inCard(app, person, input, async (tx, card) => {
    const mine = (await standingOn(tx, card.id)).find((each) => each.person_id === person.id);
    if (mine && mine.revision === card.revision) return 'unchanged';
    const at = app.clock.iso();
    if (mine) await tx.updateTable('confirmations').set({ withdrawn_at: at }).where('id', '=', mine.id).execute();
    const row = { id: app.ids.id(), card_id: card.id, person_id: person.id, revision: card.revision, made_at: at };
    await tx
      .insertInto('confirmations')
      .values({ ...row, withdrawn_at: null, aged_at: null, aged_by: null })
      .execute();
    return 'done';
  });
}

export function takeBackConfirmation(app: App, person: Person, input: At): Promise<Confirmed> {
  return inCard(app, person, input, async (tx, card) => {
    const mine = (await standingOn(tx, card.id)).find((each) => each.person_id === person.id);
    if (!mine) return 'unchanged';
    await tx.updateTable('confirmations').set({ withdrawn_at: app.clock.iso() }).where('id', '=', mine.id).execute();
    return 'done';
  });
}

function inCard(app: App, person: Person, input: At, act: (tx: Tx, card: CardRow) => Promise<'done' | 'unchanged'>): Promise<Confirmed> {
  return app.write(async (tx): Promise<Confirmed> => {
    const found = await openCard(tx, input.gathering, input.slug);
    if ('refused' in found) return found;
    if (person.standing !== 'confirmed') return { refused: 'unconfirmed' };
    if ((await neededIn(tx, input.gathering)) === 0) return { refused: 'off' };
    if ((await act(tx, found.card)) === 'unchanged') return { refused: 'unchanged' };
    await rereadThese(app, tx, input.gathering, [found.card.id]);
    const fresh = (await standingOn(tx, found.card.id)).filter((each) => each.aged_at === null);
    return { ok: { fresh: fresh.length } };
  });
}

export type SettingDone = { ok: { confirmations: number } } | Invalid | { refused: 'not-allowed' };
const mostNeeded = 20;

/** How many people make a card confirmed; 0 asks nobody. What was confirmed before is kept. */
export function setConfirmations(app: App, person: Person, input: { gathering: string; confirmations: number }): Promise<SettingDone> {
  return app.write(async (tx): Promise<SettingDone> => {
    if (!mayShapeCards(person, input.gathering)) return { refused: 'not-allowed' };
    const { confirmations, gathering } = input;
    if (!Number.isInteger(confirmations) || confirmations < 0 || confirmations > mostNeeded) {
      return { refused: 'invalid', fields: { confirmations: 'commons.confirm.refused' } };
    }
    await tx
      .insertInto('commons_settings')
      .values({ gathering_id: gathering, confirmations, visitors: 'no' })
      .onConflict((on) => on.column('gathering_id').doUpdateSet({ confirmations }))
      .execute();
    const cards = await tx
      .selectFrom('confirmations')
      .innerJoin('cards', 'cards.id', 'confirmations.card_id')
      .select('cards.id')
      .distinct()
      .where('cards.gathering_id', '=', gathering)
      .execute();
    const ids = cards.map((card) => card.id);
    for (let at = 0; at < ids.length; at += 200) await rereadThese(app, tx, gathering, ids.slice(at, at + 200));
    await app.announce(tx, { type: 'fields.changed', gathering, field: '', again: 'no' });
    return { ok: { confirmations } };
  });
}
