import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { announceCard } from '../events.ts';
import { catalogueIn } from '../fields/catalogue.ts';
import { fieldsFor } from '../fields.shared.ts';
import { currentSnapshot, snapshotAt } from '../find.ts';
import type { Invalid } from '../forms.ts';
import { parseComment } from '../forms.ts';
import type { Kind } from '../kinds.shared.ts';
import { eyesOf, patrolsOwn } from '../may.ts';
import { saveNext } from '../save.ts';
import type { StoredOwn } from '../snapshot.ts';
import { sameState } from '../snapshot.ts';
import type { CardRow } from '../tables.ts';
import { setArchived } from './archive.ts';
import type { Protected } from '../patrol/protection.ts';
import type { Gone, Saved } from './improve.ts';
import { cardToWrite } from './improve.ts';

export type RestoreInput = { gathering: string; slug: string; number: number; comment?: string };
export type Restored = Saved | Gone | Protected | Invalid | { refused: 'unchanged' };

/** Makes a new revision that says again what revision `number` said. Nothing of the history goes away. */
export async function restoreRevision(app: App, person: Person, input: RestoreInput): Promise<Restored> {
  const comment = parseComment(input.comment);
  if ('refused' in comment) return comment;
  return app.write(async (tx) => {
    const found = await cardToWrite(app, tx, person, input.gathering, input.slug);
    return 'refused' in found ? found : goBack(app, tx, person, found.card, input.number, comment.ok);
  });
}

export type UndoInput = { gathering: string; slug: string; revision: number };
export type Undone = Saved | Gone | Protected | Invalid | { refused: 'unchanged' | 'overtaken' | 'not-allowed' } | { ok: 'archived' };

/** Takes back one's own work at once, as long as it is the last: the card says what it said before, or goes to the archive. */
export async function undo(app: App, person: Person, input: UndoInput): Promise<Undone> {
  return app.write(async (tx): Promise<Undone> => {
    const found = await cardToWrite(app, tx, person, input.gathering, input.slug);
    if ('refused' in found) return found;
    const { card } = found;
    if (card.revision !== input.revision) return { refused: 'overtaken' };
    const last = await tx.selectFrom('revisions').select('author_id').where('id', '=', card.revision_id).executeTakeFirstOrThrow();
    if (last.author_id !== person.id) return { refused: 'not-allowed' };
    if (card.revision > 1) return goBack(app, tx, person, card, card.revision - 1, '');
    await setArchived(app, tx, card, person.id);
    return { ok: 'archived' };
  });
}

async function goBack(app: App, tx: Tx, person: Person, card: CardRow, number: number, comment: string): Promise<Restored> {
  const then = await snapshotAt(tx, card.id, number);
  if (!then || (await isHidden(tx, card.id, number))) return { refused: 'not-found' };
  const now = await currentSnapshot(tx, card);
  const catalogue = await catalogueIn(tx, card.gathering_id);
  const visible = fieldsFor(catalogue, card.kind as Kind, eyesOf(person, card.gathering_id)).map((field) => field.id);
  const snapshot = { ...then, kept: mixed(then.kept, now.kept, visible) };
  if (sameState(snapshot, now)) return { refused: 'unchanged' };
  const saving = {
    snapshot,
    catalogue,
    author: person.id,
    act: 'restore' as const,
    lang: then.lang,
    comment,
    ofRevision: number,
    patrolledBy: patrolsOwn(person, card.gathering_id),
  };
  const saved = await saveNext(app, tx, card, now, saving);
  await announceCard(app, tx, 'card.saved', card.gathering_id, card.id);
  return { ok: { id: saved.id, slug: saved.slug, revision: saved.revision, merged: false } };
}

/** Nobody turns back what they do not see: values of hidden and retired fields stay as they are now. */
function mixed(then: StoredOwn, now: StoredOwn, visible: readonly string[]): StoredOwn {
  const entries = [
    ...Object.entries(then).filter(([id]) => visible.includes(id)),
    ...Object.entries(now).filter(([id]) => !visible.includes(id)),
  ];
  return Object.fromEntries(entries);
}

/** What is hidden is not said again, not even by the patrol, which shows it first. */
async function isHidden(tx: Tx, card: string, number: number): Promise<boolean> {
  const row = await tx
    .selectFrom('revisions')
    .select('hidden_by')
    .where('card_id', '=', card)
    .where('number', '=', number)
    .executeTakeFirst();
  return (row?.hidden_by ?? null) !== null;
}
