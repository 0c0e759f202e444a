import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { announceCard } from '../events.ts';
import { findCard } from '../find.ts';
import { mayArchive } from '../may.ts';
import { keepAct } from '../patrol/keep-act.ts';
import type { CardRow } from '../tables.ts';

export type ArchiveInput = { gathering: string; slug: string };
export type Archived = { ok: { id: string; slug: string } } | { refused: 'not-found' | 'not-allowed' | 'unchanged' };

/** Takes a card out of the lists. Its page, links and history stay, and it can come back. */
export function archiveCard(app: App, person: Person, input: ArchiveInput): Promise<Archived> {
  return turn(app, person, input, 'archive');
}

/** Brings a card back from the archive. */
export function restoreCard(app: App, person: Person, input: ArchiveInput): Promise<Archived> {
  return turn(app, person, input, 'restore');
}

function turn(app: App, person: Person, input: ArchiveInput, way: 'archive' | 'restore'): Promise<Archived> {
  return app.write(async (tx): Promise<Archived> => {
    if (!mayArchive(person, input.gathering)) return { refused: 'not-allowed' };
    const card = await findCard(tx, input.gathering, input.slug);
    if (!card) return { refused: 'not-found' };
    if ((card.archived_at === null) !== (way === 'archive')) return { refused: 'unchanged' };
    await setArchived(app, tx, card, way === 'archive' ? person.id : null);
    const act = way === 'archive' ? ('archive' as const) : ('bring-back' as const);
    const report = { cards: [], links: [] };
    await keepAct(app, tx, person, { gathering: input.gathering, act, reason: '', card: card.id, report, persons: [] });
    return { ok: { id: card.id, slug: card.slug } };
  });
}

/** `by`: who puts it away, or null to bring it back. */
export async function setArchived(app: App, tx: Tx, card: CardRow, by: string | null): Promise<void> {
  const at = by === null ? null : app.clock.iso();
  await tx.updateTable('cards').set({ archived_at: at, archived_by: by }).where('id', '=', card.id).execute();
  await announceCard(app, tx, 'card.archived', card.gathering_id, card.id);
}
