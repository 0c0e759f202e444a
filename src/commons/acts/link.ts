import type { Person } from '../../people/views.ts';
import type { App } from '../../platform/app.ts';
import type { Tx } from '../../platform/database.ts';
import { announceLink } from '../events.ts';
import { findCard } from '../find.ts';
import type { Protected } from '../patrol/protection.ts';
import { barred } from '../patrol/protection.ts';
import type { Invalid } from '../forms.ts';
import { linkTypeForm, parseNote } from '../forms.ts';

/** `from` and `to` are addresses of cards; the link reads from the first to the second. */
export type LinkInput = { gathering: string; from: string; type: string; to: string; note?: string };
export type Linked = { ok: { id: string } } | Invalid | Protected | { refused: 'not-found' | 'archived' | 'same' | 'exists' };

export async function linkCards(app: App, person: Person, input: LinkInput): Promise<Linked> {
  const type = linkTypeForm.safeParse(input.type);
  if (!type.success) return { refused: 'invalid', fields: { type: 'commons.refused.type' } };
  const note = parseNote(input.note);
  if ('refused' in note) return note;
  return app.write(async (tx): Promise<Linked> => {
    const from = await findCard(tx, input.gathering, input.from);
    const to = await findCard(tx, input.gathering, input.to);
    if (!from || !to) return { refused: 'not-found' };
    if (from.archived_at !== null || to.archived_at !== null) return { refused: 'archived' };
    if (from.id === to.id) return { refused: 'same' };
    const kept = await eitherBarred(app, tx, person, input.gathering, from.id, to.id);
    if (kept) return kept;
    const row = { id: app.ids.id(), gathering_id: input.gathering, from_card: from.id, type: type.data, to_card: to.id };
    const known = await tx
      .selectFrom('card_links')
      .select('id')
      .where((e) => e.and({ from_card: from.id, to_card: to.id, type: type.data }))
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (known) return { refused: 'exists' };
    const made = { note: note.ok, made_at: app.clock.iso(), made_by: person.id, ended_at: null, ended_by: null };
    await tx
      .insertInto('card_links')
      .values({ ...row, ...made })
      .execute();
    await announceLink(app, tx, input.gathering, from.id, to.id);
    return { ok: { id: row.id } };
  });
}

/** A link shows on both cards. */
async function eitherBarred(app: App, tx: Tx, person: Person, gathering: string, from: string, to: string): Promise<Protected | undefined> {
  return (await barred(app, tx, person, gathering, from)) ?? (await barred(app, tx, person, gathering, to));
}

export type LinkEnded = { ok: { id: string } } | Protected | { refused: 'not-found' | 'unchanged' | 'exists' };

/** Ends a link; its trace stays, and `reopenLink` takes it back. */
export function endLink(app: App, person: Person, input: { gathering: string; id: string }): Promise<LinkEnded> {
  return setEnded(app, person, input, person.id);
}

export function reopenLink(app: App, person: Person, input: { gathering: string; id: string }): Promise<LinkEnded> {
  return setEnded(app, person, input, null);
}

function setEnded(app: App, person: Person, input: { gathering: string; id: string }, by: string | null): Promise<LinkEnded> {
  return app.write(async (tx): Promise<LinkEnded> => {
    const all = tx.selectFrom('card_links').selectAll().where('gathering_id', '=', input.gathering);
    const link = await all.where('id', '=', input.id).executeTakeFirst();
    if (!link) return { refused: 'not-found' };
    if ((link.ended_at === null) === (by === null)) return { refused: 'unchanged' };
    const { from_card, to_card, type } = link;
    const kept = await eitherBarred(app, tx, person, input.gathering, from_card, to_card);
    if (kept) return kept;
    const again =
      by === null &&
      (await all
        .where((e) => e.and({ from_card, to_card, type }))
        .where('ended_at', 'is', null)
        .executeTakeFirst());
    if (again) return { refused: 'exists' };
    await tx
      .updateTable('card_links')
      .set({ ended_at: by === null ? null : app.clock.iso(), ended_by: by })
      .where('id', '=', link.id)
      .execute();
    await announceLink(app, tx, input.gathering, from_card, to_card);
    return { ok: { id: link.id } };
  });
}
