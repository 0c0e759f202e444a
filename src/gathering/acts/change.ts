import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import type { Person } from '../../people/views.ts';
import type { EditionChanged, EditionClosed, GatheringChanged } from '../events.ts';
import type { EditionRow } from '../tables.ts';

export type Change = { gathering: string; edition: string | null; what: string; before: unknown; after: unknown };

/** Keeps what was and what is, so that nothing changes without a trace. */
export async function keepChange(app: App, tx: Tx, person: Person, change: Change): Promise<void> {
  await tx
    .insertInto('gathering_changes')
    .values({
      id: app.ids.id(),
      gathering_id: change.gathering,
      edition_id: change.edition,
      person_id: person.id,
      what: change.what,
      before: JSON.stringify(change.before),
      after: JSON.stringify(change.after),
      made_at: app.clock.iso(),
    })
    .execute();
}

export async function gatheringChanged(app: App, tx: Tx, person: Person, change: Omit<Change, 'edition'>): Promise<void> {
  await tx.updateTable('gatherings').set({ changed_at: app.clock.iso() }).where('id', '=', change.gathering).execute();
  await keepChange(app, tx, person, { ...change, edition: null });
  const event: GatheringChanged = { type: 'gathering.changed', gathering: change.gathering };
  await app.announce(tx, event);
}

type EditionChange = { edition: EditionRow; what: string; before: unknown; after: unknown };

export async function editionChanged(app: App, tx: Tx, person: Person, change: EditionChange): Promise<void> {
  const { edition, what, before, after } = change;
  const gathering = edition.gathering_id;
  await tx.updateTable('editions').set({ changed_at: app.clock.iso() }).where('id', '=', edition.id).execute();
  await keepChange(app, tx, person, { gathering, edition: edition.id, what, before, after });
  const event: EditionChanged | EditionClosed = {
    type: what === 'close' ? 'edition.closed' : 'edition.changed',
    gathering,
    edition: edition.id,
  };
  await app.announce(tx, event);
}
